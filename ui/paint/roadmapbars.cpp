// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmapbars.h"

#include "ui/theme/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double soft = 0.16; // how much of its colour a bar's ground has
constexpr double strong = 0.28;
constexpr float behindWords = 0.85F; // how much of what passes behind a title is hidden
constexpr int cap = 12; // pixels of a bar's end that are copied as they are
constexpr int period = 8; // pixels of a dash with its gap
constexpr int stretch = 8 * period; // pixels of its middle, which is repeated
constexpr double tiny = 2.0 * cap; // pixels; a shorter bar is a box
constexpr double halfSign = RoadmapPlaces::sign;
constexpr double link = 12; // pixels of the sign that says that a why is missing
constexpr int signKind = 16; // stamps: the boxes' kinds are below

/// A dashed line means that something is missing. A dash and its gap are as long as the period.
QPen dashed(const QColor &colour)
{
    QPen pen(colour, 1.5, Qt::CustomDashLine);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({5 / 1.5, (period - 5) / 1.5});
    return pen;
}

/// The left edge of a rounded box. As a path of its own: not everything that can be painted on knows what a clip is.
QPainterPath spineOf(const QRectF &box)
{
    constexpr double radius = Theme::radius;
    const QSizeF round(2 * radius, 2 * radius);
    const double angle = qRadiansToDegrees(std::acos((RoadmapPlaces::spine - radius) / radius)); // where an arc is as far in
    const QRectF top(box.topLeft(), round);
    QPainterPath path;
    path.arcMoveTo(top, angle);
    path.arcTo(top, angle, 180 - angle);
    path.arcTo(QRectF(box.bottomLeft() - QPointF(0, round.height()), round), 180, 180 - angle);
    path.closeSubpath();
    return path;
}

QPolygonF diamond(QPointF middle, double half)
{
    return QPolygonF(
        {middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half), middle + QPointF(-half, 0)});
}

} // namespace

RoadmapBars::RoadmapBars(const RoadmapContent &content, const RoadmapPlaces &places, const Theme &theme)
    : m_content(content)
    , m_places(places)
{
    setTheme(theme);
}

void RoadmapBars::setTheme(const Theme &theme)
{
    m_theme = theme;
    QFont struck = theme.strong;
    struck.setStrikeOut(true);
    m_titles = Lettering(theme.strong);
    m_dropped = Lettering(struck);
    m_details = Lettering(theme.small);
    m_stamps.forget();
    forget();
}

void RoadmapBars::setColour(RoadmapColour colour)
{
    m_colour = colour;
    forget();
}

void RoadmapBars::forget()
{
    m_colours.reset();
    m_facts.clear();
}

const RoadmapColours &RoadmapBars::colours() const
{
    if (!m_colours)
        m_colours.emplace(m_content.snapshot, m_theme, m_colour);
    return *m_colours;
}

const RoadmapBars::Facts &RoadmapBars::facts(int item) const
{
    const Snapshot &snapshot = m_content.snapshot;
    m_facts.resize(snapshot.strategy().elements().size());
    Facts &facts = m_facts[static_cast<std::size_t>(item)];
    if (facts.isKnown)
        return facts;
    facts.isKnown = true;
    facts.isTraced = snapshot.trace().traced(item) != Traced::No;
    facts.status = statusOf(snapshot, item).value_or(ItemStatus::Planned);
    facts.colour = colours().of(snapshot, item);
    facts.title = roadmapTitle(snapshot, item);
    facts.detail = roadmapDetail(snapshot, item);
    const double sign = facts.isTraced ? 0 : link + Theme::tight;
    facts.titleWidth = std::ceil(m_titles.width(facts.title));
    facts.width = std::ceil(std::max(facts.titleWidth, sign + m_details.width(facts.detail)));
    return facts;
}

RoadmapPlaces::Words RoadmapBars::words(const RoadmapBar &bar, const RoadmapPlaces::View &view) const
{
    const Facts &facts = this->facts(bar.item);
    return m_places.words(bar, view, facts.titleWidth, facts.width);
}

