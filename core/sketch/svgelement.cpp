// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/svgelement.h"

#include "core/sketch/numbers.h"
#include "core/sketch/svgnames.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace throughline {

namespace {

bool readInto(QXmlStreamReader &reader, SvgElement &element, int depth)
{
    element.name = reader.qualifiedName().toString();
    const QXmlStreamAttributes attributes = reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes)
        element.attributes.append({attribute.qualifiedName().toString(), attribute.value().toString()});
    while (depth > 0 && !reader.hasError()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::EndElement:
            return true;
        case QXmlStreamReader::StartElement:
            element.children.emplaceBack();
            if (!readInto(reader, element.children.last(), depth - 1))
                return false;
            break;
        case QXmlStreamReader::Characters:
            element.text += reader.text();
            break;
        default:
            element.hasMore = true;
        }
    }
    return false;
}

/// The values of an element, and whether all of them were there and right.
class Values {
public:
    explicit Values(SvgElement &element)
        : m_element(element)
    {
    }

    bool isRight() const { return m_isRight; }

    double number(QStringView name)
    {
        const QList<double> all = numbers(name, 1);
        return all.isEmpty() ? 0 : all.front();
    }
    QPointF point(QStringView name)
    {
        const QList<double> all = numbers(name, 2);
        return all.isEmpty() ? QPointF() : QPointF(all[0], all[1]);
    }
    QSizeF size(QStringView name)
    {
        const QPointF size = point(name);
        return {size.x(), size.y()};
    }
    bool flag(QStringView name) { return m_element.take(name).value_or("no") == "yes"; }

    Placement placement(bool mayBeMirrored)
    {
        Placement placement;
        const QList<double> rect = numbers(u"data-rect", 4);
        if (!rect.isEmpty())
            placement.rect = {rect[0], rect[1], rect[2], rect[3]};
        if (const auto angle = m_element.take(u"data-angle"))
            placement.angle = parsed(*angle, 1).value(0);
        placement.isMirrored = mayBeMirrored && flag(u"data-mirrored");
        return placement;
    }

    template <typename Value, std::size_t Count> Value named(QStringView name, const std::array<SvgName<Value>, Count> &names)
    {
        const auto text = m_element.take(name);
        const auto value = text ? svgValue(names, *text) : std::nullopt;
        require(value.has_value());
        return value.value_or(names.front().value);
    }

    Colour colour(QStringView name)
    {
        const QByteArray text = m_element.take(name).value_or(QByteArray());
        const auto opacity = m_element.take(QString(name.toString() + QLatin1StringView("-opacity")));
        if (text == "none")
            return noColour;
        const auto colour = Colour::named(text);
        require(colour.has_value());
        const double alpha = opacity ? parsed(*opacity, 1).value(0) : 1;
        require(alpha >= 0 && alpha <= 1);
        return colour.value_or(noColour).withAlpha(static_cast<quint8>(std::clamp(alpha, 0.0, 1.0) * 255 + 0.5));
    }

    /// What only viewers need, because it follows from the rest.
    void pass(std::initializer_list<QStringView> names)
    {
        for (const QStringView name : names)
            m_element.take(name);
    }

    QList<InkPoint> inkPoints()
    {
        QList<InkPoint> points;
        const QByteArray text = m_element.take(u"data-points").value_or(QByteArray());
        points.reserve(std::min(text.size() / 5, SketchLimits::points));
        for (QByteArrayView rest(text); !rest.isEmpty() && points.size() < SketchLimits::points;) {
            const auto x = takeNumber(rest);
            const auto y = x ? takeNumber(rest) : std::nullopt;
            const auto pressure = y ? takeNumber(rest) : std::nullopt;
            if (!pressure) {
                require(false);
                break;
            }
            points.append({*x, *y, *pressure});
        }
        require(!points.isEmpty());
        return points;
    }

    QByteArray text(QStringView name)
    {
        const auto text = m_element.take(name);
        require(text.has_value());
        return text.value_or(QByteArray());
    }

