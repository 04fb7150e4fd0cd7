// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/htmltag.h"

#include "core/base/letters.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr std::array<QByteArrayView, 62> blockNames{"address", "article", "aside", "base", "basefont", "blockquote", "body",
    "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
    "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul"};

qsizetype skipWhite(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isWhite(text[at]))
        ++at;
    return at;
}

bool isNameStart(char c)
{
    return isAsciiLetter(c) || c == '_' || c == ':';
}

bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c) || c == '.' || c == '-';
}

/// Behind an attribute's value at \a at, or -1.
qsizetype behindValue(QByteArrayView text, qsizetype at)
{
    if (at >= text.size())
        return -1;
    if (text[at] == '"' || text[at] == '\'') {
        const qsizetype end = text.indexOf(text[at], at + 1);
        return end < 0 ? -1 : end + 1;
    }
    const qsizetype start = at;
    while (at < text.size() && !isWhite(text[at]) && !QByteArrayView("\"'=<>`").contains(text[at]))
        ++at;
    return at > start ? at : -1;
}

/// Behind the attributes that begin at \a at, or -1 where one of them is malformed.
qsizetype behindAttributes(QByteArrayView text, qsizetype at)
{
    for (;;) {
        const qsizetype name = skipWhite(text, at);
        if (name == at || name >= text.size() || !isNameStart(text[name]))
            return name;
        at = name;
        while (at < text.size() && isNamePart(text[at]))
            ++at;
        const qsizetype equals = skipWhite(text, at);
        if (equals >= text.size() || text[equals] != '=')
            continue;
        at = behindValue(text, skipWhite(text, equals + 1));
        if (at < 0)
            return -1;
    }
}

qsizetype enclosedLength(QByteArrayView text, qsizetype from, QByteArrayView end)
{
    const qsizetype at = text.indexOf(end, from);
    return at < 0 ? 0 : at + end.size();
}

/// <scheme:anything> or <name@host>, without white space.
qsizetype autolinkLength(QByteArrayView text)
{
    const auto *stop = std::find_if(text.begin() + 1, text.end(), [](char c) { return isWhite(c) || c == '<' || c == '>'; });
    const qsizetype end = stop - text.begin();
    if (end < 2 || end == text.size() || *stop != '>')
        return 0;
    const QByteArrayView inside = text.sliced(1, end - 1);
    const qsizetype colon = inside.indexOf(':');
    const bool hasScheme = colon >= 2 && colon <= 32 && isAsciiLetter(inside.front())
        && std::ranges::all_of(
            inside.first(colon), [](char c) { return isAsciiLetter(c) || isDigit(c) || c == '+' || c == '.' || c == '-'; });
    const qsizetype sign = inside.indexOf('@');
    const bool isMail = sign > 0 && sign + 1 < inside.size() && std::ranges::none_of(inside, [](char c) { return c == '\\'; });
    return hasScheme || isMail ? end + 1 : 0;
}

} // namespace

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

QByteArrayView htmlTagName(QByteArrayView text)
{
    if (text.isEmpty() || !isAsciiLetter(text.front()))
        return {};
    const auto *end = std::ranges::find_if_not(text, [](char c) { return isAsciiLetter(c) || isDigit(c) || c == '-'; });
    return text.first(end - text.begin());
}

bool isHtmlBlockName(QByteArrayView name)
{
    return std::ranges::any_of(blockNames, [name](QByteArrayView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

qsizetype htmlTagLength(QByteArrayView text)
{
    if (text.size() < 3 || text.front() != '<')
        return 0;
    const bool isClosing = text[1] == '/';
    const qsizetype nameStart = isClosing ? 2 : 1;
    const qsizetype nameSize = htmlTagName(text.sliced(nameStart)).size();
    if (nameSize == 0)
        return 0;
    qsizetype at = nameStart + nameSize;
    at = isClosing ? skipWhite(text, at) : behindAttributes(text, at);
    if (at >= 0 && !isClosing && at < text.size() && text[at] == '/')
        ++at;
    return at >= 0 && at < text.size() && text[at] == '>' ? at + 1 : 0;
}

qsizetype inlineHtmlLength(QByteArrayView text)
{
    if (text.startsWith("<!-->"))
        return 5;
    if (text.startsWith("<!--->"))
        return 6;
    if (text.startsWith("<!--"))
        return enclosedLength(text, 4, "-->");
    if (text.startsWith("<?"))
        return enclosedLength(text, 2, "?>");
    if (text.startsWith("<![CDATA["))
        return enclosedLength(text, 9, "]]>");
    if (text.startsWith("<!") && text.size() > 2 && isAsciiLetter(text[2]))
        return enclosedLength(text, 2, ">");
    const qsizetype tag = htmlTagLength(text);
    return tag > 0 ? tag : autolinkLength(text);
}

} // namespace throughline
