// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/mergeplan.h"

#include "core/base/index.h"
#include "core/history/pairing.h"
#include "core/syntax/slug.h"

#include <QSet>

#include <algorithm>

namespace throughline {

namespace {

std::vector<int> freeOnes(const std::vector<int> &counterparts)
{
    std::vector<int> free;
    for (int i = 0; i < std::ssize(counterparts); ++i) {
        if (counterparts[index(i)] < 0)
            free.push_back(i);
    }
    return free;
}

Version otherSide(Version side)
{
    return side == Version::Ours ? Version::Theirs : Version::Ours;
}

class MergePlanning {
public:
    MergePlanning(const OfEach<Snapshot> &versions, std::span<const MergeChoice> choices)
        : m_versions(versions)
        , m_choices(choices)
    {
    }

    MergePlan run()
    {
        pairSections();
        m_plan.places.resize(index(m_plan.sections.size()));
        for (const Version version : allVersions)
            findParents(version);
        for (int i = 0; i < count(); ++i) {
            decideTitle(i);
            decideParent(i);
        }
        for (int i = 0; i < count(); ++i)
            decideStay(i);
        keepWhatIsNewlyLinked();
        keepParents();
        findTakenTitles();
        putInOrder();
        nameFragments();
        return std::move(m_plan);
    }

private:
    int count() const { return m_plan.sections.size(); }
    MergePlan::Place &place(int i) { return m_plan.places[index(i)]; }
    const Threefold &at(int i) const { return m_plan.sections[i]; }
    const Section &section(int i, Version version) const { return sectionOf(m_versions, m_plan.sections, i, version); }
    Version anyOf(int i) const
    {
        return at(i).has(Version::Ours) ? Version::Ours : at(i).has(Version::Theirs) ? Version::Theirs : Version::Base;
    }

    void pairSections()
    {
        const Pairing ours = pairingOf(m_versions.base, m_versions.ours);
        const Pairing theirs = pairingOf(m_versions.base, m_versions.theirs);
        const Pairing added = pairingById(m_versions.ours, m_versions.theirs, freeOnes(ours.before), freeOnes(theirs.before));
        const auto size = [](const std::vector<int> &list) { return static_cast<int>(list.size()); };
        m_plan.sections
            = ThreefoldList(ours.after, theirs.after, {size(ours.after), size(ours.before), size(theirs.before)}, added.after);
    }

    void findParents(Version version)
    {
        const std::vector<int> parents = parentsOf(m_versions[version].syntax());
        std::vector<int> &result = m_plan.parents[version];
        result.assign(index(count()), -1);
        const std::vector<int> &order = m_plan.sections.in(version);
        for (std::size_t s = 0; s < parents.size(); ++s) {
            if (parents[s] >= 0)
                result[index(order[s])] = order[index(parents[s])];
        }
    }

    QByteArray titleOf(int i, Version version) const
    {
        return at(i).has(version) && section(i, version).hasHeading ? section(i, version).headings.front().title : QByteArray();
    }

    void decideTitle(int i)
    {
        const QByteArray ours = titleOf(i, Version::Ours);
        const QByteArray theirs = titleOf(i, Version::Theirs);
        const bool isInBoth = at(i).has(Version::Ours) && at(i).has(Version::Theirs);
        if (!isInBoth || ours == theirs) {
            place(i).title = titleOf(i, anyOf(i));
            return;
        }
        const QByteArray base = titleOf(i, Version::Base);
        place(i).isRenamedTwice = base != ours && base != theirs;
        const bool isChosen
            = place(i).isRenamedTwice && m_renamed < m_choices.size() && m_choices[m_renamed] == MergeChoice::Theirs;
        m_renamed += place(i).isRenamedTwice;
        place(i).title = base == ours || isChosen ? theirs : ours;
    }

