// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace throughline {

/// The value below which \a share of \a values lie; 0 for none.
double quantile(std::vector<double> values, double share);
inline double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

/// What \a measure gives in the turn in which it was disturbed least: other tenants of a machine slow it down by half for seconds.
template <typename Measure> std::vector<double> calmest(int turns, const Measure &measure)
{
    std::vector<double> best = measure();
    for (int turn = 1; turn < turns; ++turn) {
        if (std::vector<double> times = measure(); quantile(times, 0.95) < quantile(best, 0.95))
            best = std::move(times);
    }
    return best;
}

/// What a benchmark wants to show: each figure beside its limit, printed together at its end.
class Goals {
public:
    void atMost(const QByteArray &what, double measured, double limit, const QByteArray &unit);
    void atLeast(const QByteArray &what, double measured, double limit, const QByteArray &unit);
    /// A figure that can't be taken here.
    void skip(const QByteArray &what, const QByteArray &why);

    void print() const;

private:
    void add(const QByteArray &what, double measured, const char *relation, double limit, const QByteArray &unit, bool isMet);

    std::vector<QByteArray> m_lines;
};

} // namespace throughline
