// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/inlines.h"

#include "core/base/byteset.h"
#include "core/syntax/htmltag.h"
#include "core/syntax/linkparts.h"
#include "core/syntax/plaintext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <span>

namespace throughline {

Verbatim VerbatimReader::at(qsizetype at)
{
    if (m_text[at] == '`')
        return codeAt(at);
    if (m_text[at] == '<')
        return htmlAt(at);
    if (at + 1 < m_text.size() && isAsciiPunctuation(m_text[at + 1]))
        return {Verbatim::Kind::Escape, at + 2, {at + 1, at + 2}};
    return {Verbatim::Kind::None, at + 1, {}};
}

Verbatim VerbatimReader::codeAt(qsizetype at)
{
    const auto runEnd = [this](qsizetype from) {
        while (from < m_text.size() && m_text[from] == '`')
            ++from;
        return from;
    };
    const qsizetype start = runEnd(at);
    const qsizetype length = start - at;
    if (std::ranges::contains(m_unclosedRuns, length))
        return {Verbatim::Kind::None, start, {}};
    for (qsizetype open = m_text.indexOf('`', start); open >= 0;) {
        const qsizetype end = runEnd(open);
        if (end - open == length)
            return {Verbatim::Kind::Code, end, {start, open}};
        open = m_text.indexOf('`', end);
    }
    m_unclosedRuns.push_back(length);
    return {Verbatim::Kind::None, start, {}};
}

Verbatim VerbatimReader::htmlAt(qsizetype at)
{
    const QByteArrayView rest = m_text.sliced(at);
    const char kind = rest.size() > 2 && rest[1] == '!' ? rest[2] : rest.size() > 1 && rest[1] == '?' ? '?' : '\0';
    if (kind != '\0' && m_unclosedHtml.contains(kind))
        return {Verbatim::Kind::None, at + 1, {}};
    if (const qsizetype length = inlineHtmlLength(rest); length > 0)
        return {Verbatim::Kind::Html, at + length, {}};
    if (kind != '\0')
        m_unclosedHtml += kind;
    return {Verbatim::Kind::None, at + 1, {}};
}

namespace {

constexpr ByteSet linkMarks("[]\\`<");

class LinkFinder {
public:
    LinkFinder(QByteArrayView text, std::vector<Link> &links)
        : m_text(text)
        , m_verbatim(text)
        , m_links(links)
    {
    }

    void run()
    {
        const auto before = static_cast<std::ptrdiff_t>(m_links.size());
        for (qsizetype at = nextMark(0); at < m_text.size(); at = nextMark(at))
            at = read(at);
        const auto start = [](const Link &link) { return link.range.start; };
        const std::span found(m_links.begin() + before, m_links.end());
        if (!std::ranges::is_sorted(found, {}, start)) // an image inside a link is found before it
            std::ranges::sort(found, {}, start);
    }

private:
    struct Bracket {
        qsizetype at;
        bool isImage;
        bool isActive;
    };

    qsizetype nextMark(qsizetype at) const
    {
        while (at < m_text.size() && !linkMarks.contains(m_text[at]))
            ++at;
        return at;
    }

    qsizetype read(qsizetype at)
    {
        if (m_text[at] == '[') {
            const bool isImage = at > 0 && m_text[at - 1] == '!' && at - 1 >= m_readTo;
            m_open.push_back({at, isImage, true});
            return at + 1;
        }
        if (m_text[at] == ']')
            return close(at);
        m_readTo = m_verbatim.at(at).end;
        return m_readTo;
    }

    /// Reads what follows a closing bracket and returns where to go on.
    qsizetype close(qsizetype at)
    {
        if (m_open.empty())
            return at + 1;
        const Bracket opener = m_open.back();
        m_open.pop_back();
        if (!opener.isActive)
            return at + 1;
        Link link;
        link.isImage = opener.isImage;
        link.text = {opener.at + 1, at};
        link.range = {opener.isImage ? opener.at - 1 : opener.at, at};
        if (!readTarget(link, at + 1))
            return at + 1;
        if (!link.isImage && link.form == Link::Form::Inline) { // links hold no links
            for (Bracket &outer : m_open)
                outer.isActive = outer.isActive && outer.isImage;
        }
        m_links.push_back(std::move(link));
        return m_links.back().range.end;
    }

    bool readTarget(Link &link, qsizetype at) const { return readInline(link, at) || readReference(link, at); }

    bool readInline(Link &link, qsizetype at) const
    {
        if (at >= m_text.size() || m_text[at] != '(')
            return false;
        qsizetype end = behindWhiteSpace(m_text, at + 1);
        if (const auto destination = linkDestination(m_text, end)) {
            link.destination = destination->range;
            end = behindWhiteSpace(m_text, destination->end);
            if (end > destination->end) {
                if (const auto title = linkTitle(m_text, end)) {
                    link.title = title->range;
                    end = behindWhiteSpace(m_text, title->end);
                }
            }
        } else {
            link.destination = {end, end};
        }
        if (end >= m_text.size() || m_text[end] != ')') {
            link.destination = link.title = {};
            return false;
        }
        link.range = link.range.until(end + 1);
        link.target = fragmentOfDestination(m_text.sliced(link.destination.start, link.destination.size()));
        return true;
    }

    bool readReference(Link &link, qsizetype at) const
    {
        link.form = Link::Form::Reference;
        link.range = link.range.until(at);
        if (const auto label = linkLabel(m_text, at)) {
            link.label = normalisedLabel(m_text.sliced(label->range.start, label->range.size()));
            link.range = link.range.until(label->end);
            return true;
        }
        const auto own = linkLabel(m_text, link.text.start - 1);
        if (!own || own->range != link.text || isTaskMark(link.text))
            return false;
        if (m_text.sliced(at).startsWith("[]"))
            link.range = link.range.until(at + 2);
        link.label = normalisedLabel(m_text.sliced(own->range.start, own->range.size()));
        return true;
    }

    /// `[x]` at the start of a list item, as hosting sites have it.
    bool isTaskMark(TextRange text) const { return text.start == 1 && text.size() == 1 && (m_text[1] == 'x' || m_text[1] == 'X'); }

    QByteArrayView m_text;
    VerbatimReader m_verbatim;
    qsizetype m_readTo = 0;
    QVarLengthArray<Bracket, 8> m_open;
    std::vector<Link> &m_links;
};

} // namespace

void findLinks(QByteArrayView text, std::vector<Link> &links)
{
    if (text.contains('['))
        LinkFinder(text, links).run();
}

} // namespace throughline