    void decideParent(int i)
    {
        const int base = m_plan.parents.base[index(i)];
        const int ours = m_plan.parents.ours[index(i)];
        const int theirs = m_plan.parents.theirs[index(i)];
        if (!at(i).has(Version::Ours) || !at(i).has(Version::Theirs)) {
            place(i).parent = m_plan.parents[anyOf(i)][index(i)];
            return;
        }
        const bool isOurs = ours == theirs || (at(i).has(Version::Base) && theirs == base);
        const bool isTheirs = at(i).has(Version::Base) && ours == base;
        place(i).parent = isTheirs && !isOurs ? theirs : ours;
        place(i).isMovedTwice = !isOurs && !isTheirs;
    }

    void decideStay(int i)
    {
        const bool isInOurs = at(i).has(Version::Ours);
        const bool isInTheirs = at(i).has(Version::Theirs);
        place(i).isKept = (isInOurs && isInTheirs) || (!at(i).has(Version::Base) && (isInOurs || isInTheirs));
        if (place(i).isKept || isInOurs == isInTheirs)
            return;
        const Version keeper = isInOurs ? Version::Ours : Version::Theirs;
        if (isChanged(i, keeper))
            need(i, otherSide(keeper));
    }

    void need(int i, Version remover)
    {
        place(i).isKept = true;
        place(i).remover = remover;
    }

    /// Whether \a side says something else than the base, under whatever names the links go.
    bool isChanged(int i, Version side) const
    {
        if (m_plan.parents.base[index(i)] != m_plan.parents[side][index(i)])
            return true;
        const bool isSame = section(i, Version::Base).text.trimmed() == section(i, side).text.trimmed();
        return !isSame && words(i, Version::Base).trimmed() != words(i, side).trimmed();
    }

    QByteArray words(int i, Version version) const
    {
        const std::vector<int> &order = m_plan.sections.in(version);
        return relinked(m_versions[version], at(i)[version],
            [&order](int target) { return LinkName{QByteArray::number(order[index(target)]), "title"}; });
    }

    /// What one side removed and the other one links to, as it didn't in the base.
    void keepWhatIsNewlyLinked()
    {
        for (const Version side : {Version::Ours, Version::Theirs}) {
            const bool hasGone = std::ranges::any_of(m_plan.sections.in(side), [&](int i) { return !m_plan[i].isKept; });
            if (!hasGone)
                continue;
            const std::vector<int> &order = m_plan.sections.in(side);
            for (int s = 0; s < std::ssize(order); ++s) {
                for (const int target : targetsOf(side, s)) {
                    if (!m_plan[target].isKept && !isLinkedInBase(order[index(s)], target))
                        need(target, otherSide(side));
                }
            }
        }
    }

    std::vector<int> targetsOf(Version version, int section) const
    {
        const Strategy &strategy = m_versions[version].strategy();
        std::vector<int> targets;
        for (const Link &link : m_versions[version].syntax().sections()[index(section)]->links) {
            const QByteArrayView fragment = strategy.fragmentOf(link);
            const LinkTarget target = fragment.isEmpty() ? LinkTarget{} : strategy.resolve(fragment);
            if (target.section >= 0)
                targets.push_back(m_plan.sections.in(version)[index(target.section)]);
        }
        return targets;
    }

    bool isLinkedInBase(int from, int target) const
    {
        return at(from).has(Version::Base) && std::ranges::contains(targetsOf(Version::Base, at(from).base), target);
    }

    /// A heading stays while anything stays under it.
    void keepParents()
    {
        for (int i = 0; i < count(); ++i) {
            int steps = 0;
            for (int p = m_plan[i].isKept ? m_plan[i].parent : -1; p >= 0 && !m_plan[p].isKept && steps < count(); ++steps) {
                need(p, at(p).has(Version::Ours) ? Version::Theirs : Version::Ours);
                p = m_plan[p].parent;
            }
        }
    }

