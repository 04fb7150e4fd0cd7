// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sectionmerge.h"

#include "core/base/index.h"
#include "core/history/mergedlines.h"
#include "core/model/kinds.h"
#include "core/syntax/plaintext.h"

#include <algorithm>
#include <limits>

namespace throughline {

namespace {

class SectionMerge {
public:
    SectionMerge(
        const OfEach<CutSection> &sections, const QString &title, int titleConflict, const QByteArray &lineEnd, MergePieces &pieces)
        : m_sections(sections)
        , m_title(title)
        , m_titleConflict(titleConflict)
        , m_lineEnd(lineEnd)
        , m_pieces(pieces)
        , m_atoms(pairedAtoms(sections))
        , m_separators(m_atoms, lineEnd)
    {
    }

    std::vector<MergePiece> run()
    {
        for (const Version version : allVersions)
            readSeparators(version);
        const OfEach<std::vector<int>> lists{m_atoms.in(Version::Base), m_atoms.in(Version::Ours), m_atoms.in(Version::Theirs)};
        std::vector<MergeUnit> units;
        const auto precedes = [this](int theirs, int ours) { return fieldOrderOf(theirs) < fieldOrderOf(ours); };
        for (const int atom : mergedOrder(lists, {}, precedes)) {
            MergeUnit unit{atom, {}};
            if (merge(atom, unit))
                units.push_back(std::move(unit));
        }
        const LineEndBounds bounds = [this](int before, int after) { return lineEndsBetween(before, after); };
        return joinedUnits(units, m_separators, bounds, false);
    }

private:
    const CutSection &section(Version version) const { return m_sections[version]; }
    Version anyOf(int atom) const
    {
        return m_atoms[atom].has(Version::Ours)  ? Version::Ours
            : m_atoms[atom].has(Version::Theirs) ? Version::Theirs
                                                 : Version::Base;
    }
    const Atom &atom(int number) const
    {
        const Version version = anyOf(number);
        return section(version).atoms[index(m_atoms[number][version])];
    }
    /// Where it belongs among the fields of its element; whatever isn't a field stands behind them.
    int fieldOrderOf(int number) const
    {
        const CutSection &cut = section(anyOf(number));
        const Atom &field = atom(number);
        return field.kind == Atom::Kind::Field && cut.body ? fieldOrder(cut.body->kind, field.field)
                                                           : std::numeric_limits<int>::max();
    }
    QByteArray text(int number, Version version) const
    {
        return m_atoms[number].has(version) ? section(version).text(m_atoms[number][version]) : QByteArray();
    }

    void readSeparators(Version version)
    {
        const std::vector<int> &order = m_atoms.in(version);
        if (order.empty())
            return;
        const CutSection &cut = section(version);
        const auto range = [&](std::size_t i) { return cut.atoms[i].range; };
        m_separators.add(version, Separators::start, order.front(), cut.section->text.first(range(0).start));
        for (std::size_t i = 1; i < order.size(); ++i)
            m_separators.add(version, order[i - 1], order[i], cut.section->view({range(i - 1).end, range(i).start}).toByteArray());
    }

    std::pair<int, int> lineEndsBetween(int before, int after) const
    {
        const Atom &a = atom(before);
        const Atom &b = atom(after);
        constexpr int any = std::numeric_limits<int>::max();
        if (a.kind == b.kind && a.isOfList())
            return {1, 1};
        return {a.kind == Atom::Kind::Heading ? 1 : 2, any};
    }

