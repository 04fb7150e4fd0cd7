// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/cards.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"

namespace throughline {

/// Words of a card that can be edited where they stand.
struct CardWords {
    enum class Part : quint8 { Title, Lead, Field };
    Part part = Part::Title;
    int field = -1; ///< Field: which; -1 for one that isn't there yet
    FieldKey key = FieldKey::Unknown; ///< Field

    bool operator==(const CardWords &) const = default;
};

/// What can be done to the cards of the wall: each is one undo step. What can't be done is refused with the reason.
class CardCommands : public QObject {
    Q_OBJECT

public:
    CardCommands(Document *document, Selection *selection, Dialogs *dialogs, QObject *parent);

    Document *document() const { return m_document; }
    Selection *selection() const { return m_selection; }

    /// False where the words can't be written; the reason was told.
    bool setWords(int element, const CardWords &which, const QString &text);
    /// The new card is selected, and told of so that its title can be typed.
    void add(ElementKind kind, const CardPlace &place);
    void remove(const std::vector<int> &cards);
    /// Puts them, in their order, before \a anchor or behind it.
    void move(const std::vector<int> &cards, int anchor, bool isBehind);
    /// Makes the link that each of them could have with \a target.
    void join(const std::vector<int> &cards, int target);
    /// Takes them from what they are about to \a target; what is about nothing is about that from now on.
    void putUnder(const std::vector<int> &cards, int target);
    /// Sets one field of each; empty words clear it.
    void setField(const std::vector<int> &cards, FieldKey key, const QString &value);
    void unlink(const TraceLink &link);
    void chooseCondition(int tradeOff, int field);
    /// Applies what another part of the pane has worked out.
    bool apply(const Result<Edit> &edit, const QString &name);

Q_SIGNALS:
    void refused(const QString &reason);
    /// A card is about to be added: what would hide it should go.
    void adding();
    void added(int element);

private:
    const Snapshot &snapshot() const { return m_document->snapshot(); }
    const Strategy &strategy() const { return snapshot().strategy(); }

    Document *m_document;
    Selection *m_selection;
    Dialogs *m_dialogs;
};

} // namespace throughline
