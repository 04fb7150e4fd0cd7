// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/mappainter.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <array>
#include <cmath>
#include <numeric>

namespace throughline {

namespace {

// Below these heights on the screen, in pixels, a line of words and a box's shape can't be made out.
constexpr double legible = 8;
constexpr double shaped = 5;
constexpr double thin = 3; // pixels of a ribbon that has one colour
constexpr int thinSteps = 10; // straight pieces of its curve
constexpr std::size_t mostRibbons = 1200; // at rest

constexpr double spine = 3; // width of the bar that shows a box's kind
constexpr double indent = Theme::wide; // of the words
constexpr int mostLines = 3;
constexpr double narrow = 11; // lines' heights of width, for a box

// How strongly ribbons are drawn.
constexpr double resting = 0.26;
constexpr double lit = 0.62;

QString tr(const char *text)
{
    return QCoreApplication::translate("map", text);
}

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

/// Lays out \a text in at most \a most lines of \a width; the last one is elided.
std::vector<QString> wrapped(const QString &text, const QFont &font, double width, int most)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    std::vector<QString> lines;
    layout.beginLayout();
    while (static_cast<int>(lines.size()) < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isLast = static_cast<int>(lines.size()) == most - 1;
        const QString rest = text.mid(line.textStart(), isLast ? -1 : line.textLength()).trimmed();
        lines.push_back(isLast ? QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width) : rest);
    }
    layout.endLayout();
    return lines;
}

} // namespace

MapPainter::MapPainter(const MapContent &content, const Theme &theme)
    : m_content(content)
    , m_theme(theme)
{
}

void MapPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    forgetWords();
}

void MapPainter::forgetWords()
{
    m_faces.clear();
    m_prominent.clear();
}

MapMeasure MapPainter::measure(const Theme &theme, QSizeF viewport)
{
    const double line = QFontMetricsF(theme.body).height();
    const double small = QFontMetricsF(theme.small).height();
    MapMeasure measure;
    measure.viewport = viewport;
    measure.margin = Theme::roomy;
    measure.top = small + 2 * Theme::pad + Theme::gap;
    measure.leastWidth = 8 * line;
    measure.mostWidth = 15 * line;
    measure.channel = std::clamp(viewport.width() * 0.075, 2.0 * Theme::roomy, 5.0 * Theme::roomy);
    const double width = (viewport.width() - 2 * measure.margin - (flowColumns - 1) * measure.channel) / flowColumns;
    const bool isNarrow = width < narrow * line; // a title takes two lines
    measure.leastBox = (isNarrow ? 2 : 1) * line + Theme::gap;
    measure.roomyBox = std::max(measure.leastBox, line + small + Theme::pad + Theme::tight);
    measure.header = small + Theme::gap;
    measure.gap = Theme::gap;
    measure.laneGap = Theme::tight;
    measure.shelf = small + 2 * Theme::roomy;
    return measure;
}

// --- words ---

const MapPainter::Face &MapPainter::face(int node) const
{
    if (m_faces.size() != m_content.map.graph().nodes.size())
        m_faces.assign(m_content.map.graph().nodes.size(), {});
    auto &face = m_faces[static_cast<std::size_t>(node)];
    if (!face)
        face = makeFace(node);
    return *face;
}

MapPainter::Face MapPainter::makeFace(int node) const
{
    const QSizeF box = m_content.map.area(node).size();
    const QFontMetricsF metrics(m_theme.body);
    const double width = box.width() - indent - Theme::gap - cornerWidth(node);
    const double room = box.height() - Theme::tight;
    const double small = QFontMetricsF(m_theme.small).height();
    const QString detail = mapDetail(m_content, node);
    // The title comes first; what room it leaves is for more words.
    const int most = std::clamp(static_cast<int>(room / metrics.height()), 1, mostLines);
    const std::vector<QString> lines = wrapped(mapTitle(m_content, node), m_theme.body, width, most);
    const bool hasDetail = !detail.isEmpty() && room >= static_cast<double>(lines.size()) * metrics.height() + small;

    Face face;
    const double height = static_cast<double>(lines.size()) * metrics.height() + (hasDetail ? small : 0);
    double y = (box.height() - height) / 2;
    const auto lineOf = [&](const QString &text, const QFont &font, double lineHeight) {
        Line line{QStaticText(text), {indent, y}};
        line.text.setTextFormat(Qt::PlainText);
        line.text.prepare({}, font);
        if (text.isRightToLeft())
            line.place.setX(indent + width - line.text.size().width());
        y += lineHeight;
        return line;
    };
    for (const QString &text : lines)
        face.title.push_back(lineOf(text, m_theme.body, metrics.height()));
    if (hasDetail)
        face.detail = lineOf(QFontMetricsF(m_theme.small).elidedText(detail, Qt::ElideRight, width), m_theme.small, small);
    return face;
}

