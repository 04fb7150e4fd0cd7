// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/frameworkpages.h"

#include "core/base/translate.h"
#include "core/export/exports.h"
#include "core/trace/flow.h"
#include "ui/print/strategypages.h"

#include <set>

namespace throughline {

namespace {

class Chains {
public:
    Chains(const Snapshot &snapshot, const ElementBlocks &blocks, const PageStyle &style)
        : m_blocks(blocks)
        , m_style(style)
        , m_flow(Flow::of(snapshot.strategy(), snapshot.trace()))
    {
    }

    std::vector<TableRow> rows() const
    {
        std::vector<TableRow> rows;
        for (const int market : m_flow.elements(FlowColumn::Market)) {
            const std::vector<int> pains = rightOf(market, FlowColumn::Pain);
            for (const int pain : pains)
                rows.push_back({{{m_blocks.link(market, pain == pains.front() ? m_style.ink : m_style.muted)}, arrow(pain),
                    bets(pain), actedOn(pain)}});
            if (pains.empty())
                rows.push_back({{{m_blocks.link(market, m_style.ink)}, {gap(tr("no pain point yet"))}, {}, {}}});
        }
        for (const int pain : m_flow.elements(FlowColumn::Pain))
            if (leftOf(pain, FlowColumn::Market).empty())
                rows.push_back({{{gap(tr("no market yet"))}, arrow(pain), bets(pain), actedOn(pain)}});
        for (const int bet : m_flow.elements(FlowColumn::Bet))
            if (leftOf(bet, FlowColumn::Pain).empty())
                rows.push_back({{{}, {gap(tr("no pain point yet"))}, arrow(bet), actedOn(bet)}});
        return rows;
    }

private:
    bool isIn(int element, FlowColumn column) const { return std::ranges::binary_search(m_flow.elements(column), element); }

    std::vector<int> rightOf(int element, FlowColumn column) const
    {
        std::vector<int> found;
        for (const FlowLink &link : m_flow.links())
            if (link.left == element && isIn(link.right, column))
                found.push_back(link.right);
        return found;
    }

    std::vector<int> leftOf(int element, FlowColumn column) const
    {
        std::vector<int> found;
        for (const FlowLink &link : m_flow.links())
            if (link.right == element && isIn(link.left, column))
                found.push_back(link.left);
        return found;
    }

    TextRun gap(const QString &words) const { return {.text = words, .isBold = true, .colour = m_style.warning}; }
    TextRuns arrow(int element) const
    {
        return {{.text = QStringLiteral("→ "), .colour = m_style.muted}, m_blocks.link(element, m_style.ink)};
    }

    TextRuns bets(int pain) const
    {
        TextRuns runs;
        for (const int bet : rightOf(pain, FlowColumn::Bet)) {
            if (!runs.empty())
                runs.push_back({QStringLiteral("\n")});
            for (TextRun &run : arrow(bet))
                runs.push_back(std::move(run));
        }
        if (runs.empty())
            runs.push_back(gap(tr("no bet yet")));
        return runs;
    }

    /// How many items go back to \a element, over whatever bets.
    TextRuns actedOn(int element) const
    {
        std::set<int> items;
        const auto collect = [&](int from) {
            for (const int item : rightOf(from, FlowColumn::Item))
                items.insert(item);
        };
        collect(element);
        for (const int bet : rightOf(element, FlowColumn::Bet))
            collect(bet);
        if (items.empty())
            return {gap(tr("none yet"))};
        return {{QString::number(items.size())}};
    }

    const ElementBlocks &m_blocks;
    const PageStyle &m_style;
    const Flow m_flow;
};

} // namespace

void addChains(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    const std::vector<TableRow> rows = Chains(snapshot, blocks, composer.style()).rows();
    if (!rows.empty())
        addTable(
            composer, {0.27, 0.27, 0.37, 0.09}, {tr("Who it is for"), tr("What hurts"), tr("What we bet on"), tr("Items")}, rows);
}

bool isAllInTable(int alternative, const ElementBlocks &blocks)
{
    return blocks.fields(alternative, 1, fieldsOfAlternatives).strips.empty() && !blocks.hasProse(alternative);
}

void addAlternatives(Composer &composer, const ElementBlocks &blocks, const Group &group)
{
    std::vector<TableRow> rows;
    for (int i = group.firstElement; i < group.firstElement + group.elementCount; ++i) {
        TableRow row{{{blocks.link(i, composer.style().ink)}, blocks.plainField(i, FieldKey::InsteadOf),
            blocks.plainField(i, FieldKey::Verdict), blocks.plainField(i, FieldKey::RevisitIf)}};
        if (isAllInTable(i, blocks)) {
            const QString title = row.cells.front().front().text;
            row.cells.front() = {{title}};
            row.destination = blocks.id(i);
            row.outlineTitle = title;
        }
        rows.push_back(std::move(row));
    }
    if (!rows.empty())
        addTable(
            composer, {0.22, 0.22, 0.30, 0.26}, {tr("We could"), tr("Instead of"), tr("Why not"), tr("We'd look again if")}, rows);
}

void addNotDoing(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    QString list = QString::fromUtf8(exportNotDoing(snapshot));
    list = list.sliced(list.indexOf(u'\n') + 1); // its title is this page's
    if (!list.contains(QStringLiteral("\n- ")))
        return;
    const QString title = tr("What we are not doing");
    composer.startPage(strategyTitle(snapshot) + QStringLiteral(" · ") + title);
    composer.add(blocks.heading(title, TextRole::Part, 1, {}, composer.width()));
    list.replace(QStringLiteral("\n## "), QStringLiteral("\n### "));
    for (PageBlock &block : blocks.prose(list, composer.width()))
        composer.add(std::move(block));
}

} // namespace throughline
