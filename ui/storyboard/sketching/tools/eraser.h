// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/tools/tool.h"

#include <QCoreApplication>

namespace throughline {

/// Takes away what it touches: whole marks, or only the ink that it passes over.
class EraserTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(EraserTool)

public:
    EraserTool(Easel &easel, ToolKind kind)
        : Tool(easel)
        , m_kind(kind)
    {
    }

    void press(const Touch &touch) override;
    void move(const Touch &touch) override;
    void release(const Touch &touch) override;
    QCursor cursor(QPointF position, Qt::KeyboardModifiers modifiers) const override;
    double reach() const override;

private:
    void erase(const QList<QPointF> &way);

    ToolKind m_kind;
    QPointF m_last;
    bool m_hasBackdrop = false;
    Sketch m_left; ///< what the gesture has spared so far
};

} // namespace throughline
