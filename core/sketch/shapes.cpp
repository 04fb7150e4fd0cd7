// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/shapes.h"

#include "core/sketch/outline.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

/// How far a control lies for a quarter of a circle.
constexpr double kappa = 0.5522847498;
/// Where the first base line lies below the top, in sizes of the type.
constexpr double firstBaseLine = 0.98;
constexpr double headAngle = 27;

QList<Figure> stroked(Path path, Colour stroke, double width, Colour fill = noColour)
{
    return {Figure{std::move(path), fill, width > 0 ? stroke : noColour, width}};
}

void addHead(Path &path, QPointF tip, QPointF from, double length)
{
    const QLineF shaft(tip, from);
    if (shaft.length() == 0)
        return;
    const QPointF back = tip + (from - tip) / shaft.length() * length;
    path.moveTo(turnedAbout(back, tip, headAngle));
    path.lineTo(tip);
    path.lineTo(turnedAbout(back, tip, -headAngle));
}

Path linePath(const LineMark &line)
{
    Path path;
    path.moveTo(line.from);
    path.lineTo(line.to);
    // Not longer than most of the shaft, so that a short arrow still has one.
    const double length = std::min(8 + line.width * 3.5, QLineF(line.from, line.to).length() * 0.6);
    if (line.heads != ArrowHeads::None)
        addHead(path, line.to, line.from, length);
    if (line.heads == ArrowHeads::Both)
        addHead(path, line.from, line.to, length);
    return path;
}

Path ellipsePath(const QRectF &rect)
{
    const QPointF c = rect.center();
    const double rx = rect.width() / 2;
    const double ry = rect.height() / 2;
    const auto at = [&](double x, double y) { return c + QPointF(x * rx, y * ry); };
    Path path;
    path.moveTo(at(1, 0));
    path.cubicTo(at(1, kappa), at(kappa, 1), at(0, 1));
    path.cubicTo(at(-kappa, 1), at(-1, kappa), at(-1, 0));
    path.cubicTo(at(-1, -kappa), at(-kappa, -1), at(0, -1));
    path.cubicTo(at(kappa, -1), at(1, -kappa), at(1, 0));
    path.close();
    return path;
}

/// A box with round corners, which a tail may stick out of.
class RoundBox {
public:
    RoundBox(const QRectF &rect, double radius)
        : m_rect(rect)
        , m_radius(std::clamp(radius, 0.0, std::min(rect.width(), rect.height()) / 2))
    {
    }

    /// To \a tip from the side that faces it, unless it is inside.
    void setTail(QPointF tip)
    {
        m_tip = tip;
        m_hasTail = !m_rect.contains(tip);
        const QPointF out = tip - m_rect.center();
        const bool isUpright = std::abs(out.y()) * m_rect.width() >= std::abs(out.x()) * m_rect.height();
        m_tailSide = isUpright ? (out.y() < 0 ? 0 : 2) : (out.x() > 0 ? 1 : 3);
    }

