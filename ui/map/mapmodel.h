// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/mapwords.h"

namespace throughline {

/// What the map shows: the document's stream, filtered and folded. Derived anew from each snapshot.
class MapModel {
public:
    enum class Change : quint8 {
        None,
        Words, ///< the same boxes in the same places
        Picture,
    };

    const MapContent &content() const { return m_content; }
    const TraceMap &map() const { return m_content.map; }
    const Snapshot &snapshot() const { return m_content.snapshot; }
    const Flow &flow() const { return m_content.flow; }

    /// Takes the next snapshot; where another document took the place of the one before, nothing of its order is kept.
    Change setSnapshot(const Snapshot &snapshot, bool isAnotherDocument);
    void setMeasure(const MapMeasure &measure) { m_content.map.setMeasure(measure); }
    void setFilter(const FlowFilter &filter);
    const FlowFilter &filter() const { return m_filter; }
    /// Folds the block of \a node, or unfolds it.
    void turnBlock(int node);
    /// The boxes that stand for the block with \a key: its fold or its header; -1 where there is none.
    int nodeOfBlock(const QString &key) const;

    bool isEmpty() const;

private:
    void build(const Splice &elements);

    MapContent m_content;
    FlowFilter m_filter;
    MapFolding m_folding;
};

} // namespace throughline
