// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmappainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace throughline {

namespace {

constexpr double spine = 4; // width of the stripe that has the colour
constexpr double glyph = 5; // half of a status mark
constexpr double arrowHead = 5;
constexpr double soft = 0.16; // how much of its colour a bar's ground has
constexpr double strong = 0.28;
constexpr double roomForWords = 24; // pixels; less shows none

QString tr(const char *text)
{
    return QCoreApplication::translate("roadmap", text);
}

/// A dashed line means that something is missing.
QPen dashed(const QColor &colour)
{
    QPen pen(colour, 1.5, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    return pen;
}

QPolygonF diamond(QPointF middle, double half)
{
    return QPolygonF(
        {middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half), middle + QPointF(-half, 0)});
}

} // namespace

RoadmapPainter::RoadmapPainter(const RoadmapContent &content, const Theme &theme)
    : m_content(content)
{
    setTheme(theme);
}

void RoadmapPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    const double line = QFontMetricsF(theme.strong).height();
    const double small = QFontMetricsF(theme.small).height();
    m_rowHeight = std::ceil(line + small + 2.5 * Theme::gap);
    m_headerHeight = std::ceil(2 * small + 2 * Theme::gap);
    m_laneWidth = std::ceil(QFontMetricsF(theme.strong).averageCharWidth() * 22);
    forgetWords();
}

QSizeF RoadmapPainter::size(double month) const
{
    const Roadmap &roadmap = m_content.roadmap;
    return {m_laneWidth + roadmap.scale().width() * month, m_headerHeight + roadmap.height() * m_rowHeight};
}

// --- places ---

QPointF RoadmapPainter::toView(QPointF point, const View &view) const
{
    return QPointF(m_laneWidth + point.x() * view.month, m_headerHeight + point.y() * m_rowHeight) - view.scroll;
}

QPointF RoadmapPainter::fromView(QPointF point, const View &view) const
{
    const QPointF whole = point + view.scroll;
    return {(whole.x() - m_laneWidth) / view.month, (whole.y() - m_headerHeight) / m_rowHeight};
}

QRectF RoadmapPainter::body(const View &view) const
{
    return QRectF(QPointF(m_laneWidth, m_headerHeight), QPointF(view.size.width(), view.size.height()));
}

QRectF RoadmapPainter::area(const RoadmapBar &bar, const View &view) const
{
    const double middle = m_content.roadmap.middle(bar);
    const QPointF topLeft = toView({bar.start, middle - 0.5}, view);
    const QPointF bottomRight = toView({bar.shownEnd, middle + 0.5}, view);
    return QRectF(topLeft, bottomRight).adjusted(1, 3, -1, -3);
}

QRectF RoadmapPainter::titleArea(const RoadmapBar &bar, const View &view) const
{
    QRectF place = area(bar, view);
    const double end = toView({std::min(bar.room, m_content.roadmap.scale().width()), 0}, view).x() - Theme::gap;
    const double visible = m_laneWidth + Theme::tight;
    if (place.left() < visible && place.right() > visible) // its title stays in sight while its start is scrolled away
        place.setLeft(visible);
    const double indent = spine + 2 * glyph + 2 * Theme::tight;
    const Face &whole = face(bar.item, 0);
    const double needed = std::max(QFontMetricsF(m_theme.strong).horizontalAdvance(whole.title),
                              QFontMetricsF(m_theme.small).horizontalAdvance(whole.detail))
        + Theme::gap;
    const double right = std::max(place.right() - Theme::tight, std::min(place.left() + indent + needed, end));
    return {QPointF(place.left() + indent, place.top()), QPointF(right, place.bottom())};
}

QRectF RoadmapPainter::handle(const RoadmapBar &bar, const View &view) const
{
    const QRectF place = area(bar, view);
    const QPointF middle(place.right() + Theme::tight + glyph, place.center().y());
    return {middle.x() - glyph, middle.y() - glyph, 2 * glyph, 2 * glyph};
}

QRectF RoadmapPainter::laneArea(const RoadmapLane &lane, const View &view) const
{
    const double top = toView({0, lane.top}, view).y();
    return {0, top, m_laneWidth, lane.height * m_rowHeight};
}

// --- words and colours ---

