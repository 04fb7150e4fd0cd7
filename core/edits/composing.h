// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textedit.h"

namespace throughline {

/// The one edit that does what \a first and then \a second do, whose offsets are those of the text after \a first.
TextEdit composed(const TextEdit &first, const TextEdit &second);

} // namespace throughline
