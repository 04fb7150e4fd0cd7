// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/mapribbons.h"

#include "core/base/index.h"
#include "ui/paint/bandraster.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace throughline {

namespace {

/// How strongly one ribbon is drawn, and many above each other at most.
struct Strength {
    double one;
    double most;
};
constexpr Strength resting{0.26, 0.62};
constexpr Strength lit{0.62, 0.85};

QColor faded(QColor colour, double strength)
{
    colour.setAlphaF(static_cast<float>(strength));
    return colour;
}

void addEase(QPainterPath &path, QPointF to)
{
    const QPointF from = path.currentPosition();
    const double middle = (from.x() + to.x()) / 2;
    path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
}

/// Where a painter's coordinates are among the pixels that it draws on.
class PixelGrid {
public:
    explicit PixelGrid(const QPainter &painter)
        : m_toPixels(painter.deviceTransform())
        , m_ratio(painter.device()->devicePixelRatio())
        , m_shift(m_toPixels.map(QPointF()) - painter.combinedTransform().map(QPointF()))
    {
    }

    /// Pixels can be counted only where nothing is turned or sheared.
    static bool fits(const QPainter &painter)
    {
        return painter.paintEngine()->type() == QPaintEngine::Raster && painter.deviceTransform().type() <= QTransform::TxScale;
    }

    double x(double x) const { return m_toPixels.m11() * x + m_toPixels.dx(); }
    double y(double y) const { return m_toPixels.m22() * y + m_toPixels.dy(); }
    double height(double height) const { return m_toPixels.m22() * height; }

    /// Draws \a image with its corner at the pixel \a place, \a width pixels wide.
    void draw(QPainter &painter, const QImage &image, QPoint place, int width) const
    {
        painter.save();
        painter.setWorldTransform({});
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        const QPointF corner = (QPointF(place) - m_shift) / m_ratio;
        painter.drawImage(QRectF(corner, QSizeF(width, image.height()) / m_ratio), image);
        painter.restore();
    }

private:
    QTransform m_toPixels;
    double m_ratio;
    QPointF m_shift; ///< where the painter was redirected to
};

/// A channel between two columns, or a column that ribbons pass in lanes, as pixels.
class Passage {
public:
    /// In pixels. A lane looks the same all the way, and so needs but one column; it ends where the channels beside it begin, which
    /// reach under the boxes.
    Passage(double left, double right, int top, int bottom, bool isLane)
        : m_left(static_cast<int>(isLane ? std::ceil(left) : std::floor(left)))
        , m_top(top)
        , m_width(std::max(1, static_cast<int>(isLane ? std::floor(right) : std::ceil(right)) - m_left))
        , m_height(bottom - top)
        , m_bands(QSize(isLane ? 1 : m_width, m_height))
    {
        const int sides = isLane ? 1 : m_width;
        for (int x = 0; x <= sides; ++x)
            m_ease.push_back(ribbonEase((m_left + x - left) / (right - left)));
    }

    /// Only what is in sight costs time.
    void add(double from, double to, double thickness)
    {
        from -= m_top;
        to -= m_top;
        if (std::min(from, to) >= m_height || std::max(from, to) + thickness <= 0)
            return;
        m_isEmpty = false;
        const auto [first, last] = columnsInSight(from, to, thickness);
        for (std::size_t x = first; x < last; ++x)
            m_bands.add(static_cast<int>(x), from + (to - from) * m_ease[x], from + (to - from) * m_ease[x + 1], thickness);
    }

    void draw(QPainter &painter, const PixelGrid &grid, const QColor &left, const QColor &right, Strength strength) const
    {
        if (m_isEmpty)
            return;
        const std::size_t columns = m_ease.size() - 1;
        std::vector<QRgb> colours;
        colours.reserve(columns);
        for (std::size_t x = 0; x < columns; ++x)
            colours.push_back(Theme::mixed(right, left, (static_cast<double>(x) + 0.5) / static_cast<double>(columns)).rgb());
        grid.draw(painter, m_bands.image(colours, strength.one, strength.most), {m_left, m_top}, m_width);
    }

private:
    /// The ease only ever goes on, so what is in sight is in one piece.
    std::pair<std::size_t, std::size_t> columnsInSight(double from, double to, double thickness) const
    {
        const std::size_t columns = m_ease.size() - 1;
        if (std::min(from, to) + thickness >= 0 && std::max(from, to) <= m_height)
            return {0, columns};
        const double above = (-thickness - from) / (to - from);
        const double below = (m_height - from) / (to - from);
        const auto first = std::ranges::upper_bound(m_ease, std::min(above, below)) - m_ease.begin();
        const auto last = std::ranges::lower_bound(m_ease, std::max(above, below)) - m_ease.begin();
        return {
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - 1, 0)), std::min(static_cast<std::size_t>(last), columns)};
    }

    int m_left;
    int m_top;
    int m_width;
    int m_height;
    std::vector<double> m_ease; ///< at the sides of the pixels' columns
    BandRaster m_bands;
    bool m_isEmpty = true;
};

} // namespace

