// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/exported.h"

#include "core/base/translate.h"
#include "core/export/comments.h"
#include "core/export/exports.h"
#include "core/export/icalendar.h"
#include "core/export/priorities.h"
#include "core/export/resources.h"
#include "core/export/shorttradeoffs.h"
#include "ui/print/mapimage.h"
#include "ui/print/pdfdocument.h"
#include "ui/print/presentationfile.h"
#include "ui/print/printout.h"
#include "ui/print/priorityimage.h"
#include "ui/print/roadmapimage.h"

namespace throughline {

namespace {

Result<QByteArray> pagesOf(const Snapshot &snapshot, const ExportWish &wish)
{
    const auto reach = [&wish](double share) { return !wish.progress || wish.progress(share); };
    const StepDone laying = [&](double share) { return reach(share * laidOut); };
    std::optional<Composer> pages = reach(0) ? composed(snapshot, wish, laying) : std::nullopt;
    if (!pages)
        return failure(ErrorCode::Refused, tr("The export was cancelled."));
    if (pages->pages().empty() && !wish.pages.areAll())
        return failure(ErrorCode::Usage, nothingWanted(*pages));
    return writePages(snapshot, *std::move(pages),
        {.isDraft = wish.isDraft, .progress = [&](double share) { return reach(laidOut + (1 - laidOut) * share); }});
}

Result<QByteArray> bytesOf(const Snapshot &snapshot, const ExportWish &wish)
{
    const PriorityImageRequest priorities{.size = wish.size, .look = wish.priorities};
    const RoadmapImageRequest roadmap{.size = wish.size, .look = wish.roadmap};
    switch (wish.format) {
    case ExportFormat::Pdf:
    case ExportFormat::Deck:
    case ExportFormat::Handout:
    case ExportFormat::Brief:
    case ExportFormat::RoadmapPdf:
        return pagesOf(snapshot, wish);
    case ExportFormat::Pptx:
        return writePresentation(snapshot, {.shape = wish.deck, .roadmap = wish.roadmap});
    case ExportFormat::RoadmapSvg:
        return roadmapSvg(snapshot, roadmap);
    case ExportFormat::RoadmapPng:
        return roadmapPng(snapshot, roadmap);
    case ExportFormat::PrioritiesSvg:
        return prioritySvg(snapshot, priorities);
    case ExportFormat::PrioritiesPng:
        return priorityPng(snapshot, priorities);
    case ExportFormat::PrioritiesCsv:
        return prioritiesCsv(snapshot, wish.priorities.weights);
    case ExportFormat::MapSvg:
        return mapSvg(snapshot, wish.size);
    case ExportFormat::MapPng:
        return mapPng(snapshot, wish.size);
    case ExportFormat::Markdown:
        return exportMarkdown(snapshot, {.pictureFolder = wish.pictureFolder, .hasChart = wish.hasMermaid});
    case ExportFormat::Html:
        return exportHtml(snapshot);
    case ExportFormat::Csv:
        return exportCsv(snapshot);
    case ExportFormat::Json:
        return exportJson(snapshot);
    case ExportFormat::NotDoing:
        return exportNotDoing(snapshot);
    case ExportFormat::Resources:
        return exportResources(snapshot, wish.roadmap.today);
    case ExportFormat::ResourcesCsv:
        return exportResourcesCsv(snapshot, wish.roadmap.today);
    case ExportFormat::Calendar:
        return exportICalendar(snapshot, {.today = wish.roadmap.today, .session = wish.session});
    case ExportFormat::StoryboardPng:
        break;
    }
    return failure(ErrorCode::Usage, tr("a storyboard is several pictures"));
}

} // namespace

Redaction shownTo(const Snapshot &snapshot, const ExportWish &wish)
{
    Redaction shown = withoutMatters(withoutComments(snapshot), wish.withheld);
    if (wish.hasShortTradeOffs && rulesOf(wish.format).hasTradeOffs)
        shown.snapshot = withShortTradeOffs(shown.snapshot);
    return shown;
}

Result<QByteArray> exported(const Snapshot &snapshot, const ExportWish &wish)
{
    return bytesOf(shownTo(snapshot, wish).snapshot, wish);
}

} // namespace throughline
