// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/store/store.h"

namespace throughline {

// What goes along when a document is saved under another name.

/// Where a document called \a path keeps its pictures, as its text names it: "plan.assets", and "assets" in a TextBundle.
QString assetsFolderFor(const QString &path);

/// Moves the pictures from where the document at \a from keeps them to where the one at \a to does, if the two differ, and the
/// links with them. Pictures that lie elsewhere stay there, but for those that a TextBundle wants in its own folder.
Edit picturesMovedFor(const Snapshot &snapshot, const QString &from, const QString &to);

/// All that the text names and that are there.
std::vector<PictureFile> picturesNamedIn(const Snapshot &snapshot);

} // namespace throughline
