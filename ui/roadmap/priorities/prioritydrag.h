// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/scores.h"
#include "ui/roadmap/priorities/prioritymodel.h"

namespace throughline {

/// Bubbles that are dragged over the plane: which scores they would have if they were let go now. Points are the plane's own,
/// shares.
class PriorityDrag {
public:
    /// \a items are those that go along, \a item, which was grabbed, among them.
    PriorityDrag(int item, std::vector<int> items, QPointF from);

    int item() const { return m_item; }
    /// \a isExact: to a hundredth, not to a whole score.
    void moveTo(QPointF now, bool isExact);
    /// Of each item.
    std::vector<ScoredItem> scores(const PriorityModel &model) const;
    ScoredItem scoresOf(const PriorityModel &model, int item) const;

private:
    int m_item;
    std::vector<int> m_items;
    QPointF m_from;
    QPointF m_now;
    bool m_isExact = false;
};

} // namespace throughline
