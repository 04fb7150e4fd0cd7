// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rollforward.h"

#include "core/base/translate.h"
#include "core/edits/composing.h"
#include "core/edits/edits.h"
#include "core/edits/frontmatter.h"
#include "core/edits/schedule.h"
#include "core/edits/writing.h"
#include "core/model/fiscal.h"
#include "core/model/values.h"

#include <algorithm>

namespace throughline {

namespace {

using Unit = Period::Unit;
using Horizon = Period::Horizon;

constexpr int offered = 4; // periods to move to

QString quarterName(QDate start, const Calendar &calendar)
{
    return formatPeriod(wholePeriod(firstDay(start, Unit::Quarter, calendar), Unit::Quarter), calendar);
}

/// The words before the reason. Those of Move name the old period and the new one, too.
QString opening(SlipAnswer answer, const QString &start, const QString &from = {}, const QString &to = {})
{
    switch (answer) {
    case SlipAnswer::Keep:
        return tr("Kept at the start of %1: ").arg(start);
    case SlipAnswer::Move:
        return tr("Moved at the start of %1 from %2 to %3: ").arg(start, from, to);
    case SlipAnswer::Drop:
        break;
    }
    return tr("Dropped at the start of %1: ").arg(start);
}

/// What a sentence about \a start begins with, whatever else it names.
QString beginning(SlipAnswer answer, const QString &start)
{
    constexpr QChar mark(u'\n');
    return opening(answer, start, mark, mark).section(mark, 0, 0);
}

/// The last answer at \a start that the prose of \a item tells; nothing where it tells none.
std::optional<SlipAnswer> answerIn(const ElementBody &item, const QString &start)
{
    std::optional<SlipAnswer> found;
    for (const TextRange &block : item.prose) {
        for (const SlipAnswer answer : {SlipAnswer::Keep, SlipAnswer::Move, SlipAnswer::Drop}) {
            if (item.section->string(block).startsWith(beginning(answer, start)))
                found = answer;
        }
    }
    return found;
}

QString sentence(const QString &reason)
{
    const QString words = reason.simplified();
    static constexpr QStringView ends = u".!?…";
    return words.isEmpty() || ends.contains(words.back()) ? words : words + u'.';
}

/// \a item with \a text as the last paragraph of its own.
Result<TextEdit> withParagraph(const Snapshot &snapshot, int item, const QString &text)
{
    const Place place(snapshot, item);
    const qsizetype end = place.ownEnd();
    TextEdit edit = insertedBlock(place, place.wholeLines({end, end}).end, text.toUtf8());
    const Snapshot after = snapshot.edited(edit);
    const bool isSameShape = after.strategy().elements().size() == snapshot.strategy().elements().size();
    const ElementBody &body = *after.strategy().element(isSameShape ? item : 0).body;
    if (std::ranges::none_of(body.prose, [&](const TextRange &block) { return body.section->string(block) == text; }))
        return failure(ErrorCode::Refused,
            tr("A sentence behind the words of “%1” wouldn't be read as one: code, a comment or HTML in them doesn't end")
                .arg(place.body.title()));
    return edit;
}

bool isRelative(const Period &period)
{
    return period.unit == Unit::Horizon || (period.isRange && period.endUnit == Unit::Horizon);
}

/// The words for the days that \a text means, for a document that counts them from \a now instead of \a before.
QString keptInPlace(const QString &text, const Calendar &before, const Calendar &now)
{
    const auto period = parsePeriod(text, before);
    const bool isOpen = period && period->horizon == Horizon::Later && !period->isRange;
    if (!period || !isRelative(*period) || !period->from.isValid() || isOpen)
        return text;
    return periodText(text, {period->from, period->to}, Unit::Quarter, now);
}

/// The periods that count from the start, made to mean the same days for the calendar \a now.
Result<TextEdit> fieldsKeptInPlace(const Snapshot &snapshot, const Calendar &now)
{
    const Strategy &strategy = snapshot.strategy();
    std::vector<Replacement> replacements;
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        for (const FieldKey key : {FieldKey::When, FieldKey::ReviewBy}) {
            const QString text = strategy.element(e).body->valueOf(key);
            const QString kept = keptInPlace(text, strategy.calendar(), now);
            if (kept == text)
                continue;
            const auto edit = setField(snapshot, e, key, kept);
            if (!edit)
                return edit;
            replacements.insert(replacements.end(), edit->replacements().begin(), edit->replacements().end());
        }
    }
    return TextEdit(std::move(replacements));
}

/// As the author of `starts` wrote it.
QString startText(const FrontMatter &frontMatter, QDate start)
{
    const auto before = parsePeriod(frontMatter.starts, frontMatter.calendar);
    const Unit unit = before && (before->unit == Unit::Day || before->unit == Unit::Month) ? before->unit : Unit::Quarter;
    return periodText(frontMatter.starts, {start, lastDay(start, unit)}, unit, frontMatter.calendar);
}

Result<void> mayBeMoved(const Period &period, const QString &when, const Calendar &calendar)
{
    if (period.to.isValid() && period.to < calendar.starts)
        return failure(
            ErrorCode::Refused, tr("“%1” is over by the start of %2, too").arg(when, quarterName(calendar.starts, calendar)));
    return {};
}

/// What becomes of the item's fields.
Result<TextEdit> answeredFields(const Snapshot &snapshot, int item, SlipAnswer answer, const QString &when)
{
    if (answer == SlipAnswer::Keep)
        return TextEdit();
    if (answer == SlipAnswer::Drop)
        return setField(snapshot, item, FieldKey::Status, QStringLiteral("dropped"));
    const Calendar &calendar = snapshot.strategy().calendar();
    const auto period = parsePeriod(when, calendar);
    if (!period)
        return failure(ErrorCode::Refused,
            tr("“%1” can't be read as a time: it is %2").arg(when.simplified(), expectation(ValueType::Period, ElementKind::Item)));
    return mayBeMoved(*period, when, calendar).and_then([&] { return setField(snapshot, item, FieldKey::When, when); });
}

} // namespace

