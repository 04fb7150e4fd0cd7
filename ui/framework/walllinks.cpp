// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The links between the wall's cards: drawn, and found under the pointer.

#include "core/base/index.h"
#include "ui/framework/wallpainter.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <set>

namespace throughline {

namespace {

constexpr double reach = 5; // pixels by which one may miss a link
constexpr int pieces = 24; // of a curve that is tried

QPainterPath curve(QPointF from, QPointF to)
{
    const double bend = std::max(std::abs(to.x() - from.x()) / 2, static_cast<double>(Theme::wide));
    const double side = from.x() > to.x() ? -bend : bend;
    QPainterPath path(from);
    path.cubicTo(from + QPointF(side, 0), to - QPointF(side, 0), to);
    return path;
}

double distance(const QPainterPath &path, QPointF point)
{
    double least = path.boundingRect().adjusted(-reach, -reach, reach, reach).contains(point) ? 2 * reach : 3 * reach;
    for (int i = 0; least < 3 * reach && i < pieces; ++i) {
        const QPointF a = path.pointAtPercent(static_cast<double>(i) / pieces);
        const QPointF along = path.pointAtPercent(static_cast<double>(i + 1) / pieces) - a;
        const double length = QPointF::dotProduct(along, along);
        const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0;
        least = std::min(least, QLineF(a + share * along, point).length());
    }
    return least;
}

} // namespace

bool WallPainter::isChained(const WallLink &link, const State &state) const
{
    return std::ranges::binary_search(state.chain, m_model.elementAt(link.from))
        && std::ranges::binary_search(state.chain, m_model.elementAt(link.to));
}

/// Where a link leaves its cards, towards each other.
std::pair<QPointF, QPointF> WallPainter::ends(const WallLink &link, const State &state) const
{
    const auto column = [&](int card) { return m_model.layout().cards()[index(card)].column; };
    const bool isRight = column(link.to) > column(link.from);
    return {end(link.from, isRight, state), end(link.to, !isRight, state)};
}

QRectF WallPainter::areaOf(const WallLink &link, const State &state) const
{
    const auto [from, to] = ends(link, state);
    return curve(from, to).controlPointRect().adjusted(-ring, -ring, ring, ring);
}

std::optional<WallLink> WallPainter::linkAt(QPointF point, const State &state) const
{
    std::optional<WallLink> nearest;
    double least = reach;
    for (const WallLink &link : m_model.links()) {
        if (!isChained(link, state) && (!isInSight(link.from, state) || !isInSight(link.to, state)))
            continue; // isn't drawn whole
        const auto [from, to] = ends(link, state);
        if (const double miss = distance(curve(from, to), point); miss < least) {
            least = miss;
            nearest = link;
        }
    }
    return nearest;
}

void WallPainter::paintLink(QPainter &painter, QPointF from, QPointF to, const QRectF &area) const
{
    const QPainterPath path = curve(from, to);
    const double width = painter.pen().widthF();
    if (path.controlPointRect().adjusted(-width, -width, width, width).intersects(area))
        painter.drawPath(path);
}

/// Those of the throughline are drawn whole and last. Of the others one whose other end is out of sight only shows where it goes,
/// once for a card and direction: hundreds of them would hide each other.
void WallPainter::paintLinks(QPainter &painter, const State &state, const QRectF &area) const
{
    painter.setBrush(Qt::NoBrush);
    std::set<std::tuple<int, bool, bool>> leaving; // card, side, whether upwards
    std::vector<const WallLink *> chained;
    QColor quiet = m_theme.strongBorder;
    quiet.setAlphaF(state.chain.empty() ? 0.9F : 0.65F);
    painter.setPen(QPen(quiet, 1.25));
    for (const WallLink &link : m_model.links()) {
        if (isChained(link, state)) {
            chained.push_back(&link);
            continue;
        }
        const bool isFrom = isInSight(link.from, state);
        const bool isTo = isInSight(link.to, state);
        if (!isFrom && !isTo)
            continue;
        const auto [from, to] = ends(link, state);
        if (isFrom && isTo) {
            paintLink(painter, from, to, area);
            continue;
        }
        const int here = isFrom ? link.from : link.to;
        const bool isRight = (to.x() > from.x()) == isFrom;
        const bool isUp = isFrom ? to.y() < from.y() : from.y() < to.y();
        if (!leaving.insert({here, isRight, isUp}).second)
            continue;
        const QPointF at = isFrom ? from : to;
        paintLink(painter, at, at + QPointF((isRight ? 1 : -1) * Theme::wide, (isUp ? -1 : 1) * Theme::roomy), area);
    }
    const auto draw = [&](const WallLink &link, const QColor &colour, double width) {
        const auto [from, to] = ends(link, state);
        painter.setPen(QPen(colour, width));
        paintLink(painter, from, to, area);
    };
    for (const WallLink *link : chained)
        draw(*link, Theme::mixed(m_theme.kind(m_model.face(link->from).kind), m_theme.accent, 0.5), 2.25);
    if (state.hoveredLink)
        draw(*state.hoveredLink, m_theme.text, 2.25);
    if (state.link)
        draw(*state.link, m_theme.accent, 3.5);
}

} // namespace throughline
