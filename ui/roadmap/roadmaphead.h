// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmappainter.h"
#include "ui/roadmap/roadmapfilter.h"
#include "ui/roadmap/roadmaplens.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace throughline {

/// Above the roadmap: what it is looked at through, what its lanes and colours are, how long a column is, and what to filter by.
class RoadmapHead : public QWidget {
    Q_OBJECT

public:
    RoadmapHead(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// Adds a button for \a action at the right end, which is there while one looks through \a lens; through any, where none is
    /// said.
    void addButtonFor(std::optional<RoadmapLens> lens, QAction *action, const QString &icon);
    void showUnit(Period::Unit unit);
    void showLanes(LaneBy lanesBy);
    void showColour(RoadmapColour colour);
    void showLens(RoadmapLens lens);
    /// What tells which lanes there are to choose from.
    void setLanes(std::function<std::vector<RoadmapLane>(LaneBy)> lanes) { m_lanesOf = std::move(lanes); }
    const RoadmapFilter &filter() const { return m_filter; }
    void showUndated(int count);
    void clearFilter();
    void filterByLane(const std::optional<RoadmapFilter::Lane> &lane);
    void focusFilter();

Q_SIGNALS:
    void lanesChosen(throughline::LaneBy lanesBy);
    void colourChosen(throughline::RoadmapColour colour);
    void unitChosen(throughline::Period::Unit unit);
    void filterChanged(const throughline::RoadmapFilter &filter);
    void trayToggled(bool isShown);
    void lensChosen(throughline::RoadmapLens lens);
    /// The keyboard belongs elsewhere again.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void showLenses(bool areBeside);
    QToolButton *addMenu(const QString &tip);
    template <typename T>
    void addChoice(QToolButton *button, const QString &format, const QString &text, T value, void (RoadmapHead::*chosen)(T));
    void addLenses();
    void addUnits();
    void fillLanes();
    void showLaneChoice();
    void showChoice(QToolButton *button, int value);

    Theme m_theme;
    RoadmapFilter m_filter;
    LaneBy m_lanesBy = LaneBy::Theme;
    std::function<std::vector<RoadmapLane>(LaneBy)> m_lanesOf;
    RoadmapLens m_lens = RoadmapLens::Timeline;
    QHash<RoadmapLens, QToolButton *> m_lenses;
    QToolButton *m_lensMenu = nullptr; ///< in their place where they have no room
    QToolButton *m_lanes;
    QToolButton *m_colours;
    QHash<Period::Unit, QToolButton *> m_units;
    QLineEdit *m_words;
    QToolButton *m_tray;
    int m_undated = 0;
    QHash<QToolButton *, QString> m_icons;
    QHash<QToolButton *, RoadmapLens> m_lensOf; ///< of the buttons that only one has
};

} // namespace throughline
