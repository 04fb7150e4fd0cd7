// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sharedvector.h"
#include "core/base/splice.h"
#include "core/model/fragmenttable.h"
#include "core/syntax/section.h"

#include <QHash>

#include <span>

namespace throughline {

/// What each fragment of a document leads to: the slugs of all headings with GitHub's suffixes for repeats, the ids that authors
/// pinned, and the definitions that reference links name. Knows who links where, too, so that a step can tell whose links lead
/// elsewhere now.
class Fragments {
public:
    Fragments() = default;
    explicit Fragments(const SharedVector<SectionPtr> &sections);
    /// As Fragments(\a sections), for the step by \a splice, when no definition stands in the sections that went and came: looks
    /// only at those.
    Fragments edited(const SharedVector<SectionPtr> &sections, const Splice &splice) const;
    /// The sections, ascending, with a link that leads elsewhere than it did \a before \a splice, or a heading that became a repeat
    /// or is none any more. New sections aren't among them.
    std::vector<int> sectionsToldApart(const Fragments &before, const Splice &splice) const;

    /// Null where nothing has it.
    const FragmentTable::Entry *find(QByteArrayView fragment) const { return m_targets.find(fragment); }
    /// The fragment of a section's own heading: the pinned one where there is one.
    QByteArray ofSection(int section) const;
    /// What the definition with \a label leads to; empty where there is none or it leads out of the document.
    QByteArrayView ofDefinition(const QByteArray &label) const
    {
        const auto definition = m_definitions.constFind(label);
        return definition == m_definitions.cend() ? QByteArrayView() : definition->fragment;
    }
    /// Where the definition with \a label leads, as written.
    QByteArray destinationOfDefinition(const QByteArray &label) const { return m_definitions.value(label).destination; }
    QByteArrayView ofLink(const Link &link) const
    {
        return link.form == Link::Form::Reference ? ofDefinition(link.label) : link.target;
    }
    /// The sections, ascending, with a link that names one of \a fragments, and few others.
    std::vector<int> sectionsLinkingTo(std::span<const QByteArray> fragments) const;
    bool hasDefinitions() const { return !m_definitions.isEmpty(); }
    /// Whether \a slug could be one that GitHub gives to a repeat of a heading there is.
    bool couldBeRepeat(QByteArrayView slug) const;
    /// Whether a section's own heading repeats an earlier one and no link leads to either.
    bool isRepeatedUnlinked(int section) const;

private:
    struct Definition {
        QByteArray fragment;
        QByteArray destination;
    };

    struct LinkUse {
        std::size_t hash; ///< of the fragment
        int section;
        int link; ///< index into Section::links
    };

    struct Pinned {
        int section;
        QByteArray id;
    };

    void addLinks(int first, int end);
    void addHeadings(int first, int end);
    // The same, for what \a other holds of the sections in [first, end), \a shift further.
    void addLinksOf(const Fragments &other, int first, int end, int shift);
    void addHeadingsOf(const Fragments &other, int first, int end, int shift);
    bool takeHeadings(const Fragments &other, const Splice &splice);
    bool spliceHeadings(const Fragments &other, const Splice &splice);
    bool canBeRenamed(const FragmentTable::Entry &heading, QByteArrayView slug) const;
    void addHeading(FragmentTable::Entry heading);
    void addPinned();
    void findRepeats();
    std::span<const FragmentTable::Entry> headings() const { return std::span(m_targets.entries()).first(m_headingCount); }
    std::vector<std::size_t> hashesToldApart(const Fragments &before, const Splice &splice) const;

    SharedVector<SectionPtr> m_sections;
    FragmentTable m_targets; ///< headings in document order, then pinned ids
    std::size_t m_headingCount = 0;
    std::vector<int> m_ownHeadings; ///< of each section: index into the table's entries, -1 where it has none
    QHash<QByteArray, Definition> m_definitions;
    std::vector<Pinned> m_pinned; ///< in document order
    std::vector<LinkUse> m_links; ///< in document order
    std::vector<int> m_repeats; ///< sections, ascending
};

} // namespace throughline
