// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undopanel.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QUndoView>
#include <QVBoxLayout>

namespace throughline {

UndoPanel::UndoPanel(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : Panel(document, selection, theme, parent)
    , m_saved(new QLabel(this))
    , m_steps(new QUndoView(document->undoStack(), this))
{
    auto *name = new QLabel(tr("Undo list"), this);
    name->setFont(theme.strong);
    name->setContentsMargins(Theme::pad, Theme::gap, Theme::pad, 0);
    m_saved->setFont(theme.small);
    m_saved->setWordWrap(true);
    m_saved->setContentsMargins(Theme::pad, 0, Theme::pad, Theme::gap);
    m_saved->setForegroundRole(QPalette::PlaceholderText);
    m_steps->setAccessibleName(name->text());
    m_steps->setToolTip(tr("Choose a step to go back or forward to it; nothing is lost until another change is made"));
    m_steps->setEmptyLabel(tr("Where it began"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->viewport()->setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(name);
    layout->addWidget(m_saved);
    auto *inset = new QHBoxLayout; // under the words above
    inset->setContentsMargins(Theme::pad - Theme::tight, 0, 0, 0);
    inset->addWidget(m_steps);
    layout->addLayout(inset, 1);
    setFocusProxy(m_steps);
    setMinimumWidth(Theme::sidePanel / 2);
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &UndoPanel::showSaved);
    connect(document, &Document::fileChanged, this, &UndoPanel::showSaved);
    UndoPanel::applyTheme(theme);
}

void UndoPanel::applyTheme(const Theme &theme)
{
    m_steps->setCleanIcon(themedIcon(QStringLiteral("save"), theme.accent));
    Panel::applyTheme(theme);
    showSaved();
}

/// In words too: the mark is only an icon.
void UndoPanel::showSaved()
{
    const QUndoStack *stack = document()->undoStack();
    const int steps = stack->index() - stack->cleanIndex();
    const QString count = QLocale().toString(std::abs(steps));
    if (document()->path().isEmpty())
        m_saved->setText(tr("Not saved yet"));
    else if (stack->cleanIndex() < 0)
        m_saved->setText(tr("What is saved can't be reached by undoing"));
    else if (steps == 0)
        m_saved->setText(tr("This step is saved"));
    else
        m_saved->setText(
            steps > 0 ? tr("Steps since the saved one: %1").arg(count) : tr("Steps back from the saved one: %1").arg(count));
}

} // namespace throughline
