// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <span>

namespace throughline {

/// A stretch of a line that is of one kind, as the definition of strategy documents has it.
struct LinePart {
    /// What it is in the words of a language that ours includes, for parts that have no name of ours.
    enum class Style : quint8 { Plain, Comment, Code, Other };

    int start = 0; ///< in UTF-16 code units
    int length = 0;
    QString name; ///< as the definition calls it: "Element"
    Style style = Style::Plain;
    bool isBold = false;
    bool isItalic = false;
};

/// Tells the parts of a document's lines apart. What does it is a module of its own, because the library behind it brings some
/// thirty others with it that the start of the program would wait for (docs/decisions/021-colours-by-a-module.md).
class LineReader {
public:
    virtual ~LineReader() = default;
    /// The next line begins where no Markdown block is open.
    virtual void restart() = 0;
    /// The parts of the line behind the one read last. They are there until the next call.
    virtual std::span<const LinePart> read(const QString &line) = 0;
};

/// Loads the module and reads the definition, which takes a while: for a thread. Null, with a warning that says why, where the
/// module isn't there.
std::shared_ptr<LineReader> loadLineReader();

} // namespace throughline
