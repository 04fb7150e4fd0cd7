// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// Everything derived from a text that anybody can see, as text.
QByteArray described(const Snapshot &snapshot);

} // namespace throughline
