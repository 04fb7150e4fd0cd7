// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/interview.h"
#include "ui/document/document.h"

#include <QObject>

namespace throughline {

/// Conducts the why interview on a document: puts the question that its present text asks for, writes each answer as one undo step,
/// and goes back. What was skipped is remembered as long as the document is open.
class Interviewer : public QObject {
    Q_OBJECT

public:
    Interviewer(Document *document, QObject *parent);

    /// Asks all items; begins with \a first where that is one that lacks something.
    void askAll(int first = -1);
    void askOnly(int item);
    /// Within the interview that goes on: asks \a item, and nobody after it.
    void turnTo(int item);
    /// Puts no further question until it is asked to; what was skipped stays so.
    void stop();

    const std::optional<WhyQuestion> &question() const { return m_question; }
    /// As it was when the interview began.
    const Coverage &before() const { return m_before; }
    const Snapshot &snapshot() const { return m_document->snapshot(); }
    int skippedItems() const { return m_interview.skippedItems(snapshot()); }

    /// False where the answer can't be written; the reason was told.
    bool answer(Reason reason);
    void skip();
    bool canGoBack() const { return !m_steps.empty(); }
    /// Takes the last answer or skip back. Refused where something else was edited since.
    void goBack();
    void askSkippedAgain();

Q_SIGNALS:
    /// There is another question, or the same one about other words.
    void changed();
    void refused(const QString &reason);
    /// Another document took the place of the one that was asked about.
    void ended();

private:
    struct Step {
        int undoIndex = -1; ///< of the document after the answer; -1: a skip
        QByteArray item;
    };

    void begin();
    void look();
    void follow(const DocumentChange &change);
    void forgetUndone();

    Document *m_document;
    Snapshot m_seen;
    Interview m_interview;
    Coverage m_before;
    bool m_isAsking = false;
    std::optional<WhyQuestion> m_question;
    std::vector<Step> m_steps;
};

} // namespace throughline
