// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace throughline {

/// Why \a svg isn't handed to a renderer, in words for its author: it can't be read, holds a script, loads something from
/// elsewhere, or would take memory or time without bound. Empty where nothing speaks against it.
QString svgObstacle(const QByteArray &svg);

} // namespace throughline
