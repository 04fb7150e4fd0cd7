// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace throughline {

/// What a view paints itself, as a list of items that are known by their numbers: for a screen reader, to which pixels say nothing.
class PaintedItems {
public:
    virtual ~PaintedItems() = default;

    virtual int count() const = 0;
    /// -1 where none is current.
    virtual int current() const = 0;
    virtual bool isSelected(int item) const { return item == current(); }
    /// Places are the viewport's; -1 where no item is.
    virtual int at(QPoint point) const = 0;
    virtual QRect area(int item) const = 0;

    virtual QString name(int item) const = 0;
    virtual QString description(int item) const = 0;
    /// All that is said of an item when it becomes current; of -1, that none is.
    virtual QString story(int item) const = 0;
    /// What \a state doesn't say of each item.
    virtual void describe(int item, QAccessible::State &state) const
    {
        Q_UNUSED(item)
        Q_UNUSED(state)
    }

    virtual void select(int item) = 0;
    /// What Enter does with the current item.
    virtual void press(int item) = 0;
};

} // namespace throughline
