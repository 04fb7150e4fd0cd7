// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace throughline {

/// Edits an element's title where it stands. Enter or leaving it keeps what was typed, Escape doesn't.
class TitleField : public QLineEdit {
    Q_OBJECT

public:
    TitleField(int element, const QString &title, QWidget *parent);

    int element() const { return m_element; }
    void setElement(int element) { m_element = element; }
    bool isChanged() const { return text() != m_before; }

Q_SIGNALS:
    void finished();
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int m_element;
    QString m_before;
};

} // namespace throughline
