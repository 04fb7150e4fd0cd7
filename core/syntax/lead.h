// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"

namespace throughline {

/// What a reader sees of the first paragraph under the heading of \a section, on one line; empty where it has none.
QString leadOf(const Section &section);

} // namespace throughline
