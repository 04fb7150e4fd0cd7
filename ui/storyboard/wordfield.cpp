// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/wordfield.h"

#include "ui/storyboard/frameface.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTextBlock>
#include <QTextDocument>

namespace throughline {

namespace {

constexpr int around = 4; // pixels between the words and the field's frame

} // namespace

WordField::WordField(const Place &place, const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_place(place)
    , m_theme(theme)
{
    setFrameShape(QFrame::StyledPanel);
    setProperty("isField", true);
    setAccessibleName(wordsName(place.words));
    setTabChangesFocus(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(around - 1);
    connect(this, &QPlainTextEdit::textChanged, this, &WordField::grow);
}

void WordField::begin(const QString &text, const QString &prompt, const QFont &font)
{
    setFont(font);
    m_before = text;
    setPlaceholderText(prompt);
    setToolTip(isOneLine() ? QString() : tr("Ctrl+Enter when you are done"));
    setPlainText(text);
    selectAll();
    show();
    setFocus();
}

void WordField::showName()
{
    m_name = new QLabel(wordsName(m_place.words), this);
    m_name->setFont(m_theme.small);
    QPalette muted = m_name->palette();
    muted.setColor(QPalette::WindowText, m_theme.mutedText);
    m_name->setPalette(muted);
    m_name->move(around, around / 2);
    m_name->adjustSize();
    setViewportMargins(0, m_name->height(), 0, 0);
}

void WordField::setArea(const QRect &area, int lowest)
{
    m_area = area.adjusted(-around, -around, around, around);
    m_lowest = lowest;
    grow();
}

void WordField::grow()
{
    int lines = 0;
    const int width = m_area.width() - 2 * around;
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        const int wide
            = fontMetrics().boundingRect(QRect(0, 0, std::max(width, 1), QWIDGETSIZE_MAX), Qt::TextWordWrap, block.text()).height();
        lines += std::max(1, (wide + fontMetrics().lineSpacing() - 1) / fontMetrics().lineSpacing());
    }
    const int above = m_name ? m_name->height() : 0;
    const int wanted = above + lines * fontMetrics().lineSpacing() + 2 * around + 2 * frameWidth();
    const int height = std::clamp(wanted, m_area.height(), std::max(m_area.height(), m_lowest - m_area.top()));
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setGeometry(m_area.left(), m_area.top(), m_area.width(), height);
}

/// No shortcut of the board or the window is meant while one writes, but those with Ctrl that the text itself doesn't know.
bool WordField::event(QEvent *event)
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

void WordField::keyPressEvent(QKeyEvent *event)
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

void WordField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT finished(0);
}

} // namespace throughline
