// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/mapboxes.h"

#include "ui/theme/icons.h"

#include <QPainter>
#include <QTextLayout>

namespace throughline {

namespace {

// Below these heights on the screen, in pixels, a line of words and a box's shape can't be made out.
constexpr double legible = 8;
constexpr double shaped = 5;

constexpr double spine = 3; // width of the bar that shows a box's kind
constexpr double indent = Theme::wide; // of the words
constexpr int mostTitleLines = 3;
constexpr qsizetype mostFaces = 4096;

/// Lays out \a text in at most \a most lines of \a width; the last one is elided, and so is a word that is longer than a line.
std::vector<QString> wrapped(const QString &text, const QFont &font, double width, int most)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
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
        lines.push_back(
            isLast || line.naturalTextWidth() > width ? QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width) : rest);
    }
    layout.endLayout();
    return lines;
}

} // namespace

MapBoxes::MapBoxes(const MapContent &content, const Theme &theme)
    : m_content(content)
    , m_theme(theme)
{
}

void MapBoxes::paint(QPainter &painter, int node, double scale, Look look) const
{
    const MapNode &box = m_content.map.node(node);
    const QRectF area = m_content.map.area(node);
    const bool isLegible = QFontMetricsF(m_theme.body).height() * scale >= legible;
    if (area.height() * scale < shaped && box.role == MapNode::Role::Header)
        return; // but for its words, nothing is there
    if (area.height() * scale < shaped)
        return painter.fillRect(area, look == Look::Plain ? colour(box) : m_theme.accent);
    if (!isLegible && box.role != MapNode::Role::Header)
        return paintPlainShape(painter, node, scale, look);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    if (box.role == MapNode::Role::Header) {
        paintHeader(painter, node, look);
    } else {
        paintShape(painter, node, look);
        paintWords(painter, node);
    }
    painter.restore();
}

// --- shapes ---

bool MapBoxes::isOpen(const MapNode &box) const
{
    return box.isGap || (box.element >= 0 && m_content.flow.isUnfounded(box.element));
}

QColor MapBoxes::ground(const MapNode &box, Look look) const
{
    if (look == Look::Selected)
        return m_theme.accentSoft;
    if (look == Look::Hovered)
        return Theme::mixed(colour(box), m_theme.raised, 0.12);
    return box.isGap ? m_theme.canvas : m_theme.raised;
}

