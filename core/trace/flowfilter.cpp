// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/flowfilter.h"

#include "core/base/index.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace throughline {

namespace {

QString valueOf(const ElementBody &body, FieldKey key)
{
    const Field *field = body.field(key);
    return field ? body.value(*field) : QString();
}

/// When an item starts: its quarter, or its horizon where that has no date; nothing where it doesn't say.
std::optional<Period> startOf(const ElementBody &item, const Calendar &calendar)
{
    const auto when = parsePeriod(valueOf(item, FieldKey::When), calendar);
    if (!when || !when->from.isValid())
        return when;
    const int into = (when->from.month() - calendar.yearStarts + 12) % 3;
    Period quarter;
    quarter.from = QDate(when->from.year(), when->from.month(), 1).addMonths(-into);
    quarter.to = quarter.from.addMonths(3).addDays(-1);
    return quarter;
}

QString startName(const ElementBody &item, const Calendar &calendar)
{
    const auto start = startOf(item, calendar);
    return start ? formatPeriod(*start, calendar) : QString();
}

bool fits(const FlowFilter &filter, const Strategy &strategy, int item)
{
    const Element &element = strategy.element(item);
    if (filter.theme && strategy.groupOf(element).name != *filter.theme)
        return false;
    if (filter.status && parseItemStatus(valueOf(*element.body, FieldKey::Status)).value_or(ItemStatus::Planned) != *filter.status)
        return false;
    return !filter.when || startName(*element.body, strategy.calendar()) == *filter.when;
}

bool hasWords(const ElementBody &body, const QStringList &words)
{
    const QString title = body.title();
    return std::ranges::all_of(words, [&title](const QString &word) { return title.contains(word, Qt::CaseInsensitive); });
}

/// Adds to \a marked what its elements are for. Links are ordered by their right ends, and an element is never behind what it is
/// for, so one pass over the columns, from the last to the first, reaches all.
void markLeft(std::vector<bool> &marked, const Strategy &strategy, const Flow &flow)
{
    for (int column = static_cast<int>(flowColumns) - 1; column > 0; --column) {
        for (const FlowLink &link : flow.links()) {
            if (static_cast<int>(*flowColumn(strategy.element(link.right).kind())) == column && marked[index(link.right)])
                marked[index(link.left)] = true;
        }
    }
}

/// Adds to \a marked what relies on its elements, of \a kind where that isn't Other.
void markRight(std::vector<bool> &marked, const Strategy &strategy, const Flow &flow, ElementKind kind)
{
    for (int column = 1; column < static_cast<int>(flowColumns); ++column) {
        for (const FlowLink &link : flow.links()) {
            const ElementKind right = strategy.element(link.right).kind();
            if (static_cast<int>(*flowColumn(right)) == column && (kind == ElementKind::Other || kind == right)
                && marked[index(link.left)])
                marked[index(link.right)] = true;
        }
    }
}

std::vector<bool> shownByItems(const FlowFilter &filter, const Strategy &strategy, const Flow &flow)
{
    std::vector<bool> shown(strategy.elements().size(), false);
    for (const int item : flow.elements(FlowColumn::Item))
        shown[index(item)] = fits(filter, strategy, item);
    std::vector<bool> reasons = shown;
    markLeft(reasons, strategy, flow);
    shown = reasons;
    markRight(shown, strategy, flow, ElementKind::Frame);
    return shown;
}

std::vector<bool> shownByWords(const FlowFilter &filter, const Strategy &strategy, const Flow &flow)
{
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    std::vector<bool> found(strategy.elements().size(), false);
    for (std::size_t e = 0; e < found.size(); ++e)
        found[e] = hasWords(*strategy.elements()[e].body, words);
    std::vector<bool> left = found;
    markLeft(left, strategy, flow);
    markRight(found, strategy, flow, ElementKind::Other);
    std::ranges::transform(left, found, found.begin(), std::logical_or());
    return found;
}

} // namespace

std::vector<bool> shownBy(const FlowFilter &filter, const Strategy &strategy, const Flow &flow)
{
    std::vector<bool> shown(strategy.elements().size(), true);
    if (filter.hasItemConditions())
        shown = shownByItems(filter, strategy, flow);
    if (!filter.text.trimmed().isEmpty()) {
        const std::vector<bool> found = shownByWords(filter, strategy, flow);
        std::ranges::transform(shown, found, shown.begin(), std::logical_and());
    }
    return shown;
}

QStringList periodChoices(const Strategy &strategy)
{
    using Key = std::pair<QDate, Period::Horizon>;
    std::map<Key, QString> choices;
    bool isOpen = false;
    for (const Element &element : strategy.elements()) {
        if (element.kind() != ElementKind::Item)
            continue;
        const auto start = startOf(*element.body, strategy.calendar());
        isOpen |= !start;
        if (start) // horizons that have no date come behind those that have one
            choices[{start->from.isValid() ? start->from : QDate(9999, 1, 1), start->horizon}]
                = formatPeriod(*start, strategy.calendar());
    }
    QStringList names;
    for (const QString &name : choices | std::views::values)
        names += name;
    if (isOpen)
        names += QString();
    return names;
}

QStringList themeChoices(const Strategy &strategy)
{
    QStringList names;
    for (const Group &group : strategy.groups()) {
        if (group.kind == ElementKind::Item && group.elementCount > 0 && !names.contains(group.name))
            names += group.name;
    }
    return names;
}

} // namespace throughline
