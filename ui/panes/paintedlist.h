// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <map>

namespace throughline {

class PaintedView;

/// A painted view as a screen reader sees it: a list of its items, in their order.
class PaintedList final : public QAccessibleWidget {
public:
    /// Makes Qt ask this class about painted views.
    static void install();

    explicit PaintedList(PaintedView *view);
    ~PaintedList() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    PaintedView *view() const;

    mutable std::map<int, QAccessible::Id> m_children;
};

} // namespace throughline
