// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/leafstarts.h"

#include "core/base/byteset.h"
#include "core/base/letters.h"
#include "core/syntax/htmltag.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr int longestNumber = 9; // digits of an ordered list's marker

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

qsizetype runOf(QByteArrayView text, char mark)
{
    return std::ranges::find_if(text, [mark](char c) { return c != mark; }) - text.begin();
}

constexpr ByteSet blockStarters("#`~<=-+*_>0123456789");

bool isOnlySpaces(QByteArrayView text)
{
    return std::ranges::all_of(text, isSpace);
}

} // namespace

bool canStartBlock(char first)
{
    return blockStarters.contains(first);
}

std::optional<AtxStart> atxHeading(QByteArrayView rest)
{
    const qsizetype level = runOf(rest, '#');
    if (level < 1 || level > 6 || (level < rest.size() && !isSpace(rest[level])))
        return {};
    qsizetype start = level;
    while (start < rest.size() && isSpace(rest[start]))
        ++start;
    qsizetype end = rest.size();
    while (end > start && isSpace(rest[end - 1]))
        --end;
    qsizetype closing = end;
    while (closing > start && rest[closing - 1] == '#')
        --closing;
    if (closing == start || (closing < end && isSpace(rest[closing - 1]))) {
        end = closing;
        while (end > start && isSpace(rest[end - 1]))
            --end;
    }
    if (start >= end) // an empty heading: its words go right behind the marker
        start = end = std::min(level + 1, rest.size());
    return AtxStart{static_cast<int>(level), start, end};
}

std::optional<FenceStart> openingFence(QByteArrayView rest)
{
    if (rest.isEmpty() || (rest.front() != '`' && rest.front() != '~'))
        return {};
    const char mark = rest.front();
    const qsizetype length = runOf(rest, mark);
    if (length < 3 || (mark == '`' && rest.sliced(length).contains('`')))
        return {};
    return FenceStart{mark, static_cast<int>(length)};
}

bool closesFence(QByteArrayView rest, FenceStart opening)
{
    const qsizetype length = runOf(rest, opening.mark);
    return length >= opening.length && isOnlySpaces(rest.sliced(length));
}

int setextLevel(QByteArrayView rest)
{
    if (rest.isEmpty() || (rest.front() != '=' && rest.front() != '-'))
        return 0;
    if (!isOnlySpaces(rest.sliced(runOf(rest, rest.front()))))
        return 0;
    return rest.front() == '=' ? 1 : 2;
}

bool isThematicBreak(QByteArrayView rest)
{
    if (rest.isEmpty() || (rest.front() != '*' && rest.front() != '-' && rest.front() != '_'))
        return false;
    int marks = 0;
    for (const char c : rest) {
        if (c == rest.front())
            ++marks;
        else if (!isSpace(c))
            return false;
    }
    return marks >= 3;
}

std::optional<ListMarker> listMarker(QByteArrayView rest)
{
    if (rest.isEmpty())
        return {};
    const auto isBehindMarker = [rest](qsizetype at) { return at == rest.size() || isSpace(rest[at]); };
    if (rest.front() == '-' || rest.front() == '+' || rest.front() == '*') {
        if (!isBehindMarker(1))
            return {};
        return ListMarker{
            .width = 1, .sign = rest.front(), .isOrdered = false, .startsAtOne = true, .isEmpty = isOnlySpaces(rest.sliced(1))};
    }
    const qsizetype width = std::ranges::find_if_not(rest, isDigit) - rest.begin();
    if (width < 1 || width > longestNumber || width == rest.size() || (rest[width] != '.' && rest[width] != ')')
        || !isBehindMarker(width + 1))
        return {};
    return ListMarker{.width = width + 1,
        .sign = rest[width],
        .isOrdered = true,
        .startsAtOne = rest.first(width).toInt() == 1,
        .isEmpty = isOnlySpaces(rest.sliced(width + 1))};
}

namespace {

struct Enclosure {
    QByteArrayView start;
    QByteArrayView end;
};

// Kinds 2 to 5; kind 4 also wants a letter behind its start.
constexpr std::array<Enclosure, 4> enclosures{{{"<!--", "-->"}, {"<?", "?>"}, {"<!", ">"}, {"<![CDATA[", "]]>"}}};
constexpr std::array<QByteArrayView, 4> verbatimTags{"pre", "script", "style", "textarea"};

bool startsVerbatim(QByteArrayView rest)
{
    return std::ranges::any_of(verbatimTags, [rest](QByteArrayView tag) {
        if (rest.sliced(1).first(std::min(tag.size(), rest.size() - 1)).compare(tag, Qt::CaseInsensitive) != 0)
            return false;
        const QByteArrayView behind = rest.sliced(1 + tag.size());
        return behind.isEmpty() || isSpace(behind.front()) || behind.front() == '>';
    });
}

bool startsBlockTag(QByteArrayView rest)
{
    const bool isClosing = rest.size() > 1 && rest[1] == '/';
    const QByteArrayView name = htmlTagName(rest.sliced(isClosing ? 2 : 1));
    if (name.isEmpty() || !isHtmlBlockName(name))
        return false;
    const QByteArrayView behind = rest.sliced((isClosing ? 2 : 1) + name.size());
    return behind.isEmpty() || isSpace(behind.front()) || behind.front() == '>' || behind.startsWith("/>");
}

} // namespace

int htmlBlockStart(QByteArrayView rest)
{
    if (rest.isEmpty() || rest.front() != '<')
        return 0;
    if (startsVerbatim(rest))
        return 1;
    if (rest.startsWith("<!--"))
        return 2;
    if (rest.startsWith("<?"))
        return 3;
    if (rest.startsWith("<![CDATA["))
        return 5;
    if (rest.startsWith("<!") && rest.size() > 2 && isAsciiLetter(rest[2]))
        return 4;
    if (startsBlockTag(rest))
        return 6;
    const qsizetype tag = htmlTagLength(rest);
    return tag > 0 && isOnlySpaces(rest.sliced(tag)) ? 7 : 0;
}

bool endsHtmlBlock(QByteArrayView line, int kind)
{
    if (kind >= 2 && kind <= 5)
        return line.contains(enclosures[static_cast<std::size_t>(kind - 2)].end);
    if (kind != 1)
        return false;
    const QByteArray lower = line.toByteArray().toLower();
    return std::ranges::any_of(
        verbatimTags, [&lower](QByteArrayView tag) { return lower.contains("</" + tag.toByteArray() + '>'); });
}

} // namespace throughline
