// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace throughline {

/// What two versions of a stretch of text may have come from, where nobody tells: the lines that both have. Where each has another
/// heading or other prose in one place, a line that is like both and neither, so that a merge takes neither for untouched.
QByteArray sharedBase(const QByteArray &ours, const QByteArray &theirs);

} // namespace throughline
