// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/lettering.h"
#include "ui/paint/roadmapcolours.h"
#include "ui/paint/roadmapplaces.h"
#include "ui/paint/stamps.h"

namespace throughline {

/// Draws the bars of a roadmap. What is dear, shaping words and painting round corners, is done once for all bars that look alike.
class RoadmapBars {
public:
    struct Look {
        bool isSelected = false;
        bool isHovered = false;
    };

    RoadmapBars(const RoadmapContent &content, const RoadmapPlaces &places, const Theme &theme);

    void setTheme(const Theme &theme);
    void setColour(RoadmapColour colour);
    /// After the content has changed.
    void forget();

    RoadmapPlaces::Words words(const RoadmapBar &bar, const RoadmapPlaces::View &view) const;
    /// Pixels that the words of \a item want, and the sign before them.
    double wordsWidth(int item) const { return facts(item).width; }
    void paint(QPainter &painter, const RoadmapPlaces::View &view, const RoadmapBar &bar, const Look &look) const;
    const std::vector<LegendEntry> &legend() const { return colours().legend(); }

private:
    /// What a bar says, asked once of the snapshot.
    struct Facts {
        bool isKnown = false;
        bool isTraced = false;
        ItemStatus status = ItemStatus::Planned;
        QColor colour;
        QString title;
        QString detail;
        double titleWidth = 0;
        double width = 0; ///< that all of its words want
    };
    enum class Skin : quint8 { Plain, Lit, Selected };
    enum class Sign : quint8 { Planned, Doing, Done, Dropped, Milestone, Unlinked };

    const Facts &facts(int item) const;
    const RoadmapColours &colours() const;
    void paintCollapsed(QPainter &painter, const QRectF &place, const Facts &facts, const Look &look) const;
    void paintBox(QPainter &painter, const QRectF &place, const Facts &facts, Skin skin) const;
    void drawBox(QPainter &painter, const QRectF &place, const Facts &facts, Skin skin) const;
    void paintGround(QPainter &painter, const RoadmapPlaces::Words &words, const Facts &facts, int lane) const;
    void paintWords(QPainter &painter, const RoadmapPlaces::Words &words, const Facts &facts) const;
    void paintSign(QPainter &painter, QPointF middle, Sign sign, const QColor &colour) const;
    void drawSign(QPainter &painter, QPointF middle, Sign sign, const QColor &colour) const;

    const RoadmapContent &m_content;
    const RoadmapPlaces &m_places;
    Theme m_theme;
    RoadmapColour m_colour = RoadmapColour::Status;
    mutable std::optional<RoadmapColours> m_colours;
    mutable std::vector<Facts> m_facts; ///< by element
    mutable Stamps m_stamps;
    mutable Lettering m_titles;
    mutable Lettering m_dropped; ///< titles, struck out
    mutable Lettering m_details;
};

} // namespace throughline
