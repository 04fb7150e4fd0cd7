// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

namespace throughline {

// What is done to frames of the storyboard, several at once, as one edit. Frames are indices of elements, in any order.

/// A place of the storyboard. An act that the document has no heading for yet gets one, between its neighbours.
struct FramePlace {
    int group = -1; ///< a group of the vision, or -1: the group of \a act
    Act act = Act::Today;
    int before = -1; ///< frame of that group to stand before; -1: at its end
};

/// Moves \a frames, in the order in which they stand, to one place. Those that are there already stay: no byte of theirs changes.
Result<TextEdit> moveFrames(const Snapshot &snapshot, std::vector<int> frames, const FramePlace &to);
/// Adds a frame that holds nothing but its title.
Result<TextEdit> addFrame(const Snapshot &snapshot, const QString &title, const FramePlace &at);
/// Copies \a frames behind the last of them, with sketches of their own.
Result<Edit> duplicateFrames(const Snapshot &snapshot, std::vector<int> frames);
/// Of any kind. Inbound links from among \a elements themselves aren't counted.
Result<Removal> removeElements(const Snapshot &snapshot, std::vector<int> elements);

/// \a frames as they are written, one after the other: what a clipboard takes.
QByteArray textOfFrames(const Snapshot &snapshot, std::vector<int> frames);
/// Whether \a text is nothing but frames.
bool isFramesText(const QByteArray &text);
/// Adds the frames that \a text holds; those whose title is taken are called differently.
Result<TextEdit> pasteFrames(const Snapshot &snapshot, const QByteArray &text, const FramePlace &at);

/// \a wanted, with a number where another heading is called so.
QString freeTitle(const Snapshot &snapshot, const QString &wanted);

} // namespace throughline
