// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/paint/roadmappainter.h"
#include "ui/panes/paintedview.h"
#include "ui/picking/titleinplace.h"
#include "ui/roadmap/roadmapdrag.h"

#include <QSet>
#include <QTimer>

namespace throughline {

/// The timeline that one can touch: a view of the document.
class RoadmapView : public PaintedView {
    Q_OBJECT

public:
    RoadmapView(Document *document, Selection *selection, const Theme &theme, QWidget *parent);
    ~RoadmapView() override;

    const RoadmapModel &model() const { return m_model; }
    const Theme &theme() const { return m_theme; }
    void applyTheme(const Theme &theme);
    /// What counts as today; the computer's by itself.
    void setToday(QDate today);

    void setLanesBy(LaneBy lanesBy);
    /// Shows with each bar where it was in an older plan; none: as by itself.
    void setOlderPlan(std::optional<OlderPlan> older);
    const std::optional<OlderPlan> &olderPlan() const { return m_older; }
    const std::vector<OlderBar> &olderBars() const { return m_olderBars; }
    void setColour(RoadmapColour colour);
    RoadmapColour colour() const { return m_colour; }
    const RoadmapPainter &painter() const { return m_painter; }
    void setFilter(const RoadmapFilter &filter);
    void turnLane(int lane);

    /// The unit of a column follows from how wide a month is.
    Period::Unit unit() const { return m_model.options().column; }
    void setUnit(Period::Unit unit);
    double monthWidth() const { return m_month; }
    /// Keeps the day at \a x, in the viewport, where it is; by itself the middle.
    void setMonthWidth(double width, std::optional<int> x = {});
    /// Makes all columns visible.
    void fit();
    void showToday();
    /// Scrolls to a place of the roadmap, in months and rows.
    void showPlace(QPointF middle);
    /// The piece of the roadmap that is to be seen.
    QRectF shown() const;

    /// The selected item, or -1: an element of another kind isn't shown here.
    int current() const;
    /// The current item and those that were selected with it, in document order.
    std::vector<int> selected() const;
    void select(int item);
    void toggle(int item);
    void selectAll();
    /// An arrow that is selected, as its items; -1 where none is.
    std::pair<int, int> selectedOrder() const { return m_order; }

    void moveBy(int columns);
    void moveByLane(int lanes);
    void resizeBy(PeriodEdge edge, int columns);
    void unschedule();
    /// Puts an item without a date into the column of "this quarter", where the document says when that is, else of today.
    void schedule(int item);
    /// Takes the selected arrow away, or else says that items are wanted to go.
    bool removeOrder();
    void editTitle(int item);
    bool isEditing() const { return m_field->isOpen(); }
    /// Asks for an item at the current one's place.
    void askForItem();

    QRect areaOf(int bar) const;
    int itemAt(QPoint point) const;
    QPoint pointOf(QDate day, int lane) const;

Q_SIGNALS:
    void refused(const QString &reason);
    void newItemWanted(const throughline::NewElement &place);
    void currentChanged();
    /// Another piece of the roadmap is to be seen.
    void lookChanged();
    void colourChanged();
    void unitChanged(throughline::Period::Unit unit);
    /// A bar is dragged, and is at that place of the screen; \a isDrop: it is let go there. Whoever lies there may take it.
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
        RoadmapDrag::Kind kind = RoadmapDrag::Kind::Move;
        bool wasSelected = false;
    };
    /// What an element that comes from another view would land on.
    struct Incoming {
        std::vector<int> items;
        int column = 0;
        int lane = -1;
    };

    /// Lays out anew by \a change, and keeps the days where they were.
    void relayOut(const std::function<void()> &change);
    void setRanges();
    void reveal(int item);
    bool apply(const Result<TextEdit> &edit, const QString &name);
    RoadmapPainter::View view() const;
    QPointF toRoadmap(QPoint point) const;
    QDate today() const { return m_model.options().today; }
    LaneChange laneChange(int lane) const;

    // painting
    void updateBar(int item);
    QRegion pinned(const RoadmapPainter::View &view) const;
    QRegion dragged(const RoadmapPainter::View &view) const;
    void updateDragged(const std::function<void()> &change);
    std::optional<RoadmapPainter::Ghost> ghostOf(const ScheduledItem &item, int lane, Period::Unit unit) const;
    std::vector<RoadmapPainter::Ghost> ghosts() const;
    std::optional<QLineF> draggedArrow(const RoadmapPainter::View &view) const;
    int litLane() const;
    void paintOver(QPainter &painter, const RoadmapPainter::View &view);

    // the pointer
    RoadmapDrag::Kind kindAt(QPoint point, int item) const;
    int orderAt(QPoint point) const;
    int laneNameAt(QPoint point) const;
    void startDrag(QPoint point);
    void dragTo(QPoint point, Qt::KeyboardModifiers modifiers);
    void finishDrag();
    void cancelDrag();
    void scrollWhileDragging();
    bool step(const QKeyEvent *event);
    void takeIncoming(const QDropEvent *event);

    void placeField();
    void placeOlder();

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    RoadmapModel m_model;
    RoadmapPainter m_painter;
    std::optional<OlderPlan> m_older;
    std::vector<OlderBar> m_olderBars;
    RoadmapColour m_colour = RoadmapColour::Status;
    double m_month;
    bool m_isUnseen = true; ///< nobody has scrolled yet: it begins where the plan does
    QSet<QByteArray> m_marked; ///< ids of the items that are selected with the current one
    std::pair<int, int> m_order{-1, -1};
    int m_hovered = -1; ///< an item
    std::optional<Press> m_press;
    std::optional<QPoint> m_panned; ///< where the pointer was last while it moves the roadmap
    std::optional<RoadmapDrag> m_drag;
    std::optional<Incoming> m_incoming;
    QPoint m_pointer;
    QTimer m_scroller;
    TitleInPlace *m_field;
    bool m_isRelaying = false; ///< everything is painted anew in a moment: nothing has to be moved
};

} // namespace throughline
