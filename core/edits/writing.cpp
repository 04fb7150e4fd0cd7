// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/writing.h"

#include "core/text/wholelines.h"

#include <algorithm>

namespace throughline {

namespace {

QByteArrayView lastLineOf(QByteArrayView bytes)
{
    const auto end = std::find_if(bytes.rbegin(), bytes.rend(), [](char c) { return c == '\n' || c == '\r'; });
    return bytes.last(end - bytes.rbegin());
}

bool isBlank(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c == ' ' || c == '\t'; });
}

} // namespace

QByteArray destinationOf(QByteArrayView id, QByteArrayView before)
{
    return '#' + (before.contains('%') ? id.toByteArray().toPercentEncoding() : id.toByteArray());
}

QByteArray linkTo(const Strategy &strategy, int element)
{
    return '[' + escapedInline(strategy.element(element).body->title()) + "](" + destinationOf(strategy.id(element)) + ')';
}

QByteArray lineEndIn(QByteArrayView bytes)
{
    const auto *end = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
    if (end == bytes.end())
        return {};
    if (*end == '\n')
        return "\n";
    return std::next(end) != bytes.end() && *std::next(end) == '\n' ? "\r\n" : "\r";
}

QByteArray documentLineEnd(const Snapshot &snapshot)
{
    for (const QByteArray &piece : snapshot.text().pieces()) {
        if (QByteArray end = lineEndIn(piece); !end.isEmpty())
            return end;
    }
    return "\n";
}

bool endsWithBlankLine(QByteArrayView bytes)
{
    return bytes.isEmpty() || (endsWithLineEnd(bytes) && isBlank(lastLineOf(withoutLineEnd(bytes))));
}

TextEdit insertedBlock(const Place &place, qsizetype offset, const QByteArray &text)
{
    const QByteArray end = place.lineEnd();
    const QByteArrayView before = QByteArrayView(place.section.text).first(offset);
    QByteArray inserted = endsWithLineEnd(before) ? end + text + end : end + end + text;
    if (offset < place.section.text.size() && !place.isBlankAfter(offset))
        inserted += end;
    return TextEdit::insert(place.start + offset, inserted);
}

std::vector<Replacement> merged(std::vector<Replacement> replacements)
{
    std::ranges::stable_sort(replacements, {}, [](const Replacement &r) { return r.range.start; });
    std::vector<Replacement> result;
    for (Replacement &next : replacements) {
        if (result.empty() || next.range.start >= result.back().range.end) {
            result.push_back(std::move(next));
            continue;
        }
        result.back().range.end = std::max(result.back().range.end, next.range.end);
        result.back().text += next.text;
    }
    return result;
}

Place::Place(const Snapshot &snapshot_, int index)
    : snapshot(snapshot_)
    , element(snapshot.strategy().element(index))
    , body(*element.body)
    , section(*body.section)
    , start(snapshot.syntax().start(element.section))
{
}

QByteArray Place::lineEnd() const
{
    const QByteArray own = lineEndIn(section.text);
    return own.isEmpty() ? documentLineEnd(snapshot) : own;
}

TextRange Place::wholeLines(TextRange range) const
{
    return throughline::wholeLines(section.text, range);
}

qsizetype Place::ownEnd() const
{
    qsizetype end = body.heading().range.end;
    for (const Block &block : section.blocks) {
        if (block.parent < 0 && block.kind == BlockKind::Heading && block.range.start > body.heading().range.start)
            break;
        end = std::max<qsizetype>(end, block.range.end);
    }
    return end;
}

bool Place::isBlankBefore(qsizetype offset) const
{
    return endsWithBlankLine(QByteArrayView(section.text).first(offset));
}

bool Place::isBlankAfter(qsizetype offset) const
{
    const QByteArrayView rest = QByteArrayView(section.text).sliced(offset);
    const auto *end = std::ranges::find_if(rest, [](char c) { return c == '\n' || c == '\r'; });
    return isBlank(rest.first(end - rest.begin()));
}

} // namespace throughline
