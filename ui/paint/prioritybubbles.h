// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/lettering.h"
#include "ui/paint/prioritywords.h"
#include "ui/paint/roadmapcolours.h"
#include "ui/paint/stamps.h"

class QPainter;

namespace throughline {

/// How somebody looks at the priorities, on the screen or in a picture.
struct PriorityLook {
    RoadmapColour colour = RoadmapColour::Confidence;
    RankingWeights weights = {};
};

/// Draws the bubbles of scored items. Those that look alike are painted once and copied.
class PriorityBubbles {
public:
    PriorityBubbles(const PriorityContent &content, const Theme &theme);

    void setTheme(const Theme &theme);
    void setColour(RoadmapColour colour);
    /// After the content has changed.
    void forget();
    /// After nothing but the ranking has changed.
    void takeRanks() const;
    const std::vector<LegendEntry> &legend() const { return colours().legend(); }

    /// At its place, its rank in it where that has room.
    void paint(QPainter &painter, const PriorityPlane &plane, const PriorityBubble &bubble) const;
    /// The same elsewhere, faintly: it isn't there yet.
    void paintGhost(QPainter &painter, QPointF middle, double radius, int item) const;

private:
    /// What a bubble shows, asked once of the snapshot.
    struct Facts {
        bool isKnown = false;
        bool isTraced = false;
        QColor colour;
        int rank = 0;
    };

    const Facts &facts(int item) const;
    const RoadmapColours &colours() const;
    void draw(QPainter &painter, QPointF middle, double radius, const QColor &colour, bool hasEffort, bool isTraced) const;
    void paintRank(QPainter &painter, QPointF middle, double radius, const Facts &facts, bool hasEffort) const;

    const PriorityContent &m_content;
    Theme m_theme;
    RoadmapColour m_colour = RoadmapColour::Confidence;
    mutable std::optional<RoadmapColours> m_colours;
    mutable std::vector<Facts> m_facts; ///< by element
    mutable Stamps m_stamps;
    mutable Lettering m_ranks;
};

} // namespace throughline
