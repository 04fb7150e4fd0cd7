// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/panebar.h"

class QAction;

namespace throughline {

class FilterBar;

/// The ways to look at what leads to what.
enum class MapFace : quint8 { Map, PainsBets, ItemsBets };

/// Above the map: as picture or as one of two tables, the filter, and what can be done with it.
class MapBar : public PaneBar {
    Q_OBJECT

public:
    MapBar(const Theme &theme, QWidget *parent);

    FilterBar *filter() { return m_filter; }
    /// Adds a button for \a action at the right end, seen while one of \a faces is shown.
    void addButtonFor(QAction *action, const QString &icon, const QList<MapFace> &faces);
    void applyTheme(const Theme &theme) override;
    void showFace(MapFace face);

Q_SIGNALS:
    void faceChosen(throughline::MapFace face);

protected:
    void fit() override;

private:
    void addFace(MapFace face, const QString &text, const QString &icon, const QString &tip);

    FilterBar *m_filter;
    MapFace m_face = MapFace::Map;
    QHash<MapFace, QToolButton *> m_faces;
    QHash<QToolButton *, QList<MapFace>> m_shownWith;
};

} // namespace throughline
