// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmapwords.h"
#include "ui/theme/theme.h"

namespace throughline {

/// What a bar's colour tells; words and shapes tell it too.
enum class RoadmapColour : quint8 { Status, Confidence, Team, Theme, Bet, Traced, ValueNow, Vision };

/// How somebody looks at a roadmap, on the screen or in a picture.
struct RoadmapLook {
    LaneBy lanesBy = LaneBy::Theme;
    RoadmapColour colour = RoadmapColour::Status;
    QDate today = {}; ///< where its line is; invalid: nowhere
};

/// A colour and what it stands for.
struct LegendEntry {
    QColor colour;
    QString words;
};

/// The colours of a snapshot's items. What an author names freely, like a team, has a hue in the order in which it comes up; those
/// that come after the last hue share a grey one.
class RoadmapColours {
public:
    RoadmapColours() = default;
    RoadmapColours(const Snapshot &snapshot, const Theme &theme, RoadmapColour by);

    QColor of(const Snapshot &snapshot, int item) const;
    /// What the colours mean.
    const std::vector<LegendEntry> &legend() const { return m_legend; }

private:
    void addStates();
    void addLevels();
    void addTraces();
    void addScores();
    void addTeams(const Snapshot &snapshot);
    void addThemes(const Snapshot &snapshot);
    void addReasons(const Snapshot &snapshot);
    void addName(const QString &key, const QString &words);
    void endNames(const QString &none);
    QColor ofScore(QStringView text) const;

    Theme m_theme;
    RoadmapColour m_by = RoadmapColour::Status;
    QHash<QString, QColor> m_named;
    std::vector<LegendEntry> m_legend;
};

} // namespace throughline
