// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// Why coverage for people: each item with its chain, each market, pain and bet with what relies on it.
QByteArray traceToText(const Snapshot &snapshot);
/// The same, a link a row.
QByteArray traceToCsv(const Snapshot &snapshot);
/// The map for Graphviz: a rank for each column, gaps dashed and named.
QByteArray traceToDot(const Snapshot &snapshot);

} // namespace throughline
