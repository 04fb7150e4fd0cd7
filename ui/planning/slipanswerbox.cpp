// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/slipanswerbox.h"

#include "ui/theme/sheetstyle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace throughline {

SlipAnswerBox::SlipAnswerBox(QWidget *sheet)
    : QWidget(sheet)
    , m_reason(new QLineEdit(this))
{
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Why? It is kept with the item"));
    m_reason->setAccessibleName(tr("The reason"));
    m_reason->setMinimumHeight(SheetStyle::fieldHeight);
    m_reason->setTextMargins(Theme::tight, 0, Theme::tight, 0);
    addAnswers();
    addTime();
    layOut();
    setFocusProxy(m_reason);
    m_reason->installEventFilter(this);
    m_when->installEventFilter(this); // it has the focus, and passes keys on itself
}

void SlipAnswerBox::addAnswers()
{
    const auto add = [this](SlipAnswer answer, const QString &text, const QString &tip, const QKeySequence &keys) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(Theme::control);
        m_answers << button;
        const auto take = [this, answer] { choose(answer); };
        connect(button, &QToolButton::clicked, this, take);
        auto *shortcut = new QShortcut(keys, parentWidget(), nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, take);
    };
    add(SlipAnswer::Keep, tr("Keep"), tr("It goes on; its time stays as it is"), Qt::ALT | Qt::Key_K);
    add(SlipAnswer::Move, tr("Move"), tr("It gets another time"), Qt::ALT | Qt::Key_M);
    add(SlipAnswer::Drop, tr("Drop"), tr("It isn't done; it stays in the document as dropped"), Qt::ALT | Qt::Key_D);
    m_answers[static_cast<qsizetype>(SlipAnswer::Move)]->setChecked(true);
}

void SlipAnswerBox::addTime()
{
    m_when = new QComboBox(this);
    m_when->setObjectName(QStringLiteral("when"));
    m_when->setEditable(true);
    m_when->setInsertPolicy(QComboBox::NoInsert);
    m_when->setCompleter(nullptr);
    m_when->setAccessibleName(tr("The new time"));
    m_when->setToolTip(tr("A period such as 2027 Q3, next half or later"));
    m_when->setMinimumWidth(Theme::sidePanel * 2 / 3);
}

void SlipAnswerBox::layOut()
{
    auto *across = new QHBoxLayout;
    across->setSpacing(Theme::tight);
    for (QToolButton *button : std::as_const(m_answers))
        across->addWidget(button);
    across->addSpacing(Theme::gap);
    across->addWidget(m_when);
    across->addStretch(1);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(Theme::gap);
    down->addLayout(across);
    down->addWidget(m_reason);
}

void SlipAnswerBox::offer(const QStringList &periods)
{
    m_when->clear();
    m_when->addItems(periods);
    m_when->setCurrentIndex(0);
}

void SlipAnswerBox::clearReason()
{
    m_reason->clear();
}

SlipAnswer SlipAnswerBox::answer() const
{
    const auto chosen = std::ranges::find_if(m_answers, [](const QToolButton *button) { return button->isChecked(); });
    return static_cast<SlipAnswer>(chosen - m_answers.begin());
}

QString SlipAnswerBox::reason() const
{
    return m_reason->text();
}

QString SlipAnswerBox::when() const
{
    return m_when->currentText();
}

void SlipAnswerBox::choose(SlipAnswer answer)
{
    if (!isVisible())
        return;
    m_answers[static_cast<qsizetype>(answer)]->setChecked(true);
    m_when->setVisible(answer == SlipAnswer::Move);
    if (!m_when->hasFocus() || answer != SlipAnswer::Move)
        m_reason->setFocus();
}

/// In the fields Enter answers; Up and Down lead to another item without leaving the reason.
bool SlipAnswerBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT answered();
        return true;
    }
    const int by = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    if (watched != m_reason || by == 0)
        return QWidget::eventFilter(watched, event);
    Q_EMIT stepped(by);
    return true;
}

} // namespace throughline
