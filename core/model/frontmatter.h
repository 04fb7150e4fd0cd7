// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/names.h"
#include "core/model/planning.h"
#include "core/syntax/section.h"

namespace throughline {

/// The newest format version that this program reads.
inline constexpr int formatVersion = 1;

/// What the front matter says.
struct FrontMatter {
    QString title;
    QString owner;
    QString starts; ///< as written
    QString language;
    int version = formatVersion;
    Calendar calendar;
    OwnNames names; ///< this document's own headings for parts and groups
    Planning planning;

    /// A key whose value can't be read, or a version that this program doesn't know.
    struct Problem {
        TextRange range; ///< relative to the first section
        QString message;
    };
    std::vector<Problem> problems;

    bool isVersionKnown() const { return version >= 1 && version <= formatVersion; }
};

/// Reads the front matter of a document's \a first section; the defaults where there is none.
FrontMatter readFrontMatter(const Section &first);

} // namespace throughline
