// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace throughline {

/// A row as RFC 4180 has it. A cell that a spreadsheet would take for a formula gets an apostrophe first.
QByteArray csvRow(const QStringList &cells);
/// The same with tabs between, for a clipboard: line ends and tabs in a cell become spaces.
QByteArray tsvRow(const QStringList &cells);

} // namespace throughline
