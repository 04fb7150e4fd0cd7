// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/svgwriter.h"

#include "core/base/xmltext.h"
#include "core/sketch/numbers.h"
#include "core/sketch/shapes.h"
#include "core/sketch/svgnames.h"

#include <algorithm>

namespace throughline {

namespace {

/// An element's tag as it grows.
class Tag {
public:
    explicit Tag(QByteArrayView name) { m_text.append('<').append(name); }

    Tag &attribute(QByteArrayView name, QByteArrayView value)
    {
        m_text.append(' ').append(name).append("=\"").append(value).append('"');
        return *this;
    }
    Tag &number(QByteArrayView name, double value) { return attribute(name, numberText(value)); }
    Tag &flag(QByteArrayView name, bool isSet) { return isSet ? attribute(name, "yes") : *this; }

    /// For fill and stroke.
    Tag &colour(QByteArrayView name, Colour colour)
    {
        attribute(name, colour.isVisible() ? colour.name() : QByteArray("none"));
        if (colour.isVisible() && colour.alpha < 255)
            number(name.toByteArray() + "-opacity", colour.alpha / 255.0);
        return *this;
    }

    Tag &placement(const Placement &placement)
    {
        const QRectF &rect = placement.rect;
        attribute("data-rect",
            numberText(rect.x()) + ' ' + numberText(rect.y()) + ' ' + numberText(rect.width()) + ' ' + numberText(rect.height()));
        if (placement.angle != 0)
            number("data-angle", placement.angle);
        return flag("data-mirrored", placement.isMirrored);
    }

