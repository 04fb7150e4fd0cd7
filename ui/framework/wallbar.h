// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace throughline {

/// Above the wall: the filter, what is shown of it, and what there is in all.
class WallBar : public QWidget {
    Q_OBJECT

public:
    WallBar(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void focusFilter();
    QString filter() const;
    void clearFilter();
    void showSum(const QString &sum);
    /// \a count bets are due for review.
    void showDue(int count, bool isOnly);
    void showTradeOffs(bool areShort);
    void showComparison(bool isShown);

Q_SIGNALS:
    void filterChanged();
    /// Enter or Escape in the filter: the keyboard goes back to the wall.
    void filterLeft();
    void dueToggled();
    void tradeOffsToggled();
    void comparisonToggled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &icon, const QString &tip);
    void fit();

    Theme m_theme;
    QLineEdit *m_filter;
    QToolButton *m_due;
    QToolButton *m_tradeOffs;
    QToolButton *m_comparison;
    QLabel *m_sum;
    QString m_sumText;
    QHash<QToolButton *, QString> m_icons;
};

} // namespace throughline
