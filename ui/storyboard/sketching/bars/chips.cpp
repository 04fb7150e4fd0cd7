// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/bars/chips.h"

#include "ui/paint/sketchpainter.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr int side = Theme::row;
constexpr double dotRadius = 8;

void prepare(QAbstractButton *button)
{
    button->setCheckable(true);
    button->setAttribute(Qt::WA_Hover);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(side, side);
}

void paintGround(QPainter &painter, const QAbstractButton &button, const Theme &theme)
{
    if (!button.underMouse() && !button.hasFocus())
        return;
    painter.setPen(button.hasFocus() ? QPen(theme.accent) : QPen(Qt::NoPen));
    painter.setBrush(theme.hover);
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::smallRadius, Theme::smallRadius);
}

} // namespace

ColourChip::ColourChip(Colour colour, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_colour(colour)
    , m_theme(theme)
{
    prepare(this);
}

void ColourChip::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize ColourChip::sizeHint() const
{
    return {side, side};
}

void ColourChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, *this, m_theme);
    const QPointF middle = QRectF(rect()).center();
    painter.setPen(QPen(m_theme.strongBorder, Theme::hairline));
    painter.setBrush(qColour(m_colour));
    painter.drawEllipse(middle, isChecked() ? dotRadius - 2 : dotRadius, isChecked() ? dotRadius - 2 : dotRadius);
    if (isChecked()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, dotRadius + 1.5, dotRadius + 1.5);
    }
}

SizeChip::SizeChip(int step, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_step(step)
    , m_theme(theme)
{
    prepare(this);
}

void SizeChip::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize SizeChip::sizeHint() const
{
    return {side, side};
}

void SizeChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accentSoft);
        painter.drawRoundedRect(rect(), Theme::smallRadius, Theme::smallRadius);
    }
    paintGround(painter, *this, m_theme);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isEnabled() ? m_theme.faintText : isChecked() ? m_theme.accent : m_theme.text);
    const double radius = 1.5 + m_step * 1.6;
    painter.drawEllipse(QRectF(rect()).center(), radius, radius);
}

} // namespace throughline
