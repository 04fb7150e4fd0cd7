// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/rollforwardsheet.h"

#include "ui/picking/sheetheader.h"
#include "ui/planning/rollforwardfooter.h"
#include "ui/planning/rollforwardwords.h"
#include "ui/planning/slipanswerbox.h"
#include "ui/planning/sliplist.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace throughline {

RollForwardSheet::RollForwardSheet(Document *document, Selection *selection, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_roll(new RollForward(document, this))
    , m_selection(selection)
    , m_header(new SheetHeader(tr("Roll forward"), this))
    , m_headline(new QLabel(this))
    , m_start(new QComboBox(this))
    , m_words(new QLabel(this))
    , m_list(new SlipList(this))
    , m_answer(new SlipAnswerBox(this))
    , m_problem(new QLabel(this))
    , m_footer(new RollForwardFooter(m_roll, this))
{
    setAccessibleName(tr("Roll forward"));
    layOut();
    join();
    RollForwardSheet::applyTheme(theme);
}

void RollForwardSheet::layOut()
{
    for (QLabel *label : {m_headline, m_words, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        wrap(label);
    }
    m_headline->setObjectName(QStringLiteral("headline"));
    m_words->setObjectName(QStringLiteral("words"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setAccessibleName(tr("The quarter that the plan starts with"));

    m_header->addClose(tr("Stop"), tr("Stop (Esc); starting again goes on here"));
    column()->addWidget(m_header);
    column()->addWidget(m_headline);
    column()->addWidget(m_start, 0, Qt::AlignLeft);
    column()->addWidget(m_words);
    column()->addWidget(m_list, 1);
    column()->addWidget(m_answer);
    column()->addWidget(m_problem);
    column()->addWidget(m_footer);
}

void RollForwardSheet::join()
{
    connect(m_header, &SheetHeader::closeClicked, this, &QWidget::close);
    connect(m_start, &QComboBox::activated, this, &RollForwardSheet::showStage);
    connect(m_list, &SlipList::chosen, this, &RollForwardSheet::turnTo);
    connect(m_answer, &SlipAnswerBox::answered, this, &RollForwardSheet::go);
    connect(m_answer, &SlipAnswerBox::stepped, m_list, &SlipList::step);
    connect(m_footer, &RollForwardFooter::confirmed, this, &RollForwardSheet::go);
    connect(m_footer, &RollForwardFooter::askedOtherwise, this, &RollForwardSheet::focusFirst);
    connect(m_roll, &RollForward::turned, this, &RollForwardSheet::ask);
    connect(m_roll, &RollForward::changed, this, &RollForwardSheet::refresh);
    connect(m_roll, &RollForward::refused, this, &RollForwardSheet::refuse);
    connect(m_roll, &RollForward::ended, this, &QWidget::close);
    connect(this, &Sheet::closed, m_roll, &RollForward::stop);
}

void RollForwardSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_header->applyTheme(theme, theme.strong);
    m_headline->setFont(theme.title);
    tint(m_words, theme.mutedText);
    tint(m_problem, theme.error);
    m_list->applyTheme(theme);
    m_footer->applyTheme(theme);
}

void RollForwardSheet::begin(QDate today)
{
    m_answer->clearReason();
    m_roll->begin(today);
}

void RollForwardSheet::focusFirst()
{
    if (m_stage == Stage::Ask)
        m_answer->setFocus();
    else
        m_footer->setFocus();
}

QDate RollForwardSheet::chosenStart() const
{
    return m_start->currentData().toDate();
}

void RollForwardSheet::refresh()
{
    fillStarts();
    showStage();
}

/// What is chosen stays so as long as it is offered.
void RollForwardSheet::fillStarts()
{
    const Calendar &calendar = m_roll->snapshot().strategy().calendar();
    const QDate chosen = chosenStart();
    m_start->clear();
    for (const QDate start : m_roll->starts())
        m_start->addItem(quarterName(start, calendar), start);
    const int kept = m_start->findData(chosen);
    m_start->setCurrentIndex(kept >= 0 ? kept : m_start->findData(m_roll->likelyStart()));
}

void RollForwardSheet::showStage()
{
    const Stage before = std::exchange(m_stage, m_roll->stage());
    m_problem->hide();
    switch (m_stage) {
    case Stage::Start:
        showStart();
        break;
    case Stage::Ask:
        showQuestion();
        break;
    case Stage::Summary:
        showSummary();
        break;
    }
    m_start->setVisible(m_stage == Stage::Start);
    m_answer->setVisible(m_stage == Stage::Ask);
    m_footer->refresh();
    if (before != m_stage && isVisible())
        focusFirst();
    announce(m_headline->text());
    fit();
}

void RollForwardSheet::showStart()
{
    const Strategy &strategy = m_roll->snapshot().strategy();
    const std::vector<int> slipped = slippedItems(strategy, chosenStart());
    const QDate starts = strategy.calendar().starts;
    m_headline->setText(starts.isValid()
            ? tr("The plan starts with %1. Move its start on to").arg(quarterName(starts, strategy.calendar()))
            : tr("The plan says no start. Let it start with"));
    m_words->setText(slipped.empty()
            ? tr("Nothing slips then: what should be over is done or dropped.")
            : tr("%1 should be over by then. You will be asked about each.").arg(itemCount(slipped.size())));
    m_header->setProgress({});
    m_list->showOpen(strategy, slipped);
}

void RollForwardSheet::showQuestion()
{
    const Snapshot &snapshot = m_roll->snapshot();
    const std::vector<int> slipped = m_roll->unanswered();
    const int item = m_roll->item();
    m_headline->setText(tr("What becomes of %1?").arg(quotedTitle(snapshot, item)));
    m_words->setText(storyOf(snapshot, item));
    const std::size_t settled = settledSlips(snapshot.strategy()).size();
    m_header->setProgress(tr("%1 of %2 answered").arg(settled).arg(settled + slipped.size()));
    m_list->showOpen(snapshot.strategy(), slipped, item);
}

void RollForwardSheet::showSummary()
{
    const Strategy &strategy = m_roll->snapshot().strategy();
    const std::vector<SettledSlip> settled = settledSlips(strategy);
    const std::vector<int> open = m_roll->unanswered();
    const QString outcome = outcomeOf(settled, open.size());
    const QString quarter = quarterName(strategy.calendar().starts, strategy.calendar());
    m_headline->setText(outcome.isEmpty() ? tr("Nothing has slipped") : outcome);
    m_words->setText(tr("The plan starts with %1. The reasons stand with the items.").arg(quarter));
    m_header->setProgress({});
    m_list->showOutcome(strategy, settled, open);
}

void RollForwardSheet::refuse(const QString &reason)
{
    m_problem->setText(reason);
    m_problem->show();
    fit();
}

/// The document shows what is asked about.
void RollForwardSheet::ask(int item)
{
    m_selection->selectElement(item, this);
    m_answer->offer(nextPeriods(m_roll->snapshot(), item));
}

/// The document shows it in any stage.
void RollForwardSheet::turnTo(const QByteArray &id)
{
    const int item = m_roll->snapshot().strategy().find(id);
    m_selection->selectElement(item, this);
    m_roll->turnTo(item);
}

void RollForwardSheet::go()
{
    switch (m_stage) {
    case Stage::Start:
        m_roll->moveStart(chosenStart());
        break;
    case Stage::Ask:
        if (m_roll->answer(m_answer->answer(), m_answer->reason(), m_answer->when()))
            m_answer->clearReason();
        break;
    case Stage::Summary:
        close();
        break;
    }
}

} // namespace throughline
