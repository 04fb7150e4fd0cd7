// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mergesheet.h"

#include "ui/picking/sheetheader.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace throughline {

MergeSheet::MergeSheet(const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_header(new SheetHeader(tr("Changed here and by another program"), this))
    , m_sentence(new QLabel(this))
    , m_oursTitle(new QLabel(tr("Here"), this))
    , m_theirsTitle(new QLabel(tr("In the file"), this))
    , m_ours(new QTextBrowser(this))
    , m_theirs(new QTextBrowser(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_both(new QPushButton(tr("Have both"), this))
    , m_takeOurs(new QPushButton(tr("Keep mine"), this))
    , m_takeTheirs(new QPushButton(tr("Take the file’s"), this))
{
    setObjectName(QStringLiteral("merge"));
    setAccessibleName(tr("Changed here and by another program"));
    layOut();
    addKey(Qt::ALT | Qt::Key_1, m_takeOurs);
    addKey(Qt::ALT | Qt::Key_2, m_takeTheirs);
    addKey(Qt::ALT | Qt::Key_3, m_both);
    addKey(Qt::ALT | Qt::Key_Left, m_back);
    connect(m_takeOurs, &QPushButton::clicked, this, [this] { choose(MergeChoice::Ours); });
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] { choose(MergeChoice::Theirs); });
    connect(m_both, &QPushButton::clicked, this, [this] { choose(MergeChoice::Both); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_choices.pop_back();
        show(m_choices.size());
    });
    MergeSheet::applyTheme(theme);
}

void MergeSheet::addKey(const QKeySequence &keys, QPushButton *button)
{
    auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible())
            button->click();
    });
    button->setAutoDefault(false);
}

void MergeSheet::layOut()
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    wrap(m_sentence);
    m_back->setToolTip(tr("To the one before (Alt+Left)"));
    m_both->setToolTip(tr("Mine, then what the file says (Alt+3)"));
    m_takeOurs->setToolTip(tr("Alt+1"));
    m_takeTheirs->setToolTip(tr("Alt+2"));
    m_takeOurs->setObjectName(QStringLiteral("ours"));
    m_takeTheirs->setObjectName(QStringLiteral("theirs"));
    m_both->setObjectName(QStringLiteral("both"));
    auto *sides = new QGridLayout;
    sides->setSpacing(Theme::gap);
    sides->addWidget(m_oursTitle, 0, 0);
    sides->addWidget(m_theirsTitle, 0, 1);
    sides->addWidget(m_ours, 1, 0);
    sides->addWidget(m_theirs, 1, 1);
    for (QTextBrowser *side : {m_ours, m_theirs}) {
        side->setProperty("isField", true);
        side->setTabChangesFocus(true);
        side->setMinimumHeight(Theme::bottomPanel / 2);
        side->document()->setDocumentMargin(Theme::pad);
    }
    m_ours->setAccessibleName(tr("What it says here"));
    m_theirs->setAccessibleName(tr("What the file says"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, Theme::gap, 0, 0);
    buttons->setSpacing(Theme::gap);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    for (QPushButton *button : {m_both, m_takeOurs, m_takeTheirs})
        buttons->addWidget(button);
    column()->addWidget(m_header);
    column()->addSpacing(Theme::gap);
    column()->addWidget(m_sentence);
    column()->addLayout(sides, 1);
    column()->addLayout(buttons);
}

void MergeSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_header->applyTheme(theme, theme.strong);
    m_sentence->setFont(theme.title);
    for (QLabel *label : {m_oursTitle, m_theirsTitle})
        tint(label, theme.mutedText);
}

void MergeSheet::ask(std::vector<MergeConflict> conflicts)
{
    m_conflicts = std::move(conflicts);
    m_choices.clear();
    show(0);
    open();
}

void MergeSheet::focusFirst()
{
    m_ours->setFocus();
}

void MergeSheet::show(std::size_t conflict)
{
    const MergeConflict &shown = m_conflicts[conflict];
    const auto wordsOr = [](const QString &words) { return words.isEmpty() ? tr("(not there)") : words; };
    m_header->setProgress(tr("%1 of %2").arg(conflict + 1).arg(m_conflicts.size()));
    m_sentence->setText(sentenceOf(shown));
    m_ours->setPlainText(wordsOr(shown.words.ours));
    m_theirs->setPlainText(wordsOr(shown.words.theirs));
    m_back->setVisible(conflict > 0);
    m_both->setVisible(shown.canTakeBoth);
    announce(m_sentence->text());
    fit();
}

void MergeSheet::choose(MergeChoice choice)
{
    m_choices.push_back(choice);
    if (m_choices.size() < m_conflicts.size())
        return show(m_choices.size());
    const std::vector<MergeChoice> choices = m_choices;
    close();
    Q_EMIT decided(choices);
}

} // namespace throughline
