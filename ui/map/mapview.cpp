// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapview.h"

#include "ui/map/mapitems.h"
#include "ui/picking/titleinplace.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <cmath>

namespace throughline {

namespace {

constexpr double leastUsualZoom = 0.75; // where the view is narrow, it is scrolled rather than read with a glass
constexpr float fade = 0.78F; // how much of what isn't on the hovered path goes

} // namespace

MapView::MapView(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : PaintedView(document, parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_painter(m_model.content(), theme)
    , m_field(new TitleInPlace(document, viewport()))
{
    setItems(std::make_unique<MapItems>(this));
    setAccessibleName(tr("Map"));
    viewport()->setBackgroundRole(QPalette::Base);
    connect(selection, &Selection::changed, this, &MapView::noteSelection);
    connect(m_field, &TitleInPlace::refused, this, &MapView::refused);
    connect(m_field, &TitleInPlace::left, this, qOverload<>(&QWidget::setFocus));
}

MapView::~MapView() = default;

// --- the document ---

void MapView::takeSnapshot(bool isAnother)
{
    const MapModel::Change change = m_model.setSnapshot(m_document->snapshot(), isAnother);
    if (change == MapModel::Change::None)
        return;
    hover({-1, -1});
    m_field->follow(m_selection->element());
    layOut();
    Q_EMIT modelChanged();
}

void MapView::setFilter(const FlowFilter &filter)
{
    catchUp();
    m_model.setFilter(filter);
    hover({-1, -1});
    layOut();
    Q_EMIT modelChanged();
}

void MapView::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_painter.setTheme(theme);
    layOut();
}

void MapView::followSelection(Origin)
{
    m_block.clear();
    reveal(current());
    tellCurrent();
    repaintAll();
    Q_EMIT currentChanged();
}

int MapView::current() const
{
    return m_block.isEmpty() ? m_model.map().nodeOf(m_selection->element()) : m_model.nodeOfBlock(m_block);
}

void MapView::setCurrent(int node)
{
    if (node < 0)
        return;
    const MapNode &box = m_model.map().node(node);
    if (box.element >= 0) {
        m_block.clear();
        m_selection->selectElement(box.element, this);
    } else {
        m_block = m_model.map().graph().blockOf(box)->key;
    }
    reveal(node);
    tellCurrent();
    repaintAll();
    Q_EMIT currentChanged();
}

bool MapView::mayTurn(int node) const
{
    return node >= 0 && m_model.map().node(node).block >= 0;
}

void MapView::turnBlock(int node)
{
    if (!mayTurn(node))
        return;
    const QString key = m_model.map().graph().blockOf(m_model.map().node(node))->key;
    m_model.turnBlock(node);
    m_hovered = {};
    m_path = {};
    layOut();
    m_block = key;
    reveal(current());
    tellCurrent();
    Q_EMIT modelChanged();
    Q_EMIT currentChanged();
}

void MapView::open(int node)
{
    if (node >= 0 && m_model.map().node(node).element >= 0)
        editTitle(node);
    else
        turnBlock(node);
}

// --- places ---

void MapView::layOut()
{
    m_model.setMeasure(MapPainter::measure(m_theme, viewport()->size()));
    if (m_isUsualSize)
        m_zoom = std::clamp(viewport()->width() / m_model.map().geometry().size.width(), leastUsualZoom, 1.0);
    setRanges();
    repaintAll();
}

void MapView::setRanges()
{
    const QSizeF size = m_model.map().geometry().size * m_zoom;
    const auto set = [](QScrollBar *bar, double whole, int room) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole)) - room));
        bar->setPageStep(room);
        bar->setSingleStep(Theme::vast);
    };
    set(horizontalScrollBar(), size.width(), viewport()->width());
    set(verticalScrollBar(), size.height() + headRoom(), viewport()->height());
    placeField();
}

/// The columns' names keep their size where the map gets smaller than the room that it leaves for them.
double MapView::headRoom() const
{
    return std::max(0.0, std::ceil(m_painter.labels().headingHeight() + Theme::gap - m_model.map().measure().top * m_zoom));
}

/// Where the map's own corner is in the viewport: scrolled, or in the middle where there is room around it.
QPointF MapView::origin() const
{
    const QSizeF size = m_model.map().geometry().size * m_zoom;
    const double spare = std::max(0.0, (viewport()->width() - size.width()) / 2);
    return {std::floor(spare) - horizontalScrollBar()->value(), headRoom() - verticalScrollBar()->value()};
}

QPointF MapView::toMap(QPointF point) const
{
    return (point - origin()) / m_zoom;
}

QPointF MapView::fromMap(QPointF point) const
{
    return point * m_zoom + origin();
}

QRect MapView::areaOf(int node) const
{
    const QRectF area = m_model.map().area(node);
    return QRectF(fromMap(area.topLeft()), area.size() * m_zoom).toAlignedRect();
}

int MapView::nodeAt(QPoint point) const
{
    return point.y() < m_painter.labels().headingHeight() ? -1 : m_model.map().nodeAt(toMap(point));
}

void MapView::setZoom(double zoom, std::optional<QPoint> anchor)
{
    const double next = std::clamp(zoom, leastZoom, mostZoom);
    const QPoint fixed = anchor.value_or(viewport()->rect().center());
    const QPointF place = toMap(fixed);
    m_isUsualSize = false;
    m_zoom = next;
    setRanges();
    const QPointF moved = fromMap(place) - fixed;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(moved.y())));
    repaintAll();
    Q_EMIT zoomChanged(m_zoom);
}

