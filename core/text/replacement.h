// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textedit.h"

namespace throughline {

/// What leads from \a before to \a now, as one replacement that leaves out what both begin and end with.
TextEdit replacementOf(const SourceText &before, const SourceText &now);

} // namespace throughline