    /// False where the atom isn't in the merged text.
    bool merge(int number, MergeUnit &unit)
    {
        const Threefold &places = m_atoms[number];
        const OfEach<QByteArray> texts{text(number, Version::Base), text(number, Version::Ours), text(number, Version::Theirs)};
        const bool isInBoth = places.has(Version::Ours) && places.has(Version::Theirs);
        if (isInBoth && atom(number).kind == Atom::Kind::Heading && m_titleConflict >= 0) {
            unit.pieces.push_back({texts.ours, m_titleConflict, texts.base, texts.theirs});
            return true;
        }
        const bool isOurs = texts.theirs == texts.base || texts.ours == texts.theirs;
        const bool isTheirs = texts.ours == texts.base;
        if (isInBoth && (isOurs || isTheirs)) {
            add(unit, isOurs ? texts.ours : texts.theirs);
            return true;
        }
        if (isInBoth) {
            mergeChanged(number, texts, unit);
            return true;
        }
        if (!places.has(Version::Base)) {
            add(unit, places.has(Version::Ours) ? texts.ours : texts.theirs);
            return true;
        }
        const QByteArray &kept = places.has(Version::Ours) ? texts.ours : texts.theirs;
        if (kept.isEmpty() || kept == texts.base)
            return false;
        using Kind = MergeConflict::Kind;
        const Kind removed = places.has(Version::Ours) ? Kind::RemovedByTheirs : Kind::RemovedByOurs;
        addConflict(unit, number, atom(number).name.isEmpty() ? Kind::Reworded : removed, texts, false);
        return true;
    }

    void mergeChanged(int number, const OfEach<QByteArray> &texts, MergeUnit &unit)
    {
        const Atom &changed = atom(number);
        if (changed.kind == Atom::Kind::Heading)
            return addConflict(unit, number, MergeConflict::Kind::Renamed, texts, false);
        if (changed.kind == Atom::Kind::Field) {
            if (const auto links = mergedLinks(m_sections, m_atoms[number]))
                return add(unit, *links);
        }
        if (changed.kind == Atom::Kind::Field || changed.kind == Atom::Kind::FrontMatter || texts.base.isEmpty())
            return addConflict(unit, number, changed.name.isEmpty() ? MergeConflict::Kind::Reworded : MergeConflict::Kind::Changed,
                texts, changed.kind == Atom::Kind::Block);
        for (const LineRegion &region : mergedLines(texts.base, texts.ours, texts.theirs, m_lineEnd)) {
            if (region.isConflict)
                addConflict(unit, number, MergeConflict::Kind::Reworded, {region.base, region.text, region.theirs}, true);
            else
                add(unit, region.text);
        }
    }

    static void add(MergeUnit &unit, const QByteArray &text)
    {
        if (unit.pieces.empty() || unit.pieces.back().conflict >= 0)
            unit.pieces.emplace_back();
        unit.pieces.back().text += text;
    }

    void addConflict(MergeUnit &unit, int number, MergeConflict::Kind kind, const OfEach<QByteArray> &texts, bool canTakeBoth)
    {
        const Atom &about = atom(number);
        MergeConflict conflict{.kind = kind, .title = m_title, .name = about.name, .key = about.field, .words = {}};
        conflict.canTakeBoth = canTakeBoth;
        for (const Version version : allVersions)
            conflict.words[version] = !m_atoms[number].has(version) ? QString()
                : about.kind == Atom::Kind::Field                   ? wordsOfAtom(section(version), m_atoms[number][version])
                                                                    : QString::fromUtf8(texts[version]).trimmed();
        const int known = m_pieces.newConflict(std::move(conflict));
        unit.pieces.push_back({texts.ours, known, texts.base, texts.theirs});
    }

    const OfEach<CutSection> &m_sections;
    const QString &m_title;
    int m_titleConflict;
    const QByteArray &m_lineEnd;
    MergePieces &m_pieces;
    ThreefoldList m_atoms;
    Separators m_separators;
};

} // namespace

QString wordsOfAtom(const CutSection &section, int atom)
{
    const TextRange range = section.atoms[index(atom)].range;
    QStringList values;
    if (section.body) {
        for (const Field &field : section.body->fields) {
            if (range.contains(field.name))
                values += QString::fromUtf8(plainText(section.section->view(field.value).toByteArray()));
        }
    }
    return values.isEmpty() ? QString::fromUtf8(section.text(atom)).trimmed() : values.join(QStringLiteral("; "));
}

std::vector<MergePiece> mergedSection(
    const OfEach<CutSection> &sections, const QString &title, int titleConflict, const QByteArray &lineEnd, MergePieces &pieces)
{
    return SectionMerge(sections, title, titleConflict, lineEnd, pieces).run();
}

} // namespace throughline
