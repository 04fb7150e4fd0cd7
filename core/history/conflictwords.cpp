// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shortened.h"
#include "core/base/translate.h"
#include "core/history/merge.h"

namespace throughline {

namespace {

QString brief(const QString &words)
{
    constexpr qsizetype most = 80;
    return words.isEmpty() ? tr("nothing") : shortened(words.simplified(), most);
}

} // namespace

QString sentenceOf(const MergeConflict &conflict)
{
    using Kind = MergeConflict::Kind;
    const QString title = conflict.title.isEmpty() ? tr("the document’s beginning") : tr("“%1”").arg(conflict.title);
    const QString ours = brief(conflict.words.ours);
    const QString theirs = brief(conflict.words.theirs);
    switch (conflict.kind) {
    case Kind::Renamed:
        return tr("Both renamed “%1”: %2 / %3").arg(brief(conflict.words.base), ours, theirs);
    case Kind::Moved:
        return tr("Both moved %1: to “%2” / to “%3”").arg(title, ours, theirs);
    case Kind::Changed:
        return conflict.key == FieldKey::When ? tr("Both moved %1: %2 / %3").arg(title, ours, theirs)
                                              : tr("Both changed %1 of %2: %3 / %4").arg(conflict.name, title, ours, theirs);
    case Kind::Reworded:
        return tr("Both reworded %1: %2 / %3").arg(title, ours, theirs);
    case Kind::Added:
        return tr("Both have something called %1").arg(title);
    case Kind::RemovedByOurs:
    case Kind::RemovedByTheirs: {
        const bool isByOurs = conflict.kind == Kind::RemovedByOurs;
        if (conflict.name.isEmpty())
            return isByOurs ? tr("%1 was removed here and is changed or needed there").arg(title)
                            : tr("%1 was removed there and is changed or needed here").arg(title);
        return isByOurs ? tr("%1 of %2 was removed here and is now %3 there").arg(conflict.name, title, theirs)
                        : tr("%1 of %2 was removed there and is now %3 here").arg(conflict.name, title, ours);
    }
    case Kind::DeadLink:
        break;
    }
    return tr("%1 would link to %2, which would no longer be there").arg(title, conflict.name);
}

} // namespace throughline
