// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kinds.h"

#include "core/base/translate.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr std::array<FieldRule, 3> frameRules{{
    {FieldKey::BelieveIt, ValueType::Link, "Believe it", true, {ElementKind::Bet, ElementKind::Other}},
    {FieldKey::Pain, ValueType::Link, "Pain", true, {ElementKind::Pain, ElementKind::Other}},
    {FieldKey::Lasts, ValueType::Duration, "Lasts", false, {ElementKind::Other, ElementKind::Other}},
}};

constexpr std::array<FieldRule, 1> marketRules{{
    {FieldKey::Evidence, ValueType::Text, "Evidence", true, {ElementKind::Other, ElementKind::Other}},
}};

constexpr std::array<FieldRule, 3> painRules{{
    {FieldKey::FeltBy, ValueType::Link, "Felt by", true, {ElementKind::Market, ElementKind::Other}},
    {FieldKey::Severity, ValueType::Score, "Severity", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Evidence, ValueType::Text, "Evidence", true, {ElementKind::Other, ElementKind::Other}},
}};

constexpr std::array<FieldRule, 5> betRules{{
    {FieldKey::Solves, ValueType::Link, "Solves", true, {ElementKind::Pain, ElementKind::Other}},
    {FieldKey::Confidence, ValueType::Level, "Confidence", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Evidence, ValueType::Text, "Evidence", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::ChangeOurMindIf, ValueType::Text, "We'd change our mind if", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::ReviewBy, ValueType::Date, "Review by", false, {ElementKind::Other, ElementKind::Other}},
}};

constexpr std::array<FieldRule, 3> alternativeRules{{
    {FieldKey::InsteadOf, ValueType::Link, "Instead of", true, {ElementKind::Bet, ElementKind::Other}},
    {FieldKey::Verdict, ValueType::Text, "Verdict", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::RevisitIf, ValueType::Text, "Revisit if", true, {ElementKind::Other, ElementKind::Other}},
}};

constexpr std::array<FieldRule, 3> tradeOffRules{{
    {FieldKey::About, ValueType::Link, "About", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::If, ValueType::Text, "If", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::WeThink, ValueType::Text, "We think", false, {ElementKind::Other, ElementKind::Other}},
}};

constexpr std::array<FieldRule, 6> concernRules{{
    {FieldKey::From, ValueType::Text, "From", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::About, ValueType::Link, "About", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::RightIf, ValueType::Text, "Right if", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::TheyMayKnow, ValueType::Text, "They may know", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Answer, ValueType::Text, "Answer", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Status, ValueType::Status, "Status", false, {ElementKind::Other, ElementKind::Other}},
}};

constexpr std::array<FieldRule, 11> itemRules{{
    {FieldKey::When, ValueType::Period, "When", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Why, ValueType::Link, "Why", true, {ElementKind::Bet, ElementKind::Pain}},
    {FieldKey::ValueNow, ValueType::Score, "Value now", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Vision, ValueType::Score, "Vision", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Effort, ValueType::Effort, "Effort", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Team, ValueType::Text, "Team", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Needs, ValueType::Text, "Needs", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Status, ValueType::Status, "Status", false, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::After, ValueType::Link, "After", true, {ElementKind::Item, ElementKind::Other}},
    {FieldKey::Measure, ValueType::Text, "Measure", true, {ElementKind::Other, ElementKind::Other}},
    {FieldKey::Milestone, ValueType::YesNo, "Milestone", false, {ElementKind::Other, ElementKind::Other}},
}};

struct Synonym {
    QByteArrayView written;
    FieldKey key;
};

