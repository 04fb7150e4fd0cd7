// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace throughline {

// Documents in each of their forms (core/store/documentform.h).

/// As openFile(), whatever the bytes of the text are.
Result<QByteArray> readText(const QString &path);

/// The file that a document's text is in; a TextPack is that itself.
Result<QString> fileOfText(const QString &documentPath);
/// The text in the bytes of such a file, which is called \a path.
Result<QByteArray> textIn(const QByteArray &bytes, const QString &path);

/// As saveStrategy(), under another name: what the TextBundle or TextPack at \a source holds besides goes along where \a path is
/// one too.
Result<FileStamp> saveStrategyAs(
    const QString &path, const SourceText &text, const std::vector<PictureFile> &pictures, const QString &source);

} // namespace throughline
