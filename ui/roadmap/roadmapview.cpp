// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapview.h"

#include "ui/roadmap/roadmapitems.h"

#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace throughline {

namespace {

using Unit = Period::Unit;

constexpr int scrollInterval = 30; // milliseconds

} // namespace

RoadmapView::RoadmapView(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : PaintedView(document, parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_painter(m_model.content(), theme)
    , m_month(RoadmapPlaces::usualMonth(Unit::Quarter))
    , m_field(new TitleInPlace(document, viewport()))
{
    setItems(std::make_unique<RoadmapItems>(this));
    m_model.setToday(QDate::currentDate());
    setAccessibleName(tr("Roadmap"));
    viewport()->setAcceptDrops(true);
    m_scroller.setInterval(scrollInterval);
    connect(&m_scroller, &QTimer::timeout, this, &RoadmapView::scrollWhileDragging);
    connect(selection, &Selection::changed, this, &RoadmapView::noteSelection);
    connect(m_field, &TitleInPlace::refused, this, &RoadmapView::refused);
    connect(m_field, &TitleInPlace::left, this, qOverload<>(&QWidget::setFocus));
}

RoadmapView::~RoadmapView() = default;

// --- the document ---

void RoadmapView::takeSnapshot(bool isAnother)
{
    cancelDrag();
    m_isUnseen |= isAnother;
    if (isAnother)
        m_older.reset();
    bool isChanged = false;
    relayOut([&] { isChanged = m_model.setSnapshot(m_document->snapshot(), isAnother); });
    if (!isChanged)
        return;
    m_order = {-1, -1};
    m_hovered = -1;
    m_field->follow(current());
    Q_EMIT modelChanged();
}

void RoadmapView::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_painter.setTheme(theme);
    setRanges();
    viewport()->update();
    Q_EMIT lookChanged();
}

void RoadmapView::setToday(QDate today)
{
    relayOut([&] {
        m_model.setToday(today);
        m_model.setColumn(unit());
    });
}

void RoadmapView::relayOut(const std::function<void()> &change)
{
    const QScopedValueRollback relaying(m_isRelaying, true);
    const QDate origin = m_model.roadmap().scale().origin();
    change();
    placeOlder();
    m_painter.forgetWords();
    setRanges();
    // The scale may begin elsewhere now; what one looks at stays.
    const double moved = m_model.roadmap().scale().place(origin) * m_month;
    if (m_isUnseen && isVisible()) {
        showToday();
        m_isUnseen = false;
    } else {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(moved)));
    }
    placeField();
    viewport()->update();
    Q_EMIT lookChanged();
}

void RoadmapView::setOlderPlan(std::optional<OlderPlan> older)
{
    catchUp();
    m_older = std::move(older);
    placeOlder();
    viewport()->update();
    Q_EMIT modelChanged();
}

void RoadmapView::placeOlder()
{
    m_olderBars = m_older ? throughline::olderBars(m_model.roadmap(), m_model.snapshot(), *m_older) : std::vector<OlderBar>();
}

void RoadmapView::setLanesBy(LaneBy lanesBy)
{
    m_painter.setLanes(lanesBy);
    relayOut([&] { m_model.setLanesBy(lanesBy); });
    reveal(current());
    Q_EMIT modelChanged();
}

void RoadmapView::setColour(RoadmapColour colour)
{
    m_colour = colour;
    m_painter.setColour(colour);
    viewport()->update();
    Q_EMIT colourChanged();
}

void RoadmapView::setFilter(const RoadmapFilter &filter)
{
    relayOut([&] { m_model.setFilter(filter); });
    Q_EMIT modelChanged();
}

void RoadmapView::turnLane(int lane)
{
    relayOut([&] { m_model.turnLane(lane); });
    Q_EMIT modelChanged();
}

bool RoadmapView::apply(const Result<TextEdit> &edit, const QString &name)
{
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    if (edit->isEmpty())
        return false;
    m_document->apply(*edit, name, this);
    reveal(current());
    return true;
}

