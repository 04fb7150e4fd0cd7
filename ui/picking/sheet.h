// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace throughline {

/// A card over a part of the window that it dims: a conversation beside the document, which stays in sight and at work around it.
/// Closes with Escape and when what it lies over is hidden; the focus then goes back to where it was.
class Sheet : public QWidget {
    Q_OBJECT

public:
    Sheet(const Theme &theme, QWidget *over);
    ~Sheet() override;

    /// Shows the sheet, or brings it to the front.
    void open();
    virtual void applyTheme(const Theme &theme);

    QSize sizeHint() const override;

Q_SIGNALS:
    void closed();

protected:
    const Theme &theme() const { return m_theme; }
    QVBoxLayout *column() const { return m_column; }
    /// Where the keyboard goes first.
    virtual void focusFirst() { }
    /// Escape; closes.
    virtual void escape() { close(); }
    /// Takes the height that its content wants now.
    void fit();
    /// Tells a screen reader \a words, once.
    void announce(const QString &words);

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    Theme m_theme;
    QWidget *m_over;
    QPointer<QWidget> m_veil;
    QPointer<QWidget> m_focusBefore;
    QVBoxLayout *m_column;
    QString m_said;
    bool m_isPlacing = false;
};

} // namespace throughline