QDate nextStart(const Strategy &strategy, QDate today)
{
    const Calendar &calendar = strategy.calendar();
    const QDate current = firstDay(today, Unit::Quarter, calendar);
    if (!calendar.starts.isValid())
        return current;
    return std::max(current, firstDay(calendar.starts, Unit::Quarter, calendar).addMonths(monthsIn(Unit::Quarter)));
}

std::vector<int> slippedItems(const Strategy &strategy, QDate start)
{
    const QString quarter = quarterName(start, strategy.calendar());
    std::vector<std::pair<QDate, int>> slipped;
    for (int item = 0; item < std::ssize(strategy.elements()); ++item) {
        const ElementBody &body = *strategy.element(item).body;
        if (body.kind != ElementKind::Item || !isAhead(body))
            continue;
        const auto period = parsePeriod(body.valueOf(FieldKey::When), strategy.calendar());
        if (period && period->to.isValid() && period->to < start && answerIn(body, quarter) != SlipAnswer::Keep)
            slipped.emplace_back(period->to, item);
    }
    std::ranges::stable_sort(slipped, {}, [](const auto &pair) { return pair.first; });
    std::vector<int> items;
    std::ranges::transform(slipped, std::back_inserter(items), [](const auto &pair) { return pair.second; });
    return items;
}

std::vector<SettledSlip> settledSlips(const Strategy &strategy)
{
    std::vector<SettledSlip> settled;
    if (!strategy.calendar().starts.isValid())
        return settled;
    const QString quarter = quarterName(strategy.calendar().starts, strategy.calendar());
    for (int item = 0; item < std::ssize(strategy.elements()); ++item) {
        if (strategy.element(item).kind() != ElementKind::Item)
            continue;
        if (const auto answer = answerIn(*strategy.element(item).body, quarter))
            settled.push_back({item, *answer});
    }
    return settled;
}

QStringList nextPeriods(const Snapshot &snapshot, int item)
{
    const Calendar &calendar = snapshot.strategy().calendar();
    const auto period = periodOf(snapshot, item);
    QStringList texts;
    if (!period || !period->to.isValid() || !calendar.starts.isValid())
        return texts;
    const QString before = snapshot.strategy().element(item).body->valueOf(FieldKey::When);
    // As near as whole ones of the units that it is written in come to the start, which may be within one.
    const QDate soonest = firstDay(calendar.starts, period->unit, calendar);
    const int behind = static_cast<int>(monthsBetween(period->from, calendar.starts)) / monthsIn(Unit::Quarter);
    for (int quarters = std::max(behind - 1, 1); quarters < behind + 4 * offered && texts.size() < offered; ++quarters) {
        const auto days = movedDays(*period, quarters, Unit::Quarter, calendar);
        if (days && days->from >= soonest)
            texts += periodText(before, *days, Unit::Quarter, calendar);
        texts.removeDuplicates();
    }
    return texts << horizonName(Horizon::Later).toString();
}

Result<TextEdit> moveStart(const Snapshot &snapshot, QDate start)
{
    const FrontMatter &frontMatter = snapshot.strategy().frontMatter();
    Calendar now = frontMatter.calendar;
    now.starts = start;
    TextEdit all;
    Snapshot after = snapshot;
    const auto take = [&](const Result<TextEdit> &edit) {
        return edit.transform([&](const TextEdit &step) {
            all = composed(all, step);
            after = after.edited(step);
        });
    };
    return take(fieldsKeptInPlace(snapshot, now))
        .and_then([&] {
            const QString vision = keptInPlace(frontMatter.planning.visionBy, frontMatter.calendar, now);
            return take(setFrontMatter(after, QStringLiteral("vision-by"), vision));
        })
        .and_then([&] { return take(setFrontMatter(after, QStringLiteral("starts"), startText(frontMatter, start))); })
        .transform([&] { return all; });
}

Result<TextEdit> answerSlip(const Snapshot &snapshot, int item, SlipAnswer answer, const QString &reason, const QString &when)
{
    if (reason.simplified().isEmpty())
        return failure(ErrorCode::Refused, tr("Say why, in a few words: it is kept with the item"));
    const Calendar &calendar = snapshot.strategy().calendar();
    if (!calendar.starts.isValid())
        return failure(ErrorCode::Refused, tr("The plan has no start to roll forward from"));
    const QString before = snapshot.strategy().element(item).body->valueOf(FieldKey::When);
    const QString words = opening(answer, quarterName(calendar.starts, calendar), before, when.simplified()) + sentence(reason);
    return answeredFields(snapshot, item, answer, when).and_then([&](const TextEdit &fields) {
        return withParagraph(snapshot.edited(fields), item, words).transform([&](const TextEdit &paragraph) {
            return composed(fields, paragraph);
        });
    });
}

} // namespace throughline
