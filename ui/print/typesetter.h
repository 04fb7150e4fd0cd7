// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pageblock.h"
#include "ui/print/pagestyle.h"

namespace throughline {

/// Words that look and lead alike.
struct TextRun {
    QString text{};
    bool isBold = false;
    bool isItalic = false;
    bool isCode = false;
    bool isStruck = false;
    QString target{}; ///< as LinkArea::target; empty for plain words
    QColor colour{}; ///< invalid: the style's own, or the accent for a link
};

using TextRuns = std::vector<TextRun>;

/// Breaks \a runs into lines no wider than \a width; a word longer than a line is broken, never cut off. Every link of a line is
/// an area of its own. They are what \a tag says, or a paragraph where it is null.
std::vector<Strip> typeset(
    const TextRuns &runs, const TextStyle &style, const PageStyle &page, qreal width, const TagPtr &tag = {});

/// How wide \a runs are on one line.
qreal textWidth(const QString &text, const TextStyle &style);

} // namespace throughline
