// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/roadmappages.h"

#include "ui/paint/timelinepainter.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfDocument", text);
}

std::vector<int> itemsOf(const Strategy &strategy)
{
    std::vector<int> items;
    for (std::size_t i = 0; i < strategy.elements().size(); ++i)
        if (strategy.elements()[i].kind() == ElementKind::Item)
            items.push_back(int(i));
    return items;
}

class RoadmapTable {
public:
    RoadmapTable(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
        : m_composer(composer)
        , m_snapshot(snapshot)
        , m_blocks(blocks)
        , m_style(composer.style())
    {
        m_text = m_style.text(TextRole::Small);
        m_text.colour = m_style.ink;
        const qreal width = composer.width();
        m_lefts = {0, width * 0.30, width * 0.45, width * 0.88};
    }

    void add()
    {
        const Strip header = headerStrip();
        m_composer.add({.strips = {header}, .before = 2 * m_style.gap, .keepsWithNext = true});
        m_composer.repeatOnNewPages({header});
        for (const int item : itemsOf(m_snapshot.strategy()))
            m_composer.add(row(item));
        m_composer.repeatOnNewPages({});
        m_composer.space(2 * m_style.gap);
    }

private:
    qreal columnWidth(std::size_t column) const
    {
        const qreal right = column + 1 < m_lefts.size() ? m_lefts[column + 1] : m_composer.width() + m_style.gap;
        return right - m_lefts[column] - m_style.gap;
    }

    std::vector<Strip> cells(const std::vector<TextRuns> &runs, const TextStyle &style) const
    {
        std::vector<std::vector<Strip>> columns;
        for (std::size_t i = 0; i < runs.size(); ++i)
            columns.push_back(runs[i].empty() ? std::vector<Strip>() : typeset(runs[i], style, m_style, columnWidth(i)));
        return rowOf(columns, m_lefts);
    }

    Strip rule(qreal thickness, const QColor &colour) const
    {
        Strip strip;
        strip.height = m_style.gap;
        strip.drawings.push_back([width = m_composer.width(), y = m_style.gap / 2, thickness, colour](
                                     QPainter &painter) { painter.fillRect(QRectF(0, y, width, thickness), colour); });
        return strip;
    }

    Strip headerStrip() const
    {
        TextStyle style = m_style.text(TextRole::Eyebrow);
        style.colour = m_style.muted;
        std::vector<Strip> strips = cells({{{tr("Item")}}, {{tr("When")}}, {{tr("Why")}}, {{tr("Status")}}}, style);
        strips.push_back(rule(0.75, m_style.muted));
        return stacked(strips);
    }

    PageBlock row(int item) const
    {
        const QString title = m_snapshot.strategy().element(item).body->title();
        const TextRun name{.text = title, .target = u'#' + m_blocks.id(item), .colour = m_style.ink};
        PageBlock block{.isWhole = true};
        block.strips = cells(
            {{name}, m_blocks.plainField(item, FieldKey::When), m_blocks.whys(item), m_blocks.plainField(item, FieldKey::Status)},
            m_text);
        block.strips.push_back(rule(0.5, m_style.rule));
        return block;
    }

    Composer &m_composer;
    const Snapshot &m_snapshot;
    const ElementBlocks &m_blocks;
    const PageStyle &m_style;
    TextStyle m_text;
    std::vector<qreal> m_lefts;
};

TimelineLook lookOf(const PageStyle &style)
{
    return {.font = style.text(TextRole::Running).font,
        .ink = style.ink,
        .muted = style.muted,
        .rule = style.rule,
        .ground = style.paper,
        .planned = style.planned,
        .doing = style.accent,
        .done = style.muted,
        .untraced = style.warning};
}

PageBlock laneBlock(const std::shared_ptr<const TimelinePainter> &painter, std::size_t lane, const ElementBlocks &blocks,
    const QString &name, qreal width, const PageStyle &style)
{
    const Timeline::Lane &bars = painter->timeline().lanes[lane];
    TextStyle nameStyle = style.text(TextRole::Eyebrow);
    PageBlock block;
    Strip head = name.isEmpty() ? Strip() : stacked(typeset({{name}}, nameStyle, style, width));
    head.height += style.gap / 2;
    block.strips.push_back(head);
    for (int row = 0; row < bars.rows; ++row) {
        Strip strip;
        strip.height = painter->look().rowHeight;
        strip.drawings.push_back(
            [painter, lane, row](QPainter &paint) { painter->paintRow(paint, painter->timeline().lanes[lane], row); });
        for (const Timeline::Bar &bar : bars.bars)
            if (bar.row == row)
                strip.links.push_back({painter->area(bar), u'#' + blocks.id(bar.item)});
        block.strips.push_back(std::move(strip));
    }
    return block;
}

void addTimeline(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    const PageStyle &style = composer.style();
    const auto painter = std::make_shared<const TimelinePainter>(snapshot, lookOf(style), composer.width());
    const Timeline &timeline = painter->timeline();
    if (timeline.isEmpty())
        return;
    Strip header;
    header.height = painter->look().headerHeight;
    header.drawings.push_back([painter](QPainter &paint) { painter->paintHeader(paint); });
    composer.add({.strips = {header}, .before = style.gap, .keepsWithNext = true});
    composer.repeatOnNewPages({header});
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i)
        if (timeline.lanes[i].rows > 0) {
            const Group &group = snapshot.strategy().groups()[static_cast<std::size_t>(timeline.lanes[i].group)];
            PageBlock lane = laneBlock(painter, i, blocks, group.name, composer.width(), style);
            lane.before = style.gap;
            composer.add(std::move(lane));
        }
    composer.repeatOnNewPages({});
    Strip legend;
    legend.height = painter->look().rowHeight;
    legend.drawings.push_back([painter](QPainter &paint) { painter->paintLegend(paint); });
    composer.add({.strips = {legend}, .before = style.gap});
    if (timeline.undated.empty())
        return;
    TextRuns runs{{tr("Without a date: ")}};
    for (const int item : timeline.undated) {
        if (runs.size() > 1)
            runs.push_back({QStringLiteral(", ")});
        runs.push_back({.text = snapshot.strategy().element(item).body->title(), .target = u'#' + blocks.id(item)});
    }
    PageBlock undated = blocks.paragraph(runs, TextRole::Small, composer.width());
    undated.before = style.gap;
    composer.add(std::move(undated));
}

} // namespace