MapRibbons::MapRibbons(const MapContent &content, const Theme &theme)
    : m_content(content)
    , m_theme(theme)
{
}

void MapRibbons::paint(QPainter &painter, const QRectF &visible, const MapPath *path) const
{
    PixelGrid::fits(painter) ? paintPixels(painter, visible, path) : paintOutlines(painter, visible, path);
}

void MapRibbons::paintPixels(QPainter &painter, const QRectF &visible, const MapPath *path) const
{
    const PixelGrid grid(painter);
    const MapGeometry &geometry = m_content.map.geometry();
    const int top = static_cast<int>(std::floor(grid.y(visible.top())));
    const int bottom = static_cast<int>(std::ceil(grid.y(visible.bottom())));
    std::vector<Passage> lanes;
    std::vector<Passage> channels;
    for (int column = 0; column + 1 < static_cast<int>(flowColumns); ++column) {
        const double left = geometry.columnLeft(column);
        const double right = left + geometry.boxWidth;
        lanes.emplace_back(grid.x(left), grid.x(right), top, bottom, true);
        channels.emplace_back(grid.x(right), grid.x(right + geometry.channel), top, bottom, false);
    }
    for (int r = 0; r < std::ssize(geometry.ways); ++r) {
        const MapWay &way = geometry.ways[index(r)];
        if ((path && !path->ribbons[index(r)]) || way.lowest < visible.top() || way.highest > visible.bottom())
            continue;
        const double thickness = grid.height(way.width);
        for (int column = way.firstColumn; column < way.lastColumn; ++column) {
            const double from = grid.y(way.tops[index(column)]);
            if (column > way.firstColumn)
                lanes[index(column)].add(from, from, thickness);
            channels[index(column)].add(from, grid.y(way.tops[index(column + 1)]), thickness);
        }
    }
    const Strength strength = path ? lit : resting;
    for (int column = 0; column + 1 < static_cast<int>(flowColumns); ++column) {
        lanes[index(column)].draw(painter, grid, colour(column), colour(column), strength);
        channels[index(column)].draw(painter, grid, colour(column), colour(column + 1), strength);
    }
}

void MapRibbons::paintOutlines(QPainter &painter, const QRectF &visible, const MapPath *path) const
{
    const MapGeometry &geometry = m_content.map.geometry();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int r = 0; r < std::ssize(geometry.ways); ++r) {
        const MapWay &way = geometry.ways[index(r)];
        if ((path && !path->ribbons[index(r)]) || way.lowest < visible.top() || way.highest > visible.bottom())
            continue;
        const double start = geometry.columnLeft(way.firstColumn) + geometry.boxWidth;
        const double end = geometry.columnLeft(way.lastColumn);
        QLinearGradient gradient(start, 0, end, 0);
        for (int column = way.firstColumn; column <= way.lastColumn; ++column) {
            const double left = geometry.columnLeft(column);
            for (const double x : {left, left + geometry.boxWidth})
                gradient.setColorAt(
                    (std::clamp(x, start, end) - start) / (end - start), faded(colour(column), (path ? lit : resting).one));
        }
        painter.fillPath(outline(way), gradient);
    }
}

QPainterPath MapRibbons::outline(const MapWay &way) const
{
    const MapGeometry &geometry = m_content.map.geometry();
    const auto top = [&way](int column) { return way.tops[index(column)]; };
    QPainterPath path(QPointF(geometry.columnLeft(way.firstColumn) + geometry.boxWidth, top(way.firstColumn)));
    for (int column = way.firstColumn + 1; column <= way.lastColumn; ++column) {
        const double left = geometry.columnLeft(column);
        addEase(path, {left, top(column)});
        if (column < way.lastColumn)
            path.lineTo(left + geometry.boxWidth, top(column));
    }
    path.lineTo(geometry.columnLeft(way.lastColumn), top(way.lastColumn) + way.width);
    for (int column = way.lastColumn - 1; column >= way.firstColumn; --column) {
        const double right = geometry.columnLeft(column) + geometry.boxWidth;
        addEase(path, {right, top(column) + way.width});
        if (column > way.firstColumn)
            path.lineTo(geometry.columnLeft(column), top(column) + way.width);
    }
    return path;
}

void MapRibbons::paintSample(QPainter &painter, const QRectF &area, FlowColumn left, FlowColumn right) const
{
    QPainterPath band(area.topLeft() + QPointF(0, 1));
    addEase(band, area.topRight() + QPointF(0, 4));
    band.lineTo(area.bottomRight());
    addEase(band, area.bottomLeft() - QPointF(0, 3));
    QLinearGradient gradient(area.topLeft(), area.topRight());
    gradient.setColorAt(0, faded(m_theme.kind(kindOf(left)), lit.one));
    gradient.setColorAt(1, faded(m_theme.kind(kindOf(right)), lit.one));
    painter.fillPath(band, gradient);
}

} // namespace throughline
