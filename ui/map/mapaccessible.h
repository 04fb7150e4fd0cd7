// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <map>

namespace throughline {

class MapView;

/// The map as a screen reader sees it: a list with an item for each box, column by column.
class MapAccessible : public QAccessibleWidget {
public:
    explicit MapAccessible(MapView *view);
    ~MapAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    /// Makes Qt ask this class about maps.
    static void install();

private:
    MapView *view() const;

    mutable std::map<int, QAccessible::Id> m_children;
};

} // namespace throughline
