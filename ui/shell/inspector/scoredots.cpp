// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/scoredots.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace throughline {

namespace {

constexpr int dot = 12;
constexpr int step = dot + Theme::gap;

} // namespace

ScoreDots::ScoreDots(const Theme &theme, QWidget *parent)
    : QAbstractSlider(parent)
    , m_theme(theme)
{
    setRange(0, 5);
    setPageStep(1);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(this, &QAbstractSlider::valueChanged, this, &ScoreDots::chosen); // whatever changes it: keys, mouse, a screen reader
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreDots::showOutOf(int score, int most)
{
    const QSignalBlocker quiet(this);
    setMaximum(most);
    setValue(score);
}

/// The wheel is the page's, which scrolls under the pointer.
void ScoreDots::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

QSize ScoreDots::sizeHint() const
{
    return {maximum() * step + Theme::vast, Theme::control};
}

int ScoreDots::scoreAt(double x) const
{
    return std::clamp(static_cast<int>((x - Theme::tight) / step) + 1, 0, maximum());
}

void ScoreDots::choose(int score)
{
    setValue(std::clamp(score, 0, maximum()));
}

void ScoreDots::mousePressEvent(QMouseEvent *event)
{
    const int score = scoreAt(event->position().x());
    choose(score == value() ? 0 : score);
}

void ScoreDots::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = scoreAt(event->position().x());
    update();
}

void ScoreDots::leaveEvent(QEvent *)
{
    m_hovered = 0;
    update();
}

void ScoreDots::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        return choose(value() + 1);
    case Qt::Key_Left:
    case Qt::Key_Down:
        return choose(value() - 1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return choose(0);
    default:
        break;
    }
    if (const int digit = event->key() - Qt::Key_0; digit >= 0 && digit <= 9)
        return choose(digit);
    QAbstractSlider::keyPressEvent(event);
}

void ScoreDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < maximum(); ++i) {
        const QRectF circle(Theme::tight + i * step + 0.5, (height() - dot) / 2.0, dot, dot);
        const bool isHovered = i < m_hovered;
        painter.setPen(QPen(i < value() || isHovered ? m_theme.accent : m_theme.strongBorder, 1.2));
        painter.setBrush(i < value() ? QBrush(m_theme.accent) : isHovered ? QBrush(m_theme.accentSoft) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle);
    }
    painter.setFont(m_theme.small);
    painter.setPen(m_theme.mutedText);
    const QRect words = rect().adjusted(maximum() * step + Theme::gap, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter, value() ? tr("%1/%2").arg(value()).arg(maximum()) : QString());
    if (hasFocus()) {
        painter.setPen(m_theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5), Theme::smallRadius, Theme::smallRadius);
    }
}

} // namespace throughline
