// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/cardface.h"

#include "core/base/translate.h"
#include "core/model/comparison.h"
#include "core/syntax/plaintext.h"
#include "core/trace/concerns.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype mostRead = 700; // bytes of a paragraph that are looked at

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

QString plain(QByteArrayView markdown)
{
    QByteArrayView read = markdown.first(std::min(markdown.size(), mostRead));
    while (read.size() < markdown.size() && (static_cast<uchar>(markdown[read.size()]) & 0xC0) == 0x80) // no half character
        read.chop(1);
    return QString::fromUtf8(plainText(read)).simplified();
}

QString pillText(FieldKey key, const QString &value)
{
    switch (key) {
    case FieldKey::Confidence:
        return tr("%1 confidence").arg(value.toLower());
    case FieldKey::Severity:
        return tr("severity %1").arg(value);
    case FieldKey::ReviewBy:
        return tr("review by %1").arg(value);
    default:
        return value;
    }
}

bool isPill(FieldKey key)
{
    return key == FieldKey::Confidence || key == FieldKey::Severity || key == FieldKey::ReviewBy || key == FieldKey::Status;
}

QString factName(const ElementBody &body, const Field &field)
{
    const FieldRule *rule = fieldRule(body.kind, field.key);
    return (rule ? QString::fromLatin1(rule->name) : body.section->string(field.name)) + u':';
}

QString kindLabel(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Alternative:
        return tr("Alternative");
    case ElementKind::TradeOff:
        return tr("It depends");
    case ElementKind::Concern:
        return tr("Concern");
    default:
        return {};
    }
}

/// The facts of a trade-off: its conditions, that which holds marked, and the conclusion; or nothing but that.
void addTradeOff(const ElementBody &body, TradeOffs tradeOffs, CardFace &face)
{
    const Field *thought = body.field(FieldKey::WeThink);
    const bool isShort = tradeOffs == TradeOffs::Short && thought && !thought->value.isEmpty();
    const Condition conclusion = thought ? conclusionOf(body.value(*thought)) : Condition();
    bool hasHolding = false;
    for (std::size_t i = 0; i < body.fields.size(); ++i) {
        const Field &field = body.fields[i];
        if (field.key != FieldKey::If || isShort)
            continue;
        const Condition condition = conditionOf(body.value(field));
        const bool isChosen = thought && !hasHolding && holds(condition, conclusion);
        hasHolding = hasHolding || isChosen;
        face.facts.push_back({tr("If:"), plain(body.section->view(field.value)), static_cast<int>(i), isChosen});
    }
    if (thought && !thought->value.isEmpty()) {
        face.facts.push_back({tr("We think:"),
            isShort && !conclusion.choice.isEmpty() ? plain(conclusion.choice.toUtf8()) : plain(body.section->view(thought->value)),
            static_cast<int>(thought - body.fields.data()), false});
    }
}

bool has(std::span<const FindingCode> codes, FindingCode code)
{
    return std::ranges::contains(codes, code);
}

bool leads(const Snapshot &snapshot, int element, FieldKey key)
{
    return std::ranges::contains(snapshot.trace().from(element), key, &TraceLink::key);
}

bool says(const ElementBody &body, FieldKey key)
{
    const Field *field = body.field(key);
    return field && !field->value.isEmpty();
}

void addGapsOfBet(std::span<const FindingCode> codes, CardFace &face)
{
    if (has(codes, FindingCode::BetWithoutPain))
        face.gaps.push_back({tr("solves no pain"), FieldKey::Solves});
    if (has(codes, FindingCode::BetUnused))
        face.gaps.push_back({tr("nothing acts on it"), FieldKey::Why, true});
    if (has(codes, FindingCode::BetWithoutAlternative))
        face.gaps.push_back({tr("no alternative considered"), FieldKey::InsteadOf, true, false});
}

void addGapsOfPain(std::span<const FindingCode> codes, CardFace &face)
{
    if (has(codes, FindingCode::PainWithoutMarket))
        face.gaps.push_back({tr("felt by nobody yet"), FieldKey::FeltBy});
    if (has(codes, FindingCode::PainUnsolved))
        face.gaps.push_back({tr("no bet solves it"), FieldKey::Solves, true});
}

/// What a remark is about besides the card that it stands under: items and frames, which have no card, and further cards.
QString otherSubjects(const Snapshot &snapshot, int element)
{
    QStringList titles;
    bool hasHost = false;
    for (const TraceLink &link : snapshot.trace().from(element)) {
        const ElementKind kind = snapshot.strategy().element(link.to).kind();
        const bool isAbout = link.key == FieldKey::About || link.key == FieldKey::InsteadOf;
        const bool isHost = !hasHost && kind != ElementKind::Item && kind != ElementKind::Frame && kind != ElementKind::Other;
        hasHost = hasHost || (isAbout && isHost);
        if (isAbout && !isHost)
            titles += snapshot.strategy().element(link.to).body->title();
    }
    if (titles.isEmpty())
        return {};
    const QString all = titles.join(QStringLiteral(", "));
    return hasHost ? tr("also about %1").arg(all) : tr("about %1").arg(all);
}

