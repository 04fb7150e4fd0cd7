// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/tools/tool.h"

#include <QCoreApplication>

#include <optional>

namespace throughline {

/// A tool whose mark spans from where the pointer is pressed to where it is let go. A press without a drag draws nothing.
class DragTool : public Tool {
public:
    using Tool::Tool;

    void press(const Touch &touch) override;
    void move(const Touch &touch) override;
    void release(const Touch &touch) override;

protected:
    /// The mark from \a start to the pointer.
    virtual Mark spanned(QPointF start, const Touch &touch) const = 0;
    /// The mark is wanted as it was spanned.
    virtual void finish(const Mark &mark) = 0;
    /// Pressed and let go in one place.
    virtual void click(const Touch &) { m_easel.dropDraft(); }

    void append(const Mark &mark, const QString &name);

private:
    bool isDragged(const Touch &touch) const;

    QPointF m_start;
    std::optional<Mark> m_shown;
};

/// The rectangle from \a start to the pointer: a square while Shift is held, around \a start while Alt is.
QRectF spannedRect(QPointF start, const Touch &touch);

class LineTool final : public DragTool {
    Q_DECLARE_TR_FUNCTIONS(LineTool)

public:
    LineTool(Easel &easel, ToolKind kind)
        : DragTool(easel)
        , m_kind(kind)
    {
    }

protected:
    Mark spanned(QPointF start, const Touch &touch) const override;
    void finish(const Mark &mark) override;

private:
    ToolKind m_kind;
};

class ShapeTool final : public DragTool {
    Q_DECLARE_TR_FUNCTIONS(ShapeTool)

public:
    ShapeTool(Easel &easel, ToolKind kind)
        : DragTool(easel)
        , m_kind(kind)
    {
    }

protected:
    Mark spanned(QPointF start, const Touch &touch) const override;
    void finish(const Mark &mark) override;

private:
    ToolKind m_kind;
};

} // namespace throughline
