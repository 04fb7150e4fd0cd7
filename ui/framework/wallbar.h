// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/panebar.h"

class QLineEdit;

namespace throughline {

/// Above the wall: the filter, what is shown of it, and what there is in all.
class WallBar : public PaneBar {
    Q_OBJECT

public:
    WallBar(const Theme &theme, QWidget *parent);

    void focusFilter();
    QString filter() const;
    void clearFilter();
    void showSum(const QString &sum) { setSum(sum); }
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
    void fit() override;

private:
    QLineEdit *m_filter;
    QToolButton *m_due;
    QToolButton *m_tradeOffs;
    QToolButton *m_comparison;
};

} // namespace throughline
