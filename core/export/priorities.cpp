// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/priorities.h"

#include "core/export/csvrow.h"

namespace throughline {

QByteArray prioritiesCsv(const Snapshot &snapshot, const RankingWeights &weights)
{
    const Strategy &strategy = snapshot.strategy();
    const auto row = [&strategy](int item, const QString &rank, const QString &score) {
        const Element &element = strategy.element(item);
        const ElementBody &body = *element.body;
        const auto value = [&body](FieldKey key) { return body.field(key) ? body.value(*body.field(key)) : QString(); };
        const auto effort = priorityOf(body).effort;
        return csvRow({rank, body.title(), strategy.groupOf(element).name, value(FieldKey::ValueNow), value(FieldKey::Vision),
            effort ? QString::number(*effort, 'g', 6) : QString(), score, QString::fromUtf8(strategy.id(item))});
    };
    const Ranking ranking = Ranking::of(prioritiesOf(strategy), weights);
    QByteArray table = csvRow({"Rank", "Item", "Theme", "Value now", "Vision", "Person-weeks", "Score", "Id"});
    for (const RankedItem &each : ranking.items())
        table += row(each.item, QString::number(each.rank), QString::number(each.score, 'f', 2));
    for (const int item : ranking.unscored())
        table += row(item, {}, {});
    return table;
}

} // namespace throughline
