// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"
#include "core/snapshot/snapshot.h"

namespace throughline {

/// A link of a frame to what it is about, or one that is missing.
struct LinkChip {
    FieldKey key = FieldKey::Unknown;
    ElementKind kind = ElementKind::Other;
    int target = -1; ///< -1: nothing is linked yet, and should be
    QString text;

    bool operator==(const LinkChip &) const = default;
};

/// All that the board shows of a frame: a value, so that what was drawn of it can be used again while it stays the same.
struct FrameFace {
    int number = 0; ///< counted over the whole storyboard, from 1
    std::optional<Act> act;
    QString title;
    QString caption; ///< plain
    QString narration; ///< plain, paragraphs parted by line separators
    QString notes; ///< plain
    QString picture; ///< path; empty where the frame names none
    PictureBytes file; ///< the picture's
    QString time;
    std::vector<LinkChip> chips;

    bool operator==(const FrameFace &) const = default;

    bool hasPicture() const { return !picture.isEmpty(); }
    const QString &words(FrameWords which) const;
};

FrameFace faceOf(const Snapshot &snapshot, int frame, int number);

/// The words as they are written, marks and all: what an editor of them begins with.
QString writtenWords(const ElementBody &frame, FrameWords which);
/// "Caption"
QString wordsName(FrameWords which);
/// What stands in the place of words that are missing.
QString wordsPrompt(FrameWords which, std::optional<Act> act);

} // namespace throughline
