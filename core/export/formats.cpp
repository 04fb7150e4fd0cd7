// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/formats.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allFormats{
    ExportRules{.format = ExportFormat::Pdf, .name = "pdf"_L1, .suffix = "pdf"_L1, .hasTradeOffs = true, .isPaged = true},
    ExportRules{.format = ExportFormat::Deck, .name = "deck"_L1, .suffix = "pdf"_L1, .part = "deck"_L1, .isPaged = true},
    ExportRules{.format = ExportFormat::Handout, .name = "handout"_L1, .suffix = "pdf"_L1, .part = "handout"_L1, .isPaged = true},
    ExportRules{.format = ExportFormat::Brief, .name = "brief"_L1, .suffix = "pdf"_L1, .part = "brief"_L1, .isPaged = true},
    ExportRules{
        .format = ExportFormat::RoadmapPdf, .name = "roadmap-pdf"_L1, .suffix = "pdf"_L1, .part = "roadmap"_L1, .isPaged = true},
    ExportRules{.format = ExportFormat::Pptx, .name = "pptx"_L1, .suffix = "pptx"_L1},
    ExportRules{.format = ExportFormat::StoryboardPng, .name = "storyboard-png"_L1, .part = "storyboard"_L1, .isDrawn = true},
    ExportRules{
        .format = ExportFormat::RoadmapSvg, .name = "roadmap-svg"_L1, .suffix = "svg"_L1, .part = "roadmap"_L1, .isDrawn = true},
    ExportRules{
        .format = ExportFormat::RoadmapPng, .name = "roadmap-png"_L1, .suffix = "png"_L1, .part = "roadmap"_L1, .isDrawn = true},
    ExportRules{.format = ExportFormat::PrioritiesSvg,
        .name = "priorities-svg"_L1,
        .suffix = "svg"_L1,
        .part = "priorities"_L1,
        .isDrawn = true},
    ExportRules{.format = ExportFormat::PrioritiesPng,
        .name = "priorities-png"_L1,
        .suffix = "png"_L1,
        .part = "priorities"_L1,
        .isDrawn = true},
    ExportRules{.format = ExportFormat::PrioritiesCsv, .name = "priorities-csv"_L1, .suffix = "csv"_L1, .part = "priorities"_L1},
    ExportRules{.format = ExportFormat::MapSvg, .name = "map-svg"_L1, .suffix = "svg"_L1, .part = "map"_L1, .isDrawn = true},
    ExportRules{.format = ExportFormat::MapPng, .name = "map-png"_L1, .suffix = "png"_L1, .part = "map"_L1, .isDrawn = true},
    ExportRules{.format = ExportFormat::Markdown, .name = "md"_L1, .suffix = "md"_L1, .part = "export"_L1, .hasTradeOffs = true},
    ExportRules{.format = ExportFormat::Html, .name = "html"_L1, .suffix = "html"_L1, .hasTradeOffs = true},
    ExportRules{.format = ExportFormat::Csv, .name = "csv"_L1, .suffix = "csv"_L1},
    ExportRules{.format = ExportFormat::Json, .name = "json"_L1, .suffix = "json"_L1},
    ExportRules{.format = ExportFormat::NotDoing, .name = "not-doing"_L1, .suffix = "md"_L1, .part = "not-doing"_L1},
    ExportRules{.format = ExportFormat::Resources, .name = "resources"_L1, .suffix = "md"_L1, .part = "resources"_L1},
    ExportRules{.format = ExportFormat::ResourcesCsv, .name = "resources-csv"_L1, .suffix = "csv"_L1, .part = "resources"_L1},
    ExportRules{.format = ExportFormat::Calendar, .name = "ics"_L1, .suffix = "ics"_L1},
};

/// The strategy's own name, without what its file's name says about the format.
QString baseOf(const QString &document)
{
    QString base = QFileInfo(document).fileName();
    for (const QLatin1StringView suffix : {".strategy.md"_L1, ".md"_L1, ".markdown"_L1, ".textbundle"_L1, ".textpack"_L1}) {
        if (base.size() > suffix.size() && base.endsWith(suffix, Qt::CaseInsensitive))
            return base.chopped(suffix.size());
    }
    return base;
}

} // namespace

std::span<const ExportRules> exportFormats()
{
    return allFormats;
}

const ExportRules &rulesOf(ExportFormat format)
{
    return *std::ranges::find(allFormats, format, &ExportRules::format);
}

std::optional<ExportFormat> exportFormatNamed(QStringView name)
{
    const auto found = std::ranges::find_if(allFormats, [name](const ExportRules &rule) { return rule.name == name; });
    return found == allFormats.end() ? std::nullopt : std::optional(found->format);
}

QString exportFileName(const QString &document, ExportFormat format)
{
    const ExportRules &rule = rulesOf(format);
    QString name = baseOf(document);
    for (const QLatin1StringView part : {rule.part, rule.suffix}) {
        if (!part.isEmpty())
            name += u'.' + part;
    }
    return name;
}

QString pictureFolderOf(const QString &file)
{
    return QFileInfo(file).completeBaseName() + ".assets"_L1;
}

} // namespace throughline
