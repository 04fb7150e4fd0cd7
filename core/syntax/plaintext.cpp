// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/plaintext.h"

#include "core/base/byteset.h"
#include "core/syntax/emphasis.h"
#include "core/syntax/inlines.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

namespace throughline {

namespace {

/// Emphasis and links inside the words of links are left as they are written in a longer text: nobody reads a heading of pages, and
/// matching marks costs their square.
constexpr qsizetype longestForEmphasis = 4096;
constexpr qsizetype longestEntity = 40;

constexpr ByteSet specials("\\`*_[]<&~\n\r");

bool isSpecial(char c)
{
    return specials.contains(c);
}

/// What an entity stands for, asked of CommonMark's implementation, which has the table; empty where it is none.
QByteArray entity(QByteArrayView written)
{
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
        cmark_parse_document(written.data(), static_cast<std::size_t>(written.size()), CMARK_OPT_DEFAULT), &cmark_node_free);
    cmark_node *paragraph = cmark_node_first_child(document.get());
    cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : nullptr;
    const char *literal = text ? cmark_node_get_literal(text) : nullptr;
    const QByteArray decoded(literal);
    return decoded == written ? QByteArray() : decoded;
}

/// Behind the entity at \a at, or \a at.
qsizetype behindEntity(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.sliced(at, std::min(longestEntity, text.size() - at)).indexOf(';');
    return end < 2 ? at : at + end + 1;
}

/// Writes plain text piece by piece; delimiter runs stay apart until it is known which of them are emphasis.
class PlainTextWriter {
public:
    explicit PlainTextWriter(QByteArrayView text)
        : m_text(text)
        , m_verbatim(text)
    {
        findLinks(text, m_links);
    }

    QByteArray run()
    {
        for (qsizetype at = 0; at < m_text.size();)
            at = read(at);
        matchEmphasis(m_runs);
        QByteArray result = m_pieces.front();
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            result += QByteArray(m_runs[i].count, m_runs[i].mark);
            result += m_pieces[i + 1];
        }
        return result;
    }

private:
    qsizetype read(qsizetype at)
    {
        const char c = m_text[at];
        if (const Link *link = linkAt(at))
            return readLink(*link);
        if (c == '\\' || c == '`' || c == '<')
            return readVerbatim(at);
        if (c == '&')
            return readEntity(at);
        if ((c == '*' || c == '_' || c == '~') && m_text.size() <= longestForEmphasis)
            return readRun(at);
        if (c == '\r' || c == '\n') {
            m_pieces.back() += ' ';
            return at + (m_text.sliced(at).startsWith("\r\n") ? 2 : 1);
        }
        m_pieces.back() += c;
        return at + 1;
    }

    const Link *linkAt(qsizetype at)
    {
        while (m_nextLink < m_links.size() && m_links[m_nextLink].range.start < at)
            ++m_nextLink;
        // Without the document's definitions a reference can't be told from brackets; full ones are taken at their word.
        const bool isHere = m_nextLink < m_links.size() && m_links[m_nextLink].range.start == at;
        if (!isHere)
            return nullptr;
        const Link &link = m_links[m_nextLink];
        const bool isShortcut = link.form == Link::Form::Reference && link.range.end == link.text.end + 1;
        return isShortcut ? nullptr : &link;
    }

    qsizetype readLink(const Link &link)
    {
        const QByteArrayView text = m_text.sliced(link.text.start, link.text.size());
        m_pieces.back() += text.size() > longestForEmphasis ? text.toByteArray() : plainText(text);
        return link.range.end;
    }

    qsizetype readVerbatim(qsizetype at)
    {
        const Verbatim verbatim = m_verbatim.at(at);
        if (verbatim.kind == Verbatim::Kind::None)
            m_pieces.back() += m_text.sliced(at, verbatim.end - at);
        else if (verbatim.kind == Verbatim::Kind::Code)
            m_pieces.back() += codeText(m_text.sliced(verbatim.content.start, verbatim.content.size()));
        else if (verbatim.kind == Verbatim::Kind::Escape)
            m_pieces.back() += m_text[at + 1];
        else if (const QByteArrayView html = m_text.sliced(at + 1, verbatim.end - at - 2); html.contains(':') || html.contains('@'))
            if (!html.contains(' ') && !html.contains('"'))
                m_pieces.back() += html; // an autolink is its own text
        return verbatim.end;
    }

    static QByteArray codeText(QByteArrayView code)
    {
        QByteArray text = code.toByteArray().replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        const bool isPadded = text.size() > 2 && text.startsWith(' ') && text.endsWith(' ') && !text.trimmed().isEmpty();
        return isPadded ? text.sliced(1, text.size() - 2) : text;
    }

    qsizetype readEntity(qsizetype at)
    {
        const qsizetype end = behindEntity(m_text, at);
        const QByteArray decoded = end > at ? entity(m_text.sliced(at, end - at)) : QByteArray();
        m_pieces.back() += decoded.isEmpty() ? QByteArray("&") : decoded;
        return decoded.isEmpty() ? at + 1 : end;
    }

    qsizetype readRun(qsizetype at)
    {
        qsizetype end = at;
        while (end < m_text.size() && m_text[end] == m_text[at])
            ++end;
        m_runs.push_back(delimiterRun(m_text, at, end - at));
        m_pieces.emplace_back();
        return end;
    }

    QByteArrayView m_text;
    VerbatimReader m_verbatim;
    std::vector<Link> m_links;
    std::size_t m_nextLink = 0;
    std::vector<QByteArray> m_pieces{QByteArray()};
    std::vector<DelimiterRun> m_runs;
};

} // namespace

bool isAsciiPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

QByteArray withoutEscapes(QByteArrayView text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const bool isEscape = text[at] == '\\' && at + 1 < text.size() && isAsciiPunctuation(text[at + 1]);
        const qsizetype end = text[at] == '&' ? behindEntity(text, at) : at;
        const QByteArray decoded = end > at ? entity(text.sliced(at, end - at)) : QByteArray();
        if (decoded.isEmpty()) {
            result += text[isEscape ? at + 1 : at];
            at += isEscape ? 2 : 1;
        } else {
            result += decoded;
            at = end;
        }
    }
    return result;
}

QByteArray plainText(QByteArrayView markdown)
{
    if (std::ranges::none_of(markdown, isSpecial))
        return markdown.toByteArray();
    return PlainTextWriter(markdown).run();
}

} // namespace throughline
