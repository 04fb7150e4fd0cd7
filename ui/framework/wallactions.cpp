// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallactions.h"

#include "ui/framework/wall.h"
#include "ui/picking/linkpicker.h"
#include "ui/theme/icons.h"

namespace throughline {

namespace {

bool isRemark(ElementKind kind)
{
    return kind == ElementKind::Alternative || kind == ElementKind::TradeOff || kind == ElementKind::Concern;
}

/// What a value of \a rule is chosen from; others can be typed.
QStringList valuesOf(const FieldRule &rule, ElementKind kind)
{
    switch (rule.type) {
    case ValueType::Level:
        return {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    case ValueType::Score:
        return {QStringLiteral("1/5"), QStringLiteral("2/5"), QStringLiteral("3/5"), QStringLiteral("4/5"), QStringLiteral("5/5")};
    case ValueType::Status:
        if (kind == ElementKind::Concern)
            return {QStringLiteral("open"), QStringLiteral("heard"), QStringLiteral("resolved")};
        return {};
    case ValueType::Date: {
        const QDate today = QDate::currentDate();
        return {today.addMonths(1).toString(Qt::ISODate), today.addMonths(3).toString(Qt::ISODate),
            today.addMonths(6).toString(Qt::ISODate)};
    }
    default:
        return {};
    }
}

/// With what cards of \a kind are linked.
std::vector<ElementKind> partnersOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Market:
        return {ElementKind::Pain};
    case ElementKind::Pain:
        return {ElementKind::Market, ElementKind::Bet};
    case ElementKind::Bet:
        return {ElementKind::Pain};
    case ElementKind::Alternative:
        return {ElementKind::Bet};
    default:
        return {ElementKind::Market, ElementKind::Pain, ElementKind::Bet, ElementKind::Alternative};
    }
}

} // namespace

WallActions::WallActions(Wall *wall)
    : PaneActions(wall->commands()->document(), wall)
    , m_wall(wall)
    , m_commands(wall->commands())
{
    addCards();
    addWords();
    addLinks();
    addMoves();
    addViews();
    connect(m_commands->selection(), &Selection::changed, this, &WallActions::update);
    connect(wall, &Wall::modelChanged, this, &WallActions::update);
    connect(wall, &Wall::chosenChanged, this, &WallActions::followChosen);
    connect(wall, &Wall::linkWanted, this, &WallActions::pickLink);
    connect(wall, &Wall::valueWanted, this, &WallActions::pickValue);
    connect(wall, &Wall::listWanted, this, &WallActions::pickFrom);
    connect(wall, &Wall::cardWanted, this,
        [this](ElementKind kind, int about) { m_commands->add(kind, {.behind = -1, .about = about}); });
    update();
}

int WallActions::current() const
{
    return m_wall->current();
}

bool WallActions::isCurrent(ElementKind kind) const
{
    return current() >= 0 && snapshot().strategy().element(current()).kind() == kind;
}

void WallActions::followChosen()
{
    const auto count = m_wall->chosenCards().size();
    m_remove->setText(m_wall->chosenLink() ? tr("Remove the link")
            : count > 1                    ? tr("Remove %1 cards").arg(count)
                                           : tr("Remove card"));
    update();
}

void WallActions::addCards()
{
    const auto hasCard = [this] { return current() >= 0; };
    add(tr("New card"), {Qt::Key_N}, [this] { addLike(); });
    add(
        tr("New alternative to the bet"), {Qt::Key_A}, [this] { addAbout(ElementKind::Alternative); },
        [this] { return isCurrent(ElementKind::Bet); });
    add(tr("New trade-off: it depends"), {Qt::Key_D}, [this] { addAbout(ElementKind::TradeOff); }, hasCard);
    add(tr("New concern about it"), {Qt::Key_C}, [this] { addAbout(ElementKind::Concern); }, hasCard);
    m_remove = add(
        tr("Remove card"), {Qt::Key_Delete, Qt::Key_Backspace}, [this] { m_wall->removeChosen(); },
        [this] { return m_wall->chosenLink() || current() >= 0; });
    addSeparator();
}