const RoadmapPainter::Face &RoadmapPainter::face(int item, int width) const
{
    Face &face = m_faces[width > 0 ? item : -item - 1]; // the whole words are kept apart from those that were shortened
    if (face.width == width)
        return face;
    face = {width, roadmapTitle(m_content.snapshot, item), roadmapDetail(m_content.snapshot, item)};
    if (width > 0) {
        face.title = QFontMetricsF(m_theme.strong).elidedText(face.title, Qt::ElideRight, width);
        face.detail = QFontMetricsF(m_theme.small).elidedText(face.detail, Qt::ElideRight, width);
    }
    return face;
}

QColor RoadmapPainter::colour(int item) const
{
    const Snapshot &snapshot = m_content.snapshot;
    if (m_colour == RoadmapColour::Team) {
        static constexpr std::array kinds{ElementKind::Market, ElementKind::Pain, ElementKind::Bet, ElementKind::Alternative,
            ElementKind::TradeOff, ElementKind::Concern, ElementKind::Item, ElementKind::Frame};
        const QString team = teamOf(snapshot, item);
        return team.isEmpty() ? m_theme.faintText : m_theme.kind(kinds[qHash(team.toCaseFolded(), 7) % kinds.size()]);
    }
    if (m_colour == RoadmapColour::Confidence) {
        const auto confidence = confidenceOf(snapshot, item);
        if (!confidence)
            return m_theme.faintText;
        return *confidence == Level::High ? m_theme.traced : *confidence == Level::Medium ? m_theme.partlyTraced : m_theme.untraced;
    }
    switch (statusOf(snapshot, item).value_or(ItemStatus::Planned)) {
    case ItemStatus::Planned:
        return m_theme.info;
    case ItemStatus::Doing:
        return m_theme.accent;
    case ItemStatus::Done:
        return m_theme.traced;
    case ItemStatus::Dropped:
        break;
    }
    return m_theme.faintText;
}

// --- the ground ---

void RoadmapPainter::paint(QPainter &painter, const View &view, QDate today, const std::function<Look(int item)> &lookOf) const
{
    painter.save();
    painter.fillRect(QRectF({}, view.size), m_theme.canvas);
    painter.setClipRect(body(view));
    paintLanes(painter, view);
    paintGrid(painter, view);
    paintToday(painter, view, today);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF visible(fromView(body(view).topLeft(), view), fromView(body(view).bottomRight(), view));
    // A title may stand to the right of its bar.
    const double left = visible.left() - view.size.width() / view.month;
    for (const RoadmapOrder &order : m_content.roadmap.orders())
        paintOrder(painter, view, order, false);
    m_content.roadmap.visitBars(left, visible.right(), visible.top(), visible.bottom(), [&](const RoadmapBar &bar) {
        const bool isCollapsed = m_content.roadmap.lanes()[static_cast<std::size_t>(bar.lane)].isCollapsed;
        isCollapsed ? paintCollapsed(painter, view, bar, lookOf(bar.item)) : paintBar(painter, view, bar, lookOf(bar.item));
    });
    painter.restore();
}

void RoadmapPainter::paintLanes(QPainter &painter, const View &view) const
{
    for (std::size_t l = 0; l < m_content.roadmap.lanes().size(); ++l) {
        const QRectF lane = laneArea(m_content.roadmap.lanes()[l], view);
        if (lane.bottom() < m_headerHeight || lane.top() > view.size.height())
            continue;
        if (l % 2 == 1)
            painter.fillRect(QRectF(0, lane.top(), view.size.width(), lane.height()), m_theme.currentLine);
        painter.fillRect(QRectF(0, lane.bottom() - 1, view.size.width(), 1), m_theme.border);
    }
}

void RoadmapPainter::paintGrid(QPainter &painter, const View &view) const
{
    const TimeScale &scale = m_content.roadmap.scale();
    const int first = scale.columnAt(fromView({m_laneWidth, 0}, view).x());
    for (int column = first;; ++column) {
        const double x = std::round(toView({static_cast<double>(column) * scale.monthsPerColumn(), 0}, view).x());
        if (x > view.size.width())
            return;
        painter.fillRect(
            QRectF(x, m_headerHeight, 1, view.size.height()), scale.startsYear(column) ? m_theme.strongBorder : m_theme.border);
    }
}