/// What is kept free at a box's right: for a fold's arrow and its count, or for a warning.
double MapPainter::cornerWidth(int node) const
{
    const MapNode &box = m_content.map.node(node);
    if (box.role == MapNode::Role::Fold)
        return Theme::icon + QFontMetricsF(m_theme.small).horizontalAdvance(countOf(node));
    return box.element >= 0 && m_content.flow.strays(box.element) > 0 ? Theme::icon : 0;
}

QString MapPainter::countOf(int node) const
{
    return QLocale().toString(m_content.map.graph().blockOf(m_content.map.node(node))->count);
}

QRectF MapPainter::titleArea(int node) const
{
    const QRectF box = m_content.map.area(node);
    const double height = QFontMetricsF(m_theme.body).height() + Theme::tight;
    const Face &words = face(node);
    const double top = words.title.empty() ? 0 : words.title.front().place.y() - Theme::tight / 2.0;
    return {box.left() + indent - Theme::gap, box.top() + top, box.width() - indent, height};
}

// --- the picture ---

void MapPainter::paint(QPainter &painter, const View &view) const
{
    paintShelf(painter, view);
    paintRibbons(painter, view, nullptr);
    paintNodes(painter, view, nullptr);
    paintEmptyColumns(painter);
}

void MapPainter::paintPath(QPainter &painter, const View &view, const MapPath &path) const
{
    paintRibbons(painter, view, &path);
    paintNodes(painter, view, &path);
}

void MapPainter::paintRibbons(QPainter &painter, const View &view, const MapPath *path) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const std::vector<bool> &shown = prominent();
    for (int r = 0; r < std::ssize(m_content.map.graph().ribbons); ++r) {
        const MapWay &way = m_content.map.way(r);
        const bool isWanted = path ? path->ribbons[static_cast<std::size_t>(r)] : shown[static_cast<std::size_t>(r)];
        if (isWanted && way.lowest >= view.visible.top() && way.highest <= view.visible.bottom())
            paintRibbon(painter, view, r, path ? lit : resting);
    }
}

/// Ten thousand ribbons are a fog, and slow. Of so many, each box keeps its widest ones to the left, as long as there are not too
/// many; a path shows all of its own.
const std::vector<bool> &MapPainter::prominent() const
{
    const auto &ribbons = m_content.map.graph().ribbons;
    if (m_prominent.size() == ribbons.size())
        return m_prominent;
    m_prominent.assign(ribbons.size(), ribbons.size() <= mostRibbons);
    if (ribbons.size() <= mostRibbons)
        return m_prominent;
    std::vector<int> order(ribbons.size());
    std::iota(order.begin(), order.end(), 0);
    const auto at = [&ribbons](int r) -> const MapRibbon & { return ribbons[static_cast<std::size_t>(r)]; };
    std::ranges::sort(order,
        [&at](int a, int b) { return std::tuple(at(a).right, -at(a).weight, a) < std::tuple(at(b).right, -at(b).weight, b); });
    std::vector<int> rank(ribbons.size(), 0);
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (at(order[i]).right == at(order[i - 1]).right)
            rank[static_cast<std::size_t>(order[i])] = rank[static_cast<std::size_t>(order[i - 1])] + 1;
    }
    std::ranges::stable_sort(order, {}, [&rank](int r) { return rank[static_cast<std::size_t>(r)]; });
    for (std::size_t i = 0; i < mostRibbons; ++i)
        m_prominent[static_cast<std::size_t>(order[i])] = true;
    return m_prominent;
}