void WallActions::addWords()
{
    const auto hasCard = [this] { return current() >= 0; };
    add(tr("Edit title"), {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter}, [this] { m_wall->editWords(current(), {}); }, hasCard);
    add(
        tr("Edit first words"), {Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Enter},
        [this] { m_wall->editWords(current(), {.part = CardWords::Part::Lead}); }, hasCard);
    add(tr("Set a field…"), {Qt::Key_V}, [this] { pickFieldToSet(); }, hasCard);
    add(tr("Choose what holds…"), {Qt::Key_W}, [this] { pickCondition(); }, [this] { return isCurrent(ElementKind::TradeOff); });
    add(
        tr("Compare with alternatives"), {Qt::Key_T}, [this] { Q_EMIT comparisonWanted(current()); },
        [this] { return isCurrent(ElementKind::Bet) || isCurrent(ElementKind::Alternative); });
    addSeparator();
}

void WallActions::addLinks()
{
    const auto hasCard = [this] { return current() >= 0; };
    add(tr("Link card…"), {Qt::Key_L}, [this] { pickAnyLink(); }, hasCard);
    add(
        tr("Remove a link of the card…"), {Qt::SHIFT | Qt::Key_L}, [this] { pickLinkToRemove(); },
        [this] { return !linksOf(current()).empty(); });
    add(
        tr("Put under another card…"), {Qt::Key_M}, [this] { pickHost(); },
        [this] { return current() >= 0 && isRemark(snapshot().strategy().element(current()).kind()); });
    addSeparator();
}

void WallActions::addMoves()
{
    const auto hasCard = [this] { return current() >= 0; };
    add(tr("Select all cards"), {QKeySequence::SelectAll}, [this] { m_wall->selectAll(); });
    add(tr("Move card up"), {Qt::ALT | Qt::Key_Up}, [this] { m_wall->moveSelected(-1); }, hasCard);
    add(tr("Move card down"), {Qt::ALT | Qt::Key_Down}, [this] { m_wall->moveSelected(1); }, hasCard);
}

void WallActions::addViews()
{
    const auto addToBar = [this](const QString &text, const QList<QKeySequence> &keys, std::function<void()> act) {
        add(text, keys, std::move(act), {}, In::BarOnly);
    };
    addToBar(tr("Filter cards"), {QKeySequence::Find, Qt::Key_Slash}, [this] { Q_EMIT filterWanted(); });
    addToBar(tr("Only bets due for review"), {Qt::Key_R}, [this] { Q_EMIT dueToggled(); });
    addToBar(tr("Trade-offs short or long"), {Qt::Key_S}, [this] { Q_EMIT tradeOffsToggled(); });
    addToBar(tr("Copy what we are not doing"), {}, [this] { Q_EMIT notDoingWanted(); });
}

/// Behind the current card, about the same thing.
void WallActions::addLike()
{
    if (current() < 0)
        return m_commands->add(m_wall->kindForNew(), {});
    const Snapshot &snapshot = this->snapshot();
    const ElementKind kind = snapshot.strategy().element(current()).kind();
    if (kind == ElementKind::Other)
        return Q_EMIT refused(tr("Its group is none that we know; rename the group first"));
    const TraceLink *host = hostLink(snapshot, current());
    m_commands->add(kind, {.behind = current(), .about = host ? host->to : -1});
}

void WallActions::addAbout(ElementKind kind)
{
    m_commands->add(kind, {.behind = -1, .about = current()});
}

/// A picker belongs to the window: were it the wall's child, the wall's keys would work in it.
void WallActions::open(const QString &prompt, std::vector<Choice> choices, std::function<Choice(const QString &)> fallback)
{
    (new Picker(m_wall->theme(), m_wall->window()))->open(prompt, std::move(choices), std::move(fallback));
}