void RoadmapBars::paint(QPainter &painter, const RoadmapPlaces::View &view, const RoadmapBar &bar, const Look &look) const
{
    const Facts &facts = this->facts(bar.item);
    const QRectF place = m_places.area(bar, view);
    if (m_content.roadmap.lanes()[static_cast<std::size_t>(bar.lane)].isCollapsed)
        return paintCollapsed(painter, place, facts, look);
    paintBox(painter, place, facts, look.isSelected ? Skin::Selected : look.isHovered ? Skin::Lit : Skin::Plain);
    const RoadmapPlaces::Words words = m_places.words(bar, view, facts.titleWidth, facts.width);
    if (!words.place.isEmpty()) {
        if (words.isBeside)
            paintGround(painter, words, facts, bar.lane);
        paintWords(painter, words, facts);
    }
    if (!words.hasMark)
        return;
    if (words.place.isEmpty() && !facts.isTraced)
        return paintSign(painter, words.mark, Sign::Unlinked, m_theme.untraced);
    paintSign(painter, words.mark, bar.isMilestone ? Sign::Milestone : static_cast<Sign>(facts.status), facts.colour);
}

/// A collapsed lane shows how full it is.
void RoadmapBars::paintCollapsed(QPainter &painter, const QRectF &place, const Facts &facts, const Look &look) const
{
    QColor own = look.isSelected ? m_theme.accent : facts.colour;
    own.setAlphaF(look.isSelected ? 1.0F : 0.4F);
    constexpr double thick = 2 * RoadmapPlaces::spine;
    painter.fillRect(QRectF(place.left(), RoadmapPlaces::snapped(place.center().y() - thick / 2), place.width(), thick), own);
}

// --- the box ---

void RoadmapBars::paintBox(QPainter &painter, const QRectF &place, const Facts &facts, Skin skin) const
{
    const int ratio = Stamps::pixelRatioOf(painter);
    if (place.width() < tiny) {
        painter.fillRect(place, skin == Skin::Selected ? m_theme.accent : facts.colour);
        if (!facts.isTraced) // a red edge, dashes need more room
            painter.fillRect(QRectF(place.left(), place.bottom() - 3, place.width(), 3), m_theme.untraced);
        return;
    }
    if (ratio == 0)
        return drawBox(painter, place, facts, skin);
    const int kind = static_cast<int>(skin) * 2 + (facts.isTraced ? 1 : 0);
    const QSize whole(2 * cap + stretch, static_cast<int>(place.height()));
    const QPixmap &stamp = m_stamps.stamp({kind, facts.colour.rgba(), whole.height(), ratio}, whole,
        [&](QPainter &stamped) { drawBox(stamped, QRectF(QPointF(), whole), facts, skin); });
    const auto part = [&](int from, int width) { return QRectF(from * ratio, 0, width * ratio, whole.height() * ratio); };
    painter.drawPixmap(place.topLeft(), stamp, part(0, cap));
    painter.drawPixmap(QPointF(place.right() - cap, place.top()), stamp, part(cap + stretch, cap));
    const double first = place.left() + cap;
    const double hidden = std::floor(std::max(-first, 0.0) / stretch) * stretch; // a bar may be a hundred years long
    const double end = std::min<double>(place.right() - cap, painter.viewport().right() + 1);
    for (double x = first + hidden; x < end; x += stretch) {
        const int width = static_cast<int>(std::min<double>(stretch, place.right() - cap - x));
        painter.drawPixmap(QPointF(x, place.top()), stamp, part(cap, width));
    }
}

