// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/cardfield.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace throughline {

namespace {

constexpr int around = 4; // pixels between the words and the field's frame

} // namespace

CardField::CardField(const Place &place, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_place(place)
{
    setFrameShape(QFrame::StyledPanel);
    setProperty("isField", true);
    setTabChangesFocus(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(around - 1);
    connect(this, &QPlainTextEdit::textChanged, this, &CardField::grow);
}

void CardField::begin(const QString &name, const QString &text, const QString &prompt, const QFont &font)
{
    setAccessibleName(name);
    setFont(font);
    m_before = text;
    setPlaceholderText(prompt);
    setToolTip(isOneLine() ? QString() : tr("Ctrl+Enter when you are done"));
    setPlainText(text);
    selectAll();
    show();
    setFocus();
}

void CardField::setArea(const QRect &area, int lowest)
{
    m_area = area.adjusted(-around, -around, around, around);
    m_lowest = lowest;
    grow();
}

void CardField::grow()
{
    int lines = 0;
    const int width = std::max(m_area.width() - 4 * around, 1);
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        const int wide = fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, block.text()).height();
        lines += std::max(1, (wide + fontMetrics().lineSpacing() - 1) / fontMetrics().lineSpacing());
    }
    const int wanted = lines * fontMetrics().lineSpacing() + 2 * around + 2 * frameWidth();
    const int least = fontMetrics().lineSpacing() + 2 * around + 2 * frameWidth();
    const int height = std::clamp(wanted, least, std::max(least, m_lowest - m_area.top()));
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setGeometry(m_area.left(), m_area.top(), m_area.width(), std::max(height, m_area.height()));
}

/// No shortcut of the wall or the window is meant while one writes, but those with Ctrl that the text itself doesn't know.
bool CardField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isCommand
            = key->modifiers().testFlag(Qt::ControlModifier) && key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter;
        if (!isCommand && !(key->key() >= Qt::Key_F3 && key->key() <= Qt::Key_F35)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void CardField::keyPressEvent(QKeyEvent *event)
{
    const bool isDone = isOneLine() || event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        return Q_EMIT cancelled();
    case Qt::Key_Tab:
        return Q_EMIT finished(1);
    case Qt::Key_Backtab:
        return Q_EMIT finished(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isDone)
            return Q_EMIT finished(0);
        break;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CardField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT finished(0);
}

} // namespace throughline
