// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/atoms.h"

#include "core/base/index.h"
#include "core/base/letters.h"

#include <algorithm>

namespace throughline {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

class Cutting {
public:
    Cutting(const Section &section, const ElementBody *body)
        : m_section(section)
        , m_body(body)
    {
    }

    std::vector<Atom> run()
    {
        for (std::size_t i = 0; i < m_section.blocks.size(); ++i) {
            if (m_section.blocks[i].parent < 0)
                cutBlock(i);
        }
        setEnds();
        return std::move(m_atoms);
    }

private:
    /// One that begins with the line of \a start.
    Atom &add(Atom::Kind kind, BlockKind block, qsizetype start, QByteArray key = {})
    {
        const qsizetype least = m_atoms.empty() ? 0 : m_atoms.back().range.start + 1;
        while (start > least && !isLineEnd(m_section.text[start - 1]))
            --start;
        Atom &atom = m_atoms.emplace_back();
        atom.kind = kind;
        atom.block = block;
        atom.key = std::move(key);
        atom.range = {start, start};
        return atom;
    }

    void cutBlock(std::size_t at)
    {
        const Block &block = m_section.blocks[at];
        const bool isOwnHeading = m_section.hasHeading && block.range == m_section.headings.front().range;
        const bool isAboveHeading = m_section.hasHeading && block.range.start < m_section.headings.front().range.start;
        if (block.kind == BlockKind::FrontMatter)
            cutFrontMatter(block);
        else if (block.kind == BlockKind::List)
            cutList(at);
        else
            add(isOwnHeading ? Atom::Kind::Heading : Atom::Kind::Block, block.kind, block.range.start,
                isOwnHeading         ? "heading"
                    : isAboveHeading ? "anchor"
                                     : "");
    }

    void cutFrontMatter(const Block &block)
    {
        add(Atom::Kind::FrontMatter, block.kind, block.range.start, "front matter");
        for (qsizetype at = m_section.frontMatter.start; at < m_section.frontMatter.end;) {
            qsizetype end = at;
            while (end < m_section.frontMatter.end && !isLineEnd(m_section.text[end]))
                ++end;
            const QByteArrayView line = m_section.view({at, end});
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && !isWhite(line.front()) && line.front() != '#' && line.front() != '-') {
                Atom &key
                    = add(Atom::Kind::FrontMatter, block.kind, at, "key " + line.first(colon).trimmed().toByteArray().toLower());
                key.name = QString::fromUtf8(line.first(colon).trimmed());
            }
            at = end + 1;
        }
        add(Atom::Kind::FrontMatter, block.kind, std::max(m_section.frontMatter.end, block.range.end - 1), "end of front matter");
    }

    void cutList(std::size_t list)
    {
        const bool isFields = m_body && std::ranges::contains(m_body->fieldLists, m_section.blocks[list].range);
        for (std::size_t i = list + 1; i < m_section.blocks.size() && m_section.blocks[i].parent >= static_cast<int>(list); ++i) {
            const Block &item = m_section.blocks[i];
            if (item.parent != static_cast<int>(list))
                continue;
            if (isFields)
                addField(item);
            else
                add(Atom::Kind::ListItem, item.kind, item.range.start);
        }
    }

    void addField(const Block &item)
    {
        const auto isHere = [&](const Field &field) { return item.range.contains(field.name); };
        const auto first = std::ranges::find_if(m_body->fields, isHere);
        Atom &atom = add(Atom::Kind::Field, item.kind, item.range.start);
        if (first == m_body->fields.end())
            return;
        const FieldRule *rule = fieldRule(m_body->kind, first->key);
        atom.field = first->key;
        atom.name = rule ? QString::fromLatin1(rule->name) : m_section.string(first->name);
        atom.key = "field " + atom.name.toUtf8().toLower();
        atom.repeats = rule && rule->repeats;
        for (auto field = first; field != m_body->fields.end() && isHere(*field); ++field) {
            for (int link = field->firstLink; link < field->firstLink + field->linkCount; ++link)
                atom.target += m_section.links[index(link)].target + ' ';
        }
    }

    /// Whatever isn't blank belongs to the atom before it.
    void setEnds()
    {
        for (std::size_t i = 0; i < m_atoms.size(); ++i) {
            const qsizetype next = i + 1 < m_atoms.size() ? m_atoms[i + 1].range.start : m_section.text.size();
            qsizetype end = next;
            while (end > m_atoms[i].range.start && isWhite(m_section.text[end - 1]))
                --end;
            while (end < next && !isLineEnd(m_section.text[end]))
                ++end;
            m_atoms[i].range = m_atoms[i].range.until(end);
        }
    }

    const Section &m_section;
    const ElementBody *m_body;
    std::vector<Atom> m_atoms;
};

} // namespace

CutSection cutSection(const SectionPtr &section, std::shared_ptr<const ElementBody> body)
{
    CutSection cut{.section = section, .atoms = Cutting(*section, body.get()).run(), .body = std::move(body)};
    return cut;
}

} // namespace throughline
