// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/typesetter.h"

#include <map>
#include <tuple>

namespace throughline {

/// Sets words that come again and again, such as the names of fields and what they mostly say, but once.
class RecurringWords {
public:
    /// As the function of that name; remembers \a runs where they are a few plain words.
    std::vector<Strip> typeset(const TextRuns &runs, const TextStyle &style, const PageStyle &page, qreal width, const TagPtr &tag);
    /// As textWidth().
    qreal width(const QString &words, const TextStyle &style);

private:
    using Key = std::tuple<QString, qreal, qreal, QRgb, int, int>; ///< the words, their width, and what the style says

    std::map<Key, std::vector<Strip>> m_known;
    std::map<std::tuple<QString, int, int>, qreal> m_widths; ///< by the words, the font's size and weight
};

} // namespace throughline