// --- bars ---

void RoadmapPainter::paintBar(QPainter &painter, const View &view, const RoadmapBar &bar, const Look &look) const
{
    const QRectF place = area(bar, view);
    const bool isTraced = m_content.snapshot.trace().traced(bar.item) != Traced::No;
    const QColor own = colour(bar.item);
    QPainterPath outline;
    outline.addRoundedRect(place, Theme::radius, Theme::radius);
    painter.fillPath(outline, Theme::mixed(own, m_theme.raised, look.isHovered || look.isSelected ? strong : soft));
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    painter.fillRect(QRectF(place.left(), place.top(), spine, place.height()), own);
    painter.restore();
    if (look.isSelected)
        painter.strokePath(outline, QPen(m_theme.accent, 2));
    else if (isTraced)
        painter.strokePath(outline, QPen(Theme::mixed(own, m_theme.border, 0.5), 1));
    if (!isTraced)
        painter.strokePath(outline, dashed(m_theme.untraced));
    const QRectF words = titleArea(bar, view);
    if (words.width() >= roomForWords)
        paintWords(painter, words, place.right(), bar);
    paintStatus(painter, {words.left() - Theme::tight - glyph, place.center().y()}, bar);
}

/// The title may go on beyond its bar; what is below it does so only where the bar has no room at all.
void RoadmapPainter::paintWords(QPainter &painter, const QRectF &place, double barEnd, const RoadmapBar &bar) const
{
    const Face &shown = face(bar.item, static_cast<int>(place.width()));
    const double within = barEnd - Theme::tight - place.left();
    const double detailWidth = within > 2 * roomForWords ? std::min(within, place.width()) : place.width();
    const bool isTraced = m_content.snapshot.trace().traced(bar.item) != Traced::No;
    const bool isDropped = statusOf(m_content.snapshot, bar.item) == ItemStatus::Dropped;
    QFont title = m_theme.strong;
    title.setStrikeOut(isDropped);
    const double half = place.height() / 2;
    painter.setFont(title);
    painter.setPen(isDropped ? m_theme.mutedText : m_theme.text);
    painter.drawText(QRectF(place.left(), place.top() + 2, place.width(), half), Qt::AlignLeft | Qt::AlignVCenter, shown.title);
    painter.setFont(m_theme.small);
    painter.setPen(isTraced ? m_theme.mutedText : m_theme.untraced);
    painter.drawText(QRectF(place.left(), place.top() + half, detailWidth, half - 2), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(m_theme.small).elidedText(shown.detail, Qt::ElideRight, detailWidth));
}

