// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/goals.h"

#include <QString>

#include <algorithm>
#include <cstdio>

namespace throughline {

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

void Goals::atMost(const QByteArray &what, double measured, double limit, const QByteArray &unit)
{
    add(what, measured, "at most", limit, unit, measured <= limit);
}

void Goals::atLeast(const QByteArray &what, double measured, double limit, const QByteArray &unit)
{
    add(what, measured, "at least", limit, unit, measured >= limit);
}

void Goals::skip(const QByteArray &what, const QByteArray &why)
{
    m_lines.push_back(QString::asprintf("  skipped  %-58s %s", what.constData(), why.constData()).toUtf8());
}

void Goals::add(const QByteArray &what, double measured, const char *relation, double limit, const QByteArray &unit, bool isMet)
{
    m_lines.push_back(QString::asprintf(
        "  %-7s  %-58s %8.2f %s, %s %.4g", isMet ? "met" : "MISSED", what.constData(), measured, unit.constData(), relation, limit)
            .toUtf8());
}

void Goals::print() const
{
    std::printf("goals\n");
    for (const QByteArray &line : m_lines)
        std::printf("%s\n", line.constData());
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace throughline
