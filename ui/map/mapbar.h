// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QAction;
class QToolButton;

namespace throughline {

class FilterBar;

/// The ways to look at what leads to what.
enum class MapFace : quint8 { Map, PainsBets, ItemsBets };

/// Above the map: as picture or as one of two tables, the filter, and what can be done with it.
class MapBar : public QWidget {
    Q_OBJECT

public:
    MapBar(const Theme &theme, QWidget *parent);

    FilterBar *filter() { return m_filter; }
    /// Adds a button for \a action at the right end, seen while one of \a faces is shown.
    void addButtonFor(QAction *action, const QString &icon, const QList<MapFace> &faces);
    void applyTheme(const Theme &theme);
    void showFace(MapFace face);

Q_SIGNALS:
    void faceChosen(throughline::MapFace face);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const QString &icon);
    void addFace(MapFace face, const QString &text, const QString &icon, const QString &tip);
    void fit();

    Theme m_theme;
    FilterBar *m_filter;
    QHash<MapFace, QToolButton *> m_faces;
    QHash<QToolButton *, QString> m_icons;
    QHash<QToolButton *, QList<MapFace>> m_shownWith;
};

} // namespace throughline
