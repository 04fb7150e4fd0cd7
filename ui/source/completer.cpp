// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/completer.h"

#include "ui/source/proposallist.h"

#include <QKeyEvent>

namespace throughline {

Completer::Completer(SourceEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->installEventFilter(this);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &Completer::follow, Qt::QueuedConnection);
    connect(editor, &SourceEditor::synchronised, this, &Completer::follow, Qt::QueuedConnection);
    connect(editor, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int scrolledBy) {
        if (scrolledBy != 0)
            hide();
    });
    editor->addCommand(tr("Complete"), {QKeySequence(Qt::CTRL | Qt::Key_Space)}, [this] { propose(true); });
}

bool Completer::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOpen = m_list != nullptr;
    switch (event->type()) {
    case QEvent::ShortcutOverride: // Esc and the arrows are the list's while it is open
        if (isOpen && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress: {
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (isOpen && takeKey(key))
            return true;
        const bool isWriting = !key.text().isEmpty() && (key.text()[0].isPrint() || key.key() == Qt::Key_Backspace);
        m_wasTyped = m_wasTyped || isWriting;
        break;
    }
    case QEvent::FocusOut:
    case QEvent::Resize:
        hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool Completer::takeKey(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->step(ProposalList::shownRows);
        return true;
    case Qt::Key_PageUp:
        m_list->step(-ProposalList::shownRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (key.modifiers() != Qt::NoModifier)
            return false;
        accept();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void Completer::follow()
{
    const bool isOpen = m_list != nullptr;
    if (!std::exchange(m_wasTyped, false) && !isOpen)
        return;
    const qsizetype before = m_completion.range.start;
    propose(isOpen);
    if (isOpen && m_completion.range.start != before)
        hide();
}

void Completer::propose(bool isAsked)
{
    m_completion = completionAt(m_editor->snapshot(), m_editor->cursorOffset());
    const bool isWanted
        = !m_completion.proposals.empty() && (isAsked || m_completion.isEager) && !m_editor->textCursor().hasSelection();
    if (isWanted && !m_list) {
        m_list = new ProposalList(m_editor->theme(), m_editor->window());
        connect(m_list, &QListView::clicked, this, &Completer::accept);
    }
    if (!isWanted || !m_list->narrow(m_completion.proposals, m_completion.typed)) {
        hide();
        return;
    }
    const QRect caret = m_editor->cursorRect();
    m_list->placeAt({m_editor->viewport()->mapTo(m_editor->window(), caret.topLeft()), caret.size()});
}

void Completer::accept()
{
    const int chosen = m_list->chosen();
    hide();
    if (chosen < 0)
        return;
    const Proposal proposal = m_completion.proposals[static_cast<std::size_t>(chosen)];
    const TextRange range = m_completion.range;
    m_editor->perform(TextEdit::replace(range, proposal.text), tr("Complete"));
    m_editor->goTo(range.start + proposal.text.size());
    if (proposal.text.endsWith(": ")) // a value is what comes next
        propose(true);
}

void Completer::hide()
{
    if (m_list)
        m_list->deleteLater();
    m_list = nullptr;
}

} // namespace throughline