void WallActions::pickLink(int element, FieldKey key, bool isIncoming)
{
    const ElementKind own = snapshot().strategy().element(element).kind();
    MissingLink missing{.element = element, .key = key, .isSource = !isIncoming, .kinds = {}};
    if (isIncoming)
        missing.kinds = {key == FieldKey::Why ? ElementKind::Item : key == FieldKey::FeltBy ? ElementKind::Pain : ElementKind::Bet};
    else if (const FieldRule *rule = fieldRule(own, key); rule && rule->targets.front() != ElementKind::Other)
        missing.kinds = {rule->targets.front()};
    throughline::pickLink(m_commands->document(), missing, m_wall->theme(), m_wall->window(),
        [this](const QString &reason) { Q_EMIT refused(reason); });
}

void WallActions::pickLinkForAll(const std::vector<int> &cards)
{
    std::vector<ElementKind> kinds;
    for (const int card : cards)
        std::ranges::copy(partnersOf(snapshot().strategy().element(card).kind()), std::back_inserter(kinds));
    std::ranges::sort(kinds);
    kinds.erase(std::ranges::unique(kinds).begin(), kinds.end());
    open(tr("Link the %1 cards with which one?").arg(cards.size()),
        elementChoices(snapshot(), kinds, m_wall->theme(), [this, cards](int target) { m_commands->join(cards, target); }));
}

void WallActions::pickAnyLink()
{
    if (const std::vector<int> cards = m_wall->chosenCards(); cards.size() > 1)
        return pickLinkForAll(cards);
    const int element = current();
    const Snapshot &snapshot = this->snapshot();
    const bool hasMarket = !snapshot.trace().from(element).empty();
    switch (snapshot.strategy().element(element).kind()) {
    case ElementKind::Market:
        return pickLink(element, FieldKey::FeltBy, true);
    case ElementKind::Bet:
        return pickLink(element, FieldKey::Solves, false);
    case ElementKind::Alternative:
        return pickLink(element, FieldKey::InsteadOf, false);
    case ElementKind::Pain:
        if (!hasMarket)
            return pickLink(element, FieldKey::FeltBy, false);
        return open(tr("Who feels it, or what solves it? Pick a market or a bet"),
            elementChoices(snapshot, {ElementKind::Market, ElementKind::Bet}, m_wall->theme(),
                [this, element](int other) { m_commands->join({element}, other); }));
    case ElementKind::TradeOff:
    case ElementKind::Concern:
        return pickLink(element, FieldKey::About, false);
    default:
        Q_EMIT refused(tr("Its group is none that we know, so it can't be linked"));
    }
}

std::vector<TraceLink> WallActions::linksOf(int element) const
{
    if (element < 0)
        return {};
    const auto links = snapshot().trace().from(element);
    return {links.begin(), links.end()};
}

void WallActions::pickLinkToRemove()
{
    std::vector<Choice> choices;
    for (const TraceLink &link : linksOf(current())) {
        const ElementBody &to = *snapshot().strategy().element(link.to).body;
        choices.push_back(
            {.text = to.title(), .detail = kindName(to.kind), .icon = kindIcon(to.kind, m_wall->theme()), .choose = [this, link] {
                 m_commands->unlink(link);
             }});
    }
    open(tr("Remove which link?"), std::move(choices));
}

void WallActions::pickHost()
{
    const int element = current();
    const Snapshot &snapshot = this->snapshot();
    std::vector<ElementKind> kinds{ElementKind::Bet};
    if (snapshot.strategy().element(element).kind() != ElementKind::Alternative)
        kinds = {ElementKind::Bet, ElementKind::Pain, ElementKind::Market, ElementKind::Alternative};
    open(tr("Put it under which card?"), elementChoices(snapshot, kinds, m_wall->theme(), [this](int target) {
        m_commands->putUnder(m_wall->chosenCards(), target);
    }));
}

