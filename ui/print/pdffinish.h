// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/composer.h"

#include <QByteArray>

namespace throughline {

struct PdfMetadata {
    QString title;
    QString author;
    QString subject;
    QString language; ///< as BCP 47 writes it
};

/// Adds to \a drawn, the composer's pages as QPdfWriter wrote them, what a painter can't say: links, destinations, the outline,
/// page labels and metadata. The same input gives the same bytes: there is neither a date nor a random id in them.
Result<QByteArray> finishPdf(const QByteArray &drawn, const Composer &composer, const PdfMetadata &metadata);

} // namespace throughline
