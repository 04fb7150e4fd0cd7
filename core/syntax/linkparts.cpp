// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/linkparts.h"

#include "core/base/letters.h"
#include "core/syntax/plaintext.h"

#include <QString>

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype longestLabel = 999; // the specification's limit
constexpr int deepestParentheses = 32;

bool isControl(char c)
{
    return static_cast<uchar>(c) < 0x20 || c == 0x7F;
}

bool isEscape(QByteArrayView text, qsizetype at)
{
    return text[at] == '\\' && at + 1 < text.size() && isAsciiPunctuation(text[at + 1]);
}

std::optional<LinkPart> angledDestination(QByteArrayView text, qsizetype at)
{
    for (qsizetype end = at + 1; end < text.size() && text[end] != '\n' && text[end] != '\r' && text[end] != '<'; ++end) {
        if (text[end] == '>')
            return LinkPart{{at + 1, end}, end + 1};
        if (isEscape(text, end))
            ++end;
    }
    return {};
}

} // namespace

std::optional<LinkPart> linkLabel(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || text[at] != '[')
        return {};
    bool isEmpty = true;
    for (qsizetype end = at + 1; end < text.size() && end - at - 1 <= longestLabel; ++end) {
        if (text[end] == ']')
            return isEmpty ? std::nullopt : std::optional(LinkPart{{at + 1, end}, end + 1});
        if (text[end] == '[')
            return {};
        isEmpty = isEmpty && isWhite(text[end]);
        if (isEscape(text, end))
            ++end;
    }
    return {};
}

std::optional<LinkPart> linkDestination(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text[at] == '<')
        return angledDestination(text, at);
    qsizetype end = at;
    int depth = 0;
    for (; end < text.size() && text[end] != ' ' && !isControl(text[end]); ++end) {
        if (isEscape(text, end))
            ++end;
        else if (text[end] == '(' && ++depth > deepestParentheses)
            return {};
        else if (text[end] == ')' && depth-- == 0)
            break;
    }
    if (end == at || depth > 0)
        return {};
    return LinkPart{{at, end}, end};
}

std::optional<LinkPart> linkTitle(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || !QByteArrayView("\"'(").contains(text[at]))
        return {};
    const char closing = text[at] == '(' ? ')' : text[at];
    for (qsizetype end = at + 1; end < text.size(); ++end) {
        if (text[end] == closing)
            return LinkPart{{at + 1, end}, end + 1};
        if (closing == ')' && text[end] == '(')
            return {};
        if (isEscape(text, end))
            ++end;
    }
    return {};
}

qsizetype behindWhiteSpace(QByteArrayView text, qsizetype at)
{
    bool hadLineEnd = false;
    for (; at < text.size() && isWhite(text[at]); ++at) {
        const bool isLineEnd = text[at] == '\n' || text[at] == '\r';
        if (isLineEnd && hadLineEnd)
            break;
        hadLineEnd = hadLineEnd || isLineEnd;
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
            ++at;
    }
    return at;
}

QByteArray normalisedLabel(QByteArrayView label)
{
    return QString::fromUtf8(label).simplified().toCaseFolded().toUtf8();
}

QByteArray fragmentOfDestination(QByteArrayView destination)
{
    if (!destination.startsWith('#'))
        return {};
    const QByteArrayView fragment = destination.sliced(1);
    const bool isPlain = std::ranges::none_of(fragment, [](char c) { return c == '%' || c == '\\' || c == '&'; });
    return isPlain ? fragment.toByteArray() : QByteArray::fromPercentEncoding(withoutEscapes(fragment));
}

QString pathOfDestination(QByteArrayView destination)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(withoutEscapes(destination)));
}

} // namespace throughline