QString coverageWords(const Snapshot &snapshot)
{
    const Coverage coverage = snapshot.trace().coverage();
    return tr("%1 of %2 items traced").arg(coverage.traced).arg(coverage.items);
}

void addRoadmapOverview(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    addTimeline(composer, snapshot, blocks);
    if (!itemsOf(snapshot.strategy()).empty())
        RoadmapTable(composer, snapshot, blocks).add();
}

void addCoverageSummary(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    const Coverage coverage = snapshot.trace().coverage();
    if (coverage.items == 0)
        return;
    const qreal width = composer.width();
    composer.add(blocks.heading(tr("Coverage"), TextRole::Group, 1, {}, width));
    const QString full = tr("%1 of them reach a market through a bet and a pain.").arg(coverage.fully);
    composer.add(blocks.paragraph({{coverageWords(snapshot) + QStringLiteral(". ") + full}}, TextRole::Body, width));
    for (const int item : itemsOf(snapshot.strategy())) {
        if (snapshot.trace().traced(item) != Traced::No)
            continue;
        const TextRun name{.text = snapshot.strategy().element(item).body->title(), .target = u'#' + blocks.id(item)};
        composer.add(blocks.paragraph({name, {QStringLiteral(" — ")}, blocks.noWhy()}, TextRole::Body, width));
    }
}

} // namespace throughline
