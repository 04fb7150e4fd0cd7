// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapcolours.h"

class QPainter;

namespace throughline {

/// What a roadmap's colours and lines mean, in one row: the colours first. What has no room is left out at the end.
class RoadmapLegend {
public:
    enum class Mark : quint8 { Box, Dashes, Ring, Conflict, None };

    RoadmapLegend() = default;
    RoadmapLegend(const std::vector<LegendEntry> &colours, const Theme &theme);
    /// With what is there of dashes, arrows and items without a date.
    RoadmapLegend(const RoadmapContent &content, const std::vector<LegendEntry> &colours, const Theme &theme);
    void add(Mark mark, const QColor &colour, const QString &words) { m_entries.push_back({mark, colour, words}); }

    void paint(QPainter &painter, const QRectF &row) const;
    /// All of it in words, a line each.
    QString words() const;

private:
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
