// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/strategy.h"

#include "core/base/atonce.h"
#include "core/base/index.h"
#include "core/syntax/linkparts.h"

#include <algorithm>
#include <span>

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

bool hasSameReferences(const ElementBody &a, const ElementBody &b)
{
    return std::ranges::equal(a.fields, b.fields, [&](const Field &x, const Field &y) { return isSameField(a, x, b, y); });
}

bool hasSameLinks(const Section &a, const Section &b)
{
    const auto isSameLink = [&](const Link &x, const Link &y) {
        return x.form == y.form && x.isImage == y.isImage && x.target == y.target && x.label == y.label
            && a.view(x.title) == b.view(y.title);
    };
    return std::ranges::equal(a.links, b.links, isSameLink);
}

bool hasSameDefinitions(const Section &a, const Section &b)
{
    const auto isSame = [&](const LinkDefinition &x, const LinkDefinition &y) {
        return x.label == y.label && a.view(x.destination) == b.view(y.destination);
    };
    return std::ranges::equal(a.definitions, b.definitions, isSame);
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
    StrategyBuilder(const Syntax &syntax, const Strategy *before, const Splice &change)
        : m_sections(syntax.sections())
        , m_before(before)
        , m_change(change)
    {
        if (!m_sections.empty())
            m_result.m_frontMatter = std::make_shared<FrontMatter>(readFrontMatter(*m_sections.front()));
        m_result.m_elementOfSection.assign(m_sections.size(), -1);
        m_elements.reserve(m_sections.size());
    }

    Strategy run()
    {
        for (std::size_t i = 0; i < m_sections.size(); ++i) {
            if (m_sections[i]->hasHeading)
                add(static_cast<int>(i), *m_sections[i]);
        }
        lowerElements();
        m_result.m_elements = SharedVector(std::move(m_elements));
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
        group.firstElement = static_cast<int>(m_elements.size());
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
        m_result.m_elementOfSection[static_cast<std::size_t>(section)] = static_cast<int>(m_elements.size());
        m_elements.push_back({section, static_cast<int>(m_result.m_groups.size()) - 1, group.kind, knownBody(section, group.kind)});
    }

    /// What stays of the strategy before the change; null where the element is to be lowered.
    std::shared_ptr<const ElementBody> knownBody(int section, ElementKind kind) const
    {
        const int known = elementBefore(section);
        return known >= 0 && m_before->element(known).kind() == kind ? m_before->element(known).body : nullptr;
    }

    /// Each element is lowered by itself, and the fragments ask for none of them.
    void lowerElements()
    {
        SharedRange all(m_elements.size());
        const auto lower = [&](std::size_t e) {
            if (Element &element = m_elements[e]; !element.body)
                element.body
                    = std::make_shared<const ElementBody>(lowerElement(m_sections[index(element.section)], element.ofKind));
        };
        const auto findFragments = [this] { m_result.m_fragments = std::make_shared<Fragments>(m_sections); };
        if (m_before || std::ssize(m_elements) < worthAThread) {
            findFragments();
            return all.take(lower);
        }
        bothAtOnce(
            [&] {
                findFragments();
                all.take(lower);
            },
            [&] { all.take(lower); });
    }

    /// The element that \a section was before the change, or -1.
    int elementBefore(int section) const
    {
        const int before = m_before ? m_change.before(section) : -1;
        return before < 0 ? -1 : m_before->elementOfSection(before);
    }

    const SharedVector<SectionPtr> &m_sections;
    const Strategy *m_before;
    Splice m_change;
    Strategy m_result;
    std::vector<Element> m_elements;
    Part m_part = Part::Other;
    int m_partSection = -1;
    bool m_hasGroup = false;
    bool m_hasTitle = false;
};

Strategy Strategy::lower(const Syntax &syntax)
{
    return StrategyBuilder(syntax, nullptr, {}).run();
}

Strategy Strategy::edited(const Syntax &before, const Syntax &after, const Splice &sections, StrategyChange *change) const
{
    *change = {.reach = StrategyChange::Reach::All, .sections = sections, .elements = {}};
    const std::optional<Splice> elements = elementsOf(before, after, sections);
    if (!elements)
        return StrategyBuilder(after, this, sections).run();
    change->elements = *elements;
    Strategy next = spliced(after, *change);
    const bool isOneForOne = !sections.only.empty() || (sections.added == 1 && sections.removed == 1);
    const std::vector<int> added = sections.came();
    const bool hasSameNames = isOneForOne && std::ranges::all_of(added, [&](int section) {
        const Section &was = *before.sections()[index(section)];
        const Section &is = *after.sections()[index(section)];
        return hasSameHeadings(was, is) && hasSameLinks(was, is);
    });
    const bool hasSameElement = hasSameNames
        && std::ranges::all_of(elements->came(), [&](int e) { return hasSameReferences(*element(e).body, *next.element(e).body); });
    change->reach = hasSameElement ? StrategyChange::Reach::Words : StrategyChange::Reach::Links;
    if (!hasSameNames) {
        next.m_fragments = std::make_shared<Fragments>(m_fragments->edited(after.sections(), sections));
        change->relinked = next.m_fragments->sectionsToldApart(*m_fragments, sections);
    }
    std::vector<int> relinked;
    std::ranges::set_union(change->relinked, added, std::back_inserter(relinked));
    change->relinked = std::move(relinked);
    return next;
}

