// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"

#include <optional>

namespace throughline {

/// The id's range where \a line is nothing but an empty anchor: `<a id="b-12"></a>`, also with name= or single quotes.
std::optional<TextRange> pinnedId(QByteArrayView text, TextRange line);

/// True where the link definitions that are block \a definitions and the block below were one paragraph: no blank line parts them.
bool isSameParagraph(const Section &section, QByteArrayView text, std::size_t definitions);

/// The block that pins the id of the heading at \a heading: a paragraph of one anchor right above it.
std::optional<std::size_t> anchorBefore(const Section &section, QByteArrayView text, std::size_t heading);

} // namespace throughline
