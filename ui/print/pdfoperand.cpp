// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfoperand.h"

#include <array>
#include <charconv>

namespace throughline {

std::optional<double> takeOperand(const char *&at, const char *end)
{
    double value = 0;
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc())
        return {};
    at = next < end && *next == ' ' ? next + 1 : next;
    return value;
}

void appendOperand(QByteArray &to, double value)
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

} // namespace throughline
