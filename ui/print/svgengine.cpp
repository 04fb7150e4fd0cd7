// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/svgengine.h"

#include "core/base/xmltext.h"
#include "core/sketch/numbers.h"
#include "ui/paint/imagebytes.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace throughline {

namespace {

constexpr auto features = QPaintEngine::PrimitiveTransform | QPaintEngine::PixmapTransform | QPaintEngine::LinearGradientFill
    | QPaintEngine::RadialGradientFill | QPaintEngine::AlphaBlend | QPaintEngine::PainterPaths | QPaintEngine::Antialiasing
    | QPaintEngine::BrushStroke | QPaintEngine::ConstantOpacity | QPaintEngine::PaintOutsidePaintEvent;

constexpr QChar rightToLeftMark(0x200f);

/// Three digits are enough for what is mixed from 256 steps.
QByteArray share(double value)
{
    return QByteArray::number(value, 'g', 3);
}

/// "#rrggbb", or "#rgb" where that says the same.
QByteArray colourName(const QColor &colour)
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

void appendAttribute(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to.append(' ').append(name).append("=\"").append(value).append('"');
}

QByteArray matrix(const QTransform &transform)
{
    QByteArray text("matrix(");
    for (const double part : {transform.m11(), transform.m12(), transform.m21(), transform.m22(), transform.dx(), transform.dy()})
        text += QByteArray::number(part, 'g', 6) + ' ';
    text.back() = ')';
    return text;
}

QPainterPath pathOf(const QRectF &rect)
{
    QPainterPath path;
    path.addRect(rect);
    return path;
}

bool hasSeveralParts(const QPainterPath &path)
{
    for (int i = 1; i < path.elementCount(); ++i)
        if (path.elementAt(i).isMoveTo())
            return true;
    return false;
}

void appendPlace(QByteArray &to, QPointF place)
{
    appendNumber(to, place.x());
    to.append(' ');
    appendNumber(to, place.y());
}

/// What a path's "d" says.
QByteArray stepsOf(const QPainterPath &path)
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
        appendPlace(steps, element);
        if (isLast && element.type == QPainterPath::CurveToDataElement && QPointF(element) == start)
            steps.append('Z');
    }
    return steps;
}

/// From where to where a gradient goes, in pixels of the drawing.
QByteArray axisOf(const QGradient &gradient, const QTransform &transform, double scale)
{
    QByteArray axis;
    const auto add = [&](const char *x, const char *y, QPointF logical) {
        const QPointF place = transform.map(logical);
        appendAttribute(axis, x, numberText(place.x()));
        appendAttribute(axis, y, numberText(place.y()));
    };
    if (gradient.type() == QGradient::LinearGradient) {
        const auto &linear = static_cast<const QLinearGradient &>(gradient);
        add("x1", "y1", linear.start());
        add("x2", "y2", linear.finalStop());
    } else {
        const auto &radial = static_cast<const QRadialGradient &>(gradient);
        add("cx", "cy", radial.center());
        add("fx", "fy", radial.focalPoint());
        appendAttribute(axis, "r", numberText(radial.radius() * scale));
    }
    appendAttribute(axis, "gradientUnits", "userSpaceOnUse");
    if (gradient.spread() != QGradient::PadSpread)
        appendAttribute(axis, "spreadMethod", gradient.spread() == QGradient::RepeatSpread ? "repeat" : "reflect");
    return axis;
}

QByteArray stopsOf(const QGradient &gradient)
{
    QByteArray stops;
    for (const auto &[at, colour] : gradient.stops()) {
        stops += "<stop";
        appendAttribute(stops, "offset", share(at));
        appendAttribute(stops, "stop-color", colourName(colour));
        if (colour.alpha() < 255)
            appendAttribute(stops, "stop-opacity", share(colour.alphaF()));
        stops += "/>";
    }
    return stops;
}

} // namespace

SvgEngine::SvgEngine(int dotsPerInch)
    : QPaintEngine(features)
    , m_dotsPerInch(dotsPerInch)
{
}

bool SvgEngine::begin(QPaintDevice *)
{
    m_clip.reset();
    m_transform.reset();
    m_opacity = 1;
    return true;
}

// --- state ---

