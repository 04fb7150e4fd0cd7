// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <qpdf/QPDFObjectHandle.hh>

#include <optional>
#include <vector>

namespace throughline {

/// A font as QPdfWriter embeds it: the part of a font that the document uses, whose glyphs are numbered as they first came.
class PdfFont {
public:
    /// Reads \a font, a composite one.
    explicit PdfFont(const QPDFObjectHandle &font);

    /// What \a glyph says it stands for; empty where it says nothing.
    const QString &text(int glyph) const;
    /// \a glyph stands for \a text, unless it said something else before.
    void learn(int glyph, const QString &text);
    /// Writes what is known of the glyphs into the document.
    void write();
    /// The glyph of a space, if the document has one.
    std::optional<int> space() const;
    /// In thousandths of the font's size.
    double width(int glyph) const;

    /// The name that the file's viewers see, in all three places alike.
    static void rename(QPDFObjectHandle font, int index);

private:
    void readCharacters(QByteArrayView map);
    void readWidths(const QPDFObjectHandle &widths);
    QByteArray characterMap() const;

    QPDFObjectHandle m_map;
    std::vector<QString> m_texts; ///< by glyph
    std::vector<double> m_widths;
    double m_usualWidth = 1000; ///< of what is not among them; the format's own word where the font says nothing
};

/// The fonts of a page by the names that its stream calls them.
using PageFonts = QHash<QByteArray, std::shared_ptr<PdfFont>>;

} // namespace throughline
