// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/tableblocks.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr int elementLevel = 3; // of the outline

Strip rule(const PageStyle &page, qreal width, qreal thickness, const QColor &colour)
{
    Strip strip;
    strip.height = page.gap;
    strip.decorate([width, y = page.gap / 2, thickness, colour](
                       QPainter &painter) { painter.fillRect(QRectF(0, y, width, thickness), colour); });
    return strip;
}

} // namespace

std::vector<Strip> rowOf(std::vector<std::vector<Strip>> cells, const std::vector<qreal> &lefts)
{
    std::size_t count = 0;
    for (const auto &cell : cells)
        count = std::max(count, cell.size());
    std::vector<Strip> rows(count);
    for (std::size_t c = 0; c < cells.size(); ++c)
        for (std::size_t i = 0; i < cells[c].size(); ++i) {
            rows[i].height = std::max(rows[i].height, cells[c][i].height);
            rows[i].add(std::move(cells[c][i]), {lefts[c], 0});
        }
    return rows;
}

TableBlocks::TableBlocks(const PageStyle &page, qreal width, const std::vector<qreal> &shares)
    : m_page(page)
    , m_width(width)
{
    qreal left = 0;
    for (const qreal share : shares) {
        m_lefts.push_back(left);
        left += share * width;
    }
}

PageBlock TableBlocks::header(const std::vector<TextRuns> &names) const
{
    TextStyle style = m_page.text(TextRole::Eyebrow);
    style.colour = m_page.muted;
    return block(names, style, Kind::Names);
}

PageBlock TableBlocks::row(const std::vector<TextRuns> &cells) const
{
    TextStyle style = m_page.text(TextRole::Small);
    style.colour = m_page.ink;
    return block(cells, style, Kind::Cells);
}

PageBlock TableBlocks::block(const std::vector<TextRuns> &cells, const TextStyle &style, Kind kind) const
{
    const TagPtr row = newTag(TagRole::Row, m_table);
    std::vector<std::vector<Strip>> columns;
    for (std::size_t i = 0; i < m_lefts.size(); ++i) {
        const TagPtr cell = newTag(kind == Kind::Names ? TagRole::ColumnHeader : i == 0 ? TagRole::RowHeader : TagRole::Cell, row);
        const qreal right = i + 1 < m_lefts.size() ? m_lefts[i + 1] - m_page.gap : m_width;
        std::vector<Strip> lines
            = m_words.typeset(i < cells.size() ? cells[i] : TextRuns(), style, m_page, right - m_lefts[i], cell);
        if (lines.empty())
            lines.emplace_back();
        lines.front().drawings.emplace_back(cell); // so that a cell is there that says nothing
        columns.push_back(std::move(lines));
    }
    PageBlock block{.strips = rowOf(std::move(columns), m_lefts), .isWhole = true};
    const bool isNames = kind == Kind::Names;
    block.strips.push_back(rule(m_page, m_width, isNames ? 0.75 : 0.5, isNames ? m_page.muted : m_page.rule));
    block.keepsWithNext = isNames;
    return block;
}

void addTable(Composer &composer, const std::vector<qreal> &shares, const QStringList &names, const std::vector<TableRow> &rows)
{
    const PageStyle &page = composer.style();
    const TableBlocks table(page, composer.width(), shares);
    std::vector<TextRuns> cells;
    for (const QString &name : names)
        cells.push_back({{name}});
    PageBlock header = table.header(cells);
    const Strip repeated = stacked(header.strips);
    header.before = 2 * page.gap;
    composer.add(std::move(header));
    composer.repeatOnNewPages({repeated});
    for (const TableRow &row : rows) {
        PageBlock block = table.row(row.cells);
        block.destination = row.destination;
        block.outlineTitle = row.outlineTitle;
        block.outlineLevel = row.outlineTitle.isEmpty() ? 0 : elementLevel;
        composer.add(std::move(block));
    }
    composer.repeatOnNewPages({});
    composer.space(2 * page.gap);
}

} // namespace throughline