    Path path() const
    {
        const double r = m_radius;
        const QPointF corners[] = {m_rect.topLeft(), m_rect.topRight(), m_rect.bottomRight(), m_rect.bottomLeft()};
        Path path;
        for (int side = 0; side < 4; ++side) {
            const QPointF corner = corners[(side + 1) % 4];
            const QPointF along = directions[side];
            const QPointF next = directions[(side + 1) % 4];
            const QPointF start = corners[side] + along * r;
            if (side == 0)
                path.moveTo(start);
            if (m_hasTail && side == m_tailSide)
                addTail(path, start, corner - along * r);
            path.lineTo(corner - along * r);
            if (r > 0)
                path.cubicTo(corner - along * (r * (1 - kappa)), corner + next * (r * (1 - kappa)), corner + next * r);
        }
        path.close();
        return path;
    }

private:
    static constexpr QPointF directions[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    void addTail(Path &path, QPointF start, QPointF end) const
    {
        const QPointF along = directions[m_tailSide];
        const double length = QLineF(start, end).length();
        const double width = std::min(length, std::clamp(length * 0.22, 14.0, 44.0));
        // The root leans towards the tip, but not to the corner.
        const double centre = QPointF::dotProduct(m_rect.center() - start, along);
        const double tip = QPointF::dotProduct(m_tip - start, along);
        const double root = std::clamp(centre + (tip - centre) * 0.45, width / 2, length - width / 2);
        const QPointF first = start + along * (root - width / 2);
        const QPointF last = start + along * (root + width / 2);
        const QPointF outward{along.y(), -along.x()};
        const QPointF bend = outward * (std::abs(QPointF::dotProduct(m_tip - start, outward)) * 0.45);
        path.lineTo(first);
        path.quadTo(first + bend, m_tip);
        path.quadTo(last + bend * 0.8, last);
    }

    QRectF m_rect;
    double m_radius;
    QPointF m_tip;
    bool m_hasTail = false;
    int m_tailSide = 0; ///< 0 the top one, then clockwise
};

Path turnedPath(const Path &path, const Placement &placement)
{
    return path.mapped([&](QPointF point) { return placement.turned(point); });
}

QList<Figure> figuresOf(const InkMark &ink)
{
    Path path = outline(ink);
    return path.isEmpty() ? QList<Figure>() : QList<Figure>{Figure{std::move(path), ink.colour, noColour, 0}};
}

QList<Figure> figuresOf(const LineMark &line)
{
    return stroked(linePath(line), line.colour, line.width);
}

QList<Figure> figuresOf(const ShapeMark &shape)
{
    const QRectF &rect = shape.placement.rect;
    const Path path = shape.kind == ShapeKind::Ellipse ? ellipsePath(rect) : RoundBox(rect, shape.radius).path();
    return stroked(turnedPath(path, shape.placement), shape.stroke, shape.width, shape.fill);
}

QList<Figure> figuresOf(const BubbleMark &bubble)
{
    const QRectF &rect = bubble.placement.rect;
    RoundBox box(rect, std::min(rect.width(), rect.height()) * 0.32);
    box.setTail(bubble.placement.straightened(bubble.tail));
    return stroked(turnedPath(box.path(), bubble.placement), bubble.stroke, bubble.width, bubble.fill);
}

QList<Figure> figuresOf(const StencilMark &stencil)
{
    const QRectF &rect = stencil.placement.rect;
    const double x = rect.width() / stencil.size.width();
    const double y = rect.height() / stencil.size.height();
    QList<Figure> figures = stencil.figures;
    for (Figure &figure : figures) {
        figure.path = figure.path.mapped(
            [&](QPointF point) { return stencil.placement.turned(rect.topLeft() + QPointF(point.x() * x, point.y() * y)); });
        figure.width *= std::sqrt(x * y);
    }
    return figures;
}

template <typename Other> QList<Figure> figuresOf(const Other &)
{
    return {};
}

QList<TextLine> lines(const QString &text, QPointF start, double size)
{
    QList<TextLine> lines;
    double y = start.y() + firstBaseLine * size;
    for (const QString &line : text.split(u'\n')) {
        lines.append({line, {start.x(), y}});
        y += lineHeight * size;
    }
    return lines;
}

QRectF widened(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

QRectF boundsOf(const InkMark &ink)
{
    if (ink.points.isEmpty())
        return {};
    const auto [left, right] = std::ranges::minmax(ink.points, {}, &InkPoint::x);
    const auto [top, bottom] = std::ranges::minmax(ink.points, {}, &InkPoint::y);
    return widened({QPointF(left.x, top.y), QPointF(right.x, bottom.y)}, ink.size / 2);
}

QRectF boundsOf(const LineMark &line)
{
    return widened(linePath(line).bounds(), line.width / 2);
}

QRectF boundsOf(const ShapeMark &shape)
{
    return widened(shape.placement.bounds(), shape.stroke.isVisible() ? shape.width / 2 : 0);
}

QRectF boundsOf(const BubbleMark &bubble)
{
    return widened(figuresOf(bubble).front().path.bounds(), bubble.width / 2);
}

QRectF boundsOf(const ForeignMark &)
{
    return {};
}

template <typename Placed> QRectF boundsOf(const Placed &mark)
{
    return mark.placement.bounds();
}

} // namespace

QList<Figure> figures(const Mark &mark)
{
    return std::visit([](const auto &kind) { return figuresOf(kind); }, mark);
}

QList<TextLine> textLines(const TextMark &text)
{
    const QRectF &rect = text.placement.rect;
    const double x = text.alignment == Alignment::Left ? rect.left()
        : text.alignment == Alignment::Centre          ? rect.center().x()
                                                       : rect.right();
    return lines(text.text, {x, rect.top()}, text.size);
}

QList<TextLine> textLines(const BubbleMark &bubble)
{
    const QPointF centre = bubble.placement.rect.center();
    const double height = lineHeight * bubble.size * double(bubble.text.count(u'\n') + 1);
    return lines(bubble.text, {centre.x(), centre.y() - height / 2}, bubble.size);
}

QSizeF estimatedTextSize(const QString &text, double size)
{
    constexpr double letter = 0.55;
    qsizetype longest = 0;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all)
        longest = std::max(longest, line.size());
    return {double(longest) * letter * size, double(all.size()) * lineHeight * size};
}

QRectF bounds(const Mark &mark)
{
    return std::visit([](const auto &kind) { return boundsOf(kind); }, mark);
}

const Placement *placement(const Mark &mark)
{
    return std::visit(
        [](const auto &kind) -> const Placement * {
            if constexpr (requires { kind.placement; })
                return &kind.placement;
            else
                return nullptr;
        },
        mark);
}

Placement *placement(Mark &mark)
{
    return const_cast<Placement *>(placement(std::as_const(mark)));
}

} // namespace throughline
