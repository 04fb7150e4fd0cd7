// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/mergedlines.h"

#include "core/base/index.h"
#include "core/history/lines.h"
#include "core/history/subsequence.h"

#include <algorithm>
#include <ranges>

namespace throughline {

namespace {

/// Lines [from, to) of the base and those that one side has in their place.
struct LineHunk {
    int from;
    int to;
    int sideFrom;
    int sideTo;
};

std::vector<LineHunk> hunksBetween(const std::vector<int> &base, const std::vector<int> &side)
{
    std::vector<std::pair<int, int>> common = commonPlaces(base, side);
    common.emplace_back(static_cast<int>(base.size()), static_cast<int>(side.size()));
    std::vector<LineHunk> hunks;
    LineHunk next{0, 0, 0, 0};
    for (const auto &[atBase, atSide] : common) {
        next.to = atBase;
        next.sideTo = atSide;
        const bool isOneForOne = next.to - next.from == next.sideTo - next.sideFrom;
        for (int i = 0; isOneForOne && i < next.to - next.from; ++i)
            hunks.push_back({next.from + i, next.from + i + 1, next.sideFrom + i, next.sideFrom + i + 1});
        if (!isOneForOne)
            hunks.push_back(next);
        next = {atBase + 1, 0, atSide + 1, 0};
    }
    return hunks;
}

/// One side's lines and where it differs from the base.
class LineSide {
public:
    LineSide(std::vector<QByteArrayView> lines, const std::vector<int> &base, Numbering &numbering)
        : m_lines(std::move(lines))
        , m_hunks(hunksBetween(base, numbersOf(m_lines, numbering)))
    {
    }

    static std::vector<int> numbersOf(const std::vector<QByteArrayView> &lines, Numbering &numbering)
    {
        std::vector<int> numbers;
        numbers.reserve(lines.size());
        for (const QByteArrayView line : lines)
            numbers.push_back(numbering.of(withoutLineEnd(line)));
        return numbers;
    }

    const LineHunk *next() const { return m_at < m_hunks.size() ? &m_hunks[m_at] : nullptr; }
    void pass() { ++m_at; }
    /// Where line \a base of the base is on this side, which no hunk before the next one touches.
    int sideOf(int base) const { return m_at == 0 ? base : base - m_hunks[m_at - 1].to + m_hunks[m_at - 1].sideTo; }
    std::span<const QByteArrayView> lines(int from, int to) const
    {
        return std::span(m_lines).subspan(index(from), index(to - from));
    }

private:
    std::vector<QByteArrayView> m_lines;
    std::vector<LineHunk> m_hunks;
    std::size_t m_at = 0;
};

class LineMerge {
public:
    LineMerge(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const QByteArray &lineEnd)
        : m_lineEnd(lineEnd)
        , m_base(linesOf(base))
        , m_numbers(LineSide::numbersOf(m_base, m_numbering))
        , m_ours(linesOf(ours), m_numbers, m_numbering)
        , m_theirs(linesOf(theirs), m_numbers, m_numbering)
    {
    }

    std::vector<LineRegion> run()
    {
        int at = 0;
        while (m_ours.next() || m_theirs.next()) {
            const LineHunk *ours = m_ours.next();
            const LineHunk *theirs = m_theirs.next();
            const bool isOursFirst = !theirs || (ours && order(*ours) <= order(*theirs));
            const LineHunk first = isOursFirst ? *ours : *theirs;
            keep(at, first.from);
            at = region(first);
        }
        keep(at, static_cast<int>(m_base.size()));
        finish();
        return std::move(m_regions);
    }

private:
    /// Insertions come before what replaces the line behind them.
    static std::pair<int, bool> order(const LineHunk &hunk) { return {hunk.from, hunk.to > hunk.from}; }

    static bool meets(const LineHunk &hunk, int from, int to)
    {
        const bool isSamePlace = from == to && hunk.from == from && hunk.to == to;
        return isSamePlace || hunk.from < to;
    }

    /// Passes all hunks that hang together with \a first; returns where they end in the base.
    int region(const LineHunk &first)
    {
        int to = first.to;
        const int oursFrom = m_ours.sideOf(first.from);
        const int theirsFrom = m_theirs.sideOf(first.from);
        bool isOurs = false;
        bool isTheirs = false;
        for (bool isGrowing = true; isGrowing;) {
            isGrowing = false;
            for (LineSide *side : {&m_ours, &m_theirs}) {
                bool &isSide = side == &m_ours ? isOurs : isTheirs;
                const LineHunk *hunk = side->next();
                const bool isFirst = hunk && order(*hunk) == order(first) && !isSide && hunk->to == first.to;
                if (!hunk || (!isFirst && !meets(*hunk, first.from, to)))
                    continue;
                to = std::max(to, hunk->to);
                isSide = isGrowing = true;
                side->pass();
            }
        }
        add({first.from, to}, m_ours.lines(oursFrom, m_ours.sideOf(to)), isOurs, m_theirs.lines(theirsFrom, m_theirs.sideOf(to)),
            isTheirs);
        return to;
    }

    void add(std::pair<int, int> base, std::span<const QByteArrayView> ours, bool isOurs, std::span<const QByteArrayView> theirs,
        bool isTheirs)
    {
        const auto isSame = [](QByteArrayView a, QByteArrayView b) { return withoutLineEnd(a) == withoutLineEnd(b); };
        if (!isTheirs || std::ranges::equal(ours, theirs, isSame))
            return agree(ours);
        if (!isOurs)
            return agree(theirs);
        const auto was = std::span(m_base).subspan(index(base.first), index(base.second - base.first));
        m_regions.push_back({.isConflict = true, .text = joined(ours), .base = joined(was), .theirs = joined(theirs)});
    }

    void keep(int from, int to)
    {
        if (from < to)
            agree(m_ours.lines(m_ours.sideOf(from), m_ours.sideOf(to)));
    }

    void agree(std::span<const QByteArrayView> lines)
    {
        if (m_regions.empty() || m_regions.back().isConflict)
            m_regions.emplace_back();
        m_regions.back().text += joined(lines);
    }

    QByteArray joined(std::span<const QByteArrayView> lines) const
    {
        QByteArray text;
        for (const QByteArrayView line : lines)
            text += line.toByteArray() + (withoutLineEnd(line).size() == line.size() ? m_lineEnd : QByteArray());
        return text;
    }

    /// The last line has no end, as in what was merged.
    void finish()
    {
        if (m_regions.empty())
            return;
        LineRegion &last = m_regions.back();
        for (QByteArray *text : {&last.text, &last.base, &last.theirs})
            text->chop(text->size() - withoutLineEnd(*text).size());
    }

    QByteArray m_lineEnd;
    Numbering m_numbering;
    std::vector<QByteArrayView> m_base;
    std::vector<int> m_numbers;
    LineSide m_ours;
    LineSide m_theirs;
    std::vector<LineRegion> m_regions;
};

} // namespace

std::vector<LineRegion> mergedLines(
    const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const QByteArray &lineEnd)
{
    return LineMerge(base, ours, theirs, lineEnd).run();
}

} // namespace throughline
