// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/merge.h"

#include "core/base/index.h"
#include "core/history/documentmerge.h"
#include "core/history/lines.h"
#include "core/history/mergedlines.h"
#include "core/history/mergepieces.h"
#include "core/history/subsequence.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr QByteArrayView mark = "\xEF\xBB\xBF";

/// \a text with the byte order mark and the line ends of ours, where those are all alike.
QByteArray inStyleOf(const QByteArray &ours, QByteArray text)
{
    if (text.startsWith(mark) != ours.startsWith(mark)) {
        if (text.startsWith(mark))
            text.remove(0, mark.size());
        else
            text.prepend(mark.data(), mark.size());
    }
    const QByteArray wanted = onlyLineEndIn(ours);
    const QByteArray is = onlyLineEndIn(text);
    return wanted.isEmpty() || is.isEmpty() || is == wanted ? text : withLineEnds(text, wanted);
}

Snapshot inStyleOf(const QByteArray &ours, const Snapshot &snapshot)
{
    const QByteArray text = snapshot.text().toUtf8();
    const QByteArray styled = inStyleOf(ours, text);
    return styled == text ? snapshot : Snapshot::read(*SourceText::fromUtf8(styled));
}

Merged whole(const QByteArray &text)
{
    Merged merged;
    merged.pieces.push_back({.text = text, .conflict = -1, .base = {}, .theirs = {}});
    return merged;
}

/// Without a look at what the lines mean: for texts whose structure the merge would break.
Merged byLines(const OfEach<QByteArray> &texts, const QByteArray &lineEnd)
{
    MergePieces pieces;
    for (const LineRegion &region : mergedLines(texts.base, texts.ours, texts.theirs, lineEnd)) {
        if (!region.isConflict) {
            pieces.add(region.text);
            continue;
        }
        MergeConflict conflict{.kind = MergeConflict::Kind::Reworded, .title = {}, .name = {}, .words = {}, .canTakeBoth = true};
        conflict.words = {QString::fromUtf8(region.base).trimmed(), QString::fromUtf8(region.text).trimmed(),
            QString::fromUtf8(region.theirs).trimmed()};
        pieces.add(pieces.newConflict(std::move(conflict)), {region.base, region.text, region.theirs});
    }
    return pieces.take();
}

} // namespace

Merged merge(const Snapshot &base, const Snapshot &ours, const Snapshot &theirs, std::span<const MergeChoice> choices)
{
    const QByteArray text = ours.text().toUtf8();
    if (base.text() == ours.text())
        return whole(theirs.text().toUtf8());
    if (base.text() == theirs.text() || ours.text() == theirs.text())
        return whole(text);
    const OfEach<Snapshot> versions{inStyleOf(text, base), ours, inStyleOf(text, theirs)};
    const QByteArray only = onlyLineEndIn(text);
    const QByteArray lineEnd = only.isEmpty() ? QByteArray("\n") : only;
    auto merged = mergedDocument(versions, lineEnd, choices);
    if (!merged)
        merged = byLines({versions.base.text().toUtf8(), text, versions.theirs.text().toUtf8()}, lineEnd);
    merged->lineEnd = lineEnd;
    return *std::move(merged);
}

namespace {

bool isInCharacter(const QByteArrayView text, qsizetype at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// \a range of \a before and the bytes that take its place, without what both begin or end with.
Replacement shortest(const QByteArray &before, TextRange range, QByteArrayView after)
{
    qsizetype front = 0;
    while (front < std::min(range.size(), after.size()) && before[range.start + front] == after[front])
        ++front;
    while (front > 0 && (isInCharacter(before, range.start + front) || isInCharacter(after, front)))
        --front;
    qsizetype back = 0;
    while (back < std::min(range.size(), after.size()) - front && before[range.end - 1 - back] == after[after.size() - 1 - back])
        ++back;
    while (back > 0 && isInCharacter(before, range.end - back))
        --back;
    return {{range.start + front, range.end - back}, after.sliced(front, after.size() - front - back).toByteArray()};
}

} // namespace

TextEdit editBetween(const QByteArray &before, const QByteArray &after)
{
    const std::vector<QByteArrayView> old = linesOf(before);
    const std::vector<QByteArrayView> now = linesOf(after);
    Numbering numbering;
    std::vector<int> oldNumbers;
    std::vector<int> nowNumbers;
    std::ranges::transform(old, std::back_inserter(oldNumbers), [&](QByteArrayView line) { return numbering.of(line); });
    std::ranges::transform(now, std::back_inserter(nowNumbers), [&](QByteArrayView line) { return numbering.of(line); });
    const auto startIn = [](const QByteArray &text, const std::vector<QByteArrayView> &lines, int line) {
        return line < std::ssize(lines) ? lines[index(line)].data() - text.constData() : text.size();
    };
    std::vector<std::pair<int, int>> common = commonPlaces(oldNumbers, nowNumbers);
    common.emplace_back(static_cast<int>(old.size()), static_cast<int>(now.size()));
    std::vector<Replacement> replacements;
    std::pair<int, int> from{0, 0};
    for (const auto &[atOld, atNow] : common) {
        const TextRange range{startIn(before, old, from.first), startIn(before, old, atOld)};
        const TextRange wanted{startIn(after, now, from.second), startIn(after, now, atNow)};
        const Replacement replacement = shortest(before, range, QByteArrayView(after).sliced(wanted.start, wanted.size()));
        if (!replacement.range.isEmpty() || !replacement.text.isEmpty())
            replacements.push_back(replacement);
        from = {atOld + 1, atNow + 1};
    }
    return TextEdit(std::move(replacements));
}

} // namespace throughline
