// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sourcetext.h"

#include "core/base/translate.h"
#include "core/text/textedit.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace throughline {

namespace {

/// Where the line end that starts at or after \a from begins, or the end of \a bytes.
qsizetype lineEndFrom(QByteArrayView bytes, qsizetype from)
{
    const auto *begin = bytes.begin() + from;
    return std::find_if(begin, bytes.end(), [](char c) { return c == '\n' || c == '\r'; }) - bytes.begin();
}

qsizetype lineEndSize(QByteArrayView bytes, qsizetype at)
{
    if (at == bytes.size())
        return 0;
    return bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2 : 1;
}

int countLineEnds(QByteArrayView bytes)
{
    int count = 0;
    if (!bytes.contains('\r')) { // as a rule: then the C library's search is the fastest there is
        for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1))
            ++count;
        return count;
    }
    for (qsizetype at = lineEndFrom(bytes, 0); at < bytes.size(); at = lineEndFrom(bytes, at)) {
        at += lineEndSize(bytes, at);
        ++count;
    }
    return count;
}

int countCodePoints(QByteArrayView bytes)
{
    return static_cast<int>(std::ranges::count_if(bytes, [](char c) { return (static_cast<uchar>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

SourceText::SourceText(std::vector<QByteArray> pieces)
{
    m_pieces.reserve(pieces.size());
    for (const QByteArray &bytes : pieces)
        append(bytes, countLineEnds(bytes));
}

void SourceText::append(const QByteArray &bytes, int lineEnds)
{
    const int firstLine = m_pieces.empty() ? 0 : m_pieces.back().firstLine + m_pieces.back().lineEnds;
    m_pieces.push_back({bytes, size(), firstLine, lineEnds});
}

SourceText SourceText::withPieces(int first, int removed, std::span<const QByteArray> pieces) const
{
    const auto begin = m_pieces.begin() + first;
    SourceText result;
    result.m_pieces.reserve(m_pieces.size() + pieces.size());
    result.m_pieces.assign(m_pieces.begin(), begin);
    for (const QByteArray &bytes : pieces)
        result.append(bytes, countLineEnds(bytes));
    for (const Piece &piece : std::ranges::subrange(begin + removed, m_pieces.end()))
        result.append(piece.bytes, piece.lineEnds);
    return result;
}

SourceText SourceText::withPieces(std::span<const std::pair<int, QByteArray>> pieces) const
{
    SourceText result;
    result.m_pieces.reserve(m_pieces.size());
    auto next = pieces.begin();
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (next != pieces.end() && next->first == static_cast<int>(i)) {
            result.append(next->second, countLineEnds(next->second));
            ++next;
        } else {
            result.append(m_pieces[i].bytes, m_pieces[i].lineEnds);
        }
    }
    return result;
}

Result<SourceText> SourceText::fromUtf8(const QByteArray &bytes)
{
    const qsizetype bad = firstInvalidUtf8(bytes);
    SourceText text(bytes.isEmpty() ? std::vector<QByteArray>{} : std::vector{bytes});
    if (bad < 0)
        return text;
    const SourceText valid(bad == 0 ? std::vector<QByteArray>{} : std::vector{bytes.first(bad)});
    const auto [line, column] = valid.positionOf(bad);
    return failure(ErrorCode::NotUtf8,
        tr("line %1, column %2 (byte %3) isn't UTF-8 text: convert the file to UTF-8 first").arg(line).arg(column).arg(bad + 1));
}

qsizetype SourceText::size() const
{
    return m_pieces.empty() ? 0 : m_pieces.back().start + m_pieces.back().bytes.size();
}

int SourceText::pieceAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_pieces, offset, {}, &Piece::start);
    return static_cast<int>(after - m_pieces.begin()) - 1;
}

QByteArray SourceText::toUtf8() const
{
    if (m_pieces.size() == 1)
        return m_pieces.front().bytes;
    QByteArray all;
    all.reserve(size());
    for (const Piece &piece : m_pieces)
        all += piece.bytes;
    return all;
}

QByteArray SourceText::slice(TextRange range) const
{
    QByteArray result;
    for (int i = pieceAt(range.start); i >= 0 && i < std::ssize(m_pieces); ++i) {
        const Piece &piece = m_pieces[static_cast<std::size_t>(i)];
        if (piece.start >= range.end)
            break;
        const qsizetype from = std::max<qsizetype>(range.start - piece.start, 0);
        const qsizetype to = std::min(range.end - piece.start, piece.bytes.size());
        if (from < to)
            result += QByteArrayView(piece.bytes).sliced(from, to - from);
    }
    return result;
}

int SourceText::lineCount() const
{
    return m_pieces.empty() ? 1 : m_pieces.back().firstLine + m_pieces.back().lineEnds + 1;
}

SourceText::Position SourceText::positionOf(qsizetype offset) const
{
    if (m_pieces.empty())
        return {};
    const Piece &piece = m_pieces[static_cast<std::size_t>(pieceAt(offset))];
    const QByteArrayView before = QByteArrayView(piece.bytes).first(offset - piece.start);
    const int line = piece.firstLine + countLineEnds(before) + 1;
    return {line, countCodePoints(slice({lineAt(offset).start, offset})) + 1};
}

qsizetype SourceText::lineStart(int line) const
{
    const auto after = std::ranges::lower_bound(m_pieces, line - 1, {}, &Piece::firstLine);
    if (after == m_pieces.begin())
        return 0;
    const Piece &piece = *std::prev(after);
    qsizetype at = 0;
    for (int i = piece.firstLine; i < line - 1 && at < piece.bytes.size(); ++i) {
        at = lineEndFrom(piece.bytes, at);
        at += lineEndSize(piece.bytes, at);
    }
    return piece.start + at;
}

TextRange SourceText::lineAt(qsizetype offset) const
{
    if (m_pieces.empty())
        return {};
    int index = pieceAt(offset);
    qsizetype start = offset;
    qsizetype end = offset;
    // Pieces begin at line starts, but the text may be cut elsewhere: look back until a line end is found.
    for (bool isFound = false; !isFound && index >= 0; --index) {
        const Piece &piece = m_pieces[static_cast<std::size_t>(index)];
        const QByteArrayView before = QByteArrayView(piece.bytes).first(start - piece.start);
        const auto lineEnd = std::find_if(before.rbegin(), before.rend(), [](char c) { return c == '\n' || c == '\r'; });
        isFound = lineEnd != before.rend();
        start = piece.start + (before.rend() - lineEnd);
    }
    for (index = pieceAt(offset); index < std::ssize(m_pieces); ++index) {
        const Piece &piece = m_pieces[static_cast<std::size_t>(index)];
        const qsizetype lineEnd = lineEndFrom(piece.bytes, end - piece.start);
        end = piece.start + lineEnd;
        if (lineEnd < piece.bytes.size())
            break;
    }
    return {start, end};
}

SourceText SourceText::edited(const TextEdit &edit) const
{
    QByteArray bytes;
    bytes.reserve(size() + edit.growth());
    qsizetype at = 0;
    for (const Replacement &r : edit.replacements()) {
        bytes += slice({at, r.range.start});
        bytes += r.text;
        at = r.range.end;
    }
    bytes += slice({at, size()});
    return SourceText(bytes.isEmpty() ? std::vector<QByteArray>{} : std::vector{bytes});
}

} // namespace throughline
