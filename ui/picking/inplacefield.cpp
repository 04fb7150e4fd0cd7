// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/inplacefield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace throughline {

namespace {

constexpr int around = 4; // pixels between the words and the field's frame

} // namespace

InPlaceField::InPlaceField(Lines lines, const QString &name, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setFrameShape(QFrame::StyledPanel);
    setProperty("isField", true);
    setAccessibleName(name);
    setTabChangesFocus(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(around - 1);
    connect(this, &QPlainTextEdit::textChanged, this, &InPlaceField::grow);
}

void InPlaceField::begin(const QString &text, const QString &prompt, const QFont &font)
{
    setFont(font);
    m_before = text;
    setPlaceholderText(prompt);
    setToolTip(m_lines == Lines::One ? QString() : tr("Ctrl+Enter when you are done"));
    setPlainText(text);
    selectAll();
    show();
    setFocus();
}

void InPlaceField::showName(const Theme &theme)
{
    m_name = new QLabel(accessibleName(), this);
    m_name->setFont(theme.small);
    QPalette muted = m_name->palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_name->setPalette(muted);
    m_name->move(around, around / 2);
    m_name->adjustSize();
    setViewportMargins(0, m_name->height(), 0, 0);
}

void InPlaceField::setArea(const QRect &area, int lowest)
{
    m_area = area.adjusted(-around, -around, around, around);
    m_lowest = lowest;
    grow();
}

void InPlaceField::grow()
{
    const int line = fontMetrics().lineSpacing();
    const int frame = around + frameWidth();
    const int width = std::max(m_area.width() - 2 * frame, 1);
    int lines = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        const int wrapped
            = fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, block.text()).height();
        lines += std::max(1, (wrapped + line - 1) / line);
    }
    const int above = m_name ? m_name->height() : 0;
    const int wanted = above + lines * line + 2 * frame;
    const int least = std::max(above + line + 2 * frame, m_area.height());
    const int height = std::clamp(wanted, least, std::max(least, m_lowest - m_area.top()));
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setGeometry(m_area.left(), m_area.top(), m_area.width(), height);
}

/// No shortcut of the pane or the window is meant while one writes, but those with Ctrl that the text itself doesn't know.
bool InPlaceField::event(QEvent *event)
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

void InPlaceField::keyPressEvent(QKeyEvent *event)
{
    const bool isDone = m_lines == Lines::One || event->modifiers().testFlag(Qt::ControlModifier);
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

void InPlaceField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT finished(0);
}

} // namespace throughline
