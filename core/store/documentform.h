// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline {

/// How a document lies on disk: as a Markdown file with its pictures beside it, as a TextBundle, which is a folder that holds both,
/// or as a TextPack, which is such a folder packed. (textbundle.org, version 2.)
enum class DocumentForm : quint8 { File, Bundle, Pack };

/// As the path's name says it.
DocumentForm formOf(const QString &path);
/// The document that \a path belongs to: a text in a TextBundle is opened as that.
QString documentOf(const QString &path);
/// Where the paths of a document's pictures count from: its folder, or itself where it holds them.
QString homeOfPictures(const QString &documentPath);

} // namespace throughline
