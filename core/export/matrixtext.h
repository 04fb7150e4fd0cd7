// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/matrix.h"

namespace throughline {

// A coverage matrix with the titles of its rows and columns, an x where there is a link, and the sums. Cells that a spreadsheet
// would take for a formula get an apostrophe first.

QByteArray matrixToCsv(const Matrix &matrix, const Strategy &strategy);
/// For a clipboard.
QByteArray matrixToTsv(const Matrix &matrix, const Strategy &strategy);
/// Rows and columns with id, title and total; links as pairs of ids.
QByteArray matrixToJson(const Matrix &matrix, const Strategy &strategy);

} // namespace throughline