/// What the status is, by shape: an empty ring, a half full one, a tick, a cross; a milestone is a diamond.
void RoadmapPainter::paintStatus(QPainter &painter, QPointF middle, const RoadmapBar &bar) const
{
    const QColor own = colour(bar.item);
    painter.setPen(QPen(own, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (bar.isMilestone) {
        painter.setBrush(own);
        painter.drawPolygon(diamond(middle, glyph + 1));
        return;
    }
    const QRectF ring(middle.x() - glyph, middle.y() - glyph, 2 * glyph, 2 * glyph);
    switch (statusOf(m_content.snapshot, bar.item).value_or(ItemStatus::Planned)) {
    case ItemStatus::Planned:
        painter.drawEllipse(ring);
        break;
    case ItemStatus::Doing:
        painter.drawEllipse(ring);
        painter.setBrush(own);
        painter.drawPie(ring, -90 * 16, 180 * 16);
        break;
    case ItemStatus::Done:
        painter.drawPolyline(
            QPolygonF({middle + QPointF(-glyph, 0), middle + QPointF(-1, glyph - 1), middle + QPointF(glyph, -glyph + 1)}));
        break;
    case ItemStatus::Dropped:
        painter.drawLine(ring.topLeft(), ring.bottomRight());
        painter.drawLine(ring.topRight(), ring.bottomLeft());
        break;
    }
}

/// A collapsed lane shows how full it is.
void RoadmapPainter::paintCollapsed(QPainter &painter, const View &view, const RoadmapBar &bar, const Look &look) const
{
    const QRectF place = area(bar, view);
    QColor own = look.isSelected ? m_theme.accent : colour(bar.item);
    own.setAlphaF(look.isSelected ? 1.0F : 0.4F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(own);
    painter.drawRoundedRect(QRectF(place.left(), place.center().y() - spine, place.width(), 2 * spine), spine, spine);
}

// --- what goes with them ---

void RoadmapPainter::paintOrder(QPainter &painter, const View &view, const RoadmapOrder &order, bool isSelected) const
{
    std::vector<QPointF> route = m_content.roadmap.route(order);
    QPolygonF line;
    for (const QPointF &point : route)
        line << toView(point, view);
    if (!line.boundingRect().adjusted(-arrowHead, -arrowHead, arrowHead, arrowHead).intersects(body(view)))
        return;
    const QColor colour = order.isConflict ? m_theme.error : isSelected ? m_theme.accent : m_theme.strongBorder;
    QPen pen = order.isConflict ? dashed(colour) : QPen(colour, 1.5);
    pen.setWidthF(isSelected ? 3 : 1.5);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    const QPointF tip = line.back();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({tip, tip + QPointF(-arrowHead - 1, -arrowHead + 1), tip + QPointF(-arrowHead - 1, arrowHead - 1)}));
}

void RoadmapPainter::paintHandle(QPainter &painter, const View &view, const RoadmapBar &bar) const
{
    painter.setPen(QPen(m_theme.accent, 1.5));
    painter.setBrush(m_theme.canvas);
    painter.drawEllipse(handle(bar, view));
}

void RoadmapPainter::paintGhost(QPainter &painter, const View &view, const Ghost &ghost) const
{
    const QRectF place = QRectF(toView({ghost.start, ghost.middle - 0.5}, view), toView({ghost.end, ghost.middle + 0.5}, view))
                             .adjusted(1, 3, -1, -3);
    QColor ground = m_theme.accent;
    ground.setAlphaF(0.22F);
    painter.setPen(QPen(m_theme.accent, 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(place, Theme::radius, Theme::radius);
    const QFontMetricsF metrics(m_theme.strong);
    const double width = metrics.horizontalAdvance(ghost.words) + 2 * Theme::gap;
    QRectF chip(place.left(), place.top() - metrics.height() - Theme::gap, width, metrics.height() + Theme::tight);
    chip.moveLeft(std::clamp(chip.left(), m_laneWidth, std::max(m_laneWidth, view.size.width() - width)));
    chip.moveTop(std::max(chip.top(), m_headerHeight));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(chip, Theme::smallRadius, Theme::smallRadius);
    painter.setPen(m_theme.accentText);
    painter.setFont(m_theme.strong);
    painter.drawText(chip, Qt::AlignCenter, ghost.words);
}

void RoadmapPainter::paintToday(QPainter &painter, const View &view, QDate today) const
{
    const double x = std::round(toView({m_content.roadmap.scale().place(today), 0}, view).x());
    if (x < m_laneWidth || x > view.size.width())
        return;
    painter.fillRect(QRectF(x - 1, m_headerHeight, 2, view.size.height()), m_theme.accent);
}

void RoadmapPainter::paintColumnName(QPainter &painter, const View &view, int column) const
{
    const TimeScale &scale = m_content.roadmap.scale();
    const double left = toView({static_cast<double>(column) * scale.monthsPerColumn(), 0}, view).x();
    const double width = scale.monthsPerColumn() * view.month;
    const double half = m_headerHeight / 2;
    const double shown = std::max(left, m_laneWidth);
    // The year of what is cut off stands at the edge, unless the next year's name needs the room.
    const double roomForYear = 6 * QFontMetricsF(m_theme.strong).averageCharWidth() + Theme::gap;
    const bool isNextYear = scale.startsYear(column + 1) && left + width < m_laneWidth + roomForYear;
    const bool isFirst = left <= m_laneWidth && left + width > m_laneWidth && !isNextYear;
    const QString year = QString::number(scale.columnYear(column));
    QString name = scale.columnName(column);
    if (scale.column() == Period::Unit::Month)
        name = QLocale().standaloneMonthName(scale.columnStart(column).month(), QLocale::ShortFormat);
    if (scale.column() == Period::Unit::Year)
        name = year;
    else if (scale.startsYear(column) || isFirst) {
        painter.setFont(m_theme.strong);
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(shown + Theme::gap, 0, 8 * half, half + 2), Qt::AlignLeft | Qt::AlignVCenter, year);
    }
    painter.setFont(m_theme.small);
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(left + Theme::gap, half, width - Theme::gap, half - 2), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.fillRect(QRectF(std::round(left), scale.startsYear(column) ? 0 : half, 1, m_headerHeight), m_theme.border);
}

void RoadmapPainter::paintHeader(QPainter &painter, const View &view, QDate today) const
{
    painter.save();
    painter.fillRect(QRectF(0, 0, view.size.width(), m_headerHeight), m_theme.window);
    painter.setClipRect(QRectF(m_laneWidth, 0, view.size.width(), m_headerHeight));
    const TimeScale &scale = m_content.roadmap.scale();
    const int first = scale.columnAt(fromView({m_laneWidth, 0}, view).x());
    const int last = scale.columnAt(fromView({view.size.width(), 0}, view).x());
    for (int column = first; column <= last; ++column)
        paintColumnName(painter, view, column);
    const double x = toView({scale.place(today), 0}, view).x();
    if (x >= m_laneWidth && x <= view.size.width()) {
        const QString words = tr("Today");
        const QFontMetricsF metrics(m_theme.small);
        const QRectF chip(x - metrics.horizontalAdvance(words) / 2 - Theme::tight, m_headerHeight - metrics.height() - 2,
            metrics.horizontalAdvance(words) + 2 * Theme::tight, metrics.height());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        painter.drawRoundedRect(chip, Theme::smallRadius, Theme::smallRadius);
        painter.setPen(m_theme.accentText);
        painter.setFont(m_theme.small);
        painter.drawText(chip, Qt::AlignCenter, words);
    }
    painter.restore();
    painter.fillRect(QRectF(0, m_headerHeight - 1, view.size.width(), 1), m_theme.border);
}

void RoadmapPainter::paintLaneNames(QPainter &painter, const View &view, int litLane) const
{
    painter.save();
    painter.setClipRect(QRectF(0, m_headerHeight, m_laneWidth, view.size.height()));
    painter.fillRect(QRectF(0, m_headerHeight, m_laneWidth, view.size.height()), m_theme.window);
    for (std::size_t l = 0; l < m_content.roadmap.lanes().size(); ++l) {
        const RoadmapLane &lane = m_content.roadmap.lanes()[l];
        const QRectF place = laneArea(lane, view);
        if (place.bottom() < m_headerHeight || place.top() > view.size.height())
            continue;
        if (static_cast<int>(l) == litLane)
            painter.fillRect(place, m_theme.accentSoft);
        painter.fillRect(QRectF(0, place.bottom() - 1, m_laneWidth, 1), m_theme.border);
        // The name stays in sight while its lane does.
        const double top
            = std::clamp(m_headerHeight, place.top(), std::max(place.top(), place.bottom() - m_rowHeight)) + Theme::gap;
        const QPointF mark(Theme::pad, top + m_rowHeight / 4);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.mutedText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(lane.isCollapsed ? QPolygonF({mark + QPointF(-2, -4), mark + QPointF(2, 0), mark + QPointF(-2, 4)})
                                              : QPolygonF({mark + QPointF(-4, -2), mark + QPointF(0, 2), mark + QPointF(4, -2)}));
        const double left = Theme::pad + Theme::wide;
        const double width = m_laneWidth - left - Theme::gap;
        const QFontMetricsF strongMetrics(m_theme.strong);
        painter.setFont(m_theme.strong);
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(left, top, width, m_rowHeight / 2), Qt::AlignLeft | Qt::AlignVCenter,
            strongMetrics.elidedText(laneTitle(lane, m_lanesBy), Qt::ElideRight, width));
        painter.setFont(m_theme.small);
        painter.setPen(m_theme.mutedText);
        const QString count = lane.itemCount == 1 ? tr("1 item") : tr("%1 items").arg(lane.itemCount);
        painter.drawText(QRectF(left, top + m_rowHeight / 2 - 2, width, m_rowHeight / 3), Qt::AlignLeft | Qt::AlignVCenter, count);
    }
    painter.restore();
    painter.fillRect(QRectF(m_laneWidth - 1, 0, 1, view.size.height()), m_theme.border);
}

} // namespace throughline
