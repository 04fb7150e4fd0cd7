// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/differencetext.h"

#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/base/worddiff.h"
#include "core/syntax/escaped.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline {

namespace {

struct KindWords {
    ChangeKind kind;
    const char *name;
    const char *title;
};

constexpr std::array kindWords{KindWords{ChangeKind::Added, "added", QT_TRANSLATE_NOOP("throughline", "Added")},
    KindWords{ChangeKind::Removed, "removed", QT_TRANSLATE_NOOP("throughline", "Removed")},
    KindWords{ChangeKind::Renamed, "renamed", QT_TRANSLATE_NOOP("throughline", "Renamed")},
    KindWords{ChangeKind::Moved, "moved", QT_TRANSLATE_NOOP("throughline", "Moved")},
    KindWords{ChangeKind::MovedInTime, "moved-in-time", QT_TRANSLATE_NOOP("throughline", "Moved in time")},
    KindWords{ChangeKind::Reprioritised, "reprioritised", QT_TRANSLATE_NOOP("throughline", "Other priorities")},
    KindWords{ChangeKind::WhyChanged, "why-changed", QT_TRANSLATE_NOOP("throughline", "Other whys")},
    KindWords{ChangeKind::FieldChanged, "field-changed", QT_TRANSLATE_NOOP("throughline", "Other fields")},
    KindWords{ChangeKind::Reworded, "reworded", QT_TRANSLATE_NOOP("throughline", "Reworded")},
    KindWords{ChangeKind::Redrawn, "redrawn", QT_TRANSLATE_NOOP("throughline", "Other pictures")},
    KindWords{ChangeKind::WrittenDifferently, "written-differently", QT_TRANSLATE_NOOP("throughline", "Written differently")}};

const KindWords &wordsOf(ChangeKind kind)
{
    return *std::ranges::find(kindWords, kind, &KindWords::kind);
}

QString wordsApart(const QString &from, const QString &to)
{
    QString text;
    for (const WordRun &run : wordDiff(from, to)) {
        const QString words = run.text.trimmed();
        text += run.kind == WordRun::Kind::Gone ? QStringLiteral("[-%1-] ").arg(words)
            : run.kind == WordRun::Kind::Come   ? QStringLiteral("{+%1+} ").arg(words)
                                                : words + u' ';
    }
    return text.simplified();
}

QJsonValue lineOf(const Snapshot &snapshot, int section)
{
    if (section < 0)
        return QJsonValue::Null;
    const Section &found = *snapshot.syntax().sections()[index(section)];
    const qsizetype heading = found.hasHeading ? found.headings.front().range.start : 0;
    return snapshot.text().positionOf(snapshot.syntax().start(section) + heading).line;
}

QJsonValue idOf(const Snapshot &snapshot, int element)
{
    return element < 0 ? QJsonValue() : QJsonValue(QString::fromUtf8(snapshot.strategy().id(element)));
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QString changeName(ChangeKind kind)
{
    return QString::fromLatin1(wordsOf(kind).name);
}

QString changeTitle(ChangeKind kind)
{
    return tr(wordsOf(kind).title);
}

QByteArray differenceToText(const Difference &difference, const Snapshot &before, const Snapshot &after)
{
    QString text;
    for (const StrategyDelta &delta : difference.changes) {
        text += sentenceOf(delta, before, after) + u'\n';
        if (delta.kind == ChangeKind::Reworded)
            text += QStringLiteral("  ") + wordsApart(delta.from, delta.to) + u'\n';
    }
    return text.toUtf8();
}

QByteArray differenceToMarkdown(
    const Difference &difference, const Snapshot &before, const Snapshot &after, const QString &heading, const QString &lead)
{
    QByteArray text = "# " + escapedInline(heading.isEmpty() ? tr("What changed") : heading) + '\n';
    if (!lead.isEmpty())
        text += '\n' + escapedInline(lead) + '\n';
    if (difference.isEmpty())
        text += '\n' + tr("Nothing.").toUtf8() + '\n';
    for (const KindWords &words : kindWords) {
        bool isFirst = true;
        for (const StrategyDelta &delta : difference.changes) {
            if (delta.kind != words.kind)
                continue;
            if (isFirst)
                text += "\n## " + tr(words.title).toUtf8() + "\n\n";
            isFirst = false;
            text += "- " + escapedInline(sentenceOf(delta, before, after)) + '\n';
        }
    }
    return text;
}

QJsonObject differenceToJson(const Difference &difference, const Snapshot &before, const Snapshot &after)
{
    QJsonArray changes;
    for (const StrategyDelta &delta : difference.changes)
        changes.append(QJsonObject{{"kind", changeName(delta.kind)}, {"idBefore", idOf(before, delta.before)},
            {"idAfter", idOf(after, delta.after)}, {"lineBefore", lineOf(before, delta.sectionBefore)},
            {"lineAfter", lineOf(after, delta.sectionAfter)}, {"name", textOrNull(delta.name)}, {"from", delta.from},
            {"to", delta.to}, {"message", sentenceOf(delta, before, after)}});
    return {{"changes", changes}};
}

} // namespace throughline
