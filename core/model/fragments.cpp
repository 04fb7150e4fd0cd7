// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fragments.h"

#include "core/base/index.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

namespace throughline {

namespace {

/// The part of \a list, which is ordered by section, that lies in [first, end).
template <typename List> auto within(const List &list, int first, int end)
{
    const auto sectionOf = [](const auto &entry) { return entry.section; };
    return std::ranges::subrange(
        std::ranges::lower_bound(list, first, {}, sectionOf), std::ranges::lower_bound(list, end, {}, sectionOf));
}

FragmentTable::Entry entryOf(const Section &section, int number, std::size_t heading)
{
    const QByteArray &slug = section.headings[heading].slug;
    return {.slug = &slug,
        .hash = qHash(QByteArrayView(slug)),
        .section = number,
        .heading = static_cast<int>(heading),
        .isOwn = heading == 0 && section.hasHeading};
}

/// Those that came, and of \a before those that stayed: where only words of one changed since, it has the same headings, and the
/// table knows their slugs by address.
SharedVector<SectionPtr> sectionsAfter(
    const SharedVector<SectionPtr> &before, const SharedVector<SectionPtr> &sections, const Splice &splice)
{
    if (splice.shift() != 0) {
        const auto came = sections.slice(index(splice.first), index(splice.added));
        return before.spliced(index(splice.first), index(splice.removed), std::vector<SectionPtr>(came.begin(), came.end()));
    }
    SharedVector<SectionPtr> after = before;
    for (const int s : splice.came())
        after.writable(index(s)) = sections[index(s)];
    return after;
}

} // namespace

Fragments::Fragments(const SharedVector<SectionPtr> &sections)
    : m_sections(sections)
    , m_targets(sections.size())
{
    for (const SectionPtr &section : sections) {
        for (const LinkDefinition &definition : section->definitions) {
            if (!m_definitions.contains(definition.label)) // the first one counts
                m_definitions.insert(definition.label, {definition.target, section->view(definition.destination).toByteArray()});
        }
    }
    m_ownHeadings.reserve(sections.size());
    const int count = static_cast<int>(sections.size());
    addLinks(0, count);
    addHeadings(0, count);
    addPinned();
    findRepeats();
}

Fragments Fragments::edited(const SharedVector<SectionPtr> &sections, const Splice &splice) const
{
    Fragments next;
    next.m_sections = sectionsAfter(m_sections, sections, splice);
    next.m_definitions = m_definitions;
    next.m_links.reserve(m_links.size() + index(splice.added));
    const auto eachRun = [&](auto came, auto stayed) {
        stayed(0, splice.first, 0);
        splice.eachRun(came, [&](int first, int end) { stayed(first, end, 0); });
        stayed(splice.first + splice.removed, static_cast<int>(m_ownHeadings.size()), splice.shift());
    };
    eachRun([&](int first, int end) { next.addLinks(first, end); },
        [&](int first, int end, int shift) { next.addLinksOf(*this, first, end, shift); });
    if (!next.takeHeadings(*this, splice)) {
        next.m_targets = FragmentTable(m_targets.entries().size() + index(splice.added));
        next.m_ownHeadings.reserve(sections.size());
        eachRun([&](int first, int end) { next.addHeadings(first, end); },
            [&](int first, int end, int shift) { next.addHeadingsOf(*this, first, end, shift); });
        next.addPinned();
    }
    next.findRepeats();
    return next;
}

/// Takes the headings that stayed as they are in \a other; false where a repeat's suffix may hang on what one that came or went is
/// called.
bool Fragments::takeHeadings(const Fragments &other, const Splice &splice)
{
    if (splice.shift() != 0)
        return spliceHeadings(other, splice);
    std::vector<std::pair<std::size_t, const QByteArray *>> slugs;
    bool isRenamed = false;
    for (const int s : splice.came()) {
        const Section &was = *other.m_sections[index(s)];
        const Section &is = *m_sections[index(s)];
        if (was.hasHeading != is.hasHeading || was.headings.size() != is.headings.size() || was.anchor != is.anchor
            || !is.anchor.isEmpty())
            return false;
        const auto headings = within(other.headings(), s, s + 1);
        const auto first = index(headings.begin() - other.headings().begin());
        for (std::size_t h = 0; h < is.headings.size(); ++h) {
            const QByteArray &slug = is.headings[h].slug;
            const bool isSame = was.headings[h].slug == slug;
            if (!isSame && (std::exchange(isRenamed, true) || !other.canBeRenamed(other.headings()[first + h], slug)))
                return false;
            slugs.emplace_back(first + h, &slug);
        }
    }
    m_targets = other.m_targets;
    m_targets.rename(slugs);
    m_headingCount = other.m_headingCount;
    m_ownHeadings = other.m_ownHeadings;
    m_pinned = other.m_pinned;
    return true;
}

bool Fragments::spliceHeadings(const Fragments &other, const Splice &splice)
{
    constexpr std::size_t many = 64; // those that came are compared with each other
    if (!other.m_pinned.empty())
        return false;
    const auto went = within(other.headings(), splice.first, splice.first + splice.removed);
    const auto first = index(went.begin() - other.headings().begin());
    const auto end = index(went.end() - other.headings().begin());
    const auto hasNoRepeat = [&other](const FragmentTable::Entry &heading) {
        return heading.suffix == 0 && !heading.isAmbiguous && !other.couldBeRepeat(*heading.slug);
    };
    if (!std::ranges::all_of(went, hasNoRepeat))
        return false;
    std::vector<FragmentTable::Entry> came;
    std::vector<int> own;
    for (int s = splice.first; s < splice.first + splice.added; ++s) {
        const Section &section = *m_sections[index(s)];
        if (!section.anchor.isEmpty())
            return false;
        own.push_back(section.hasHeading ? static_cast<int>(first + came.size()) : -1);
        for (std::size_t h = 0; h < section.headings.size(); ++h) {
            const FragmentTable::Entry entry = entryOf(section, s, h);
            const FragmentTable::Entry *known = other.m_targets.find(*entry.slug, entry.hash);
            const auto place = known ? index(known - other.m_targets.entries().data()) : first;
            const auto isSame = [&entry](const FragmentTable::Entry &each) { return *each.slug == *entry.slug; };
            if (came.size() == many || (known && (place < first || place >= end)) || other.couldBeRepeat(*entry.slug)
                || std::ranges::any_of(came, isSame))
                return false;
            came.push_back(entry);
        }
    }
    m_targets = other.m_targets;
    m_targets.splice(first, end, came, splice.shift());
    m_headingCount = m_targets.entries().size();
    const auto &before = other.m_ownHeadings;
    m_ownHeadings.reserve(m_sections.size());
    m_ownHeadings.assign(before.begin(), before.begin() + splice.first);
    m_ownHeadings.insert(m_ownHeadings.end(), own.begin(), own.end());
    const int moved = static_cast<int>(came.size()) - static_cast<int>(end - first);
    for (auto stayed = before.begin() + splice.first + splice.removed; stayed != before.end(); ++stayed)
        m_ownHeadings.push_back(*stayed < 0 ? -1 : *stayed + moved);
    return true;
}

/// Whether no other heading's fragment depends on what \a heading is called, and none on \a slug.
bool Fragments::canBeRenamed(const FragmentTable::Entry &heading, QByteArrayView slug) const
{
    return heading.suffix == 0 && !heading.isAmbiguous && !m_targets.find(slug) && !couldBeRepeat(*heading.slug)
        && !couldBeRepeat(slug) && !std::ranges::contains(m_pinned, *heading.slug, &Pinned::id);
}

bool Fragments::couldBeRepeat(QByteArrayView slug) const
{
    const qsizetype hyphen = slug.lastIndexOf('-');
    const QByteArrayView number = slug.sliced(hyphen + 1);
    if (hyphen < 0 || !std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    const FragmentTable::Entry *first = m_targets.find(slug.first(hyphen));
    return first && first->isAmbiguous;
}

void Fragments::addLinks(int first, int end)
{
    for (int s = first; s < end; ++s) {
        const Section &section = *m_sections[index(s)];
        for (std::size_t l = 0; l < section.links.size(); ++l) {
            if (const QByteArrayView fragment = ofLink(section.links[l]); !fragment.isEmpty())
                m_links.push_back({qHash(fragment), s, static_cast<int>(l)});
        }
    }
}

void Fragments::addLinksOf(const Fragments &other, int first, int end, int shift)
{
    for (const LinkUse &link : within(other.m_links, first, end))
        m_links.push_back({link.hash, link.section + shift, link.link});
}

void Fragments::addHeadings(int first, int end)
{
    for (int s = first; s < end; ++s) {
        const Section &section = *m_sections[index(s)];
        m_ownHeadings.push_back(section.hasHeading ? static_cast<int>(m_targets.entries().size()) : -1);
        for (std::size_t h = 0; h < section.headings.size(); ++h)
            addHeading(entryOf(section, s, h));
        if (section.hasHeading && !section.anchor.isEmpty())
            m_pinned.push_back({s, section.anchor});
    }
}

void Fragments::addHeadingsOf(const Fragments &other, int first, int end, int shift)
{
    for (const FragmentTable::Entry &heading : within(other.headings(), first, end)) {
        const std::size_t hash = heading.suffix == 0 ? heading.hash : qHash(QByteArrayView(*heading.slug));
        addHeading({.slug = heading.slug,
            .hash = hash,
            .section = heading.section + shift,
            .heading = heading.heading,
            .isOwn = heading.isOwn});
    }
    const int moved
        = static_cast<int>(m_targets.entries().size()) - static_cast<int>(std::ranges::distance(within(other.headings(), 0, end)));
    for (int s = first; s < end; ++s)
        m_ownHeadings.push_back(other.m_ownHeadings[index(s)] < 0 ? -1 : other.m_ownHeadings[index(s)] + moved);
    for (const Pinned &pinned : within(other.m_pinned, first, end))
        m_pinned.push_back({pinned.section + shift, pinned.id});
}

/// GitHub's rule for repeats: "-1", "-2", …, names that are taken skipped.
void Fragments::addHeading(FragmentTable::Entry heading)
{
    if (FragmentTable::Entry *first = m_targets.find(*heading.slug, heading.hash)) {
        first->isAmbiguous = true;
        heading.isAmbiguous = true;
        do {
            heading.suffix = ++first->repeats;
            heading.hash = qHash(QByteArrayView(heading.fragment()));
        } while (m_targets.find(heading.fragment(), heading.hash));
    }
    m_targets.insert(heading);
}

void Fragments::addPinned()
{
    m_headingCount = m_targets.entries().size();
    for (const Pinned &pinned : m_pinned) {
        const std::size_t hash = qHash(QByteArrayView(pinned.id));
        if (!m_targets.find(pinned.id, hash))
            m_targets.insert({.slug = &m_sections[index(pinned.section)]->anchor,
                .hash = hash,
                .section = pinned.section,
                .heading = 0,
                .isOwn = true});
    }
}

/// Repeats that a link or a pinned id tells apart aren't reported.
void Fragments::findRepeats()
{
    for (const FragmentTable::Entry &heading : headings()) {
        if (heading.suffix != 0 && heading.isOwn)
            m_repeats.push_back(heading.section);
    }
    std::erase_if(m_repeats, [this](int s) { return !within(m_pinned, s, s + 1).empty(); });
    if (m_repeats.empty())
        return;
    QSet<QByteArray> linked;
    for (const LinkUse &use : m_links) {
        const QByteArrayView fragment = ofLink(m_sections[index(use.section)]->links[index(use.link)]);
        const FragmentTable::Entry *target = m_targets.find(fragment, use.hash);
        if (target && target->isAmbiguous)
            linked.insert(fragment.toByteArray());
    }
    std::erase_if(m_repeats,
        [&](int s) { return linked.contains(ofSection(s)) || linked.contains(m_sections[index(s)]->headings.front().slug); });
}

std::vector<std::size_t> Fragments::hashesToldApart(const Fragments &before, const Splice &splice) const
{
    std::vector<std::size_t> apart;
    const auto compare = [&](auto was, auto is) {
        const auto isSame = [&splice](const FragmentTable::Entry &a, const FragmentTable::Entry &b) {
            return a.hash == b.hash && a.isAmbiguous == b.isAmbiguous && a.heading == b.heading && a.isOwn == b.isOwn
                && (splice.after(a.section) == b.section || (splice.shift() == 0 && a.section == b.section));
        };
        if (was.size() == is.size()) {
            for (auto a = was.begin(), b = is.begin(); a != was.end(); ++a, ++b) {
                if (!isSame(*a, *b))
                    apart.insert(apart.end(), {a->hash, b->hash});
            }
            return;
        }
        for (const FragmentTable::Entry &entry : was)
            apart.push_back(entry.hash);
        for (const FragmentTable::Entry &entry : is)
            apart.push_back(entry.hash);
    };
    const int endBefore = splice.first + splice.removed;
    const int end = splice.first + splice.added;
    const auto last = std::numeric_limits<int>::max();
    compare(within(before.headings(), 0, splice.first), within(headings(), 0, splice.first));
    compare(within(before.headings(), splice.first, endBefore), within(headings(), splice.first, end));
    compare(within(before.headings(), endBefore, last), within(headings(), end, last));
    compare(std::span(before.m_targets.entries()).subspan(before.m_headingCount),
        std::span(m_targets.entries()).subspan(m_headingCount));
    std::ranges::sort(apart);
    return apart;
}

std::vector<int> Fragments::sectionsToldApart(const Fragments &before, const Splice &splice) const
{
    std::vector<int> sections;
    if (const std::vector<std::size_t> apart = hashesToldApart(before, splice); !apart.empty()) {
        for (const LinkUse &use : m_links) {
            if (std::ranges::binary_search(apart, use.hash))
                sections.push_back(use.section);
        }
    }
    std::vector<int> repeatsBefore;
    for (const int section : before.m_repeats) {
        if (const int after = splice.after(section); after >= 0)
            repeatsBefore.push_back(after);
    }
    std::ranges::set_symmetric_difference(repeatsBefore, m_repeats, std::back_inserter(sections));
    std::erase_if(sections, [&splice](int section) { return splice.isNew(section); });
    std::ranges::sort(sections);
    const auto [repeats, end] = std::ranges::unique(sections);
    sections.erase(repeats, end);
    return sections;
}

std::vector<int> Fragments::sectionsLinkingTo(std::span<const QByteArray> fragments) const
{
    std::vector<std::size_t> hashes;
    for (const QByteArray &fragment : fragments)
        hashes.push_back(qHash(QByteArrayView(fragment)));
    std::vector<int> sections;
    for (const LinkUse &use : m_links) {
        if (std::ranges::contains(hashes, use.hash) && (sections.empty() || sections.back() != use.section))
            sections.push_back(use.section);
    }
    return sections;
}

QByteArray Fragments::ofSection(int section) const
{
    if (const auto pinned = within(m_pinned, section, section + 1); !pinned.empty())
        return pinned.front().id;
    const int own = m_ownHeadings[index(section)];
    return own < 0 ? QByteArray() : m_targets.entries()[index(own)].fragment();
}

bool Fragments::isRepeatedUnlinked(int section) const
{
    return std::ranges::binary_search(m_repeats, section);
}

} // namespace throughline