/// In one colour, and only where it is visible.
void MapPainter::paintThinRibbon(QPainter &painter, const View &view, int ribbon, double strength) const
{
    static const std::array<QPointF, thinSteps + 1> ease = [] {
        std::array<QPointF, thinSteps + 1> points;
        for (int i = 0; i <= thinSteps; ++i) {
            const double t = static_cast<double>(i) / thinSteps;
            points[static_cast<std::size_t>(i)] = {1.5 * t * (1 - t) + t * t * t, t * t * (3 - 2 * t)};
        }
        return points;
    }();
    const MapGeometry &geometry = m_content.map.geometry();
    const MapWay &way = m_content.map.way(ribbon);
    const auto end = [this](int column) { return colour(static_cast<FlowColumn>(column)); };
    painter.setBrush(faded(Theme::mixed(end(way.firstColumn), end(way.lastColumn), 0.5), strength));
    const auto isVisible = [&](double a, double b) {
        return std::max(a, b) + way.width >= view.visible.top() - 1 && std::min(a, b) <= view.visible.bottom() + 1;
    };
    for (int column = way.firstColumn; column < way.lastColumn; ++column) {
        const double from = way.tops[static_cast<std::size_t>(column)];
        const double to = way.tops[static_cast<std::size_t>(column + 1)];
        const double left = geometry.columnLeft(column) + geometry.boxWidth;
        if (column > way.firstColumn && isVisible(from, from))
            painter.drawRect(QRectF(left - geometry.boxWidth, from, geometry.boxWidth, way.width));
        QPolygonF upper;
        for (std::size_t i = 0; i + 1 < ease.size(); ++i) {
            const auto place = [&](const QPointF &share) {
                return QPointF(left + share.x() * geometry.channel, from + share.y() * (to - from));
            };
            if (!isVisible(place(ease[i]).y(), place(ease[i + 1]).y()))
                continue;
            if (upper.isEmpty())
                upper << place(ease[i]);
            upper << place(ease[i + 1]);
        }
        for (qsizetype i = upper.size(); i-- > 0;)
            upper << upper[i] + QPointF(0, way.width);
        if (!upper.isEmpty())
            painter.drawPolygon(upper);
    }
}

void MapPainter::paintRibbon(QPainter &painter, const View &view, int ribbon, double strength) const
{
    if (m_content.map.way(ribbon).width * view.scale < thin)
        return paintThinRibbon(painter, view, ribbon, strength);
    const MapGeometry &geometry = m_content.map.geometry();
    const MapWay &way = m_content.map.way(ribbon);
    const auto top = [&way](int column) { return way.tops[static_cast<std::size_t>(column)]; };
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
    const auto end = [this](int column) { return colour(static_cast<FlowColumn>(column)); };
    QLinearGradient gradient(geometry.columnLeft(way.firstColumn) + geometry.boxWidth, 0, geometry.columnLeft(way.lastColumn), 0);
    gradient.setColorAt(0, faded(end(way.firstColumn), strength));
    gradient.setColorAt(1, faded(end(way.lastColumn), strength));
    painter.fillPath(path, gradient);
}

void MapPainter::paintNodes(QPainter &painter, const View &view, const MapPath *path) const
{
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        const auto [first, last] = m_content.map.nodesBetween(column, view.visible.top(), view.visible.bottom());
        for (int i = first; i < last; ++i) {
            const int node = m_content.map.column(column)[static_cast<std::size_t>(i)];
            if (!path || path->nodes[static_cast<std::size_t>(node)])
                paintNode(painter, view, node, Look::Plain);
        }
    }
}

void MapPainter::paintNode(QPainter &painter, const View &view, int node, Look look) const
{
    const MapNode &box = m_content.map.node(node);
    const QRectF area = m_content.map.area(node);
    if (box.role == MapNode::Role::Header)
        return paintHeader(painter, node, look);
    if (area.height() * view.scale < shaped) {
        painter.fillRect(area, look == Look::Plain ? colour(box.column) : m_theme.accent);
        return;
    }
    painter.save();
    painter.translate(area.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, node, look);
    if (QFontMetricsF(m_theme.body).height() * view.scale >= legible)
        paintWords(painter, node);
    painter.restore();
}

