// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/reasons.h"
#include "ui/document/selection.h"
#include "ui/picking/sheet.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace throughline {

class AnswerBox;

/// Asks for a new roadmap item and for its why, before it exists: a bet that is there, a new one, or “later”, which leaves the item
/// visibly open. Item and why are one undo step. Deletes itself when it is closed.
class NewItemSheet : public Sheet {
    Q_OBJECT

public:
    /// \a place is an item without a title: its group, the fields that it has from the start (a period), what it stands before.
    NewItemSheet(Document *document, Selection *selection, const NewElement &place, const Theme &theme, QWidget *over);

    void applyTheme(const Theme &theme) override;

Q_SIGNALS:
    /// It is there, and selected.
    void created(int element);

protected:
    void focusFirst() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void join();
    void follow(const DocumentChange &change);
    void showAnswers();
    void showButtons();
    void create(bool isLater);
    void refuse(const QString &reason);
    QString placeInWords() const;

    Document *m_document;
    Selection *m_selection;
    NewElement m_place;
    Snapshot m_seen;
    QByteArray m_before; ///< id of what it stands before; empty: at the group's end
    QLabel *m_heading;
    QLabel *m_where;
    QLineEdit *m_title;
    QLabel *m_question;
    QLabel *m_hint;
    AnswerBox *m_answer;
    QLineEdit *m_because;
    QLabel *m_keys;
    QPushButton *m_later;
    QPushButton *m_create;
};

} // namespace throughline
