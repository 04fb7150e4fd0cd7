// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

// A frame's picture is a file that the text names. These intents change both in one step. A file that the program didn't draw is
// never written over and never removed: a new picture then gets a name of its own.

struct NewPicture {
    PictureBytes bytes;
    QString suffix; ///< of the file: "svg", "png"
    QString alt; ///< what is seen, in words; empty: the frame's title
    QString assetsFolder; ///< where the document's pictures go when it has none yet: "plan.assets"
};

/// Puts a picture in the place of the one that \a frame has, if any.
Result<Edit> setPicture(const Snapshot &snapshot, int frame, const NewPicture &wanted);
/// Takes the picture out of the text, and its file too where it is a sketch that no other frame shows.
Result<Edit> clearPicture(const Snapshot &snapshot, int frame);

/// What becomes of the sketches named after elements when these are renamed, copied or removed: each takes the text edit that does
/// it, and adds what the pictures need.
Edit renamedWithPicture(const Snapshot &snapshot, int element, const QString &title, const TextEdit &renaming);
/// \a copy is the text of the copied section, which is called \a title, before it is inserted.
std::vector<PictureChange> copiedPicture(const Snapshot &snapshot, int element, const QString &title, QByteArray *copy);
std::vector<PictureChange> removedPicture(const Snapshot &snapshot, int element);

/// Moves pictures and every link to them; \a places says where to, by where they are now. Links to pictures that aren't there are
/// led to the new place too.
Edit movedPictures(const Snapshot &snapshot, const QHash<QString, QString> &places);

} // namespace throughline
