// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/restoring.h"

#include "core/base/index.h"
#include "core/edits/composing.h"
#include "core/edits/edits.h"
#include "core/edits/places.h"
#include "core/text/lineends.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace throughline {

namespace {

TextEdit smallest(TextRange range, const QByteArray &old, QByteArray text)
{
    if (old == text)
        return {};
    trimCommon(range, text, old);
    return TextEdit::replace(range, text);
}

QByteArray wordsOf(const Snapshot &snapshot, int element)
{
    return withoutBlankEnd(snapshot.strategy().element(element).body->section->text).toByteArray();
}

/// All but the title; the blank lines behind it belong to what stands around.
TextEdit rewritten(const Snapshot &now, int present, const QByteArray &words)
{
    const TextRange range = now.rangeOf(present);
    const QByteArray old = now.text().slice(range);
    return smallest(range, old, words + old.sliced(withoutBlankEnd(old).size()));
}

Result<Edit> changedBack(const Snapshot &now, const Snapshot &before, int older, int present)
{
    const QString title = before.strategy().element(older).body->title();
    Edit renaming;
    if (title != now.strategy().element(present).body->title()) {
        auto renamed = renameElement(now, present, title);
        if (!renamed)
            return renamed;
        renaming = *std::move(renamed);
    }
    const Snapshot called = renaming.isEmpty() ? now : now.edited(renaming);
    const TextEdit words = rewritten(called, present, wordsOf(before, older));
    return Edit(composed(renaming.text, words), std::move(renaming.pictures));
}

/// The present offset at which an element that is gone stood: beside its nearest sibling that is still there, or -1.
qsizetype formerPlace(const Snapshot &now, const OlderState &before, int older)
{
    const Strategy &strategy = before.snapshot.strategy();
    const Group &group = strategy.groups()[index(strategy.element(older).group)];
    for (int e = older - 1; e >= group.firstElement; --e) {
        if (const int sibling = before.after[index(e)]; sibling >= 0)
            return endOfSection(now, now.strategy().element(sibling).section);
    }
    for (int e = older + 1; e < group.firstElement + group.elementCount; ++e) {
        if (const int sibling = before.after[index(e)]; sibling >= 0)
            return now.rangeOf(sibling).start;
    }
    return -1;
}

Result<Edit> broughtBack(const Snapshot &now, const OlderState &before, int older)
{
    const Element &element = before.snapshot.strategy().element(older);
    const Group &group = before.snapshot.strategy().groups()[index(element.group)];
    const QByteArray words = wordsOf(before.snapshot, older);
    const QByteArray end = "\n";
    if (const qsizetype place = formerPlace(now, before, older); place >= 0)
        return Edit(TextEdit::insert(place, separated(now, place, words + end)));
    const auto added
        = addElement(now, {.kind = element.kind(), .group = group.name, .title = element.body->title(), .fields = {}, .prose = {}});
    if (!added)
        return std::unexpected(added.error());
    const Snapshot with = now.edited(*added);
    const int present = with.elementAt(added->span().start + added->growth() - 1);
    return Edit(present < 0 ? *added : composed(*added, rewritten(with, present, words)));
}

} // namespace

Result<Edit> restoreElement(const Snapshot &now, const OlderState &before, int older, int present)
{
    if (older < 0)
        return removeElement(now, present).transform([](const Removal &removal) { return removal.edit; });
    return present < 0 ? broughtBack(now, before, older) : changedBack(now, before.snapshot, older, present);
}

TextEdit restoreAll(const Snapshot &now, const Snapshot &before)
{
    return smallest({0, now.text().size()}, now.text().toUtf8(), before.text().toUtf8());
}

} // namespace throughline
