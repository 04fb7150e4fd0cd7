// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"
#include "core/export/portablemarkdown.h"
#include "core/syntax/escaped.h"

namespace throughline {

QByteArray exportMarkdown(const Snapshot &snapshot, const MarkdownOptions &options)
{
    PortableStyle style{.hasChart = options.hasChart};
    if (!options.pictureFolder.isEmpty())
        style.destination
            = [&](const NamedPicture &picture) { return escapedDestination(options.pictureFolder + u'/' + picture.copy); };
    return portableMarkdown(snapshot, style);
}

} // namespace throughline
