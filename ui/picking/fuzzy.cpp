// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/fuzzy.h"

#include <KFuzzyMatcher>

#include <algorithm>
#include <numeric>

namespace throughline {

namespace {

constexpr int wholeBonus = 10'000; // more than any score: what was typed stands there in one piece

} // namespace

std::vector<int> fuzzyRanked(const QString &typed, int count, const std::function<QString(int)> &labelOf)
{
    std::vector<int> ranked(static_cast<std::size_t>(count));
    std::iota(ranked.begin(), ranked.end(), 0);
    if (typed.isEmpty()) // which the matcher would read past
        return ranked;
    std::vector<int> scores(ranked.size(), 0);
    std::erase_if(ranked, [&](int i) {
        const QString label = labelOf(i);
        const KFuzzyMatcher::Result match = KFuzzyMatcher::match(typed, label);
        const bool isWhole = label.contains(typed, Qt::CaseInsensitive);
        scores[static_cast<std::size_t>(i)] = match.score + (isWhole ? wholeBonus : 0);
        return !match.matched;
    });
    std::ranges::stable_sort(ranked, std::greater(), [&](int i) { return scores[static_cast<std::size_t>(i)]; });
    return ranked;
}

} // namespace throughline
