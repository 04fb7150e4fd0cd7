// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/shorttradeoffs.h"

#include "core/model/tradeoff.h"
#include "core/text/wholelines.h"

#include <algorithm>

namespace throughline {

namespace {

void shorten(const ElementBody &body, qsizetype start, std::vector<Replacement> &replacements)
{
    const Field *thought = body.field(FieldKey::WeThink);
    if (!thought || thought->value.isEmpty())
        return;
    qsizetype done = 0; // values of one list share lines
    for (const Field &field : body.fields) {
        if (field.key != FieldKey::If)
            continue;
        TextRange lines = wholeLines(body.section->text, field.isNested ? TextRange{field.name.start, field.item.end} : field.item);
        lines = lines.from(std::max<qsizetype>(lines.start, done));
        if (lines.start >= lines.end)
            continue;
        done = lines.end;
        replacements.push_back({lines.shifted(start), {}});
    }
    const Condition conclusion = conclusionOf(body.value(*thought));
    if (!conclusion.circumstance.isEmpty() && !conclusion.choice.isEmpty())
        replacements.push_back({thought->value.shifted(start), conclusion.choice.toUtf8()});
}

} // namespace

Snapshot withShortTradeOffs(const Snapshot &snapshot)
{
    std::vector<Replacement> replacements;
    for (const Element &element : snapshot.strategy().elements()) {
        if (element.kind() == ElementKind::TradeOff)
            shorten(*element.body, snapshot.syntax().start(element.section), replacements);
    }
    return replacements.empty() ? snapshot : snapshot.edited(TextEdit(std::move(replacements)));
}

} // namespace throughline
