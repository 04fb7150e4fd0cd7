// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/threefold.h"
#include "core/snapshot/snapshot.h"

#include <span>

namespace throughline {

/// Something that ours and theirs changed in ways that can't both be.
struct MergeConflict {
    enum class Kind : quint8 {
        Renamed, ///< to two titles
        Moved, ///< to two groups
        Changed, ///< a field or a line of the front matter got two values
        Reworded, ///< the same words were changed
        Added, ///< two elements, or two other headings, with one title
        RemovedByOurs, ///< theirs changed it, links to it or added to it
        RemovedByTheirs,
        DeadLink, ///< a link that neither had would lead nowhere
    };

    Kind kind = Kind::Reworded;
    QString title; ///< of the element or other heading; empty: before the first one
    QString name; ///< of the field, as people call it
    FieldKey key = FieldKey::Unknown;
    OfEach<QString> words; ///< what each version says, without marks; empty where it isn't there
    bool canTakeBoth = false; ///< one behind the other makes sense

    bool operator==(const MergeConflict &other) const
    {
        return kind == other.kind && title == other.title && name == other.name && words.ours == other.words.ours
            && words.theirs == other.words.theirs;
    }
};

enum class MergeChoice : quint8 { Ours, Theirs, Both };

/// A stretch of the merged text.
struct MergePiece {
    QByteArray text; ///< in a conflict: what stands there in ours
    int conflict = -1; ///< index into Merged::conflicts; several pieces may belong to one
    QByteArray base;
    QByteArray theirs;
};

/// What a three-way merge came to.
struct Merged {
    std::vector<MergePiece> pieces;
    std::vector<MergeConflict> conflicts;
    QByteArray lineEnd = "\n"; ///< of ours

    bool isClean() const { return conflicts.empty(); }
    /// The text with \a choices made, by conflict; ours where none is given.
    QByteArray text(std::span<const MergeChoice> choices = {}) const;
};

/// Merges what \a ours and \a theirs made of \a base: elements matched as differenceOf() does, their order, titles, fields, links
/// and prose each for itself, prose by paragraphs and lines. Links follow what the other side renamed. Every byte that neither side
/// changed stays; line ends and byte order mark are those of ours. A merge that would leave a link dead that led somewhere in both
/// is a conflict. \a choices decide on titles, which links follow: with those made, text(choices) of the result is right.
Merged merge(const Snapshot &base, const Snapshot &ours, const Snapshot &theirs, std::span<const MergeChoice> choices = {});

/// One conflict as a sentence: "Both moved “Launch the cleaning game”: next quarter / later".
QString sentenceOf(const MergeConflict &conflict);

/// The smallest edit by lines, and within them, that leads from one text to another.
TextEdit editBetween(const QByteArray &before, const QByteArray &after);

} // namespace throughline
