// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <array>

namespace throughline {

template <typename T, std::size_t N> const T &oneOf(const std::array<T, N> &values, QRandomGenerator &random)
{
    return values[random.bounded(static_cast<quint32>(N))];
}

/// What authors write as a period, in every form that can be read, anywhere in time; as a range now and then the wrong way round.
QByteArray randomPeriod(QRandomGenerator &random);

/// A roadmap of so many items, with periods, some that can't be read, teams, states and orders among them.
QByteArray randomPlan(QRandomGenerator &random, int items);

} // namespace throughline
