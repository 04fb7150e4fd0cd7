// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sharedbase.h"

#include "core/base/index.h"
#include "core/history/likeness.h"
#include "core/history/lines.h"
#include "core/history/subsequence.h"

#include <algorithm>
#include <span>

namespace throughline {

namespace {

using Lines = std::span<const QByteArrayView>;

int headingLevel(QByteArrayView line)
{
    int level = 0;
    while (level < line.size() && line[level] == '#')
        ++level;
    return level <= 6 && level < line.size() && line[level] == ' ' ? level : 0;
}

bool isField(QByteArrayView line)
{
    const QByteArrayView item = line.trimmed();
    const bool isItem = item.startsWith("- ") || item.startsWith("* ") || item.startsWith("+ ");
    return isItem && item.contains(':');
}

bool isProse(QByteArrayView line)
{
    return !line.trimmed().isEmpty() && headingLevel(line) == 0 && !isField(line);
}

std::vector<QByteArrayView> filtered(Lines lines, bool (*fits)(QByteArrayView))
{
    std::vector<QByteArrayView> found;
    std::ranges::copy_if(lines, std::back_inserter(found), fits);
    return found;
}

/// Two elements that were added, rather than one that both renamed: what both left alone isn't in the conflict, so the latter has
/// little more than its heading there.
bool areDifferentElements(Lines ours, Lines theirs)
{
    constexpr double enough = 0.5;
    const auto wordsOf = [](Lines lines, bool areHeadings) {
        QByteArray words;
        for (const QByteArrayView line : lines)
            words += (headingLevel(line) > 0) == areHeadings ? line.toByteArray() : QByteArray();
        return WordBag(words);
    };
    const auto hasHeading
        = [](Lines lines) { return std::ranges::any_of(lines, [](auto line) { return headingLevel(line) > 0; }); };
    const WordBag own = wordsOf(ours, false);
    const WordBag other = wordsOf(theirs, false);
    const bool isAlike = own.likeness(other) >= enough && wordsOf(ours, true).likeness(wordsOf(theirs, true)) >= enough;
    return hasHeading(ours) && hasHeading(theirs) && own.size() + other.size() > 0 && !isAlike;
}

/// \a line with something that neither side has.
QByteArray unlike(QByteArrayView line)
{
    const QByteArrayView words = withoutLineEnd(line);
    return words.toByteArray() + "?" + line.sliced(words.size()).toByteArray();
}

QByteArray replacedLines(Lines ours, Lines theirs)
{
    if (ours.empty() || theirs.empty() || areDifferentElements(ours, theirs))
        return {};
    QByteArray text;
    const auto isHeading = [](QByteArrayView line) { return headingLevel(line) > 0; };
    for (const auto fits : {+isHeading, &isProse}) {
        const std::vector<QByteArrayView> own = filtered(ours, fits);
        const std::vector<QByteArrayView> other = filtered(theirs, fits);
        for (std::size_t i = 0; i < std::min(own.size(), other.size()); ++i) {
            if (headingLevel(own[i]) == headingLevel(other[i]))
                text += unlike(own[i]);
        }
    }
    return text;
}

} // namespace

QByteArray sharedBase(const QByteArray &ours, const QByteArray &theirs)
{
    const std::vector<QByteArrayView> own = linesOf(ours);
    const std::vector<QByteArrayView> other = linesOf(theirs);
    Numbering numbering;
    std::vector<int> ownNumbers;
    std::vector<int> otherNumbers;
    std::ranges::transform(own, std::back_inserter(ownNumbers), [&](QByteArrayView line) { return numbering.of(line); });
    std::ranges::transform(other, std::back_inserter(otherNumbers), [&](QByteArrayView line) { return numbering.of(line); });
    std::vector<std::pair<int, int>> common = commonPlaces(ownNumbers, otherNumbers);
    common.emplace_back(static_cast<int>(own.size()), static_cast<int>(other.size()));
    QByteArray base;
    std::pair<int, int> from{0, 0};
    for (const auto &[atOwn, atOther] : common) {
        base += replacedLines(Lines(own).subspan(index(from.first), index(atOwn - from.first)),
            Lines(other).subspan(index(from.second), index(atOther - from.second)));
        if (atOwn < std::ssize(own))
            base += own[index(atOwn)];
        from = {atOwn + 1, atOther + 1};
    }
    return base;
}

} // namespace throughline
