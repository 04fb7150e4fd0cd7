// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/pictures.h"

namespace throughline {

// Text formats of a strategy. Each returns UTF-8 bytes; none touches the disk.

struct MarkdownOptions {
    QString pictureFolder = {}; ///< where copies of its pictures will be; empty: they are named as the document names them
    bool hasChart = false; ///< the roadmap is drawn too, by hosts that know Mermaid
};

/// Portable GitHub-flavoured Markdown: contents, whys spelled out, a coverage table.
QByteArray exportMarkdown(const Snapshot &snapshot, const MarkdownOptions &options = {});
/// One page of HTML that reads without a script, and with one shows itself as slides; all input escaped, pictures embedded as data,
/// and a policy that lets no other script run.
QByteArray exportHtml(const Snapshot &snapshot);
/// Roadmap items with their whys, one a row; cells that a spreadsheet would read as a formula are quoted.
QByteArray exportCsv(const Snapshot &snapshot);
/// What was turned down, with its verdicts, as a list in Markdown: alternatives by the bet that stands in their place, and items
/// that were dropped. Links stay as written.
QByteArray exportNotDoing(const Snapshot &snapshot);
/// The whole model, as `throughline show --format json` prints it.
QByteArray exportJson(const Snapshot &snapshot);

} // namespace throughline
