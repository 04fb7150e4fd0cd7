// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"

#include <span>

namespace throughline {

/// Reads the link definitions that a paragraph of \a lines begins with, appends them to \a definitions and returns how many lines
/// they take.
int readLinkDefinitions(QByteArrayView text, std::span<const TextRange> lines, std::vector<LinkDefinition> &definitions);

} // namespace throughline
