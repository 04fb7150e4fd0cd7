// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/composer.h"
#include "ui/print/pagemarks.h"
#include "ui/print/pdfmetadata.h"

#include <QByteArray>

namespace throughline {

/// The composer's pages as QPdfWriter wrote them, and what each of them shows.
struct DrawnPages {
    QByteArray bytes;
    std::vector<PageMarks> marks;
};

/// Adds to \a drawn what a painter can't say: the structure, links, destinations, the outline, page labels and metadata. The same
/// input gives the same bytes: there is neither a date nor a random id in them.
Result<QByteArray> finishPdf(const DrawnPages &drawn, const Composer &composer, const PdfMetadata &metadata);

} // namespace throughline
