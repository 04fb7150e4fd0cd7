// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/strategy.h"

#include "core/syntax/linkparts.h"

#include <algorithm>

namespace throughline {

namespace {

bool isStrategyPart(Part part)
{
    return part == Part::Vision || part == Part::Framework || part == Part::Roadmap;
}

bool isSameField(const ElementBody &a, const Field &fieldOfA, const ElementBody &b, const Field &fieldOfB)
{
    if (fieldOfA.key != fieldOfB.key || fieldOfA.firstLink != fieldOfB.firstLink || fieldOfA.linkCount != fieldOfB.linkCount)
        return false;
    // Of the values that aren't links, other elements' findings read only when something is.
    return fieldOfA.key != FieldKey::When || a.section->view(fieldOfA.value) == b.section->view(fieldOfB.value);
}

bool hasSameFields(const ElementBody &a, const ElementBody &b)
{
    return std::ranges::equal(a.fields, b.fields, [&](const Field &x, const Field &y) { return isSameField(a, x, b, y); });
}

bool hasSameLinks(const Section &a, const Section &b)
{
    const auto isSameLink = [&](const Link &x, const Link &y) {
        return x.form == y.form && x.isImage == y.isImage && x.target == y.target && x.label == y.label
            && a.view(x.title) == b.view(y.title);
    };
    const auto isSameDefinition = [&](const LinkDefinition &x, const LinkDefinition &y) {
        return x.label == y.label && a.view(x.destination) == b.view(y.destination);
    };
    return std::ranges::equal(a.links, b.links, isSameLink) && std::ranges::equal(a.definitions, b.definitions, isSameDefinition);
}

/// True where nothing outside can tell \a a from \a b.
bool hasSameHeadings(const Section &a, const Section &b)
{
    const auto isSame
        = [](const Heading &x, const Heading &y) { return x.level == y.level && x.title == y.title && x.slug == y.slug; };
    return a.hasHeading == b.hasHeading && a.anchor == b.anchor && std::ranges::equal(a.headings, b.headings, isSame)
        && a.view(a.frontMatter) == b.view(b.frontMatter);
}

} // namespace

/// Walks the sections once and sorts them into parts, groups and elements.
class StrategyBuilder {
public:
    /// \a before is the strategy that \a change led away from, null to lower everything.
    StrategyBuilder(const Syntax &syntax, const Strategy *before, const Syntax::Change &change)
        : m_sections(syntax.sections())
        , m_before(before)
        , m_change(change)
    {
        if (!m_sections.empty())
            m_result.m_frontMatter = std::make_shared<FrontMatter>(readFrontMatter(*m_sections.front()));
        m_result.m_elementOfSection.assign(m_sections.size(), -1);
        m_result.m_elements.reserve(m_sections.size());
    }

    Strategy run()
    {
        for (std::size_t i = 0; i < m_sections.size(); ++i) {
            if (m_sections[i]->hasHeading)
                add(static_cast<int>(i), *m_sections[i]);
        }
        m_result.m_fragments = std::make_shared<Fragments>(m_sections, m_result.m_elementOfSection);
        return std::move(m_result);
    }

private:
    void add(int section, const Section &text)
    {
        switch (text.level()) {
        case 1:
            addTitle(section, text);
            break;
        case 2:
            addPart(section, text);
            break;
        case 3:
            if (isStrategyPart(m_part))
                addGroup(section, text);
            break;
        default:
            if (isStrategyPart(m_part))
                addElement(section);
        }
    }

    void addTitle(int section, const Section &text)
    {
        if (m_hasTitle) {
            m_part = Part::Other;
            m_result.m_otherParts.push_back(section);
            return;
        }
        m_hasTitle = true;
        m_result.m_firstTitle = text.headings.front().title;
    }

    void addPart(int section, const Section &text)
    {
        m_part = partNamed(QString::fromUtf8(text.headings.front().title), m_result.m_frontMatter->names);
        m_partSection = section;
        m_hasGroup = false;
        if (m_part == Part::Other)
            m_result.m_otherParts.push_back(section);
    }

    void addGroup(int section, const Section &text)
    {
        const QString name = QString::fromUtf8(text.headings.front().title);
        const auto meaning = groupNamed(m_part, name, m_result.m_frontMatter->names);
        Group group = unnamedGroup();
        group.section = section;
        group.name = name;
        group.isKnown = meaning.has_value();
        if (meaning) {
            group.act = meaning->act;
            group.kind = meaning->kind;
        }
        m_result.m_groups.push_back(group);
        m_hasGroup = true;
    }

