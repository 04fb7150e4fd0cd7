// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wall.h"

#include "core/base/index.h"
#include "core/model/comparison.h"
#include "ui/framework/columnwords.h"
#include "ui/picking/inplacefield.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace throughline {

namespace {

using Kind = WallTarget::Kind;

} // namespace

/// The words that are being edited go along with their card.
void Wall::followField()
{
    if (!m_field || m_isFinishing)
        return;
    const int element = m_model.snapshot().strategy().find(m_edited.id);
    if (m_model.layout().cardOf(element) < 0)
        closeField();
    else
        m_edited.element = element;
}

QString Wall::writtenWords(int element, const CardWords &which) const
{
    const ElementBody &body = *m_model.snapshot().strategy().element(element).body;
    switch (which.part) {
    case CardWords::Part::Title:
        return body.title();
    case CardWords::Part::Lead: {
        const auto lead = leadOf(body);
        return lead ? body.section->string(*lead) : QString();
    }
    case CardWords::Part::Field:
        break;
    }
    return which.field < 0 ? QString() : body.value(body.fields[index(which.field)]);
}

QString Wall::promptFor(int element, const CardWords &which) const
{
    const ElementKind kind = m_model.snapshot().strategy().element(element).kind();
    if (which.part == CardWords::Part::Title)
        return titlePrompt(kind);
    if (which.part == CardWords::Part::Lead)
        return leadPrompt(kind);
    const FieldRule *rule = fieldRule(kind, which.key);
    if (!rule)
        return {};
    return which.key == FieldKey::If ? tr("the gap is close, then ask everyone")
                                     : QString::fromLatin1(rule->name) + QStringLiteral("…");
}

void Wall::editWords(int element, const CardWords &which)
{
    finishField(0);
    const int card = m_model.layout().cardOf(element);
    if (m_field || card < 0)
        return;
    select(element);
    revealCard(card);
    const QString names[] = {tr("Title"), tr("Words"), promptFor(element, which)};
    const auto lines = which.part == CardWords::Part::Lead ? InPlaceField::Lines::Many : InPlaceField::Lines::One;
    m_edited = {element, m_model.snapshot().strategy().id(element), which};
    m_field = new InPlaceField(lines, names[static_cast<std::size_t>(which.part)], viewport());
    connect(m_field, &InPlaceField::finished, this, &Wall::finishField);
    connect(m_field, &InPlaceField::cancelled, this, [this] {
        closeField();
        setFocus();
    });
    placeField();
    const CardType &type = m_model.type();
    m_field->begin(writtenWords(element, which), promptFor(element, which),
        which.part == CardWords::Part::Title      ? type.title.font()
            : which.part == CardWords::Part::Lead ? type.lead.font()
                                                  : type.small.font());
    placeField();
}

void Wall::placeField()
{
    if (!m_field)
        return;
    const int card = m_model.layout().cardOf(m_edited.element);
    if (card < 0)
        return;
    const CardWords &which = m_edited.words;
    const CardFace &face = m_model.face(card);
    const QRect title = areaOf({.kind = Kind::Title, .card = card});
    QRect area = title;
    if (which.part == CardWords::Part::Lead) {
        area = areaOf({.kind = Kind::Lead, .card = card});
    } else if (which.part == CardWords::Part::Field) {
        const auto fact = std::ranges::find(face.facts, which.field, &CardFact::field);
        area = fact == face.facts.end() || which.field < 0
            ? QRect()
            : areaOf({.kind = Kind::Fact, .card = card, .index = static_cast<int>(fact - face.facts.begin())});
    }
    const QRect whole = areaOf({.kind = Kind::Card, .card = card});
    if (area.isNull() && which.part == CardWords::Part::Lead) // words that aren't there yet go below the title
        area = QRect(title.left(), title.bottom() + 2, title.width(), Theme::roomy);
    else if (area.isNull()) // a field that isn't there yet goes to the end
        area = QRect(title.left(), whole.bottom() - Theme::roomy, title.width(), Theme::roomy);
    m_field->setArea(
        area, std::min(viewport()->height() - Theme::gap, std::max(whole.bottom(), area.top() + Theme::sidePanel / 2)));
}

void Wall::finishField(int step)
{
    if (!m_field || m_isFinishing)
        return;
    const Edited edited = m_edited;
    const bool hadFocus = m_field->hasFocus();
    const QScopedValueRollback finishing(m_isFinishing, true);
    if (m_field->isChanged() && !m_commands->setWords(edited.element, edited.words, m_field->toPlainText()))
        return; // what was typed stays, to be mended
    closeField();
    if (hadFocus)
        setFocus();
    if (step == 0 || currentCard() < 0)
        return;
    const auto [element, words] = wordsBeside(edited.words, step);
    if (element >= 0)
        editWords(element, words);
}

void Wall::closeField()
{
    if (InPlaceField *field = m_field) {
        m_field.clear();
        field->disconnect(this);
        field->hide();
        field->deleteLater();
    }
}

/// The words to go on with: through a card, then the next one.
std::pair<int, CardWords> Wall::wordsBeside(const CardWords &which, int step) const
{
    const auto wordsOf = [this](int card) {
        std::vector<CardWords> words{{}, {.part = CardWords::Part::Lead}};
        for (const CardFact &fact : m_model.face(card).facts)
            words.push_back({.part = CardWords::Part::Field, .field = fact.field});
        return words;
    };
    const int card = currentCard();
    const std::vector<CardWords> words = wordsOf(card);
    const auto here = std::ranges::find(words, which);
    const auto next = (here == words.end() ? std::ssize(words) - 1 : here - words.begin()) + step;
    if (next >= 0 && next < std::ssize(words))
        return {m_model.elementAt(card), words[static_cast<std::size_t>(next)]};
    const int beside = card + step;
    if (beside < 0 || beside >= m_model.cardCount())
        return {-1, {}};
    return {m_model.elementAt(beside), step > 0 ? CardWords() : wordsOf(beside).back()};
}

} // namespace throughline
