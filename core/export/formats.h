// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace throughline {

/// What a strategy can be written as.
enum class ExportFormat : quint8 {
    Pdf,
    Deck,
    Handout,
    Brief,
    RoadmapPdf,
    StoryboardPng,
    RoadmapSvg,
    RoadmapPng,
    PrioritiesSvg,
    PrioritiesPng,
    PrioritiesCsv,
    MapSvg,
    MapPng,
    Markdown,
    Html,
    Csv,
    Json,
    NotDoing,
    Calendar,
};

/// What an export of one format is called and what it heeds.
struct ExportRules {
    ExportFormat format = ExportFormat::Pdf;
    QLatin1StringView name = {}; ///< as the command line calls it
    QLatin1StringView suffix = {}; ///< of its file; empty for a folder of files
    QLatin1StringView part = {}; ///< what stands between the strategy's name and the suffix; empty for the strategy as such
    bool hasTradeOffs = false; ///< short or long
    bool isPaged = false; ///< as PDF, on paper of some size
    bool isDrawn = false; ///< to a size in pixels
};

/// In the order in which they are offered.
std::span<const ExportRules> exportFormats();
const ExportRules &rulesOf(ExportFormat format);
std::optional<ExportFormat> exportFormatNamed(QStringView name);
/// The file, or folder, that the strategy in the file \a document is exported to unless told.
QString exportFileName(const QString &document, ExportFormat format);
/// The folder that the pictures of the Markdown in \a file are copied into, beside it.
QString pictureFolderOf(const QString &file);

} // namespace throughline
