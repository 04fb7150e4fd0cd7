// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/map/mapbar.h"
#include "ui/panes/pane.h"

class QStackedWidget;

namespace throughline {

class MapActions;
class Introduction;
class MapLegend;
class MapView;
class MatrixView;

/// Map mode: the whole throughline, as a picture or as tables.
class MapPane : public Pane {
    Q_OBJECT

public:
    MapPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    bool shows(ElementKind kind) const override;
    QList<QAction *> editActions() const override;
    void applyTheme(const Theme &theme) override;
    MapFace face() const { return m_face; }
    void setFace(MapFace face);

private:
    void layOut();
    void makeActions();
    void join();
    void showModel();
    void showMenu(QPoint globalPosition);
    void add(ElementKind kind);

    Document *m_document;
    Selection *m_selection;
    Dialogs *m_dialogs;
    MapBar *m_bar;
    QStackedWidget *m_pages;
    Introduction *m_introduction;
    MapView *m_view;
    MapLegend *m_legend;
    MapActions *m_actions;
    MatrixView *m_matrix;
    QList<QAction *> m_faceActions;
    MapFace m_face = MapFace::Map;
};

} // namespace throughline
