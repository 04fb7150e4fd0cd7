// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/zip/zip.h"

// The command line hands commands that name a TextPack over to the workbench, so it neither packs nor unpacks: nothing is read,
// nothing is written.

namespace throughline {

std::optional<std::vector<ArchiveEntry>> unzipped(const QByteArray &, const std::vector<ZipPromise> &)
{
    return {};
}

std::optional<QByteArray> zipped(const std::vector<ArchiveEntry> &)
{
    return {};
}

} // namespace throughline
