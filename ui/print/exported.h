// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/export/formats.h"
#include "core/export/matters.h"
#include "core/export/pageranges.h"
#include "core/layout/slides.h"
#include "ui/paint/prioritybubbles.h"
#include "ui/paint/roadmapcolours.h"
#include "ui/print/handoutpages.h"

#include <QPageSize>
#include <QSize>

#include <functional>

namespace throughline {

/// How an export is wanted. What its format doesn't heed is ignored.
struct ExportWish {
    ExportFormat format = ExportFormat::Pdf;
    Matters withheld = {}; ///< from its readers
    bool isDraft = false; ///< paged: stamped on each page
    bool hasShortTradeOffs = false; ///< only what the author thinks, without the conditions
    QPageSize paper = QPageSize(QPageSize::A4); ///< paged, but for a deck
    bool isLandscape = false;
    PageRanges pages = {}; ///< paged: which of them
    SlideShape deck = SlideShape::Wide;
    HandoutPlan handout = {};
    static constexpr int leastSide = 64; ///< pixels
    static constexpr int mostSide = 16384;
    QSize size{1920, 1080}; ///< of a picture, in pixels; one of the map or the roadmap gets higher where it needs more
    RoadmapLook roadmap = {};
    PriorityLook priorities = {};
    QDate session = {}; ///< Calendar: a morning for the strategy itself; invalid: none
    bool hasMermaid = false; ///< Markdown: the roadmap is drawn as a chart too
    QString pictureFolder = {}; ///< Markdown: where copies of its pictures will be; empty: as the document names them
    /// paged: told how much is done, 0 to 1; false cancels.
    std::function<bool(double)> progress = {};
};

/// What the readers of \a wish get of \a snapshot, and what they don't.
Redaction shownTo(const Snapshot &snapshot, const ExportWish &wish);

/// The bytes of the one file that \a wish makes, the same for the window and the command line. Fails with Refused where it was
/// cancelled, and with Usage for StoryboardPng, which is many files: see writeSlides().
Result<QByteArray> exported(const Snapshot &snapshot, const ExportWish &wish);

} // namespace throughline
