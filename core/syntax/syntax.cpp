// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/syntax.h"

#include "core/base/atonce.h"
#include "core/base/index.h"
#include "core/syntax/scanner.h"

#include <algorithm>
#include <utility>

namespace throughline {

namespace {

std::vector<QByteArray> textsOf(const auto &sections)
{
    std::vector<QByteArray> texts;
    texts.reserve(sections.size());
    for (const SectionPtr &section : sections)
        texts.push_back(section->text);
    return texts;
}

/// Reads sections again from the one before an edit until a heading is found where one was before: from there on nothing can have
/// changed, because no block is open at a section's start.
class Rereading {
public:
    Rereading(const SourceText &before, const TextEdit &edit, int first)
        : m_before(before)
        , m_edit(edit)
        , m_first(first)
        , m_lastTouched(before.pieceAt(edit.span().end))
        , m_end(first)
    {
        if (first > 0) // keep the reader from taking the buffer's start for the document's
            m_buffer = "\n";
        m_bufferOffset = m_before.pieceStart(first) - m_buffer.size();
        extendTo(m_lastTouched + 2);
    }

    /// The sections that take the place of those in [first, end()).
    std::vector<SectionPtr> run()
    {
        std::vector<SectionPtr> sections;
        for (qsizetype at = m_first > 0 ? 1 : 0; at < m_buffer.size() && !isBackInStep(at);) {
            auto section = std::make_shared<Section>(readSection(m_buffer, at));
            const bool mayGoOn = at + section->text.size() == m_buffer.size() && m_end < m_before.pieceCount();
            if (mayGoOn) {
                extendTo(m_end + (m_end - m_first));
                continue;
            }
            at += section->text.size();
            sections.push_back(std::move(section));
        }
        if (m_inStep < 0)
            m_inStep = m_end;
        return sections;
    }

    int end() const { return m_inStep; }

private:
    void extendTo(int end)
    {
        end = std::min(end, m_before.pieceCount());
        qsizetype at = m_before.pieceStart(m_end);
        if (m_end == m_first) { // the edit lies wholly in the first stretch
            for (const Replacement &r : m_edit.replacements()) {
                m_buffer += m_before.slice({at, r.range.start});
                m_buffer += r.text;
                at = r.range.end;
            }
        }
        m_buffer += m_before.slice({at, m_before.pieceStart(end)});
        m_end = end;
    }

    bool isBackInStep(qsizetype at)
    {
        const qsizetype old = at + m_bufferOffset - m_edit.growth();
        const int piece = m_before.pieceAt(old);
        if (piece <= m_lastTouched || m_before.pieceStart(piece) != old)
            return false;
        m_inStep = piece;
        return true;
    }

    const SourceText &m_before;
    const TextEdit &m_edit;
    int m_first;
    int m_lastTouched;
    int m_end; ///< the first old section that isn't in the buffer
    int m_inStep = -1;
    QByteArray m_buffer;
    qsizetype m_bufferOffset = 0;
};

/// The parts of \a edit that are so far apart that no section read again for one is next to one of another.
std::vector<TextEdit> stretchesOf(const TextEdit &edit, const SourceText &text)
{
    std::vector<TextEdit> stretches;
    std::vector<Replacement> together;
    int lastTouched = 0;
    for (const Replacement &replacement : edit.replacements()) {
        if (!together.empty() && text.pieceAt(replacement.range.start) - 1 > lastTouched + 1)
            stretches.emplace_back(std::exchange(together, {}));
        together.push_back(replacement);
        lastTouched = text.pieceAt(replacement.range.end);
    }
    if (!together.empty())
        stretches.emplace_back(std::move(together));
    return stretches;
}

/// Front matter opens at the document's first byte, and closes at a line that may be anywhere.
bool mayOpenFrontMatter(const SharedVector<SectionPtr> &sections)
{
    QByteArrayView text = sections.front()->text;
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    return text.startsWith("---") && sections.front()->frontMatter == TextRange{};
}

} // namespace

Syntax Syntax::read(const SourceText &text)
{
    std::vector<SectionPtr> sections = readSections(text.toUtf8());
    std::vector<QByteArray> pieces(sections.size());
    std::vector<int> lineEnds(sections.size());
    inHalves(0, static_cast<int>(sections.size()), [&](int, int first, int end) {
        for (std::size_t s = index(first); s < index(end); ++s) {
            pieces[s] = sections[s]->text;
            lineEnds[s] = sections[s]->lineEnds;
        }
    });
    Syntax syntax;
    syntax.m_text = SourceText(std::move(pieces), lineEnds);
    syntax.m_sections = SharedVector(std::move(sections));
    return syntax;
}

Syntax Syntax::edited(const TextEdit &edit, Splice *splice) const
{
    if (std::optional<Syntax> next = rereadFarApart(edit, splice))
        return *std::move(next);
    const int touched = m_sections.empty() ? 0 : m_text.pieceAt(edit.span().start);
    if (touched <= 0 || mayOpenFrontMatter(m_sections))
        return rereadFrom(0, edit, splice);
    return rereadFrom(touched - 1, edit, splice);
}

/// A rename changes links all over the text: each stretch is read again by itself. Nothing where there is but one, or where one of
/// them makes more sections of its own, or fewer.
std::optional<Syntax> Syntax::rereadFarApart(const TextEdit &edit, Splice *splice) const
{
    if (m_sections.empty() || mayOpenFrontMatter(m_sections))
        return {};
    const std::vector<TextEdit> stretches = stretchesOf(edit, m_text);
    if (stretches.size() < 2)
        return {};
    Syntax next;
    next.m_sections = m_sections;
    std::vector<int> places;
    std::vector<std::pair<int, QByteArray>> pieces;
    int end = 0;
    for (const TextEdit &stretch : stretches) {
        const int first = std::max(0, m_text.pieceAt(stretch.span().start) - 1);
        Rereading rereading(m_text, stretch, first);
        const std::vector<SectionPtr> sections = rereading.run();
        if (first < end || rereading.end() - first != std::ssize(sections))
            return {};
        end = rereading.end();
        for (int s = first; s < end; ++s) {
            const SectionPtr &section = sections[index(s - first)];
            if (section->text == m_sections[index(s)]->text)
                continue;
            next.m_sections.writable(index(s)) = section;
            places.push_back(s);
            pieces.emplace_back(s, section->text);
        }
    }
    if (places.empty())
        return {};
    next.m_text = m_text.withPieces(pieces);
    if (splice)
        *splice = Splice::oneForOne(std::move(places));
    return next;
}

Syntax Syntax::rereadFrom(int first, const TextEdit &edit, Splice *splice) const
{
    std::vector<SectionPtr> sections;
    int end = 0;
    if (m_sections.empty()) {
        sections = readSections(m_text.edited(edit).toUtf8());
    } else {
        Rereading rereading(m_text, edit, first);
        sections = rereading.run();
        end = rereading.end();
    }

    const auto old = m_sections.slice(index(first), index(end - first));
    const auto same = std::ranges::mismatch(
        old, sections, {}, [](const SectionPtr &s) -> const QByteArray & { return s->text; },
        [](const SectionPtr &s) -> const QByteArray & { return s->text; });
    sections.erase(sections.begin(), same.in2);
    first += static_cast<int>(same.in1 - old.begin());

    Syntax next;
    next.m_text = m_text.withPieces(first, end - first, textsOf(sections));
    next.m_sections = m_sections.spliced(index(first), index(end - first), sections);
    if (splice)
        *splice = {.first = first, .removed = end - first, .added = static_cast<int>(sections.size())};
    return next;
}

} // namespace throughline
