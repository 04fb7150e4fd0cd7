// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/svgengine.h"

#include "core/base/xmltext.h"
#include "core/sketch/numbers.h"
#include "ui/paint/imagebytes.h"
#include "ui/print/svgtext.h"

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

QPainterPath pathOf(const QRectF &rect)
{
    QPainterPath path;
    path.addRect(rect);
    return path;
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

QRectF SvgEngine::stroked(const QRectF &shape) const
{
    const double reach = m_pen.style() == Qt::NoPen ? 0 : strokeWidth() * std::max(1.0, m_pen.miterLimit() / 2);
    return shape.adjusted(-reach, -reach, reach, reach);
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
        return appendSvgAttribute(m_elements, name, "none");
    double opacity = m_opacity;
    if (const QGradient *gradient = brush.gradient()) {
        appendSvgAttribute(m_elements, name, "url(#" + nameOfGradient(*gradient) + ')');
    } else {
        appendSvgAttribute(m_elements, name, svgColour(brush.color()));
        opacity *= brush.color().alphaF();
    }
    if (opacity < 1)
        appendSvgAttribute(m_elements, name + QByteArray("-opacity"), svgShare(opacity));
}

void SvgEngine::addStroke()
{
    addPaint("stroke", m_pen.brush());
    const double width = strokeWidth();
    if (width != 1)
        addNumber("stroke-width", width);
    if (m_pen.capStyle() != Qt::FlatCap)
        appendSvgAttribute(m_elements, "stroke-linecap", m_pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (m_pen.joinStyle() == Qt::RoundJoin || m_pen.joinStyle() == Qt::BevelJoin)
        appendSvgAttribute(m_elements, "stroke-linejoin", m_pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
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
    appendSvgAttribute(m_elements, "stroke-dasharray", dashes);
    if (m_pen.dashOffset() != 0)
        addNumber("stroke-dashoffset", m_pen.dashOffset() * width);
}

void SvgEngine::addClip(const QRectF &bounds)
{
    if (!isCut(bounds))
        return;
    if (m_clip->name.isEmpty()) {
        const QPainterPath path = m_clip->path.isEmpty() ? pathOf(m_clip->bounds) : m_clip->path;
        QByteArray shape = "<path d=\"" + svgSteps(path) + '"';
        if (path.fillRule() == Qt::WindingFill)
            appendSvgAttribute(shape, "clip-rule", "nonzero");
        QByteArray &name = m_names[shape];
        if (name.isEmpty()) {
            name = "clip" + QByteArray::number(m_names.size());
            m_definitions += "<clipPath id=\"" + name + "\">" + shape + "/></clipPath>\n";
        }
        m_clip->name = name;
    }
    appendSvgAttribute(m_elements, "clip-path", "url(#" + m_clip->name + ')');
}

QByteArray SvgEngine::nameOfGradient(const QGradient &gradient)
{
    const QByteArray kind = gradient.type() == QGradient::LinearGradient ? "linearGradient" : "radialGradient";
    const QByteArray parts = svgAxis(gradient, m_transform, scale()) + '>' + svgStops(gradient);
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
        const QRectF bounds = stroked(place);
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
    const QRectF bounds = stroked(place);
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
    addPath(m_transform.map(path), m_brush.style() != Qt::NoBrush);
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    const bool isClosed = mode != PolylineMode;
    QPainterPath path;
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (isClosed)
        path.closeSubpath();
    addPath(m_transform.map(path), isClosed && m_brush.style() != Qt::NoBrush);
}

void SvgEngine::addPath(const QPainterPath &shape, bool isFilled)
{
    const QRectF bounds = stroked(shape.controlPointRect());
    if (!(isFilled || m_pen.style() != Qt::NoPen) || shape.isEmpty() || !isSeen(bounds))
        return;
    open("path");
    appendSvgAttribute(m_elements, "d", svgSteps(shape));
    if (isFilled && shape.fillRule() == Qt::WindingFill)
        appendSvgAttribute(m_elements, "fill-rule", "nonzero");
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
        appendSvgAttribute(m_elements, "transform", svgMatrix(m_transform));
    appendSvgAttribute(m_elements, "preserveAspectRatio", "none");
    if (m_opacity < 1)
        appendSvgAttribute(m_elements, "opacity", svgShare(m_opacity));
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
    appendSvgAttribute(text, "font-family", xmlText(font.family() + QStringLiteral(",sans-serif")));
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * m_dotsPerInch / 72;
    appendSvgAttribute(text, "font-size", numberText(size));
    if (font.weight() != QFont::Normal)
        appendSvgAttribute(text, "font-weight", QByteArray::number(font.weight()));
    if (font.style() != QFont::StyleNormal)
        appendSvgAttribute(text, "font-style", font.style() == QFont::StyleItalic ? "italic" : "oblique");
    if (font.strikeOut() || font.underline())
        appendSvgAttribute(text, "text-decoration",
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
        appendSvgAttribute(m_elements, "transform", svgMatrix(m_transform));
    m_elements.append(fontAttributes(words.font));
    if (text.size() > 1) {
        addNumber("textLength", words.area.width());
        appendSvgAttribute(m_elements, "lengthAdjust", "spacingAndGlyphs");
    }
    addPaint("fill", m_pen.brush());
    addClip(bounds);
    if (text.front() == u' ' || text.back() == u' ' || text.contains(QLatin1StringView("  ")))
        appendSvgAttribute(m_elements, "xml:space", "preserve");
    m_elements.append('>').append(xmlText(text)).append("</text>\n");
}

} // namespace throughline
