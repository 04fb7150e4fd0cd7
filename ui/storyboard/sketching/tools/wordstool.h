// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/tools/dragtool.h"

namespace throughline {

/// Words on the page: a click, or a drag as wide as they may get, opens a field; on words that are there it opens these.
class TextTool final : public DragTool {
public:
    using DragTool::DragTool;
    QCursor cursor(QPointF position, Qt::KeyboardModifiers modifiers) const override;

protected:
    Mark spanned(QPointF start, const Touch &touch) const override;
    void finish(const Mark &mark) override;
    void click(const Touch &touch) override;

private:
    TextMark textAt(const QRectF &rect) const;
};

/// A speech bubble as large as the drag, its tail pointing down to the left; then a field for its words.
class BubbleTool final : public DragTool {
public:
    using DragTool::DragTool;

protected:
    Mark spanned(QPointF start, const Touch &touch) const override;
    void finish(const Mark &mark) override;
    void click(const Touch &touch) override;

private:
    BubbleMark bubbleIn(const QRectF &rect) const;
};

} // namespace throughline
