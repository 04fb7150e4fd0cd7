// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace throughline {

// What begins or ends a leaf block, read off the rest of a line from its first byte that is no space. CommonMark 0.31, chapter 4.

/// False for a byte that can begin nothing but a paragraph's text: most lines are through after this one look-up.
bool canStartBlock(char first);

struct AtxStart {
    int level;
    qsizetype textStart; ///< both counted from the line's first non-space; equal where the heading is empty
    qsizetype textEnd;
};
std::optional<AtxStart> atxHeading(QByteArrayView rest);

struct FenceStart {
    char mark;
    int length;
};
std::optional<FenceStart> openingFence(QByteArrayView rest);
bool closesFence(QByteArrayView rest, FenceStart opening);

/// 1 or 2 where \a rest is an underline of = or -, else 0.
int setextLevel(QByteArrayView rest);
bool isThematicBreak(QByteArrayView rest);

struct ListMarker {
    qsizetype width; ///< bytes of the marker
    char sign; ///< - + * . or )
    bool isOrdered;
    bool startsAtOne;
    bool isEmpty; ///< nothing but white space follows on the line
};
std::optional<ListMarker> listMarker(QByteArrayView rest);

/// The kind of HTML block that \a rest begins, 1 to 7, or 0.
int htmlBlockStart(QByteArrayView rest);
/// Whether a line ends an HTML block of kind 1 to 5.
bool endsHtmlBlock(QByteArrayView line, int kind);

} // namespace throughline
