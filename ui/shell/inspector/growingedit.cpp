// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/growingedit.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QTextCursor>

#include <algorithm>

namespace throughline {

GrowingEdit::GrowingEdit(Lines lines, QWidget *parent)
    : QTextEdit(parent)
    , m_lines(lines)
{
    setProperty("isField", true);
    viewport()->setAutoFillBackground(false);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(Theme::tight);
    connect(this, &QTextEdit::textChanged, this, &GrowingEdit::updateGeometry);
}

void GrowingEdit::show(const QString &text)
{
    if (!isBeingTyped())
        replace(text);
}

/// Only what differs is replaced: laying out a long text anew for each key that is typed elsewhere would be felt there.
void GrowingEdit::replace(const QString &text)
{
    const QString before = toPlainText();
    m_shown = text;
    if (text == before)
        return;
    if (text.contains(u'\r')) // which positions here don't count
        return setPlainText(text);
    qsizetype start = std::ranges::mismatch(before, text).in1 - before.begin();
    if (start > 0 && before[start - 1].isHighSurrogate())
        --start;
    const qsizetype shorter = std::min(before.size(), text.size()) - start;
    qsizetype same = 0;
    while (same < shorter && before[before.size() - 1 - same] == text[text.size() - 1 - same])
        ++same;
    if (same > 0 && text[text.size() - same].isLowSurrogate())
        --same;
    const int position = std::min<int>(textCursor().position(), static_cast<int>(text.size()));
    QTextCursor changed(document());
    changed.beginEditBlock(); // within it the cursor doesn't ask where it is on its line, which is shaped anew for that
    changed.setPosition(static_cast<int>(start));
    changed.setPosition(static_cast<int>(before.size() - same), QTextCursor::KeepAnchor);
    changed.insertText(text.sliced(start, text.size() - same - start));
    changed.setPosition(position);
    changed.endEditBlock();
    if (textCursor().position() != position)
        setTextCursor(changed);
}

int GrowingEdit::wantedHeight() const
{
    return static_cast<int>(document()->size().height()) + 2 * frameWidth();
}

QSize GrowingEdit::sizeHint() const
{
    return {Theme::sidePanel / 2, std::max(wantedHeight(), Theme::control)};
}

QSize GrowingEdit::minimumSizeHint() const
{
    return {Theme::rail, sizeHint().height()};
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void GrowingEdit::commit()
{
    const QString text = m_lines == Lines::One ? toPlainText().simplified() : toPlainText();
    if (text == m_shown)
        return;
    m_shown = text;
    Q_EMIT committed(text);
}

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (m_lines == Lines::One || event->modifiers() == Qt::ControlModifier))
        return commit();
    if (event->key() == Qt::Key_Escape && isBeingTyped()) {
        setPlainText(m_shown);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void GrowingEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

/// Undo and redo are the document's, also while the cursor is here.
bool GrowingEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            if (key->matches(QKeySequence::Undo))
                commit(); // so that it is what is undone
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

} // namespace throughline
