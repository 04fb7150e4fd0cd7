// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace throughline {

/// What \a digits write, ASCII digits and nothing else; nothing where it is no such number or more than \a most. Many values of a
/// document are small numbers, which a locale-aware reader takes far longer over.
constexpr std::optional<int> wholeNumber(QStringView digits, int most)
{
    qint64 value = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return {};
        value = value * 10 + (digit.unicode() - u'0');
        if (value > most)
            return {};
    }
    return digits.isEmpty() ? std::nullopt : std::optional(static_cast<int>(value));
}

} // namespace throughline
