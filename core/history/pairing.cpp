// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/pairing.h"

#include "core/base/index.h"
#include "core/history/likeness.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <span>

namespace throughline {

namespace {

constexpr int elementLevel = 4;

/// One of the two documents that are paired, its sections with what they are compared by.
struct PairedSide {
    explicit PairedSide(const Snapshot &of)
        : snapshot(of)
        , parents(parentsOf(of.syntax()))
    {
    }

    const Section &section(int at) const { return *snapshot.syntax().sections()[index(at)]; }
    int count() const { return static_cast<int>(parents.size()); }
    int parent(int at) const { return parents[index(at)]; }

    ElementKind kind(int at) const
    {
        const int element = snapshot.strategy().elementOfSection(at);
        return element < 0 ? ElementKind::Other : snapshot.strategy().element(element).kind();
    }

    const Snapshot &snapshot;
    std::vector<int> parents;
};

/// What a section is found again by among those of its level, as long as it lasts.
struct SectionId {
    explicit SectionId(const Section &section)
        : isPinned(!section.anchor.isEmpty())
        , name(isPinned                ? QByteArrayView(section.anchor)
                  : section.hasHeading ? QByteArrayView(section.headings.front().slug)
                                       : QByteArrayView())
    {
    }

    bool operator==(const SectionId &) const = default;
    friend std::size_t qHash(const SectionId &id, std::size_t seed) { return qHashMulti(seed, id.isPinned, id.name); }

    bool isPinned;
    QByteArrayView name;
};

/// The sections of one id: as a rule one on each side.
struct SameId {
    QVarLengthArray<int, 2> before;
    QVarLengthArray<int, 2> after;
};

/// The words of a section below its heading, the names of its fields left out: nearly all elements have those.
QByteArray bodyWords(const PairedSide &side, int at)
{
    const Section &section = side.section(at);
    const qsizetype start = section.hasHeading ? section.headings.front().range.end : 0;
    const int element = side.snapshot.strategy().elementOfSection(at);
    if (element < 0)
        return section.text.sliced(start);
    QByteArray words;
    qsizetype from = start;
    for (const Field &field : side.snapshot.strategy().element(element).body->fields) {
        if (field.name.start < from)
            continue;
        words += section.view({from, field.name.start}).toByteArray() + ' ';
        from = field.name.end;
    }
    return words + section.view({from, section.text.size()}).toByteArray();
}

class SectionPairing {
public:
    SectionPairing(const Snapshot &before, const Snapshot &after)
        : m_before(before)
        , m_after(after)
        , m_pairing{std::vector<int>(m_before.parents.size(), -1), std::vector<int>(m_after.parents.size(), -1)}
    {
    }

    Pairing byId(const std::vector<int> &ofBefore, const std::vector<int> &ofAfter)
    {
        std::array<QHash<SectionId, SameId>, elementLevel + 1> levels; // higher headings first
        for (const int s : ofBefore)
            levels[index(m_before.section(s).level())][SectionId(m_before.section(s))].before.push_back(s);
        for (const int s : ofAfter)
            levels[index(m_after.section(s).level())][SectionId(m_after.section(s))].after.push_back(s);
        for (const auto &ids : levels) {
            for (const SameId &same : ids)
                joinRepeats(same.before, same.after);
        }
        return m_pairing;
    }

    Pairing run()
    {
        byId(all(m_before), all(m_after));
        for (int level = elementLevel - 1; level > 0; --level)
            pairByChildren(level);
        for (int level = elementLevel; level > 0; --level)
            pairAlike(level);
        return std::move(m_pairing);
    }

private:
    static std::vector<int> all(const PairedSide &side)
    {
        std::vector<int> sections(side.parents.size());
        std::iota(sections.begin(), sections.end(), 0);
        return sections;
    }

    bool isFreeBefore(int s) const { return m_pairing.after[index(s)] < 0; }
    bool isFreeAfter(int s) const { return m_pairing.before[index(s)] < 0; }
    bool haveSameParent(int before, int after) const
    {
        const int a = m_before.parent(before);
        const int b = m_after.parent(after);
        return a < 0 ? b < 0 : m_pairing.after[index(a)] == b && b >= 0;
    }

    /// Sections of one id: the surest first.
    void joinRepeats(std::span<const int> before, std::span<const int> after)
    {
        if (before.size() == 1 && after.size() == 1)
            return m_pairing.join(before.front(), after.front());
        const auto isSame = [&](int b, int a) { return m_before.section(b).text == m_after.section(a).text; };
        const auto hasParent = [&](int b, int a) { return haveSameParent(b, a); };
        joinWhere(before, after, [&](int b, int a) { return hasParent(b, a) && isSame(b, a); });
        joinWhere(before, after, isSame);
        joinWhere(before, after, hasParent);
        joinWhere(before, after, [](int, int) { return true; });
    }

    template <typename Fits> void joinWhere(std::span<const int> before, std::span<const int> after, Fits fits)
    {
        for (const int b : before) {
            if (!isFreeBefore(b))
                continue;
            const auto found = std::ranges::find_if(after, [&](int a) { return isFreeAfter(a) && fits(b, a); });
            if (found != after.end())
                m_pairing.join(b, *found);
        }
    }

