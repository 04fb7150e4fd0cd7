// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/roadmappainter.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace throughline {

/// Above the timeline: what its lanes and colours are, how long a column is, and words to filter by.
class RoadmapHead : public QWidget {
    Q_OBJECT

public:
    /// What a button is about: the timeline alone, or the plan however it is shown.
    enum class For : quint8 { Timeline, Plan };

    RoadmapHead(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// Adds a button for \a action at the right end.
    void addButtonFor(QAction *action, const QString &icon, For what = For::Timeline);
    void showUnit(Period::Unit unit);
    void showLanes(LaneBy lanesBy);
    void showColour(RoadmapColour colour);
    void showHorizons(bool areShown);
    void showUndated(int count);
    void clearFilter();
    void focusFilter();

Q_SIGNALS:
    void lanesChosen(throughline::LaneBy lanesBy);
    void colourChosen(throughline::RoadmapColour colour);
    void unitChosen(throughline::Period::Unit unit);
    void filterChanged(const QString &words);
    void trayToggled(bool isShown);
    void horizonsChosen(bool areChosen);
    /// The keyboard belongs elsewhere again.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QToolButton *addMenu(const QString &tip);
    template <typename T>
    void addChoice(QToolButton *button, const QString &format, const QString &text, T value, void (RoadmapHead::*chosen)(T));
    void addUnits();
    void showChoice(QToolButton *button, int value);

    Theme m_theme;
    QToolButton *m_horizons;
    QToolButton *m_lanes;
    QToolButton *m_colours;
    QHash<Period::Unit, QToolButton *> m_units;
    QLineEdit *m_words;
    QToolButton *m_tray;
    QHash<QToolButton *, QString> m_icons;
    QList<QToolButton *> m_ofTimeline; ///< of the buttons for actions
};

} // namespace throughline
