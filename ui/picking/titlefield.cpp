// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/titlefield.h"

#include <QKeyEvent>

namespace throughline {

TitleField::TitleField(int element, const QString &title, QWidget *parent)
    : QLineEdit(title, parent)
    , m_element(element)
    , m_before(title)
{
    setAccessibleName(tr("Title"));
    selectAll();
}

/// No shortcut of the pane is meant while one writes.
bool TitleField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->modifiers().testFlag(Qt::ControlModifier) && !(key->key() >= Qt::Key_F3 && key->key() <= Qt::Key_F35)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void TitleField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return Q_EMIT cancelled();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT finished();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void TitleField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT finished();
}

} // namespace throughline
