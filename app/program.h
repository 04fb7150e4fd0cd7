// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"

namespace throughline {

// What the two programs share: the command line, which draws nothing, and the workbench, which it hands over to.

/// To be called once there is an application.
void nameApplication();
/// The command that a program's first word names, the options that stand for one among them; null where it names none.
const Command *commandOf(const QString &word);
bool asksForHelp(const QStringList &words);
/// Runs \a command with the words behind its name, or tells what it does where they ask for it. Returns the exit status; errors are
/// printed.
int runCommand(const Command &command, const QStringList &words);

} // namespace throughline
