// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/painteditems.h"

namespace throughline {

class PrioritiesView;

/// The bubbles of the plane of priorities.
class PriorityItems final : public PaintedItems {
public:
    explicit PriorityItems(PrioritiesView *view)
        : m_view(view)
    {
    }

    int count() const override;
    int current() const override;
    bool isSelected(int bubble) const override;
    int at(QPoint point) const override;
    QRect area(int bubble) const override;
    QString name(int bubble) const override;
    QString description(int bubble) const override;
    QString story(int bubble) const override;
    void describe(int bubble, QAccessible::State &state) const override;
    void select(int bubble) override;
    void press(int bubble) override;

private:
    int item(int bubble) const;

    PrioritiesView *m_view;
};

} // namespace throughline
