// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/difference.h"

#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/history/elementdelta.h"
#include "core/history/pairing.h"
#include "core/history/subsequence.h"
#include "core/text/lineends.h"

#include <algorithm>

namespace throughline {

namespace {

class Differing {
public:
    Differing(const Snapshot &before, const Snapshot &after)
        : m_before(before)
        , m_after(after)
        , m_pairing(pairingOf(before, after))
        , m_parentsBefore(parentsOf(before.syntax()))
        , m_parentsAfter(parentsOf(after.syntax()))
    {
    }

    Difference run()
    {
        m_result.after = elementsOf(m_before, m_after, m_pairing.after);
        m_result.before = elementsOf(m_after, m_before, m_pairing.before);
        findMoved();
        const int count = static_cast<int>(m_after.syntax().sections().size());
        tellGone(0);
        for (int s = 0; s < count; ++s) {
            tell(s);
            if (m_pairing.before[index(s)] >= 0)
                tellGone(m_pairing.before[index(s)] + 1);
        }
        if (m_result.changes.empty())
            m_result.changes = std::move(m_quiet);
        return std::move(m_result);
    }

private:
    static std::vector<int> elementsOf(const Snapshot &from, const Snapshot &to, const std::vector<int> &counterparts)
    {
        std::vector<int> elements;
        for (const Element &element : from.strategy().elements()) {
            const int section = counterparts[index(element.section)];
            elements.push_back(section < 0 ? -1 : to.strategy().elementOfSection(section));
        }
        return elements;
    }

    const Section &sectionBefore(int s) const { return *m_before.syntax().sections()[index(s)]; }
    const Section &sectionAfter(int s) const { return *m_after.syntax().sections()[index(s)]; }

    StrategyDelta delta(ChangeKind kind, int before, int after) const
    {
        StrategyDelta delta{.kind = kind, .sectionBefore = before, .sectionAfter = after, .name = {}, .from = {}, .to = {}};
        delta.before = before < 0 ? -1 : m_before.strategy().elementOfSection(before);
        delta.after = after < 0 ? -1 : m_after.strategy().elementOfSection(after);
        return delta;
    }

    /// Sections that went, from \a first on, as long as they stand together.
    void tellGone(int first)
    {
        for (int s = first; s < std::ssize(m_pairing.after) && m_pairing.after[index(s)] < 0; ++s)
            m_result.changes.push_back(delta(ChangeKind::Removed, s, -1));
    }

    void tell(int after)
    {
        const int before = m_pairing.before[index(after)];
        if (before < 0) {
            m_result.changes.push_back(delta(ChangeKind::Added, -1, after));
            return;
        }
        if (m_isMoved[index(after)])
            tellMoved(before, after);
        if (sectionBefore(before).text == sectionAfter(after).text)
            return;
        if (withoutBlankEnd(sectionBefore(before).text) == withoutBlankEnd(sectionAfter(after).text)) {
            m_quiet.push_back(delta(ChangeKind::WrittenDifferently, before, after));
            return;
        }
        const std::size_t told = m_result.changes.size();
        if (sectionAfter(after).hasHeading
            && sectionBefore(before).headings.front().title != sectionAfter(after).headings.front().title)
            tellRenamed(before, after);
        for (StrategyDelta &change : sectionDeltas(m_before, before, m_after, after, m_pairing)) {
            StrategyDelta placed = delta(change.kind, before, after);
            placed.key = change.key;
            placed.name = std::move(change.name);
            placed.from = std::move(change.from);
            placed.to = std::move(change.to);
            m_result.changes.push_back(std::move(placed));
        }
        if (m_result.changes.size() > told)
            return;
        const QByteArray followed = textInNewerNames(m_before, before, m_after, m_pairing);
        auto &changes = withoutBlankEnd(followed) == withoutBlankEnd(sectionAfter(after).text) ? m_quiet : m_result.changes;
        changes.push_back(delta(ChangeKind::WrittenDifferently, before, after));
    }

    void tellRenamed(int before, int after)
    {
        StrategyDelta renamed = delta(ChangeKind::Renamed, before, after);
        renamed.from = QString::fromUtf8(sectionBefore(before).headings.front().title);
        renamed.to = QString::fromUtf8(sectionAfter(after).headings.front().title);
        m_result.changes.push_back(std::move(renamed));
    }

    void tellMoved(int before, int after)
    {
        StrategyDelta moved = delta(ChangeKind::Moved, before, after);
        moved.from = titleOf(m_before, m_parentsBefore[index(before)]);
        moved.to = titleOf(m_after, m_parentsAfter[index(after)]);
        m_result.changes.push_back(std::move(moved));
    }

    static QString titleOf(const Snapshot &snapshot, int section)
    {
        return section < 0 ? QString() : QString::fromUtf8(snapshot.syntax().sections()[index(section)]->headings.front().title);
    }

    /// Under another heading, or in another order among those that stayed under theirs.
    void findMoved()
    {
        m_isMoved.assign(m_pairing.before.size(), false);
        std::vector<std::vector<int>> children(m_pairing.before.size() + 1);
        for (int s = 0; s < std::ssize(m_pairing.before); ++s) {
            const int before = m_pairing.before[index(s)];
            if (before < 0)
                continue;
            const int parent = m_parentsBefore[index(before)];
            const int parentNow = m_parentsAfter[index(s)];
            const int expected = parent < 0 ? -1 : m_pairing.after[index(parent)];
            if ((parent < 0) != (parentNow < 0) || expected != parentNow)
                m_isMoved[index(s)] = parent < 0 || expected >= 0 || parentNow < 0 || m_pairing.before[index(parentNow)] >= 0;
            if (!m_isMoved[index(s)])
                children[index(parentNow + 1)].push_back(s);
        }
        for (const std::vector<int> &siblings : children) {
            std::vector<int> places;
            std::ranges::transform(siblings, std::back_inserter(places), [&](int s) { return m_pairing.before[index(s)]; });
            const std::vector<bool> stays = ascendingOnes(places);
            for (std::size_t i = 0; i < siblings.size(); ++i)
                m_isMoved[index(siblings[i])] = !stays[i];
        }
    }

    const Snapshot &m_before;
    const Snapshot &m_after;
    Pairing m_pairing;
    std::vector<int> m_parentsBefore;
    std::vector<int> m_parentsAfter;
    std::vector<bool> m_isMoved; ///< for each section after
    Difference m_result;
    /// Told only where nothing else is: blank lines that come and go with what follows, links that follow a new title.
    std::vector<StrategyDelta> m_quiet;
};

} // namespace

Difference differenceOf(const Snapshot &before, const Snapshot &after)
{
    return Differing(before, after).run();
}

} // namespace throughline
