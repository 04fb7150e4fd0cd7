// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/rollforward.h"
#include "ui/document/document.h"

#include <QByteArrayList>
#include <QDate>
#include <QObject>

#include <vector>

namespace throughline {

/// Conducts rolling a plan forward on a document: its start moves on, then each item that slipped is asked about, and last it is
/// told what became of them. Each answer is one undo step. What was answered stands in the text, so that beginning again is going
/// on; only what was skipped is forgotten then.
class RollForward : public QObject {
    Q_OBJECT

public:
    enum class Stage : quint8 { Start, Ask, Summary };

    RollForward(Document *document, QObject *parent);

    /// Goes on where the document stands on \a today.
    void begin(QDate today);
    /// Doesn't follow the document until it begins again.
    void stop();

    const Snapshot &snapshot() const { return m_document->snapshot(); }
    Stage stage() const { return m_stage; }
    /// The item that is asked about; -1 in the other stages.
    int item() const;
    /// What slipped and has no answer, skipped or not; nothing as long as the start is to be moved on first.
    std::vector<int> unanswered() const;
    /// What the start can move on to: quarters behind the document's start, up to the one behind the likely start.
    std::vector<QDate> starts() const;
    /// The one of them that is mostly meant.
    QDate likelyStart() const;

    void moveStart(QDate start);
    /// Answers for the item that is asked about; \a when is its new time where it is moved. False where that can't be written; the
    /// reason was told.
    bool answer(SlipAnswer answer, const QString &reason, const QString &when);
    /// Asks about \a item next, one of those that are unanswered.
    void turnTo(int item);
    void skip();
    bool canGoBack() const { return !m_steps.empty(); }
    /// Takes the last answer or move of the start back. Refused where something else was edited since.
    void goBack();
    /// Asks about what was skipped.
    void askAgain();
    /// Moves the start on once more.
    void askStart();

Q_SIGNALS:
    /// Another \a item is asked about, or the same one from the beginning. Told before changed().
    void turned(int item);
    /// Something that is shown of it is another now, or is said in other words.
    void changed();
    void refused(const QString &reason);
    /// Another document took the place of the one that is rolled forward.
    void ended();

private:
    /// An edit that can be taken back.
    struct Step {
        int undoIndex; ///< of the document after it
        bool isStart;
    };

    void look();
    void ask(int item);
    bool perform(const Result<TextEdit> &edit, const QString &name, bool isStart);
    void follow(const DocumentChange &change);
    void forgetUndone(int index);

    Document *m_document;
    QDate m_today;
    bool m_isUnderWay = false;
    bool m_isAtStart = true; ///< the start is to be moved on first
    Stage m_stage = Stage::Start;
    QByteArray m_item; ///< that is asked about
    QByteArrayList m_skipped;
    std::vector<Step> m_steps;
};

} // namespace throughline
