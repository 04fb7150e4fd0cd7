// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unsavedwords.h"

#include "core/base/shortened.h"
#include "core/syntax/syntax.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

namespace throughline {

namespace {

constexpr qsizetype mostTitles = 3;
constexpr qsizetype longestTitle = 40;

QString words(const char *text)
{
    return QCoreApplication::translate("UnsavedWords", text);
}

QString titleOf(const Section &section)
{
    return section.hasHeading ? shortened(QString::fromUtf8(section.headings.front().title), longestTitle) : QString();
}

/// The headings of the sections that \a now has and \a before hasn't.
QStringList changedTitles(const SourceText &before, const SourceText &now)
{
    QSet<QByteArray> known;
    const Syntax old = Syntax::read(before);
    for (const SectionPtr &section : old.sections())
        known.insert(section->text);
    QStringList titles;
    const Syntax changed = Syntax::read(now);
    for (const SectionPtr &section : changed.sections()) {
        if (const QString title = titleOf(*section); !title.isEmpty() && !known.contains(section->text))
            titles.append(title);
    }
    return titles;
}

QString listed(const QStringList &titles)
{
    const QString first = titles.first(std::min(titles.size(), mostTitles)).join(QStringLiteral(", "));
    return titles.size() <= mostTitles ? first : words("%1 and %2 more").arg(first).arg(titles.size() - mostTitles);
}

QString whenOf(const QDateTime &time)
{
    const QLocale locale;
    return time.date() == QDate::currentDate() ? words("today at %1").arg(locale.toString(time.time(), QLocale::ShortFormat))
                                               : locale.toString(time, QLocale::ShortFormat);
}

QString detailOf(const UnsavedState &state)
{
    QStringList parts{words("Last changed %1").arg(whenOf(state.last))};
    if (const QStringList titles = changedTitles(state.base.text, state.text); !titles.isEmpty())
        parts += words("in %1").arg(listed(titles));
    if (!state.pictures.empty())
        parts += words("pictures: %1").arg(QLocale().toString(state.pictures.size()));
    if (!state.damage.isEmpty())
        parts += state.damage;
    return parts.join(QStringLiteral(" · "));
}

QString nameOf(const UnsavedState &state)
{
    if (!state.base.path.isEmpty())
        return QFileInfo(state.base.path).fileName();
    const Syntax syntax = Syntax::read(state.text);
    for (const SectionPtr &section : syntax.sections()) {
        if (const QString title = titleOf(*section); !title.isEmpty())
            return words("%1 (never saved)").arg(title);
    }
    return words("Untitled (never saved)");
}

} // namespace

UnsavedWords UnsavedWords::of(const UnsavedWork &work)
{
    if (!work.state)
        return {words("Work that can't be read"), work.state.error().message};
    return {nameOf(*work.state), detailOf(*work.state)};
}

} // namespace throughline
