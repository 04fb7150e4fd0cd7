// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
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

    struct Piece {
        QByteArray bytes;
        qsizetype start = 0; ///< offset of its first byte in the whole text
        int firstLine = 0; ///< how many line ends stand before it
        int lineEnds = 0; ///< how many it holds
    };

    SourceText() = default;
    /// The bytes as one piece. Fails with NotUtf8, naming line, column and byte, where they aren't UTF-8.
    static Result<SourceText> fromUtf8(const QByteArray &bytes);
    /// \a pieces are valid UTF-8 each, none is empty, and none ends within a CRLF.
    explicit SourceText(std::vector<QByteArray> pieces);
    /// As it is, but with \a pieces in place of those in [first, first + removed): costs a walk over the pieces, not over their
    /// bytes.
    SourceText withPieces(int first, int removed, std::span<const QByteArray> pieces) const;

    /// As it is, but with these pieces in place of those at their indices, ascending.
    SourceText withPieces(std::span<const std::pair<int, QByteArray>> pieces) const;

    qsizetype size() const;
    const std::vector<Piece> &pieces() const { return m_pieces; }
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
    void append(const QByteArray &bytes, int lineEnds);

    std::vector<Piece> m_pieces;
};

} // namespace throughline
