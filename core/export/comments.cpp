// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/comments.h"

#include "core/base/letters.h"
#include "core/syntax/inlines.h"
#include "core/syntax/linetext.h"
#include "core/syntax/plaintext.h"
#include "core/text/wholelines.h"

#include <algorithm>
#include <span>

namespace throughline {

namespace {

constexpr QByteArrayView opening = "<!--";
constexpr QByteArrayView closing = "-->";
const QByteArray emptyComment = "<!-- -->";

bool isBlank(QByteArrayView text)
{
    return std::ranges::all_of(text, isWhite);
}

class CommentRemover {
public:
    explicit CommentRemover(const Section &section)
        : m_section(section)
        , m_text(section.text)
    {
    }

    std::vector<Replacement> run()
    {
        if (!m_text.contains(opening))
            return {};
        for (const Block &block : m_section.blocks) {
            if (block.kind == BlockKind::Html)
                removeFromHtml(block);
            else if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading)
                removeFromWords(block);
        }
        return std::move(m_removals);
    }

private:
    void removeFromHtml(const Block &block)
    {
        const QByteArrayView html = m_section.view(block.range);
        const std::size_t before = m_removals.size();
        bool isAll = true;
        qsizetype at = 0;
        for (qsizetype start = html.indexOf(opening); start >= 0; start = html.indexOf(opening, at)) {
            isAll = isAll && isBlank(html.sliced(at, start - at));
            at = behindComment(html, start);
            m_removals.push_back({TextRange{start, at}.shifted(block.range.start), {}});
        }
        if (m_removals.size() == before)
            return;
        if (isAll && isBlank(html.sliced(at))) {
            m_removals.resize(before);
            m_removals.push_back(block.parent < 0 ? wholeBlock(block.range) : Replacement{block.range, {}});
        } else if (isBlank(html.first(m_removals[before].range.start - block.range.start))) {
            keepBlockBehind(m_removals[before]);
        }
    }

    void removeFromWords(const Block &block)
    {
        const auto lines = std::span(m_section.lines)
                               .subspan(static_cast<std::size_t>(block.firstLine), static_cast<std::size_t>(block.lineCount));
        const LineText words(m_text, lines);
        const QByteArrayView text = words.view();
        VerbatimReader verbatim(text);
        const auto nextMark = [text](qsizetype from) {
            return std::find_if(text.begin() + from, text.end(), [](char c) { return c == '\\' || c == '`' || c == '<'; })
                - text.begin();
        };
        for (qsizetype at = nextMark(0); at < text.size();) {
            const Verbatim piece = verbatim.at(at);
            if (piece.kind == Verbatim::Kind::Html && text.sliced(at).startsWith(opening))
                m_removals.push_back({words.toSection(TextRange{at, piece.end}), {}});
            at = nextMark(piece.end);
        }
    }

    /// A comment that is left open goes on to the end.
    static qsizetype behindComment(QByteArrayView html, qsizetype start)
    {
        const qsizetype end = html.indexOf(closing, start + 2); // "<!-->" is a whole one
        return end < 0 ? html.size() : end + closing.size();
    }

    /// With the blank lines behind it, unless the blocks before and behind would be one then.
    Replacement wholeBlock(TextRange block) const
    {
        qsizetype before = block.start;
        while (before > 0 && isWhite(m_text[before - 1]))
            --before;
        const QByteArrayView gap = m_text.sliced(before, block.start - before);
        const bool isApart = before == 0 || gap.count('\n') > 1 || gap.count('\r') > 1;
        qsizetype next = block.end;
        while (next < m_text.size() && isWhite(m_text[next]))
            ++next;
        const qsizetype line = next == m_text.size() ? next : wholeLines(m_text, {next, next}).start;
        if (isBehindContainer(block) && line < m_text.size() && meansSomething(m_text[line]))
            return {block, emptyComment};
        return {{block.start, isApart ? line : block.end}, {}};
    }

    bool isBehindContainer(TextRange range) const
    {
        const auto isTop = [](const Block &block) { return block.parent < 0; };
        const auto behind = std::ranges::find(m_section.blocks, range.start, [](const Block &block) { return block.range.start; });
        const auto found = std::find_if(std::make_reverse_iterator(behind), m_section.blocks.rend(), isTop);
        return found != m_section.blocks.rend() && (found->kind == BlockKind::List || found->kind == BlockKind::Quote);
    }

    /// What stands behind a comment on its line is no Markdown; without the comment some of it would be.
    void keepBlockBehind(Replacement &removal) const
    {
        while (removal.range.end < m_text.size() && (m_text[removal.range.end] == ' ' || m_text[removal.range.end] == '\t'))
            ++removal.range.end;
        if (removal.range.end < m_text.size() && meansSomething(m_text[removal.range.end]))
            removal.text = emptyComment;
    }

    /// Whether a line that begins so may be more than a paragraph's.
    static bool meansSomething(char first) { return isWhite(first) || isDigit(first) || isAsciiPunctuation(first); }

    const Section &m_section;
    const QByteArrayView m_text;
    std::vector<Replacement> m_removals;
};

} // namespace

std::vector<Replacement> withoutComments(const Section &section)
{
    return CommentRemover(section).run();
}

Snapshot withoutComments(const Snapshot &snapshot)
{
    std::vector<Replacement> removals;
    const auto &sections = snapshot.syntax().sections();
    for (std::size_t s = 0; s < sections.size(); ++s) {
        for (Replacement &removal : withoutComments(*sections[s]))
            removals.push_back({removal.range.shifted(snapshot.syntax().start(static_cast<int>(s))), std::move(removal.text)});
    }
    return removals.empty() ? snapshot : snapshot.edited(TextEdit(std::move(removals)));
}

} // namespace throughline
