// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/handoutpages.h"

#include "ui/print/elementblocks.h"
#include "ui/print/slidestrip.h"
#include "ui/print/strategypages.h"

#include <QPainter>

#include <array>

namespace throughline {

namespace {

constexpr std::array sizes{1, 2, 3, 4, 6, 9};
constexpr qreal ruling = 22; // points between lines to write on
constexpr qreal leastNotes = 52; // points for words below a slide

Strip gapOf(qreal height)
{
    Strip strip;
    strip.height = height;
    return strip;
}

class HandoutPages {
public:
    HandoutPages(Composer &composer, const Snapshot &snapshot, const HandoutPlan &plan)
        : m_composer(composer)
        , m_snapshot(snapshot)
        , m_plan(plan)
        , m_style(composer.style())
        , m_blocks(snapshot, composer.style())
        , m_slides(snapshot, SlideStyle::make(false), {})
        , m_columns(plan.perPage <= 3 ? 1
                  : plan.perPage == 9 ? 3
                                      : 2)
        , m_gutter(2 * m_style.gap)
        , m_cell((composer.width() - m_gutter * (m_columns - 1)) / m_columns)
        , m_row((composer.height() + m_gutter) / (plan.perPage / m_columns) - m_gutter - 0.5)
    {
        const bool isOneColumn = m_columns == 1;
        m_isBeside = plan.notes == HandoutNotes::Beside && isOneColumn;
        const bool hasWordsBelow = plan.notes != HandoutNotes::None && !m_isBeside;
        const qreal most = hasWordsBelow || (plan.isRuled && !m_isBeside) ? m_row - leastNotes : m_row;
        m_width = std::min(m_isBeside ? m_cell * (plan.perPage == 1 ? 0.66 : 0.56) : m_cell, most * m_slides.aspect());
    }

    void compose()
    {
        m_composer.startPage(strategyTitle(m_snapshot));
        const std::vector<Slide> &slides = m_slides.slides();
        const auto columns = static_cast<std::size_t>(m_columns);
        for (std::size_t first = 0; first < slides.size(); first += columns)
            addRow(std::span(slides).subspan(first, std::min(columns, slides.size() - first)));
        m_composer.finish();
    }

private:
    void addRow(std::span<const Slide> slides)
    {
        std::vector<std::vector<Strip>> cells;
        std::vector<qreal> lefts;
        for (const Slide &slide : slides) {
            lefts.push_back(static_cast<qreal>(cells.size()) * (m_cell + m_gutter));
            cells.push_back(m_isBeside ? beside(slide) : below(slide));
        }
        for (std::vector<Strip> &cell : cells) { // of equal height, and whole where a page can hold them
            Strip whole = stacked(cell);
            whole.height = std::max(whole.height, m_row);
            if (whole.height <= m_composer.height())
                cell = {whole};
        }
        PageBlock row{.strips = rowOf(cells, lefts), .after = m_gutter, .isWhole = true};
        const auto begins
            = std::ranges::find_if(slides, [](const Slide &slide) { return slide.kind != SlideKind::Frame && slide.part == 0; });
        if (begins != slides.end()) {
            row.outlineLevel = 1;
            row.outlineTitle = begins->title;
        }
        m_composer.add(std::move(row));
    }

    Strip framed(const Slide &slide) const
    {
        Strip strip = m_slides.strip(slide, m_width);
        strip.decorate([area = QRectF(0, 0, m_width, strip.height), colour = m_style.rule](QPainter &painter) {
            painter.setPen(QPen(colour, 0.75));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area);
        });
        return strip;
    }

    /// What is said to a slide, line by line.
    std::vector<Strip> words(const Slide &slide, qreal width) const
    {
        if (m_plan.notes == HandoutNotes::None || slide.frame < 0 || slide.part > 0)
            return {};
        const ElementBody &body = *m_snapshot.strategy().element(slide.frame).body;
        std::vector<Strip> lines;
        for (const auto &[markdown, role] :
            {std::pair(body.proseText(), TextRole::Body), std::pair(body.notesText(), TextRole::Small)}) {
            for (const PageBlock &block : m_blocks.prose(markdown, width, role)) {
                if (!lines.empty())
                    lines.push_back(gapOf(m_style.text(role).after));
                lines.insert(lines.end(), block.strips.begin(), block.strips.end());
            }
        }
        return lines;
    }

    /// Lines to write on in \a strip, from \a top to its end.
    void rule(Strip &strip, qreal top, qreal left, qreal width) const
    {
        if (!m_plan.isRuled)
            return;
        strip.decorate([top, end = strip.height, left, width, colour = m_style.rule](QPainter &painter) {
            for (qreal y = top + ruling; y <= end; y += ruling)
                painter.fillRect(QRectF(left, y - 0.5, width, 0.5), colour);
        });
    }

    std::vector<Strip> below(const Slide &slide) const
    {
        std::vector<Strip> strips{framed(slide)};
        std::vector<Strip> lines = words(slide, m_cell);
        if (lines.empty() && !m_plan.isRuled)
            return strips;
        strips.push_back(gapOf(m_style.gap));
        qreal used = strips[0].height + strips[1].height;
        for (Strip &line : lines) {
            used += line.height;
            strips.push_back(std::move(line));
        }
        if (used < m_row) {
            strips.push_back(gapOf(m_row - used));
            rule(strips.back(), 0, 0, m_cell);
        }
        return strips;
    }

    /// The slide and as many lines as stand beside it are one strip; further lines follow.
    std::vector<Strip> beside(const Slide &slide) const
    {
        const qreal left = m_width + m_gutter;
        Strip first = framed(slide);
        std::vector<Strip> further;
        qreal used = 0;
        for (const Strip &line : words(slide, m_cell - left)) {
            if (further.empty() && used + line.height <= first.height) {
                first.add(line, {left, used});
            } else { // in order: nothing short slips in behind
                used = further.empty() ? first.height : used;
                further.push_back(gapOf(line.height));
                further.back().add(line, {left, 0});
            }
            used += line.height;
        }
        if (further.empty()) {
            first.height = std::max(first.height, m_row);
            rule(first, used, left, m_cell - left);
        } else if (used < m_row) {
            further.push_back(gapOf(m_row - used));
            rule(further.back(), 0, left, m_cell - left);
        }
        further.insert(further.begin(), std::move(first));
        return further;
    }

    Composer &m_composer;
    const Snapshot &m_snapshot;
    HandoutPlan m_plan;
    PageStyle m_style;
    ElementBlocks m_blocks;
    SlideStrips m_slides;
    int m_columns;
    qreal m_gutter;
    qreal m_cell; ///< width of a column
    qreal m_row; ///< height of a row whose words fit
    qreal m_width = 0; ///< of a slide
    bool m_isBeside = false;
};

} // namespace

std::span<const int> handoutSizes()
{
    return sizes;
}

void composeHandout(Composer &composer, const Snapshot &snapshot, const HandoutPlan &plan)
{
    HandoutPages(composer, snapshot, plan).compose();
}

} // namespace throughline
