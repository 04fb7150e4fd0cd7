// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/store/zip/zip.h"

namespace throughline {

// TextBundles and TextPacks, textbundle.org, version 2: info.json, one text.*, and assets/ with what the text names. What else is
// in one stays in it.

/// What a TextBundle holds, packed or not.
struct TextBundle {
    std::vector<ArchiveEntry> entries;
    QString folder; ///< what a pack wraps all of it in, with its slash; empty where it doesn't
    QString text; ///< the path of the one text, in that folder

    /// The bytes at \a path in the folder; null where there are none.
    QByteArray bytes(const QString &path) const;
    /// Makes \a bytes what is at \a path; null bytes: nothing.
    void put(const QString &path, const QByteArray &bytes);
};

/// The file that says what a TextBundle is.
inline const QString bundleInfo = QStringLiteral("info.json");
QByteArray newBundleInfo();

/// One with an empty text.
TextBundle newTextBundle();
/// Fails as readZipDirectory does, and with ReadFailed where there isn't exactly one text.
Result<TextBundle> readTextPack(const QByteArray &archive, const QString &path);
/// The file that holds a TextBundle's text. Fails with NotFound, NotAFile or Refused, where it is a link to elsewhere.
Result<QString> textFileOf(const QString &path);
/// All that is in a folder on disk. Fails with Refused where something in it is a link, with TooLarge.
Result<TextBundle> readTextBundle(const QString &path);

} // namespace throughline
