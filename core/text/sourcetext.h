// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/sharedvector.h"
#include "core/text/textrange.h"

#include <QByteArray>

#include <span>
#include <utility>
#include <vector>

namespace throughline {

class TextEdit;

/// A document's bytes, immutable and cheap to copy: valid UTF-8, kept as consecutive pieces so that an edit makes anew only
/// those it touches. The pieces are the sections that syntax cuts the text into; nothing outside core/syntax depends on where
/// they begin.
class SourceText {
public:
    /// A line and a column as editors and compilers count them: from 1, columns in Unicode code points.
    struct Position {
        int line = 1;
        int column = 1;

        bool operator==(const Position &) const = default;
    };

    SourceText() = default;
    /// The bytes as one piece. Fails with NotUtf8, naming line, column and byte, where they aren't UTF-8.
    static Result<SourceText> fromUtf8(const QByteArray &bytes);
    /// \a pieces are valid UTF-8 each, none is empty, and none ends within a CRLF.
    explicit SourceText(std::vector<QByteArray> pieces);
    /// The same where it is known how many line ends each piece has.
    SourceText(std::vector<QByteArray> pieces, std::span<const int> lineEnds);
    /// As it is, but with \a pieces in place of those in [first, first + removed): costs a walk over the pieces, not over their
    /// bytes.
    SourceText withPieces(int first, int removed, std::span<const QByteArray> pieces) const;

    /// As it is, but with these pieces in place of those at their indices, ascending.
    SourceText withPieces(std::span<const std::pair<int, QByteArray>> pieces) const;

    qsizetype size() const { return m_marks.back().offset; }
    const SharedVector<QByteArray> &pieces() const { return m_pieces; }
    int pieceCount() const { return static_cast<int>(m_pieces.size()); }
    /// The offset of a piece's first byte in the whole text; the text's size for the piece behind the last.
    qsizetype pieceStart(int piece) const { return m_marks[static_cast<std::size_t>(piece)].offset; }
    TextRange pieceRange(int piece) const { return {pieceStart(piece), pieceStart(piece + 1)}; }
    /// How many line ends stand before a piece; all of them for the piece behind the last.
    int lineEndsBefore(int piece) const { return m_marks[static_cast<std::size_t>(piece)].lineEnds; }
    /// Index of the piece that holds \a offset; the last one for the end of the text, -1 for an empty text.
    int pieceAt(qsizetype offset) const;

    QByteArray toUtf8() const;
    QByteArray slice(TextRange range) const;
    QString string(TextRange range) const { return QString::fromUtf8(slice(range)); }

    /// Line ends are LF, CRLF and CR, as CommonMark has them.
    int lineCount() const;
    Position positionOf(qsizetype offset) const;
    /// Where line \a line (from 1) starts; the end of the text for a line past the last.
    qsizetype lineStart(int line) const;
    /// The line of \a offset without its line end.
    TextRange lineAt(qsizetype offset) const;

    SourceText edited(const TextEdit &edit) const;

    bool operator==(const SourceText &other) const { return toUtf8() == other.toUtf8(); }

private:
    /// Where a piece begins.
    struct Mark {
        qsizetype offset = 0;
        int lineEnds = 0; ///< before it
    };

    void measure(int first, int end);

    SharedVector<QByteArray> m_pieces;
    std::vector<Mark> m_marks = std::vector<Mark>(1); ///< of each piece, and of the text's end
};

} // namespace throughline
