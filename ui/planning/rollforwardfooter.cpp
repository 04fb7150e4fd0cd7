// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/rollforwardfooter.h"

#include "ui/planning/rollforward.h"
#include "ui/theme/tint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace throughline {

RollForwardFooter::RollForwardFooter(RollForward *roll, QWidget *sheet)
    : QWidget(sheet)
    , m_roll(roll)
    , m_keys(new QLabel(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_skip(new QPushButton(tr("Skip"), this))
    , m_again(new QPushButton(this))
    , m_onward(new QPushButton(tr("Move the start on…"), this))
    , m_go(new QPushButton(this))
{
    layOut();
    join();
    setFocusProxy(m_go);
}

void RollForwardFooter::layOut()
{
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setToolTip(tr("Takes the last answer back (Alt+Left)"));
    m_skip->setObjectName(QStringLiteral("skip"));
    m_skip->setToolTip(tr("Leaves this open for now (Alt+Right)"));
    m_again->setObjectName(QStringLiteral("again"));
    m_onward->setObjectName(QStringLiteral("onward"));
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setDefault(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, Theme::gap, 0, 0);
    row->setSpacing(Theme::gap);
    row->addWidget(m_keys, 1);
    for (QPushButton *button : {m_back, m_skip, m_again, m_onward, m_go})
        row->addWidget(button);
}

void RollForwardFooter::join()
{
    addKey(Qt::ALT | Qt::Key_Left, m_back);
    addKey(Qt::ALT | Qt::Key_Right, m_skip);
    connect(m_go, &QPushButton::clicked, this, &RollForwardFooter::confirmed);
    connect(m_back, &QPushButton::clicked, m_roll, &RollForward::goBack);
    connect(m_skip, &QPushButton::clicked, m_roll, &RollForward::skip);
    connect(m_again, &QPushButton::clicked, m_roll, &RollForward::askAgain);
    connect(m_onward, &QPushButton::clicked, m_roll, &RollForward::askStart);
    for (QPushButton *button : {m_skip, m_again, m_onward})
        connect(button, &QPushButton::clicked, this, &RollForwardFooter::askedOtherwise);
}

/// At once: a button's own shortcut would be shown being pressed first.
void RollForwardFooter::addKey(const QKeySequence &keys, QPushButton *button)
{
    auto *shortcut = new QShortcut(keys, parentWidget(), nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible() && button->isEnabled())
            Q_EMIT button->clicked();
    });
}

void RollForwardFooter::applyTheme(const Theme &theme)
{
    m_keys->setFont(theme.small);
    tint(m_keys, theme.mutedText);
}

void RollForwardFooter::refresh()
{
    using Stage = RollForward::Stage;
    const Stage stage = m_roll->stage();
    const std::size_t open = m_roll->unanswered().size();
    m_back->setVisible(m_roll->canGoBack());
    m_skip->setVisible(stage == Stage::Ask);
    m_again->setVisible(stage == Stage::Summary && open > 0);
    m_again->setText(tr("Ask again (%1)").arg(open));
    m_onward->setVisible(stage == Stage::Summary);
    m_go->setText(stage == Stage::Ask ? tr("Answer") : stage == Stage::Start ? tr("Move the start") : tr("Done"));
    for (QPushButton *button : {m_again, m_onward, m_go})
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 2 * Theme::wide);
    m_keys->setText(stage == Stage::Ask ? tr("Alt+K keep · Alt+M move · Alt+D drop · Enter answers") : QString());
}

} // namespace throughline
