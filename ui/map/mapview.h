// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/map/maplayer.h"
#include "ui/map/mapmodel.h"
#include "ui/paint/mappainter.h"
#include "ui/panes/paintedview.h"

namespace throughline {

class TitleInPlace;

/// The map that one can touch: hovering traces a path, a click selects, a double-click edits, dragging moves it. A view of the
/// document.
class MapView : public PaintedView {
    Q_OBJECT

public:
    static constexpr double leastZoom = 0.05;
    static constexpr double mostZoom = 3;

    MapView(Document *document, Selection *selection, const Theme &theme, QWidget *parent);
    ~MapView() override;

    const MapModel &model() const { return m_model; }
    const MapPainter &painter() const { return m_painter; }
    const Theme &theme() const { return m_theme; }
    void applyTheme(const Theme &theme);
    void setFilter(const FlowFilter &filter);

    double zoom() const { return m_zoom; }
    /// Keeps what is at \a anchor, in the viewport, where it is; by itself the middle.
    void setZoom(double zoom, std::optional<QPoint> anchor = {});
    /// Makes all of it visible.
    void fit();
    /// As wide as the view, so that words can be read.
    void usualSize();

    /// The box that has the keyboard, or -1: that of the selected element, or a fold.
    int current() const;
    void setCurrent(int node);
    /// Folds the current block, or unfolds it.
    void turnBlock(int node);
    bool mayTurn(int node) const;
    void editTitle(int node);
    /// Edits the title of an element, and turns a block.
    void open(int node);
    bool isEditing() const;

    int nodeAt(QPoint point) const;
    /// The box of \a node in the viewport.
    QRect areaOf(int node) const;
    QPointF toMap(QPointF point) const;
    QPointF fromMap(QPointF point) const;
    void reveal(int node);

Q_SIGNALS:
    void refused(const QString &reason);
    void zoomChanged(double zoom);
    void currentChanged();

protected:
    bool event(QEvent *event) override;
    void takeSnapshot(bool isAnother) override;
    void followSelection(Origin origin) override;
    void hover(QPoint point) override;
    Tip tipAt(QPoint point) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Hovered {
        int node = -1;
        int ribbon = -1;

        bool operator==(const Hovered &) const = default;
    };

    void layOut();
    void setRanges();
    double headRoom() const;
    QPointF origin() const;
    MapPainter::View viewOf(const QRect &rect) const;
    void paintLayer(QPainter &painter, const QRect &rect) const;
    void repaintAll();
    void showCursor();
    bool step(const QKeyEvent *event);
    void click(QPoint point);
    void placeField();

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    MapModel m_model;
    MapPainter m_painter;
    MapLayer m_layer;
    double m_zoom = 1;
    bool m_isUsualSize = true; ///< until the user zooms
    QString m_block; ///< the key of the block that has the keyboard; empty: the selected element has it
    Hovered m_hovered;
    MapPath m_path; ///< through what is hovered
    std::optional<QPoint> m_pressed; ///< where a click began
    std::optional<QPoint> m_dragged; ///< where the pointer was last while it moves the map
    bool m_isSpaceDown = false;
    TitleInPlace *m_field;
};

} // namespace throughline