void SvgEngine::updateState(const QPaintEngineState &changes)
{
    const DirtyFlags changed = changes.state();
    if (changed & DirtyTransform)
        m_transform = changes.transform();
    if (changed & DirtyPen)
        m_pen = changes.pen();
    if (changed & DirtyBrush)
        m_brush = changes.brush();
    if (changed & DirtyOpacity)
        m_opacity = changes.opacity();
    if (changed & DirtyClipEnabled && !changes.isClipEnabled())
        m_clip.reset();
    if (changed & DirtyClipPath)
        clip(changes.clipOperation(), changes.clipPath());
    if (changed & DirtyClipRegion) {
        QPainterPath path;
        path.addRegion(changes.clipRegion());
        clip(changes.clipOperation(), path);
    }
}

void SvgEngine::clip(Qt::ClipOperation operation, const QPainterPath &path)
{
    if (operation == Qt::NoClip)
        return m_clip.reset();
    QPainterPath shape = m_transform.map(path);
    Clip added{.bounds = shape.boundingRect(), .path = {}, .name = {}};
    if (shape != pathOf(added.bounds))
        added.path = shape;
    if (operation == Qt::ReplaceClip || !m_clip) {
        m_clip = added;
        return;
    }
    if (added.path.isEmpty() && m_clip->path.isEmpty()) {
        m_clip = Clip{.bounds = m_clip->bounds & added.bounds, .path = {}, .name = {}};
        return;
    }
    const QPainterPath both = shape.intersected(m_clip->path.isEmpty() ? pathOf(m_clip->bounds) : m_clip->path);
    m_clip = Clip{.bounds = both.boundingRect(), .path = both, .name = {}};
}

double SvgEngine::scale() const
{
    return std::sqrt(std::abs(m_transform.determinant()));
}

double SvgEngine::strokeWidth() const
{
    const bool isThinnest = m_pen.widthF() == 0;
    return isThinnest ? 1 : m_pen.isCosmetic() ? m_pen.widthF() : m_pen.widthF() * scale();
}

double SvgEngine::strokeReach() const
{
    return m_pen.style() == Qt::NoPen ? 0 : strokeWidth() * std::max(1.0, m_pen.miterLimit() / 2);
}

// --- how it is painted ---

void SvgEngine::open(const char *name)
{
    m_elements.append('<').append(name);
}

void SvgEngine::closeShape(const QRectF &bounds, bool isFilled)
{
    addPaint("fill", isFilled ? m_brush : QBrush());
    if (m_pen.style() != Qt::NoPen)
        addStroke();
    addClip(bounds);
    m_elements.append("/>\n");
}

void SvgEngine::addNumber(const char *name, double value)
{
    m_elements.append(' ').append(name).append("=\"");
    appendNumber(m_elements, value);
    m_elements.append('"');
}

void SvgEngine::addPaint(const char *name, const QBrush &brush)
{
    if (brush.style() == Qt::NoBrush)
        return appendAttribute(m_elements, name, "none");
    double opacity = m_opacity;
    if (const QGradient *gradient = brush.gradient()) {
        appendAttribute(m_elements, name, "url(#" + nameOfGradient(*gradient) + ')');
    } else {
        appendAttribute(m_elements, name, colourName(brush.color()));
        opacity *= brush.color().alphaF();
    }
    if (opacity < 1)
        appendAttribute(m_elements, name + QByteArray("-opacity"), share(opacity));
}

