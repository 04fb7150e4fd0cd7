// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/periodwords.h"

#include "core/model/fiscal.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

using Unit = Period::Unit;
using Horizon = Period::Horizon;

struct HorizonWords {
    Horizon horizon;
    QStringView name;
    QStringView shortName; ///< empty: it has none
};

constexpr std::array<HorizonWords, 5> horizons{
    {{Horizon::ThisQuarter, u"this quarter", u"now"}, {Horizon::NextQuarter, u"next quarter", u"next"},
        {Horizon::NextHalf, u"next half", {}}, {Horizon::NextYear, u"next year", {}}, {Horizon::Later, u"later", {}}}};

constexpr std::array<QStringView, 5> separators{u" to ", u"–", u"—", u"/", u".."};

bool isSame(QStringView text, QStringView name)
{
    return !name.isEmpty() && text.size() == name.size() && text.compare(name, Qt::CaseInsensitive) == 0;
}

const HorizonWords *wordsCalled(QStringView text)
{
    const auto *found = std::ranges::find_if(
        horizons, [text](const HorizonWords &words) { return isSame(text, words.name) || isSame(text, words.shortName); });
    return found == horizons.end() ? nullptr : found;
}

/// The unit that a horizon is long; \a otherwise where it has no end.
Unit lengthOf(Horizon horizon, Unit otherwise)
{
    switch (horizon) {
    case Horizon::ThisQuarter:
    case Horizon::NextQuarter:
        return Unit::Quarter;
    case Horizon::NextHalf:
        return Unit::Half;
    case Horizon::NextYear:
        return Unit::Year;
    case Horizon::Later:
    case Horizon::None:
        break;
    }
    return otherwise;
}

/// How an author writes one end of a period.
struct Manner {
    Unit unit = Unit::Quarter; ///< the coarsest that is written
    bool isRelative = false;
    bool isShort = false; ///< "now" for "this quarter"
    bool isCapital = false; ///< "Later"
    bool isYearLast = false; ///< "Q2 2027"
    bool isLower = false; ///< "2027 q2"
    bool hasNoYear = false; ///< "Q3", a range's end in its start's year
};

/// \a text is one end of a readable period.
Manner mannerOf(QStringView text, Unit unit, const Calendar &calendar)
{
    Manner manner{.unit = unit};
    if (const HorizonWords *words = wordsCalled(text)) {
        manner.unit = lengthOf(words->horizon, unit);
        manner.isRelative = true;
        manner.isShort = isSame(text, words->shortName);
        manner.isCapital = text.front().isUpper();
        return manner;
    }
    const bool isPart = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    manner.isLower = std::ranges::any_of(text, [](QChar c) { return c.isLower(); });
    manner.hasNoYear = isPart && text.size() == 2;
    manner.isYearLast = isPart && text.front().isLetter() && !manner.hasNoYear;
    if (manner.hasNoYear)
        manner.unit = text.front().toUpper() == u'Q' ? Unit::Quarter : Unit::Half;
    else if (const auto period = parsePeriod(text, calendar))
        manner.unit = period->unit;
    return manner;
}

class Writer {
public:
    Writer(QStringView before, const DaySpan &wanted, Unit unit, const Calendar &calendar)
        : m_wanted(wanted)
        , m_calendar(calendar)
        , m_start{.unit = unit}
        , m_end(m_start)
    {
        const auto period = parsePeriod(before, calendar);
        const auto words = period && period->isRange ? rangeWords(before.trimmed()) : std::nullopt;
        if (period)
            m_start = m_end = mannerOf(words ? words->start : before.trimmed(), unit, calendar);
        if (!words)
            return;
        m_end = mannerOf(words->end, unit, calendar);
        m_separator = words->separator.toString();
    }

    QString write() const
    {
        if (const QString one = asOne(); !one.isEmpty())
            return one;
        return start() + m_separator + end();
    }

private:
    bool endsBefore(QDate day) const { return !m_wanted.isOpen() && m_wanted.to < day; }

    /// The first horizon that \a fits, in the author's words; empty where there is none.
    template <typename Fits> QString relative(const Manner &manner, Fits fits) const
    {
        if (!manner.isRelative)
            return {};
        const auto *words
            = std::ranges::find_if(horizons, [&](const HorizonWords &row) { return fits(horizonPeriod(row.horizon, m_calendar)); });
        if (words == horizons.end())
            return {};
        QString text = (manner.isShort && !words->shortName.isEmpty() ? words->shortName : words->name).toString();
        if (manner.isCapital)
            text[0] = text[0].toUpper();
        return text;
    }

