// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pointer and keyboard do on the plane of priorities.

#include "ui/document/elementmime.h"
#include "ui/roadmap/priorities/prioritiesview.h"

#include <QApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace throughline {

namespace {

constexpr double wheelNotch = 120;
constexpr double wheelZoom = 1.15;
constexpr Qt::KeyboardModifiers adding = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

bool PrioritiesView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && (m_drag || band())
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return PaintedView::event(event);
}

PaintedView::Tip PrioritiesView::tipAt(QPoint point) const
{
    const int item = itemAt(point);
    return {item < 0 ? QString() : priorityStory(m_model.content(), item), {}};
}

void PrioritiesView::hover(QPoint point)
{
    const int item = viewport()->rect().contains(point) ? itemAt(point) : -1;
    viewport()->setCursor(item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (item == std::exchange(m_hovered, item))
        return;
    viewport()->update();
}

// --- press, drag, release ---

void PrioritiesView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_pointer = point;
    if (event->button() == Qt::MiddleButton) {
        m_panned = point;
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_field->finish();
    const int item = itemAt(point);
    m_press = Press{.point = point, .item = item};
    if (item < 0) {
        m_press->isBand = m_zoom <= 1 || event->modifiers().testFlag(Qt::ShiftModifier);
        return;
    }
    m_press->wasSelected = m_selected.contains(item);
    if (event->modifiers() & adding)
        toggle(item);
    else if (!m_press->wasSelected)
        select(item);
}

void PrioritiesView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_pointer = point;
    if (m_panned)
        return pan(point);
    const bool isDrag = m_press && (point - m_press->point).manhattanLength() >= QApplication::startDragDistance();
    if (isDrag && !m_drag && m_press->item >= 0)
        startDrag();
    else if (isDrag && m_press->item < 0 && !m_press->isBand)
        m_panned = m_press->point;
    if (m_drag) {
        m_drag->moveTo(view().plane.fromArea(point), event->modifiers().testFlag(Qt::AltModifier));
        Q_EMIT draggedOut(viewport()->mapToGlobal(point), false);
        return viewport()->update();
    }
    if (m_press && m_press->isBand)
        return viewport()->update();
    if (event->buttons() == Qt::NoButton)
        hover(point);
}

void PrioritiesView::startDrag()
{
    std::vector<int> items = selected();
    if (!std::ranges::binary_search(items, m_press->item))
        return m_press.reset();
    m_drag.emplace(m_press->item, std::move(items), view().plane.fromArea(m_press->point));
    QToolTip::hideText();
}

void PrioritiesView::pan(QPoint point)
{
    const QPoint by = *m_panned - point;
    m_panned = point;
    viewport()->setCursor(Qt::ClosedHandCursor);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

std::optional<QRect> PrioritiesView::band() const
{
    if (!m_press || !m_press->isBand || (m_pointer - m_press->point).manhattanLength() < QApplication::startDragDistance())
        return {};
    return QRect(m_press->point, m_pointer).normalized();
}

void PrioritiesView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    const auto chosen = band();
    const auto press = std::exchange(m_press, std::nullopt);
    if (std::exchange(m_panned, std::nullopt))
        return hover(m_pointer);
    if (event->button() != Qt::LeftButton || !press)
        return;
    if (m_drag)
        return finishDrag(m_pointer);
    if (chosen)
        return chooseInBand(*chosen, event->modifiers() & adding);
    if (press->item < 0 && !(event->modifiers() & adding))
        selectAll({current()}, current());
    else if (press->wasSelected && !(event->modifiers() & adding))
        select(press->item);
    viewport()->update();
}

void PrioritiesView::chooseInBand(const QRect &band, bool isAdding)
{
    std::vector<int> items = isAdding ? selected() : std::vector<int>();
    const PriorityPainter::View view = this->view();
    for (const PriorityBubble &bubble : m_model.priorities().bubbles()) {
        if (band.contains(view.plane.middle(bubble).toPoint()))
            items.push_back(bubble.item);
    }
    std::ranges::sort(items);
    items.erase(std::ranges::unique(items).begin(), items.end());
    if (!items.empty())
        m_selected.selectAll(items, std::ranges::binary_search(items, current()) ? current() : items.front());
    viewport()->update();
}

void PrioritiesView::finishDrag(QPoint point)
{
    const PriorityDrag drag = *std::exchange(m_drag, std::nullopt);
    viewport()->update();
    const bool isOutside = !viewport()->rect().contains(point);
    Q_EMIT draggedOut(isOutside ? viewport()->mapToGlobal(point) : QPoint(-1, -1), isOutside);
    if (!isOutside)
        apply(setScores(m_model.snapshot(), drag.scores(m_model)), tr("Change the scores"));
}

void PrioritiesView::cancelDrag()
{
    m_press.reset();
    viewport()->update();
    if (std::exchange(m_drag, std::nullopt))
        Q_EMIT draggedOut({-1, -1}, false);
}

void PrioritiesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const PriorityPainter::View view = this->view();
    if (event->button() != Qt::LeftButton || !view.plot.contains(point))
        return;
    m_press.reset();
    if (const int item = itemAt(point); item >= 0)
        editTitle(item);
    else
        askForItemAt(view.plane.fromArea(point));
}

void PrioritiesView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    const int bubble = m_model.priorities().bubbleOf(current());
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(bubble < 0 ? viewport()->rect().center() : areaOf(bubble).center());
    else if (const int item = itemAt(event->pos()); item >= 0 && !m_selected.contains(item))
        select(item);
    Q_EMIT menuWanted(at);
}

void PrioritiesView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return PaintedView::wheelEvent(event);
    setZoom(m_zoom * std::pow(wheelZoom, event->angleDelta().y() / wheelNotch), event->position().toPoint());
    hover(event->position().toPoint());
    event->accept();
}

// --- from other views ---

void PrioritiesView::takeIncoming(const QDropEvent *event)
{
    const QPointF point = event->position();
    const PriorityPainter::View view = this->view();
    m_incoming.reset();
    if (view.plot.contains(point)) {
        const QPointF place = view.plane.fromArea(point);
        const bool isExact = event->modifiers().testFlag(Qt::AltModifier);
        Incoming incoming{.scores = {}, .point = point};
        for (const int item : elementsIn(event->mimeData(), m_model.snapshot())) {
            const Element &element = m_model.snapshot().strategy().element(item);
            if (element.kind() != ElementKind::Item)
                continue;
            const Priority before = throughline::priorityOf(*element.body);
            incoming.scores.push_back({item, scoreAt(place.x(), before.value, m_model.priorities().outOf(), isExact),
                scoreAt(place.y(), before.vision, m_model.priorities().outOf(), isExact)});
        }
        if (!incoming.scores.empty())
            m_incoming = std::move(incoming);
    }
    viewport()->update();
}

void PrioritiesView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(elementsMimeType()))
        event->acceptProposedAction();
}

void PrioritiesView::dragMoveEvent(QDragMoveEvent *event)
{
    takeIncoming(event);
    event->setAccepted(m_incoming.has_value());
}

void PrioritiesView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_incoming.reset();
    viewport()->update();
}

void PrioritiesView::dropEvent(QDropEvent *event)
{
    takeIncoming(event);
    const auto incoming = std::exchange(m_incoming, std::nullopt);
    if (!incoming)
        return;
    event->setDropAction(Qt::CopyAction); // the text scores them, nothing is moved out of where they come from
    event->accept();
    std::vector<int> items;
    std::ranges::transform(incoming->scores, std::back_inserter(items), &ScoredItem::item);
    m_selected.selectAll(items, items.front());
    apply(setScores(m_model.snapshot(), incoming->scores), tr("Score an item"));
    setFocus();
}

// --- the keyboard ---

void PrioritiesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_drag || band())
            return cancelDrag();
        if (m_selected.count() > 1)
            return select(current());
    }
    if (!step(event))
        PaintedView::keyPressEvent(event);
}

/// Arrows go to the bubble that lies there, Home, End and the page keys along the ranking.
bool PrioritiesView::step(const QKeyEvent *event)
{
    static const QHash<int, QPoint> arrows{
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isExtending = modifiers == Qt::ShiftModifier;
    const auto &ranked = m_model.ranking().items();
    if ((modifiers != Qt::NoModifier && !isExtending) || ranked.empty())
        return false;
    const auto place = std::ranges::find(ranked, current(), &RankedItem::item) - ranked.begin();
    const bool hasCurrent = place < std::ssize(ranked);
    const auto atRank = [&](std::ptrdiff_t wanted) {
        return ranked[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, std::ssize(ranked) - 1))].item;
    };
    int item = -1;
    if (const auto arrow = arrows.constFind(event->key()); arrow != arrows.cend()) {
        const int bubble = m_model.priorities().bubbleOf(current());
        const int next = hasCurrent ? view().plane.neighbour(m_model.priorities(), bubble, *arrow) : -1;
        item = next >= 0 ? m_model.priorities().bubble(next).item : hasCurrent ? current() : atRank(0);
    } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        item = atRank(event->key() == Qt::Key_Home ? 0 : std::ssize(ranked));
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        item = atRank(hasCurrent ? place + (event->key() == Qt::Key_PageUp ? -1 : 1) : 0);
    } else {
        return false;
    }
    std::vector<int> items = isExtending ? selected() : std::vector<int>();
    if (!std::ranges::contains(items, item))
        items.push_back(item);
    selectAll(items, item);
    return true;
}

void PrioritiesView::focusInEvent(QFocusEvent *event)
{
    PaintedView::focusInEvent(event);
    viewport()->update();
}

void PrioritiesView::focusOutEvent(QFocusEvent *event)
{
    PaintedView::focusOutEvent(event);
    viewport()->update();
}

} // namespace throughline