    Group unnamedGroup() const
    {
        Group group;
        group.part = m_part;
        group.partSection = m_partSection;
        group.firstElement = static_cast<int>(m_result.m_elements.size());
        group.kind = m_part == Part::Vision ? ElementKind::Frame : m_part == Part::Roadmap ? ElementKind::Item : ElementKind::Other;
        return group;
    }

    void addElement(int section)
    {
        if (!m_hasGroup) {
            m_result.m_groups.push_back(unnamedGroup());
            m_hasGroup = true;
        }
        Group &group = m_result.m_groups.back();
        ++group.elementCount;
        m_result.m_elementOfSection[static_cast<std::size_t>(section)] = static_cast<int>(m_result.m_elements.size());
        m_result.m_elements.push_back({section, static_cast<int>(m_result.m_groups.size()) - 1, bodyOf(section, group.kind)});
    }

    std::shared_ptr<const ElementBody> bodyOf(int section, ElementKind kind) const
    {
        const SectionPtr &text = m_sections[static_cast<std::size_t>(section)];
        if (const int known = elementBefore(section); known >= 0 && m_before->element(known).kind() == kind)
            return m_before->element(known).body;
        return std::make_shared<const ElementBody>(lowerElement(text, kind));
    }

    /// The element that \a section was before the change, or -1.
    int elementBefore(int section) const
    {
        if (!m_before || (section >= m_change.first && section < m_change.first + m_change.added))
            return -1;
        return m_before->elementOfSection(section < m_change.first ? section : section - m_change.added + m_change.removed);
    }

    const std::vector<SectionPtr> &m_sections;
    const Strategy *m_before;
    Syntax::Change m_change;
    Strategy m_result;
    Part m_part = Part::Other;
    int m_partSection = -1;
    bool m_hasGroup = false;
    bool m_hasTitle = false;
};

Strategy Strategy::lower(const Syntax &syntax)
{
    return StrategyBuilder(syntax, nullptr, {}).run();
}

Strategy Strategy::edited(const Syntax &before, const Syntax &after, const Syntax::Change &change, bool *sameShape) const
{
    *sameShape = false;
    if (change.added != 1 || change.removed != 1)
        return StrategyBuilder(after, this, change).run();

    const Section &was = *before.sections()[static_cast<std::size_t>(change.first)];
    const SectionPtr &is = after.sections()[static_cast<std::size_t>(change.first)];
    if (!hasSameHeadings(was, *is) || !hasSameLinks(was, *is))
        return StrategyBuilder(after, this, change).run();

    const int element = elementOfSection(change.first);
    if (element < 0) {
        *sameShape = true;
        return *this;
    }
    const Element &old = m_elements[static_cast<std::size_t>(element)];
    auto body = std::make_shared<const ElementBody>(lowerElement(is, old.kind()));
    *sameShape = hasSameFields(*old.body, *body);
    if (!*sameShape)
        return StrategyBuilder(after, this, change).run();
    Strategy next = *this;
    next.m_elements[static_cast<std::size_t>(element)].body = std::move(body);
    return next;
}

QString Strategy::title() const
{
    return m_frontMatter->title.isEmpty() ? QString::fromUtf8(m_firstTitle) : m_frontMatter->title;
}

int Strategy::elementOfSection(int section) const
{
    return m_elementOfSection.empty() ? -1 : m_elementOfSection[static_cast<std::size_t>(section)];
}

QByteArray Strategy::id(int element) const
{
    return m_fragments->ofSection(m_elements[static_cast<std::size_t>(element)].section);
}

int Strategy::find(QByteArrayView id) const
{
    return resolve(id).element;
}

LinkTarget Strategy::resolve(QByteArrayView fragment) const
{
    return m_fragments->resolve(fragment);
}

QByteArray Strategy::fragmentOf(const Link &link) const
{
    return link.form == Link::Form::Reference ? m_fragments->ofDefinition(link.label) : link.target;
}

QByteArray Strategy::destinationOf(const Section &section, const Link &link) const
{
    return link.form == Link::Form::Reference ? m_fragments->destinationOfDefinition(link.label)
                                              : section.view(link.destination).toByteArray();
}

QString Strategy::pictureOf(const ElementBody &body) const
{
    return body.picture < 0
        ? QString()
        : pathOfDestination(destinationOf(*body.section, body.section->links[static_cast<std::size_t>(body.picture)]));
}

} // namespace throughline
