// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QStringList>

namespace throughline {

/// What \a markdown, a part of \a strategy, says, in sentences.
QStringList sentencesOf(const Strategy &strategy, const QString &markdown);
/// All that \a snapshot says to its readers: neither the speaker's notes nor how long a frame is shown.
QStringList sentencesOf(const Snapshot &snapshot);

/// A story of three frames whose captions have two thousand characters each.
QByteArray longCaptions();

} // namespace throughline
