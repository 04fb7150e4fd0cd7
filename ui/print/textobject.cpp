// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/textobject.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace throughline {

namespace {

constexpr double perEm = 1000;

/// Reads a number at \a at and steps behind it and the space that follows.
std::optional<double> numberAt(const char *&at, const char *end)
{
    double value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc())
        return {};
    at = next < end && *next == ' ' ? next + 1 : next;
    return value;
}

void append(QByteArray &to, double value)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 3).ptr;
    QByteArrayView number(digits.data(), end);
    while (number.endsWith('0'))
        number.chop(1);
    if (number.endsWith('.'))
        number.chop(1);
    to += number == "-0" ? QByteArrayView("0") : number;
}

} // namespace

void TextObject::add(QByteArrayView line)
{
    if (addGlyph(line))
        return;
    endLine();
    if (line.startsWith("/F"))
        setFont(line);
    if (line.endsWith("Tm")) {
        m_x = m_y = 0;
        m_startX = m_startY = 0;
    }
    m_isRepeated = (m_isRepeated || line.endsWith("BDC")) && line != "EMC";
    m_written += line;
    m_written += '\n';
}

void TextObject::setFont(QByteArrayView line)
{
    const qsizetype space = line.indexOf(' ');
    m_font = m_fonts.value(line.sliced(1, space - 1).toByteArray());
    const char *at = line.data() + space + 1;
    m_size = numberAt(at, line.data() + line.size()).value_or(0);
}

/// Reads "X Y Td <GLYPH> Tj".
bool TextObject::addGlyph(QByteArrayView line)
{
    constexpr QByteArrayView move = "Td <";
    constexpr qsizetype digits = 4;
    if (!line.endsWith("> Tj") || !m_font)
        return false;
    const char *at = line.data();
    const char *end = at + line.size();
    const auto dx = numberAt(at, end);
    const auto dy = dx ? numberAt(at, end) : std::nullopt;
    if (!dy || !QByteArrayView(at, end).startsWith(move) || end - at < move.size() + digits)
        return false;
    const QByteArrayView code(at + move.size(), digits);
    const int glyph = code.toInt(nullptr, 16);
    m_x += *dx;
    m_y += *dy;
    if (m_line.isEmpty() || std::abs(*dy) > 0) {
        endLine();
        startLine();
    }
    const auto gap = std::lround((m_x - m_end) * perEm / m_size);
    if (gap != 0) {
        m_line += '>';
        m_line += QByteArray::number(-gap);
        m_line += '<';
        m_hasGap = true;
    }
    m_line += code;
    m_end += (m_font->width(glyph) + double(gap)) * m_size / perEm;
    if (!m_isRepeated) {
        m_text += m_font->text(glyph);
        m_glyphs.push_back({m_font, glyph});
    }
    return true;
}

void TextObject::startLine()
{
    append(m_written, m_x - m_startX);
    m_written += ' ';
    append(m_written, m_y - m_startY);
    m_written += " Td ";
    m_startX = m_end = m_x;
    m_startY = m_y;
    m_hasGap = false;
}

void TextObject::endLine()
{
    if (m_line.isEmpty())
        return;
    m_written += m_hasGap ? "[<" : "<";
    m_written += m_line;
    m_written += m_hasGap ? ">] TJ\n" : "> Tj\n";
    m_line.clear();
}

void TextObject::addSpace()
{
    const std::optional<int> space = m_font && !m_line.isEmpty() && !m_isRepeated ? m_font->space() : std::nullopt;
    if (!space)
        return;
    m_line += QByteArray::number(*space, 16).rightJustified(4, '0');
    m_text += u' ';
}

QByteArray TextObject::written()
{
    endLine();
    return std::exchange(m_written, {}) + "ET\n";
}

} // namespace throughline
