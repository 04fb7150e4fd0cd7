// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace throughline {

/// Words that wrap, as tall as they need. Gives its text away when the focus leaves or Enter is pressed (Ctrl+Enter where it holds
/// paragraphs); Escape takes back what was typed. Text from outside never replaces what the user is typing.
class GrowingEdit : public QTextEdit {
    Q_OBJECT

public:
    enum class Lines : quint8 { One, Many };

    GrowingEdit(Lines lines, QWidget *parent);

    void show(const QString &text);
    /// As show(), also over what is being typed: for another element's text.
    void replace(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void committed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void commit();
    bool isBeingTyped() const { return hasFocus() && toPlainText() != m_shown; }
    int wantedHeight() const;

    Lines m_lines;
    QString m_shown;
};

} // namespace throughline
