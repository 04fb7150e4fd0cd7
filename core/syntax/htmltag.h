// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace throughline {

bool isAsciiLetter(char c);
/// The tag name that \a text begins with, or empty.
QByteArrayView htmlTagName(QByteArrayView text);
/// Whether a tag of that name begins a block wherever it stands (CommonMark's HTML block of kind 6).
bool isHtmlBlockName(QByteArrayView name);
/// How many bytes the complete opening or closing tag at the start of \a text has; 0 where there is none.
qsizetype htmlTagLength(QByteArrayView text);
/// As htmlTagLength, for anything that is raw HTML or an autolink inside a line: tags, comments, processing instructions,
/// declarations, CDATA, <https://…> and <mail@…>.
qsizetype inlineHtmlLength(QByteArrayView text);

} // namespace throughline
