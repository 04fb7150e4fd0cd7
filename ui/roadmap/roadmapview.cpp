// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapview.h"

#include "ui/picking/titlefield.h"
#include "ui/roadmap/roadmapitems.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace throughline {

namespace {

using Unit = Period::Unit;

/// How wide a month is where columns are of a unit: at least, and where one asks for that unit.
struct Zoom {
    Unit unit;
    double least;
    double usual;
};

constexpr std::array<Zoom, 4> zooms{{{Unit::Month, 64, 88}, {Unit::Quarter, 22, 54}, {Unit::Half, 12, 17}, {Unit::Year, 0, 8}}};
constexpr double leastMonth = 1;
constexpr double mostMonth = 240;
constexpr int scrollInterval = 30; // milliseconds

Unit unitOf(double month)
{
    return std::ranges::find_if(zooms, [month](const Zoom &zoom) { return month >= zoom.least; })->unit;
}

} // namespace

RoadmapView::RoadmapView(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : PaintedView(document, parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_painter(m_model.content(), theme)
    , m_month(zooms[1].usual)
{
    setItems(std::make_unique<RoadmapItems>(this));
    m_model.setToday(QDate::currentDate());
    setAccessibleName(tr("Roadmap"));
    viewport()->setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_scroller.setInterval(scrollInterval);
    connect(&m_scroller, &QTimer::timeout, this, &RoadmapView::scrollWhileDragging);
    connect(selection, &Selection::changed, this, &RoadmapView::noteSelection);
}

RoadmapView::~RoadmapView() = default;

// --- the document ---

void RoadmapView::takeSnapshot(bool isAnother)
{
    cancelDrag();
    m_isUnseen |= isAnother;
    bool isChanged = false;
    relayOut([&] { isChanged = m_model.setSnapshot(m_document->snapshot(), isAnother); });
    if (!isChanged)
        return;
    m_order = {-1, -1};
    m_hovered = -1;
    if (m_field)
        current() >= 0 ? m_field->setElement(current()) : closeField();
    Q_EMIT modelChanged();
}

void RoadmapView::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_painter.setTheme(theme);
    setRanges();
    viewport()->update();
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
    const QDate origin = m_model.roadmap().scale().origin();
    change();
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
    m_painter.setColour(colour);
    viewport()->update();
}

void RoadmapView::setFilter(const QString &words)
{
    relayOut([&] { m_model.setFilter(words); });
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

// --- gestures without the pointer ---

void RoadmapView::moveBy(int columns)
{
    apply(moveItems(m_model.snapshot(), selected(), columns, unit()), tr("Move in time"));
}

void RoadmapView::resizeBy(PeriodEdge edge, int columns)
{
    apply(resizeItems(m_model.snapshot(), selected(), edge, columns, unit()), tr("Change the length"));
}

LaneChange RoadmapView::laneChange(int lane) const
{
    return {m_model.options().lanesBy, lane < 0 ? RoadmapLane() : m_model.lane(lane)};
}

void RoadmapView::moveByLane(int lanes)
{
    const int bar = m_model.roadmap().barOf(current());
    const int to = bar < 0 ? -1 : m_model.bar(bar).lane + lanes;
    if (to >= 0 && to < std::ssize(m_model.roadmap().lanes()))
        apply(changeLane(m_model.snapshot(), selected(), laneChange(to)), tr("Move to another lane"));
}

void RoadmapView::unschedule()
{
    apply(unscheduleItems(m_model.snapshot(), selected()), tr("Take the date away"));
}

void RoadmapView::schedule(int item)
{
    const TimeScale &scale = m_model.roadmap().scale();
    const QDate start = scale.calendar().starts.isValid() ? scale.calendar().starts : today();
    const std::array scheduled{ScheduledItem{item, scale.columnDays(scale.columnAt(scale.place(start)))}};
    apply(scheduleItems(m_model.snapshot(), scheduled, unit()), tr("Put on the roadmap"));
}

bool RoadmapView::removeOrder()
{
    if (m_order.first < 0)
        return false;
    return apply(unlinkElement(m_model.snapshot(), m_order.second, FieldKey::After, m_order.first), tr("Remove the order"));
}

void RoadmapView::askForItem()
{
    const int bar = m_model.roadmap().barOf(current());
    const TimeScale &scale = m_model.roadmap().scale();
    const double middle = m_painter.fromView(QPointF(viewport()->rect().center()), view()).x();
    const int column = scale.columnAt(bar < 0 ? middle : m_model.bar(bar).start);
    const int lane = bar >= 0 ? m_model.bar(bar).lane : m_model.roadmap().lanes().empty() ? -1 : 0;
    Q_EMIT newItemWanted(newItemIn(m_model.snapshot(), laneChange(lane), scale.columnDays(column), unit()));
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
    const QSizeF size = m_painter.size(m_month);
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
    const int fixed = x.value_or((viewport()->width() + static_cast<int>(m_painter.laneWidth())) / 2);
    const double place = toRoadmap({fixed, 0}).x();
    const QDate origin = m_model.roadmap().scale().origin();
    m_month = std::clamp(width, leastMonth, mostMonth);
    if (unitOf(m_month) != unit()) {
        m_model.setColumn(unitOf(m_month));
        Q_EMIT unitChanged(unit());
    }
    m_painter.forgetWords();
    setRanges();
    const double now = place + m_model.roadmap().scale().place(origin);
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(now * m_month + m_painter.laneWidth() - fixed)));
    placeField();
    viewport()->update();
}

