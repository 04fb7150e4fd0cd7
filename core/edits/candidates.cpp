// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/candidates.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace throughline {

namespace {

constexpr qsizetype longestRead = 4000; // code units: what an element is about stands at its beginning

QSet<QString> wordsOf(const QString &text)
{
    QSet<QString> words;
    for (const QString &word : text.left(longestRead).toLower().split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 3)
            words.insert(word);
    }
    return words;
}

} // namespace

std::vector<int> likeliestFirst(const Strategy &strategy, std::span<const ElementKind> kinds, const QString &words)
{
    struct Scored {
        qsizetype shared;
        std::ptrdiff_t kind;
        int element;
    };
    const QSet<QString> wanted = wordsOf(words);
    std::vector<Scored> scored;
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        const auto kind = std::ranges::find(kinds, strategy.element(e).kind()) - kinds.begin();
        if (kind == std::ssize(kinds))
            continue;
        const ElementBody &body = *strategy.element(e).body;
        const qsizetype shared = wanted.isEmpty() ? 0 : wordsOf(body.title() + u' ' + body.proseText()).intersect(wanted).size();
        scored.push_back({shared, kind, e});
    }
    std::ranges::sort(scored, {}, [](const Scored &s) { return std::tuple(-s.shared, s.kind, s.element); });
    std::vector<int> elements;
    std::ranges::transform(scored, std::back_inserter(elements), &Scored::element);
    return elements;
}

} // namespace throughline
