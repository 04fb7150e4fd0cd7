// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/proposals.h"

#include "core/base/translate.h"
#include "core/edits/writing.h"
#include "core/model/names.h"
#include "core/model/values.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr int quartersAhead = 12;
constexpr std::size_t mostTexts = 200;

Proposal plain(const QString &text, const QString &detail = {})
{
    return {.label = text, .detail = detail, .text = text.toUtf8()};
}

/// The kinds that a link leads to, the likely ones first: what its field asks for, else whatever has a title.
std::vector<ElementKind> targetKinds(const FieldRule *rule)
{
    if (rule && rule->targets[0] != ElementKind::Other)
        return {rule->targets[0], rule->targets[1]};
    return {ElementKind::Bet, ElementKind::Pain, ElementKind::Market, ElementKind::Item, ElementKind::Frame,
        ElementKind::Alternative, ElementKind::TradeOff, ElementKind::Concern};
}

/// The elements that can be linked to, by kind and then in the order of the document.
std::vector<int> targets(const Snapshot &snapshot, const FieldRule *rule, int element)
{
    const std::vector<ElementKind> kinds = targetKinds(rule);
    const auto rank = [&](int e) { return std::ranges::find(kinds, snapshot.strategy().element(e).kind()) - kinds.begin(); };
    std::vector<int> found;
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (e != element && rank(e) < std::ssize(kinds) && snapshot.strategy().element(e).kind() != ElementKind::Other)
            found.push_back(e);
    }
    std::ranges::stable_sort(found, {}, rank);
    return found;
}

Proposal target(const Strategy &strategy, int element, const QByteArray &text)
{
    const ElementBody &body = *strategy.element(element).body;
    return {.label = body.title(), .detail = kindName(body.kind), .text = text};
}

std::vector<Proposal> words(const std::vector<QString> &texts)
{
    std::vector<Proposal> proposals;
    std::ranges::transform(texts, std::back_inserter(proposals), [](const QString &text) { return plain(text); });
    return proposals;
}

std::vector<Proposal> periods(const Calendar &calendar)
{
    std::vector<Proposal> proposals;
    for (const char *horizon : {"this quarter", "next quarter", "next half", "next year", "later"}) {
        const std::optional<Period> period = parsePeriod(QString::fromLatin1(horizon), calendar);
        const bool hasDates = period && period->from.isValid() && period->to.isValid();
        const auto date = [](QDate day) { return day.toString(Qt::ISODate); };
        proposals.push_back(plain(QString::fromLatin1(horizon),
            hasDates ? QStringLiteral("%1 – %2").arg(date(period->from), date(period->to)) : QString()));
    }
    std::optional<Period> quarter = parsePeriod(QStringLiteral("this quarter"), calendar);
    if (!quarter || !quarter->from.isValid())
        return proposals;
    quarter->horizon = Period::Horizon::None;
    quarter->unit = quarter->endUnit = Period::Unit::Quarter;
    for (int i = 0; i < quartersAhead; ++i)
        proposals.push_back(plain(formatPeriod(movedPeriod(*quarter, i, calendar), calendar)));
    return proposals;
}

/// What stands under the same key elsewhere, each once.
std::vector<Proposal> usedTexts(const Snapshot &snapshot, FieldKey key)
{
    QStringList texts;
    QSet<QString> seen;
    for (const Element &element : snapshot.strategy().elements()) {
        for (const Field &field : element.body->fields) {
            if (field.key != key || field.value.isEmpty() || seen.size() >= static_cast<qsizetype>(mostTexts))
                continue;
            const QString text = element.body->value(field);
            if (!seen.contains(text))
                texts += text;
            seen += text;
        }
    }
    return words({texts.begin(), texts.end()});
}

const Section &sectionOf(const Snapshot &snapshot, int section)
{
    return *snapshot.syntax().sections()[static_cast<std::size_t>(section)];
}

int level(const Snapshot &snapshot, int section)
{
    return sectionOf(snapshot, section).level();
}

/// The part that \a section, a heading of level two, names.
Part partAt(const Snapshot &snapshot, int section)
{
    return partNamed(
        QString::fromUtf8(sectionOf(snapshot, section).headings.front().title), snapshot.strategy().frontMatter().names);
}

