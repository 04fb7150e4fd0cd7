// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/paststate.h"

#include "core/base/translate.h"

#include <QLocale>

namespace throughline {

namespace {

QString shortTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString PastState::name() const
{
    if (const Baseline *kept = baseline())
        return kept->name;
    const Revision *found = revision();
    return !found ? tr("Now") : found->summary.isEmpty() ? tr("A commit without words") : found->summary;
}

QString PastState::origin() const
{
    if (const Baseline *kept = baseline())
        return tr("Baseline · %1").arg(shortTime(kept->time));
    const Revision *found = revision();
    return found ? tr("%1 · %2").arg(found->author, shortTime(found->time)) : tr("The open document");
}

QString PastState::story() const
{
    if (const Baseline *kept = baseline())
        return tr("%1\n%2\n%3").arg(name(), origin(), kept->file);
    const Revision *found = revision();
    return found ? tr("%1\n\n%2\n%3").arg(found->words, origin(), QString::fromLatin1(found->id)) : origin();
}

Result<QByteArray> PastState::text(const QString &documentPath) const
{
    if (const Baseline *kept = baseline())
        return textOf(*kept);
    if (const Revision *found = revision())
        return textOf(documentPath, *found);
    return QByteArray();
}

} // namespace throughline
