// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/rollforward.h"

#include "core/model/fiscal.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr int quartersBack = 3; // before the likely start that are offered, too

} // namespace

RollForward::RollForward(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &Document::snapshotChanged, this, &RollForward::follow);
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &RollForward::forgetUndone);
}

void RollForward::begin(QDate today)
{
    m_isUnderWay = true;
    m_today = today;
    m_skipped.clear();
    m_steps.clear();
    m_item.clear();
    const Strategy &strategy = snapshot().strategy();
    const QDate start = strategy.calendar().starts;
    const bool isBehind = !start.isValid() || firstDay(today, Period::Unit::Quarter, strategy.calendar()) > start;
    m_isAtStart = isBehind || (slippedItems(strategy, start).empty() && settledSlips(strategy).empty());
    look();
}

void RollForward::stop()
{
    m_isUnderWay = false;
}

int RollForward::item() const
{
    return m_stage == Stage::Ask ? snapshot().strategy().find(m_item) : -1;
}

std::vector<int> RollForward::unanswered() const
{
    const Strategy &strategy = snapshot().strategy();
    const QDate start = strategy.calendar().starts;
    return m_isAtStart || !start.isValid() ? std::vector<int>() : slippedItems(strategy, start);
}

QDate RollForward::likelyStart() const
{
    return nextStart(snapshot().strategy(), m_today);
}

std::vector<QDate> RollForward::starts() const
{
    const QDate before = snapshot().strategy().calendar().starts;
    const QDate likely = likelyStart();
    std::vector<QDate> offered;
    for (int quarters = -quartersBack; quarters <= 1; ++quarters) {
        const QDate start = likely.addMonths(quarters * monthsIn(Period::Unit::Quarter));
        const bool isOn = before.isValid() ? start > before : quarters >= 0;
        if (isOn)
            offered.push_back(start);
    }
    return offered;
}

/// What the text asks for now. It stays with an item until that is answered or skipped.
void RollForward::look()
{
    const Strategy &strategy = snapshot().strategy();
    std::vector<int> open = unanswered();
    std::erase_if(open, [&](int each) { return m_skipped.contains(strategy.id(each)); });
    m_stage = m_isAtStart ? Stage::Start : open.empty() ? Stage::Summary : Stage::Ask;
    if (m_stage == Stage::Ask && !std::ranges::contains(open, strategy.find(m_item)))
        ask(open.front());
    Q_EMIT changed();
}

void RollForward::ask(int item)
{
    m_item = snapshot().strategy().id(item);
    m_skipped.removeAll(m_item);
    Q_EMIT turned(item);
}

void RollForward::turnTo(int item)
{
    if (item < 0 || m_stage != Stage::Ask || snapshot().strategy().id(item) == m_item)
        return;
    ask(item);
    Q_EMIT changed();
}

void RollForward::skip()
{
    if (m_stage != Stage::Ask)
        return;
    m_skipped += m_item;
    look();
}

void RollForward::askAgain()
{
    m_skipped.clear();
    m_item.clear();
    look();
}

void RollForward::askStart()
{
    m_isAtStart = true;
    look();
}

void RollForward::moveStart(QDate start)
{
    perform(throughline::moveStart(snapshot(), start), tr("Move the start"), true);
}

bool RollForward::answer(SlipAnswer answer, const QString &reason, const QString &when)
{
    return m_stage == Stage::Ask && perform(answerSlip(snapshot(), item(), answer, reason, when), tr("Roll forward"), false);
}

bool RollForward::perform(const Result<TextEdit> &edit, const QString &name, bool isStart)
{
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    m_steps.push_back({m_document->undoStack()->index() + 1, isStart}); // first: applying tells what can be taken back
    m_isAtStart = false;
    if (isStart)
        m_item.clear();
    m_document->apply(*edit, name, this);
    return true;
}

void RollForward::goBack()
{
    if (m_steps.empty())
        return;
    const Step step = m_steps.back();
    if (step.undoIndex != m_document->undoStack()->index())
        return Q_EMIT refused(tr("Something else was edited since that answer: undo that first"));
    m_steps.pop_back();
    m_isAtStart = step.isStart;
    m_document->undoStack()->undo();
}

void RollForward::follow(const DocumentChange &change)
{
    if (!m_isUnderWay)
        return;
    if (change.edit)
        return look();
    stop();
    Q_EMIT ended();
}

/// What was undone elsewhere isn't there to go back to.
void RollForward::forgetUndone(int index)
{
    const auto undone = std::erase_if(m_steps, [index](const Step &step) { return step.undoIndex > index; });
    if (undone > 0 && m_isUnderWay)
        look();
}

} // namespace throughline
