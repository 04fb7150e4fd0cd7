// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace throughline {

/// How the interview ended: the coverage before and now, and what is still open, each a key away from being asked.
class SummaryPage : public QWidget {
    Q_OBJECT

public:
    SummaryPage(const Theme &theme, QWidget *parent);

    void show(const Snapshot &snapshot, const Coverage &before);
    void applyTheme(const Theme &theme);
    QString headline() const;

Q_SIGNALS:
    void itemChosen(int item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillOpen(const Snapshot &snapshot);
    void paintBar(QPainter &painter, const QRect &place, const Coverage &coverage) const;

    Theme m_theme;
    Coverage m_before;
    Coverage m_now;
    QLabel *m_headline;
    QLabel *m_words;
    QLabel *m_beforeLabel;
    QLabel *m_nowLabel;
    QWidget *m_beforeBar; ///< a place to draw
    QWidget *m_nowBar;
    QLabel *m_openHeading;
    QListWidget *m_open;
};

} // namespace throughline
