// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/mergepieces.h"

#include "core/base/index.h"

#include <algorithm>

namespace throughline {

QByteArray Merged::text(std::span<const MergeChoice> choices) const
{
    QByteArray result;
    for (const MergePiece &piece : pieces) {
        const bool isChosen = piece.conflict >= 0 && piece.conflict < std::ssize(choices);
        const MergeChoice choice = isChosen ? choices[index(piece.conflict)] : MergeChoice::Ours;
        if (choice != MergeChoice::Theirs)
            result += piece.text;
        if (choice != MergeChoice::Ours) {
            const bool isBehind = choice == MergeChoice::Both && !piece.text.isEmpty() && !piece.theirs.isEmpty();
            const bool needsLineEnd = isBehind && !piece.text.endsWith('\n') && !piece.text.endsWith('\r');
            // A line end more: what both wrote stays a paragraph of its own.
            result += (needsLineEnd ? lineEnd : QByteArray()) + (isBehind ? lineEnd : QByteArray()) + piece.theirs;
        }
    }
    return result;
}

namespace {

void addText(std::vector<MergePiece> &pieces, const QByteArray &text)
{
    if (text.isEmpty())
        return;
    if (pieces.empty() || pieces.back().conflict >= 0)
        pieces.emplace_back();
    pieces.back().text += text;
}

void addPieces(std::vector<MergePiece> &pieces, const std::vector<MergePiece> &more)
{
    for (const MergePiece &piece : more) {
        if (piece.conflict < 0)
            addText(pieces, piece.text);
        else
            pieces.push_back(piece);
    }
}

/// How much both begin with, in whole lines.
qsizetype sameLines(const QByteArray &a, const QByteArray &b)
{
    const auto [end, other] = std::ranges::mismatch(a, b);
    qsizetype same = end - a.begin();
    while (same > 0 && a[same - 1] != '\n' && a[same - 1] != '\r')
        --same;
    const bool cutsLineEnd = same > 0 && same < std::max(a.size(), b.size()) && a[same - 1] == '\r';
    return cutsLineEnd ? same - 1 : same;
}

} // namespace

void MergePieces::add(const QByteArray &text)
{
    addText(m_merged.pieces, text);
}

void MergePieces::add(const std::vector<MergePiece> &pieces)
{
    addPieces(m_merged.pieces, pieces);
}

void MergePieces::add(int conflict, const OfEach<QByteArray> &texts)
{
    m_merged.pieces.push_back({texts.ours, conflict, texts.base, texts.theirs});
}

int MergePieces::newConflict(MergeConflict conflict)
{
    m_merged.conflicts.push_back(std::move(conflict));
    return static_cast<int>(m_merged.conflicts.size()) - 1;
}

namespace {

class UnitJoining {
public:
    UnitJoining(const Separators &separators, const LineEndBounds &bounds)
        : m_separators(separators)
        , m_bounds(bounds)
    {
    }

    std::vector<MergePiece> run(const std::vector<MergeUnit> &units, bool isToEnd)
    {
        for (std::size_t i = 0; i < units.size(); ++i) {
            const int next = i + 1 < units.size() ? units[i + 1].thing : isToEnd ? Separators::end : nothing;
            if (units[i].isMissingInOne())
                addMissing(units[i], next);
            else
                addWhole(units[i]);
        }
        if (isToEnd && !m_isParted)
            addText(m_pieces, between(m_last, Separators::end));
        return std::move(m_pieces);
    }

private:
    static constexpr int nothing = -3;

    QByteArray between(int before, int after) const
    {
        if (after == nothing)
            return {};
        if (before < 0 || after < 0)
            return m_separators.between(before, after, 0, 2);
        const auto [least, most] = m_bounds(before, after);
        return m_separators.between(before, after, least, most);
    }

    void addWhole(const MergeUnit &unit)
    {
        if (!m_isParted)
            addText(m_pieces, between(m_last, unit.thing));
        addPieces(m_pieces, unit.pieces);
        m_isParted = false;
        m_last = unit.thing;
    }

    /// Either side of the conflict brings what parts it from its neighbours, so that both make a good text.
    void addMissing(const MergeUnit &unit, int next)
    {
        const QByteArray above = m_isParted ? QByteArray() : between(m_last, unit.thing);
        const QByteArray below = between(unit.thing, next);
        const QByteArray without = m_isParted ? QByteArray() : between(m_last, next);
        const qsizetype same = sameLines(above, without);
        addText(m_pieces, above.first(same));
        MergePiece piece = unit.pieces.front();
        for (QByteArray *text : {&piece.text, &piece.base, &piece.theirs})
            *text = text->isEmpty() ? without.sliced(same) : above.sliced(same) + *text + below;
        m_pieces.push_back(piece);
        m_isParted = true;
        m_last = unit.thing;
    }

    const Separators &m_separators;
    const LineEndBounds &m_bounds;
    std::vector<MergePiece> m_pieces;
    int m_last = Separators::start;
    bool m_isParted = false; ///< what parts the last thing from the next one is there already
};

} // namespace

std::vector<MergePiece> joinedUnits(
    const std::vector<MergeUnit> &units, const Separators &separators, const LineEndBounds &bounds, bool isToEnd)
{
    return UnitJoining(separators, bounds).run(units, isToEnd);
}

} // namespace throughline
