// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/prioritypainter.h"

#include "core/base/translate.h"
#include "core/layout/labels.h"
#include "ui/paint/roadmapwords.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {

namespace {

constexpr std::array quadrants{Quadrant::DoFirst, Quadrant::BuildToward, Quadrant::LeadsNowhere, Quadrant::Leave};
constexpr double tint = 0.07; // of its colour that a quarter's ground has
constexpr double highShare = 0.5; // the share at which a score counts as high
constexpr double widestTitle = 170; // pixels
constexpr std::size_t mostTitled = 150; // bubbles in sight that may have their titles beside them
constexpr int mostLines = 10; // of the grid each way
constexpr double leastWords = 90; // pixels of a quarter's width in which it is named
constexpr double ring = 3.5; // pixels off a bubble

bool isRight(Quadrant quadrant)
{
    return quadrant == Quadrant::DoFirst || quadrant == Quadrant::LeadsNowhere;
}

bool isTop(Quadrant quadrant)
{
    return quadrant == Quadrant::DoFirst || quadrant == Quadrant::BuildToward;
}

/// How many scores lie between two lines of the grid.
int gridStep(int outOf)
{
    return (outOf + mostLines - 1) / mostLines;
}

} // namespace

PriorityPainter::PriorityPainter(const PriorityContent &content, const Theme &theme)
    : m_content(content)
    , m_bubbles(content, theme)
{
    setTheme(theme);
}

void PriorityPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_bubbles.setTheme(theme);
    m_names = Lettering(theme.strong);
    m_small = Lettering(theme.small);
}

QRectF PriorityPainter::plotIn(QSizeF size) const
{
    const double line = std::ceil(m_small.height());
    const double left = line + m_small.width(QString::number(m_content.priorities.outOf())) + 2 * Theme::gap;
    return QRectF(QPointF(), size).adjusted(left, 0, 0, -2 * line - Theme::gap);
}

PriorityPainter::View PriorityPainter::view(QSizeF size, double zoom, QPointF scroll) const
{
    const QRectF plot = plotIn(size);
    return {size, plot, PriorityPlane(m_content.priorities, QRectF(plot.topLeft() - scroll, plot.size() * zoom))};
}

std::vector<const PriorityBubble *> PriorityPainter::inSight(const View &view) const
{
    std::vector<const PriorityBubble *> found;
    for (const PriorityBubble &bubble : m_content.priorities.bubbles()) {
        if (view.plane.extent(bubble).adjusted(-2, -2, 2, 2).intersects(view.plot))
            found.push_back(&bubble);
    }
    return found;
}

QString PriorityPainter::titleOf(int item) const
{
    return roadmapTitle(m_content.snapshot, item);
}

void PriorityPainter::paint(QPainter &painter, const View &view) const
{
    painter.save();
    painter.fillRect(QRectF(QPointF(), view.size), m_theme.window);
    painter.setClipRect(view.plot);
    paintQuadrants(painter, view);
    paintGrid(painter, view);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto bubbles = inSight(view);
    for (const PriorityBubble *bubble : bubbles)
        m_bubbles.paint(painter, view.plane, *bubble);
    m_titled.clear();
    if (bubbles.size() <= mostTitled)
        paintTitles(painter, view);
    painter.restore();
    paintScores(painter, view);
}

// --- the ground ---

QRectF PriorityPainter::quadrantArea(Quadrant quadrant, const View &view) const
{
    const QRectF &all = view.plane.area();
    const QPointF middle = view.plane.toArea({highShare, highShare});
    const QPointF corner(isRight(quadrant) ? all.right() : all.left(), isTop(quadrant) ? all.top() : all.bottom());
    return QRectF(corner, middle).normalized();
}

QRectF PriorityPainter::wordsArea(Quadrant quadrant, const View &view) const
{
    const QRectF seen = (quadrantArea(quadrant, view) & view.plot).adjusted(Theme::gap, Theme::tight, -Theme::gap, -Theme::tight);
    const auto words = quadrantWords(quadrant);
    const QSizeF size(std::min(seen.width(), std::ceil(std::max(m_names.width(words.name), m_small.width(words.meaning))) + 1),
        m_names.height() + m_small.height());
    if (seen.width() < leastWords || seen.height() < size.height())
        return {};
    return {isRight(quadrant) ? seen.right() - size.width() : seen.left(),
        isTop(quadrant) ? seen.top() : seen.bottom() - size.height(), size.width(), size.height()};
}

void PriorityPainter::paintQuadrants(QPainter &painter, const View &view) const
{
    painter.fillRect(view.plot, m_theme.canvas);
    for (const Quadrant quadrant : quadrants) {
        const QColor colour = quadrant == Quadrant::DoFirst ? m_theme.traced
            : quadrant == Quadrant::BuildToward             ? m_theme.info
            : quadrant == Quadrant::LeadsNowhere            ? m_theme.warning
                                                            : m_theme.canvas;
        painter.fillRect(quadrantArea(quadrant, view) & view.plot, Theme::mixed(colour, m_theme.canvas, tint));
        const QRectF place = wordsArea(quadrant, view);
        if (place.isEmpty())
            continue;
        const auto words = quadrantWords(quadrant);
        const auto line = [&](Lettering &lettering, double top, const QString &text) {
            const double width = std::min(place.width(), std::ceil(lettering.width(text)) + 1);
            lettering.draw(
                painter, {isRight(quadrant) ? place.right() - width : place.left(), top, width, lettering.height()}, text);
        };
        painter.setPen(m_theme.mutedText);
        line(m_names, place.top(), words.name);
        line(m_small, place.top() + m_names.height(), words.meaning);
    }
}

