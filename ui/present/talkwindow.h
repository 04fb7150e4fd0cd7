// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QStackedLayout>
#include <QWidget>

namespace throughline {

/// A window of a presentation: one page to work with, and others that lie over it for a moment. Every key goes to who runs the
/// presentation, whatever has the focus.
class TalkWindow : public QWidget {
    Q_OBJECT

public:
    TalkWindow();

    /// Shows \a page over the main one until showMain().
    void showOver(QWidget *page);
    void showMain();

Q_SIGNALS:
    void keyPressed(QKeyEvent *event);
    /// The user closed it; it stays until it is deleted.
    void closed();

protected:
    /// \a page becomes the main one.
    void setMain(QWidget *page);
    void keyPressEvent(QKeyEvent *event) override { Q_EMIT keyPressed(event); }
    void closeEvent(QCloseEvent *event) override;
    /// Tab is a key like any other here.
    bool focusNextPrevChild(bool) override { return false; }

private:
    QStackedLayout *m_pages;
};

} // namespace throughline
