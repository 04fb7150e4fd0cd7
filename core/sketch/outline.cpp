// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/outline.h"

#include "core/sketch/cross.h"
#include "core/sketch/distances.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ranges>

namespace throughline {

namespace {

/// A hair's breadth would vanish on paper.
constexpr double leastRadius = 0.25;
/// Turns below this, in radians, are drawn as a curve's points; sharper ones get a round join.
constexpr double straight = 0.02;

double dot(QPointF a, QPointF b)
{
    return a.x() * b.x() + a.y() * b.y();
}

QPointF direction(QPointF from, QPointF to)
{
    const double length = distance(from, to);
    return length > 0 ? (to - from) / length : QPointF(1, 0);
}

/// On the left where y points down and one looks along \a direction.
QPointF leftOf(QPointF direction)
{
    return {direction.y(), -direction.x()};
}

// --- From points to the middle line
// -----------------------------------------------------------------------------------------------

/// How much of the way to the pointer the line goes at each point.
double pursuit(Smoothing smoothing)
{
    switch (smoothing) {
    case Smoothing::Off:
        break;
    case Smoothing::Light:
        return 0.5;
    case Smoothing::Strong:
        return 0.3;
    }
    return 1;
}

/// A line that follows the pointer like something drawn along on a short string: a shaking hand is evened out, and the line is
/// never further from the pointer than the string is long. It ends where the pen ended.
QList<InkPoint> streamlined(const InkMark &ink)
{
    QList<InkPoint> line;
    line.reserve(ink.points.size());
    const double share = pursuit(ink.smoothing);
    const double reach = smoothingReach(ink.smoothing, ink.size);
    for (const InkPoint &pen : ink.points) {
        if (!std::isfinite(pen.x) || !std::isfinite(pen.y))
            continue;
        const double pressure = std::isfinite(pen.pressure) ? std::clamp(pen.pressure, 0.0, 1.0) : 0.5;
        if (line.isEmpty() || share == 1) {
            line.append({pen.x, pen.y, pressure});
            continue;
        }
        const InkPoint last = line.last();
        QPointF next = last.position() + (pen.position() - last.position()) * share;
        if (const double behind = distance(next, pen.position()); behind > reach)
            next = pen.position() + (next - pen.position()) * (reach / behind);
        line.append({next.x(), next.y(), last.pressure + (pressure - last.pressure) * share});
    }
    if (line.size() > 1 && share < 1) {
        const auto pen = std::ranges::find_if(
            ink.points.rbegin(), ink.points.rend(), [](const InkPoint &p) { return std::isfinite(p.x) && std::isfinite(p.y); });
        line.append({pen->x, pen->y, line.last().pressure});
    }
    return line;
}

bool isPressureKnown(const QList<InkPoint> &points)
{
    return std::ranges::any_of(points, [&](const InkPoint &point) { return point.pressure != points.front().pressure; });
}

/// What a hand would press: less where it is fast. Speed counts in stroke widths per point.
void pressBySpeed(QList<InkPoint> &line, double size)
{
    double pressure = 0.6;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const double speed = i > 0 ? distance(line[i - 1].position(), line[i].position()) / std::max(size, 2.0) : 0;
        const double wanted = std::clamp(0.85 - 0.22 * speed, 0.3, 0.85);
        pressure += (wanted - pressure) * 0.12;
        line[i].pressure = pressure;
    }
}

double radiusOf(const InkMark &ink, double pressure)
{
    if (ink.isEven || ink.tool == InkTool::Marker)
        return ink.size / 2;
    // A pen answers to pressure more than a pencil does. The sine makes the middle of the range lively and its ends calm.
    const double least = ink.tool == InkTool::Pen ? 0.3 : 0.6;
    const double eased = std::sin(pressure * std::numbers::pi / 2);
    return std::max(leastRadius, ink.size / 2 * (least + (1 - least) * eased));
}

/// Points nearer to each other than this say nothing about the shape, only about the hand and the screen's pixels.
double spacing(double radius)
{
    return std::max(0.05, radius * 0.2);
}

QList<Station> thinned(const InkMark &ink, const QList<InkPoint> &line)
{
    QList<Station> stations;
    stations.reserve(line.size());
    for (const InkPoint &point : line) {
        const Station station{point.position(), radiusOf(ink, point.pressure)};
        if (stations.isEmpty() || distance(stations.last().middle, station.middle) >= spacing(station.radius))
            stations.append(station);
        else
            stations.last().radius = std::max(stations.last().radius, station.radius);
    }
    // The end is where the pen was lifted, even if that is near the point before.
    if (stations.size() > 1)
        stations.last().middle = line.last().position();
    return stations;
}

/// By how much the line turns at each station, in radians.
QList<double> turns(const QList<Station> &line)
{
    QList<double> turns(line.size(), 0);
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        const QPointF before = line[i].middle - line[i - 1].middle;
        const QPointF after = line[i + 1].middle - line[i].middle;
        turns[i] = std::abs(std::atan2(cross(before, after), dot(before, after)));
    }
    return turns;
}

