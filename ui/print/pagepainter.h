// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/composer.h"

namespace throughline {

/// Draws the page with \a index, counted from 0, in points from its top left corner: what stands on it, its running head and its
/// number. A draft's page says so.
void paintPage(QPainter &painter, const Composer &composer, int index, bool isDraft);

} // namespace throughline
