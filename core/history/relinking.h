// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <functional>

namespace throughline {

/// What a heading goes by, for links to it.
struct LinkName {
    QByteArray fragment;
    QByteArray words; ///< for a link whose words are the heading's title; empty: they stay
};

/// The name that links to \a section's own heading shall use; nothing: they stay as they are.
using LinkNaming = std::function<std::optional<LinkName>(int section)>;

/// What makes the links in \a section lead where \a naming says; relative to the section.
std::vector<Replacement> relinkings(const Snapshot &snapshot, int section, const LinkNaming &naming);

/// The text of \a section with those replaced.
QByteArray relinked(const Snapshot &snapshot, int section, const LinkNaming &naming);

} // namespace throughline
