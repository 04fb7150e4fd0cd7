// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

#include <qpdf/QPDFObjectHandle.hh>

namespace throughline {

/// What a page's stream says of its structure, and what it gets wrong.
struct PdfContents {
    QList<int> numbers; ///< of marked content, as they come
    QMap<QByteArray, QSet<int>> glyphs; ///< by font: those of which nothing else says what they stand for
    QStringList faults;
};

PdfContents contentsOf(QPDFObjectHandle page);

} // namespace throughline
