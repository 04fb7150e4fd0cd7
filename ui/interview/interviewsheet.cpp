// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interview/interviewsheet.h"

#include "ui/interview/interviewer.h"
#include "ui/interview/questionpage.h"
#include "ui/interview/summarypage.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace throughline {

namespace {

void mute(QLabel *label, const Theme &theme)
{
    label->setFont(theme.small);
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, theme.mutedText);
    label->setPalette(colours);
}

} // namespace

InterviewSheet::InterviewSheet(Interviewer *interviewer, Selection *selection, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_interviewer(interviewer)
    , m_selection(selection)
    , m_question(new QuestionPage(theme, this))
    , m_summary(new SummaryPage(theme, this))
{
    setAccessibleName(tr("Why? interview"));
    column()->addWidget(makeHeader());
    column()->addWidget(m_question, 1);
    column()->addWidget(m_summary, 1);
    column()->addWidget(makeFooter());
    connect(m_question, &QuestionPage::answered, this, &InterviewSheet::answer);
    connect(m_question, &QuestionPage::changed, this, &InterviewSheet::showButtons);
    connect(m_summary, &SummaryPage::itemChosen, m_interviewer, &Interviewer::turnTo);
    connect(m_interviewer, &Interviewer::changed, this, &InterviewSheet::refresh);
    connect(m_interviewer, &Interviewer::refused, m_question, &QuestionPage::refuse);
    connect(m_interviewer, &Interviewer::ended, this, &QWidget::close);
    connect(this, &Sheet::closed, m_interviewer, &Interviewer::stop);
    InterviewSheet::applyTheme(theme);
    refresh();
}

QWidget *InterviewSheet::makeHeader()
{
    auto *header = new QWidget(this);
    m_name = new QLabel(tr("Why? interview"), header);
    m_progress = new QLabel(header);
    m_stop = new QToolButton(header);
    m_stop->setAutoRaise(true);
    m_stop->setToolTip(tr("Stop (Esc); starting again goes on here"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, Theme::tight);
    row->setSpacing(Theme::gap);
    row->addWidget(m_name);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, &QWidget::close);
    return header;
}

QWidget *InterviewSheet::makeFooter()
{
    auto *footer = new QWidget(this);
    m_keys = new QLabel(footer);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_back = new QPushButton(tr("Back"), footer);
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setToolTip(tr("Takes the last answer back (Alt+Left)"));
    m_skip = new QPushButton(tr("Skip"), footer);
    m_skip->setObjectName(QStringLiteral("skip"));
    m_skip->setToolTip(tr("Leaves this open for now (Alt+Right)"));
    m_again = new QPushButton(footer);
    m_again->setObjectName(QStringLiteral("again"));
    m_answer = new QPushButton(footer);
    m_answer->setObjectName(QStringLiteral("take"));
    m_answer->setDefault(true);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, Theme::gap, 0, 0);
    row->setSpacing(Theme::gap);
    row->addWidget(m_keys, 1);
    for (QPushButton *button : {m_back, m_skip, m_again, m_answer})
        row->addWidget(button);
    connect(m_back, &QPushButton::clicked, m_interviewer, &Interviewer::goBack);
    connect(m_skip, &QPushButton::clicked, m_interviewer, &Interviewer::skip);
    connect(m_again, &QPushButton::clicked, m_interviewer, &Interviewer::askSkippedAgain);
    connect(m_answer, &QPushButton::clicked, this, [this] { m_interviewer->question() ? answer() : static_cast<void>(close()); });
    addKey(Qt::ALT | Qt::Key_Left, m_back);
    addKey(Qt::ALT | Qt::Key_Right, m_skip);
    return footer;
}

/// At once: a button's own shortcut would be shown being pressed first.
void InterviewSheet::addKey(const QKeySequence &keys, QPushButton *button)
{
    auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible() && button->isEnabled())
            Q_EMIT button->clicked();
    });
}

void InterviewSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_question->applyTheme(theme);
    m_summary->applyTheme(theme);
    m_name->setFont(theme.strong);
    mute(m_progress, theme);
    mute(m_keys, theme);
    m_stop->setIcon(themedIcon(QStringLiteral("close"), theme));
    refresh();
}

void InterviewSheet::focusFirst()
{
    if (m_interviewer->question())
        m_question->setFocus();
    else if (m_summary->focusProxy())
        m_summary->setFocus();
    else
        m_answer->setFocus();
}

void InterviewSheet::escape()
{
    if (m_interviewer->question() && !m_question->isBlank())
        m_question->clear();
    else
        close();
}

void InterviewSheet::refresh()
{
    const bool isAsking = m_interviewer->question().has_value();
    const bool wasFocused = isAncestorOf(focusWidget()) || hasFocus();
    m_question->setVisible(isAsking);
    m_summary->setVisible(!isAsking);
    isAsking ? showQuestion() : showSummary();
    showButtons();
    const Coverage now = m_interviewer->snapshot().trace().coverage();
    m_progress->setText(now.items == 0 ? QString() : tr("%1 of %2 items reach a market").arg(now.fully).arg(now.items));
    if (wasFocused && isVisible())
        focusFirst();
    fit();
}

void InterviewSheet::showQuestion()
{
    const WhyQuestion &question = *m_interviewer->question();
    m_question->show(m_interviewer->snapshot(), question);
    const QByteArray item = m_interviewer->snapshot().strategy().id(question.item);
    if (std::exchange(m_item, item) != item)
        m_selection->selectElement(question.item, this);
    announce(m_question->question());
}

void InterviewSheet::showSummary()
{
    m_item.clear();
    m_summary->show(m_interviewer->snapshot(), m_interviewer->before());
    announce(m_summary->headline());
}

void InterviewSheet::showButtons()
{
    const bool isAsking = m_interviewer->question().has_value();
    const int skipped = isAsking ? 0 : m_interviewer->skippedItems();
    m_back->setVisible(isAsking || m_interviewer->canGoBack());
    m_back->setEnabled(m_interviewer->canGoBack());
    m_skip->setVisible(isAsking);
    m_again->setVisible(skipped > 0);
    m_again->setText(tr("Ask the skipped again (%1)").arg(skipped));
    m_again->setMinimumWidth(m_again->fontMetrics().horizontalAdvance(m_again->text()) + 2 * Theme::wide);
    m_answer->setText(isAsking ? tr("Answer") : tr("Done"));
    m_answer->setEnabled(!isAsking || m_question->reason().isGiven());
    m_keys->setText(isAsking ? tr("Enter answers · Alt+→ skips · Alt+← goes back · Esc stops") : QString());
}

void InterviewSheet::answer()
{
    const Reason reason = m_question->reason();
    if (reason.isGiven())
        m_interviewer->answer(reason);
}

} // namespace throughline
