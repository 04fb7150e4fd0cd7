// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomperiods.h"

namespace throughline {

namespace {

QByteArray two(int number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

QByteArray randomUnit(QRandomGenerator &random)
{
    static constexpr std::array years{1804, 1969, 1970, 2000, 2026, 2027, 2027, 2027, 2028, 2028, 2099, 2100, 2101, 2404, 9000};
    const QByteArray year = QByteArray::number(oneOf(years, random));
    const QByteArray quarter = QByteArray::number(random.bounded(1, 5));
    switch (random.bounded(9)) {
    case 0:
        return year;
    case 1:
        return year + " H" + QByteArray::number(random.bounded(1, 3));
    case 2:
        return year + " Q" + quarter;
    case 3:
        return "q" + quarter + ' ' + year;
    case 4:
        return year + '-' + two(random.bounded(1, 13));
    case 5:
        return year + '-' + two(random.bounded(1, 13)) + '-' + two(random.bounded(1, 29));
    case 6:
        return "2028-02-29";
    case 7:
        return year + " q" + quarter;
    default:
        break;
    }
    static constexpr std::array<QByteArrayView, 8> horizons{
        "this quarter", "next quarter", "next half", "next year", "later", "now", "Next", "Later"};
    return oneOf(horizons, random).toByteArray();
}

} // namespace

QByteArray randomPeriod(QRandomGenerator &random)
{
    static constexpr std::array<QByteArrayView, 7> separators{" to ", " – ", "–", "/", " .. ", "—", " TO "};
    const QByteArray start = randomUnit(random);
    if (random.bounded(3) > 0)
        return start;
    const QByteArray end = random.bounded(4) == 0 ? "Q" + QByteArray::number(random.bounded(1, 5)) : randomUnit(random);
    return start + oneOf(separators, random).toByteArray() + end;
}

QByteArray randomPlan(QRandomGenerator &random, int items)
{
    QByteArray text = "---\nthroughline: 1\nstarts: 2027 Q1\nyear-starts: " + QByteArray::number(random.bounded(1, 13))
        + "\n---\n# Plan\n\n## Roadmap\n\n";
    for (int n = 0; n < items; ++n) {
        if (random.bounded(8) == 0)
            text += "### Theme " + QByteArray::number(random.bounded(4)) + "\n\n";
        text += "#### Item " + QByteArray::number(n) + "\n\n";
        if (random.bounded(10) > 0)
            text += "- When: " + (random.bounded(12) == 0 ? "soonish" : randomPeriod(random)) + '\n';
        if (random.bounded(3) == 0)
            text += "- Team: Team " + QByteArray::number(random.bounded(3)) + '\n';
        if (random.bounded(3) == 0)
            text += random.bounded(2) == 0 ? "- Status: doing\n" : "- Status: perhaps\n";
        if (random.bounded(6) == 0)
            text += "- Milestone: yes\n";
        if (const int other = random.bounded(items); random.bounded(3) == 0)
            text += "- After: [Item " + QByteArray::number(other) + "](#item-" + QByteArray::number(other) + ")\n";
        text += '\n';
    }
    return text;
}

} // namespace throughline
