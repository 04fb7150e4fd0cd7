// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/office/roadmapshapes.h"

#include "core/base/index.h"
#include "ui/paint/roadmapwords.h"
#include "ui/theme/slidestyle.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace throughline {

namespace {

constexpr double edge = 56;
constexpr double titleTop = 40;
constexpr double columnsTop = 112;
constexpr double rowsTop = 158;
constexpr double rowHeight = 50;
constexpr double laneWidth = 250;
constexpr double leastColumn = 64;
constexpr double inset = 4;
constexpr double otherFont = 1.2; // how much wider words may become where the program that shows them lacks ours
constexpr int titleSize = 38; // units; 23 points
constexpr int wordSize = 21; // 12.6 points

QFont font(int size, QFont::Weight weight)
{
    QFont font = SlideStyle::make(false).type(SlideRole::Caption, SlideStyle::Place::Page, {}).font;
    font.setPixelSize(size);
    font.setWeight(weight);
    return font;
}

} // namespace

RoadmapShapes::RoadmapShapes(const Snapshot &snapshot, const RoadmapLook &look, QSizeF slide)
    : m_snapshot(snapshot)
    , m_look(look)
    , m_slide(slide)
    , m_theme(Theme::make(false, font(wordSize, QFont::Normal)))
    , m_colours(snapshot, m_theme, look.colour)
{
    using Unit = Period::Unit;
    for (const Unit unit : {Unit::Month, Unit::Quarter, Unit::Half, Unit::Year}) {
        m_roadmap = Roadmap::of(snapshot, {.lanesBy = look.lanesBy, .column = unit, .today = look.today});
        if (m_roadmap.scale().columnCount() * leastColumn <= slide.width() - 2 * edge - laneWidth)
            break;
    }
    for (int lane = 0; lane < std::ssize(m_roadmap.lanes()); ++lane)
        addLane(lane);
    if (!m_roadmap.tray().empty())
        addUndated();
}

/// First fit in order of the start, titles beside their bars included: no words stand on another's.
void RoadmapShapes::addLane(int lane)
{
    const RoadmapLane &from = m_roadmap.lanes()[index(lane)];
    std::vector<Placed> bars;
    for (int bar = from.firstBar; bar < from.firstBar + from.barCount; ++bar)
        bars.push_back(placed(bar));
    std::ranges::stable_sort(bars, {}, &Placed::start);
    const auto first = static_cast<std::ptrdiff_t>(m_rows.size());
    for (const Placed &bar : bars) {
        const auto isFree = [&bar](const Row &row) { return row.bars.back().end() + 2 * inset <= bar.start(); };
        auto row = std::find_if(m_rows.begin() + first, m_rows.end(), isFree);
        if (row == m_rows.end())
            row = m_rows.insert(row, Row{.lane = lane});
        row->bars.push_back(bar);
    }
}

RoadmapShapes::Placed RoadmapShapes::placed(int bar) const
{
    const RoadmapBar &from = m_roadmap.bars()[index(bar)];
    Placed placed{.bar = bar, .left = place(from.start)};
    placed.right = std::max(place(from.isOpen ? m_roadmap.scale().width() : from.end), placed.left + 2 * inset);
    const QString title = m_snapshot.strategy().titleOf(from.item);
    const double width = QFontMetricsF(font(wordSize, QFont::Medium)).horizontalAdvance(title);
    placed.isWordedInside = width + 4 * inset <= placed.right - placed.left; // a bar has room for a second line
    placed.wordsWidth = width * otherFont + 4 * inset;
    const double farthest = m_slide.width() - edge;
    placed.wordsWidth = std::min(placed.wordsWidth, farthest - edge - laneWidth);
    placed.wordsLeft = placed.right + inset;
    // Before it, where they would leave the slide behind it; on it where there is no other place.
    if (placed.wordsLeft + placed.wordsWidth > farthest)
        placed.wordsLeft = std::max(edge + laneWidth, placed.left - inset - placed.wordsWidth);
    return placed;
}

/// What has no date stands below, as many titles on a row as it takes.
void RoadmapShapes::addUndated()
{
    const QFontMetricsF metrics(font(wordSize, QFont::Normal));
    QString words = QCoreApplication::translate("PdfDocument", "Without a date: ");
    for (const int item : m_roadmap.tray()) {
        const QString title = m_snapshot.strategy().element(item).body->title();
        const bool isFirst = words.isEmpty() || words.endsWith(u' ');
        if (!isFirst && metrics.horizontalAdvance(words + title) > m_slide.width() - 2 * edge - rowHeight) {
            m_rows.push_back({.words = words + u','});
            words.clear();
        }
        words += (words.isEmpty() || words.endsWith(u' ') ? QString() : QStringLiteral(", ")) + title;
    }
    m_rows.push_back({.words = words});
}

