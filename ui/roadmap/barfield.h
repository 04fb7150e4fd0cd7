// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace throughline {

/// Edits an item's title on its bar. Enter or leaving it keeps what was typed, Escape doesn't.
class BarField : public QLineEdit {
    Q_OBJECT

public:
    BarField(int item, const QString &title, QWidget *parent);

    int item() const { return m_item; }
    void setItem(int item) { m_item = item; }
    bool isChanged() const { return text() != m_before; }

Q_SIGNALS:
    void finished();
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int m_item;
    QString m_before;
};

} // namespace throughline
