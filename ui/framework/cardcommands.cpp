// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/cardcommands.h"

#include "core/edits/frames.h"
#include "core/edits/lanes.h"

namespace throughline {

namespace {

Result<Edit> wordsEdit(const Snapshot &snapshot, int element, const CardWords &which, const QString &text)
{
    switch (which.part) {
    case CardWords::Part::Title:
        return renameElement(snapshot, element, text);
    case CardWords::Part::Lead:
        return setLead(snapshot, element, text);
    case CardWords::Part::Field:
        break;
    }
    if (which.field >= 0)
        return setFieldValue(snapshot, element, which.field, text);
    if (text.trimmed().isEmpty())
        return Edit();
    return addField(snapshot, element, which.key, text);
}

} // namespace

CardCommands::CardCommands(Document *document, Selection *selection, Dialogs *dialogs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
{
}

bool CardCommands::apply(const Result<Edit> &edit, const QString &name)
{
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    if (!edit->isEmpty())
        m_document->apply(*edit, name, this);
    return true;
}

bool CardCommands::setWords(int element, const CardWords &which, const QString &text)
{
    const QString names[] = {tr("Rename"), tr("Change the words"), tr("Change a field")};
    return apply(wordsEdit(snapshot(), element, which, text), names[static_cast<std::size_t>(which.part)]);
}

void CardCommands::add(ElementKind kind, const CardPlace &place)
{
    const QString title = freeTitle(snapshot(), tr("New %1").arg(kindName(kind)));
    const auto edit = addCard(snapshot(), kind, title, place);
    if (!edit)
        return Q_EMIT refused(edit.error().message);
    Q_EMIT adding();
    m_document->apply(*edit, tr("Add a %1").arg(kindName(kind)), this);
    const int made = snapshot().elementAt(edit->mapped(edit->span().end) - 1);
    m_selection->selectElement(made);
    Q_EMIT added(made);
}

void CardCommands::remove(const std::vector<int> &cards)
{
    if (cards.empty())
        return;
    const auto removal = removeElements(snapshot(), cards);
    if (!removal)
        return Q_EMIT refused(removal.error().message);
    const QString title = strategy().element(cards.front()).body->title();
    const QString what = cards.size() == 1 ? title : tr("%1 cards").arg(cards.size());
    const int inbound = static_cast<int>(removal->inbound.size());
    if (inbound > 0 && !m_dialogs->confirmRemoval(what, inbound))
        return;
    m_document->apply(removal->edit, tr("Remove “%1”").arg(what), this);
}

void CardCommands::move(const std::vector<int> &cards, int anchor, bool isBehind)
{
    apply(moveCards(snapshot(), cards, anchor, isBehind), cards.size() == 1 ? tr("Move the card") : tr("Move the cards"));
}

void CardCommands::join(const std::vector<int> &cards, int target)
{
    apply(joinEach(snapshot(), cards, target), tr("Link"));
}

void CardCommands::putUnder(const std::vector<int> &cards, int target)
{
    apply(putEachUnder(snapshot(), cards, target), cards.size() == 1 ? tr("Move the card") : tr("Move the cards"));
}

void CardCommands::setField(const std::vector<int> &cards, FieldKey key, const QString &value)
{
    apply(setOnItems(snapshot(), cards, key, value), tr("Change a field"));
}

void CardCommands::unlink(const TraceLink &link)
{
    apply(unlinkElement(snapshot(), link.from, link.key, link.to), tr("Remove the link"));
}

void CardCommands::chooseCondition(int tradeOff, int field)
{
    apply(throughline::chooseCondition(snapshot(), tradeOff, field), tr("Choose what holds"));
}

} // namespace throughline
