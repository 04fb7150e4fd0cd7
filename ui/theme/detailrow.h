// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace throughline {

/// A row of a list to choose from: its words, and muted ones at the right that say what it is.
class DetailRow final : public QStyledItemDelegate {
public:
    /// Where the model keeps the muted words.
    static constexpr int role = Qt::UserRole;
    static constexpr int height = Theme::row + Theme::tight;

    DetailRow(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace throughline
