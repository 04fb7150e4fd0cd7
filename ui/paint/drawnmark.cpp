// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/drawnmark.h"

#include "core/base/svgobstacle.h"
#include "core/sketch/numbers.h"
#include "core/sketch/shapes.h"
#include "core/sketch/svgreader.h"
#include "ui/paint/imagebytes.h"
#include "ui/paint/sketchpainter.h"
#include "ui/paint/sketchtype.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <vector>

namespace throughline {

struct DrawnMark::Contents {
    struct Shape {
        QPainterPath path;
        QPen pen = Qt::NoPen;
        QBrush brush = Qt::NoBrush;
    };

    QTransform transform;
    std::vector<Shape> shapes;
    SketchWords words;
    QTransform wordsTransform;
    QImage image;
    QRectF imageRect;
    std::unique_ptr<QSvgRenderer> foreign;
};

namespace {

using Contents = DrawnMark::Contents;
using Shape = Contents::Shape;

Shape shapeOf(const Figure &figure)
{
    Shape shape{painterPath(figure.path)};
    if (figure.stroke.isVisible() && figure.width > 0)
        shape.pen = QPen(qColour(figure.stroke), figure.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (figure.fill.isVisible())
        shape.brush = qColour(figure.fill);
    return shape;
}

/// Stands for an image that can't be read.
Shape crossedBox(const QRectF &rect)
{
    Shape shape;
    shape.path.addRect(rect);
    shape.path.moveTo(rect.topLeft());
    shape.path.lineTo(rect.bottomRight());
    shape.path.moveTo(rect.bottomLeft());
    shape.path.lineTo(rect.topRight());
    shape.pen = QPen(qColour(SketchColours::ink.withAlpha(0x60)), 2);
    return shape;
}

QTransform turnOf(const Placement &placement)
{
    const QPointF centre = placement.rect.center();
    return QTransform().translate(centre.x(), centre.y()).rotate(placement.angle).translate(-centre.x(), -centre.y());
}

/// From a box of \a size at the origin into the placement.
QTransform transformOf(const Placement &placement, QSizeF size)
{
    const QRectF &rect = placement.rect;
    const QPointF centre = rect.center();
    return QTransform()
        .translate(centre.x(), centre.y())
        .rotate(placement.angle)
        .scale(rect.width() / size.width() * (placement.isMirrored ? -1 : 1), rect.height() / size.height())
        .translate(-size.width() / 2, -size.height() / 2);
}

/// What other elements may refer to, or be styled by.
bool isDefinition(const QString &xml)
{
    static constexpr QStringView names[] = {
        u"<defs", u"<style", u"<linearGradient", u"<radialGradient", u"<symbol", u"<clipPath", u"<mask", u"<pattern", u"<filter"};
    return std::ranges::any_of(names, [&](QStringView name) { return xml.startsWith(name); });
}

void addShapes(Contents &drawn, const QList<Figure> &figures)
{
    for (const Figure &figure : figures)
        drawn.shapes.push_back(shapeOf(figure));
}

void draw(Contents &drawn, const TextMark &text, const QByteArray &)
{
    drawn.words = {textLines(text), text.size, text.isBold, qColour(text.colour), text.alignment};
    drawn.wordsTransform = turnOf(text.placement);
}

void draw(Contents &drawn, const BubbleMark &bubble, const QByteArray &)
{
    addShapes(drawn, figures(bubble));
    drawn.words = {textLines(bubble), bubble.size, false, qColour(bubble.stroke), Alignment::Centre};
    drawn.wordsTransform = turnOf(bubble.placement);
}

void draw(Contents &drawn, const ImageMark &image, const QByteArray &)
{
    const QRectF &rect = image.placement.rect;
    if (rect.isEmpty())
        return;
    drawn.image = readImage(image.bytes, {largestSide, largestSide});
    drawn.imageRect = {QPointF(), rect.size()};
    drawn.transform = transformOf(image.placement, rect.size());
    if (drawn.image.isNull())
        drawn.shapes.push_back(crossedBox(drawn.imageRect));
}

void draw(Contents &drawn, const StencilMark &stencil, const QByteArray &)
{
    drawn.transform = transformOf(stencil.placement, stencil.size);
    addShapes(drawn, stencil.figures);
}

void draw(Contents &drawn, const ForeignMark &foreign, const QByteArray &head)
{
    const bool isElement = foreign.xml.startsWith(u'<') && !foreign.xml.startsWith(u"<!") && !foreign.xml.startsWith(u"<?");
    if (!isElement || isDefinition(foreign.xml) || !isSelfContained(foreign))
        return;
    const QByteArray whole = head + foreign.xml.toUtf8() + "</svg>"; // by itself harmless, it may use what others define
    if (!svgObstacle(whole).isEmpty())
        return;
    drawn.foreign = std::make_unique<QSvgRenderer>();
    drawn.foreign->setAnimationEnabled(false);
    if (!drawn.foreign->load(whole))
        drawn.foreign.reset();
}

template <typename Plain> void draw(Contents &drawn, const Plain &mark, const QByteArray &)
{
    addShapes(drawn, figures(mark));
}

} // namespace

DrawnMark::DrawnMark(const Mark &mark, const QByteArray &foreignHead)
{
    auto contents = std::make_unique<Contents>();
    std::visit([&](const auto &kind) { draw(*contents, kind, foreignHead); }, mark);
    m_contents = std::move(contents);
}

DrawnMark::~DrawnMark() = default;

void DrawnMark::paint(QPainter &painter, const QRectF &area) const
{
    const Contents &drawn = *m_contents;
    if (drawn.foreign) {
        drawn.foreign->render(&painter, area);
        return;
    }
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const QTransform before = painter.transform();
    painter.setTransform(drawn.transform, true);
    for (const Shape &shape : drawn.shapes) {
        painter.setPen(shape.pen);
        painter.setBrush(shape.brush);
        painter.drawPath(shape.path);
    }
    if (!drawn.image.isNull())
        painter.drawImage(drawn.imageRect, drawn.image);
    if (!drawn.words.lines.isEmpty()) {
        painter.setTransform(drawn.wordsTransform * before);
        drawn.words.paint(painter);
    }
    painter.restore();
}

QByteArray foreignHead(const Sketch &sketch)
{
    const QRectF &area = sketch.area;
    QByteArray head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + numberText(area.x()) + ' ' + numberText(area.y())
        + ' ' + numberText(area.width()) + ' ' + numberText(area.height()) + '"';
    for (const RootAttribute &attribute : sketch.rootAttributes) {
        static constexpr QStringView geometry[] = {u"viewBox", u"width", u"height", u"x", u"y", u"xmlns", u"preserveAspectRatio"};
        if (!std::ranges::contains(geometry, attribute.name))
            head += ' ' + attribute.name.toUtf8() + "=\"" + attribute.value.toHtmlEscaped().toUtf8() + '"';
    }
    head += '>';
    for (const Mark &mark : sketch.marks) {
        const auto *foreign = std::get_if<ForeignMark>(&mark);
        if (foreign && isDefinition(foreign->xml) && isSelfContained(*foreign))
            head += foreign->xml.toUtf8();
    }
    return head;
}

} // namespace throughline
