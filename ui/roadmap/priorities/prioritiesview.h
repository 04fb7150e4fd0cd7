// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "ui/document/selectedelements.h"
#include "ui/paint/prioritypainter.h"
#include "ui/panes/paintedview.h"
#include "ui/picking/titleinplace.h"
#include "ui/roadmap/priorities/prioritydrag.h"

namespace throughline {

/// The plane of value now and vision that one can touch: dragging a bubble sets its scores. A view of the document.
class PrioritiesView : public PaintedView {
    Q_OBJECT

public:
    static constexpr double mostZoom = 12;

    PrioritiesView(Document *document, Selection *selection, const Theme &theme, QWidget *parent);
    ~PrioritiesView() override;

    const PriorityModel &model() const { return m_model; }
    const PriorityPainter &painter() const { return m_painter; }
    const Theme &theme() const { return m_theme; }
    void applyTheme(const Theme &theme);
    void setColour(RoadmapColour colour);
    RoadmapColour colour() const { return m_colour; }
    void setFilter(const RoadmapFilter &filter);
    void setWeights(const RankingWeights &weights);

    double zoom() const { return m_zoom; }
    /// Keeps what is at \a anchor, in the viewport, where it is; by itself the middle.
    void setZoom(double zoom, std::optional<QPoint> anchor = {});
    void fit() { setZoom(1); }

    /// Of the items on the plane the selected one, or -1.
    int current() const;
    /// It and those that were selected with it, in document order.
    std::vector<int> selected() const;
    void select(int item);
    void selectAll(const std::vector<int> &items, int current);
    void toggle(int item) { m_selected.toggle(item); }

    /// Raises the selected items' value now and vision by so many scores.
    void stepScores(int value, int vision);
    void clearScores();
    /// Puts an item without scores into the middle; a score that it has stays.
    void give(int item);
    void editTitle(int item);
    bool isEditing() const { return m_field->isOpen(); }
    /// Asks for an item with the scores of the current one, or of the middle of what is to be seen.
    void askForItem();

    QRect areaOf(int bubble) const;
    int itemAt(QPoint point) const;
    /// From shares to the viewport.
    QPoint pointOf(QPointF place) const;

Q_SIGNALS:
    void refused(const QString &reason);
    void newItemWanted(const throughline::NewElement &place);
    void currentChanged();
    void colourChanged();
    /// Bubbles are dragged, and are at that place of the screen; \a isDrop: they are let go there.
    void draggedOut(QPoint globalPosition, bool isDrop);

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
    void wheelEvent(QWheelEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Press {
        QPoint point;
        int item = -1;
        bool wasSelected = false;
        bool isBand = false; ///< from the ground on, it chooses what lies in a band
    };
    /// Items that come from another view, and the scores that they would get.
    struct Incoming {
        std::vector<ScoredItem> scores;
        QPointF point;
    };

    void showModel();
    PriorityPainter::View view() const;
    void setRanges();
    void repaintAll();
    void reveal(int item);
    void placeField();
    bool apply(const Result<TextEdit> &edit, const QString &name);
    void askForItemAt(QPointF place);

    // painting
    void paintOver(QPainter &painter, const PriorityPainter::View &view);
    void paintGhosts(QPainter &painter, const PriorityPainter::View &view);
    std::optional<QRect> band() const;

    // the pointer
    void startDrag();
    void finishDrag(QPoint point);
    void cancelDrag();
    void chooseInBand(const QRect &band, bool isAdding);
    void pan(QPoint point);
    void takeIncoming(const QDropEvent *event);
    bool step(const QKeyEvent *event);

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    PriorityModel m_model;
    PriorityPainter m_painter;
    RoadmapColour m_colour = RoadmapColour::Confidence;
    SelectedElements m_selected;
    double m_zoom = 1;
    QPixmap m_atRest; ///< all that stays while something is hovered over or dragged; null: to be painted
    int m_hovered = -1; ///< an item
    std::optional<Press> m_press;
    std::optional<QPoint> m_panned; ///< where the pointer was last while it moves the plane
    std::optional<PriorityDrag> m_drag;
    std::optional<Incoming> m_incoming;
    QPoint m_pointer;
    TitleInPlace *m_field;
};

} // namespace throughline
