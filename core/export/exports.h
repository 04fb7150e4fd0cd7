// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/pictures.h"

namespace throughline {

// Text formats of a strategy. Each returns UTF-8 bytes; none touches the disk.

/// Portable GitHub-flavoured Markdown: contents, whys spelled out, a coverage table. Pictures are named as their copies in
/// \a pictureFolder; where that is empty, as the document names them.
QByteArray exportMarkdown(const Snapshot &snapshot, const QString &pictureFolder);
/// One page of HTML that reads without a script; all input escaped, pictures embedded as data.
QByteArray exportHtml(const Snapshot &snapshot);
/// Roadmap items with their whys, one a row; cells that a spreadsheet would read as a formula are quoted.
QByteArray exportCsv(const Snapshot &snapshot);
/// What was turned down, with its verdicts, as a list in Markdown: alternatives by the bet that stands in their place, and items
/// that were dropped. Links stay as written.
QByteArray exportNotDoing(const Snapshot &snapshot);
/// The whole model, as `throughline show --format json` prints it.
QByteArray exportJson(const Snapshot &snapshot);

} // namespace throughline
