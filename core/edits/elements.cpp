// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/edits/edits.h"
#include "core/edits/pictures.h"
#include "core/edits/places.h"
#include "core/edits/writing.h"
#include "core/model/names.h"
#include "core/syntax/slug.h"

#include <algorithm>

namespace throughline {

namespace {

Part partOf(ElementKind kind)
{
    return kind == ElementKind::Frame ? Part::Vision : kind == ElementKind::Item ? Part::Roadmap : Part::Framework;
}

Result<void> mayBeCalled(const Snapshot &snapshot, const QString &title)
{
    if (title.simplified().isEmpty())
        return failure(ErrorCode::Refused, tr("A title can't be empty"));
    const QByteArray slug = slugOf(title.simplified().toUtf8());
    if (!slug.isEmpty() && snapshot.strategy().resolve(slug).section >= 0)
        return failure(ErrorCode::Refused,
            tr("Another heading is called “%1” already: links couldn't tell them apart").arg(title.simplified()));
    return {};
}

/// Whether the nearest element before the place has a blank line between its heading and its fields.
bool hasBlankBeforeFields(const Snapshot &snapshot, const NewElement &wanted)
{
    const int group = findGroup(snapshot.strategy(), wanted.kind, wanted.group);
    const Group *in = group < 0 ? nullptr : &snapshot.strategy().groups()[index(group)];
    const int from = wanted.before >= 0 ? wanted.before
        : in                            ? in->firstElement + in->elementCount - 1
                                        : static_cast<int>(snapshot.strategy().elements().size()) - 1;
    for (int e = from; e >= 0; --e) {
        const ElementBody &body = *snapshot.strategy().element(e).body;
        if (!body.fieldLists.empty())
            return endsWithBlankLine(
                body.section->view({body.heading().range.start, Place(snapshot, e).wholeLines(body.fieldLists.front()).start}));
    }
    return false;
}

Result<QByteArray> textOf(const Snapshot &snapshot, const NewElement &wanted)
{
    const QByteArray end = documentLineEnd(snapshot);
    QByteArray text = "#### " + escapedInline(wanted.title) + end;
    if (!wanted.fields.empty() && hasBlankBeforeFields(snapshot, wanted))
        text += end;
    for (const auto &[key, value] : wanted.fields) {
        const FieldRule *rule = fieldRule(wanted.kind, key);
        if (!rule)
            return failure(ErrorCode::Refused, tr("A %1 has no such field").arg(kindName(wanted.kind)));
        text += "- " + rule->name.toByteArray() + ": " + value.simplified().toUtf8() + end;
    }
    if (!wanted.prose.trimmed().isEmpty())
        text += end + wanted.prose.trimmed().toUtf8().replace("\r\n", "\n").replace('\n', end) + end;
    return text;
}

/// The framework reads from whom it is for to what is in doubt, whatever was written first: the group before which a new one of
/// \a kind stands, or -1.
int groupBehind(const Strategy &strategy, ElementKind kind)
{
    const auto &groups = strategy.groups();
    const auto isLater = [kind](const Group &group) {
        return group.part == Part::Framework && group.section >= 0 && group.kind > kind && group.kind != ElementKind::Other;
    };
    const auto behind = std::ranges::find_if(groups, isLater);
    return behind == groups.end() ? -1 : static_cast<int>(behind - groups.begin());
}

/// A place that needs headings first: a group in a part, or the part too.
std::pair<qsizetype, QByteArray> newGroup(const Snapshot &snapshot, const NewElement &wanted)
{
    const QByteArray end = documentLineEnd(snapshot);
    const Part part = partOf(wanted.kind);
    const int section = partSection(snapshot, part);
    QByteArray headings;
    if (section < 0)
        headings += "## " + ownName(snapshot.strategy(), partName(part)).toUtf8() + end + end;
    if (!wanted.group.isEmpty())
        headings += "### " + escapedInline(part == Part::Roadmap ? wanted.group : ownName(snapshot.strategy(), wanted.group)) + end
            + end;
    const int behind = part == Part::Framework ? groupBehind(snapshot.strategy(), wanted.kind) : -1;
    if (behind >= 0)
        return {snapshot.syntax().start(snapshot.strategy().groups()[index(behind)].section), headings};
    const qsizetype offset = section < 0 ? snapshot.text().size() : endOfSection(snapshot, lastSectionOfPart(snapshot, section));
    return {offset, headings};
}

} // namespace

int findGroup(const Strategy &strategy, ElementKind kind, const QString &name)
{
    const Part part = partOf(kind);
    const auto wanted = groupNamed(part, name, strategy.frontMatter().names);
    for (std::size_t i = 0; i < strategy.groups().size(); ++i) {
        const Group &group = strategy.groups()[i];
        if (group.part != part || (kind != ElementKind::Item && group.kind != kind))
            continue;
        const bool isMeant
            = part != Part::Roadmap && wanted && group.section >= 0 && group.act == wanted->act && group.kind == wanted->kind;
        if (isMeant || group.name.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

Result<TextEdit> addElement(const Snapshot &snapshot, const NewElement &wanted)
{
    if (const auto allowed = mayBeCalled(snapshot, wanted.title); !allowed)
        return std::unexpected(allowed.error());
    auto text = textOf(snapshot, wanted);
    if (!text)
        return std::unexpected(text.error());

    qsizetype offset = 0;
    const int group = findGroup(snapshot.strategy(), wanted.kind, wanted.group);
    if (wanted.before >= 0) {
        offset = snapshot.rangeOf(wanted.before).start;
    } else if (group >= 0) {
        offset = endOfGroup(snapshot, snapshot.strategy().groups()[index(group)]);
    } else {
        auto [at, headings] = newGroup(snapshot, wanted);
        offset = at;
        text->prepend(headings);
    }
    return TextEdit::insert(offset, separated(snapshot, offset, *text));
}

Result<TextEdit> moveElement(const Snapshot &snapshot, int element, int group, int before)
{
    const TextRange own = snapshot.rangeOf(element);
    const Group &to = snapshot.strategy().groups()[index(group)];
    const qsizetype offset = before >= 0 ? snapshot.rangeOf(before).start : endOfGroup(snapshot, to);
    if (before == element || offset == own.start || offset == own.end)
        return TextEdit();

    QByteArray text = snapshot.text().slice(own);
    const bool isLoose
        = endsWithBlankLine(text) || endsWithBlankLine(snapshot.text().slice({std::max<qsizetype>(0, own.start - 512), own.start}));
    QByteArray moved;
    if (isLoose) {
        moved = separated(snapshot, offset, text);
    } else {
        const QByteArray end = documentLineEnd(snapshot);
        const QByteArray above = snapshot.text().slice({std::max<qsizetype>(0, offset - 2), offset});
        moved = (endsWithLineEnd(above) ? QByteArray() : end) + text + (endsWithLineEnd(text) ? QByteArray() : end);
    }
    return TextEdit({Replacement{own, {}}, Replacement{{offset, offset}, moved}});
}

Result<Edit> duplicateElement(const Snapshot &snapshot, int element)
{
    const Place place(snapshot, element);
    QString title = tr("%1 (copy)").arg(place.body.title());
    for (int n = 2; !mayBeCalled(snapshot, title); ++n)
        title = tr("%1 (copy %2)").arg(place.body.title(), QString::number(n));
    QByteArray text = place.section.text;
    text.replace(place.body.heading().text.start, place.body.heading().text.size(), escapedInline(title));
    if (!place.section.anchor.isEmpty()) // an id can be pinned once
        text.remove(0, place.body.heading().range.start);
    std::vector<PictureChange> pictures = copiedPicture(snapshot, element, title, &text);
    const qsizetype offset = snapshot.rangeOf(element).end;
    return Edit(TextEdit::insert(offset, separated(snapshot, offset, text)), std::move(pictures));
}

Result<Removal> removeElement(const Snapshot &snapshot, int element)
{
    const auto inbound = snapshot.trace().to(element);
    return Removal{
        Edit(TextEdit::remove(snapshot.rangeOf(element)), removedPicture(snapshot, element)), {inbound.begin(), inbound.end()}};
}

} // namespace throughline
