// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/timelinepages.h"

#include "core/base/translate.h"
#include "ui/paint/timelinepainter.h"

namespace throughline {

namespace {

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

class TimelinePages {
public:
    TimelinePages(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
        : m_composer(composer)
        , m_snapshot(snapshot)
        , m_blocks(blocks)
        , m_style(composer.style())
        , m_painter(std::make_shared<const TimelinePainter>(snapshot, lookOf(m_style), composer.width()))
        , m_figure(newTag(TagRole::Figure, {}, alternative()))
    {
    }

    void add();

private:
    const Timeline &timeline() const { return m_painter->timeline(); }
    QString title(int item) const { return m_snapshot.strategy().element(item).body->title(); }
    QString alternative() const;
    Strip slice(qreal height, std::function<void(QPainter &)> draw) const;
    PageBlock lane(std::size_t index) const;
    Strip row(const Timeline::Lane &bars, std::size_t index, int row) const;
    void addUndated();

    Composer &m_composer;
    const Snapshot &m_snapshot;
    const ElementBlocks &m_blocks;
    const PageStyle &m_style;
    const std::shared_ptr<const TimelinePainter> m_painter;
    const TagPtr m_figure;
};

QString TimelinePages::alternative() const
{
    if (timeline().isEmpty())
        return {};
    const auto &columns = timeline().columns;
    const auto name = [](const Timeline::Column &column) { return tr("%1 Q%2").arg(column.year).arg(column.quarter); };
    return tr("Timeline of the roadmap from %1 to %2, one lane for each theme; the table that follows lists the same items")
        .arg(name(columns.front()), name(columns.back()));
}

Strip TimelinePages::slice(qreal height, std::function<void(QPainter &)> draw) const
{
    return {.height = height, .drawings = {Drawing(std::move(draw), m_figure)}};
}

Strip TimelinePages::row(const Timeline::Lane &bars, std::size_t index, int row) const
{
    Strip strip = slice(m_painter->look().rowHeight,
        [painter = m_painter, index, row](QPainter &paint) { painter->paintRow(paint, painter->timeline().lanes[index], row); });
    for (const Timeline::Bar &bar : bars.bars)
        if (bar.row == row)
            strip.links.push_back(
                {m_painter->area(bar), u'#' + m_blocks.id(bar.item), newTag(TagRole::Link, m_figure, title(bar.item))});
    return strip;
}

PageBlock TimelinePages::lane(std::size_t index) const
{
    const Timeline::Lane &bars = timeline().lanes[index];
    const QString name = m_snapshot.strategy().groups()[static_cast<std::size_t>(bars.group)].name;
    PageBlock block{.before = m_style.gap};
    Strip head = name.isEmpty()
        ? Strip()
        : stacked(typeset({{name}}, m_style.text(TextRole::Eyebrow), m_style, m_composer.width(), m_figure));
    head.height += m_style.gap / 2;
    block.strips.push_back(std::move(head));
    for (int i = 0; i < bars.rows; ++i)
        block.strips.push_back(row(bars, index, i));
    return block;
}

void TimelinePages::add()
{
    if (timeline().isEmpty())
        return;
    const Strip header
        = slice(m_painter->look().headerHeight, [painter = m_painter](QPainter &paint) { painter->paintHeader(paint); });
    m_composer.add({.strips = {header}, .before = m_style.gap, .keepsWithNext = true});
    m_composer.repeatOnNewPages({header});
    for (std::size_t i = 0; i < timeline().lanes.size(); ++i)
        if (timeline().lanes[i].rows > 0)
            m_composer.add(lane(i));
    m_composer.repeatOnNewPages({});
    const Strip legend
        = slice(m_painter->look().rowHeight, [painter = m_painter](QPainter &paint) { painter->paintLegend(paint); });
    m_composer.add({.strips = {legend}, .before = m_style.gap});
    addUndated();
}

void TimelinePages::addUndated()
{
    if (timeline().undated.empty())
        return;
    TextRuns runs{{tr("Without a date: ")}};
    for (const int item : timeline().undated) {
        if (runs.size() > 1)
            runs.push_back({QStringLiteral(", ")});
        runs.push_back(m_blocks.link(item));
    }
    PageBlock undated = m_blocks.paragraph(runs, TextRole::Small, m_composer.width());
    undated.before = m_style.gap;
    m_composer.add(std::move(undated));
}

} // namespace

void addTimeline(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    TimelinePages(composer, snapshot, blocks).add();
}

} // namespace throughline
