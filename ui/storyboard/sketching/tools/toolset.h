// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/tools/tool.h"

#include <memory>

namespace throughline {

std::unique_ptr<Tool> makeTool(ToolKind kind, Easel &easel);

} // namespace throughline