    std::vector<int> freeOnes(const PairedSide &side, const std::vector<int> &counterparts, int level) const
    {
        std::vector<int> found;
        for (int s = 0; s < side.count(); ++s) {
            if (counterparts[index(s)] < 0 && side.section(s).level() == level)
                found.push_back(s);
        }
        return found;
    }

    /// A part or group is the one that most of its elements went to.
    void pairByChildren(int level)
    {
        std::map<std::pair<int, int>, int> votes;
        for (int s = 0; s < m_before.count(); ++s) {
            const int b = m_before.parent(s);
            const int a = isFreeBefore(s) ? -1 : m_after.parent(m_pairing.after[index(s)]);
            if (a >= 0 && b >= 0 && isFreeBefore(b) && isFreeAfter(a) && m_before.section(b).level() == level
                && m_after.section(a).level() == level)
                ++votes[{b, a}];
        }
        std::vector<std::pair<int, std::pair<int, int>>> ranked;
        ranked.reserve(votes.size());
        for (const auto &[sections, count] : votes)
            ranked.emplace_back(-count, sections);
        std::ranges::sort(ranked);
        for (const auto &[count, sections] : ranked)
            joinIfFree(sections.first, sections.second);
    }

    void joinIfFree(int before, int after)
    {
        if (isFreeBefore(before) && isFreeAfter(after))
            m_pairing.join(before, after);
    }

    void pairAlike(int level)
    {
        constexpr std::size_t mostPairs = 250'000; // beyond, only what stands under the same heading is compared
        constexpr double enough = 0.5;
        const std::vector<int> before = freeOnes(m_before, m_pairing.after, level);
        const std::vector<int> after = freeOnes(m_after, m_pairing.before, level);
        if (before.empty() || after.empty())
            return;
        const bool isNear = before.size() * after.size() > mostPairs;
        const std::vector<Words> wordsBefore = wordsOf(m_before, before);
        const std::vector<Words> wordsAfter = wordsOf(m_after, after);
        std::vector<std::tuple<double, int, int>> ranked;
        for (std::size_t b = 0; b < before.size(); ++b) {
            for (std::size_t a = 0; a < after.size(); ++a) {
                if (m_before.kind(before[b]) != m_after.kind(after[a]) || (isNear && !haveSameParent(before[b], after[a])))
                    continue;
                const double score = wordsBefore[b].likeness(wordsAfter[a]) + placeScore(before[b], after[a]);
                if (score >= enough)
                    ranked.emplace_back(-score, before[b], after[a]);
            }
        }
        std::ranges::sort(ranked);
        for (const auto &[score, b, a] : ranked)
            joinIfFree(b, a);
    }

    struct Words {
        WordBag title;
        WordBag body;

        /// Few words say little, whether they are the same or not.
        double likeness(const Words &other) const
        {
            constexpr double many = 12;
            constexpr double unsure = 0.6;
            const double trust = std::min(1.0, static_cast<double>(body.size() + other.body.size()) / many);
            return 0.3 * title.likeness(other.title) + 0.5 * (trust * body.likeness(other.body) + (1 - trust) * unsure);
        }
    };

    static std::vector<Words> wordsOf(const PairedSide &side, const std::vector<int> &sections)
    {
        std::vector<Words> words;
        words.reserve(sections.size());
        for (const int s : sections)
            words.push_back({WordBag(side.section(s).headings.front().title), WordBag(bodyWords(side, s))});
        return words;
    }

    /// Under the same heading, and beside the same neighbour.
    double placeScore(int before, int after) const
    {
        if (!haveSameParent(before, after))
            return 0;
        const auto isNeighbour = [&](int b, int a) {
            if (b < 0 || a < 0 || b >= m_before.count() || a >= m_after.count())
                return (b < 0 || b >= m_before.count()) == (a < 0 || a >= m_after.count());
            return m_pairing.after[index(b)] == a;
        };
        return isNeighbour(before - 1, after - 1) || isNeighbour(before + 1, after + 1) ? 0.2 : 0.1;
    }

    PairedSide m_before;
    PairedSide m_after;
    Pairing m_pairing;
};

} // namespace

std::vector<int> parentsOf(const Syntax &syntax)
{
    constexpr std::size_t levels = 5;
    std::array<int, levels> last{-1, -1, -1, -1, -1};
    std::vector<int> parents;
    for (int s = 0; s < std::ssize(syntax.sections()); ++s) {
        const std::size_t level = index(syntax.sections()[index(s)]->level());
        int parent = -1;
        for (std::size_t higher = 1; higher < level; ++higher)
            parent = std::max(parent, last[higher]);
        parents.push_back(parent);
        last[level] = s;
        for (std::size_t lower = level + 1; lower < levels && level > 0; ++lower)
            last[lower] = -1;
    }
    return parents;
}

void Pairing::join(int sectionBefore, int sectionAfter)
{
    after[index(sectionBefore)] = sectionAfter;
    before[index(sectionAfter)] = sectionBefore;
}

Pairing pairingOf(const Snapshot &before, const Snapshot &after)
{
    return SectionPairing(before, after).run();
}

Pairing pairingById(
    const Snapshot &before, const Snapshot &after, const std::vector<int> &ofBefore, const std::vector<int> &ofAfter)
{
    return SectionPairing(before, after).byId(ofBefore, ofAfter);
}

} // namespace throughline
