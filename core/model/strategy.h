// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/element.h"
#include "core/model/fragments.h"
#include "core/model/frontmatter.h"
#include "core/syntax/syntax.h"

namespace throughline {

/// A heading of level three in a known part, or the unnamed place straight under a part.
struct Group {
    Part part = Part::Other;
    std::optional<Act> act; ///< Vision
    ElementKind kind = ElementKind::Other; ///< what its elements are
    int section = -1; ///< -1 where the group has no heading
    int partSection = -1;
    int firstElement = 0; ///< index into Strategy::elements
    int elementCount = 0;
    QString name; ///< as written; empty where it has no heading
    bool isKnown = true; ///< false: a heading of the framework or vision that no synonym knows
};

/// An element where it stands in this snapshot.
struct Element {
    int section = -1;
    int group = -1;
    ElementKind ofKind = ElementKind::Other; ///< its body's, kept here because many walks over all elements ask for nothing else
    std::shared_ptr<const ElementBody> body;

    ElementKind kind() const { return ofKind; }
};

/// Where a `#link` leads.
struct LinkTarget {
    int section = -1;
    int heading = -1; ///< index into Section::headings
    int element = -1; ///< -1 where the heading is no element's own
    bool isAmbiguous = false; ///< more than one heading has the bare slug
};

/// What a step did to a strategy.
struct StrategyChange {
    enum class Reach : quint8 {
        Words, ///< every heading, id, link and field that another element reads is what it was: all that is derived from them still
               ///< holds
        Links, ///< the groups are what they were; some elements and links changed
        All,
    };

    Reach reach = Reach::All;
    Splice sections;
    Splice elements;
    /// Links: sections, ascending, that were read anew or have a link that leads elsewhere than it did.
    std::vector<int> relinked = {};
};

/// A document's meaning, lowered from its syntax: plain values in document order.
class Strategy {
public:
    Strategy() = default;
    static Strategy lower(const Syntax &syntax);
    /// As lower(\a after), for the step from \a before by \a sections, reusing what it left alone. \a change is set to what else it
    /// did.
    Strategy edited(const Syntax &before, const Syntax &after, const Splice &sections, StrategyChange *change) const;

    const FrontMatter &frontMatter() const { return *m_frontMatter; }
    const Calendar &calendar() const { return m_frontMatter->calendar; }
    /// The front matter's title, else the first heading of level one, else empty.
    QString title() const;

    const std::vector<Group> &groups() const { return m_groups; }
    const SharedVector<Element> &elements() const { return m_elements; }
    const Element &element(int index) const { return m_elements[static_cast<std::size_t>(index)]; }
    QString titleOf(int element) const { return m_elements[static_cast<std::size_t>(element)].body->title(); }
    const Group &groupOf(const Element &element) const { return m_groups[static_cast<std::size_t>(element.group)]; }
    /// Sections of `##` parts that we don't know, for the reader's sake.
    const std::vector<int> &otherParts() const { return m_otherParts; }

    /// The element whose section is \a section or holds it as its own; -1 for a part, a group or the preamble.
    int elementOfSection(int section) const;

    /// The id that links use: the pinned one, else the slug with the suffix of a repeat.
    QByteArray id(int element) const;
    /// The element with that id, or -1.
    int find(QByteArrayView id) const;
    /// Where a fragment leads; section -1 where nothing has it.
    LinkTarget resolve(QByteArrayView fragment) const;
    /// The sections, ascending, with a link that names one of \a fragments, and few others.
    std::vector<int> sectionsLinkingTo(std::span<const QByteArray> fragments) const
    {
        return m_fragments->sectionsLinkingTo(fragments);
    }
    /// Whether links name definitions that stand elsewhere in the document.
    bool hasDefinitions() const { return m_fragments->hasDefinitions(); }
    /// Whether \a slug could be one that GitHub gives to a repeat of a heading there is.
    bool couldBeRepeat(QByteArrayView slug) const { return m_fragments->couldBeRepeat(slug); }
    /// Whether the heading of \a section repeats an earlier one and no link leads to either.
    bool isRepeatedUnlinked(int section) const { return m_fragments->isRepeatedUnlinked(section); }
    /// The fragment that \a link names, through its definition where it is a reference; empty where it leads elsewhere.
    QByteArrayView fragmentOf(const Link &link) const;
    /// Where \a link of \a section leads, as written there or in its definition.
    QByteArray destinationOf(const Section &section, const Link &link) const;
    /// The path of a frame's picture from the document's folder, decoded; empty where it has none.
    QString pictureOf(const ElementBody &body) const;

private:
    friend class StrategyBuilder;

    std::optional<Splice> elementsOf(const Syntax &before, const Syntax &after, const Splice &sections) const;
    std::optional<Splice> elementsAt(const std::vector<int> &sections, const Syntax &before, const Syntax &after) const;
    Strategy spliced(const Syntax &after, const StrategyChange &change) const;

    std::shared_ptr<const FrontMatter> m_frontMatter = std::make_shared<FrontMatter>();
    std::vector<Group> m_groups;
    SharedVector<Element> m_elements;
    std::vector<int> m_otherParts;
    std::vector<int> m_elementOfSection;
    std::shared_ptr<const Fragments> m_fragments = std::make_shared<Fragments>();
    QByteArray m_firstTitle;
};

} // namespace throughline
