// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/glyphs.h"
#include "ui/print/pdffont.h"

#include <QRawFont>

#include <memory>
#include <vector>

class QPainter;
class QPdfWriter;
class QPDF;

namespace throughline {

/// Fonts whose glyphs are written into a document's pages by us. Painting words takes QPdfWriter a few operators for each glyph,
/// which it packs, and which are unpacked and read again to be joined; so it is left with embedding the fonts: all glyphs that
/// were taken are painted once, on pages that are removed when their numbers are known.
class WrittenFonts {
public:
    struct Font {
        QByteArray name; ///< in the resources of a page
        double size = 0; ///< in points
        std::shared_ptr<PdfFont> font;
        QPDFObjectHandle object;
        std::vector<int> codes; ///< by glyph; -1: it isn't used
    };

    /// Whether \a words can be written. They can't where QPdfWriter wouldn't embed their font or would slant or embolden it itself,
    /// or where they are translucent.
    bool take(const PlacedGlyphs &words);

    /// Paints the glyphs of each font on a page of its own, behind those that \a writer has.
    void paint(QPdfWriter &writer, QPainter &painter) const;
    /// Reads those pages, which begin at index \a first, and removes them. \a fonts are those of \a pdf, by their objects' numbers.
    /// Throws std::runtime_error where a page isn't what was painted.
    void read(QPDF &pdf, std::size_t first, const QHash<int, std::shared_ptr<PdfFont>> &fonts);

    /// The font as it was read, or null.
    const Font *find(const QRawFont &font) const;

private:
    struct Entry {
        QRawFont font;
        QList<quint32> glyphs; ///< as they first came
        Font written;
    };

    int entryOf(const QGlyphRun &run);
    bool isPlain(const QGlyphRun &run);

    std::vector<Entry> m_entries;
    QHash<QRawFont, int> m_entryOf; ///< -1: it can't be written
    std::size_t m_last = 0; ///< mostly it is asked for again
    QHash<QString, bool> m_isPlain; ///< by the face's name
};

} // namespace throughline
