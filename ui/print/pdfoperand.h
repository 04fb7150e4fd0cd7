// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace throughline {

/// Reads a number of a page's stream at \a at and steps behind it and the space that follows.
std::optional<double> takeOperand(const char *&at, const char *end);

/// Appends \a value with three decimals at most.
void appendOperand(QByteArray &to, double value);

} // namespace throughline
