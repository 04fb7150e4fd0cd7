// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printout.h"

#include "core/base/translate.h"
#include "ui/print/briefpages.h"
#include "ui/print/deckpages.h"
#include "ui/print/roadmapposter.h"

namespace throughline {

namespace {

constexpr qreal posterEdge = 34; // points

PageStyle withoutMargins()
{
    PageStyle style;
    style.margins = {};
    return style;
}

std::optional<Composer> allComposed(const Snapshot &snapshot, const ExportWish &wish, const StepDone &step)
{
    switch (wish.format) {
    case ExportFormat::Deck: {
        Composer deck(paperOf(wish), withoutMargins());
        composeDeck(deck, snapshot, {.shape = wish.deck, .roadmap = wish.roadmap});
        return deck;
    }
    case ExportFormat::Handout: {
        Composer handout(paperOf(wish), PageStyle());
        composeHandout(handout, snapshot, wish.handout);
        return handout;
    }
    case ExportFormat::Brief:
        return composeBrief(snapshot, paperOf(wish), wish.roadmap.today);
    case ExportFormat::RoadmapPdf: {
        Composer poster(paperOf(wish), withoutMargins());
        addRoadmapPoster(poster, snapshot, wish.roadmap, posterEdge);
        poster.finish();
        return poster;
    }
    default: {
        Composer document(paperOf(wish), PageStyle());
        if (!composeStrategy(document, snapshot, step))
            return {};
        return document;
    }
    }
}

} // namespace

QSizeF paperOf(const ExportWish &wish)
{
    if (wish.format == ExportFormat::Deck)
        return deckPaper(wish.deck);
    const QSizeF paper = wish.paper.size(QPageSize::Point);
    const qreal longer = std::max(paper.width(), paper.height());
    const qreal shorter = std::min(paper.width(), paper.height());
    return wish.isLandscape ? QSizeF(longer, shorter) : QSizeF(shorter, longer);
}

std::optional<Composer> composed(const Snapshot &snapshot, const ExportWish &wish, const StepDone &step)
{
    std::optional<Composer> pages = allComposed(snapshot, wish, step);
    if (pages && !wish.pages.areAll())
        pages->keepOnly(wish.pages.of(pages->total()));
    return pages;
}

QString nothingWanted(const Composer &pages)
{
    return pages.total() == 1 ? tr("There is only one page: ask for that, or for all")
                              : tr("There are only %1 pages: ask for some of those, or for all").arg(pages.total());
}

} // namespace throughline
