// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"

#include "core/export/csvrow.h"

namespace throughline {

QByteArray exportCsv(const Snapshot &snapshot)
{
    const Strategy &strategy = snapshot.strategy();
    QByteArray table = csvRow({"Theme", "Item", "When", "From", "To", "Status", "Team", "Value now", "Vision", "Effort", "Why",
        "Reason", "Traced", "Id"});
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        const Element &element = strategy.element(e);
        const ElementBody &body = *element.body;
        if (body.kind != ElementKind::Item)
            continue;
        const auto value = [&body](FieldKey key) { return body.field(key) ? body.value(*body.field(key)) : QString(); };
        const auto period = parsePeriod(value(FieldKey::When), strategy.calendar());
        QStringList whys;
        QStringList reasons;
        for (const TraceLink &link : snapshot.trace().from(e)) {
            if (link.key != FieldKey::Why)
                continue;
            whys += strategy.element(link.to).body->title();
            reasons += body.section->string(body.fields[static_cast<std::size_t>(link.field)].reason);
        }
        reasons.removeAll(QString());
        reasons.removeDuplicates();
        static const QStringList traced{"no", "partly", "full"};
        table += csvRow({strategy.groupOf(element).name, body.title(), value(FieldKey::When),
            period ? period->from.toString(Qt::ISODate) : QString(), period ? period->to.toString(Qt::ISODate) : QString(),
            value(FieldKey::Status), value(FieldKey::Team), value(FieldKey::ValueNow), value(FieldKey::Vision),
            value(FieldKey::Effort), whys.join("; "), reasons.join("; "),
            traced[static_cast<qsizetype>(snapshot.trace().traced(e))], QString::fromUtf8(strategy.id(e))});
    }
    return table;
}

} // namespace throughline
