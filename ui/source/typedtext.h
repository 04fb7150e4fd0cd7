// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/sourcetext.h"

namespace throughline {

// How what was typed into a QTextDocument becomes bytes of the file.

/// \a text, as QTextDocument keeps it, in bytes with \a lineEnd.
QByteArray bytesOf(QString text, const QByteArray &lineEnd);
/// The line end that \a text uses first; a line feed where it has none.
QByteArray lineEndOf(const SourceText &text);
/// \a text, whose lines end in line feeds, with the line ends that its lines had in \a old, where they were there, and else \a
/// usual: what is only moved keeps its bytes.
QByteArray withLineEndsOf(const QByteArray &old, const QByteArray &text, const QByteArray &usual);

} // namespace throughline
