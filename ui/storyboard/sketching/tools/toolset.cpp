// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/toolset.h"

#include "ui/storyboard/sketching/tools/dragtool.h"
#include "ui/storyboard/sketching/tools/eraser.h"
#include "ui/storyboard/sketching/tools/inkpen.h"
#include "ui/storyboard/sketching/tools/selecttool.h"
#include "ui/storyboard/sketching/tools/wordstool.h"

namespace throughline {

std::unique_ptr<Tool> makeTool(ToolKind kind, Easel &easel)
{
    switch (kind) {
    case ToolKind::Select:
        break;
    case ToolKind::Pen:
    case ToolKind::Pencil:
    case ToolKind::Marker:
        return std::make_unique<InkPen>(easel, kind);
    case ToolKind::Eraser:
    case ToolKind::PartialEraser:
        return std::make_unique<EraserTool>(easel, kind);
    case ToolKind::Line:
    case ToolKind::Arrow:
        return std::make_unique<LineTool>(easel, kind);
    case ToolKind::Box:
    case ToolKind::Ellipse:
        return std::make_unique<ShapeTool>(easel, kind);
    case ToolKind::Text:
        return std::make_unique<TextTool>(easel);
    case ToolKind::Bubble:
        return std::make_unique<BubbleTool>(easel);
    }
    return std::make_unique<SelectTool>(easel);
}

} // namespace throughline
