// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/exported.h"

#include <QByteArray>
#include <QRectF>
#include <QStringList>

namespace throughline {

/// The sample strategy in the folder \a name, with its pictures.
Snapshot sampleStrategy(const QString &name);
/// \a markdown with the pictures of a sample beside it.
Snapshot strategyOf(const QByteArray &markdown);

/// What a program says of \a pdf, which it gets as the file that `-` in \a arguments names. Fails the test where it complains.
QByteArray askedOf(const QString &program, const QStringList &arguments, const QByteArray &pdf);

/// Without white space: lines break where they like.
QString joined(QString text);
/// The words of each page as poppler reads them, without what runs along above and below.
QStringList pageWords(const QByteArray &pdf);
/// All of them, joined.
QString wordsOf(const QByteArray &pdf);

/// For whoever wants to look at it: into the file that THROUGHLINE_KEEP_PDF names, \a name before its suffix.
void keep(const QByteArray &pdf, const QString &name = {});

/// The pages of \a wish, the document where it says nothing else; the test fails at once where there are none.
QByteArray pdfOf(const Snapshot &snapshot, const ExportWish &wish = {});

/// A word where poppler finds it on its page, which counts from 0; in points from the upper left.
struct PlacedWord {
    QString text;
    QRectF box;
    int page = 0;
    QSizeF paper; ///< of its page
};

QList<PlacedWord> placedWords(const QByteArray &pdf);

/// Fails the test where a word's box doesn't lie on its page.
void verifyNothingIsCutOff(const QByteArray &pdf);

} // namespace throughline