// --- selection ---

int RoadmapView::current() const
{
    const int element = m_selection->element();
    const auto &elements = m_document->snapshot().strategy().elements();
    const bool isItem
        = element >= 0 && element < std::ssize(elements) && elements[static_cast<std::size_t>(element)].kind() == ElementKind::Item;
    return isItem ? element : -1;
}

std::vector<int> RoadmapView::selected() const
{
    std::vector<int> items;
    for (const QByteArray &id : m_marked) {
        if (const int item = m_document->snapshot().strategy().find(id); item >= 0)
            items.push_back(item);
    }
    if (current() >= 0)
        items.push_back(current());
    std::ranges::sort(items);
    items.erase(std::ranges::unique(items).begin(), items.end());
    return items;
}

void RoadmapView::select(int item)
{
    m_marked.clear();
    m_order = {-1, -1};
    if (item >= 0)
        m_selection->selectElement(item, this);
    reveal(item);
    tellCurrent();
    viewport()->update();
    Q_EMIT currentChanged();
}

void RoadmapView::toggle(int item)
{
    const QByteArray id = m_model.snapshot().strategy().id(item);
    const int before = current();
    if (m_marked.remove(id) || item == before) {
        if (item == before && !m_marked.isEmpty())
            m_selection->selectElement(m_model.snapshot().strategy().find(*m_marked.cbegin()), this);
    } else {
        if (before >= 0)
            m_marked.insert(m_model.snapshot().strategy().id(before));
        m_selection->selectElement(item, this);
    }
    m_order = {-1, -1};
    tellCurrent();
    viewport()->update();
    Q_EMIT currentChanged();
}

void RoadmapView::selectAll()
{
    for (const RoadmapBar &bar : m_model.roadmap().bars())
        m_marked.insert(m_model.snapshot().strategy().id(bar.item));
    if (current() < 0 && !m_model.roadmap().bars().empty())
        m_selection->selectElement(m_model.roadmap().bars().front().item, this);
    viewport()->update();
    Q_EMIT currentChanged();
}

void RoadmapView::followSelection(Origin origin)
{
    if (std::exchange(m_isUnseen, false))
        showToday();
    const bool isMarked = current() >= 0 && m_marked.contains(m_model.snapshot().strategy().id(current()));
    if (origin != this && !isMarked)
        m_marked.clear();
    m_order = {-1, -1};
    reveal(current());
    tellCurrent();
    viewport()->update();
    Q_EMIT currentChanged();
}

// --- places ---

RoadmapPainter::View RoadmapView::view() const
{
    return {.size = viewport()->size(),
        .scroll = QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()),
        .month = m_month};
}

QPointF RoadmapView::toRoadmap(QPoint point) const
{
    return m_painter.fromView(point, view());
}

QRect RoadmapView::areaOf(int bar) const
{
    return m_painter.area(m_model.bar(bar), view()).toAlignedRect();
}

QPoint RoadmapView::pointOf(QDate day, int lane) const
{
    const RoadmapLane &in = m_model.lane(lane);
    return m_painter.toView({m_model.roadmap().scale().place(day), (in.top + in.bottom()) / 2}, view()).toPoint();
}

int RoadmapView::itemAt(QPoint point) const
{
    if (point.x() < m_painter.laneWidth() || point.y() < m_painter.headerHeight())
        return -1;
    const QPointF place = toRoadmap(point);
    const int bar = m_model.roadmap().barAt(place.x(), place.y());
    return bar < 0 ? -1 : m_model.bar(bar).item;
}

void RoadmapView::setRanges()
{
    const QSizeF size = m_painter.places().size(m_month);
    const auto set = [](QScrollBar *bar, double whole, int room) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole)) - room));
        bar->setPageStep(room);
        bar->setSingleStep(Theme::vast);
    };
    set(horizontalScrollBar(), size.width(), viewport()->width());
    set(verticalScrollBar(), size.height(), viewport()->height());
}

