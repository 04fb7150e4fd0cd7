// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdffont.h"

namespace throughline {

namespace {

using Handle = QPDFObjectHandle;

constexpr int mostRanges = 100; // in a section of a character map

/// The numbers between angle brackets in \a line.
std::vector<int> codesIn(QByteArrayView line)
{
    std::vector<int> codes;
    for (qsizetype from = line.indexOf('<'); from >= 0; from = line.indexOf('<', from + 1)) {
        const qsizetype end = line.indexOf('>', from);
        if (end < 0)
            break;
        codes.push_back(line.sliced(from + 1, end - from - 1).toInt(nullptr, 16));
    }
    return codes;
}

QByteArray hex(int code)
{
    return QByteArray::number(code, 16).toUpper().rightJustified(4, '0');
}

/// The six letters that mark a part of a font: "AAAAAA+" for the first, as the format asks.
std::string partMark(int index)
{
    std::string mark = "AAAAAA+";
    for (auto letter = mark.begin() + 5; index > 0; --letter, index /= 26)
        *letter = static_cast<char>('A' + index % 26);
    return mark;
}

} // namespace

PdfFont::PdfFont(const QPDFObjectHandle &font)
{
    Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    if (descendant.getKey("/DW").isNumber())
        m_usualWidth = descendant.getKey("/DW").getNumericValue();
    if (descendant.getKey("/W").isArray())
        readWidths(descendant.getKey("/W"));
    m_map = font.getKey("/ToUnicode");
    if (!m_map.isStream())
        return;
    const auto data = m_map.getStreamData(qpdf_dl_generalized);
    readCharacters({reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())});
}

const QString &PdfFont::text(int glyph) const
{
    static const QString none;
    const auto index = static_cast<std::size_t>(glyph);
    return index < m_texts.size() ? m_texts[index] : none;
}

void PdfFont::learn(int glyph, const QString &text)
{
    if (std::size_t(glyph) >= m_texts.size())
        m_texts.resize(std::size_t(glyph) + 1);
    QString &known = m_texts[std::size_t(glyph)];
    // A letter's form at a place in its word has a code of its own, which nobody types.
    if (known.isEmpty() || known.normalized(QString::NormalizationForm_KC) == text)
        known = text;
}

void PdfFont::write()
{
    if (m_map.isStream())
        m_map.replaceStreamData(characterMap().toStdString(), Handle::newNull(), Handle::newNull());
}

std::optional<int> PdfFont::space() const
{
    const auto found = std::ranges::find(m_texts, QStringView(u" "));
    return found == m_texts.end() ? std::nullopt : std::optional(int(found - m_texts.begin()));
}

double PdfFont::width(int glyph) const
{
    const auto index = static_cast<std::size_t>(glyph);
    return index < m_widths.size() ? m_widths[index] : m_usualWidth;
}

void PdfFont::readCharacters(QByteArrayView map)
{
    const qsizetype start = map.indexOf("beginbfrange");
    for (const QByteArray &line : (start < 0 ? QByteArrayView() : map.sliced(start)).toByteArray().split('\n')) {
        const std::vector<int> codes = codesIn(line);
        if (codes.size() < 3)
            continue;
        const bool isList = line.contains('[');
        for (int glyph = codes[0]; glyph <= codes[1]; ++glyph) {
            const auto step = static_cast<std::size_t>(glyph - codes[0]);
            if (isList && step + 2 >= codes.size())
                break;
            const int character = isList ? codes[step + 2] : codes[2] + int(step);
            // The glyph of a space is said to be a tabulator, and that of a missing character to be number 0.
            if (character != 0)
                learn(glyph, QChar(character == '\t' ? ' ' : character));
        }
    }
}

QByteArray PdfFont::characterMap() const
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    QByteArrayList lines;
    const auto close = [&] {
        if (!lines.isEmpty())
            map += QByteArray::number(lines.size()) + " beginbfchar\n" + lines.join('\n') + "\nendbfchar\n";
        lines.clear();
    };
    for (std::size_t glyph = 0; glyph < m_texts.size(); ++glyph) {
        if (m_texts[glyph].isEmpty())
            continue;
        QByteArray text;
        for (const QChar letter : m_texts[glyph])
            text += hex(letter.unicode());
        lines.append('<' + hex(int(glyph)) + "> <" + text + '>');
        if (lines.size() == mostRanges)
            close();
    }
    close();
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void PdfFont::readWidths(const QPDFObjectHandle &widths)
{
    const auto set = [this](int glyph, double width) {
        if (std::size_t(glyph) >= m_widths.size())
            m_widths.resize(std::size_t(glyph) + 1, m_usualWidth);
        m_widths[std::size_t(glyph)] = width;
    };
    for (int i = 0; i + 1 < widths.getArrayNItems();) {
        const int first = int(widths.getArrayItem(i).getIntValue());
        Handle next = widths.getArrayItem(i + 1);
        if (next.isArray()) {
            for (int k = 0; k < next.getArrayNItems(); ++k)
                set(first + k, next.getArrayItem(k).getNumericValue());
            i += 2;
        } else {
            for (int glyph = first; glyph <= int(next.getIntValue()) && i + 2 < widths.getArrayNItems(); ++glyph)
                set(glyph, widths.getArrayItem(i + 2).getNumericValue());
            i += 3;
        }
    }
}

/// QPdfWriter numbers the parts of fonts as it happens upon them, and names a font after such a number in one place of three.
void PdfFont::rename(QPDFObjectHandle font, int index)
{
    Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    Handle descriptor = descendant.getKey("/FontDescriptor");
    const std::string old = descriptor.getKey("/FontName").getName().substr(1);
    const std::size_t plus = old.find('+');
    const Handle name = Handle::newName("/" + partMark(index) + (plus == std::string::npos ? old : old.substr(plus + 1)));
    font.replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descriptor.replaceKey("/FontName", name);
    descriptor.removeKey("/CIDSet");
}

} // namespace throughline
