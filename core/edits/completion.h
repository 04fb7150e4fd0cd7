// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// One thing that could be written.
struct Proposal {
    QString label; ///< what is matched with what has been typed
    QString detail; ///< what it is, in muted words
    QByteArray text;
};

/// What could be written at a place of the text: field keys, values, links and headings, as the place asks for.
struct Completion {
    TextRange range; ///< what a proposal's text takes the place of
    QString typed; ///< the part of it before the cursor
    bool isEager = false; ///< worth offering before anybody asks
    std::vector<Proposal> proposals; ///< those that fit the place best first, whatever has been typed
};

/// Reads the line up to \a offset, which is often not yet a whole field or link. No proposals where nothing is to be completed: in
/// code, front matter, comments and plain prose.
Completion completionAt(const Snapshot &snapshot, qsizetype offset);

} // namespace throughline