void SvgEngine::addStroke()
{
    addPaint("stroke", m_pen.brush());
    const double width = strokeWidth();
    if (width != 1)
        addNumber("stroke-width", width);
    if (m_pen.capStyle() != Qt::FlatCap)
        appendAttribute(m_elements, "stroke-linecap", m_pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (m_pen.joinStyle() == Qt::RoundJoin || m_pen.joinStyle() == Qt::BevelJoin)
        appendAttribute(m_elements, "stroke-linejoin", m_pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
    else
        addNumber("stroke-miterlimit", m_pen.miterLimit());
    if (m_pen.style() == Qt::SolidLine)
        return;
    QByteArray dashes;
    for (const double dash : m_pen.dashPattern()) {
        if (!dashes.isEmpty())
            dashes.append(' ');
        appendNumber(dashes, dash * width);
    }
    appendAttribute(m_elements, "stroke-dasharray", dashes);
    if (m_pen.dashOffset() != 0)
        addNumber("stroke-dashoffset", m_pen.dashOffset() * width);
}

void SvgEngine::addClip(const QRectF &bounds)
{
    if (!isCut(bounds))
        return;
    if (m_clip->name.isEmpty()) {
        const QPainterPath path = m_clip->path.isEmpty() ? pathOf(m_clip->bounds) : m_clip->path;
        QByteArray shape = "<path d=\"" + stepsOf(path) + '"';
        if (path.fillRule() == Qt::OddEvenFill && hasSeveralParts(path))
            appendAttribute(shape, "clip-rule", "evenodd");
        QByteArray &name = m_names[shape];
        if (name.isEmpty()) {
            name = "clip" + QByteArray::number(m_names.size());
            m_definitions += "<clipPath id=\"" + name + "\">" + shape + "/></clipPath>\n";
        }
        m_clip->name = name;
    }
    appendAttribute(m_elements, "clip-path", "url(#" + m_clip->name + ')');
}

QByteArray SvgEngine::nameOfGradient(const QGradient &gradient)
{
    const QByteArray kind = gradient.type() == QGradient::LinearGradient ? "linearGradient" : "radialGradient";
    const QByteArray parts = axisOf(gradient, m_transform, scale()) + '>' + stopsOf(gradient);
    QByteArray &name = m_names[parts];
    if (name.isEmpty()) {
        name = "gradient" + QByteArray::number(m_names.size());
        m_definitions += '<' + kind + " id=\"" + name + '"' + parts + "</" + kind + ">\n";
    }
    return name;
}

// --- shapes ---

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    for (const QRectF &rect : std::span(rects, static_cast<std::size_t>(count))) {
        if (!isUpright()) {
            drawPath(pathOf(rect));
            continue;
        }
        QRectF place = m_transform.mapRect(rect);
        if (m_pen.style() == Qt::NoPen && m_clip && m_clip->path.isEmpty())
            place &= m_clip->bounds;
        const double reach = strokeReach();
        const QRectF bounds = place.adjusted(-reach, -reach, reach, reach);
        if (!isPainting() || bounds.isEmpty() || !isSeen(bounds))
            continue;
        open("rect");
        addNumber("x", place.x());
        addNumber("y", place.y());
        addNumber("width", place.width());
        addNumber("height", place.height());
        closeShape(bounds, true);
    }
}

void SvgEngine::drawEllipse(const QRectF &rect)
{
    if (!isUpright()) {
        QPainterPath path;
        path.addEllipse(rect);
        return drawPath(path);
    }
    const QRectF place = m_transform.mapRect(rect);
    const double reach = strokeReach();
    const QRectF bounds = place.adjusted(-reach, -reach, reach, reach);
    if (!isPainting() || !isSeen(bounds))
        return;
    const bool isCircle = place.width() == place.height();
    open(isCircle ? "circle" : "ellipse");
    addNumber("cx", place.center().x());
    addNumber("cy", place.center().y());
    addNumber(isCircle ? "r" : "rx", place.width() / 2);
    if (!isCircle)
        addNumber("ry", place.height() / 2);
    closeShape(bounds, true);
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    const QPainterPath shape = m_transform.map(path);
    const double reach = strokeReach();
    const QRectF bounds = shape.controlPointRect().adjusted(-reach, -reach, reach, reach);
    if (!isPainting() || shape.isEmpty() || !isSeen(bounds))
        return;
    open("path");
    appendAttribute(m_elements, "d", stepsOf(shape));
    const bool isFilled = m_brush.style() != Qt::NoBrush;
    if (isFilled && shape.fillRule() == Qt::OddEvenFill && hasSeveralParts(shape))
        appendAttribute(m_elements, "fill-rule", "evenodd");
    closeShape(bounds, isFilled);
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    const bool isClosed = mode != PolylineMode;
    QPolygonF shape;
    for (const QPointF &point : std::span(points, static_cast<std::size_t>(count)))
        shape += m_transform.map(point);
    const double reach = strokeReach();
    const QRectF bounds = shape.boundingRect().adjusted(-reach, -reach, reach, reach);
    const bool isFilled = isClosed && m_brush.style() != Qt::NoBrush;
    if (!(isFilled || m_pen.style() != Qt::NoPen) || shape.isEmpty() || !isSeen(bounds))
        return;
    QByteArray steps;
    for (const QPointF &point : std::as_const(shape)) {
        steps.append(steps.isEmpty() ? 'M' : ' ');
        appendPlace(steps, point);
    }
    if (isClosed)
        steps.append('Z');
    open("path");
    appendAttribute(m_elements, "d", steps);
    if (isFilled && mode == OddEvenMode)
        appendAttribute(m_elements, "fill-rule", "evenodd");
    closeShape(bounds, isFilled);
}

// --- pictures and words ---

void SvgEngine::drawPixmap(const QRectF &place, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(place, pixmap.toImage(), source, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF &place, const QImage &image, const QRectF &source, Qt::ImageConversionFlags)
{
    const QRectF bounds = m_transform.mapRect(place);
    if (!isSeen(bounds))
        return;
    const bool isWhole = source.toAlignedRect().contains(image.rect());
    open("image");
    addNumber("x", place.x());
    addNumber("y", place.y());
    addNumber("width", place.width());
    addNumber("height", place.height());
    if (!m_transform.isIdentity())
        appendAttribute(m_elements, "transform", matrix(m_transform));
    appendAttribute(m_elements, "preserveAspectRatio", "none");
    if (m_opacity < 1)
        appendAttribute(m_elements, "opacity", share(m_opacity));
    addClip(bounds);
    m_elements.append(" xlink:href=\"data:image/png;base64,")
        .append(pngOf(isWhole ? image : image.copy(source.toRect())).toBase64())
        .append("\"/>\n");
}

const QByteArray &SvgEngine::fontAttributes(const QFont &font)
{
    const auto known = std::ranges::find(m_fonts, font, &std::pair<QFont, QByteArray>::first);
    if (known != m_fonts.end())
        return known->second;
    QByteArray text;
    appendAttribute(text, "font-family", xmlText(font.family() + QStringLiteral(",sans-serif")));
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * m_dotsPerInch / 72;
    appendAttribute(text, "font-size", numberText(size));
    if (font.weight() != QFont::Normal)
        appendAttribute(text, "font-weight", QByteArray::number(font.weight()));
    if (font.style() != QFont::StyleNormal)
        appendAttribute(text, "font-style", font.style() == QFont::StyleItalic ? "italic" : "oblique");
    if (font.strikeOut() || font.underline())
        appendAttribute(text, "text-decoration",
            !font.underline()       ? "line-through"
                : !font.strikeOut() ? "underline"
                                    : "underline line-through");
    return m_fonts.emplace_back(font, text).second;
}

void SvgEngine::drawTextItem(const QPointF &baseline, const QTextItem &item)
{
    if (item.text().isEmpty()) // glyphs without their words
        return QPaintEngine::drawTextItem(baseline, item);
    const QRectF area(baseline.x(), baseline.y() - item.ascent(), item.width(), item.ascent() + item.descent());
    // Each run stands at its own place. Without a mark at both ends, a viewer would put punctuation there to the wrong side.
    const bool isRightToLeft = item.renderFlags() & QTextItem::RightToLeft;
    const QString text = isRightToLeft ? rightToLeftMark + item.text() + rightToLeftMark : item.text();
    addWords({.text = text, .font = item.font(), .baseline = baseline, .area = area});
}

void SvgEngine::drawWords(const QPainter &painter, const PlacedWords &words)
{
    // The painter says what has changed since it last said so, so it has to find what it left here.
    const QTransform transform = std::exchange(m_transform, painter.combinedTransform());
    const QPen pen = std::exchange(m_pen, painter.pen());
    const double opacity = std::exchange(m_opacity, painter.opacity());
    addWords(words);
    m_transform = transform;
    m_pen = pen;
    m_opacity = opacity;
}

void SvgEngine::addWords(const PlacedWords &words)
{
    const QString &text = words.text;
    const QRectF bounds = m_transform.mapRect(words.area);
    if (text.isEmpty() || m_pen.style() == Qt::NoPen || !isSeen(bounds))
        return;
    const bool isMoved = m_transform.type() <= QTransform::TxTranslate;
    const QPointF place = isMoved ? m_transform.map(words.baseline) : words.baseline;
    open("text");
    addNumber("x", place.x());
    addNumber("y", place.y());
    if (!isMoved)
        appendAttribute(m_elements, "transform", matrix(m_transform));
    m_elements.append(fontAttributes(words.font));
    if (text.size() > 1) {
        addNumber("textLength", words.area.width());
        appendAttribute(m_elements, "lengthAdjust", "spacingAndGlyphs");
    }
    addPaint("fill", m_pen.brush());
    addClip(bounds);
    if (text.front() == u' ' || text.back() == u' ' || text.contains(QLatin1StringView("  ")))
        appendAttribute(m_elements, "xml:space", "preserve");
    m_elements.append('>').append(xmlText(text)).append("</text>\n");
}

} // namespace throughline
