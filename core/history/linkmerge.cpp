// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/history/sectionmerge.h"

#include <algorithm>

namespace throughline {

namespace {

/// A field's item taken apart: `- Why: `, its links, and the reason with what leads to it.
struct LinkField {
    struct Target {
        QByteArray key; ///< where it leads
        QByteArray text;
        QByteArray gap; ///< between it and the link before it
    };

    QByteArray lead;
    std::vector<Target> targets;
    QByteArray reason;

    const Target *find(const QByteArray &key) const
    {
        const auto found = std::ranges::find(targets, key, &Target::key);
        return found == targets.end() ? nullptr : &*found;
    }
};

std::optional<LinkField> takenApart(const CutSection &cut, int atom)
{
    const TextRange range = cut.atoms[index(atom)].range;
    const auto isHere = [&](const Field &field) { return range.contains(field.name); };
    if (!cut.body || std::ranges::count_if(cut.body->fields, isHere) != 1)
        return {};
    const Field &field = *std::ranges::find_if(cut.body->fields, isHere);
    if (field.linkCount == 0 || field.isNested)
        return {};
    const Section &section = *cut.section;
    LinkField result;
    const auto links = std::span(section.links).subspan(index(field.firstLink), index(field.linkCount));
    result.lead = section.view({range.start, links.front().range.start}).toByteArray();
    result.reason = section.view({links.back().range.end, range.end}).toByteArray();
    for (const Link &link : links) {
        const QByteArray gap
            = &link == &links.front() ? QByteArray() : section.view({(&link)[-1].range.end, link.range.start}).toByteArray();
        const QByteArray elsewhere = section.view(link.destination.isEmpty() ? link.range : link.destination).toByteArray();
        result.targets.push_back(
            {link.target.isEmpty() ? elsewhere : '#' + link.target, section.view(link.range).toByteArray(), gap});
    }
    return result;
}

/// The one that changed, or what both say; nothing where both changed.
std::optional<QByteArray> mergedText(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    if (ours == theirs || theirs == base)
        return ours;
    return ours == base ? std::optional(theirs) : std::nullopt;
}

/// A link as it is in the merged field; empty: not there any more.
std::optional<QByteArray> mergedTarget(const OfEach<LinkField> &fields, const QByteArray &key)
{
    const auto *base = fields.base.find(key);
    const auto *ours = fields.ours.find(key);
    const auto *theirs = fields.theirs.find(key);
    const auto text = [](const LinkField::Target *target) { return target ? target->text : QByteArray(); };
    if (!base && (!ours || !theirs))
        return ours ? text(ours) : text(theirs);
    return mergedText(text(base), text(ours), text(theirs));
}

} // namespace

std::optional<QByteArray> mergedLinks(const OfEach<CutSection> &sections, const Threefold &field)
{
    OfEach<LinkField> fields;
    for (const Version version : allVersions) {
        const auto apart = field.has(version) ? takenApart(sections[version], field[version]) : std::nullopt;
        if (!apart)
            return {};
        fields[version] = *apart;
    }
    const auto lead = mergedText(fields.base.lead, fields.ours.lead, fields.theirs.lead);
    const auto reason = mergedText(fields.base.reason, fields.ours.reason, fields.theirs.reason);
    if (!lead || !reason)
        return {};
    std::vector<QByteArray> keys;
    for (const Version version : {Version::Ours, Version::Theirs}) {
        for (const LinkField::Target &target : fields[version].targets) {
            if (!std::ranges::contains(keys, target.key))
                keys.push_back(target.key);
        }
    }
    std::size_t count = 0;
    QByteArray links;
    for (const QByteArray &key : keys) {
        const auto text = mergedTarget(fields, key);
        if (!text)
            return {};
        if (text->isEmpty())
            continue;
        const auto *known = fields.ours.find(key);
        const bool hasGap = known && !known->gap.isEmpty();
        links += (count++ == 0 ? QByteArray() : hasGap ? known->gap : QByteArray(", ")) + *text;
    }
    // Each side replaced the link by another one: which of them is meant nobody can tell.
    const bool isReplaced = count > std::max(fields.ours.targets.size(), fields.theirs.targets.size())
        && std::ranges::none_of(
            fields.base.targets, [&](const auto &t) { return fields.ours.find(t.key) && fields.theirs.find(t.key); });
    if (count == 0 || isReplaced)
        return {};
    return *lead + links + *reason;
}

} // namespace throughline
