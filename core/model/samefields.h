// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

namespace throughline {

/// Whether each element says the same in its fields, word for word; prose may differ.
bool hasSameFields(const Strategy &a, const Strategy &b);

} // namespace throughline
