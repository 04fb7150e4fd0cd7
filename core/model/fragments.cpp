// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fragments.h"

#include <QSet>

#include <algorithm>

namespace throughline {

Fragments::Fragments(std::span<const SectionPtr> sections, std::span<const int> elementOfSection)
    : m_targets(sections.size())
    , m_ofSection(sections.size())
{
    bool hasPinned = false;
    for (std::size_t s = 0; s < sections.size(); ++s) {
        const Section &section = *sections[s];
        for (std::size_t h = 0; h < section.headings.size(); ++h) {
            const bool isOwn = h == 0 && section.hasHeading;
            addHeading(section.headings[h].slug, isOwn,
                {.section = static_cast<int>(s),
                    .heading = static_cast<int>(h),
                    .element = isOwn ? elementOfSection[s] : -1,
                    .isAmbiguous = false});
        }
        for (const LinkDefinition &definition : section.definitions) {
            if (!m_definitions.contains(definition.label)) // the first one counts
                m_definitions.insert(definition.label, {definition.target, section.view(definition.destination).toByteArray()});
        }
        hasPinned = hasPinned || !section.anchor.isEmpty();
    }
    if (hasPinned)
        addPinned(sections, elementOfSection);
    forgetLinkedRepeats(sections);
}

/// GitHub's rule for repeats: "-1", "-2", …, names that are taken skipped.
void Fragments::addHeading(const QByteArray &slug, bool isOwn, LinkTarget target)
{
    QByteArray fragment = slug;
    if (FragmentTable::Entry *first = m_targets.find(slug)) {
        first->target.isAmbiguous = true;
        target.isAmbiguous = true;
        do {
            fragment = slug + '-' + QByteArray::number(++first->repeats);
        } while (m_targets.find(fragment));
        if (isOwn)
            m_repeats.push_back(target.section);
    }
    m_targets.insert(fragment, target);
    if (isOwn)
        m_ofSection[static_cast<std::size_t>(target.section)] = fragment;
}

void Fragments::addPinned(std::span<const SectionPtr> sections, std::span<const int> elementOfSection)
{
    for (std::size_t s = 0; s < sections.size(); ++s) {
        const QByteArray &pinned = sections[s]->anchor;
        if (pinned.isEmpty() || !sections[s]->hasHeading)
            continue;
        m_ofSection[s] = pinned;
        if (!m_targets.find(pinned))
            m_targets.insert(
                pinned, {.section = static_cast<int>(s), .heading = 0, .element = elementOfSection[s], .isAmbiguous = false});
    }
    std::erase_if(m_repeats, [&](int s) { return !sections[static_cast<std::size_t>(s)]->anchor.isEmpty(); });
}

void Fragments::forgetLinkedRepeats(std::span<const SectionPtr> sections)
{
    if (m_repeats.empty())
        return;
    QSet<QByteArray> linked;
    const auto add = [&](const QByteArray &target) {
        if (resolve(target).isAmbiguous)
            linked.insert(target);
    };
    for (const SectionPtr &section : sections) {
        for (const Link &link : section->links)
            add(link.form == Link::Form::Reference ? ofDefinition(link.label) : link.target);
    }
    std::erase_if(m_repeats, [&](int s) {
        return linked.contains(ofSection(s)) || linked.contains(sections[static_cast<std::size_t>(s)]->headings.front().slug);
    });
}

bool Fragments::isRepeatedUnlinked(int section) const
{
    return std::ranges::binary_search(m_repeats, section);
}

LinkTarget Fragments::resolve(QByteArrayView fragment) const
{
    const FragmentTable::Entry *entry = m_targets.find(fragment);
    return entry ? entry->target : LinkTarget{};
}

} // namespace throughline
