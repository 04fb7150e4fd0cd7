// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// What takes the comments out of \a section, counted from its start. Code that shows one keeps it, and where a comment holds two
/// blocks apart, an empty one stays.
std::vector<Replacement> withoutComments(const Section &section);
/// \a snapshot as others may read it: what its author wrote in comments is nobody else's.
Snapshot withoutComments(const Snapshot &snapshot);

} // namespace throughline
