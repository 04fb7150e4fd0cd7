// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/map/mapbar.h"

class QStackedWidget;

namespace throughline {

class MapActions;
class MapIntroduction;
class MapLegend;
class MapView;
class MatrixView;

/// Map mode: the whole throughline, as a picture or as tables.
class MapPane : public QWidget {
    Q_OBJECT

public:
    MapPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    /// For the Edit menu and the command palette.
    QList<QAction *> editActions() const;
    void focusPane();
    void applyTheme(const Theme &theme);
    MapFace face() const { return m_face; }
    void setFace(MapFace face);

Q_SIGNALS:
    /// An edit that can't be made, and why, in words for the user.
    void refused(const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;

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
    MapIntroduction *m_introduction;
    MapView *m_view;
    MapLegend *m_legend;
    MapActions *m_actions;
    MatrixView *m_matrix;
    QList<QAction *> m_faceActions;
    MapFace m_face = MapFace::Map;
};

} // namespace throughline