/// Between points that lie far apart, where the line bends: along a curve through the points, or with smoothing off straight but in
/// short steps at the corners, so that rounding the outline can't cut them.
QList<Station> refined(const QList<Station> &line, Smoothing smoothing)
{
    QList<Station> fine;
    fine.reserve(line.size() * 2);
    const QList<double> bends = turns(line);
    const auto at = [&](qsizetype i) { return line[std::clamp<qsizetype>(i, 0, line.size() - 1)].middle; };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        fine.append(line[i]);
        const double length = distance(at(i), at(i + 1));
        const double radius = std::max(line[i].radius, line[i + 1].radius);
        const double bend = bends[i] + bends[i + 1];
        const double wanted = std::min(length / std::max(radius, 1.5), smoothing == Smoothing::Off ? 64.0 : 2 + bend * 12);
        const int steps = bend < straight ? 1 : std::clamp(static_cast<int>(wanted), 1, 64);
        if (steps == 1)
            continue;
        // A corner sharper than a right angle is meant; a curve through it would swing out.
        const bool isCurve = smoothing != Smoothing::Off;
        const auto tangent = [&](qsizetype p) { return bends[p] > std::numbers::pi / 2 ? QPointF() : (at(p + 1) - at(p - 1)) / 2; };
        const auto shortened = [&](QPointF t) { return distance({}, t) > length ? t * (length / distance({}, t)) : t; };
        const QPointF out = shortened(tangent(i));
        const QPointF in = shortened(tangent(i + 1));
        for (int step = 1; step < steps; ++step) {
            const double t = double(step) / steps;
            const double u = 1 - t;
            const QPointF middle = isCurve
                ? at(i) * (u * u * (1 + 2 * t)) + out * (u * u * t) + at(i + 1) * (t * t * (1 + 2 * u)) - in * (t * t * u)
                : at(i) * u + at(i + 1) * t;
            fine.append({middle, line[i].radius * u + line[i + 1].radius * t});
        }
    }
    fine.append(line.last());
    return fine;
}

void taper(QList<Station> &line, double size)
{
    QList<double> along{0};
    for (qsizetype i = 1; i < line.size(); ++i)
        along.append(along.last() + distance(line[i - 1].middle, line[i].middle));
    const double reach = std::min(size * 4, along.last() / 2);
    if (reach <= 0)
        return;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const double share = std::clamp(std::min(along[i], along.last() - along[i]) / reach, 0.0, 1.0);
        line[i].radius = std::max(leastRadius, line[i].radius * std::sin(share * std::numbers::pi / 2));
    }
}

// --- From the middle line to the outline
// --------------------------------------------------------------------------------------------

/// A point of the outline. At a corner the outline is drawn straight to it, elsewhere as a curve past it.
struct EdgePoint {
    QPointF point;
    bool isCorner = false;
};

class Outliner {
public:
    explicit Outliner(const QList<Station> &line)
        : m_line(line)
    {
    }

    Path run();

private:
    void joinAt(qsizetype at, QPointF before, QPointF after);
    void addArc(QList<EdgePoint> &edge, QPointF middle, QPointF from, double angle) const;
    bool isFold(qsizetype at, QPointF before, QPointF after) const;
    Path drawn() const;

    const QList<Station> &m_line;
    QList<EdgePoint> m_left;
    QList<EdgePoint> m_right;
};

/// Whether the line turns so tightly that on the inner side the outline would run backwards.
bool Outliner::isFold(qsizetype at, QPointF before, QPointF after) const
{
    constexpr double sharp = 0.88; // the cosine of half a radian
    const double cosine = dot(before, after);
    if (cosine < sharp)
        return true;
    const double tangentOfHalf = std::abs(cross(before, after)) / (1 + cosine);
    const double room
        = std::min(distance(m_line[at - 1].middle, m_line[at].middle), distance(m_line[at].middle, m_line[at + 1].middle));
    return m_line[at].radius * tangentOfHalf > room * 0.45;
}

/// Turned by \a angle from \a from, without the first and with the last point.
void Outliner::addArc(QList<EdgePoint> &edge, QPointF middle, QPointF from, double angle) const
{
    const double radius = distance({}, from);
    const double step = std::clamp(1.2 / std::sqrt(std::max(radius, 0.5)), 0.12, 0.55);
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / step)));
    for (int i = 1; i <= steps; ++i) {
        const double turned = angle * i / steps;
        edge.append({middle
            + QPointF(from.x() * std::cos(turned) - from.y() * std::sin(turned),
                from.x() * std::sin(turned) + from.y() * std::cos(turned))});
    }
}