/// What \a sections does to the elements where it leaves the groups alone; nothing where they have to be found anew.
std::optional<Splice> Strategy::elementsOf(const Syntax &before, const Syntax &after, const Splice &sections) const
{
    if (!sections.only.empty())
        return elementsAt(sections.only, before, after);
    const auto old = before.sections().slice(index(sections.first), index(sections.removed));
    const auto fresh = after.sections().slice(index(sections.first), index(sections.added));
    const auto hasDefinitions = [](const SectionPtr &section) { return !section->definitions.empty(); };
    if (sections.first == 0 && (sections.removed != 1 || sections.added != 1 || !hasSameHeadings(*old.front(), *fresh.front())))
        return {};
    const bool isSameHeading = sections.removed == 1 && sections.added == 1 && hasSameHeadings(*old.front(), *fresh.front());
    if (isSameHeading && hasSameDefinitions(*old.front(), *fresh.front())) {
        const int element = elementOfSection(sections.first);
        return element < 0 ? Splice{} : Splice{element, 1, 1};
    }
    if (std::ranges::any_of(old, hasDefinitions) || std::ranges::any_of(fresh, hasDefinitions))
        return {};

    // From here on: elements of one group that became other elements of it.
    const int neighbour = elementOfSection(sections.removed > 0 ? sections.first : sections.first - 1);
    if (neighbour < 0 || std::ranges::any_of(fresh, [](const SectionPtr &section) { return section->level() != 4; }))
        return {};
    const int group = element(neighbour).group;
    for (int s = sections.first; s < sections.first + sections.removed; ++s) {
        if (elementOfSection(s) < 0 || element(elementOfSection(s)).group != group)
            return {};
    }
    if (m_groups[index(group)].section < 0 && m_groups[index(group)].elementCount + sections.shift() == 0)
        return {};
    return Splice{sections.removed > 0 ? neighbour : neighbour + 1, sections.removed, sections.added};
}

/// As elementsOf, for \a sections that changed one for one.
std::optional<Splice> Strategy::elementsAt(const std::vector<int> &sections, const Syntax &before, const Syntax &after) const
{
    std::vector<int> elements;
    for (const int s : sections) {
        const Section &was = *before.sections()[index(s)];
        const Section &is = *after.sections()[index(s)];
        const int element = elementOfSection(s);
        const bool staysInPlace = hasSameHeadings(was, is) || (element >= 0 && is.level() == 4);
        if (!staysInPlace || !hasSameDefinitions(was, is))
            return {};
        if (element >= 0)
            elements.push_back(element);
    }
    return elements.empty() ? Splice{} : Splice::oneForOne(std::move(elements));
}

Strategy Strategy::spliced(const Syntax &after, const StrategyChange &change) const
{
    const Splice &elements = change.elements;
    Strategy next = *this;
    if (elements.removed == 0 && elements.added == 0)
        return next;
    if (!elements.only.empty()) {
        for (const int e : elements.only) {
            Element &changed = next.m_elements.writable(index(e));
            changed.body
                = std::make_shared<const ElementBody>(lowerElement(after.sections()[index(changed.section)], changed.ofKind));
        }
        return next;
    }
    const int group = element(elements.removed > 0 ? elements.first : elements.first - 1).group;
    const ElementKind kind = m_groups[index(group)].kind;
    std::vector<Element> fresh;
    for (int s = change.sections.first; s < change.sections.first + change.sections.added; ++s)
        fresh.push_back({s, group, kind, std::make_shared<const ElementBody>(lowerElement(after.sections()[index(s)], kind))});
    next.m_elements = m_elements.spliced(index(elements.first), index(elements.removed), fresh);
    if (elements.shift() == 0)
        return next;

    const auto shift = [&](int &section) { section = section < 0 ? section : change.sections.after(section); };
    for (std::size_t e = index(elements.first + elements.added); e < next.m_elements.size(); ++e)
        shift(next.m_elements.writable(e).section);
    next.m_groups[index(group)].elementCount += elements.shift();
    for (Group &moved : std::span(next.m_groups).subspan(index(group) + 1)) {
        moved.firstElement += elements.shift();
        shift(moved.section);
        shift(moved.partSection);
    }
    std::ranges::for_each(next.m_otherParts, shift);
    next.m_elementOfSection.assign(after.sections().size(), -1);
    for (std::size_t e = 0; e < next.m_elements.size(); ++e)
        next.m_elementOfSection[index(next.m_elements[e].section)] = static_cast<int>(e);
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
    const FragmentTable::Entry *entry = m_fragments->find(fragment);
    if (!entry)
        return {};
    return {.section = entry->section,
        .heading = entry->heading,
        .element = entry->isOwn ? elementOfSection(entry->section) : -1,
        .isAmbiguous = entry->isAmbiguous};
}

QByteArrayView Strategy::fragmentOf(const Link &link) const
{
    return m_fragments->ofLink(link);
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
