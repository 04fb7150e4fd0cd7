// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/slides.h"
#include "ui/paint/roadmapcolours.h"
#include "ui/print/composer.h"

namespace throughline {

/// How a deck is wanted.
struct DeckPlan {
    SlideShape shape = SlideShape::Wide;
    bool isDark = false;
    RoadmapLook roadmap = {};
};

/// In points: 13⅓ inches or 10, by 7½.
QSizeF deckPaper(SlideShape shape);

/// The storyboard with a slide on each page, the cards of its acts and bets, and last the roadmap on pages of its own. \a composer
/// has deckPaper() without margins.
void composeDeck(Composer &composer, const Snapshot &snapshot, const DeckPlan &plan);

} // namespace throughline
