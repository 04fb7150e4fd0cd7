// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/documentmerge.h"

#include "core/base/index.h"
#include "core/history/mergeplan.h"
#include "core/history/sectionmerge.h"
#include "core/syntax/escaped.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace throughline {

namespace {

/// The snapshot with its links written as the merged document calls their targets.
Snapshot inMergedNames(const Snapshot &snapshot, const MergePlan &plan, Version version)
{
    const std::vector<int> &order = plan.sections.in(version);
    const LinkNaming naming = [&](int target) -> std::optional<LinkName> {
        const MergePlan::Place &place = plan[order[index(target)]];
        const Section &section = *snapshot.syntax().sections()[index(target)];
        if (!place.isKept || place.fragment.isEmpty() || !section.hasHeading)
            return {};
        const bool isRenamed = section.headings.front().title != place.title;
        return LinkName{place.fragment, isRenamed ? escapedInline(QString::fromUtf8(place.title)) : QByteArray()};
    };
    std::vector<Replacement> replacements;
    for (int s = 0; s < std::ssize(order); ++s) {
        for (const Replacement &r : relinkings(snapshot, s, naming))
            replacements.push_back({r.range.shifted(snapshot.syntax().start(s)), r.text});
    }
    return replacements.empty() ? snapshot : snapshot.edited(TextEdit(std::move(replacements)));
}

/// The fragments that links name and no heading has.
QSet<QByteArray> deadFragments(const Snapshot &snapshot, int section)
{
    QSet<QByteArray> dead;
    for (const Link &link : snapshot.syntax().sections()[index(section)]->links) {
        const QByteArrayView fragment = snapshot.strategy().fragmentOf(link);
        if (!fragment.isEmpty() && snapshot.strategy().resolve(fragment).section < 0)
            dead.insert(fragment.toByteArray());
    }
    return dead;
}

QSet<QByteArray> deadFragments(const Snapshot &snapshot)
{
    QSet<QByteArray> dead;
    for (int s = 0; s < std::ssize(snapshot.syntax().sections()); ++s)
        dead.unite(deadFragments(snapshot, s));
    return dead;
}

class DocumentMerge {
public:
    DocumentMerge(const OfEach<Snapshot> &versions, const QByteArray &lineEnd, std::span<const MergeChoice> choices)
        : m_lineEnd(lineEnd)
        , m_plan(mergePlan(versions, choices))
        , m_originals(versions)
        , m_versions{inMergedNames(versions.base, m_plan, Version::Base), inMergedNames(versions.ours, m_plan, Version::Ours),
              inMergedNames(versions.theirs, m_plan, Version::Theirs)}
        , m_separators(m_plan.sections, lineEnd)
    {
    }

    std::optional<Merged> run()
    {
        const auto kept = std::ranges::count_if(m_plan.places, &MergePlan::Place::isKept);
        if (kept != std::ssize(m_plan.order) || !haveSameSections())
            return {};
        for (const Version version : allVersions)
            readSeparators(version);
        numberTitleConflicts();
        for (const int section : m_plan.order)
            addUnit(section);
        for (const int section : m_plan.order)
            addTheirPlace(section);
        std::vector<MergePiece> pieces = joined();
        const Snapshot result = read(pieces);
        if (!isAsPlanned(result))
            return {};
        if (markDeadLinks(result))
            pieces = joined();
        m_pieces.add(pieces);
        return m_pieces.take();
    }

private:
    const Threefold &at(int section) const { return m_plan.sections[section]; }
    SectionPtr section(int number, Version version) const
    {
        return m_versions[version].syntax().sections()[index(at(number)[version])];
    }

    /// Links are no headings: whatever they are called, the sections stay.
    bool haveSameSections() const
    {
        return std::ranges::all_of(allVersions,
            [this](Version v) { return m_versions[v].syntax().sections().size() == m_originals[v].syntax().sections().size(); });
    }

    CutSection cut(int number, Version version) const
    {
        if (!at(number).has(version))
            return {};
        const Strategy &strategy = m_versions[version].strategy();
        const int element = strategy.elementOfSection(at(number)[version]);
        return cutSection(section(number, version), element < 0 ? nullptr : strategy.element(element).body);
    }