double RoadmapShapes::place(double month) const
{
    const double width = m_slide.width() - 2 * edge - laneWidth;
    return edge + laneWidth + std::clamp(month / std::max(1.0, m_roadmap.scale().width()), 0.0, 1.0) * width;
}

void RoadmapShapes::addColumns(OfficeDrawing &drawing, double bottom) const
{
    const TimeScale &scale = m_roadmap.scale();
    const int step
        = std::max(1, static_cast<int>(leastColumn * scale.columnCount() / (m_slide.width() - 2 * edge - laneWidth)) + 1);
    for (int column = 0; column < scale.columnCount(); ++column) {
        const double left = place(column * scale.monthsPerColumn());
        drawing.addLine({left, columnsTop}, {left, bottom}, m_theme.border, 1);
        if (column % step != 0)
            continue;
        const QString year = QString::number(scale.columnYear(column));
        const QString name = scale.columnName(column);
        const bool saysYear = name.isEmpty() || column == 0 || scale.startsYear(column);
        drawing.add({.name = QStringLiteral("Column"),
            .area = QRectF(
                left + inset, columnsTop, place((column + step) * scale.monthsPerColumn()) - left - inset, rowsTop - columnsTop),
            .words = {.text = name.isEmpty() ? year
                    : saysYear               ? year + u' ' + name
                                             : name,
                .font = font(wordSize, QFont::Normal),
                .colour = m_theme.mutedText,
                .isInMiddle = true}});
    }
}

void RoadmapShapes::addBar(OfficeDrawing &drawing, const Placed &placed, double top) const
{
    const int item = m_roadmap.bars()[index(placed.bar)].item;
    const bool isTraced = m_snapshot.trace().traced(item) != Traced::No;
    const QColor colour = m_colours.of(m_snapshot, item);
    const QString title = m_snapshot.strategy().titleOf(item);
    const OfficeText words{.text = title, .font = font(wordSize, QFont::Medium), .colour = m_theme.text, .isInMiddle = true};
    OfficeShape shape{.name = title,
        .area = QRectF(placed.left, top + inset, placed.right - placed.left, rowHeight - 2 * inset),
        .fill = Theme::mixed(colour, Qt::white, 0.22),
        .line = isTraced ? colour : m_theme.untraced,
        .isDashed = !isTraced,
        .isRound = true,
        .padding = 2 * inset};
    if (placed.isWordedInside)
        shape.words = words;
    drawing.add(shape);
    if (!placed.isWordedInside)
        drawing.add({.name = title, .area = QRectF(placed.wordsLeft, top, placed.wordsWidth, rowHeight), .words = words});
}

QByteArray RoadmapShapes::takeSlide()
{
    const auto most = static_cast<std::size_t>((m_slide.height() - rowsTop - edge) / rowHeight);
    const std::size_t end = std::min(m_rows.size(), m_next + most);
    const double bottom = rowsTop + static_cast<double>(end - m_next) * rowHeight;
    OfficeDrawing drawing(Qt::white);
    drawing.add({.name = QStringLiteral("Title"),
        .area = QRectF(edge, titleTop, m_slide.width() - 2 * edge, columnsTop - titleTop),
        .words = {.text = QCoreApplication::translate("PdfDocument", "Roadmap"),
            .font = font(titleSize, QFont::Bold),
            .colour = m_theme.text,
            .isTitle = true}});
    addColumns(drawing, bottom);
    int lane = -1;
    for (double top = rowsTop; m_next < end; ++m_next, top += rowHeight) {
        const Row &row = m_rows[m_next];
        if (!row.words.isEmpty()) {
            drawing.add({.name = QStringLiteral("Words"),
                .area = QRectF(edge, top, m_slide.width() - 2 * edge, rowHeight),
                .words
                = {.text = row.words, .font = font(wordSize, QFont::Normal), .colour = m_theme.mutedText, .isInMiddle = true}});
            continue;
        }
        if (std::exchange(lane, row.lane) != row.lane) {
            drawing.addLine({edge, top}, {m_slide.width() - edge, top}, m_theme.border, 1);
            drawing.add({.name = QStringLiteral("Lane"),
                .area = QRectF(edge, top, laneWidth - 2 * inset, rowHeight),
                .words = {.text = laneTitle(m_roadmap.lanes()[index(row.lane)], m_look.lanesBy),
                    .font = font(wordSize, QFont::DemiBold),
                    .colour = m_theme.text,
                    .isInMiddle = true}});
        }
        for (const Placed &bar : row.bars)
            addBar(drawing, bar, top);
    }
    return std::move(drawing).take();
}

} // namespace throughline
