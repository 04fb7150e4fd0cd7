// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/element.h"

namespace throughline {

/// How much of a trade-off is shown: what we think, or the conditions too.
enum class TradeOffs : quint8 { Short, Long };

/// One side of "It depends": in which circumstances which choice is best.
struct Condition {
    QString circumstance;
    QString choice; ///< empty where the words don't tell them apart

    bool operator==(const Condition &) const = default;
};

/// Reads "X, then A", the value of an `If`.
Condition conditionOf(const QString &value);
/// Reads "X, so A", the value of `We think`; words that aren't in two are the choice.
Condition conclusionOf(const QString &value);
/// Whether \a conclusion is that \a condition holds: it says the same, or chooses the same.
bool holds(const Condition &condition, const Condition &conclusion);
/// "X, so A"
QString conclusionFrom(const Condition &condition);

} // namespace throughline
