// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fragments.h"

#include "core/syntax/slug.h"

#include <QSet>

#include <algorithm>

namespace throughline {

Fragments::Fragments(std::span<const SectionPtr> sections, std::span<const int> elementOfSection)
    : m_ofSection(sections.size())
{
    std::vector<QByteArray> slugs;
    slugs.reserve(sections.size());
    for (const SectionPtr &section : sections) {
        for (const Heading &heading : section->headings)
            slugs.push_back(heading.slug);
        for (const LinkDefinition &definition : section->definitions) {
            if (!m_definitions.contains(definition.label)) // the first one counts
                m_definitions.insert(definition.label, definition.target);
        }
    }

    const std::vector<QByteArray> unique = uniqueSlugs(slugs);
    m_targets.reserve(static_cast<qsizetype>(unique.size()));
    std::size_t next = 0;
    for (std::size_t s = 0; s < sections.size(); ++s) {
        const Section &section = *sections[s];
        for (std::size_t h = 0; h < section.headings.size(); ++h, ++next) {
            const bool isOwn = h == 0 && section.hasHeading;
            const bool isRepeat = unique[next] != slugs[next];
            m_targets.insert(unique[next], {.section = static_cast<int>(s),
                                            .heading = static_cast<int>(h),
                                            .element = isOwn ? elementOfSection[s] : -1,
                                            .isAmbiguous = isRepeat});
            if (isRepeat) {
                if (const auto first = m_targets.find(slugs[next]); first != m_targets.end())
                    first->isAmbiguous = true;
            }
            if (isOwn)
                m_ofSection[s] = unique[next];
            if (isOwn && isRepeat && sections[s]->anchor.isEmpty())
                m_repeats.push_back(static_cast<int>(s));
        }
    }
    forgetLinkedRepeats(sections);

    for (std::size_t s = 0; s < sections.size(); ++s) {
        const QByteArray &pinned = sections[s]->anchor;
        if (pinned.isEmpty() || !sections[s]->hasHeading)
            continue;
        m_ofSection[s] = pinned;
        if (!m_targets.contains(pinned))
            m_targets.insert(pinned, {.section = static_cast<int>(s), .heading = 0, .element = elementOfSection[s], .isAmbiguous = false});
    }
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
    return m_targets.value(QByteArray::fromRawData(fragment.data(), fragment.size()));
}

} // namespace throughline