    static qsizetype contentEnd(const QByteArray &text)
    {
        qsizetype end = text.size();
        while (end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r' || text[end - 1] == ' ' || text[end - 1] == '\t'))
            --end;
        while (end > 0 && end < text.size() && text[end] != '\n' && text[end] != '\r')
            ++end;
        return end;
    }

    QByteArray content(int number, Version version) const
    {
        if (!at(number).has(version))
            return {};
        const QByteArray &text = section(number, version)->text;
        return text.first(contentEnd(text));
    }

    void readSeparators(Version version)
    {
        const std::vector<int> &order = m_plan.sections.in(version);
        if (order.empty())
            return;
        m_separators.add(version, Separators::start, order.front(), {});
        for (std::size_t i = 0; i < order.size(); ++i) {
            const QByteArray &text = section(order[i], version)->text;
            m_separators.add(
                version, order[i], i + 1 < order.size() ? order[i + 1] : Separators::end, text.sliced(contentEnd(text)));
        }
    }

    QString titleOf(int number) const { return QString::fromUtf8(m_plan[number].title); }

    int newConflict(MergeConflict::Kind kind, int number, const OfEach<QByteArray> &words)
    {
        MergeConflict conflict{.kind = kind, .title = titleOf(number), .name = {}, .words = {}};
        for (const Version version : allVersions)
            conflict.words[version] = QString::fromUtf8(words[version]).trimmed();
        return m_pieces.newConflict(std::move(conflict));
    }

    OfEach<QByteArray> titles(int number) const
    {
        OfEach<QByteArray> result;
        for (const Version version : allVersions) {
            if (at(number).has(version) && section(number, version)->hasHeading)
                result[version] = section(number, version)->headings.front().title;
        }
        return result;
    }

    /// They come first, so that the choices about them are known before links are written.
    void numberTitleConflicts()
    {
        m_titleConflicts.assign(m_plan.places.size(), -1);
        for (int i = 0; i < m_plan.sections.size(); ++i) {
            if (m_plan[i].isRenamedTwice)
                m_titleConflicts[index(i)] = newConflict(MergeConflict::Kind::Renamed, i, titles(i));
        }
        for (int i = 0; i < m_plan.sections.size(); ++i) {
            if (m_plan[i].isTitleTaken && at(i).has(Version::Ours) && m_titleConflicts[index(i)] < 0)
                m_titleConflicts[index(i)] = newConflict(MergeConflict::Kind::Renamed, i, titles(i));
        }
    }

    void addUnit(int number)
    {
        const MergePlan::Place &place = m_plan[number];
        MergeUnit unit{number, {}};
        const bool isAddedTwice = place.isTitleTaken && !at(number).has(Version::Ours);
        if (place.remover || isAddedTwice) {
            OfEach<QByteArray> texts = contents(number);
            const auto kind = isAddedTwice        ? MergeConflict::Kind::Added
                : *place.remover == Version::Ours ? MergeConflict::Kind::RemovedByOurs
                                                  : MergeConflict::Kind::RemovedByTheirs;
            addWhole(unit, newConflict(kind, number, texts), texts);
        } else if (place.isMovedTwice) {
            OfEach<QByteArray> texts = contents(number);
            texts.theirs.clear();
            addWhole(unit, newConflict(MergeConflict::Kind::Moved, number, parentTitles(number)), texts);
        } else {
            addMerged(unit, number);
        }
        m_units.push_back(std::move(unit));
    }

    static void addWhole(MergeUnit &unit, int conflict, const OfEach<QByteArray> &texts)
    {
        unit.pieces = {{texts.ours, conflict, texts.base, texts.theirs}};
    }

    OfEach<QByteArray> contents(int number) const
    {
        return {content(number, Version::Base), content(number, Version::Ours), content(number, Version::Theirs)};
    }

    OfEach<QByteArray> parentTitles(int number) const
    {
        OfEach<QByteArray> result;
        for (const Version version : allVersions) {
            const int parent = m_plan.parents[version][index(number)];
            if (parent >= 0 && at(parent).has(version))
                result[version] = section(parent, version)->headings.front().title;
        }
        return result;
    }

    void addMerged(MergeUnit &unit, int number)
    {
        const OfEach<QByteArray> texts = contents(number);
        const bool isInBoth = at(number).has(Version::Ours) && at(number).has(Version::Theirs);
        const bool isSame = texts.ours == texts.theirs || !isInBoth;
        const bool isPlain = m_titleConflicts[index(number)] < 0 && isInBoth && at(number).has(Version::Base);
        if (isSame || (isPlain && texts.theirs == texts.base))
            unit.pieces = {{at(number).has(Version::Ours) ? texts.ours : texts.theirs, -1, {}, {}}};
        else if (isPlain && texts.ours == texts.base)
            unit.pieces = {{texts.theirs, -1, {}, {}}};
        else
            unit.pieces = mergedSection({cut(number, Version::Base), cut(number, Version::Ours), cut(number, Version::Theirs)},
                titleOf(number), m_titleConflicts[index(number)], m_lineEnd, m_pieces);
    }

    /// Where theirs has what both moved to different places.
    void addTheirPlace(int number)
    {
        const auto own = std::ranges::find(m_units, number, &MergeUnit::thing);
        if (!m_plan[number].isMovedTwice || own->pieces.size() != 1 || own->pieces.front().conflict < 0)
            return;
        const std::vector<int> &order = m_plan.sections.in(Version::Theirs);
        auto before = std::ranges::find(order, number);
        auto place = m_units.end();
        while (before != order.begin() && place == m_units.end())
            place = std::ranges::find(m_units, *--before, &MergeUnit::thing);
        MergeUnit unit{number, {{{}, own->pieces.front().conflict, {}, content(number, Version::Theirs)}}};
        m_units.insert(place == m_units.end() ? m_units.begin() : std::next(place), std::move(unit));
    }

    std::vector<MergePiece> joined() const
    {
        const LineEndBounds bounds = [](int, int) { return std::pair{1, std::numeric_limits<int>::max()}; };
        return joinedUnits(m_units, m_separators, bounds, true);
    }

    static Snapshot read(const std::vector<MergePiece> &pieces)
    {
        QByteArray text;
        for (const MergePiece &piece : pieces)
            text += piece.text;
        return Snapshot::read(*SourceText::fromUtf8(text));
    }

    bool isThere(const MergeUnit &unit) const
    {
        return std::ranges::any_of(unit.pieces, [](const MergePiece &piece) { return !piece.text.isEmpty(); });
    }

    bool hasHeading(int number) const
    {
        return std::ranges::any_of(allVersions, [&](Version v) { return at(number).has(v) && section(number, v)->hasHeading; });
    }

    /// Whether what was put together is read as that.
    bool isAsPlanned(const Snapshot &result) const
    {
        std::vector<QByteArray> wanted;
        for (const MergeUnit &unit : m_units) {
            if (isThere(unit) && hasHeading(unit.thing))
                wanted.push_back(m_plan[unit.thing].title);
        }
        std::vector<QByteArray> found;
        for (const SectionPtr &section : result.syntax().sections()) {
            if (section->hasHeading)
                found.push_back(section->headings.front().title);
        }
        if (wanted.size() != found.size())
            return false;
        return !m_pieces.isClean() || wanted == found;
    }

    /// Sections with links that lead nowhere, as on neither side, become conflicts. False where there are none.
    bool markDeadLinks(const Snapshot &result)
    {
        QSet<QByteArray> known = deadFragments(m_originals.ours) + deadFragments(m_originals.theirs);
        for (const MergeUnit &unit : m_units) {
            if (unit.isMissingInOne()) // whether it goes is asked already
                known.insert(m_plan[unit.thing].fragment);
        }
        bool isMarked = false;
        std::size_t unit = 0;
        for (int s = 0; s < std::ssize(result.syntax().sections()); ++s) {
            if (!result.syntax().sections()[index(s)]->hasHeading)
                continue;
            while (!isThere(m_units[unit]) || !hasHeading(m_units[unit].thing))
                ++unit;
            const QSet<QByteArray> dead = deadFragments(result, s) - known;
            if (!dead.isEmpty())
                isMarked = markDeadLinks(m_units[unit], dead) || isMarked;
            ++unit;
        }
        return isMarked;
    }

    bool markDeadLinks(MergeUnit &unit, const QSet<QByteArray> &dead)
    {
        if (std::ranges::any_of(unit.pieces, [](const MergePiece &piece) { return piece.conflict >= 0; }))
            return false;
        OfEach<QByteArray> texts = contents(unit.thing);
        if (texts.ours == texts.theirs)
            texts.theirs.clear();
        QByteArrayList names(dead.begin(), dead.end());
        std::ranges::sort(names);
        const int conflict = newConflict(MergeConflict::Kind::DeadLink, unit.thing, texts);
        m_pieces.conflict(conflict).name = QString::fromUtf8(names.join(", "));
        addWhole(unit, conflict, texts);
        return true;
    }

    const QByteArray &m_lineEnd;
    MergePlan m_plan;
    const OfEach<Snapshot> &m_originals;
    OfEach<Snapshot> m_versions; ///< with links in merged names
    Separators m_separators;
    MergePieces m_pieces;
    std::vector<int> m_titleConflicts;
    std::vector<MergeUnit> m_units;
};

} // namespace

std::optional<Merged> mergedDocument(
    const OfEach<Snapshot> &versions, const QByteArray &lineEnd, std::span<const MergeChoice> choices)
{
    return DocumentMerge(versions, lineEnd, choices).run();
}

} // namespace throughline
