// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace throughline {

// Why a picture isn't shown, in words for its author that say what to do. Each is empty where nothing stands in the way.

/// \a path is what the text names: nothing is fetched from the web, nothing read outside the document's folder.
QString obstacleOfPath(const QString &path);
/// What stands in the way of showing the picture at \a path, which has \a bytes, null where it isn't there. Costs a look at them;
/// for SVG at all of them.
QString obstacleOf(const QString &path, const QByteArray &bytes);
/// That \a path looks right and still can't be read.
QString obstacleOfDamage(const QString &path);

} // namespace throughline