void MapPainter::paintBox(QPainter &painter, int node, Look look) const
{
    const MapNode &box = m_content.map.node(node);
    const QColor own = colour(box.column);
    const QRectF area = QRectF({}, m_content.map.area(node).size()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isOpen = box.isGap || (box.element >= 0 && m_content.flow.isUnfounded(box.element));
    const double radius = std::min<double>(Theme::radius, area.height() / 3);
    QPen pen(isOpen ? m_theme.untraced : Theme::mixed(own, m_theme.border, 0.45), Theme::hairline);
    if (isOpen)
        pen.setDashPattern({4, 3});
    if (box.role == MapNode::Role::Fold) { // something is behind it
        painter.setPen(pen);
        painter.setBrush(m_theme.canvas);
        painter.drawRoundedRect(area.translated(3, 3), radius, radius);
    }
    if (look == Look::Selected)
        pen = QPen(m_theme.accent, 2);
    QColor fill = box.isGap ? m_theme.canvas : m_theme.raised;
    if (look != Look::Plain)
        fill = look == Look::Selected ? m_theme.accentSoft : Theme::mixed(own, m_theme.raised, 0.12);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(own);
    const double inset = std::min<double>(Theme::tight + 1, area.height() / 4);
    painter.drawRoundedRect(QRectF(Theme::tight + 1, inset, spine, area.height() + 1 - 2 * inset), spine / 2, spine / 2);
}

void MapPainter::paintWords(QPainter &painter, int node) const
{
    const Face &words = face(node);
    const MapNode &box = m_content.map.node(node);
    painter.setFont(m_theme.body);
    painter.setPen(m_theme.text);
    for (const Line &line : words.title)
        painter.drawStaticText(line.place, line.text);
    const bool isOpen = box.element >= 0 && (box.isGap || m_content.flow.isUnfounded(box.element));
    if (words.detail) {
        painter.setFont(m_theme.small);
        painter.setPen(isOpen ? m_theme.untraced : m_theme.mutedText);
        painter.drawStaticText(words.detail->place, words.detail->text);
    }
    const QSizeF size = m_content.map.area(node).size();
    const QRectF corner(size.width() - Theme::icon - Theme::tight, (size.height() - Theme::icon) / 2, Theme::icon, Theme::icon);
    if (box.role == MapNode::Role::Fold) {
        themedIcon(QStringLiteral("chevron-right"), m_theme).paint(&painter, corner.toRect());
        painter.setFont(m_theme.small);
        painter.setPen(m_theme.mutedText);
        if (!words.detail) // which says it too
            painter.drawText(QRectF(0, 0, corner.left(), size.height()), Qt::AlignVCenter | Qt::AlignRight, countOf(node));
    } else if (m_content.flow.strays(box.element) > 0) {
        themedIcon(QStringLiteral("warning"), m_theme.warning).paint(&painter, corner.toRect());
    }
}

/// A block that lies open: its name above its boxes, and what folds it.
void MapPainter::paintHeader(QPainter &painter, int node, Look look) const
{
    const QRectF area = m_content.map.area(node);
    const MapNode &box = m_content.map.node(node);
    const QFontMetricsF metrics(m_theme.small);
    if (look != Look::Plain) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(look == Look::Selected ? QPen(m_theme.accent, Theme::hairline) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.hover);
        painter.drawRoundedRect(area, Theme::smallRadius, Theme::smallRadius);
    }
    const QRectF icon(area.left(), area.center().y() - Theme::icon / 2.0, Theme::icon, Theme::icon);
    themedIcon(QStringLiteral("chevron-down"), m_theme).paint(&painter, icon.toRect());
    const QString count = QString::number(m_content.map.graph().blockOf(box)->count);
    const double right = area.right() - metrics.horizontalAdvance(count);
    painter.setFont(m_theme.small);
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(right, area.top(), area.right() - right, area.height()), Qt::AlignVCenter | Qt::AlignRight, count);
    painter.setPen(box.isGap ? m_theme.untraced : m_theme.text);
    const QRectF words(icon.right() + Theme::tight, area.top(), right - icon.right() - Theme::gap, area.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        metrics.elidedText(mapTitle(m_content, node), Qt::ElideRight, words.width()));
}

void MapPainter::paintShelf(QPainter &painter, const View &view) const
{
    const auto shelf = m_content.map.geometry().shelf;
    if (!shelf || *shelf < view.visible.top() - Theme::roomy || *shelf > view.visible.bottom() + Theme::roomy)
        return;
    const QString words = tr("Gaps: where the throughline breaks off");
    const QFontMetricsF metrics(m_theme.small);
    const double left = m_content.map.geometry().columnLeft(0);
    const double right = m_content.map.geometry().size.width() - left;
    const double width = metrics.horizontalAdvance(words);
    QPen pen(Theme::mixed(m_theme.untraced, m_theme.canvas, 0.7), Theme::hairline);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawLine(QPointF(left + width + Theme::pad, *shelf), QPointF(right, *shelf));
    painter.setPen(m_theme.untraced);
    painter.setFont(m_theme.small);
    painter.drawText(QPointF(left, *shelf + metrics.ascent() / 2 - 1), words);
}

/// A column without a box says what would stand there.
void MapPainter::paintEmptyColumns(QPainter &painter) const
{
    const MapGeometry &geometry = m_content.map.geometry();
    painter.setFont(m_theme.small);
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        if (!m_content.map.column(column).empty())
            continue;
        const QRectF area(
            geometry.columnLeft(column), m_content.map.measure().top, geometry.boxWidth, m_content.map.measure().roomyBox);
        QPen pen(m_theme.strongBorder, Theme::hairline);
        pen.setDashPattern({4, 3});
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
        painter.setPen(m_theme.mutedText);
        const bool isThere = !m_content.flow.elements(static_cast<FlowColumn>(column)).empty();
        painter.drawText(area, Qt::AlignCenter, isThere ? tr("None fits the filter") : tr("None yet"));
    }
}

