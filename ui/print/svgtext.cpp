// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/svgtext.h"

#include "core/sketch/numbers.h"

#include <QBrush>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>

namespace throughline {

QByteArray svgShare(double value)
{
    return QByteArray::number(value, 'g', 3);
}

QByteArray svgColour(const QColor &colour)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray name("#");
    const int parts[]{colour.red(), colour.green(), colour.blue()};
    const bool isShort = std::ranges::all_of(parts, [](int part) { return part % 17 == 0; });
    for (const int part : parts) {
        name += digits[part / 16];
        if (!isShort)
            name += digits[part % 16];
    }
    return name;
}

void appendSvgAttribute(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to.append(' ').append(name).append("=\"").append(value).append('"');
}

QByteArray svgMatrix(const QTransform &transform)
{
    QByteArray text("matrix(");
    for (const double part : {transform.m11(), transform.m12(), transform.m21(), transform.m22(), transform.dx(), transform.dy()})
        text += QByteArray::number(part, 'g', 6) + ' ';
    text.back() = ')';
    return text;
}

void appendSvgPlace(QByteArray &to, QPointF place)
{
    appendNumber(to, place.x());
    to.append(' ');
    appendNumber(to, place.y());
}

QByteArray svgSteps(const QPainterPath &path)
{
    QByteArray steps;
    steps.reserve(path.elementCount() * 14);
    const int count = path.elementCount();
    QPointF start;
    for (int i = 0; i < count; ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        const bool isLast = i + 1 == count || path.elementAt(i + 1).isMoveTo();
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = element;
            steps.append('M');
            break;
        case QPainterPath::LineToElement:
            if (isLast && QPointF(element) == start) {
                steps.append('Z');
                continue;
            }
            steps.append('L');
            break;
        case QPainterPath::CurveToElement:
            steps.append('C');
            break;
        case QPainterPath::CurveToDataElement:
            steps.append(' ');
            break;
        }
        appendSvgPlace(steps, element);
        if (isLast && element.type == QPainterPath::CurveToDataElement && QPointF(element) == start)
            steps.append('Z');
    }
    return steps;
}

QByteArray svgAxis(const QGradient &gradient, const QTransform &transform, double scale)
{
    QByteArray axis;
    const auto add = [&](const char *x, const char *y, QPointF logical) {
        const QPointF place = transform.map(logical);
        appendSvgAttribute(axis, x, numberText(place.x()));
        appendSvgAttribute(axis, y, numberText(place.y()));
    };
    if (gradient.type() == QGradient::LinearGradient) {
        const auto &linear = static_cast<const QLinearGradient &>(gradient);
        add("x1", "y1", linear.start());
        add("x2", "y2", linear.finalStop());
    } else {
        const auto &radial = static_cast<const QRadialGradient &>(gradient);
        add("cx", "cy", radial.center());
        add("fx", "fy", radial.focalPoint());
        appendSvgAttribute(axis, "r", numberText(radial.radius() * scale));
    }
    appendSvgAttribute(axis, "gradientUnits", "userSpaceOnUse");
    if (gradient.spread() != QGradient::PadSpread)
        appendSvgAttribute(axis, "spreadMethod", gradient.spread() == QGradient::RepeatSpread ? "repeat" : "reflect");
    return axis;
}

QByteArray svgStops(const QGradient &gradient)
{
    QByteArray stops;
    for (const auto &[at, colour] : gradient.stops()) {
        stops += "<stop";
        appendSvgAttribute(stops, "offset", svgShare(at));
        appendSvgAttribute(stops, "stop-color", svgColour(colour));
        if (colour.alpha() < 255)
            appendSvgAttribute(stops, "stop-opacity", svgShare(colour.alphaF()));
        stops += "/>";
    }
    return stops;
}

} // namespace throughline
