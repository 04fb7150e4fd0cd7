// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace throughline {

/// A strategy of \a items roadmap items, each traced to a bet, with one bet, pain and frame for every twenty items and four
/// markets, or as many as \a markets says. About 560 bytes for each item; the same bytes for the same number.
QByteArray largeStrategy(int items, int markets = 4);

} // namespace throughline