void RoadmapView::setMonthWidth(double width, std::optional<int> x)
{
    const QScopedValueRollback relaying(m_isRelaying, true);
    const int fixed = x.value_or((viewport()->width() + static_cast<int>(m_painter.laneWidth())) / 2);
    const double place = toRoadmap({fixed, 0}).x();
    const QDate origin = m_model.roadmap().scale().origin();
    m_month = std::clamp(width, RoadmapPlaces::leastMonth, RoadmapPlaces::mostMonth);
    if (RoadmapPlaces::columnFor(m_month) != unit()) {
        m_model.setColumn(RoadmapPlaces::columnFor(m_month));
        Q_EMIT unitChanged(unit());
    }
    setRanges();
    const double now = place + m_model.roadmap().scale().place(origin);
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(now * m_month + m_painter.laneWidth() - fixed)));
    placeField();
    viewport()->update();
    Q_EMIT lookChanged();
}

void RoadmapView::setUnit(Unit unit)
{
    setMonthWidth(RoadmapPlaces::usualMonth(unit));
}

/// The unit sets how many columns there are, so that the second look is the right one.
void RoadmapView::fit()
{
    for (int look = 0; look < 2; ++look)
        setMonthWidth((viewport()->width() - m_painter.laneWidth()) / std::max(1.0, m_model.roadmap().scale().width()));
}

void RoadmapView::showPlace(QPointF middle)
{
    const QPointF at = m_painter.toView(middle, view());
    const QPointF wanted = m_painter.places().body(view()).center();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(at.x() - wanted.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(at.y() - wanted.y())));
}

QRectF RoadmapView::shown() const
{
    const QRectF body = m_painter.places().body(view());
    return {m_painter.fromView(body.topLeft(), view()), m_painter.fromView(body.bottomRight(), view())};
}

/// Today with what was just before it, where the plan is near; its beginning otherwise.
void RoadmapView::showToday()
{
    const TimeScale &scale = m_model.roadmap().scale();
    const double place = scale.place(today());
    const bool isNear = place >= 0 && place < scale.width();
    const double first = isNear ? place - scale.monthsPerColumn() : 0;
    horizontalScrollBar()->setValue(static_cast<int>(first * m_month));
}

void RoadmapView::reveal(int item)
{
    const int bar = m_model.roadmap().barOf(item);
    if (bar < 0 || m_drag)
        return;
    const QRect area = areaOf(bar);
    const auto show = [](QScrollBar *scroll, int from, int to, int least, int most) {
        if (to > most)
            scroll->setValue(scroll->value() + std::min(to - most, from - least));
        else if (from < least)
            scroll->setValue(scroll->value() + from - least);
    };
    const int left = static_cast<int>(m_painter.laneWidth()) + Theme::pad;
    const int top = static_cast<int>(m_painter.headerHeight()) + Theme::pad;
    const bool isSeen = area.right() > left && area.left() < viewport()->width() - Theme::vast;
    if (!isSeen)
        show(horizontalScrollBar(), area.left(), area.right(), left, viewport()->width() - Theme::pad);
    show(verticalScrollBar(), area.top(), area.bottom(), top, viewport()->height() - Theme::pad);
}

void RoadmapView::resizeEvent(QResizeEvent *)
{
    const QScopedValueRollback relaying(m_isRelaying, true);
    setRanges();
    placeField();
}

// --- titles ---

void RoadmapView::editTitle(int item)
{
    if (m_model.roadmap().barOf(item) < 0)
        return;
    m_field->close();
    select(item);
    m_field->open(item, m_painter.titleFont());
    placeField();
}

void RoadmapView::placeField()
{
    if (const int bar = m_model.roadmap().barOf(m_field->element()); bar >= 0)
        m_field->place(m_painter.titleArea(m_model.bar(bar), view()).toAlignedRect(), static_cast<int>(m_painter.laneWidth()));
}

} // namespace throughline
