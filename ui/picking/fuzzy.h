// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace throughline {

/// The numbers below \a count whose labels hold the letters of \a typed in order, best match first and equals as they were; all of
/// them where nothing is typed.
std::vector<int> fuzzyRanked(const QString &typed, int count, const std::function<QString(int)> &labelOf);

} // namespace throughline
