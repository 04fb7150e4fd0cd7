// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/lanes.h"

#include "core/edits/composing.h"
#include "core/edits/edits.h"
#include "core/edits/together.h"

#include <algorithm>

namespace throughline {

namespace {

/// Where elements and groups are after an element went to the end of a group.
struct Moved {
    int from;
    int to;
    int goneGroup; ///< the unnamed one that was left empty, or -1

    int element(int e) const
    {
        if (e == from)
            return to;
        if (from < to)
            return e > from && e <= to ? e - 1 : e;
        return e >= to && e < from ? e + 1 : e;
    }

    int group(int g) const { return goneGroup >= 0 && g > goneGroup ? g - 1 : g; }
};

Moved movedTo(const Strategy &strategy, int element, int group)
{
    const Group &target = strategy.groups()[static_cast<std::size_t>(group)];
    const Group &source = strategy.groupOf(strategy.element(element));
    const int end = target.firstElement + target.elementCount;
    const bool isLast = source.section < 0 && source.elementCount == 1;
    return {element, element < end ? end - 1 : end, isLast ? strategy.element(element).group : -1};
}

const TraceLink *whyOf(const Snapshot &snapshot, int item, int target)
{
    const auto links = snapshot.trace().from(item);
    const auto found
        = std::ranges::find_if(links, [target](const TraceLink &link) { return link.key == FieldKey::Why && link.to == target; });
    return found == links.end() ? nullptr : &*found;
}

/// Without the link to \a target; what was said beside it stays.
Result<TextEdit> withoutWhy(const Snapshot &snapshot, int item, int target)
{
    const TraceLink *link = whyOf(snapshot, item, target);
    if (!link)
        return TextEdit();
    const ElementBody &body = *snapshot.strategy().element(item).body;
    const Field &field = body.fields[static_cast<std::size_t>(link->field)];
    const QString reason = body.section->string(field.reason);
    if (field.linkCount == 1 && !reason.isEmpty())
        return setFieldValue(snapshot, item, link->field, reason);
    return unlinkElement(snapshot, item, FieldKey::Why, target);
}

Result<TextEdit> withOtherWhy(const Snapshot &snapshot, int item, int from, int to)
{
    const TraceLink *link = whyOf(snapshot, item, from);
    if (to < 0 || (link && whyOf(snapshot, item, to)))
        return withoutWhy(snapshot, item, from);
    if (whyOf(snapshot, item, to))
        return TextEdit();
    auto added = linkElement(snapshot, item, FieldKey::Why, to); // says whether it may lead there
    if (!link || !added)
        return added;
    const Place place(snapshot, item);
    const Link &written = place.section.links[static_cast<std::size_t>(link->link)];
    return TextEdit::replace(place.at(written.range), linkTo(snapshot.strategy(), to));
}

} // namespace

Result<TextEdit> moveToTheme(const Snapshot &snapshot, std::span<const int> items, int group)
{
    std::vector<int> open(items.begin(), items.end());
    std::ranges::sort(open);
    Snapshot now = snapshot;
    TextEdit all;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (now.strategy().element(open[i]).group == group)
            continue;
        const auto edit = moveElement(now, open[i], group);
        if (!edit)
            return edit;
        const Moved moved = movedTo(now.strategy(), open[i], group);
        all = composed(all, *edit);
        now = now.edited(*edit);
        group = moved.group(group);
        for (int &item : open)
            item = moved.element(item);
    }
    return all;
}

Result<TextEdit> setOnItems(const Snapshot &snapshot, std::span<const int> items, FieldKey key, const QString &value)
{
    return together(items, [&](int item) -> Result<TextEdit> {
        const bool isSet = snapshot.strategy().element(item).body->field(key);
        return isSet || !value.isEmpty() ? setField(snapshot, item, key, value) : TextEdit();
    });
}

Result<TextEdit> changeWhy(const Snapshot &snapshot, std::span<const int> items, int from, int to)
{
    if (from == to)
        return TextEdit();
    return together(items, [&](int item) { return withOtherWhy(snapshot, item, from, to); });
}

} // namespace throughline
