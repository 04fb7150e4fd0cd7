// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/composer.h"
#include "ui/print/pagemarks.h"
#include "ui/print/pdfmetadata.h"
#include "ui/print/writtenfonts.h"

#include <QByteArray>

namespace throughline {

/// The composer's pages as QPdfWriter wrote them, what each of them shows, and the fonts of what is still to be written.
struct DrawnPages {
    QByteArray bytes;
    std::vector<PageMarks> marks;
    WrittenFonts fonts;
};

/// Adds to \a drawn what a painter can't say: the structure, links, destinations, the outline, page labels and metadata. The same
/// input gives the same bytes: there is neither a date nor a random id in them. \a drawn learns its fonts' numbers.
Result<QByteArray> finishPdf(DrawnPages &drawn, const Composer &composer, const PdfMetadata &metadata);

} // namespace throughline
