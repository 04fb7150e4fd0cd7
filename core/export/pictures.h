// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// A picture in the document's own folders; nothing else that a document names is read into an export.
struct NamedPicture {
    QString path; ///< from the document's folder, decoded
    QString copy; ///< what its copy is called: its own name, with its folders where another picture has that
};

/// The pictures that the document names, in order, each once.
std::vector<NamedPicture> picturesOf(const Snapshot &snapshot);

/// Those that are there, as files to be written beside an export, by the names of their copies.
std::vector<std::pair<QString, QByteArray>> pictureCopies(const Snapshot &snapshot);

} // namespace throughline
