// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/cards.h"

#include "core/base/translate.h"
#include "core/edits/composing.h"
#include "core/edits/writing.h"
#include "core/model/names.h"
#include "core/model/tradeoff.h"

#include <algorithm>

namespace throughline {

namespace {

bool leadsTo(const FieldRule &rule, ElementKind kind)
{
    if (rule.type != ValueType::Link)
        return false;
    const bool isAny = std::ranges::all_of(rule.targets, [](ElementKind k) { return k == ElementKind::Other; });
    return isAny || (kind != ElementKind::Other && std::ranges::contains(rule.targets, kind));
}

/// The field with which an element of kind \a from leads to one of kind \a to.
std::optional<FieldKey> keyBetween(ElementKind from, ElementKind to)
{
    const auto rules = fieldRules(from);
    const auto rule = std::ranges::find_if(rules, [to](const FieldRule &r) { return leadsTo(r, to); });
    return rule == rules.end() ? std::nullopt : std::optional(rule->key);
}

/// The last card of \a kind that leads to \a about, or -1.
int lastAbout(const Snapshot &snapshot, ElementKind kind, int about)
{
    int last = -1;
    if (about < 0)
        return last;
    for (const TraceLink &link : snapshot.trace().to(about)) {
        if (snapshot.strategy().element(link.from).kind() == kind)
            last = std::max(last, link.from);
    }
    return last;
}

/// The element that follows \a element in its group, or -1.
int nextInGroup(const Strategy &strategy, int element)
{
    const Group &group = strategy.groupOf(strategy.element(element));
    return element + 1 < group.firstElement + group.elementCount ? element + 1 : -1;
}

QString groupFor(const Strategy &strategy, ElementKind kind)
{
    const auto group = std::ranges::find(strategy.groups(), kind, &Group::kind);
    return group != strategy.groups().end() ? group->name : canonicalGroupName(kind);
}

} // namespace

std::optional<CardLink> linkBetweenCards(const Strategy &strategy, int a, int b)
{
    const ElementKind kindOfA = strategy.element(a).kind();
    const ElementKind kindOfB = strategy.element(b).kind();
    if (const auto key = keyBetween(kindOfA, kindOfB))
        return CardLink{a, *key, b};
    if (const auto key = keyBetween(kindOfB, kindOfA))
        return CardLink{b, *key, a};
    return {};
}

Result<TextEdit> joinCards(const Snapshot &snapshot, int a, int b)
{
    const Strategy &strategy = snapshot.strategy();
    if (const auto link = linkBetweenCards(strategy, a, b))
        return linkElement(snapshot, link->from, link->key, link->to);
    const ElementKind kinds[] = {strategy.element(a).kind(), strategy.element(b).kind()};
    if (std::ranges::contains(kinds, ElementKind::Bet) && std::ranges::contains(kinds, ElementKind::Market))
        return failure(ErrorCode::Refused, tr("A bet leads to a market through the pain that it solves: link it to a pain point"));
    return failure(ErrorCode::Refused, tr("A %1 and a %2 can't be linked").arg(kindName(kinds[0]), kindName(kinds[1])));
}

Result<TextEdit> relinkElement(const Snapshot &snapshot, const TraceLink &link, int target)
{
    if (link.to == target)
        return TextEdit();
    if (link.from == target)
        return failure(ErrorCode::Refused, tr("“%1” can't lead to itself").arg(snapshot.strategy().element(target).body->title()));
    const auto others = snapshot.trace().from(link.from);
    if (std::ranges::any_of(others, [&](const TraceLink &other) { return other.key == link.key && other.to == target; }))
        return unlinkElement(snapshot, link.from, link.key, link.to); // it leads there too
    const FieldRule *rule = fieldRule(snapshot.strategy().element(link.from).kind(), link.key);
    const ElementBody &to = *snapshot.strategy().element(target).body;
    if (!rule || !leadsTo(*rule, to.kind))
        return failure(ErrorCode::Refused, tr("“%1” is a %2, which it can't be about").arg(to.title(), kindName(to.kind)));
    const Place place(snapshot, link.from);
    const Link &written = place.section.links[static_cast<std::size_t>(link.link)];
    return TextEdit::replace(place.at(written.range), linkTo(snapshot.strategy(), target));
}

const TraceLink *hostLink(const Snapshot &snapshot, int element)
{
    const auto links = snapshot.trace().from(element);
    const auto link
        = std::ranges::find_if(links, [](const TraceLink &l) { return l.key == FieldKey::About || l.key == FieldKey::InsteadOf; });
    return link == links.end() ? nullptr : &*link;
}

Result<TextEdit> putUnder(const Snapshot &snapshot, int element, int target)
{
    const TraceLink *link = hostLink(snapshot, element);
    return link ? relinkElement(snapshot, *link, target) : joinCards(snapshot, element, target);
}

Result<TextEdit> addCard(const Snapshot &snapshot, ElementKind kind, const QString &title, const CardPlace &place)
{
    const Strategy &strategy = snapshot.strategy();
    NewElement wanted{.kind = kind, .group = groupFor(strategy, kind), .title = title, .fields = {}, .prose = {}};
    const int behind = place.behind >= 0 ? place.behind : lastAbout(snapshot, kind, place.about);
    if (behind >= 0) {
        if (strategy.element(behind).kind() != kind)
            return failure(ErrorCode::Refused, tr("A %1 can stand only among its like").arg(kindName(kind)));
        wanted.group = strategy.groupOf(strategy.element(behind)).name;
        wanted.before = nextInGroup(strategy, behind);
    }
    if (place.about >= 0) {
        const auto key = keyBetween(kind, strategy.element(place.about).kind());
        if (!key)
            return failure(ErrorCode::Refused,
                tr("A %1 can't be about a %2").arg(kindName(kind), kindName(strategy.element(place.about).kind())));
        wanted.fields.emplace_back(*key, QString::fromUtf8(linkTo(strategy, place.about)));
    }
    return addElement(snapshot, wanted);
}

Result<TextEdit> moveCard(const Snapshot &snapshot, int element, int anchor, bool isBehind)
{
    const Strategy &strategy = snapshot.strategy();
    const ElementKind kind = strategy.element(element).kind();
    if (strategy.element(anchor).kind() != kind)
        return failure(ErrorCode::Refused, tr("A %1 can stand only among its like").arg(kindName(kind)));
    if (element == anchor)
        return TextEdit();
    const int before = isBehind ? nextInGroup(strategy, anchor) : anchor;
    return moveElement(snapshot, element, strategy.element(anchor).group, before);
}

namespace {

/// Does \a step to each of \a cards; those that it is refused for stay as they are, unless that is all of them. A step changes
/// fields and so leaves every element its place in the list.
Result<TextEdit> forEach(const Snapshot &snapshot, const std::vector<int> &cards, int target, auto step)
{
    Snapshot now = snapshot;
    TextEdit all;
    std::optional<Error> obstacle;
    for (const int card : cards) {
        const Result<TextEdit> edit = step(now, card, target);
        if (!edit) {
            obstacle = obstacle.value_or(edit.error());
            continue;
        }
        all = composed(all, *edit);
        now = now.edited(*edit);
    }
    if (all.isEmpty() && obstacle)
        return std::unexpected(*obstacle);
    return all;
}

} // namespace

Result<TextEdit> joinEach(const Snapshot &snapshot, const std::vector<int> &cards, int target)
{
    return forEach(snapshot, cards, target, joinCards);
}

Result<TextEdit> putEachUnder(const Snapshot &snapshot, const std::vector<int> &cards, int target)
{
    return forEach(snapshot, cards, target, putUnder);
}

namespace {

/// What moves to just before \a anchor leaves it and all behind it their places in the list.
Result<TextEdit> gatherAround(const Snapshot &snapshot, const std::vector<int> &earlier, int anchor, const std::vector<int> &later)
{
    const auto first = earlier.empty() ? TextEdit() : moveCards(snapshot, earlier, anchor, false);
    if (!first || later.empty())
        return first;
    return moveCards(snapshot.edited(*first), later, anchor, true).transform([&](const TextEdit &second) {
        return composed(*first, second);
    });
}

} // namespace

Result<TextEdit> moveCards(const Snapshot &snapshot, std::vector<int> cards, int anchor, bool isBehind)
{
    const ElementKind kind = snapshot.strategy().element(anchor).kind();
    std::erase_if(cards, [&](int card) { return snapshot.strategy().element(card).kind() != kind; });
    if (cards.empty())
        return failure(ErrorCode::Refused, tr("A %1 can stand only among its like").arg(kindName(kind)));
    std::ranges::sort(cards);
    if (const auto at = std::ranges::find(cards, anchor); at != cards.end() && cards.size() > 1)
        return gatherAround(snapshot, {cards.begin(), at}, anchor, {at + 1, cards.end()});
    if (!isBehind) // the last one finds the place, and the others go before it
        std::ranges::reverse(cards);
    Snapshot now = snapshot;
    TextEdit all;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto edit = moveCard(now, cards[i], anchor, isBehind);
        if (!edit)
            return edit;
        const int from = cards[i];
        const int to = from == anchor ? anchor : anchor - (from < anchor ? 1 : 0) + (isBehind ? 1 : 0);
        for (int &card : cards)
            card = card == from ? to : card - (card > from ? 1 : 0) + (card - (card > from ? 1 : 0) >= to ? 1 : 0);
        anchor = to;
        all = composed(all, *edit);
        now = now.edited(*edit);
    }
    return all;
}

Result<TextEdit> chooseCondition(const Snapshot &snapshot, int tradeOff, int field)
{
    const ElementBody &body = *snapshot.strategy().element(tradeOff).body;
    const Field &condition = body.fields[static_cast<std::size_t>(field)];
    if (body.kind != ElementKind::TradeOff || condition.key != FieldKey::If)
        return failure(ErrorCode::Refused, tr("Only a condition of a trade-off can hold"));
    return setField(snapshot, tradeOff, FieldKey::WeThink, conclusionFrom(conditionOf(body.value(condition))));
}

} // namespace throughline
