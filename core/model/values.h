// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/element.h"
#include "core/model/period.h"

#include <optional>

namespace throughline {

// Typed readings of field values. Each gives nothing where the value can't be read.

struct Score {
    int value = 0;
    int outOf = 5;

    bool operator==(const Score &) const = default;
};

enum class Level : quint8 { Low, Medium, High };
enum class ItemStatus : quint8 { Planned, Doing, Done, Dropped };
enum class ConcernStatus : quint8 { Open, Heard, Resolved };

/// `4/5`; a bare number is out of 5.
std::optional<Score> parseScore(QStringView text);
std::optional<Level> parseLevel(QStringView text);
std::optional<ItemStatus> parseItemStatus(QStringView text);
std::optional<ConcernStatus> parseConcernStatus(QStringView text);
/// `20 s`, `1 min`, `1:30`; in seconds.
std::optional<int> parseDuration(QStringView text);
/// `8`, `3 person-weeks`, `2 months`; in person-weeks.
std::optional<double> parseEffort(QStringView text);
std::optional<bool> parseYesNo(QStringView text);
std::optional<QDate> parseDate(QStringView text);

/// What \a item says of its state; planned where it says nothing that can be read.
ItemStatus statusOf(const ElementBody &item);
/// Whether \a item is neither done nor dropped.
bool isAhead(const ElementBody &item);
/// Whether \a item says that it is a milestone.
bool isMilestone(const ElementBody &item);

/// Whether \a text can be read as \a type.
bool isReadable(QStringView text, ValueType type, ElementKind kind, const Calendar &calendar);
/// What a value of \a type looks like, for a message: "a score such as 4/5".
QString expectation(ValueType type, ElementKind kind);

} // namespace throughline
