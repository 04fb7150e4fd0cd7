// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/bars/stencilchip.h"

#include "ui/paint/sketchpainter.h"
#include "ui/storyboard/sketching/sketchmime.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

constexpr int chipSide = 64;

} // namespace

StencilChip::StencilChip(const Stencil &stencil, const QString &label, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_stencil(stencil)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(chipSide, chipSide);
    setAccessibleName(label);
    setToolTip(label);
}

void StencilChip::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize StencilChip::sizeHint() const
{
    return {chipSide, chipSide};
}

QPixmap StencilChip::picture(double ratio)
{
    if (!m_picture.isNull() && m_picture.devicePixelRatio() == ratio)
        return m_picture;
    const QRectF room = QRectF(rect()).adjusted(Theme::tight + 2, Theme::tight + 2, -Theme::tight - 2, -Theme::tight - 2);
    m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    const QRectF area = fitted(m_stencil.size, room);
    paintMark(painter, placed(m_stencil, area.center(), area.height()));
    return m_picture;
}

void StencilChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // A stencil is drawn for paper, whatever the theme.
    const QColor paper = qColour(SketchColours::paper);
    painter.setPen(QPen(hasFocus() || underMouse() ? m_theme.accent : m_theme.border, Theme::hairline));
    painter.setBrush(m_theme.isDark ? Theme::mixed(paper, m_theme.canvas, 0.9) : paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    painter.drawPixmap(0, 0, picture(devicePixelRatioF()));
}

void StencilChip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    QAbstractButton::mousePressEvent(event);
}

void StencilChip::mouseMoveEvent(QMouseEvent *event)
{
    const bool isDragged = (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!isDown() || !isDragged)
        return QAbstractButton::mouseMoveEvent(event);
    setDown(false);
    auto *mime = new QMimeData;
    mime->setData(QLatin1String(stencilMimeType), m_stencil.name.toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(picture(devicePixelRatioF()));
    drag->setHotSpot(rect().center());
    drag->exec(Qt::CopyAction);
}

} // namespace throughline
