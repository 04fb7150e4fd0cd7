// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/values.h"

#include "core/base/translate.h"
#include "core/base/wholenumber.h"

#include <algorithm>
#include <array>
#include <limits>

namespace throughline {

namespace {

template <typename T> struct Word {
    QStringView word;
    T value;
};

bool isSameWord(QStringView a, QStringView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

template <typename T, std::size_t N> std::optional<T> valueOf(QStringView text, const std::array<Word<T>, N> &words)
{
    const QStringView wanted = text.trimmed();
    const auto found = std::ranges::find_if(words, [wanted](const Word<T> &w) { return isSameWord(wanted, w.word); });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

constexpr std::array<Word<Level>, 4> levels{
    {{u"low", Level::Low}, {u"medium", Level::Medium}, {u"mid", Level::Medium}, {u"high", Level::High}}};
constexpr std::array<Word<ItemStatus>, 8> itemStatuses{{{u"planned", ItemStatus::Planned}, {u"doing", ItemStatus::Doing},
    {u"in progress", ItemStatus::Doing}, {u"started", ItemStatus::Doing}, {u"done", ItemStatus::Done},
    {u"shipped", ItemStatus::Done}, {u"dropped", ItemStatus::Dropped}, {u"cancelled", ItemStatus::Dropped}}};
constexpr std::array<Word<ConcernStatus>, 3> concernStatuses{
    {{u"open", ConcernStatus::Open}, {u"heard", ConcernStatus::Heard}, {u"resolved", ConcernStatus::Resolved}}};
constexpr std::array<Word<bool>, 4> yesNo{{{u"yes", true}, {u"no", false}, {u"true", true}, {u"false", false}}};

constexpr int mostOutOf = 100;
constexpr double longestDuration = 24 * 3600; // seconds

std::optional<double> number(QStringView text)
{
    if (const auto whole = wholeNumber(text.trimmed(), std::numeric_limits<int>::max()))
        return *whole;
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<int> wholeSeconds(double seconds)
{
    return seconds <= longestDuration ? std::optional(static_cast<int>(seconds)) : std::nullopt;
}

/// The number and the unit behind it.
std::optional<std::pair<double, QString>> measured(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isUnit = [](QChar c) { return c.isLetter() || c == u' ' || c == u'-'; };
    const auto behind = std::ranges::find_if_not(trimmed, [&](QChar c) { return isDigit(c) || c == u'.'; });
    const auto amount = number(trimmed.first(behind - trimmed.begin()));
    QStringView unit = trimmed.sliced(behind - trimmed.begin()).trimmed();
    if (unit.endsWith(u'.'))
        unit.chop(1);
    if (!amount || !isDigit(trimmed.front()) || !std::ranges::all_of(unit, isUnit))
        return {};
    return std::pair(*amount, unit.isEmpty() ? QString() : unit.toString().toLower());
}

} // namespace

std::optional<Score> parseScore(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype slash = trimmed.indexOf(u'/');
    const auto value = wholeNumber(trimmed.first(slash < 0 ? trimmed.size() : slash).trimmed(), mostOutOf);
    const auto outOf = slash < 0 ? std::optional(Score{}.outOf) : wholeNumber(trimmed.sliced(slash + 1).trimmed(), mostOutOf);
    const bool isSensible = value && outOf && *outOf >= 1 && *value <= *outOf;
    return isSensible ? std::optional(Score{.value = *value, .outOf = *outOf}) : std::nullopt;
}

std::optional<Level> parseLevel(QStringView text)
{
    return valueOf(text, levels);
}

std::optional<ItemStatus> parseItemStatus(QStringView text)
{
    return valueOf(text, itemStatuses);
}

std::optional<ConcernStatus> parseConcernStatus(QStringView text)
{
    return valueOf(text, concernStatuses);
}

std::optional<int> parseDuration(QStringView text)
{
    if (const qsizetype colon = text.indexOf(u':'); colon > 0) {
        const auto minutes = number(text.first(colon));
        const auto seconds = number(text.sliced(colon + 1));
        return minutes && seconds && *seconds < 60 ? wholeSeconds(*minutes * 60 + *seconds) : std::nullopt;
    }
    const auto value = measured(text);
    if (!value)
        return {};
    const auto &[amount, unit] = *value;
    if (unit.isEmpty() || unit == u"s" || unit.startsWith(u"sec"))
        return wholeSeconds(amount);
    if (unit == u"m" || unit.startsWith(u"min"))
        return wholeSeconds(amount * 60);
    return {};
}

std::optional<double> parseEffort(QStringView text)
{
    constexpr double weeksInMonth = 4.33;
    const auto value = measured(text);
    if (!value)
        return {};
    if (value->second.isEmpty())
        return value->first;
    QString unit = value->second;
    unit.remove(QStringLiteral("person")).remove(u'-').remove(u' ');
    if (unit.isEmpty() || unit == u"w" || unit.startsWith(u"week"))
        return value->first;
    if (unit == u"d" || unit.startsWith(u"day"))
        return value->first / 5;
    if (unit.startsWith(u"month"))
        return value->first * weeksInMonth;
    if (unit.startsWith(u"quarter"))
        return value->first * weeksInMonth * 3;
    if (unit.startsWith(u"year"))
        return value->first * weeksInMonth * 12;
    return {};
}

std::optional<bool> parseYesNo(QStringView text)
{
    return valueOf(text, yesNo);
}

std::optional<QDate> parseDate(QStringView text)
{
    const QDate date = QDate::fromString(text.trimmed(), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

ItemStatus statusOf(const ElementBody &item)
{
    return parseItemStatus(item.valueOf(FieldKey::Status)).value_or(ItemStatus::Planned);
}

bool isAhead(const ElementBody &item)
{
    const ItemStatus status = statusOf(item);
    return status == ItemStatus::Planned || status == ItemStatus::Doing;
}

bool isMilestone(const ElementBody &item)
{
    const Field *milestone = item.field(FieldKey::Milestone);
    return milestone && parseYesNo(item.value(*milestone)).value_or(false);
}

bool isReadable(QStringView text, ValueType type, ElementKind kind, const Calendar &calendar)
{
    switch (type) {
    case ValueType::Text:
    case ValueType::Link:
        return true;
    case ValueType::Score:
        return parseScore(text).has_value();
    case ValueType::Level:
        return parseLevel(text).has_value();
    case ValueType::Date: // a day, or any period whose end is meant
        return parsePeriod(text, calendar).has_value();
    case ValueType::Period:
        return parsePeriod(text, calendar).has_value();
    case ValueType::Duration:
        return parseDuration(text).has_value();
    case ValueType::Effort:
        return parseEffort(text).has_value();
    case ValueType::Status:
        return kind == ElementKind::Concern ? parseConcernStatus(text).has_value() : parseItemStatus(text).has_value();
    case ValueType::YesNo:
        return parseYesNo(text).has_value();
    }
    return true;
}

QString expectation(ValueType type, ElementKind kind)
{
    switch (type) {
    case ValueType::Score:
        return tr("a score such as 4/5");
    case ValueType::Level:
        return tr("low, medium or high");
    case ValueType::Date:
        return tr("a date such as 2027-03-15");
    case ValueType::Period:
        return tr("a period such as 2027 Q1, 2027 H2 to 2028 Q1 or next quarter");
    case ValueType::Duration:
        return tr("a duration such as 20 s or 1:30");
    case ValueType::Effort:
        return tr("person-weeks such as 8, or 2 months");
    case ValueType::Status:
        return kind == ElementKind::Concern ? tr("open, heard or resolved") : tr("planned, doing, done or dropped");
    case ValueType::YesNo:
        return tr("yes or no");
    case ValueType::Text:
    case ValueType::Link:
        break;
    }
    return tr("text");
}

} // namespace throughline
