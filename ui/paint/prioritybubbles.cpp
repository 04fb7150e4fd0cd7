// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/prioritybubbles.h"

#include "ui/paint/roadmapwords.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double halo = 1.5; // pixels of ground round a bubble, which keep it apart from those below
constexpr double fill = 0.82; // of its colour that a bubble has
constexpr double ghostFill = 0.45;
constexpr double leastForRank = 10.5; // pixels of radius
constexpr int effortKind = 1;
constexpr int tracedKind = 2;
constexpr float brightGround = 0.55F;

/// A dashed line means that something is missing.
QPen outline(const Theme &theme, const QColor &colour, bool isTraced)
{
    if (isTraced)
        return {colour, 1.5};
    QPen pen(theme.untraced, 1.75, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    return pen;
}

QColor contrasting(const QColor &ground)
{
    const double brightness = 0.299 * ground.redF() + 0.587 * ground.greenF() + 0.114 * ground.blueF();
    return brightness > double(brightGround) ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

PriorityBubbles::PriorityBubbles(const PriorityContent &content, const Theme &theme)
    : m_content(content)
{
    setTheme(theme);
}

void PriorityBubbles::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_ranks = Lettering(theme.small);
    m_stamps.forget();
    forget();
}

void PriorityBubbles::setColour(RoadmapColour colour)
{
    m_colour = colour;
    forget();
}

void PriorityBubbles::forget()
{
    m_colours.reset();
    m_facts.clear();
}

void PriorityBubbles::takeRanks() const
{
    for (const RankedItem &ranked : m_content.ranking.items()) {
        if (static_cast<std::size_t>(ranked.item) < m_facts.size())
            m_facts[static_cast<std::size_t>(ranked.item)].rank = ranked.rank;
    }
}

const RoadmapColours &PriorityBubbles::colours() const
{
    if (!m_colours)
        m_colours.emplace(m_content.snapshot, m_theme, m_colour);
    return *m_colours;
}

const PriorityBubbles::Facts &PriorityBubbles::facts(int item) const
{
    if (m_facts.empty()) {
        m_facts.resize(m_content.snapshot.strategy().elements().size());
        takeRanks();
    }
    Facts &facts = m_facts[static_cast<std::size_t>(item)];
    if (facts.isKnown)
        return facts;
    facts.isKnown = true;
    facts.isTraced = m_content.snapshot.trace().traced(item) != Traced::No;
    facts.colour = colours().of(m_content.snapshot, item);
    return facts;
}

void PriorityBubbles::draw(
    QPainter &painter, QPointF middle, double radius, const QColor &colour, bool hasEffort, bool isTraced) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.canvas);
    painter.drawEllipse(middle, radius + halo, radius + halo);
    painter.setPen(outline(m_theme, colour, isTraced));
    painter.setBrush(hasEffort ? Theme::mixed(colour, m_theme.canvas, fill) : m_theme.canvas);
    painter.drawEllipse(middle, radius - 0.75, radius - 0.75);
}

void PriorityBubbles::paint(QPainter &painter, const PriorityPlane &plane, const PriorityBubble &bubble) const
{
    const Facts &facts = this->facts(bubble.item);
    const double radius = plane.radius(bubble);
    QPointF middle = plane.middle(bubble);
    const int ratio = Stamps::pixelRatioOf(painter);
    if (ratio == 0) {
        draw(painter, middle, radius, facts.colour, bubble.hasEffort, facts.isTraced);
    } else {
        const int side = 2 * static_cast<int>(std::ceil(radius + halo));
        const Stamps::Key key{.kind = (bubble.hasEffort ? effortKind : 0) | (facts.isTraced ? tracedKind : 0),
            .colour = facts.colour.rgba(),
            .height = static_cast<int>(std::lround(2 * radius)),
            .pixelRatio = ratio};
        const QPixmap &stamp = m_stamps.stamp(key, {side, side},
            [&](QPainter &on) { draw(on, QPointF(side, side) / 2, radius, facts.colour, bubble.hasEffort, facts.isTraced); });
        middle = {std::round(middle.x()), std::round(middle.y())};
        painter.drawPixmap(middle - QPointF(side, side) / 2, stamp);
    }
    if (radius >= leastForRank)
        paintRank(painter, middle, radius, facts, bubble.hasEffort);
}

void PriorityBubbles::paintRank(QPainter &painter, QPointF middle, double radius, const Facts &facts, bool hasEffort) const
{
    const QString rank = QString::number(facts.rank);
    const double width = m_ranks.width(rank);
    if (width > 2 * radius - Theme::tight)
        return;
    painter.setPen(hasEffort ? contrasting(Theme::mixed(facts.colour, m_theme.canvas, fill)) : m_theme.text);
    m_ranks.draw(painter, {middle.x() - width / 2, middle.y() - m_ranks.height() / 2, width + 1, m_ranks.height()}, rank);
}

void PriorityBubbles::paintGhost(QPainter &painter, QPointF middle, double radius, int item) const
{
    QColor colour = facts(item).colour;
    painter.setPen(QPen(m_theme.accent, 2));
    colour.setAlphaF(float(ghostFill));
    painter.setBrush(colour);
    painter.drawEllipse(middle, radius, radius);
}

} // namespace throughline
