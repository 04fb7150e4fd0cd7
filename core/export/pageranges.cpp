// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/pageranges.h"

#include "core/base/translate.h"
#include "core/base/wholenumber.h"

#include <QStringList>

#include <algorithm>

namespace throughline {

namespace {

constexpr int mostPages = 100'000;

} // namespace

Result<PageRanges> PageRanges::read(const QString &text)
{
    PageRanges pages;
    if (text.trimmed().isEmpty())
        return pages;
    for (QStringView part : QStringView(text).split(u',')) {
        part = part.trimmed();
        const qsizetype dash = part.indexOf(u'-');
        const auto first = wholeNumber(dash < 0 ? part : part.first(dash).trimmed(), mostPages);
        const QStringView end = dash < 0 ? part : part.sliced(dash + 1).trimmed();
        const auto last = end.isEmpty() && dash >= 0 ? std::optional(mostPages) : wholeNumber(end, mostPages);
        if (!first || !last || *first < 1 || *last < *first)
            return failure(ErrorCode::Usage, tr("“%1” names no pages: write them like 2-5, 8, 12-").arg(text.trimmed()));
        pages.m_ranges.push_back({*first, *last});
    }
    return pages;
}

std::vector<int> PageRanges::of(int count) const
{
    std::vector<int> pages;
    for (int page = 1; page <= count; ++page) {
        if (areAll()
            || std::ranges::any_of(m_ranges, [page](const Range &range) { return range.first <= page && page <= range.last; }))
            pages.push_back(page - 1);
    }
    return pages;
}

QString PageRanges::text() const
{
    QStringList parts;
    for (const Range &range : m_ranges) {
        QString part = QString::number(range.first);
        if (range.last != range.first)
            part += u'-' + (range.last == mostPages ? QString() : QString::number(range.last));
        parts += part;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace throughline
