// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interview/interviewer.h"

#include <algorithm>

namespace throughline {

Interviewer::Interviewer(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_seen(document->snapshot())
{
    connect(document, &Document::snapshotChanged, this, &Interviewer::follow);
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &Interviewer::forgetUndone);
}

void Interviewer::askAll(int first)
{
    m_interview.askAll();
    if (first >= 0)
        m_interview.turnTo(snapshot(), first);
    begin();
}

void Interviewer::askOnly(int item)
{
    m_interview.askOnly(snapshot(), item);
    begin();
}

void Interviewer::turnTo(int item)
{
    m_interview.askOnly(snapshot(), item);
    look();
}

void Interviewer::stop()
{
    m_isAsking = false;
    m_question.reset();
}

void Interviewer::begin()
{
    m_isAsking = true;
    m_before = snapshot().trace().coverage();
    m_steps.clear();
    look();
}

void Interviewer::look()
{
    m_question = m_interview.next(snapshot());
    Q_EMIT changed();
}

bool Interviewer::answer(Reason reason)
{
    if (!m_question)
        return false;
    reason.kind = m_question->kinds.front();
    const auto edit = giveReason(snapshot(), m_question->asked, m_question->key, reason);
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    const QByteArray item = snapshot().strategy().id(m_question->item);
    m_document->apply(*edit, tr("Answer why"), this);
    m_steps.push_back({m_document->undoStack()->index(), item});
    Q_EMIT changed();
    return true;
}

void Interviewer::skip()
{
    if (!m_question)
        return;
    m_interview.skip(snapshot(), *m_question);
    m_steps.push_back({-1, snapshot().strategy().id(m_question->item)});
    look();
}

void Interviewer::goBack()
{
    if (m_steps.empty())
        return;
    const Step step = m_steps.back();
    if (step.undoIndex < 0) {
        m_steps.pop_back();
        m_interview.takeSkipBack();
        return look();
    }
    if (step.undoIndex != m_document->undoStack()->index())
        return Q_EMIT refused(tr("Something else was edited since that answer: undo that first"));
    m_steps.pop_back();
    m_document->undoStack()->undo();
    if (const int item = snapshot().strategy().find(step.item); item >= 0)
        m_interview.turnTo(snapshot(), item);
    look();
}

void Interviewer::askSkippedAgain()
{
    m_interview.askSkippedAgain();
    std::erase_if(m_steps, [](const Step &step) { return step.undoIndex < 0; });
    look();
}

void Interviewer::follow(const DocumentChange &change)
{
    const Snapshot before = std::exchange(m_seen, snapshot());
    if (!change.edit) {
        m_interview = {};
        m_steps.clear();
        m_question.reset();
        return Q_EMIT ended();
    }
    m_interview.follow(before, *change.edit, m_seen);
    if (m_isAsking)
        look();
}

/// Answers that were undone elsewhere aren't there to go back to: their question is put again.
void Interviewer::forgetUndone()
{
    const int index = m_document->undoStack()->index();
    const auto undone = std::ranges::find_if(m_steps, [index](const Step &step) { return step.undoIndex > index; });
    if (undone == m_steps.end())
        return;
    if (const int item = snapshot().strategy().find(undone->item); item >= 0)
        m_interview.turnTo(snapshot(), item);
    m_steps.erase(undone, m_steps.end());
    if (m_isAsking)
        look();
}

} // namespace throughline
