// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

#include <span>

namespace throughline {

/// The elements of \a kinds, those first whose title and prose share the most words with \a words; equals by kind, then in the
/// order of the document.
std::vector<int> likeliestFirst(const Strategy &strategy, std::span<const ElementKind> kinds, const QString &words);

} // namespace throughline
