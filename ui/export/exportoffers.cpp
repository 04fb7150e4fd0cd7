// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportoffers.h"

#include "core/base/translate.h"

namespace throughline {

std::vector<ExportOffer> exportOffers()
{
    return {{ExportFormat::Pdf, tr("Document (PDF)")}, {ExportFormat::Deck, tr("Slides (PDF)")},
        {ExportFormat::Pptx, tr("Slides to go on with (PPTX)")}, {ExportFormat::Handout, tr("Handout (PDF)")},
        {ExportFormat::Brief, tr("One-page brief (PDF)")}, {ExportFormat::RoadmapPdf, tr("Roadmap chart (PDF)")},
        {ExportFormat::StoryboardPng, tr("Slides as pictures (PNG)"), true},
        {ExportFormat::RoadmapSvg, tr("Roadmap as a drawing (SVG)")}, {ExportFormat::RoadmapPng, tr("Roadmap as a picture (PNG)")},
        {ExportFormat::PrioritiesSvg, tr("Priorities as a drawing (SVG)")},
        {ExportFormat::PrioritiesPng, tr("Priorities as a picture (PNG)")}, {ExportFormat::MapSvg, tr("Map as a drawing (SVG)")},
        {ExportFormat::MapPng, tr("Map as a picture (PNG)")}, {ExportFormat::Markdown, tr("Markdown to pass on"), true},
        {ExportFormat::Html, tr("Web page (HTML)")}, {ExportFormat::Csv, tr("Table of items (CSV)")},
        {ExportFormat::PrioritiesCsv, tr("Ranking of items (CSV)")}, {ExportFormat::Json, tr("Everything as data (JSON)")},
        {ExportFormat::NotDoing, tr("What we are not doing")}, {ExportFormat::Resources, tr("What the plan takes")},
        {ExportFormat::ResourcesCsv, tr("What the plan takes (CSV)")}, {ExportFormat::Calendar, tr("Dates for a calendar (ICS)")}};
}

} // namespace throughline
