// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/briefpages.h"

#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/layout/horizons.h"
#include "core/model/values.h"
#include "core/syntax/lead.h"
#include "ui/print/elementblocks.h"
#include "ui/print/strategypages.h"

#include <QPainter>

#include <array>

namespace throughline {

namespace {

constexpr std::array briefScales{1.24, 1.12, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7}; // seven points of body type at the last
constexpr qreal highestPicture = 0.16; ///< of the page's height, at most
constexpr QMarginsF margins{40, 40, 40, 40};

PageStyle styleAt(qreal scale)
{
    PageStyle style;
    style.margins = margins;
    style.gap = 8 * scale;
    style.scale = scale;
    style.runningBaseline = 22;
    return style;
}

class Brief {
public:
    Brief(const Snapshot &snapshot, QSizeF paper, QDate today, qreal scale)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_today(today)
        , m_composer(paper, styleAt(scale))
        , m_style(m_composer.style())
        , m_blocks(snapshot, m_style)
    {
    }

    Composer compose() &&
    {
        m_composer.startPage({});
        addHead();
        addPictures();
        addChains();
        addHorizons();
        m_composer.finish();
        return std::move(m_composer);
    }

private:
    qreal width() const { return m_composer.width(); }

    /// The first paragraph under the heading of the vision, or of the document.
    QString line() const
    {
        const auto &sections = m_snapshot.syntax().sections();
        const auto vision = std::ranges::find_if(
            m_strategy.groups(), [](const Group &group) { return group.part == Part::Vision && group.partSection >= 0; });
        const QString words = vision == m_strategy.groups().end() ? QString() : leadOf(*sections[index(vision->partSection)]);
        if (!words.isEmpty())
            return words;
        const auto title = std::ranges::find_if(sections, [](const SectionPtr &section) { return section->level() == 1; });
        return title == sections.end() ? QString() : leadOf(**title);
    }

    void addHead()
    {
        m_composer.add(m_blocks.heading(strategyTitle(m_snapshot), TextRole::Part, 1, {}, width()));
        if (const QString words = line(); !words.isEmpty())
            m_composer.add(m_blocks.paragraph({{words}}, TextRole::CoverLead, width()));
    }

    /// The first frame of each act whose picture is there.
    std::vector<int> frames() const
    {
        std::vector<int> chosen;
        for (const Act act : {Act::Today, Act::Turn, Act::Tomorrow}) {
            for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
                const Element &element = m_strategy.element(e);
                const bool isOfAct = element.kind() == ElementKind::Frame && m_strategy.groupOf(element).act == act;
                if (isOfAct && m_snapshot.pictures().exists(m_strategy.pictureOf(*element.body))) {
                    chosen.push_back(e);
                    break;
                }
            }
        }
        return chosen;
    }

    void addPictures()
    {
        const std::vector<int> chosen = frames();
        if (chosen.empty())
            return;
        const qreal gutter = 2 * m_style.gap;
        const qreal column = (width() - 2 * gutter) / 3;
        std::vector<std::vector<Strip>> cells;
        std::vector<qreal> lefts;
        qreal highest = 0;
        for (const int frame : chosen) {
            lefts.push_back(static_cast<qreal>(cells.size()) * (column + gutter));
            cells.push_back({stacked(m_blocks.picture(frame, {column, m_composer.paper().height() * highestPicture}))});
            highest = std::max(highest, cells.back().front().height);
        }
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const ElementBody &body = *m_strategy.element(chosen[i]).body;
            const std::optional<Act> act = m_strategy.groupOf(m_strategy.element(chosen[i])).act;
            PageBlock eyebrow = m_blocks.paragraph({{act ? actName(*act) : QString()}}, TextRole::Eyebrow, column);
            eyebrow.before = m_style.gap / 2;
            eyebrow.after = 0;
            const PageBlock caption = m_blocks.paragraph({{body.title()}}, TextRole::Caption, column);
            Strip cell;
            cell.add(cells[i].front(), {0, highest - cells[i].front().height});
            cell.height = highest + m_style.gap / 2;
            const Strip words = stacked(std::vector{eyebrow, caption});
            cell.add(words, {0, cell.height});
            cell.height += words.height;
            cells[i] = {cell};
        }
        m_composer.add({.strips = rowOf(cells, lefts), .before = m_style.gap, .after = m_style.gap, .isWhole = true});
    }

    std::vector<int> targets(int element, FieldKey key, ElementKind kind) const
    {
        std::vector<int> found;
        for (const TraceLink &link : m_snapshot.trace().from(element)) {
            if (link.key == key && m_strategy.element(link.to).kind() == kind && !std::ranges::contains(found, link.to))
                found.push_back(link.to);
        }
        return found;
    }

    std::vector<int> sources(int element, FieldKey key, ElementKind kind) const
    {
        std::vector<int> found;
        for (const TraceLink &link : m_snapshot.trace().to(element)) {
            if (link.key == key && m_strategy.element(link.from).kind() == kind && !std::ranges::contains(found, link.from))
                found.push_back(link.from);
        }
        return found;
    }

    TextRuns titles(const std::vector<int> &elements) const
    {
        TextRuns runs;
        for (const int element : elements) {
            if (!runs.empty())
                runs.push_back({QStringLiteral("\n")});
            runs.push_back({m_strategy.element(element).body->title()});
        }
        return runs;
    }

