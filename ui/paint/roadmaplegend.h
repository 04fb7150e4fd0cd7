// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapcolours.h"

class QPainter;

namespace throughline {

/// What a roadmap's colours and lines mean, in one row: the colours first, then what is there of dashes, arrows and items without a
/// date. What has no room is left out at the end.
class RoadmapLegend {
public:
    RoadmapLegend() = default;
    RoadmapLegend(const RoadmapContent &content, const std::vector<LegendEntry> &colours, const Theme &theme);

    void paint(QPainter &painter, const QRectF &row) const;
    /// All of it in words, a line each.
    QString words() const;

private:
    enum class Mark : quint8 { Box, Dashes, Conflict, None };
    struct Entry {
        Mark mark;
        QColor colour;
        QString words;
    };

    void paintMark(QPainter &painter, const QRectF &place, const Entry &entry) const;

    Theme m_theme;
    std::vector<Entry> m_entries;
};

} // namespace throughline