void addGapsOfRemark(const Snapshot &snapshot, int element, CardFace &face)
{
    const ElementBody &body = *snapshot.strategy().element(element).body;
    switch (body.kind) {
    case ElementKind::Alternative:
        if (!leads(snapshot, element, FieldKey::InsteadOf))
            face.gaps.push_back({tr("instead of no bet"), FieldKey::InsteadOf});
        if (!says(body, FieldKey::Verdict))
            face.gaps.push_back({tr("no verdict yet"), FieldKey::Verdict});
        break;
    case ElementKind::TradeOff:
        if (!leads(snapshot, element, FieldKey::About))
            face.gaps.push_back({tr("about nothing yet"), FieldKey::About});
        if (!says(body, FieldKey::If))
            face.gaps.push_back({tr("no conditions yet"), FieldKey::If});
        if (!says(body, FieldKey::WeThink))
            face.gaps.push_back({tr("undecided"), FieldKey::WeThink});
        break;
    case ElementKind::Concern:
        if (!leads(snapshot, element, FieldKey::About))
            face.gaps.push_back({tr("about nothing yet"), FieldKey::About});
        if (!says(body, FieldKey::Answer))
            face.gaps.push_back({tr("no answer yet"), FieldKey::Answer});
        break;
    default:
        break;
    }
}

void addRemarkedGaps(std::span<const FindingCode> codes, CardFace &face)
{
    if (has(codes, FindingCode::DeadLink))
        face.gaps.push_back({tr("a link leads nowhere")});
    if (has(codes, FindingCode::AmbiguousLink))
        face.gaps.push_back({tr("a link could mean two headings")});
    if (has(codes, FindingCode::SuspectWhy))
        face.gaps.push_back({tr("what it leads to was reworded")});
    if (has(codes, FindingCode::UnreadableValue))
        face.gaps.push_back({tr("a value can't be read")});
    if (face.kind == ElementKind::Other)
        face.gaps.push_back({tr("its group is none that we know")});
}

} // namespace

QString Reliance::words() const
{
    QStringList parts;
    if (pains > 0)
        parts += counted(pains, tr("1 pain"), tr("%1 pains"));
    if (bets > 0)
        parts += counted(bets, tr("1 bet"), tr("%1 bets"));
    if (items > 0)
        parts += counted(items, tr("1 item"), tr("%1 items"));
    if (frames > 0)
        parts += counted(frames, tr("1 frame"), tr("%1 frames"));
    return parts.join(QStringLiteral(", "));
}

bool CardFace::isUnfinished() const
{
    return std::ranges::any_of(gaps, &CardGap::isGrave);
}

CardFace ownFace(const ElementBody &body, TradeOffs tradeOffs)
{
    CardFace face;
    face.kind = body.kind;
    face.label = kindLabel(body.kind);
    face.title = body.title();
    if (const auto lead = leadOf(body))
        face.lead = plain(body.section->view(*lead));
    face.isCompared = body.kind == ElementKind::Bet && comparisonOf(body).has_value();
    for (std::size_t i = 0; i < body.fields.size(); ++i) {
        const Field &field = body.fields[i];
        const FieldRule *rule = fieldRule(body.kind, field.key);
        if (!rule || field.value.isEmpty() || rule->type == ValueType::Link || body.kind == ElementKind::TradeOff)
            continue;
        if (isPill(field.key))
            face.pills.push_back({pillText(field.key, body.value(field)), static_cast<int>(i)});
        else
            face.facts.push_back({factName(body, field), plain(body.section->view(field.value)), static_cast<int>(i), false});
    }
    if (body.kind == ElementKind::TradeOff)
        addTradeOff(body, tradeOffs, face);
    return face;
}

void addStanding(const Snapshot &snapshot, int element, std::span<const FindingCode> codes, CardFace &face)
{
    for (const TraceLink &link : snapshot.trace().to(element)) {
        const ElementKind kind = snapshot.strategy().element(link.from).kind();
        face.relied.pains += kind == ElementKind::Pain ? 1 : 0;
        face.relied.bets += kind == ElementKind::Bet && link.from != element ? 1 : 0;
        face.relied.items += kind == ElementKind::Item ? 1 : 0;
        face.relied.frames += kind == ElementKind::Frame ? 1 : 0;
        if (kind == ElementKind::Concern && link.key == FieldKey::About && isOpen(*snapshot.strategy().element(link.from).body))
            ++face.openConcerns;
    }
    if (face.kind == ElementKind::Bet)
        addGapsOfBet(codes, face);
    else if (face.kind == ElementKind::Pain)
        addGapsOfPain(codes, face);
    else if (face.kind == ElementKind::Market && face.relied.pains == 0)
        face.gaps.push_back({tr("feels no pain yet"), FieldKey::FeltBy, true});
    else
        addGapsOfRemark(snapshot, element, face);
    if (!face.label.isEmpty()) {
        if (const QString others = otherSubjects(snapshot, element); !others.isEmpty())
            face.label += QStringLiteral(" · ") + others;
    }
    addRemarkedGaps(codes, face);
}

void addDueReview(const ElementBody &bet, CardFace &face)
{
    if (const Field *field = bet.field(FieldKey::ReviewBy))
        face.gaps.push_back({tr("review due since %1").arg(bet.value(*field)), FieldKey::ReviewBy, false, false});
}

} // namespace throughline
