// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

class QPainter;

namespace throughline {

/// The plus that adds to what it stands at the head of; \a isUnder: under the pointer.
void paintAddButton(QPainter &painter, const QRectF &area, bool isUnder, const Theme &theme);

} // namespace throughline
