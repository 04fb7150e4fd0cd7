// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/roadmappages.h"

#include "core/base/translate.h"
#include "ui/print/timelinepages.h"

namespace throughline {

namespace {

std::vector<int> itemsOf(const Strategy &strategy)
{
    std::vector<int> items;
    for (std::size_t i = 0; i < strategy.elements().size(); ++i)
        if (strategy.elements()[i].kind() == ElementKind::Item)
            items.push_back(int(i));
    return items;
}

void addItemTable(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    std::vector<TableRow> rows;
    for (const int item : itemsOf(snapshot.strategy()))
        rows.push_back({{{blocks.link(item, composer.style().ink)}, blocks.plainField(item, FieldKey::When), blocks.whys(item),
            blocks.plainField(item, FieldKey::Status)}});
    if (!rows.empty())
        addTable(composer, {0.30, 0.15, 0.43, 0.12}, {tr("Item"), tr("When"), tr("Why"), tr("Status")}, rows);
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
    addItemTable(composer, snapshot, blocks);
}

void addResources(Composer &composer, const Snapshot &snapshot, const ElementBlocks &blocks)
{
    std::vector<TableRow> rows;
    for (const int item : itemsOf(snapshot.strategy()))
        if (TextRuns needs = blocks.plainField(item, FieldKey::Needs); !needs.empty())
            rows.push_back({{{blocks.link(item, composer.style().ink)}, std::move(needs), blocks.plainField(item, FieldKey::When),
                blocks.plainField(item, FieldKey::Team)}});
    if (rows.empty())
        return;
    composer.add(blocks.heading(tr("Resources asked for"), TextRole::Group, 2, {}, composer.width()));
    addTable(composer, {0.32, 0.36, 0.18, 0.14}, {tr("For"), tr("We need"), tr("When"), tr("Team")}, rows);
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
        composer.add(blocks.paragraph({blocks.link(item), {QStringLiteral(" — ")}, blocks.noWhy()}, TextRole::Body, width));
    }
}

} // namespace throughline
