// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// Findings as compilers write theirs: file:line:column, message, the line with a caret under the place, the first fix.
QByteArray findingsToText(const QString &file, const Snapshot &snapshot, const std::vector<Finding> &findings,
    const std::function<QStringList(const Finding &)> &fixTitles);

} // namespace throughline
