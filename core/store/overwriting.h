// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace throughline {

/// Of a file that has exactly \a text.
FileStamp stampOf(const SourceText &text);

/// Fails with ChangedOnDisk where the file is neither what \a expected says nor what \a text makes of it; an empty stamp lets
/// anything go.
Result<void> mayOverwrite(const QString &path, const SourceText &text, const FileStamp &expected);

} // namespace throughline
