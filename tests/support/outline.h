// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace throughline {

/// A heading, code block or list item of a document.
struct OutlineEntry {
    QString what; ///< "heading 2", "code", "item"
    int firstLine = 0; ///< 0 for an underlined heading: cmark counts link definitions above its words to it
    /// 0 where it isn't compared: cmark lets an underlined heading end on the line behind it, counts trailing blank lines to some
    /// list items and indented code, and one line too many to a fence that its container ends.
    int lastLine = 0;
};

using Outline = QList<OutlineEntry>;

/// As our scanner finds them.
Outline outlineOf(const QByteArray &markdown);
/// As CommonMark's own implementation finds them.
Outline outlineByCmark(const QByteArray &markdown);

bool isSameOutline(const Outline &ours, const Outline &cmarks);
QByteArray described(const Outline &outline);

} // namespace throughline