    /// Two headings with one title, as neither side has them.
    void findTakenTitles()
    {
        QHash<QByteArray, std::vector<int>> bySlug;
        for (int i = 0; i < count(); ++i) {
            if (m_plan[i].isKept && !m_plan[i].title.isEmpty())
                bySlug[slugOf(m_plan[i].title)].push_back(i);
        }
        for (const auto &[slug, same] : bySlug.asKeyValueRange()) {
            for (const int i : same) {
                const bool isNew = std::ranges::any_of(same, [&](int j) { return j != i && isTakenFrom(i, j, slug); });
                place(i).isTitleTaken = isNew;
                if (isNew && at(i).has(Version::Ours))
                    place(i).title = titleOf(i, Version::Ours);
            }
        }
    }

    /// Whether \a i got its title from theirs while \a j has it in ours only.
    bool isTakenFrom(int i, int j, const QByteArray &slug) const
    {
        const auto has = [&](int k, Version version) { return slugOf(titleOf(k, version)) == slug; };
        return has(i, Version::Theirs) && !has(i, Version::Ours) && has(j, Version::Ours) && !has(j, Version::Theirs);
    }

    void putInOrder()
    {
        std::vector<int> levels;
        levels.reserve(index(count()));
        std::vector<OfEach<std::vector<int>>> children(index(count()) + 1);
        for (int i = 0; i < count(); ++i)
            levels.push_back(section(i, anyOf(i)).level());
        for (const Version version : allVersions) {
            for (const int i : m_plan.sections.in(version)) {
                if (m_plan.parents[version][index(i)] == m_plan[i].parent)
                    children[index(m_plan[i].parent + 1)][version].push_back(i);
            }
        }
        std::vector<std::vector<int>> orders;
        orders.reserve(children.size());
        for (const auto &lists : children)
            orders.push_back(mergedOrder(lists, levels));
        walk(orders, -1, 0);
    }

    void walk(const std::vector<std::vector<int>> &orders, int parent, int depth)
    {
        constexpr int deepest = 8;
        if (depth > deepest)
            return;
        for (const int i : orders[index(parent + 1)]) {
            if (m_plan[i].isKept)
                m_plan.order.push_back(i);
            walk(orders, i, depth + 1);
        }
    }

    void nameFragments()
    {
        std::vector<QByteArray> slugs;
        std::vector<int> owners;
        for (const int i : m_plan.order) {
            const Section &text = section(i, anyOf(i));
            for (std::size_t h = 0; h < text.headings.size(); ++h) {
                const bool isOwn = h == 0 && text.hasHeading;
                slugs.push_back(isOwn ? slugOf(m_plan[i].title) : text.headings[h].slug);
                owners.push_back(isOwn ? i : -1);
            }
        }
        const std::vector<QByteArray> unique = uniqueSlugs(slugs);
        for (std::size_t h = 0; h < unique.size(); ++h) {
            if (owners[h] >= 0)
                place(owners[h]).fragment = fragmentOf(owners[h], unique[h]);
        }
    }

    /// The pinned id, whichever side pinned it.
    QByteArray fragmentOf(int i, const QByteArray &slug) const
    {
        for (const Version version : {Version::Ours, Version::Theirs}) {
            if (at(i).has(version) && !section(i, version).anchor.isEmpty())
                return section(i, version).anchor;
        }
        return slug;
    }

    const OfEach<Snapshot> &m_versions;
    std::span<const MergeChoice> m_choices;
    std::size_t m_renamed = 0;
    MergePlan m_plan;
};

} // namespace

MergePlan mergePlan(const OfEach<Snapshot> &versions, std::span<const MergeChoice> choices)
{
    return MergePlanning(versions, choices).run();
}

const Section &sectionOf(const OfEach<Snapshot> &versions, const ThreefoldList &sections, int section, Version version)
{
    return *versions[version].syntax().sections()[index(sections[section][version])];
}

} // namespace throughline
