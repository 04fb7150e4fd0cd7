// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <functional>

namespace throughline {

/// The latest earlier state of \a document in this session that \a isIt, back along the undo list. Nothing where none is found
/// within half a second.
std::optional<Snapshot> findEarlier(Document &document, const std::function<bool(const Snapshot &)> &isIt);

} // namespace throughline
