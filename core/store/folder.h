// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace throughline {

// A text with its pictures in the folder that it is in: a Markdown file's, or a TextBundle's.

PictureSource picturesInFolder(const QString &textFile);
Result<FileStamp> saveInFolder(
    const QString &textFile, const SourceText &text, const FileStamp &expected, const std::vector<PictureFile> &pictures);

/// What isn't there, or already is what it was or is to be, needs no care.
bool isSafeToWrite(const QByteArray &now, const PictureFile &picture);
FileStamp stampOf(const QByteArray &bytes);
Error pictureOutside(const QString &path);
Error pictureOfOthers(const QString &path);

} // namespace throughline
