// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/textobject.h"

#include "ui/print/pdfoperand.h"

#include <array>
#include <charconv>
#include <cmath>

namespace throughline {

namespace {

constexpr double perEm = 1000;
// The layout rounds each place to a share of a pixel. What that makes isn't written, until it adds up to a tenth of a point in a
// text of ten; kerning is.
constexpr double finest = 2.2;
constexpr double mostDrift = 9;

void appendMove(QByteArray &to, QPointF by)
{
    appendOperand(to, by.x());
    to += ' ';
    appendOperand(to, by.y());
    to += " Td ";
}

} // namespace

void TextObject::restart()
{
    m_font.reset();
    for (QByteArray *part : {&m_fontLine, &m_head, &m_tail, &m_line})
        part->resize(0);
    m_first.reset();
    m_isPlain = true;
    m_text.resize(0);
    m_glyphs.clear();
    m_isRepeated = m_hasGap = false;
    m_x = m_y = m_startX = m_startY = m_end = m_next = 0;
}

void TextObject::add(QByteArrayView line)
{
    if (readGlyph(line))
        return;
    constexpr QByteArrayView upright = " 1 0 0 -1 0 0 Tm";
    endLine();
    m_isPlain = m_isPlain && m_head.isEmpty() && !m_first && line.startsWith("/F") && line.endsWith(upright);
    if (m_isPlain)
        m_fontLine.assign(line.chopped(upright.size())).append('\n');
    if (line.startsWith("/F"))
        readFont(line);
    if (line.endsWith("Tm")) {
        m_x = m_y = 0;
        m_startX = m_startY = 0;
    }
    m_isRepeated = (m_isRepeated || line.endsWith("BDC")) && line != "EMC";
    QByteArray &written = m_first ? m_tail : m_head;
    written += line;
    written += '\n';
}

void TextObject::setFont(const QByteArray &name, double size, const std::shared_ptr<PdfFont> &font)
{
    m_font = font;
    m_size = size;
    m_fontLine.assign("/").append(name).append(' ');
    appendOperand(m_fontLine, size);
    m_fontLine.append(" Tf\n");
}

void TextObject::addGlyph(int code, QPointF place)
{
    static constexpr QByteArrayView digits = "0123456789abcdef";
    std::array<char, 4> hex{};
    for (std::size_t i = 0; i < hex.size(); ++i)
        hex[hex.size() - 1 - i] = digits[code >> (4 * i) & 15];
    const bool isOtherLine = !qFuzzyCompare(m_y, place.y());
    m_x = place.x();
    m_y = place.y();
    show(code, hex, isOtherLine);
}

void TextObject::readFont(QByteArrayView line)
{
    const qsizetype space = line.indexOf(' ');
    m_font = m_fonts.value(line.sliced(1, space - 1).toByteArray());
    const char *at = line.data() + space + 1;
    m_size = takeOperand(at, line.data() + line.size()).value_or(0);
}

/// Reads "X Y Td <GLYPH> Tj".
bool TextObject::readGlyph(QByteArrayView line)
{
    constexpr QByteArrayView move = "Td <";
    constexpr qsizetype digits = 4;
    if (!line.endsWith("> Tj") || !m_font)
        return false;
    const char *at = line.data();
    const char *end = at + line.size();
    const auto dx = takeOperand(at, end);
    const auto dy = dx ? takeOperand(at, end) : std::nullopt;
    if (!dy || !QByteArrayView(at, end).startsWith(move) || end - at < move.size() + digits)
        return false;
    const QByteArrayView code(at + move.size(), digits);
    int glyph = 0;
    std::from_chars(code.begin(), code.end(), glyph, 16);
    m_x += *dx;
    m_y += *dy;
    show(glyph, code, std::abs(*dy) > 0);
    return true;
}

void TextObject::show(int glyph, QByteArrayView digits, bool isOtherLine)
{
    if (m_line.isEmpty() || isOtherLine) {
        endLine();
        startLine();
    }
    const double drift = (m_x - m_end) * perEm / m_size;
    const double kerning = (m_x - m_next) * perEm / m_size;
    if (std::abs(kerning) > finest || std::abs(drift) > mostDrift) {
        const auto gap = std::lround(drift);
        m_line += '>';
        m_line += QByteArray::number(-gap);
        m_line += '<';
        m_hasGap = true;
        m_end += double(gap) * m_size / perEm;
    }
    m_line += digits;
    const double width = m_font->width(glyph) * m_size / perEm;
    m_end += width;
    m_next = m_x + width;
    if (!m_isRepeated) {
        m_text += m_font->text(glyph);
        m_glyphs.push_back({m_font.get(), glyph});
    }
}

void TextObject::startLine()
{
    if (m_first)
        appendMove(m_tail, {m_x - m_startX, m_y - m_startY});
    else
        m_first = QPointF(m_x - m_startX, m_y - m_startY);
    m_startX = m_end = m_next = m_x;
    m_startY = m_y;
    m_hasGap = false;
}

void TextObject::endLine()
{
    if (m_line.isEmpty())
        return;
    m_tail += m_hasGap ? "[<" : "<";
    m_tail += m_line;
    m_tail += m_hasGap ? ">] TJ\n" : "> Tj\n";
    m_line.resize(0);
}

void TextObject::addSpace()
{
    const std::optional<int> space = m_font && !m_line.isEmpty() && !m_isRepeated ? m_font->space() : std::nullopt;
    if (!space)
        return;
    m_line += QByteArray::number(*space, 16).rightJustified(4, '0');
    m_text += u' ';
}

void TextObject::write(QByteArray &to)
{
    endLine();
    to += "BT\n";
    to += m_head;
    if (m_first)
        appendMove(to, *m_first);
    to += m_tail;
    to += "ET\n";
}

void TextObject::writeAt(QPointF origin, bool hasFont, QByteArray &to)
{
    endLine();
    to += "BT\n";
    if (!hasFont)
        to += m_fontLine;
    to += "1 0 0 -1 ";
    appendOperand(to, origin.x() + m_first->x());
    to += ' ';
    appendOperand(to, origin.y() - m_first->y());
    to += " Tm ";
    to += m_tail;
    to += "ET\n";
}

} // namespace throughline
