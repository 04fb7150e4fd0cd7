// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/lineends.h"

#include <QByteArray>

#include <vector>

namespace throughline {

/// The lines of \a text with their ends, one more without one behind the last line end, which may be empty.
std::vector<QByteArrayView> linesOf(QByteArrayView text);

/// The line end that all lines of \a text have; empty where there are none or several.
QByteArray onlyLineEndIn(QByteArrayView text);
/// \a text with each line end replaced by \a lineEnd.
QByteArray withLineEnds(QByteArrayView text, const QByteArray &lineEnd);

} // namespace throughline