void MapBoxes::paintShape(QPainter &painter, int node, Look look) const
{
    const MapNode &box = m_content.map.node(node);
    const QColor own = colour(box);
    const QRectF area = QRectF({}, m_content.map.area(node).size()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = std::min<double>(Theme::radius, area.height() / 3);
    QPen pen(isOpen(box) ? m_theme.untraced : Theme::mixed(own, m_theme.border, 0.45), Theme::hairline);
    if (isOpen(box))
        pen.setDashPattern({4, 3});
    if (box.role == MapNode::Role::Fold) { // something is behind it
        painter.setPen(pen);
        painter.setBrush(m_theme.canvas);
        painter.drawRoundedRect(area.translated(3, 3), radius, radius);
    }
    painter.setPen(look == Look::Selected ? QPen(m_theme.accent, 2) : pen);
    painter.setBrush(ground(box, look));
    painter.drawRoundedRect(area, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(own);
    const double inset = std::min<double>(Theme::tight + 1, area.height() / 4);
    painter.drawRoundedRect(QRectF(Theme::tight + 1, inset, spine, area.height() + 1 - 2 * inset), spine / 2, spine / 2);
}

/// Too small for round corners, and perhaps one of hundreds.
void MapBoxes::paintPlainShape(QPainter &painter, int node, double scale, Look look) const
{
    const MapNode &box = m_content.map.node(node);
    const QRectF area = m_content.map.area(node);
    const double edge = Theme::hairline / scale;
    painter.fillRect(area,
        look == Look::Selected ? m_theme.accent
            : isOpen(box)      ? m_theme.untraced
                               : Theme::mixed(colour(box), m_theme.border, 0.45));
    painter.fillRect(area.adjusted(edge, edge, -edge, -edge), ground(box, look));
    painter.fillRect(QRectF(area.left() + 2 * edge, area.top() + 2 * edge, spine, area.height() - 4 * edge), colour(box));
}

/// A block that lies open: its name above its boxes, and what folds it.
void MapBoxes::paintHeader(QPainter &painter, int node, Look look) const
{
    const QRectF area({}, m_content.map.area(node).size());
    const MapNode &box = m_content.map.node(node);
    const QFontMetricsF metrics(m_theme.small);
    if (look != Look::Plain) {
        painter.setPen(look == Look::Selected ? QPen(m_theme.accent, Theme::hairline) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.hover);
        painter.drawRoundedRect(area, Theme::smallRadius, Theme::smallRadius);
    }
    const QRectF icon(area.left(), area.center().y() - Theme::icon / 2.0, Theme::icon, Theme::icon);
    themedIcon(QStringLiteral("chevron-down"), m_theme).paint(&painter, icon.toRect());
    const double right = area.right() - metrics.horizontalAdvance(countOf(node));
    painter.setFont(m_theme.small);
    painter.setPen(m_theme.mutedText);
    painter.drawText(
        QRectF(right, area.top(), area.right() - right, area.height()), Qt::AlignVCenter | Qt::AlignRight, countOf(node));
    painter.setPen(box.isGap ? m_theme.untraced : m_theme.text);
    const QRectF words(icon.right() + Theme::tight, area.top(), right - icon.right() - Theme::gap, area.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        metrics.elidedText(mapTitle(m_content, node), Qt::ElideRight, words.width()));
}

// --- words ---

const MapBoxes::Face &MapBoxes::face(int node) const
{
    const Words words{.title = mapTitle(m_content, node),
        .detail = mapDetail(m_content, node),
        .box = m_content.map.area(node).size(),
        .corner = cornerWidth(node)};
    if (const auto known = m_faces.constFind(words); known != m_faces.cend())
        return *known;
    if (m_faces.size() >= mostFaces)
        m_faces.clear();
    return *m_faces.insert(words, makeFace(words));
}

MapBoxes::Face MapBoxes::makeFace(const Words &words) const
{
    const QFontMetricsF metrics(m_theme.body);
    const double width = words.box.width() - indent - Theme::gap - words.corner;
    const double room = words.box.height() - Theme::tight;
    const double small = QFontMetricsF(m_theme.small).height();
    // The title comes first; what room it leaves is for more words.
    const int most = std::clamp(static_cast<int>(room / metrics.height()), 1, mostTitleLines);
    const std::vector<QString> lines = wrapped(words.title, m_theme.body, width, most);
    const bool hasDetail = !words.detail.isEmpty() && room >= static_cast<double>(lines.size()) * metrics.height() + small;

    Face face;
    const double height = static_cast<double>(lines.size()) * metrics.height() + (hasDetail ? small : 0);
    double y = (words.box.height() - height) / 2;
    const auto lineOf = [&](const QString &text, const QFont &font, double advance) {
        Line line{QStaticText(text), {indent, y}};
        line.text.setTextFormat(Qt::PlainText);
        line.text.prepare({}, font);
        if (text.isRightToLeft())
            line.place.setX(indent + width - line.text.size().width());
        y += advance;
        return line;
    };
    for (const QString &text : lines)
        face.title.push_back(lineOf(text, m_theme.body, metrics.height()));
    if (hasDetail)
        face.detail = lineOf(QFontMetricsF(m_theme.small).elidedText(words.detail, Qt::ElideRight, width), m_theme.small, small);
    return face;
}

/// What is kept free at a box's right: for a fold's arrow and its count, or for a warning.
double MapBoxes::cornerWidth(int node) const
{
    const MapNode &box = m_content.map.node(node);
    if (box.role == MapNode::Role::Fold)
        return Theme::icon + QFontMetricsF(m_theme.small).horizontalAdvance(countOf(node));
    return box.element >= 0 && m_content.flow.strays(box.element) > 0 ? Theme::icon : 0;
}

QString MapBoxes::countOf(int node) const
{
    return QLocale().toString(m_content.map.graph().blockOf(m_content.map.node(node))->count);
}

QRectF MapBoxes::titleArea(int node) const
{
    const QRectF box = m_content.map.area(node);
    const double height = QFontMetricsF(m_theme.body).height() + Theme::tight;
    const Face &words = face(node);
    const double top = words.title.empty() ? 0 : words.title.front().place.y() - Theme::tight / 2.0;
    return {box.left() + indent - Theme::gap, box.top() + top, box.width() - indent, height};
}

void MapBoxes::paintWords(QPainter &painter, int node) const
{
    const Face &words = face(node);
    const MapNode &box = m_content.map.node(node);
    painter.setFont(m_theme.body);
    painter.setPen(m_theme.text);
    for (const Line &line : words.title)
        painter.drawStaticText(line.place, line.text);
    if (words.detail) {
        painter.setFont(m_theme.small);
        painter.setPen(box.element >= 0 && isOpen(box) ? m_theme.untraced : m_theme.mutedText);
        painter.drawStaticText(words.detail->place, words.detail->text);
    }
    paintCorner(painter, node, words.detail.has_value());
}

void MapBoxes::paintCorner(QPainter &painter, int node, bool hasDetail) const
{
    const MapNode &box = m_content.map.node(node);
    const QSizeF size = m_content.map.area(node).size();
    const QRectF corner(size.width() - Theme::icon - Theme::tight, (size.height() - Theme::icon) / 2, Theme::icon, Theme::icon);
    if (box.role == MapNode::Role::Fold) {
        themedIcon(QStringLiteral("chevron-right"), m_theme).paint(&painter, corner.toRect());
        painter.setFont(m_theme.small);
        painter.setPen(m_theme.mutedText);
        if (!hasDetail) // which says it too
            painter.drawText(QRectF(0, 0, corner.left(), size.height()), Qt::AlignVCenter | Qt::AlignRight, countOf(node));
    } else if (m_content.flow.strays(box.element) > 0) {
        themedIcon(QStringLiteral("warning"), m_theme.warning).paint(&painter, corner.toRect());
    }
}

} // namespace throughline