void RoadmapBars::drawBox(QPainter &painter, const QRectF &place, const Facts &facts, Skin skin) const
{
    const QRectF inner = place.adjusted(1, 1, -1, -1);
    QPainterPath outline;
    outline.addRoundedRect(inner, Theme::radius, Theme::radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasEdge = facts.isTraced && skin != Skin::Selected;
    painter.setPen(hasEdge ? QPen(Theme::mixed(facts.colour, m_theme.border, 0.5), 1) : QPen(Qt::NoPen));
    painter.setBrush(Theme::mixed(facts.colour, m_theme.raised, skin == Skin::Plain ? soft : strong));
    painter.drawPath(outline);
    painter.fillPath(spineOf(inner), facts.colour);
    if (skin == Skin::Selected)
        painter.strokePath(outline, QPen(m_theme.accent, 2));
    if (!facts.isTraced)
        painter.strokePath(outline, dashed(m_theme.untraced));
    painter.restore();
}

// --- what it says ---

/// Arrows and lines pass behind what stands beside a bar: they are hardly seen there.
void RoadmapBars::paintGround(QPainter &painter, const RoadmapPlaces::Words &words, const Facts &facts, int lane) const
{
    QColor ground = lane % 2 == 1 ? m_theme.currentLine : m_theme.canvas;
    ground.setAlphaF(behindWords);
    const QRectF &place = words.place;
    painter.fillRect(QRectF(place.left(), place.top(), std::min(place.width(), facts.width), place.height()), ground);
}

void RoadmapBars::paintWords(QPainter &painter, const RoadmapPlaces::Words &words, const Facts &facts) const
{
    const bool isDropped = facts.status == ItemStatus::Dropped;
    const QRectF &place = words.place;
    const double line = place.height() / 2;
    painter.setPen(isDropped ? m_theme.mutedText : m_theme.text);
    (isDropped ? m_dropped : m_titles).draw(painter, {place.left(), place.top() + 2, place.width(), line}, facts.title);
    QRectF below(place.left(), place.top() + line, place.width(), line - 2);
    if (!facts.isTraced) {
        paintSign(painter, {below.left() + link / 2, RoadmapPlaces::snapped(below.center().y())}, Sign::Unlinked, m_theme.untraced);
        below.setLeft(below.left() + link + Theme::tight);
    }
    painter.setPen(facts.isTraced ? m_theme.mutedText : m_theme.untraced);
    m_details.draw(painter, below, facts.detail);
}

void RoadmapBars::paintSign(QPainter &painter, QPointF middle, Sign sign, const QColor &colour) const
{
    constexpr int room = 16;
    const int ratio = Stamps::pixelRatioOf(painter);
    if (ratio == 0)
        return drawSign(painter, middle, sign, colour);
    const QPixmap &stamp = m_stamps.stamp({signKind + static_cast<int>(sign), colour.rgba(), room, ratio}, {room, room},
        [&](QPainter &stamped) { drawSign(stamped, {room / 2.0, room / 2.0}, sign, colour); });
    painter.drawPixmap(
        QPointF(RoadmapPlaces::snapped(middle.x()) - room / 2.0, RoadmapPlaces::snapped(middle.y()) - room / 2.0), stamp);
}

/// What the status is, by shape: an empty ring, a half full one, a tick, a cross; a milestone is a diamond.
void RoadmapBars::drawSign(QPainter &painter, QPointF middle, Sign shape, const QColor &colour) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF ring(middle.x() - halfSign, middle.y() - halfSign, 2 * halfSign, 2 * halfSign);
    switch (shape) {
    case Sign::Planned:
        painter.drawEllipse(ring);
        break;
    case Sign::Doing:
        painter.drawEllipse(ring);
        painter.setBrush(colour);
        painter.drawPie(ring, -90 * 16, 180 * 16);
        break;
    case Sign::Done:
        painter.drawPolyline(QPolygonF(
            {middle + QPointF(-halfSign, 0), middle + QPointF(-1, halfSign - 1), middle + QPointF(halfSign, -halfSign + 1)}));
        break;
    case Sign::Dropped:
        painter.drawLine(ring.topLeft(), ring.bottomRight());
        painter.drawLine(ring.topRight(), ring.bottomLeft());
        break;
    case Sign::Milestone:
        painter.setBrush(colour);
        painter.drawPolygon(diamond(middle, halfSign + 1));
        break;
    case Sign::Unlinked:
        themedIcon(QStringLiteral("unlinked"), colour)
            .paint(&painter, QRectF(middle.x() - link / 2, middle.y() - link / 2, link, link).toRect());
        break;
    }
    painter.restore();
}

} // namespace throughline
