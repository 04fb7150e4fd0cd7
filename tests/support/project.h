// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline {

/// Where a file or folder of the project lies, \a path counted from the project's root.
QString inProject(const QString &path);

/// The sample strategy that comes with the program.
QString sampleFile();

} // namespace throughline
