// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"
#include "core/model/kinds.h"
#include "ui/theme/theme.h"

namespace throughline {

// What the acts of a vision are for, in words and in colour. A band that isn't an act has neither.

/// "how painful things are"
QString actPurpose(std::optional<Act> act);
/// A question that an empty frame of the act answers.
QString actPrompt(std::optional<Act> act);
/// What lies under the cards of an act.
QColor actGround(std::optional<Act> act, const Theme &theme);
QColor actColour(std::optional<Act> act, const Theme &theme);

/// What a board is laid out with, in the theme's distances and type.
BoardMeasure boardMeasure(const Theme &theme, BoardView view, QSizeF viewport, double zoom);

} // namespace throughline
