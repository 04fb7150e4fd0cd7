// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/composer.h"
#include "ui/print/typesetter.h"

namespace throughline {

/// Gives the destination that a link of the document leads to: a "#name" of the composer, the address as it is, or nothing.
using ResolveTarget = std::function<QString(const QString &)>;

/// Reads \a markdown and sets it as blocks of \a role: emphasis, code, links, lists, quotes, without any raw mark.
std::vector<PageBlock> proseBlocks(
    const QString &markdown, TextRole role, const PageStyle &page, qreal width, const ResolveTarget &resolve);

/// The words of one line of Markdown, formatted.
TextRuns inlineRuns(const QString &markdown, const ResolveTarget &resolve);

} // namespace throughline