    void require(bool isRight) { m_isRight = m_isRight && isRight; }

private:
    QList<double> parsed(const QByteArray &text, qsizetype count)
    {
        QList<double> numbers;
        QByteArrayView rest(text);
        while (numbers.size() < count) {
            const auto number = takeNumber(rest);
            if (!number)
                break;
            numbers.append(*number);
        }
        require(numbers.size() == count && rest.isEmpty());
        return m_isRight ? numbers : QList<double>();
    }

    QList<double> numbers(QStringView name, qsizetype count)
    {
        const auto text = m_element.take(name);
        require(text.has_value());
        return text ? parsed(*text, count) : QList<double>();
    }

    SvgElement &m_element;
    bool m_isRight = true;
};

/// A group's children are all there is in it.
bool hasOnlyChildren(const SvgElement &element, QStringView name)
{
    return !element.hasMore && element.text.trimmed().isEmpty()
        && std::ranges::all_of(element.children, [&](const SvgElement &child) { return child.name == name; });
}

std::optional<QString> textOf(SvgElement &element)
{
    if (!hasOnlyChildren(element, u"text"))
        return std::nullopt;
    QStringList lines;
    for (SvgElement &line : element.children) {
        Values(line).pass({u"x", u"y"});
        if (!line.isTaken() || line.hasMore || !line.children.isEmpty())
            return std::nullopt;
        lines.append(line.text);
    }
    return lines.join(u'\n');
}

Mark inkOf(Values &values, InkTool tool)
{
    InkMark ink;
    ink.tool = tool;
    ink.size = values.number(u"data-size");
    ink.smoothing = values.named(u"data-smoothing", smoothingNames);
    ink.isEven = values.flag(u"data-even");
    ink.isTapered = values.flag(u"data-tapered");
    ink.points = values.inkPoints();
    ink.colour = values.colour(u"fill");
    values.pass({u"d", u"stroke"});
    return ink;
}

Mark lineOf(Values &values)
{
    LineMark line;
    line.heads = values.named(u"data-heads", headNames);
    line.from = values.point(u"data-from");
    line.to = values.point(u"data-to");
    line.colour = values.colour(u"stroke");
    line.width = line.colour.isVisible() ? values.number(u"stroke-width") : LineMark().width;
    values.pass({u"d", u"fill", u"stroke-linecap", u"stroke-linejoin"});
    return line;
}

Mark shapeOf(Values &values, ShapeKind kind)
{
    ShapeMark shape;
    shape.kind = kind;
    shape.placement = values.placement(false);
    shape.radius = values.number(u"data-radius");
    shape.width = values.number(u"data-width");
    shape.stroke = values.colour(u"stroke");
    shape.fill = values.colour(u"fill");
    values.pass({u"d", u"stroke-width", u"stroke-linecap", u"stroke-linejoin"});
    return shape;
}

Mark lettersOf(Values &values, SvgElement &element)
{
    TextMark text;
    text.placement = values.placement(false);
    text.size = values.number(u"font-size");
    text.alignment = values.named(u"text-anchor", alignmentNames);
    text.isBold = values.text(u"font-weight") == "bold";
    text.colour = values.colour(u"fill");
    values.pass({u"font-family", u"stroke", u"transform", u"xml:space"});
    const auto words = textOf(element);
    values.require(words.has_value());
    text.text = words.value_or(QString());
    return text;
}

Mark bubbleOf(Values &values, SvgElement &element)
{
    BubbleMark bubble;
    bubble.placement = values.placement(false);
    bubble.tail = values.point(u"data-tail");
    bubble.width = values.number(u"data-width");
    const bool isComplete = element.children.size() == 2 && element.text.trimmed().isEmpty() && element.children[0].name == u"path"
        && element.children[1].name == u"g";
    values.require(isComplete);
    if (!isComplete)
        return bubble;
    SvgElement &path = element.children[0];
    SvgElement &text = element.children[1];
    Values pathValues(path);
    bubble.fill = pathValues.colour(u"fill");
    pathValues.pass({u"d", u"stroke", u"stroke-opacity", u"stroke-width", u"stroke-linecap", u"stroke-linejoin"});
    Values textValues(text);
    bubble.size = textValues.number(u"font-size");
    bubble.stroke = textValues.colour(u"fill");
    textValues.pass({u"font-family", u"font-weight", u"text-anchor", u"stroke", u"transform", u"xml:space"});
    const auto words = textOf(text);
    bubble.text = words.value_or(QString());
    values.require(words && pathValues.isRight() && textValues.isRight() && path.isTaken() && text.isTaken()
        && path.children.isEmpty() && !path.hasMore);
    return bubble;
}

