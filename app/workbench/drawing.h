// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"

namespace throughline {

// What the commands that draw do; what they are called and take is said beside the other commands.

Result<ExitStatus> runExport(const Arguments &arguments);
Result<ExitStatus> runPresent(const Arguments &arguments);
Result<ExitStatus> runScreenshot(const Arguments &arguments);

} // namespace throughline
