// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/shortened.h"
#include "core/base/translate.h"
#include "core/history/difference.h"

namespace throughline {

namespace {

constexpr qsizetype mostLetters = 120; // of a value in a sentence

QString headingAt(const Snapshot &snapshot, int section)
{
    const Section &found = *snapshot.syntax().sections()[index(section)];
    return found.hasHeading ? QString::fromUtf8(found.headings.front().title) : QString();
}

/// What a change is about, in quotes; words for the text before the first heading.
QString subjectOf(const StrategyDelta &delta, const Snapshot &before, const Snapshot &after)
{
    const QString title = delta.sectionAfter >= 0 ? headingAt(after, delta.sectionAfter) : headingAt(before, delta.sectionBefore);
    return title.isEmpty() ? tr("The document’s beginning") : tr("“%1”").arg(title);
}

QString kindOfElement(const StrategyDelta &delta, const Snapshot &before, const Snapshot &after)
{
    if (!delta.isAboutElement())
        return tr("heading");
    const Element &element = delta.after >= 0 ? after.strategy().element(delta.after) : before.strategy().element(delta.before);
    return element.kind() == ElementKind::Other ? tr("element") : kindName(element.kind());
}

QString valueSentence(const QString &subject, const StrategyDelta &delta)
{
    const QString from = shortened(delta.from.simplified(), mostLetters);
    const QString to = shortened(delta.to.simplified(), mostLetters);
    if (delta.from.isEmpty())
        return tr("%1: %2 is now %3").arg(subject, delta.name, to.isEmpty() ? tr("there, without a value") : to);
    if (delta.to.isEmpty())
        return tr("%1: %2 was %3 and is gone").arg(subject, delta.name, from);
    return tr("%1: %2 was %3 and is now %4").arg(subject, delta.name, from, to);
}

QString timeSentence(const QString &subject, const StrategyDelta &delta)
{
    if (delta.from.isEmpty())
        return tr("%1 is now planned for %2").arg(subject, delta.to);
    if (delta.to.isEmpty())
        return tr("%1 was planned for %2 and has no date now").arg(subject, delta.from);
    return tr("%1 moved from %2 to %3").arg(subject, delta.from, delta.to);
}

QString movedSentence(const QString &subject, const StrategyDelta &delta)
{
    if (delta.from == delta.to)
        return delta.to.isEmpty() ? tr("%1 has another place").arg(subject)
                                  : tr("%1 has another place in “%2”").arg(subject, delta.to);
    if (delta.from.isEmpty() || delta.to.isEmpty())
        return tr("%1 has another place").arg(subject);
    return tr("%1 moved from “%2” to “%3”").arg(subject, delta.from, delta.to);
}

} // namespace

QString sentenceOf(const StrategyDelta &delta, const Snapshot &before, const Snapshot &after)
{
    const QString subject = subjectOf(delta, before, after);
    switch (delta.kind) {
    case ChangeKind::Added:
        return tr("%1 is new (%2)").arg(subject, kindOfElement(delta, before, after));
    case ChangeKind::Removed:
        return tr("%1 is gone (%2)").arg(subject, kindOfElement(delta, before, after));
    case ChangeKind::Renamed:
        return tr("“%1” is now called “%2”").arg(delta.from, delta.to);
    case ChangeKind::Moved:
        return movedSentence(subject, delta);
    case ChangeKind::MovedInTime:
        return timeSentence(subject, delta);
    case ChangeKind::Reprioritised:
    case ChangeKind::WhyChanged:
    case ChangeKind::FieldChanged:
        return valueSentence(subject, delta);
    case ChangeKind::Reworded:
        return delta.name.isEmpty() ? tr("%1 is worded differently").arg(subject)
                                    : tr("%1: the %2 is worded differently").arg(subject, delta.name);
    case ChangeKind::Redrawn:
        return tr("%1 has another picture").arg(subject);
    case ChangeKind::WrittenDifferently:
        break;
    }
    return tr("%1 says the same, written differently").arg(subject);
}

} // namespace throughline