    QString whole(const Manner &manner, QDate first, Unit unit) const
    {
        QString text = formatPeriod(wholePeriod(first, unit), m_calendar);
        if (unit != Unit::Quarter && unit != Unit::Half)
            return text;
        if (manner.isLower)
            text = text.toLower();
        return manner.isYearLast ? text.section(u' ', 1) + u' ' + text.section(u' ', 0, 0) : text;
    }

    /// All of it as one unit, where it is one.
    QString asOne() const
    {
        const QString horizon
            = relative(m_start, [this](const Period &p) { return p.from == m_wanted.from && p.to == m_wanted.to; });
        if (!horizon.isEmpty())
            return horizon;
        for (int u = static_cast<int>(m_start.unit); u >= static_cast<int>(Unit::Day) && !m_wanted.isOpen(); --u) {
            const auto unit = static_cast<Unit>(u);
            if (firstDay(m_wanted.from, unit, m_calendar) == m_wanted.from && lastDay(m_wanted.from, unit) == m_wanted.to)
                return whole(m_start, m_wanted.from, unit);
        }
        return {};
    }

    QString start() const
    {
        const QString horizon
            = relative(m_start, [this](const Period &p) { return p.from == m_wanted.from && p.to.isValid() && !endsBefore(p.to); });
        if (!horizon.isEmpty())
            return horizon;
        auto unit = m_start.unit;
        while (unit != Unit::Day
            && (firstDay(m_wanted.from, unit, m_calendar) != m_wanted.from || endsBefore(lastDay(m_wanted.from, unit))))
            unit = static_cast<Unit>(static_cast<int>(unit) - 1);
        return whole(m_start, m_wanted.from, unit);
    }

    QString end() const
    {
        if (m_wanted.isOpen())
            return horizonName(Horizon::Later).toString();
        const QString horizon
            = relative(m_end, [this](const Period &p) { return p.to.isValid() && p.to == m_wanted.to && p.from >= m_wanted.from; });
        if (!horizon.isEmpty())
            return horizon;
        auto unit = m_end.unit;
        QDate first = firstDay(m_wanted.to, unit, m_calendar);
        while (unit != Unit::Day && (lastDay(first, unit) != m_wanted.to || first < m_wanted.from)) {
            unit = static_cast<Unit>(static_cast<int>(unit) - 1);
            first = firstDay(m_wanted.to, unit, m_calendar);
        }
        const bool isPart = unit == Unit::Quarter || unit == Unit::Half;
        const bool isSameYear = fiscalYear(first, m_calendar) == fiscalYear(m_wanted.from, m_calendar);
        const QString text = whole(m_end, first, unit);
        return m_end.hasNoYear && isPart && isSameYear ? text.section(u' ', 1) : text;
    }

    DaySpan m_wanted;
    const Calendar &m_calendar;
    Manner m_start;
    Manner m_end;
    QString m_separator = QStringLiteral(" to ");
};

} // namespace

QStringView horizonName(Horizon horizon)
{
    return std::ranges::find(horizons, horizon, &HorizonWords::horizon)->name;
}

std::optional<Horizon> horizonCalled(QStringView name)
{
    const HorizonWords *words = wordsCalled(name);
    return words ? std::optional(words->horizon) : std::nullopt;
}

std::optional<RangeWords> rangeWords(QStringView text)
{
    for (const QStringView separator : separators) {
        const qsizetype at = text.indexOf(separator, 0, Qt::CaseInsensitive);
        if (at <= 0)
            continue;
        const QStringView start = text.first(at).trimmed();
        const QStringView end = text.sliced(at + separator.size()).trimmed();
        const qsizetype from = start.isEmpty() ? at : start.end() - text.begin();
        const qsizetype to = end.isEmpty() ? text.size() : end.begin() - text.begin();
        return RangeWords{start, text.sliced(from, to - from), end};
    }
    return {};
}

QString periodText(QStringView before, const DaySpan &wanted, Unit unit, const Calendar &calendar)
{
    return Writer(before, wanted, unit, calendar).write();
}

} // namespace throughline
