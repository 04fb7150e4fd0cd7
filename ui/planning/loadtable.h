// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planning/loadmodel.h"
#include "ui/theme/theme.h"

#include <QTableView>

class QAbstractButton;

namespace throughline {

/// Effort by quarter and team as bars against what the teams can do. What is too much is hatched and says by how much.
class LoadTable : public QTableView {
    Q_OBJECT

public:
    LoadTable(LoadModel *model, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// As high as its rows, within reason.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Another cell is the current one.
    void currentMoved();

protected:
    void commitData(QWidget *editor) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractButton *m_corner; ///< between the headers
};

} // namespace throughline
