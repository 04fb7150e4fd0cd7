// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// What \a element says, as its author wrote it, without comments and blank lines around it. To be put into another document.
QByteArray excerptMarkdown(const Snapshot &snapshot, int element);
/// The same as HTML for a program that takes formatted text: links into this document are plain words, pictures are in it.
QByteArray excerptHtml(const Snapshot &snapshot, int element);

} // namespace throughline
