// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/cardshape.h"

class QPainter;

namespace throughline {

/// Draws a card of the wall, all of it but what changes under the pointer. Coordinates are the card's own.
void drawCard(QPainter &painter, const CardFace &face, const CardType &type, QSizeF size, const Theme &theme);

constexpr int cardRadius = Theme::radius + 2;

} // namespace throughline
