// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QPDF;

namespace throughline {

struct PdfMetadata {
    QString title;
    QString author;
    QString subject;
    QString language; ///< as BCP 47 writes it
    QStringList keywords{};
};

/// Writes what \a metadata says into \a pdf, where readers and where catalogues look for it. The file has a date only where
/// SOURCE_DATE_EPOCH gives one, so that the same input gives the same bytes.
void describePdf(QPDF &pdf, const PdfMetadata &metadata);

} // namespace throughline
