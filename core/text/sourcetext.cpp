// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sourcetext.h"

#include "core/base/atonce.h"
#include "core/base/index.h"
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
    : m_pieces(std::move(pieces))
{
    m_marks.resize(m_pieces.size() + 1);
    measure(0, pieceCount());
}

SourceText::SourceText(std::vector<QByteArray> pieces, std::span<const int> lineEnds)
    : m_pieces(std::move(pieces))
{
    m_marks.reserve(m_pieces.size() + 1);
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        m_marks.push_back({m_marks.back().offset + m_pieces[i].size(), m_marks.back().lineEnds + lineEnds[i]});
}

/// Sets the marks behind the pieces in [first, end), which are new.
void SourceText::measure(int first, int end)
{
    inHalves(first, end, [this](int, int from, int to) {
        for (int piece = from; piece < to; ++piece) {
            const QByteArray &bytes = m_pieces[index(piece)];
            m_marks[index(piece) + 1] = {bytes.size(), countLineEnds(bytes)};
        }
    });
    for (int piece = first; piece < end; ++piece) {
        const Mark &before = m_marks[index(piece)];
        Mark &mark = m_marks[index(piece) + 1];
        mark = {before.offset + mark.offset, before.lineEnds + mark.lineEnds};
    }
}

SourceText SourceText::withPieces(int first, int removed, std::span<const QByteArray> pieces) const
{
    SourceText result;
    result.m_pieces = m_pieces.spliced(index(first), index(removed), pieces);
    result.m_marks.reserve(result.m_pieces.size() + 1);
    result.m_marks.assign(m_marks.begin(), m_marks.begin() + first + 1);
    result.m_marks.resize(index(first) + pieces.size() + 1);
    result.measure(first, first + static_cast<int>(pieces.size()));
    const Mark before = m_marks[index(first + removed)];
    const Mark now = result.m_marks.back();
    for (const Mark &mark : std::span(m_marks).subspan(index(first + removed) + 1))
        result.m_marks.push_back({mark.offset - before.offset + now.offset, mark.lineEnds - before.lineEnds + now.lineEnds});
    return result;
}

SourceText SourceText::withPieces(std::span<const std::pair<int, QByteArray>> pieces) const
{
    SourceText result = *this;
    for (const auto &[piece, bytes] : pieces)
        result.m_pieces.writable(index(piece)) = bytes;
    Mark moved;
    auto next = pieces.begin();
    for (int piece = 0; piece < pieceCount(); ++piece) {
        Mark &end = result.m_marks[index(piece) + 1];
        if (next != pieces.end() && next->first == piece) {
            moved.offset += next->second.size() - m_pieces[index(piece)].size();
            moved.lineEnds += countLineEnds(next->second) - (lineEndsBefore(piece + 1) - lineEndsBefore(piece));
            ++next;
        }
        end = {end.offset + moved.offset, end.lineEnds + moved.lineEnds};
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

int SourceText::pieceAt(qsizetype offset) const
{
    const auto starts = std::span(m_marks).first(m_pieces.size());
    const auto after = std::ranges::upper_bound(starts, offset, {}, &Mark::offset);
    return static_cast<int>(after - starts.begin()) - 1;
}

QByteArray SourceText::toUtf8() const
{
    if (m_pieces.size() == 1)
        return m_pieces.front();
    QByteArray all;
    all.reserve(size());
    for (const QByteArray &piece : m_pieces)
        all += piece;
    return all;
}

QByteArray SourceText::slice(TextRange range) const
{
    QByteArray result;
    for (int i = pieceAt(range.start); i >= 0 && i < pieceCount() && pieceStart(i) < range.end; ++i) {
        const QByteArray &piece = m_pieces[index(i)];
        const qsizetype from = std::max<qsizetype>(range.start - pieceStart(i), 0);
        const qsizetype to = std::min(range.end - pieceStart(i), piece.size());
        if (from < to)
            result += QByteArrayView(piece).sliced(from, to - from);
    }
    return result;
}

int SourceText::lineCount() const
{
    return m_marks.back().lineEnds + 1;
}

SourceText::Position SourceText::positionOf(qsizetype offset) const
{
    if (m_pieces.empty())
        return {};
    const int piece = pieceAt(offset);
    const QByteArrayView before = QByteArrayView(m_pieces[index(piece)]).first(offset - pieceStart(piece));
    const int line = lineEndsBefore(piece) + countLineEnds(before) + 1;
    return {line, countCodePoints(slice({lineAt(offset).start, offset})) + 1};
}

qsizetype SourceText::lineStart(int line) const
{
    const auto starts = std::span(m_marks).first(m_pieces.size());
    const auto after = std::ranges::lower_bound(starts, line - 1, {}, &Mark::lineEnds);
    if (after == starts.begin())
        return 0;
    const int piece = static_cast<int>(after - starts.begin()) - 1;
    const QByteArray &bytes = m_pieces[index(piece)];
    qsizetype at = 0;
    for (int i = lineEndsBefore(piece); i < line - 1 && at < bytes.size(); ++i) {
        at = lineEndFrom(bytes, at);
        at += lineEndSize(bytes, at);
    }
    return pieceStart(piece) + at;
}

TextRange SourceText::lineAt(qsizetype offset) const
{
    if (m_pieces.empty())
        return {};
    int piece = pieceAt(offset);
    qsizetype start = offset;
    qsizetype end = offset;
    // Pieces begin at line starts, but the text may be cut elsewhere: look back until a line end is found.
    for (bool isFound = false; !isFound && piece >= 0; --piece) {
        const QByteArrayView before = QByteArrayView(m_pieces[index(piece)]).first(start - pieceStart(piece));
        const auto lineEnd = std::find_if(before.rbegin(), before.rend(), [](char c) { return c == '\n' || c == '\r'; });
        isFound = lineEnd != before.rend();
        start = pieceStart(piece) + (before.rend() - lineEnd);
    }
    for (piece = pieceAt(offset); piece < pieceCount(); ++piece) {
        const QByteArray &bytes = m_pieces[index(piece)];
        const qsizetype lineEnd = lineEndFrom(bytes, end - pieceStart(piece));
        end = pieceStart(piece) + lineEnd;
        if (lineEnd < bytes.size())
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