void RoadmapView::setUnit(Unit unit)
{
    setMonthWidth(std::ranges::find(zooms, unit, &Zoom::unit)->usual);
}

/// The unit sets how many columns there are, so that the second look is the right one.
void RoadmapView::fit()
{
    for (int look = 0; look < 2; ++look)
        setMonthWidth((viewport()->width() - m_painter.laneWidth()) / std::max(1.0, m_model.roadmap().scale().width()));
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
    setRanges();
    placeField();
}

void RoadmapView::scrollContentsBy(int, int)
{
    placeField();
    viewport()->update();
}

// --- painting ---

std::optional<RoadmapPainter::Ghost> RoadmapView::ghostOf(const ScheduledItem &item, int lane, Unit unit) const
{
    const TimeScale &scale = m_model.roadmap().scale();
    if (lane < 0)
        return {};
    const RoadmapLane &in = m_model.lane(lane);
    const int bar = m_model.roadmap().barOf(item.item);
    const bool isOwnLane = bar >= 0 && m_model.bar(bar).lane == lane;
    const Field *when = m_model.snapshot().strategy().element(item.item).body->field(FieldKey::When);
    const QString before = when ? m_model.snapshot().strategy().element(item.item).body->value(*when) : QString();
    return RoadmapPainter::Ghost{.start = scale.place(item.days.from),
        .end = item.days.isOpen() ? scale.width() : scale.place(item.days.to.addDays(1)),
        .lane = lane,
        .middle = isOwnLane ? m_model.roadmap().middle(m_model.bar(bar)) : in.top + Roadmap::laneMargin + 0.5,
        .words = periodText(before, item.days, unit, scale.calendar())};
}

void RoadmapView::paintDrag(QPainter &painter, const RoadmapPainter::View &view)
{
    if (m_incoming) {
        const DaySpan days = m_model.roadmap().scale().columnDays(m_incoming->column);
        if (const auto ghost = ghostOf({m_incoming->items.front(), days}, m_incoming->lane, unit()))
            m_painter.paintGhost(painter, view, *ghost);
    }
    if (!m_drag)
        return;
    if (m_drag->kind() == RoadmapDrag::Kind::Arrow) {
        const RoadmapBar &from = m_model.bar(m_model.roadmap().barOf(m_drag->item()));
        const int to = m_model.roadmap().barOf(m_drag->target(m_model));
        const QPointF end = to >= 0 ? QPointF(m_model.bar(to).start, m_model.roadmap().middle(m_model.bar(to))) : m_drag->now();
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawLine(m_painter.toView({from.shownEnd, m_model.roadmap().middle(from)}, view), m_painter.toView(end, view));
        return;
    }
    for (const ScheduledItem &item : m_drag->days(m_model)) {
        const int own = m_model.roadmap().barOf(item.item);
        const bool isGrabbed = item.item == m_drag->item();
        auto ghost = ghostOf(item, isGrabbed || own < 0 ? m_drag->lane(m_model) : m_model.bar(own).lane, m_drag->unit(m_model));
        if (ghost)
            m_painter.paintGhost(painter, view, *ghost);
    }
}

void RoadmapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const RoadmapPainter::View view = this->view();
    const std::vector<int> chosen = selected();
    m_painter.paint(painter, view, today(),
        [&](int item) { return RoadmapPainter::Look{std::ranges::binary_search(chosen, item), item == m_hovered}; });
    painter.save();
    painter.setClipRect(QRectF(QPointF(m_painter.laneWidth(), m_painter.headerHeight()), viewport()->size()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const RoadmapOrder &order : m_model.roadmap().orders()) {
        if (m_model.bar(order.before).item == m_order.first && m_model.bar(order.after).item == m_order.second)
            m_painter.paintOrder(painter, view, order, true);
    }
    if (const int bar = m_model.roadmap().barOf(m_hovered); bar >= 0 && !m_drag)
        m_painter.paintHandle(painter, view, m_model.bar(bar));
    paintDrag(painter, view);
    if (const int bar = m_model.roadmap().barOf(current()); bar >= 0 && hasFocus() && !m_drag) {
        painter.setPen(QPen(m_theme.accent, Theme::hairline));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            m_painter.area(m_model.bar(bar), view).adjusted(-2.5, -2.5, 2.5, 2.5), Theme::radius + 2, Theme::radius + 2);
    }
    painter.restore();
    const int lit = m_drag && m_drag->kind() == RoadmapDrag::Kind::Move ? m_drag->lane(m_model)
        : m_incoming                                                    ? m_incoming->lane
                                                                        : -1;
    m_painter.paintLaneNames(painter, view, lit);
    m_painter.paintHeader(painter, view, today());
}

// --- titles ---

void RoadmapView::editTitle(int item)
{
    const int bar = m_model.roadmap().barOf(item);
    if (bar < 0)
        return;
    closeField();
    select(item);
    m_field = new TitleField(item, m_model.snapshot().strategy().element(item).body->title(), viewport());
    m_field->setFont(m_painter.titleFont());
    connect(m_field, &TitleField::finished, this, &RoadmapView::finishField);
    connect(m_field, &TitleField::cancelled, this, [this] {
        closeField();
        setFocus();
    });
    placeField();
    m_field->show();
    m_field->setFocus();
}

void RoadmapView::placeField()
{
    const int bar = m_field ? m_model.roadmap().barOf(m_field->element()) : -1;
    if (bar < 0)
        return;
    QRect place = m_painter.titleArea(m_model.bar(bar), view()).toAlignedRect();
    place.setWidth(std::max(place.width(), Theme::sidePanel));
    place.moveTop(place.center().y() - Theme::control / 2);
    place.setHeight(Theme::control);
    place.moveLeft(std::clamp(place.left(), static_cast<int>(m_painter.laneWidth()),
        std::max(static_cast<int>(m_painter.laneWidth()), viewport()->width() - place.width())));
    m_field->setGeometry(place);
}

void RoadmapView::finishField()
{
    if (!m_field)
        return;
    const bool hadFocus = m_field->hasFocus();
    if (m_field->isChanged()) {
        const auto edit = renameElement(m_document->snapshot(), m_field->element(), m_field->text());
        if (!edit) {
            Q_EMIT refused(edit.error().message);
            return; // what was typed stays, to be mended
        }
        closeField();
        m_document->apply(*edit, tr("Rename"), this);
    } else {
        closeField();
    }
    if (hadFocus)
        setFocus();
}

void RoadmapView::closeField()
{
    if (TitleField *field = m_field) {
        m_field.clear();
        field->disconnect(this);
        field->hide();
        field->deleteLater();
    }
}

} // namespace throughline
