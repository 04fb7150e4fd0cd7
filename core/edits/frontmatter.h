// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

// Keys of the front matter, which is made where there is none. An empty value takes the key away. Refused where the front matter
// can't be read, or is written in a way that can't be changed without writing it anew.

Result<TextEdit> setFrontMatter(const Snapshot &snapshot, const QString &key, const QString &value);
/// Sets the entry called \a name of the list under \a key.
Result<TextEdit> setFrontMatterEntry(const Snapshot &snapshot, const QString &key, const QString &name, const QString &value);

} // namespace throughline
