// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/sketchpainter.h"

#include "core/base/svgobstacle.h"
#include "core/sketch/numbers.h"
#include "core/sketch/shapes.h"
#include "core/sketch/svgreader.h"
#include "ui/paint/imagebytes.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <ranges>
#include <vector>

namespace throughline {

namespace {

// --- What a mark is drawn with
// ------------------------------------------------------------------------------------------------------

struct Shape {
    QPainterPath path;
    QPen pen = Qt::NoPen;
    QBrush brush = Qt::NoBrush;
};

/// Type is measured and drawn at this size and scaled, so that it takes the same room at any size.
constexpr double typeSize = 100;

constexpr int largestSide = 4096; // pixels of an image: no screen or page shows more

struct Words {
    QList<TextLine> lines;
    double size = 0;
    bool isBold = false;
    QColor colour;
    Alignment alignment = Alignment::Left;
};

/// Everything that is derived from a mark, ready to paint.
struct Drawn {
    QTransform transform;
    std::vector<Shape> shapes;
    Words words;
    QTransform wordsTransform;
    QImage image;
    QRectF imageRect;
    std::unique_ptr<QSvgRenderer> foreign;
};

Shape shapeOf(const Figure &figure)
{
    Shape shape{painterPath(figure.path)};
    if (figure.stroke.isVisible() && figure.width > 0)
        shape.pen = QPen(qColour(figure.stroke), figure.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (figure.fill.isVisible())
        shape.brush = qColour(figure.fill);
    return shape;
}

void addShapes(Drawn &drawn, const QList<Figure> &figures)
{
    for (const Figure &figure : figures)
        drawn.shapes.push_back(shapeOf(figure));
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

/// The start of a document in which an element of another program looks as it does in its own.
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

void draw(Drawn &drawn, const TextMark &text, const QByteArray &)
{
    drawn.words = {textLines(text), text.size, text.isBold, qColour(text.colour), text.alignment};
    drawn.wordsTransform = turnOf(text.placement);
}

void draw(Drawn &drawn, const BubbleMark &bubble, const QByteArray &)
{
    addShapes(drawn, figures(bubble));
    drawn.words = {textLines(bubble), bubble.size, false, qColour(bubble.stroke), Alignment::Centre};
    drawn.wordsTransform = turnOf(bubble.placement);
}

void draw(Drawn &drawn, const ImageMark &image, const QByteArray &)
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

void draw(Drawn &drawn, const StencilMark &stencil, const QByteArray &)
{
    drawn.transform = transformOf(stencil.placement, stencil.size);
    addShapes(drawn, stencil.figures);
}

void draw(Drawn &drawn, const ForeignMark &foreign, const QByteArray &head)
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

template <typename Plain> void draw(Drawn &drawn, const Plain &mark, const QByteArray &)
{
    addShapes(drawn, figures(mark));
}

std::shared_ptr<const Drawn> drawnOf(const Mark &mark, const QByteArray &head)
{
    auto drawn = std::make_shared<Drawn>();
    std::visit([&](const auto &kind) { draw(*drawn, kind, head); }, mark);
    return drawn;
}

// --- Painting
// -----------------------------------------------------------------------------------------------------------------------

void paintWords(QPainter &painter, const Words &words)
{
    const QFont font = sketchFont(typeSize, words.isBold);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(words.colour);
    for (const TextLine &line : words.lines) {
        const double width = metrics.horizontalAdvance(line.text);
        const double back = words.alignment == Alignment::Left ? 0 : words.alignment == Alignment::Centre ? width / 2 : width;
        painter.save();
        painter.translate(line.start);
        painter.scale(words.size / typeSize, words.size / typeSize);
        painter.drawText(QPointF(-back, 0), line.text);
        painter.restore();
    }
}

void paintDrawn(QPainter &painter, const Drawn &drawn, const QRectF &area)
{
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
        paintWords(painter, drawn.words);
    }
    painter.restore();
}

} // namespace

QColor qColour(Colour colour)
{
    return {colour.red, colour.green, colour.blue, colour.alpha};
}

QPainterPath painterPath(const Path &path)
{
    QPainterPath result;
    result.setFillRule(Qt::WindingFill);
    const QPointF *point = path.points().constData();
    for (const Path::Verb verb : path.verbs()) {
        switch (verb) {
        case Path::Verb::Move:
            result.moveTo(point[0]);
            break;
        case Path::Verb::Line:
            result.lineTo(point[0]);
            break;
        case Path::Verb::Quad:
            result.quadTo(point[0], point[1]);
            break;
        case Path::Verb::Cubic:
            result.cubicTo(point[0], point[1], point[2]);
            break;
        case Path::Verb::Close:
            result.closeSubpath();
            break;
        }
        point += Path::pointCount(verb);
    }
    return result;
}

QFont sketchFont(double size, bool isBold)
{
    QFont font;
    font.setFamilies(QString::fromLatin1(fontFamilies).split(QStringLiteral(", ")));
    font.setPixelSize(std::max(1, qRound(size)));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

static double widthOf(const QString &line, double size, bool isBold)
{
    return QFontMetricsF(sketchFont(typeSize, isBold)).horizontalAdvance(line) * size / typeSize;
}

QSizeF sketchTextSize(const QString &text, double size, bool isBold)
{
    double width = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        width = std::max(width, widthOf(line, size, isBold));
    return {width, double(lines.size()) * lineHeight * size};
}

QString wrappedSketchText(const QString &text, double size, double width, bool isBold)
{
    QStringList wrapped;
    for (const QString &line : text.split(u'\n')) {
        wrapped.append(QString());
        for (const QString &word : line.split(u' ')) {
            const QString longer = wrapped.last().isEmpty() ? word : wrapped.last() + u' ' + word;
            if (!wrapped.last().isEmpty() && widthOf(longer, size, isBold) > width)
                wrapped.append(word);
            else
                wrapped.last() = longer;
        }
    }
    return wrapped.join(u'\n');
}

QRectF fitted(const QSizeF &size, const QRectF &target)
{
    QRectF rect({}, size.scaled(target.size(), Qt::KeepAspectRatio));
    rect.moveCenter(target.center());
    return rect;
}

// --- SketchPainter
// ------------------------------------------------------------------------------------------------------------------

struct SketchPainter::Drawing {
    Sketch sketch;
    QByteArray foreignHead;
    /// Made when first painted.
    mutable std::vector<std::shared_ptr<const Drawn>> marks;

    const Drawn &at(qsizetype mark) const
    {
        std::shared_ptr<const Drawn> &drawn = marks[static_cast<std::size_t>(mark)];
        if (!drawn)
            drawn = drawnOf(sketch.marks[mark], foreignHead);
        return *drawn;
    }
};

SketchPainter::SketchPainter()
    : m_drawing(std::make_unique<Drawing>())
{
}

SketchPainter::SketchPainter(const Sketch &sketch)
    : SketchPainter()
{
    setSketch(sketch);
}

SketchPainter::~SketchPainter() = default;
SketchPainter::SketchPainter(SketchPainter &&) noexcept = default;
SketchPainter &SketchPainter::operator=(SketchPainter &&) noexcept = default;

const Sketch &SketchPainter::sketch() const
{
    return m_drawing->sketch;
}

/// A gesture changes few marks: what stands equal from the start or from the end keeps what was derived from it.
void SketchPainter::setSketch(const Sketch &sketch)
{
    auto next = std::make_unique<Drawing>();
    next->sketch = sketch;
    next->foreignHead = foreignHead(sketch);
    next->marks.resize(static_cast<std::size_t>(sketch.marks.size()));
    if (next->foreignHead == m_drawing->foreignHead && sketch.area == m_drawing->sketch.area) {
        const QList<Mark> &before = m_drawing->sketch.marks;
        const QList<Mark> &after = sketch.marks;
        const qsizetype common = std::min(before.size(), after.size());
        qsizetype head = 0;
        for (; head < common && before[head] == after[head]; ++head)
            next->marks[static_cast<std::size_t>(head)] = m_drawing->marks[static_cast<std::size_t>(head)];
        for (qsizetype tail = 1; tail <= common - head && before[before.size() - tail] == after[after.size() - tail]; ++tail)
            next->marks[static_cast<std::size_t>(after.size() - tail)]
                = m_drawing->marks[static_cast<std::size_t>(before.size() - tail)];
    }
    m_drawing = std::move(next);
}

void SketchPainter::paint(QPainter &painter, const QRectF &target) const
{
    const QRectF &area = sketch().area;
    const QRectF rect = fitted(area.size(), target);
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    if (sketch().paper.isVisible())
        painter.fillRect(rect, qColour(sketch().paper));
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / area.width(), rect.height() / area.height());
    painter.translate(-area.topLeft());
    paintMarks(painter);
    painter.restore();
}

void SketchPainter::paintMarks(QPainter &painter, int first, int last) const
{
    const int end = std::min(last, static_cast<int>(sketch().marks.size()));
    for (int mark = std::max(first, 0); mark < end; ++mark)
        paintDrawn(painter, m_drawing->at(mark), sketch().area);
}

void SketchPainter::paintMarks(QPainter &painter) const
{
    paintMarks(painter, 0, static_cast<int>(sketch().marks.size()));
}

void SketchPainter::paintMark(QPainter &painter, int mark) const
{
    paintMarks(painter, mark, mark + 1);
}

void paintMark(QPainter &painter, const Mark &mark)
{
    paintDrawn(painter, *drawnOf(mark, {}), {});
}

} // namespace throughline
