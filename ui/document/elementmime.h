// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QMimeData>

namespace throughline {

// Elements that are dragged from one view to another: their ids, so that they are found whatever happens meanwhile.

QString elementsMimeType();
/// For people, and for other programs, as a list of links.
QMimeData *mimeOfElements(const Snapshot &snapshot, const std::vector<int> &elements);
/// Those of the dragged elements that \a snapshot has.
std::vector<int> elementsIn(const QMimeData *data, const Snapshot &snapshot);

} // namespace throughline
