// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <optional>
#include <vector>

namespace throughline {

enum class SlideKind : quint8 { Title, Act, Frame, Closing };

/// What words on a slide are there for; how each looks is the theme's matter.
enum class SlideRole : quint8 {
    Display, ///< the strategy's or an act's name
    Lead, ///< under it: the owner, the act's line
    Eyebrow, ///< small, above a heading
    Headline, ///< a frame's title
    Caption,
    Bet,
    Pain, ///< that a bet solves
    Footnote, ///< the bets that make a frame believable
};

struct SlideWords {
    SlideRole role = SlideRole::Caption;
    QString text; ///< plain, without line ends

    bool operator==(const SlideWords &) const = default;
};

/// What one slide says, without how it looks: a plain value.
struct Slide {
    SlideKind kind = SlideKind::Frame;
    std::optional<Act> act;
    int frame = -1; ///< element of the snapshot; -1 for cards
    int part = 0; ///< counts the slides of a frame or card whose words don't fit on one
    QString picture; ///< as the document names it; empty where it names none
    QString title; ///< for lists of slides and screen readers
    std::vector<SlideWords> words; ///< from top to bottom

    bool operator==(const Slide &) const = default;
};

enum class SlideShape : quint8 { Wide, Classic };
enum class CaptionPlace : quint8 { Below, LowerThird, Hidden };

/// What a presentation shows, as its speaker likes it.
struct SlideOptions {
    SlideShape shape = SlideShape::Wide;
    CaptionPlace captions = CaptionPlace::Below;
    bool hasTitle = true;
    bool hasActs = true;
    bool hasClosing = true;
    bool showsBets = true; ///< in small type on the frames that name them

    bool operator==(const SlideOptions &) const = default;
};

/// The storyboard as slides, in document order: a title card, a card before each act, a slide for each frame, and last the bets
/// that the frames name, with the pains that they solve.
std::vector<Slide> slidesOf(const Snapshot &snapshot, const SlideOptions &options);

/// How long a frame's slide is shown, in seconds: as its field says, else as long as its words take to say, but some seconds at
/// least.
int frameSeconds(const ElementBody &frame);

} // namespace throughline