/// Other words that authors use for a field, in any kind of element that has it.
constexpr std::array<Synonym, 20> synonyms{{
    {"because", FieldKey::Why},
    {"period", FieldKey::When},
    {"depends on", FieldKey::After},
    {"blocked by", FieldKey::After},
    {"believe it because", FieldKey::BelieveIt},
    {"bet", FieldKey::BelieveIt},
    {"bets", FieldKey::BelieveIt},
    {"pain point", FieldKey::Pain},
    {"pains", FieldKey::Pain},
    {"duration", FieldKey::Lasts},
    {"who feels it", FieldKey::FeltBy},
    {"solves pain", FieldKey::Solves},
    {"we would change our mind if", FieldKey::ChangeOurMindIf},
    {"we\xE2\x80\x99"
     "d change our mind if",
        FieldKey::ChangeOurMindIf},
    {"change our mind if", FieldKey::ChangeOurMindIf},
    {"review on", FieldKey::ReviewBy},
    {"review", FieldKey::ReviewBy},
    {"metric", FieldKey::Measure},
    {"what they may know", FieldKey::TheyMayKnow},
    {"owner", FieldKey::Team},
}};

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::span<const FieldRule> fieldRules(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Frame:
        return frameRules;
    case ElementKind::Market:
        return marketRules;
    case ElementKind::Pain:
        return painRules;
    case ElementKind::Bet:
        return betRules;
    case ElementKind::Alternative:
        return alternativeRules;
    case ElementKind::TradeOff:
        return tradeOffRules;
    case ElementKind::Concern:
        return concernRules;
    case ElementKind::Item:
        return itemRules;
    case ElementKind::Other:
        break;
    }
    return {};
}

const FieldRule *fieldRule(ElementKind kind, FieldKey key)
{
    const std::span<const FieldRule> rules = fieldRules(kind);
    const auto rule = std::ranges::find(rules, key, &FieldRule::key);
    return rule == rules.end() ? nullptr : &*rule;
}

int fieldOrder(ElementKind kind, FieldKey key)
{
    const std::span<const FieldRule> rules = fieldRules(kind);
    return static_cast<int>(std::ranges::find(rules, key, &FieldRule::key) - rules.begin());
}

const FieldRule *fieldRuleNamed(ElementKind kind, QByteArrayView name)
{
    const QByteArrayView wanted = name.trimmed();
    const auto isWanted = [wanted](QByteArrayView known) {
        return wanted.size() == known.size() && std::ranges::equal(wanted, known, {}, lowered, lowered);
    };
    const std::span<const FieldRule> rules = fieldRules(kind);
    const auto rule = std::ranges::find_if(rules, isWanted, &FieldRule::name);
    if (rule != rules.end())
        return &*rule;
    const auto synonym = std::ranges::find_if(synonyms, isWanted, &Synonym::written);
    return synonym == synonyms.end() ? nullptr : fieldRule(kind, synonym->key);
}

QString kindName(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Frame:
        return tr("frame");
    case ElementKind::Market:
        return tr("target market");
    case ElementKind::Pain:
        return tr("pain point");
    case ElementKind::Bet:
        return tr("strategic bet");
    case ElementKind::Alternative:
        return tr("alternative");
    case ElementKind::TradeOff:
        return tr("trade-off");
    case ElementKind::Concern:
        return tr("concern");
    case ElementKind::Item:
        return tr("roadmap item");
    case ElementKind::Other:
        break;
    }
    return tr("section");
}

QString kindNamePlural(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Frame:
        return tr("frames");
    case ElementKind::Market:
        return tr("target markets");
    case ElementKind::Pain:
        return tr("pain points");
    case ElementKind::Bet:
        return tr("strategic bets");
    case ElementKind::Alternative:
        return tr("alternatives");
    case ElementKind::TradeOff:
        return tr("trade-offs");
    case ElementKind::Concern:
        return tr("concerns");
    case ElementKind::Item:
        return tr("roadmap items");
    case ElementKind::Other:
        break;
    }
    return tr("sections");
}

QByteArrayView kindKey(ElementKind kind)
{
    static constexpr std::array<QByteArrayView, 9> keys{
        "frame", "market", "pain", "bet", "alternative", "tradeoff", "concern", "item", "other"};
    return keys[static_cast<std::size_t>(kind)];
}

QString partName(Part part)
{
    switch (part) {
    case Part::Vision:
        return tr("Vision");
    case Part::Framework:
        return tr("Framework");
    case Part::Roadmap:
        return tr("Roadmap");
    case Part::CheckIns:
        return tr("Check-ins");
    case Part::Other:
        break;
    }
    return tr("Other");
}

QString actName(Act act)
{
    switch (act) {
    case Act::Today:
        return tr("Today");
    case Act::Turn:
        return tr("The turn");
    case Act::Tomorrow:
        break;
    }
    return tr("Tomorrow");
}

} // namespace throughline
