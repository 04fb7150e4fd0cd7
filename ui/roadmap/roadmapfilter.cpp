// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapfilter.h"

#include "core/layout/roadmaplanes.h"
#include "ui/paint/roadmapwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline {

namespace {

/// A word is anywhere in the title, the theme, the why or a field; `team:blue` is in a field whose name begins like that.
bool matches(const Snapshot &snapshot, int item, const QString &word)
{
    const Strategy &strategy = snapshot.strategy();
    const ElementBody &body = *strategy.element(item).body;
    const auto says = [](const QString &text, QStringView wanted) { return text.contains(wanted, Qt::CaseInsensitive); };
    const qsizetype colon = word.indexOf(u':');
    const QStringView name = QStringView(word).first(std::max<qsizetype>(colon, 0));
    const QStringView value = QStringView(word).sliced(colon + 1);
    const bool isInField = std::ranges::any_of(body.fields, [&](const Field &field) {
        const QString called = body.section->string(field.name).remove(u' ');
        return colon <= 0 ? says(body.value(field), word)
                          : called.startsWith(name, Qt::CaseInsensitive) && says(body.value(field), value);
    });
    if (isInField)
        return true;
    const QString theme = strategy.groupOf(strategy.element(item)).name;
    if (colon > 0 && QCoreApplication::translate("roadmap", "theme").startsWith(name, Qt::CaseInsensitive))
        return says(theme, value);
    const auto status = statusOf(snapshot, item);
    return says(body.title(), word) || says(theme, word) || says(whyTitle(snapshot, item), word)
        || (status && says(statusWord(*status), word));
}

} // namespace

std::function<bool(int item)> RoadmapFilter::shownIn(const Snapshot &snapshot) const
{
    if (!isActive())
        return {};
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<int> inLane;
    if (lane)
        inLane = itemsInLane(snapshot, lane->lanesBy, lane->key);
    return [snapshot, wanted, isLane = lane.has_value(), inLane = std::move(inLane)](int item) {
        return (!isLane || std::ranges::binary_search(inLane, item))
            && std::ranges::all_of(wanted, [&](const QString &word) { return matches(snapshot, item, word); });
    };
}

} // namespace throughline