QString detailOf(const FieldRule &rule, ElementKind kind)
{
    if (rule.type == ValueType::Text)
        return {};
    if (rule.type == ValueType::Link)
        return rule.targets[0] == ElementKind::Other ? tr("a link") : tr("a link to a %1").arg(kindName(rule.targets[0]));
    return expectation(rule.type, kind);
}

} // namespace

std::vector<Proposal> destinationProposals(const Snapshot &snapshot, const FieldRule *rule, int element, bool isClosed)
{
    std::vector<Proposal> proposals;
    for (const int e : targets(snapshot, rule, element))
        proposals.push_back(target(snapshot.strategy(), e, destinationOf(snapshot.strategy().id(e)) + (isClosed ? "" : ")")));
    return proposals;
}

std::vector<Proposal> linkProposals(const Snapshot &snapshot, const FieldRule *rule, int element)
{
    std::vector<Proposal> proposals;
    for (const int e : targets(snapshot, rule, element))
        proposals.push_back(target(snapshot.strategy(), e, linkTo(snapshot.strategy(), e)));
    return proposals;
}

std::vector<Proposal> valueProposals(const Snapshot &snapshot, const FieldRule &rule, ElementKind kind)
{
    switch (rule.type) {
    case ValueType::Level:
        return words({"low", "medium", "high"});
    case ValueType::Status:
        return kind == ElementKind::Concern ? words({"open", "heard", "resolved"}) : words({"planned", "doing", "done", "dropped"});
    case ValueType::YesNo:
        return words({"yes", "no"});
    case ValueType::Score:
        return words({"1/5", "2/5", "3/5", "4/5", "5/5"});
    case ValueType::Period:
        return periods(snapshot.strategy().calendar());
    case ValueType::Duration:
        return words({"10 s", "20 s", "30 s", "1 min"});
    case ValueType::Text:
    case ValueType::Effort:
    case ValueType::Date:
        return usedTexts(snapshot, rule.key);
    case ValueType::Link:
        break;
    }
    return {};
}

std::vector<Proposal> keyProposals(const Snapshot &snapshot, int element, bool hasBullet, bool hasValue)
{
    const ElementBody &body = *snapshot.strategy().element(element).body;
    std::vector<Proposal> proposals;
    for (const FieldRule &rule : fieldRules(body.kind)) {
        if (!rule.repeats && body.field(rule.key))
            continue;
        const QByteArray name = rule.name.toByteArray();
        const QByteArray text = (hasBullet ? "" : "- ") + name + (hasValue ? ":" : ": ");
        proposals.push_back({.label = QString::fromUtf8(name), .detail = detailOf(rule, body.kind), .text = text});
    }
    const auto isThere = [&](const Proposal &p) {
        const FieldRule *rule = fieldRuleNamed(body.kind, p.label.toUtf8());
        return rule && body.field(rule->key);
    };
    std::ranges::stable_sort(proposals, {}, isThere); // further values come after fields that are missing
    return proposals;
}

std::vector<Proposal> partProposals(const Snapshot &snapshot)
{
    std::vector<Part> written;
    for (int s = 0; s < std::ssize(snapshot.syntax().sections()); ++s) {
        if (level(snapshot, s) == 2)
            written.push_back(partAt(snapshot, s));
    }
    std::vector<Proposal> proposals;
    for (const QString &name : canonicalPartNames()) {
        if (!std::ranges::contains(written, partNamed(name, {})))
            proposals.push_back(plain(name));
    }
    return proposals;
}

std::vector<Proposal> groupProposals(const Snapshot &snapshot, int section)
{
    int partSection = section;
    while (partSection >= 0 && level(snapshot, partSection) != 2)
        --partSection;
    if (partSection < 0)
        return {};
    const Part part = partAt(snapshot, partSection);
    const auto &groups = snapshot.strategy().groups();
    std::vector<Proposal> proposals;
    for (const QString &name : canonicalGroupNames(part)) {
        const auto meaning = groupNamed(part, name, {});
        const auto isIt = [&](const Group &g) {
            return g.part == part && g.section != section && g.kind == meaning->kind && g.act == meaning->act;
        };
        if (std::ranges::none_of(groups, isIt))
            proposals.push_back(plain(name));
    }
    return proposals;
}

} // namespace throughline