    /// A row for each pain: who has it, and what we bet on; then the bets that solve none.
    void addChains()
    {
        std::vector<std::vector<TextRuns>> rows;
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
            if (m_strategy.element(e).kind() == ElementKind::Pain)
                rows.push_back({titles(targets(e, FieldKey::FeltBy, ElementKind::Market)), titles({e}),
                    titles(sources(e, FieldKey::Solves, ElementKind::Bet))});
        }
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
            if (m_strategy.element(e).kind() == ElementKind::Bet && targets(e, FieldKey::Solves, ElementKind::Pain).empty())
                rows.push_back({{}, {}, titles({e})});
        }
        if (rows.empty())
            return;
        const std::vector<qreal> lefts{0, width() * 0.32, width() * 0.66};
        addTable({tr("Who"), tr("Their pain"), tr("Our bet")}, rows, lefts);
    }

    Strip rule() const
    {
        Strip strip;
        strip.height = m_style.gap * 0.75;
        strip.decorate([width = width(), y = strip.height / 2, colour = m_style.rule](
                           QPainter &painter) { painter.fillRect(QRectF(0, y, width, 0.5), colour); });
        return strip;
    }

    /// Each cell is read to its end before the next one, where a page can hold them whole.
    std::vector<Strip> sideBySide(const std::vector<std::vector<Strip>> &cells, const std::vector<qreal> &lefts) const
    {
        std::vector<std::vector<Strip>> whole;
        whole.reserve(cells.size());
        for (const std::vector<Strip> &cell : cells)
            whole.push_back({stacked(cell)});
        const std::vector<Strip> row = rowOf(whole, lefts);
        return row.front().height <= m_composer.height() / 2 ? row : rowOf(cells, lefts);
    }

    PageBlock row(const std::vector<TextRuns> &cells, const std::vector<qreal> &lefts, const TextStyle &style) const
    {
        std::vector<std::vector<Strip>> columns;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const qreal right = i + 1 < lefts.size() ? lefts[i + 1] - m_style.gap : width();
            columns.push_back(cells[i].empty() ? std::vector<Strip>() : typeset(cells[i], style, m_style, right - lefts[i]));
        }
        return {.strips = sideBySide(columns, lefts), .isWhole = true};
    }

    void addTable(const QStringList &heads, const std::vector<std::vector<TextRuns>> &rows, const std::vector<qreal> &lefts)
    {
        std::vector<TextRuns> header;
        for (const QString &head : heads)
            header.push_back({{head}});
        PageBlock head = row(header, lefts, m_style.text(TextRole::Eyebrow));
        head.before = m_style.gap;
        head.keepsWithNext = true;
        m_composer.add(std::move(head));
        TextStyle style = m_style.text(TextRole::Small);
        style.colour = m_style.ink;
        for (const std::vector<TextRuns> &cells : rows) {
            PageBlock block = row(cells, lefts, style);
            block.strips.insert(block.strips.begin(), rule());
            m_composer.add(std::move(block));
        }
    }

    /// The horizons that hold something, side by side.
    void addHorizons()
    {
        std::vector<Horizons::Column> columns = Horizons::of(m_snapshot, m_today).columns();
        std::erase_if(columns, [](const Horizons::Column &column) { return column.items.empty(); });
        if (columns.empty())
            return;
        const qreal gutter = m_style.gap * 1.5;
        const qreal column = (width() + gutter) / static_cast<qreal>(columns.size()) - gutter;
        std::vector<std::vector<Strip>> cells;
        std::vector<qreal> lefts;
        std::vector<std::vector<Strip>> heads;
        TextStyle style = m_style.text(TextRole::Small);
        style.colour = m_style.ink;
        for (const Horizons::Column &horizon : columns) {
            lefts.push_back(static_cast<qreal>(cells.size()) * (column + gutter));
            heads.push_back(typeset({{columnName(horizon)}}, m_style.text(TextRole::Eyebrow), m_style, column));
            cells.emplace_back();
            for (const int item : horizon.items) {
                const ElementBody &body = *m_strategy.element(item).body;
                TextRuns runs{{body.title()}};
                if (statusOf(body) == ItemStatus::Dropped)
                    runs = {{.text = body.title(), .isStruck = true, .colour = m_style.muted}, {tr(" — dropped")}};
                else if (m_snapshot.trace().traced(item) == Traced::No)
                    runs.insert(runs.end(), {{QStringLiteral(" — ")}, m_blocks.noWhy()});
                Strip title = stacked(typeset(runs, style, m_style, column));
                title.height += m_style.gap / 3;
                cells.back().push_back(std::move(title));
            }
        }
        m_composer.space(m_style.gap);
        m_composer.add(m_blocks.heading(partName(Part::Roadmap), TextRole::Group, 1, {}, width()));
        PageBlock head{.strips = rowOf(heads, lefts), .keepsWithNext = true, .isWhole = true};
        head.strips.push_back(rule());
        m_composer.add(std::move(head));
        m_composer.add({.strips = sideBySide(cells, lefts)});
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    QDate m_today;
    Composer m_composer;
    PageStyle m_style;
    ElementBlocks m_blocks;
};

} // namespace

Composer composeBrief(const Snapshot &snapshot, QSizeF paper, QDate today)
{
    for (const double scale : briefScales) {
        Composer brief = Brief(snapshot, paper, today, scale).compose();
        if (brief.pages().size() == 1 || scale == briefScales.back())
            return brief;
    }
    return Composer(paper, PageStyle());
}

} // namespace throughline