    QByteArray closed() const { return m_text + "/>"; }
    QByteArray around(QByteArrayView content, QByteArrayView name) const
    {
        return m_text + '>' + content.toByteArray() + "</" + name.toByteArray() + '>';
    }

private:
    QByteArray m_text;
};

void addFigure(Tag &tag, const Figure &figure)
{
    tag.attribute("d", figure.path.data()).colour("fill", figure.fill).colour("stroke", figure.stroke);
    if (figure.stroke.isVisible())
        tag.number("stroke-width", figure.width).attribute("stroke-linecap", "round").attribute("stroke-linejoin", "round");
}

/// Turning about the middle of the rectangle.
void addTurn(Tag &tag, const Placement &placement)
{
    if (placement.angle == 0)
        return;
    const QPointF centre = placement.rect.center();
    tag.attribute(
        "transform", "rotate(" + numberText(placement.angle) + ' ' + numberText(centre.x()) + ' ' + numberText(centre.y()) + ')');
}

struct Type {
    double size;
    Alignment alignment;
    bool isBold;
    Colour colour;
};

void addType(Tag &tag, const Type &type)
{
    tag.attribute("font-family", fontFamilies)
        .number("font-size", type.size)
        .attribute("font-weight", type.isBold ? "bold" : "normal");
    tag.attribute("text-anchor", svgName(alignmentNames, type.alignment)).colour("fill", type.colour).attribute("stroke", "none");
    tag.attribute("xml:space", "preserve");
}

/// A text element for each line: not every viewer places a tspan.
QByteArray textElements(const QList<TextLine> &lines)
{
    QByteArray elements;
    for (const TextLine &line : lines)
        elements += Tag("text").number("x", line.start.x()).number("y", line.start.y()).around(xmlText(line.text), "text");
    return elements;
}

QByteArray element(const InkMark &ink)
{
    QByteArray points;
    points.reserve(ink.points.size() * 18);
    for (const InkPoint &point : ink.points) {
        if (!points.isEmpty())
            points.append(' ');
        appendPoint(points, point.position());
        points.append(',');
        appendNumber(points, point.pressure);
    }
    Tag tag("path");
    tag.attribute("data-mark", svgName(inkToolNames, ink.tool)).number("data-size", ink.size);
    tag.attribute("data-smoothing", svgName(smoothingNames, ink.smoothing));
    tag.flag("data-even", ink.isEven).flag("data-tapered", ink.isTapered).attribute("data-points", points);
    const QList<Figure> shown = figures(ink);
    tag.attribute("d", shown.isEmpty() ? QByteArray() : shown.front().path.data());
    return tag.colour("fill", ink.colour).attribute("stroke", "none").closed();
}

QByteArray element(const LineMark &line)
{
    Tag tag("path");
    tag.attribute("data-mark", "line").attribute("data-heads", svgName(headNames, line.heads));
    for (const auto &[name, point] : {std::pair("data-from", line.from), std::pair("data-to", line.to)}) {
        QByteArray text;
        appendPoint(text, point);
        tag.attribute(name, text);
    }
    addFigure(tag, figures(line).front());
    return tag.closed();
}

QByteArray element(const ShapeMark &shape)
{
    Tag tag("path");
    tag.attribute("data-mark", svgName(shapeNames, shape.kind)).placement(shape.placement).number("data-radius", shape.radius);
    tag.number("data-width", shape.width);
    addFigure(tag, figures(shape).front());
    return tag.closed();
}

QByteArray element(const TextMark &text)
{
    Tag group("g");
    group.attribute("data-mark", "text").placement(text.placement);
    addType(group, {text.size, text.alignment, text.isBold, text.colour});
    addTurn(group, text.placement);
    return group.around(textElements(textLines(text)), "g");
}

QByteArray element(const BubbleMark &bubble)
{
    QByteArray tail;
    appendPoint(tail, bubble.tail);
    Tag path("path");
    addFigure(path, figures(bubble).front());
    Tag words("g");
    addType(words, {bubble.size, Alignment::Centre, false, bubble.stroke});
    addTurn(words, bubble.placement);
    Tag group("g");
    group.attribute("data-mark", "bubble")
        .placement(bubble.placement)
        .attribute("data-tail", tail)
        .number("data-width", bubble.width);
    return group.around(path.closed() + words.around(textElements(textLines(bubble)), "g"), "g");
}

/// From the stencil's own coordinates into the placement.
QByteArray transform(const Placement &placement, QSizeF size)
{
    const QRectF &rect = placement.rect;
    const QPointF centre = rect.center();
    QByteArray text = "translate(" + numberText(centre.x()) + ' ' + numberText(centre.y()) + ')';
    if (placement.angle != 0)
        text += " rotate(" + numberText(placement.angle) + ')';
    // A sketch's hundredths are too coarse for a factor.
    const double x = rect.width() / size.width();
    const double y = rect.height() / size.height();
    text += " scale(" + QByteArray::number(placement.isMirrored ? -x : x, 'g', 6) + ' ' + QByteArray::number(y, 'g', 6) + ')';
    return text + " translate(" + numberText(-size.width() / 2) + ' ' + numberText(-size.height() / 2) + ')';
}

QByteArray element(const ImageMark &image)
{
    const QRectF &rect = image.placement.rect;
    Tag tag("image");
    tag.attribute("data-mark", "image").placement(image.placement);
    tag.attribute("x", "0").attribute("y", "0").number("width", rect.width()).number("height", rect.height());
    tag.attribute("preserveAspectRatio", "none").attribute("transform", transform(image.placement, rect.size()));
    return tag.attribute("href", "data:" + image.mimeType + ";base64," + image.bytes.toBase64()).closed();
}

QByteArray element(const StencilMark &stencil)
{
    QByteArray paths;
    for (const Figure &figure : stencil.figures) {
        Tag path("path");
        addFigure(path, figure);
        paths += path.closed();
    }
    Tag group("g");
    group.attribute("data-mark", "stencil").attribute("data-name", stencil.name.toUtf8()).placement(stencil.placement);
    group.attribute("data-size", numberText(stencil.size.width()) + ' ' + numberText(stencil.size.height()));
    return group.attribute("transform", transform(stencil.placement, stencil.size)).around(paths, "g");
}

QByteArray element(const ForeignMark &foreign)
{
    return foreign.xml.toUtf8();
}

QByteArray rootTag(const Sketch &sketch)
{
    Tag root("svg");
    for (const RootAttribute &own : ownRootAttributes(sketch.area, !sketch.title.isEmpty())) {
        if (std::ranges::none_of(sketch.rootAttributes, [&](const RootAttribute &other) { return other.name == own.name; }))
            root.attribute(own.name.toUtf8(), xmlText(own.value));
    }
    for (const RootAttribute &other : sketch.rootAttributes)
        root.attribute(other.name.toUtf8(), xmlText(other.value));
    return root.around({}, {}).chopped(3);
}

QByteArray paper(const Sketch &sketch)
{
    Tag tag("rect");
    tag.attribute("data-mark", "paper").number("x", sketch.area.x()).number("y", sketch.area.y());
    tag.number("width", sketch.area.width()).number("height", sketch.area.height());
    return tag.colour("fill", sketch.paper).closed() + '\n';
}

/// All that stands before the marks.
QByteArray beginning(const Sketch &sketch)
{
    QByteArray svg = rootTag(sketch) + '\n';
    if (!sketch.title.isEmpty())
        svg += Tag("title").attribute("id", "title").around(xmlText(sketch.title), "title") + '\n';
    return sketch.paper.isVisible() ? svg + paper(sketch) : svg;
}

} // namespace

QList<RootAttribute> ownRootAttributes(const QRectF &area, bool hasTitle)
{
    const QString width = QString::fromLatin1(numberText(area.width()));
    const QString height = QString::fromLatin1(numberText(area.height()));
    const QString x = QString::fromLatin1(numberText(area.x()));
    const QString y = QString::fromLatin1(numberText(area.y()));
    QList<RootAttribute> own{{QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg")},
        {QStringLiteral("data-throughline"), QStringLiteral("sketch")}, // see isOurSketch()
        {QStringLiteral("width"), width}, {QStringLiteral("height"), height},
        {QStringLiteral("viewBox"), x + u' ' + y + u' ' + width + u' ' + height}, {QStringLiteral("role"), QStringLiteral("img")}};
    if (hasTitle)
        own.append({QStringLiteral("aria-labelledby"), QStringLiteral("title")});
    return own;
}

QByteArray writeSketch(const Sketch &sketch)
{
    return SketchWriter().write(sketch).joined();
}

PictureBytes SketchWriter::write(const Sketch &raw)
{
    const Sketch sketch = normalised(raw, m_marks);
    const QList<Mark> &marks = sketch.marks;
    const qsizetype common = std::min(m_marks.size(), marks.size());
    QByteArrayList elements(marks.size());
    qsizetype head = 0;
    for (; head < common && m_marks[head] == marks[head]; ++head)
        elements[head] = m_elements[head];
    qsizetype tail = 0;
    for (; tail < common - head && m_marks[m_marks.size() - 1 - tail] == marks[marks.size() - 1 - tail]; ++tail)
        elements[marks.size() - 1 - tail] = m_elements[m_marks.size() - 1 - tail];
    for (qsizetype i = head; i < marks.size() - tail; ++i)
        elements[i] = std::visit([](const auto &kind) { return element(kind); }, marks[i]) + '\n';
    m_marks = marks;
    m_elements = elements;

    QByteArrayList pieces;
    pieces.reserve(elements.size() + 2);
    pieces.append(beginning(sketch));
    pieces.append(elements);
    pieces.append(QByteArrayLiteral("</svg>\n"));
    return PictureBytes(pieces);
}

} // namespace throughline
