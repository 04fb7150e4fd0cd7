// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <QRandomGenerator>

namespace throughline {

/// A sketch with a few marks of every kind, the same for the same \a seed. Numbers are as raw as a tablet gives them.
Sketch randomSketch(quint32 seed, int marksOfEachKind = 2);
InkMark randomInk(QRandomGenerator &random, int points);

} // namespace throughline