double MapPainter::headingHeight() const
{
    return QFontMetricsF(m_theme.strong).height() + 2 * Theme::gap;
}

void MapPainter::paintHeadings(QPainter &painter, double width, double left, double scale) const
{
    const MapGeometry &geometry = m_content.map.geometry();
    const double height = headingHeight();
    painter.fillRect(QRectF(0, 0, width, height), m_theme.canvas);
    painter.fillRect(QRectF(0, height - Theme::hairline, width, Theme::hairline), m_theme.border);
    for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
        const auto own = static_cast<FlowColumn>(column);
        const double x = left + geometry.columnLeft(column) * scale;
        const double room = (geometry.boxWidth + geometry.channel) * scale - Theme::tight;
        const QRectF icon(x, (height - Theme::icon) / 2, Theme::icon, Theme::icon);
        kindIcon(kindOf(own), m_theme).paint(&painter, icon.toRect());
        const QFontMetricsF metrics(m_theme.strong);
        const double textRoom = room - Theme::icon - Theme::tight;
        const QString name = metrics.elidedText(mapHeading(own), Qt::ElideRight, textRoom);
        const double textLeft = icon.right() + Theme::tight;
        painter.setFont(m_theme.strong);
        painter.setPen(m_theme.heading);
        painter.drawText(QRectF(textLeft, 0, textRoom, height), Qt::AlignVCenter | Qt::AlignLeft, name);
        painter.setFont(m_theme.small);
        painter.setPen(m_theme.mutedText);
        const double after = metrics.horizontalAdvance(name) + Theme::gap;
        if (const auto count = m_content.flow.elements(own).size(); after + 2 * Theme::wide < textRoom)
            painter.drawText(QRectF(textLeft + after, 0, textRoom - after, height), Qt::AlignVCenter | Qt::AlignLeft,
                QLocale().toString(static_cast<qulonglong>(count)));
    }
}

double MapPainter::paintLegend(QPainter *painter, const QRectF &area) const
{
    const QFontMetricsF metrics(m_theme.small);
    double x = area.left();
    const auto entry = [&](const QString &words, double shapeWidth, auto drawShape) {
        const QRectF shape(x, area.center().y() - 5.5, shapeWidth, 11);
        if (painter) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            drawShape(shape);
            painter->restore();
            painter->setFont(m_theme.small);
            painter->setPen(m_theme.mutedText);
            painter->drawText(QPointF(shape.right() + Theme::gap, area.center().y() + metrics.ascent() / 2 - 1), words);
        }
        x = shape.right() + Theme::gap + metrics.horizontalAdvance(words) + Theme::roomy;
    };
    entry(tr("as wide as what relies on it"), Theme::roomy, [&](const QRectF &shape) {
        QPainterPath band(shape.topLeft() + QPointF(0, 1));
        addEase(band, shape.topRight() + QPointF(0, 4));
        band.lineTo(shape.bottomRight());
        addEase(band, shape.bottomLeft() - QPointF(0, 3));
        QLinearGradient gradient(shape.topLeft(), shape.topRight());
        gradient.setColorAt(0, faded(colour(FlowColumn::Bet), lit));
        gradient.setColorAt(1, faded(colour(FlowColumn::Item), lit));
        painter->fillPath(band, gradient);
    });
    entry(tr("a gap, or nothing that it is for"), Theme::wide, [&](const QRectF &shape) {
        QPen pen(m_theme.untraced, Theme::hairline);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(shape, 2, 2);
    });
    if (m_content.map.graph().ribbons.size() > mostRibbons)
        entry(tr("only the widest links; hovering shows all"), 0, [](const QRectF &) { });
    const auto &blocks = m_content.map.graph().blocks;
    if (std::ranges::any_of(blocks, &MapBlock::isFolded)) {
        entry(tr("several in one: double-click unfolds"), Theme::wide, [&](const QRectF &shape) {
            painter->setPen(QPen(m_theme.strongBorder, Theme::hairline));
            painter->setBrush(m_theme.canvas);
            painter->drawRoundedRect(shape.translated(2, 2), 2, 2);
            painter->drawRoundedRect(shape, 2, 2);
        });
    }
    return x - Theme::roomy - area.left();
}

} // namespace throughline
