// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <map>

namespace throughline {

class RoadmapView;

/// The timeline for a screen reader: a list of its bars.
class RoadmapAccessible final : public QAccessibleWidget {
public:
    /// Makes Qt ask us for the timeline's interface.
    static void install();

    explicit RoadmapAccessible(RoadmapView *view);
    ~RoadmapAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    RoadmapView *view() const;

    mutable std::map<int, QAccessible::Id> m_children;
};

} // namespace throughline
