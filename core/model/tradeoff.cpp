// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tradeoff.h"

namespace throughline {

namespace {

/// The words before and behind the first of \a parters that is there.
std::optional<Condition> parted(const QString &value, std::initializer_list<QLatin1StringView> parters)
{
    for (const QLatin1StringView parter : parters) {
        const qsizetype at = value.indexOf(parter, 0, Qt::CaseInsensitive);
        if (at > 0)
            return Condition{value.first(at).trimmed(), value.sliced(at + parter.size()).trimmed()};
    }
    return {};
}

bool saysSame(const QString &a, const QString &b)
{
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Condition conditionOf(const QString &value)
{
    const QString text = value.simplified();
    return parted(text, {QLatin1StringView(", then "), QLatin1StringView(" then "), QLatin1StringView(" -> ")})
        .value_or(Condition{text, {}});
}

Condition conclusionOf(const QString &value)
{
    const QString text = value.simplified();
    return parted(text, {QLatin1StringView(", so "), QLatin1StringView(" so "), QLatin1StringView(" -> ")})
        .value_or(Condition{{}, text});
}

bool holds(const Condition &condition, const Condition &conclusion)
{
    if (saysSame(condition.circumstance, conclusion.circumstance) || saysSame(condition.choice, conclusion.choice))
        return true;
    return !condition.choice.isEmpty() && conclusion.choice.startsWith(condition.choice, Qt::CaseInsensitive);
}

QString conclusionFrom(const Condition &condition)
{
    return condition.choice.isEmpty() ? condition.circumstance
                                      : condition.circumstance + QStringLiteral(", so ") + condition.choice;
}

} // namespace throughline
