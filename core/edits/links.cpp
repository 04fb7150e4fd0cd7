// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/edits/edits.h"
#include "core/edits/suspects.h"
#include "core/edits/writing.h"
#include "core/trace/fingerprint.h"

#include <algorithm>

namespace throughline {

namespace {

bool isTarget(const FieldRule &rule, ElementKind kind)
{
    const bool isAny = std::ranges::all_of(rule.targets, [](ElementKind k) { return k == ElementKind::Other; });
    return isAny || (kind != ElementKind::Other && std::ranges::contains(rule.targets, kind));
}

const TraceLink *linkBetween(const Snapshot &snapshot, int element, FieldKey key, int target)
{
    const std::span<const TraceLink> links = snapshot.trace().from(element);
    const auto found = std::ranges::find_if(links, [&](const TraceLink &link) { return link.key == key && link.to == target; });
    return found == links.end() ? nullptr : &*found;
}

Result<void> mayLink(const Snapshot &snapshot, int element, FieldKey key, int target)
{
    const Strategy &strategy = snapshot.strategy();
    const ElementBody &from = *strategy.element(element).body;
    const ElementBody &to = *strategy.element(target).body;
    const FieldRule *rule = fieldRule(from.kind, key);
    if (!rule || rule->type != ValueType::Link)
        return failure(ErrorCode::Refused, tr("A %1 has no such link").arg(kindName(from.kind)));
    if (element == target)
        return failure(ErrorCode::Refused, tr("“%1” can't lead to itself").arg(from.title()));
    if (!isTarget(*rule, to.kind))
        return failure(ErrorCode::Refused,
            tr("“%1” is a %2: “%3” can't lead there").arg(to.title(), kindName(to.kind), QString::fromLatin1(rule->name)));
    if (strategy.resolve(strategy.id(target)).isAmbiguous)
        return failure(ErrorCode::Refused, tr("Another heading is called “%1” too: rename one of them first").arg(to.title()));
    if (linkBetween(snapshot, element, key, target))
        return failure(ErrorCode::Refused, tr("“%1” leads there already").arg(from.title()));
    return {};
}

/// The title that a link gets when its target is confirmed: an author's own words stay.
QByteArray stampedTitle(const Section &section, const Link &link, const QByteArray &print)
{
    QByteArray title = section.view(link.title).toByteArray();
    const QByteArray old = stampOf(section, link);
    if (!old.isEmpty())
        return title.replace("reviewed " + old, "reviewed " + print);
    return title + (title.isEmpty() ? "" : ", ") + "reviewed " + print;
}

} // namespace

Result<TextEdit> linkElement(const Snapshot &snapshot, int element, FieldKey key, int target, const QString &reason)
{
    if (const auto allowed = mayLink(snapshot, element, key, target); !allowed)
        return std::unexpected(allowed.error());
    const Place place(snapshot, element);
    QString value = QString::fromUtf8(linkTo(snapshot.strategy(), target));
    if (!reason.simplified().isEmpty())
        value += QStringLiteral(", ") + reason.simplified();
    // A field that is there but leads nowhere yet keeps its words as the reason.
    for (std::size_t i = 0; i < place.body.fields.size(); ++i) {
        const Field &field = place.body.fields[i];
        if (field.key != key || field.linkCount > 0)
            continue;
        if (!field.value.isEmpty() && reason.isEmpty())
            value += QStringLiteral(", ") + place.body.value(field);
        return setFieldValue(snapshot, element, static_cast<int>(i), value);
    }
    return addField(snapshot, element, key, value);
}

Result<TextEdit> unlinkElement(const Snapshot &snapshot, int element, FieldKey key, int target)
{
    const TraceLink *link = linkBetween(snapshot, element, key, target);
    if (!link)
        return failure(ErrorCode::Refused, tr("There is no such link to remove"));
    const Place place(snapshot, element);
    const Field &field = place.body.fields[index(link->field)];
    if (field.linkCount == 1)
        return removeField(snapshot, element, link->field);

    // One of several: it goes with the comma that parts it from its neighbour.
    const auto links = std::span(place.section.links).subspan(index(field.firstLink), index(field.linkCount));
    const std::size_t own = index(link->link - field.firstLink);
    const TextRange gone = own + 1 < links.size() ? TextRange{links[own].range.start, links[own + 1].range.start}
                                                  : TextRange{links[own - 1].range.end, links[own].range.end};
    return TextEdit::remove(place.at(gone));
}

namespace {

/// \a target -1: all of them.
Result<TextEdit> confirmed(const Snapshot &snapshot, int element, int target)
{
    const Place place(snapshot, element);
    std::vector<Replacement> replacements;
    bool hasWhy = false;
    bool hasInline = false;
    for (const TraceLink &link : snapshot.trace().from(element)) {
        const Link &written = place.section.links[index(link.link)];
        if (link.key == FieldKey::After || (target >= 0 && link.to != target)) // After is an order, not a reason
            continue;
        hasWhy = true;
        if (written.form != Link::Form::Inline) // its title belongs to a definition that others share
            continue;
        hasInline = true;
        const QByteArray title = stampedTitle(place.section, written, fingerprint(*snapshot.strategy().element(link.to).body));
        if (title == place.section.view(written.title))
            continue;
        if (written.title == TextRange{})
            replacements.push_back({place.at({written.range.end - 1, written.range.end - 1}), " \"" + title + '"'});
        else
            replacements.push_back({place.at(written.title), title});
    }
    if (!hasWhy)
        return failure(ErrorCode::Refused, tr("“%1” has no link to confirm").arg(place.body.title()));
    if (!hasInline)
        return failure(ErrorCode::Refused,
            tr("The links of “%1” lead through definitions, which others share: write one as [words](#id) to confirm it")
                .arg(place.body.title()));
    return TextEdit(std::move(replacements));
}

} // namespace

Result<TextEdit> confirmWhys(const Snapshot &snapshot, int element)
{
    return confirmed(snapshot, element, -1);
}

Result<TextEdit> confirmWhy(const Snapshot &snapshot, int element, int target)
{
    return confirmed(snapshot, element, target);
}

} // namespace throughline