/// Every piece between two points counts as a rectangle, every join as a wedge on the outer side; all of them turn the same way, so
/// that the winding rule can't leave a hole. That is why a fold goes by way of the middle on the inner side.
void Outliner::joinAt(qsizetype at, QPointF before, QPointF after)
{
    const QPointF middle = m_line[at].middle;
    const double radius = m_line[at].radius;
    if (!isFold(at, before, after)) {
        const QPointF side = leftOf(direction({}, before + after)) * radius;
        m_left.append({middle + side});
        m_right.append({middle - side});
        return;
    }
    const double angle = std::atan2(cross(before, after), dot(before, after));
    // Where y points down, a positive angle turns right: the left side is the outer one.
    QList<EdgePoint> &outer = angle > 0 ? m_left : m_right;
    QList<EdgePoint> &inner = angle > 0 ? m_right : m_left;
    const QPointF from = leftOf(before) * (angle > 0 ? radius : -radius);
    const QPointF to = leftOf(after) * (angle > 0 ? radius : -radius);
    outer.append({middle + from});
    addArc(outer, middle, from, angle);
    inner.append({middle - from, true});
    inner.append({middle, true});
    inner.append({middle - to, true});
}

Path Outliner::run()
{
    const qsizetype last = m_line.size() - 1;
    m_left.reserve(m_line.size() * 3);
    m_right.reserve(m_line.size() * 2);
    QPointF before = direction(m_line[0].middle, m_line[1].middle);
    const QPointF first = leftOf(before) * m_line[0].radius;
    m_left.append({m_line[0].middle + first});
    m_right.append({m_line[0].middle - first});
    for (qsizetype i = 1; i < last; ++i) {
        const QPointF after = direction(m_line[i].middle, m_line[i + 1].middle);
        joinAt(i, before, after);
        before = after;
    }
    const QPointF end = leftOf(before) * m_line[last].radius;
    m_left.append({m_line[last].middle + end});
    addArc(m_left, m_line[last].middle, end, std::numbers::pi);
    for (const EdgePoint &point : m_right | std::views::reverse)
        m_left.append(point);
    addArc(m_left, m_line[0].middle, -first, std::numbers::pi);
    m_left.removeLast(); // which is where it began
    return drawn();
}

/// Curves whose ends are halfway between the points and whose controls are the points themselves.
Path Outliner::drawn() const
{
    Path path;
    const auto halfway = [](QPointF a, QPointF b) { return (a + b) / 2; };
    const qsizetype count = m_left.size();
    path.reserve(count * 2);
    path.moveTo(halfway(m_left.last().point, m_left.first().point));
    for (qsizetype i = 0; i < count; ++i) {
        const EdgePoint &edge = m_left.at(i);
        const QPointF end = halfway(edge.point, m_left.at(i + 1 < count ? i + 1 : 0).point);
        if (edge.isCorner) {
            path.lineTo(edge.point);
            path.lineTo(end);
        } else {
            path.quadTo(edge.point, end);
        }
    }
    path.close();
    return path;
}

/// A dot, by four curves: kappa is how far a control lies for a quarter of a circle.
Path roundDot(const Station &station)
{
    constexpr double kappa = 0.5522847498;
    const QPointF c = station.middle;
    const double r = station.radius;
    const double k = r * kappa;
    Path path;
    path.moveTo(c + QPointF(r, 0));
    path.cubicTo(c + QPointF(r, k), c + QPointF(k, r), c + QPointF(0, r));
    path.cubicTo(c + QPointF(-k, r), c + QPointF(-r, k), c + QPointF(-r, 0));
    path.cubicTo(c + QPointF(-r, -k), c + QPointF(-k, -r), c + QPointF(0, -r));
    path.cubicTo(c + QPointF(k, -r), c + QPointF(r, -k), c + QPointF(r, 0));
    path.close();
    return path;
}

} // namespace

double smoothingReach(Smoothing smoothing, double size)
{
    switch (smoothing) {
    case Smoothing::Off:
        break;
    case Smoothing::Light:
        return std::max(2.0, size * 0.4);
    case Smoothing::Strong:
        return std::max(6.0, size);
    }
    return 0;
}

QList<Station> middleLine(const InkMark &ink)
{
    QList<InkPoint> line = streamlined(ink);
    if (line.isEmpty())
        return {};
    if (!isPressureKnown(line))
        pressBySpeed(line, ink.size);
    QList<Station> stations = thinned(ink, line);
    if (stations.size() == 1)
        return stations;
    stations = refined(stations, ink.smoothing);
    if (ink.isTapered)
        taper(stations, ink.size);
    return stations;
}

Path outline(const InkMark &ink)
{
    return outline(middleLine(ink));
}

Path outline(const QList<Station> &line)
{
    if (line.isEmpty())
        return {};
    if (line.size() == 1)
        return roundDot(line.front());
    return Outliner(line).run();
}

} // namespace throughline