void PriorityPainter::paintGrid(QPainter &painter, const View &view) const
{
    const int outOf = m_content.priorities.outOf();
    for (int score = 0; score <= outOf; score += gridStep(outOf)) {
        const QPointF at = view.plane.toArea(QPointF(score, score) / outOf);
        painter.setPen(QPen(Theme::mixed(m_theme.border, m_theme.canvas, 0.6), Theme::hairline));
        painter.drawLine(QPointF(std::round(at.x()) + 0.5, view.plot.top()), QPointF(std::round(at.x()) + 0.5, view.plot.bottom()));
        painter.drawLine(QPointF(view.plot.left(), std::round(at.y()) + 0.5), QPointF(view.plot.right(), std::round(at.y()) + 0.5));
    }
}

void PriorityPainter::paintScores(QPainter &painter, const View &view) const
{
    const int outOf = m_content.priorities.outOf();
    const QRectF &plot = view.plot;
    const double line = std::ceil(m_small.height());
    const auto write = [&](QPointF middle, const QString &text) {
        const double width = m_small.width(text);
        m_small.draw(painter, {middle.x() - width / 2, middle.y() - line / 2, width + 1, line}, text);
    };
    painter.setPen(m_theme.border);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.drawLine(plot.topLeft(), plot.bottomLeft());
    painter.setPen(m_theme.mutedText);
    for (int score = 0; score <= outOf; score += gridStep(outOf)) {
        const QPointF at = view.plane.toArea(QPointF(score, score) / outOf);
        const QString text = QString::number(score);
        if (at.x() >= plot.left() + line / 2 && at.x() <= plot.right() - line / 2)
            write({at.x(), plot.bottom() + Theme::tight + line / 2}, text);
        if (at.y() >= plot.top() + line / 2 && at.y() <= plot.bottom() - line / 2)
            write({plot.left() - Theme::gap - m_small.width(text) / 2, at.y()}, text);
    }
    painter.setPen(m_theme.text);
    write({plot.center().x(), plot.bottom() + Theme::tight + 1.5 * line}, tr("Value now →"));
    painter.save();
    painter.translate(line / 2 + Theme::tight, plot.center().y());
    painter.rotate(-90);
    write({}, tr("Toward the vision →"));
    painter.restore();
}

// --- titles ---

/// The best ranked have the choice.
void PriorityPainter::paintTitles(QPainter &painter, const View &view) const
{
    std::vector<QRectF> obstacles;
    obstacles.reserve(std::size(quadrants));
    for (const Quadrant quadrant : quadrants)
        obstacles.push_back(wordsArea(quadrant, view));
    std::vector<LabelWish> wishes;
    std::vector<int> items;
    for (const RankedItem &ranked : m_content.ranking.items()) {
        const PriorityBubble &bubble = m_content.priorities.bubble(m_content.priorities.bubbleOf(ranked.item));
        const QRectF extent = view.plane.extent(bubble);
        if (!extent.intersects(view.plot))
            continue;
        obstacles.push_back(extent);
        items.push_back(ranked.item);
        wishes.push_back({extent.center(), extent.width() / 2,
            QSizeF(std::min(std::ceil(m_small.width(titleOf(ranked.item))) + 1, widestTitle), m_small.height())});
    }
    painter.setPen(m_theme.text);
    const std::vector<QRectF> places = placeLabels(wishes, obstacles, view.plot);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].isNull())
            continue;
        m_small.draw(painter, places[i], titleOf(items[i]));
        m_titled.push_back(items[i]);
    }
}

// --- what comes and goes ---

void PriorityPainter::paintRing(QPainter &painter, const View &view, const PriorityBubble &bubble, bool isSelected) const
{
    m_bubbles.paint(painter, view.plane, bubble);
    const double radius = view.plane.radius(bubble) + (isSelected ? ring : ring / 2);
    painter.setPen(QPen(m_theme.accent, isSelected ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(view.plane.middle(bubble), radius, radius);
}

void PriorityPainter::paintTitle(QPainter &painter, const View &view, const PriorityBubble &bubble) const
{
    if (isTitled(bubble.item))
        return;
    const double radius = view.plane.radius(bubble) + ring;
    paintWords(painter, view, view.plane.middle(bubble) + QPointF(radius, 0), titleOf(bubble.item));
}

void PriorityPainter::paintWords(QPainter &painter, const View &view, QPointF beside, const QString &words) const
{
    const double width = std::min(std::ceil(m_small.width(words)) + 1, 2 * widestTitle);
    QRectF plate(beside.x() + Theme::tight, beside.y() - m_small.height() / 2 - 2, width + 2 * Theme::tight, m_small.height() + 4);
    plate.moveLeft(std::max(view.plot.left(), std::min(plate.left(), view.plot.right() - plate.width())));
    plate.moveTop(std::clamp(plate.top(), view.plot.top(), std::max(view.plot.top(), view.plot.bottom() - plate.height())));
    painter.setPen(QPen(m_theme.border, Theme::hairline));
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(plate, Theme::smallRadius, Theme::smallRadius);
    painter.setPen(m_theme.text);
    m_small.draw(painter, plate.adjusted(Theme::tight, 2, -Theme::tight, -2), words);
}

} // namespace throughline
