// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/places.h"

#include "core/edits/writing.h"
#include "core/model/names.h"

#include <algorithm>

namespace throughline {

namespace {

const Section &sectionAt(const Snapshot &snapshot, int section)
{
    return *snapshot.syntax().sections()[static_cast<std::size_t>(section)];
}

} // namespace

QString ownName(const Strategy &strategy, const QString &canonical)
{
    const QString own = strategy.frontMatter().names.key(canonical.toLower()); // kept in lower case
    return own.isEmpty() ? canonical : own.left(1).toUpper() + own.mid(1);
}

QString groupForNew(const Strategy &strategy, ElementKind kind)
{
    const auto group = std::ranges::find(strategy.groups(), kind, &Group::kind);
    if (group != strategy.groups().end())
        return group->name;
    return canonicalGroupName(kind, kind == ElementKind::Frame ? std::optional(Act::Today) : std::nullopt);
}

QByteArray idAfter(const QByteArray &id, const Snapshot &before, const TextEdit &edit, const Snapshot &after)
{
    const int was = before.strategy().find(id);
    if (was < 0 || after.strategy().find(id) >= 0)
        return id;
    const Element &element = before.strategy().element(was);
    const int now = after.elementAt(edit.mapped(before.syntax().absolute(element.section, element.body->heading().range).start));
    if (now < 0)
        return id;
    const QByteArray other = after.strategy().id(now);
    return before.strategy().find(other) < 0 ? other : id; // what was there before is a neighbour, not the renamed one
}

int partSection(const Snapshot &snapshot, Part part)
{
    const OwnNames &names = snapshot.strategy().frontMatter().names;
    for (int i = 0; i < std::ssize(snapshot.syntax().sections()); ++i) {
        const Section &section = sectionAt(snapshot, i);
        if (section.level() == 2 && partNamed(QString::fromUtf8(section.headings.front().title), names) == part)
            return i;
    }
    return -1;
}

int lastSectionOfPart(const Snapshot &snapshot, int partSection)
{
    int last = partSection;
    while (last + 1 < std::ssize(snapshot.syntax().sections()) && sectionAt(snapshot, last + 1).level() > 2)
        ++last;
    return last;
}

qsizetype endOfSection(const Snapshot &snapshot, int section)
{
    return snapshot.syntax().start(section) + sectionAt(snapshot, section).text.size();
}

qsizetype endOfGroup(const Snapshot &snapshot, const Group &group)
{
    if (group.elementCount > 0)
        return snapshot.rangeOf(group.firstElement + group.elementCount - 1).end;
    return endOfSection(snapshot, group.section >= 0 ? group.section : group.partSection);
}

QByteArray separated(const Snapshot &snapshot, qsizetype offset, QByteArray text)
{
    const QByteArray end = documentLineEnd(snapshot);
    const QByteArray before = snapshot.text().slice({std::max<qsizetype>(0, offset - 512), offset});
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    QByteArray result;
    if (!before.isEmpty() && !endsWithLineEnd(before))
        result += end + end;
    else if (!endsWithBlankLine(before))
        result += end;
    result += text + end;
    if (offset < snapshot.text().size())
        result += end;
    return result;
}

} // namespace throughline
