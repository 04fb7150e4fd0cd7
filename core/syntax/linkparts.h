// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace throughline {

// The parts of links and definitions, read at an offset of a text. CommonMark 0.31, chapters 4.7 and 6.3.

/// A part and the offset behind it.
struct LinkPart {
    TextRange range; ///< without quotes, brackets or angle brackets
    qsizetype end = 0;
};

/// `[label]` at \a at, which is the opening bracket.
std::optional<LinkPart> linkLabel(QByteArrayView text, qsizetype at);
/// `<…>` or a run without spaces and with balanced parentheses. May be empty only in angle brackets.
std::optional<LinkPart> linkDestination(QByteArrayView text, qsizetype at);
/// `"…"`, `'…'` or `(…)`.
std::optional<LinkPart> linkTitle(QByteArrayView text, qsizetype at);
/// Behind spaces, tabs and at most one line end.
qsizetype behindWhiteSpace(QByteArrayView text, qsizetype at);

/// A label as labels are compared: case folded, white space made one space.
QByteArray normalisedLabel(QByteArrayView label);
/// What a destination leads to in this document: its fragment, decoded, without #. Empty where it leads out of it.
QByteArray fragmentOfDestination(QByteArrayView destination);
/// The path or address that a destination names: escapes, entities and percent signs resolved.
QString pathOfDestination(QByteArrayView destination);

} // namespace throughline