void MapView::fit()
{
    const QSizeF size = m_model.map().geometry().size;
    const double room = viewport()->height() - m_painter.labels().headingHeight() - Theme::gap - 1;
    setZoom(std::min({viewport()->width() / size.width(), room / (size.height() - m_model.map().measure().top), 1.0}));
}

void MapView::usualSize()
{
    m_isUsualSize = true;
    layOut();
    if (current() >= 0)
        reveal(current());
    Q_EMIT zoomChanged(m_zoom);
}

void MapView::reveal(int node)
{
    if (node < 0)
        return;
    const QRect area = areaOf(node).adjusted(-Theme::pad, -Theme::pad, Theme::pad, Theme::pad);
    const auto show = [](QScrollBar *bar, int from, int to, int least, int most) {
        if (to > most)
            bar->setValue(bar->value() + to - most);
        if (from < least)
            bar->setValue(bar->value() + std::min(from - least, 0));
    };
    show(horizontalScrollBar(), area.left(), area.right(), 0, viewport()->width());
    const QRect now = areaOf(node).adjusted(-Theme::pad, -Theme::pad, Theme::pad, Theme::pad);
    show(verticalScrollBar(), now.top(), now.bottom(), static_cast<int>(m_painter.labels().headingHeight()), viewport()->height());
}

// --- painting ---

MapPainter::View MapView::viewOf(const QRect &rect) const
{
    return {.visible = QRectF(toMap(rect.topLeft()), QSizeF(rect.size()) / m_zoom), .scale = m_zoom};
}

void MapView::repaintAll()
{
    m_layer.invalidate();
    viewport()->update();
}

/// The map at rest; the path through what is selected stands out.
void MapView::paintLayer(QPainter &painter, const QRect &rect) const
{
    painter.fillRect(rect, m_theme.canvas);
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    const MapPainter::View view = viewOf(rect);
    m_painter.paint(painter, view);
    if (const int node = current(); node >= 0) {
        m_painter.paintPath(painter, view, m_model.map().pathThrough(node));
        m_painter.paintBox(painter, view, node, MapPainter::Look::Selected);
    }
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QPoint offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.drawPixmap(0, 0, m_layer.show(offset, viewport()->size(), devicePixelRatioF(), [this](QPainter &on, const QRect &rect) {
        paintLayer(on, rect);
    }));
    if (!m_path.isEmpty()) {
        QColor veil = m_theme.canvas;
        veil.setAlphaF(fade);
        painter.fillRect(viewport()->rect(), veil);
        painter.save();
        painter.translate(origin());
        painter.scale(m_zoom, m_zoom);
        const MapPainter::View view = viewOf(viewport()->rect());
        m_painter.paintPath(painter, view, m_path);
        if (m_hovered.node >= 0)
            m_painter.paintBox(painter, view, m_hovered.node,
                m_hovered.node == current() ? MapPainter::Look::Selected : MapPainter::Look::Hovered);
        painter.restore();
    }
    m_painter.labels().paintHeadings(painter, viewport()->width(), origin().x(), m_zoom);
    if (const int node = current(); node >= 0 && hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(viewport()->rect().adjusted(0, static_cast<int>(m_painter.labels().headingHeight()), 0, 0));
        painter.setPen(QPen(m_theme.accent, Theme::hairline));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(areaOf(node)).adjusted(-2.5, -2.5, 2.5, 2.5), Theme::radius + 2, Theme::radius + 2);
    }
}

/// What is selected stays in sight where it was, or where there was no room to see it; across, the map may have been centred.
void MapView::resizeEvent(QResizeEvent *event)
{
    const int node = current();
    const QRect area = node < 0 ? QRect() : areaOf(node);
    const int heading = static_cast<int>(m_painter.labels().headingHeight());
    const bool hadRoom = event->oldSize().height() >= heading + area.height() + 2 * Theme::pad;
    const bool wasInSight = area.bottom() > 0 && area.top() < event->oldSize().height();
    layOut();
    if (wasInSight || !hadRoom)
        reveal(node);
}

void MapView::scrollContentsBy(int, int)
{
    placeField();
    viewport()->update();
}

void MapView::focusInEvent(QFocusEvent *event)
{
    PaintedView::focusInEvent(event);
    if (current() < 0 && event->reason() == Qt::TabFocusReason)
        setCurrent(m_model.map().neighbour(-1, TraceMap::Direction::Home));
    viewport()->update();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    PaintedView::focusOutEvent(event);
    m_isSpaceDown = false;
    showCursor();
    viewport()->update();
}

// --- the title in place ---

bool MapView::isEditing() const
{
    return m_field->isOpen();
}

void MapView::editTitle(int node)
{
    m_field->finish();
    if (m_field->isOpen() || node < 0 || m_model.map().node(node).element < 0)
        return;
    setCurrent(node);
    m_field->open(m_model.map().node(node).element, m_painter.titleFont());
    placeField();
}

void MapView::placeField()
{
    const int node = m_model.map().nodeOf(m_field->element());
    if (node < 0)
        return;
    const QRectF area = m_painter.titleArea(node);
    QFont font = m_painter.titleFont();
    font.setPointSizeF(font.pointSizeF() * std::clamp(m_zoom, leastUsualZoom, 1.5));
    m_field->setFont(font);
    m_field->place(QRectF(fromMap(area.topLeft()), area.size() * m_zoom).toAlignedRect());
}

} // namespace throughline
