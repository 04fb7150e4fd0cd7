// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/exported.h"

#include "core/export/exports.h"
#include "core/export/shorttradeoffs.h"
#include "ui/print/mapimage.h"
#include "ui/print/pdfdocument.h"
#include "ui/print/roadmapimage.h"

#include <QCoreApplication>

namespace throughline {

Result<QByteArray> exported(const Snapshot &snapshot, const ExportWish &wish)
{
    const bool isShort = wish.hasShortTradeOffs && rulesOf(wish.format).hasTradeOffs;
    const Snapshot shown = isShort ? withShortTradeOffs(snapshot) : snapshot;
    const RoadmapImageRequest roadmap{.size = wish.size, .look = wish.roadmap};
    switch (wish.format) {
    case ExportFormat::Pdf:
        return writePdf(shown, {.paper = wish.paper, .isDraft = wish.isDraft, .progress = wish.progress});
    case ExportFormat::RoadmapSvg:
        return roadmapSvg(shown, roadmap);
    case ExportFormat::RoadmapPng:
        return roadmapPng(shown, roadmap);
    case ExportFormat::MapSvg:
        return mapSvg(shown, wish.size);
    case ExportFormat::MapPng:
        return mapPng(shown, wish.size);
    case ExportFormat::Markdown:
        return exportMarkdown(shown, wish.pictureFolder);
    case ExportFormat::Html:
        return exportHtml(shown);
    case ExportFormat::Csv:
        return exportCsv(shown);
    case ExportFormat::Json:
        return exportJson(shown);
    case ExportFormat::NotDoing:
        return exportNotDoing(shown);
    case ExportFormat::StoryboardPng:
        break;
    }
    return failure(ErrorCode::Usage, QCoreApplication::translate("print", "a storyboard is several pictures"));
}

} // namespace throughline
