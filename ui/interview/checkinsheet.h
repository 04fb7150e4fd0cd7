// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/checkins.h"
#include "ui/document/document.h"
#include "ui/picking/sheet.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace throughline {

/// A note to a manager in three parts, drafted from an element: edited, copied as text or Markdown, kept in the document if wished.
/// Deletes itself when it is closed.
class CheckInSheet : public Sheet {
    Q_OBJECT

public:
    /// \a element -1: about the whole strategy.
    CheckInSheet(Document *document, int element, const Theme &theme, QWidget *over);

    void applyTheme(const Theme &theme) override;

Q_SIGNALS:
    /// What was done, in words for the status bar.
    void said(const QString &message);

protected:
    void focusFirst() override;

private:
    QPlainTextEdit *addPart(const QString &heading, const QString &prompt, const QString &words);
    void addButtons();
    void follow(const DocumentChange &change);
    CheckIn note() const;
    void copy(const QString &text, const QString &message);
    void keep();

    Document *m_document;
    Snapshot m_seen;
    QByteArray m_id; ///< of the element; empty: the whole strategy
    QLabel *m_name;
    QLabel *m_about;
    QLabel *m_problem;
    QList<QLabel *> m_headings;
    QPlainTextEdit *m_challenge;
    QPlainTextEdit *m_handling;
    QPlainTextEdit *m_question;
};

} // namespace throughline
