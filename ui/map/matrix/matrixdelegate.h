// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace throughline {

/// Draws a cell of a matrix: a mark where there is a link, a line through row and column of the current one.
class MatrixDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    MatrixDelegate(const Theme &theme, QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void setCurrent(const QModelIndex &current) { m_current = current; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &cell) const override;

private:
    Theme m_theme;
    QPersistentModelIndex m_current;
};

} // namespace throughline
