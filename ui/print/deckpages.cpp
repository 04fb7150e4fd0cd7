// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/deckpages.h"

#include "ui/print/roadmapposter.h"
#include "ui/print/slidestrip.h"

namespace throughline {

namespace {

constexpr qreal inch = 72; // points
constexpr qreal edge = 30;

/// A frame stands below its act.
int outlineLevel(SlideKind kind)
{
    return kind == SlideKind::Frame ? 2 : 1;
}

} // namespace

QSizeF deckPaper(SlideShape shape)
{
    return {shape == SlideShape::Wide ? 40 * inch / 3 : 10 * inch, 7.5 * inch};
}

void composeDeck(Composer &composer, const Snapshot &snapshot, const DeckPlan &plan)
{
    const SlideStrips slides(snapshot, SlideStyle::make(plan.isDark), {.shape = plan.shape});
    for (const Slide &slide : slides.slides()) {
        composer.startPage({});
        PageBlock page{.strips = {slides.strip(slide, composer.width())}, .isWhole = true};
        if (slide.part == 0) {
            page.outlineLevel = outlineLevel(slide.kind);
            page.outlineTitle = slide.title;
        }
        if (slide.frame >= 0 && slide.part == 0)
            page.destination = QString::fromUtf8(snapshot.strategy().id(slide.frame));
        composer.add(std::move(page));
    }
    addRoadmapPoster(composer, snapshot, plan.roadmap, edge);
    composer.finish();
}

} // namespace throughline
