// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/sectioncheck.h"

#include "core/base/index.h"
#include "core/model/values.h"
#include "core/trace/fingerprint.h"

#include <algorithm>

namespace throughline {

namespace {

bool isLocalPicture(const QString &path)
{
    return !path.isEmpty() && !path.contains(QStringLiteral(":")) && !path.startsWith(u'#');
}

} // namespace

SectionCheck::SectionCheck(const Syntax &syntax, const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists)
    : m_syntax(syntax)
    , m_strategy(strategy)
    , m_trace(trace)
    , m_pictureExists(pictureExists)
    , m_periods(strategy.calendar())
{
}

void SectionCheck::run(int section, std::vector<Finding> &findings)
{
    const auto first = static_cast<std::ptrdiff_t>(findings.size());
    m_findings = &findings;
    m_section = section;
    m_text = m_syntax.sections()[index(section)].get();
    m_element = m_strategy.elementOfSection(section);
    m_body = m_element < 0 ? nullptr : m_strategy.element(m_element).body.get();

    if (section == 0) {
        const auto &problems = m_strategy.frontMatter().problems;
        for (std::size_t i = 0; i < problems.size(); ++i) {
            const bool isVersion = !m_strategy.frontMatter().isVersionKnown() && i == 0;
            report(isVersion ? FindingCode::UnknownVersion : FindingCode::UnreadableValue, problems[i].range, -1, -1,
                static_cast<int>(i));
        }
    }
    checkConflicts();
    if (m_text->hasHeading)
        checkHeading();
    checkLinks();
    if (m_body)
        checkElement();
    std::ranges::stable_sort(findings.begin() + first, findings.end(), {}, [](const Finding &f) { return f.range.start; });
}

void SectionCheck::report(FindingCode code, TextRange range, int field, int link, int other)
{
    m_findings->push_back(
        {.code = code, .section = m_section, .element = m_element, .field = field, .link = link, .other = other, .range = range});
}

/// Where git's markers begin; in a fence they are text.
void SectionCheck::checkConflicts()
{
    constexpr QByteArrayView marker = "<<<<<<< ";
    if (!m_text->hasAngleAtLineStart)
        return;
    for (const TextRange &line : m_text->lines) {
        if (m_text->view(line).startsWith(marker))
            report(FindingCode::ConflictMarker, line);
    }
}

void SectionCheck::checkHeading()
{
    if (m_strategy.isRepeatedUnlinked(m_section))
        report(FindingCode::RepeatedTitle, headingText());
    if (m_text->level() == 2)
        checkPart();
    if (m_text->level() == 3) {
        const auto group = std::ranges::find(m_strategy.groups(), m_section, &Group::section);
        if (group != m_strategy.groups().end())
            checkGroup(static_cast<int>(group - m_strategy.groups().begin()));
    }
}

void SectionCheck::checkPart()
{
    int frames = 0;
    bool hasToday = false;
    for (const Group &group : m_strategy.groups()) {
        if (group.part != Part::Vision || group.partSection != m_section)
            continue;
        frames += group.elementCount;
        hasToday = hasToday || (group.act == Act::Today && group.elementCount > 0);
    }
    if (frames > 0 && !hasToday)
        report(FindingCode::NoToday, headingText());
}

void SectionCheck::checkGroup(int number)
{
    const Group &group = m_strategy.groups()[index(number)];
    if (!group.isKnown)
        report(FindingCode::UnknownGroup, headingText(), -1, -1, number);
    if (group.act != Act::Turn || group.elementCount == 0)
        return;
    for (int e = group.firstElement; e < group.firstElement + group.elementCount; ++e) {
        if (std::ranges::contains(m_trace.from(e), FieldKey::BelieveIt, &TraceLink::key))
            return;
    }
    report(FindingCode::TurnWithoutBet, headingText());
}

void SectionCheck::checkLinks()
{
    for (std::size_t i = 0; i < m_text->links.size(); ++i) {
        const Link &link = m_text->links[i];
        if (link.isImage)
            continue;
        const QByteArrayView fragment = m_strategy.fragmentOf(link);
        if (fragment.isEmpty())
            continue;
        const LinkTarget target = m_strategy.resolve(fragment);
        const TextRange range = link.form == Link::Form::Inline ? link.destination : link.range;
        if (target.section < 0)
            report(FindingCode::DeadLink, range, -1, static_cast<int>(i));
        else if (target.isAmbiguous)
            report(FindingCode::AmbiguousLink, range, -1, static_cast<int>(i), target.element);
    }
}

void SectionCheck::checkElement()
{
    checkFields();
    checkStamps();
    switch (m_body->kind) {
    case ElementKind::Item:
        checkItem();
        break;
    case ElementKind::Bet:
        checkBet();
        break;
    case ElementKind::Pain:
        checkPain();
        break;
    case ElementKind::Frame:
        checkFrame();
        break;
    default:
        break;
    }
}

void SectionCheck::checkFields()
{
    for (std::size_t i = 0; i < m_body->fields.size(); ++i) {
        const Field &field = m_body->fields[i];
        if (field.key == FieldKey::Unknown) {
            report(FindingCode::UnknownField, field.name, static_cast<int>(i));
            continue;
        }
        if (!field.isReadable || (field.needsCalendar && !m_periods.read(m_text->view(field.value))))
            report(FindingCode::UnreadableValue, field.value.isEmpty() ? field.name : field.value, static_cast<int>(i));
    }
}

void SectionCheck::checkStamps()
{
    for (const TraceLink &link : m_trace.from(m_element)) {
        const Link &written = m_text->links[index(link.link)];
        const QByteArray stamp = written.title.isEmpty() ? QByteArray() : stampOf(*m_text, written);
        if (!stamp.isEmpty() && stamp != fingerprint(*m_strategy.element(link.to).body))
            report(FindingCode::SuspectWhy, written.range, link.field, link.link, link.to);
    }
}

void SectionCheck::checkItem()
{
    const Traced traced = m_trace.traced(m_element);
    if (traced == Traced::No)
        report(FindingCode::NoWhy, headingText());
    if (traced == Traced::Partly)
        report(FindingCode::ShallowWhy, headingText());
    if (!m_body->field(FieldKey::When))
        report(FindingCode::NoWhen, headingText());
    if (m_body->field(FieldKey::After))
        checkAfter();
}

void SectionCheck::checkAfter()
{
    if (!m_afterCycles)
        m_afterCycles.emplace(m_trace, static_cast<int>(m_strategy.elements().size()));
    if (m_afterCycles->contains(m_element)) {
        report(FindingCode::AfterCycle, headingText());
        return;
    }
    const auto &own = m_periods.when(*m_body);
    for (const TraceLink &link : m_trace.from(m_element)) {
        if (link.key != FieldKey::After || !own || !own->from.isValid())
            continue;
        const auto &other = m_periods.when(*m_strategy.element(link.to).body);
        const bool isSame = other && other->from == own->from && other->to == own->to; // too coarse to tell
        if (other && other->to.isValid() && !isSame && own->from <= other->to)
            report(FindingCode::AfterOrder, m_text->links[index(link.link)].range, link.field, link.link, link.to);
    }
}

bool SectionCheck::isLinkedFrom(FieldKey key, ElementKind kind) const
{
    return std::ranges::any_of(m_trace.to(m_element),
        [&](const TraceLink &link) { return link.key == key && m_strategy.element(link.from).kind() == kind; });
}

bool SectionCheck::hasLink(FieldKey key, ElementKind kind) const
{
    return std::ranges::any_of(m_trace.from(m_element),
        [&](const TraceLink &link) { return link.key == key && m_strategy.element(link.to).kind() == kind; });
}

void SectionCheck::checkBet()
{
    if (!hasLink(FieldKey::Solves, ElementKind::Pain))
        report(FindingCode::BetWithoutPain, headingText());
    if (!isLinkedFrom(FieldKey::Why, ElementKind::Item) && !isLinkedFrom(FieldKey::BelieveIt, ElementKind::Frame))
        report(FindingCode::BetUnused, headingText());
    if (!isLinkedFrom(FieldKey::InsteadOf, ElementKind::Alternative))
        report(FindingCode::BetWithoutAlternative, headingText());
}

void SectionCheck::checkPain()
{
    if (!hasLink(FieldKey::FeltBy, ElementKind::Market))
        report(FindingCode::PainWithoutMarket, headingText());
    if (!isLinkedFrom(FieldKey::Solves, ElementKind::Bet))
        report(FindingCode::PainUnsolved, headingText());
}

void SectionCheck::checkFrame()
{
    if (m_body->picture < 0) {
        report(FindingCode::FrameWithoutPicture, headingText());
        return;
    }
    const Link &picture = m_text->links[index(m_body->picture)];
    const QString path = m_strategy.pictureOf(*m_body);
    const TextRange range = picture.form == Link::Form::Inline ? picture.destination : picture.range;
    if (m_pictureExists && isLocalPicture(path) && !m_pictureExists(path))
        report(FindingCode::MissingPicture, range, -1, m_body->picture);
}

} // namespace throughline
