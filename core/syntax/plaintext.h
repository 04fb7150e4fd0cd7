// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace throughline {

bool isAsciiPunctuation(char c);

/// Backslash escapes and entities resolved, everything else kept.
QByteArray withoutEscapes(QByteArrayView text);

/// What a reader sees of inline Markdown: emphasis and code marks dropped, links and images by their text, raw HTML dropped,
/// escapes and entities resolved, line ends made spaces. UTF-8 in and out.
QByteArray plainText(QByteArrayView markdown);

} // namespace throughline
