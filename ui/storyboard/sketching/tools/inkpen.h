// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/tools/tool.h"

#include <QCoreApplication>

namespace throughline {

/// Pen, pencil and marker: a stroke along the pointer's way; straight while Shift is held.
class InkPen final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(InkPen)

public:
    InkPen(Easel &easel, ToolKind kind)
        : Tool(easel)
        , m_kind(kind)
    {
    }

    void press(const Touch &touch) override;
    void move(const Touch &touch) override;
    void release(const Touch &touch) override;

private:
    void add(const Touch &touch);
    InkMark drawn(bool isStraight) const;

    ToolKind m_kind;
    InkMark m_ink; ///< every point as it came
    InkMark m_shown;
};

} // namespace throughline
