// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/wordstool.h"

#include "core/sketch/picking.h"

namespace throughline {

namespace {

constexpr QSizeF usualBubble{280, 130};

template <typename Kind> int markOfKindAt(const Easel &easel, QPointF position)
{
    const int place = markAt(easel.sketch(), position, pickTolerance * easel.unit());
    return place >= 0 && std::holds_alternative<Kind>(easel.sketch().marks[place]) ? place : -1;
}

} // namespace

QCursor TextTool::cursor(QPointF, Qt::KeyboardModifiers) const
{
    return Qt::IBeamCursor;
}

TextMark TextTool::textAt(const QRectF &rect) const
{
    TextMark text;
    text.placement.rect = rect;
    text.size = m_easel.style().size(ToolKind::Text);
    text.colour = m_easel.style().colour(ToolKind::Text);
    return text;
}

Mark TextTool::spanned(QPointF start, const Touch &touch) const
{
    // While it is dragged only the box is seen: there are no words yet.
    ShapeMark box;
    box.placement.rect = spannedRect(start, touch);
    box.stroke = m_easel.style().colour(ToolKind::Text).withAlpha(90);
    box.width = m_easel.unit();
    box.radius = 0;
    return box;
}

void TextTool::finish(const Mark &mark)
{
    m_easel.dropDraft();
    m_easel.write(textAt(std::get<ShapeMark>(mark).placement.rect), -1);
}

void TextTool::click(const Touch &touch)
{
    m_easel.dropDraft();
    if (const int place = markOfKindAt<TextMark>(m_easel, touch.position); place >= 0)
        return m_easel.write(m_easel.sketch().marks[place], place);
    const double size = m_easel.style().size(ToolKind::Text);
    m_easel.write(textAt({touch.position - QPointF(0, size / 2), QSizeF()}), -1);
}

BubbleMark BubbleTool::bubbleIn(const QRectF &rect) const
{
    const DrawingStyle &style = m_easel.style();
    BubbleMark bubble;
    bubble.placement.rect = rect;
    bubble.tail = {rect.left() + rect.width() * 0.18, rect.bottom() + std::max(36.0, rect.height() * 0.35)};
    bubble.size = style.size(ToolKind::Bubble);
    bubble.stroke = style.colour(ToolKind::Bubble);
    bubble.fill = {255, 255, 255};
    bubble.width = style.size(ToolKind::Line);
    return bubble;
}

Mark BubbleTool::spanned(QPointF start, const Touch &touch) const
{
    return bubbleIn(spannedRect(start, touch));
}

void BubbleTool::finish(const Mark &mark)
{
    m_easel.dropDraft();
    m_easel.write(mark, -1);
}

void BubbleTool::click(const Touch &touch)
{
    m_easel.dropDraft();
    if (const int place = markOfKindAt<BubbleMark>(m_easel, touch.position); place >= 0)
        return m_easel.write(m_easel.sketch().marks[place], place);
    QRectF rect({}, usualBubble);
    rect.moveCenter(touch.position);
    m_easel.write(bubbleIn(rect), -1);
}

} // namespace throughline
