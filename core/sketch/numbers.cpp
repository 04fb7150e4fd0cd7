// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/numbers.h"

#include "core/base/letters.h"
#include "core/sketch/sketch.h"

#include <charconv>
#include <cmath>

namespace throughline {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void skipSeparator(QByteArrayView &text)
{
    const auto skipSpace = [&] {
        while (!text.isEmpty() && isSpace(text.front()))
            text = text.sliced(1);
    };
    skipSpace();
    if (text.startsWith(',')) {
        text = text.sliced(1);
        skipSpace();
    }
}

} // namespace

double rounded(double number)
{
    return static_cast<double>(std::llround(number * 100)) / 100;
}

QPointF rounded(QPointF point)
{
    return {rounded(point.x()), rounded(point.y())};
}

QRectF rounded(const QRectF &rect)
{
    return {rounded(rect.x()), rounded(rect.y()), rounded(rect.width()), rounded(rect.height())};
}

void appendNumber(QByteArray &text, double number)
{
    const long long hundredths = std::llround(number * 100);
    const auto digits = static_cast<unsigned long long>(std::abs(hundredths));
    char buffer[32];
    char *end = buffer;
    if (hundredths < 0)
        *end++ = '-';
    end = std::to_chars(end, buffer + sizeof buffer - 3, digits / 100).ptr;
    if (const auto decimals = digits % 100; decimals != 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + decimals / 10);
        if (decimals % 10 != 0)
            *end++ = static_cast<char>('0' + decimals % 10);
    }
    text.append(buffer, end - buffer);
}

void appendPoint(QByteArray &text, QPointF point)
{
    appendNumber(text, point.x());
    text.append(',');
    appendNumber(text, point.y());
}

QByteArray numberText(double number)
{
    QByteArray text;
    appendNumber(text, number);
    return text;
}

std::optional<double> takeNumber(QByteArrayView &text)
{
    skipSeparator(text);
    qsizetype end = text.startsWith('-') || text.startsWith('+') ? 1 : 0;
    const auto passDigits = [&] {
        while (end < text.size() && isDigit(text[end]))
            ++end;
    };
    passDigits();
    if (end < text.size() && text[end] == '.') {
        ++end;
        passDigits();
    }
    if (end > 0 && end + 1 < text.size() && (text[end] | 0x20) == 'e' && (isDigit(text[end + 1]) || text[end + 1] == '-')) {
        end += 2;
        passDigits();
    }
    const char *start = text.data() + (text.startsWith('+') ? 1 : 0);
    double number = 0;
    const auto [stop, error] = std::from_chars(start, text.data() + end, number);
    if (error != std::errc() || stop != text.data() + end || !(std::abs(number) <= SketchLimits::coordinate))
        return std::nullopt;
    text = text.sliced(end);
    return number;
}

} // namespace throughline
