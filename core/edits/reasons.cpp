// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/reasons.h"

#include "core/base/translate.h"
#include "core/edits/composing.h"
#include "core/edits/places.h"
#include "core/edits/writing.h"
#include "core/syntax/slug.h"

namespace throughline {

namespace {

/// Where \a element of \a before is after \a edit, which leaves its heading alone.
int elementAfter(const Snapshot &before, int element, const TextEdit &edit, const Snapshot &after)
{
    const Element &known = before.strategy().element(element);
    return after.elementAt(edit.mapped(before.syntax().absolute(known.section, known.body->heading().range).start));
}

/// A step that made an element: the edit, and what it led to.
struct Made {
    TextEdit edit;
    Snapshot after;
    int element;
};

TextEdit editOf(const Made &made)
{
    return made.edit;
}

Result<Made> make(const Snapshot &snapshot, const NewElement &wanted)
{
    if (!wanted.title.simplified().isEmpty() && slugOf(wanted.title.simplified().toUtf8()).isEmpty())
        return failure(ErrorCode::Refused, tr("A title needs a letter or a digit, so that links can lead to it"));
    return addElement(snapshot, wanted).and_then([&](TextEdit edit) -> Result<Made> {
        Snapshot after = snapshot.edited(edit);
        const int made = after.elementAt(edit.mapped(edit.span().end) - 1);
        const bool isRead = made >= 0 && after.strategy().element(made).kind() == wanted.kind
            && after.strategy().element(made).body->title() == wanted.title.simplified();
        if (!isRead)
            return failure(ErrorCode::Refused,
                tr("“%1” wouldn't be read where it belongs: a code block, a comment or HTML before it doesn't end")
                    .arg(wanted.title.simplified()));
        return Made{std::move(edit), std::move(after), made};
    });
}

Result<Made> makeReason(const Snapshot &snapshot, const Reason &reason)
{
    return make(snapshot,
        {.kind = reason.kind,
            .group = groupForNew(snapshot.strategy(), reason.kind),
            .title = reason.title,
            .fields = {},
            .prose = {}});
}

/// A link to \a target and the reason, as a field's value.
Result<QString> written(const Snapshot &snapshot, int target, const QString &words)
{
    const Strategy &strategy = snapshot.strategy();
    if (strategy.resolve(strategy.id(target)).isAmbiguous)
        return failure(ErrorCode::Refused,
            tr("Another heading is called “%1” too: rename one of them first").arg(strategy.element(target).body->title()));
    const QString link = QString::fromUtf8(linkTo(strategy, target));
    return words.simplified().isEmpty() ? link : link + QStringLiteral(", ") + words.simplified();
}

} // namespace

Result<TextEdit> giveReason(const Snapshot &snapshot, int element, FieldKey key, const Reason &reason)
{
    if (reason.element >= 0)
        return linkElement(snapshot, element, key, reason.element, reason.words);
    return makeReason(snapshot, reason).and_then([&](const Made &made) {
        const int from = elementAfter(snapshot, element, made.edit, made.after);
        return linkElement(made.after, from, key, made.element, reason.words).transform([&](const TextEdit &link) {
            return composed(made.edit, link);
        });
    });
}

Result<TextEdit> addElementWithReason(const Snapshot &snapshot, NewElement wanted, FieldKey key, const Reason &reason)
{
    if (!reason.isGiven())
        return make(snapshot, wanted).transform(editOf);
    if (reason.element >= 0) {
        return written(snapshot, reason.element, reason.words).and_then([&](const QString &value) {
            wanted.fields.emplace_back(key, value);
            return make(snapshot, wanted).transform(editOf);
        });
    }
    return makeReason(snapshot, reason).and_then([&](const Made &answer) {
        if (wanted.before >= 0)
            wanted.before = elementAfter(snapshot, wanted.before, answer.edit, answer.after);
        const Reason known{.element = answer.element, .title = {}, .words = reason.words};
        return addElementWithReason(answer.after, wanted, key, known).transform([&](const TextEdit &item) {
            return composed(answer.edit, item);
        });
    });
}

} // namespace throughline
