// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/sourcetext.h"
#include "core/text/textedit.h"

namespace throughline {

/// What \a edit does to \a before as a unified diff with three lines of context, as `patch` reads it.
QByteArray unifiedDiff(const QString &file, const SourceText &before, const TextEdit &edit);

} // namespace throughline
