// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"

namespace throughline {

// One function for each command; commands() puts them in the order of the help.

Command checkCommand();
Command showCommand();
Command traceCommand();
Command exportCommand();
Command editCommand();
Command diffCommand();
Command mergeCommand();
Command resolveCommand();
Command newCommand();
Command templatesCommand();
Command presentCommand();
Command screenshotCommand();
Command completionCommand();
Command manCommand();
Command versionCommand();
Command helpCommand();

/// The names of the formats that export takes.
QStringList exportChoices();
/// The names of what it can leave out.
QStringList matterNames();

} // namespace throughline