void WallActions::pickCondition()
{
    const int element = current();
    const ElementBody &body = *snapshot().strategy().element(element).body;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < body.fields.size(); ++i) {
        if (body.fields[i].key == FieldKey::If)
            choices.push_back({.text = body.value(body.fields[i]),
                .detail = {},
                .icon = {},
                .choose = [this, element, field = static_cast<int>(i)] { m_commands->chooseCondition(element, field); }});
    }
    if (choices.empty())
        return m_wall->editWords(element, {.part = CardWords::Part::Field, .field = -1, .key = FieldKey::If});
    open(tr("Which of these do we think holds?"), std::move(choices));
}

void WallActions::pickValue(int element, int field)
{
    const ElementBody &body = *snapshot().strategy().element(element).body;
    const FieldRule *rule = fieldRule(body.kind, body.fields[static_cast<std::size_t>(field)].key);
    const auto set = [this, element, field](const QString &value) {
        return [this, element, field, value] {
            m_commands->setWords(element, {.part = CardWords::Part::Field, .field = field}, value);
        };
    };
    std::vector<Choice> choices;
    for (const QString &value : valuesOf(*rule, body.kind))
        choices.push_back({.text = value, .detail = {}, .icon = {}, .choose = set(value)});
    open(QString::fromLatin1(rule->name) + QStringLiteral("…"), std::move(choices), [set](const QString &typed) {
        return Choice{.text = tr("Write “%1”").arg(typed), .detail = {}, .icon = {}, .choose = set(typed)};
    });
}

/// One that all chosen cards have.
void WallActions::pickFieldToSet()
{
    const std::vector<int> cards = m_wall->chosenCards();
    if (cards.empty())
        return;
    const auto kindOf = [this](int card) { return snapshot().strategy().element(card).kind(); };
    std::vector<Choice> choices;
    for (const FieldRule &rule : fieldRules(kindOf(cards.front()))) {
        const bool isCommon = std::ranges::all_of(cards, [&](int card) { return fieldRule(kindOf(card), rule.key); });
        if (isCommon && rule.type != ValueType::Link && !rule.repeats)
            choices.push_back({.text = QString::fromLatin1(rule.name),
                .detail = {},
                .icon = {},
                .choose = [this, cards, &rule, kind = kindOf(cards.front())] { pickValueForAll(cards, rule, kind); }});
    }
    if (choices.empty())
        return Q_EMIT refused(tr("These cards have no field in common"));
    open(cards.size() == 1 ? tr("Set which field?") : tr("Set which field of the %1 cards?").arg(cards.size()), std::move(choices));
}

void WallActions::pickValueForAll(const std::vector<int> &cards, const FieldRule &rule, ElementKind kind)
{
    const auto set = [this, cards, key = rule.key](
                         const QString &value) { return [this, cards, key, value] { m_commands->setField(cards, key, value); }; };
    std::vector<Choice> choices;
    for (const QString &value : valuesOf(rule, kind))
        choices.push_back({.text = value, .detail = {}, .icon = {}, .choose = set(value)});
    choices.push_back({.text = tr("Nothing: take the field away"), .detail = {}, .icon = {}, .choose = set({})});
    open(QString::fromLatin1(rule.name) + QStringLiteral("…"), std::move(choices), [set](const QString &typed) {
        return Choice{.text = tr("Write “%1”").arg(typed), .detail = {}, .icon = {}, .choose = set(typed)};
    });
}

void WallActions::pickFrom(int element, WallTarget::Kind kind)
{
    const bool isConcerns = kind == WallTarget::Kind::Concerns;
    std::vector<Choice> choices;
    for (const int other : isConcerns ? m_wall->openConcernsAbout(element) : m_wall->relyingOn(element)) {
        const ElementBody &body = *snapshot().strategy().element(other).body;
        choices.push_back({.text = body.title(),
            .detail = kindName(body.kind),
            .icon = kindIcon(body.kind, m_wall->theme()),
            .choose = [this, other] { m_wall->select(other); }});
    }
    open(isConcerns ? tr("Open concerns") : tr("What relies on it"), std::move(choices));
}

} // namespace throughline
