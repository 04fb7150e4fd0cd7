// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pagemarks.h"
#include "ui/print/writtenfonts.h"

#include <set>

namespace throughline {

/// A page's stream in which each piece says to which element of the structure it belongs.
struct TaggedStream {
    QByteArray bytes;
    std::vector<int> contents; ///< by number of the marked content: the mark that it was begun for
    std::size_t seen = 0; ///< marks that were found; all of them, unless one was drawn where nothing can be seen
    std::set<const WrittenFonts::Font *> fonts; ///< that the page's resources must have besides its own
};

/// Turns the marks in \a stream, a page as QPdfWriter wrote it, into marked content, drops what is of no effect, and writes the
/// words that weren't painted, in fonts of \a written. Words that would be read otherwise than they are written, like those set
/// with joined or private glyphs, say how they are.
TaggedStream tagStream(QByteArrayView stream, const PageMarks &marks, const PageFonts &fonts, const WrittenFonts &written);

} // namespace throughline