Mark imageOf(Values &values)
{
    ImageMark image;
    image.placement = values.placement(true);
    const QByteArray link = values.text(u"href");
    const qsizetype comma = link.indexOf(";base64,");
    values.require(link.startsWith("data:") && comma > 0);
    if (values.isRight()) {
        image.mimeType = link.sliced(5, comma - 5);
        auto bytes = QByteArray::fromBase64Encoding(link.sliced(comma + 8), QByteArray::AbortOnBase64DecodingErrors);
        values.require(bytes.decodingStatus == QByteArray::Base64DecodingStatus::Ok);
        image.bytes = bytes.decoded;
    }
    values.pass({u"x", u"y", u"width", u"height", u"preserveAspectRatio", u"transform"});
    return image;
}

Mark stencilOf(Values &values, SvgElement &element)
{
    StencilMark stencil;
    stencil.name = QString::fromUtf8(values.text(u"data-name"));
    stencil.placement = values.placement(true);
    stencil.size = values.size(u"data-size");
    values.pass({u"transform"});
    values.require(hasOnlyChildren(element, u"path"));
    for (SvgElement &child : element.children) {
        Values path(child);
        const auto shape = Path::fromData(path.text(u"d"));
        Figure figure{shape.value_or(Path()), path.colour(u"fill"), path.colour(u"stroke"), 0};
        if (figure.stroke.isVisible())
            figure.width = path.number(u"stroke-width");
        path.pass({u"stroke-linecap", u"stroke-linejoin"});
        values.require(shape && path.isRight() && child.isTaken() && child.children.isEmpty() && !child.hasMore);
        stencil.figures.append(figure);
    }
    return stencil;
}

Mark kindOf(const QByteArray &kind, Values &values, SvgElement &element)
{
    if (const auto tool = svgValue(inkToolNames, kind))
        return inkOf(values, *tool);
    if (const auto shape = svgValue(shapeNames, kind))
        return shapeOf(values, *shape);
    if (kind == "line")
        return lineOf(values);
    if (kind == "text")
        return lettersOf(values, element);
    if (kind == "bubble")
        return bubbleOf(values, element);
    if (kind == "image")
        return imageOf(values);
    if (kind == "stencil")
        return stencilOf(values, element);
    values.require(false);
    return ForeignMark();
}

bool mayHoldElements(const Mark &mark)
{
    return std::holds_alternative<TextMark>(mark) || std::holds_alternative<BubbleMark>(mark)
        || std::holds_alternative<StencilMark>(mark);
}

/// A path, image and so on that holds something was changed by somebody else.
bool hasStrangeContent(const SvgElement &element, const Mark &mark)
{
    const bool isBare = element.children.isEmpty() && element.text.trimmed().isEmpty();
    return element.hasMore || !(isBare || mayHoldElements(mark));
}

QStringView elementName(const Mark &mark)
{
    if (std::holds_alternative<ImageMark>(mark))
        return u"image";
    return mayHoldElements(mark) ? u"g" : u"path";
}

} // namespace

std::optional<QByteArray> SvgElement::take(QStringView attribute)
{
    const auto found = std::ranges::find(attributes, attribute, &RootAttribute::name);
    if (found == attributes.end())
        return std::nullopt;
    QByteArray value = found->value.toUtf8();
    attributes.erase(found);
    return value;
}

std::optional<SvgElement> readElement(QXmlStreamReader &reader)
{
    SvgElement element;
    return readInto(reader, element, SketchLimits::depth) ? std::optional(std::move(element)) : std::nullopt;
}

std::optional<Mark> markOf(SvgElement element)
{
    const auto kind = element.take(u"data-mark");
    if (!kind)
        return std::nullopt;
    Values values(element);
    const Mark mark = normalised(kindOf(*kind, values, element));
    if (!values.isRight() || !element.isTaken() || isEmpty(mark) || hasStrangeContent(element, mark)
        || element.name != elementName(mark))
        return std::nullopt;
    return mark;
}

} // namespace throughline
