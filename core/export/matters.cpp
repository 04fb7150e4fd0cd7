// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/matters.h"

#include "core/base/translate.h"
#include "core/model/names.h"
#include "core/model/values.h"
#include "core/text/wholelines.h"

#include <algorithm>
#include <array>
#include <map>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allMatters{
    MatterRules{Matter::Notes, "notes"_L1},
    MatterRules{Matter::Concerns, "concerns"_L1},
    MatterRules{Matter::Alternatives, "alternatives"_L1},
    MatterRules{Matter::TradeOffs, "trade-offs"_L1},
    MatterRules{Matter::Scores, "scores"_L1},
    MatterRules{Matter::Teams, "teams"_L1},
    MatterRules{Matter::Evidence, "evidence"_L1},
    MatterRules{Matter::Dropped, "dropped"_L1},
    MatterRules{Matter::CheckIns, "check-ins"_L1},
};

std::optional<Matter> matterOf(FieldKey key)
{
    switch (key) {
    case FieldKey::ValueNow:
    case FieldKey::Vision:
    case FieldKey::Effort:
    case FieldKey::Confidence:
    case FieldKey::Severity:
        return Matter::Scores;
    case FieldKey::Team:
    case FieldKey::Needs:
        return Matter::Teams;
    case FieldKey::Evidence:
    case FieldKey::ChangeOurMindIf:
    case FieldKey::ReviewBy:
        return Matter::Evidence;
    default:
        return {};
    }
}

std::optional<Matter> matterOf(const ElementBody &body)
{
    switch (body.kind) {
    case ElementKind::Concern:
        return Matter::Concerns;
    case ElementKind::Alternative:
        return Matter::Alternatives;
    case ElementKind::TradeOff:
        return Matter::TradeOffs;
    case ElementKind::Item:
        if (const Field *status = body.field(FieldKey::Status);
            status && parseItemStatus(body.value(*status)) == ItemStatus::Dropped)
            return Matter::Dropped;
        return {};
    default:
        return {};
    }
}

/// Finds what goes and writes the edit that takes it out.
class Redactor {
public:
    Redactor(const Snapshot &snapshot, Matters matters)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_matters(matters)
        , m_isGone(snapshot.syntax().sections().size(), false)
    {
    }

    Redaction run()
    {
        findCheckIns();
        findElements();
        findEmptyGroups();
        for (std::size_t s = 0; s < m_isGone.size(); ++s)
            m_isGone[s] ? remove(s, {0, section(s).text.size()}) : thin(s);
        Redaction redaction{
            .snapshot = m_replacements.empty() ? m_snapshot : m_snapshot.edited(TextEdit(std::move(m_replacements))),
            .withheld = {}};
        for (const auto &[matter, count] : m_counts)
            redaction.withheld.push_back({matter, count});
        return redaction;
    }

private:
    const Section &section(std::size_t s) const { return *m_snapshot.syntax().sections()[s]; }

    void remove(std::size_t s, TextRange range, const QByteArray &instead = {})
    {
        m_replacements.push_back({range.shifted(m_snapshot.syntax().start(static_cast<int>(s))), instead});
    }

    bool withhold(std::optional<Matter> matter)
    {
        if (!matter || !m_matters.testFlag(*matter))
            return false;
        ++m_counts[*matter];
        return true;
    }

    void findCheckIns()
    {
        bool isWithin = false;
        for (std::size_t s = 0; s < m_isGone.size() && m_matters.testFlag(Matter::CheckIns); ++s) {
            const Section &here = section(s);
            if (here.hasHeading && here.level() <= 2)
                isWithin = here.level() == 2
                    && partNamed(here.string(here.headings.front().text), m_strategy.frontMatter().names) == Part::CheckIns;
            m_isGone[s] = isWithin;
            if (isWithin && here.level() > 2)
                ++m_counts[Matter::CheckIns];
        }
    }

    void findElements()
    {
        for (const Element &element : m_strategy.elements()) {
            if (withhold(matterOf(*element.body)))
                m_isGone[static_cast<std::size_t>(element.section)] = true;
        }
    }

    void findEmptyGroups()
    {
        for (const Group &group : m_strategy.groups()) {
            const auto elements = m_strategy.elements().slice(
                static_cast<std::size_t>(group.firstElement), static_cast<std::size_t>(group.elementCount));
            const bool isEmpty = !elements.empty() && std::ranges::all_of(elements, [this](const Element &element) {
                return m_isGone[static_cast<std::size_t>(element.section)];
            });
            if (isEmpty && group.section >= 0)
                m_isGone[static_cast<std::size_t>(group.section)] = true;
        }
    }

    /// Takes out of a section that stays what its element keeps to itself.
    void thin(std::size_t s)
    {
        std::vector<TextRange> gone;
        if (const int element = m_strategy.elementOfSection(static_cast<int>(s)); element >= 0)
            gone = linesWithheld(*m_strategy.element(element).body);
        for (const TextRange lines : gone)
            remove(s, lines);
        for (const Link &link : section(s).links) {
            const bool isGone = std::ranges::any_of(gone, [&](TextRange lines) { return lines.contains(link.range); });
            if (!isGone && leadsToGone(link))
                remove(s, link.range, section(s).view(link.text).toByteArray());
        }
    }

    std::vector<TextRange> linesWithheld(const ElementBody &body)
    {
        std::vector<TextRange> gone;
        for (const TextRange note : body.notes) {
            if (withhold(Matter::Notes))
                gone.push_back(wholeLines(body.section->text, note));
        }
        qsizetype done = 0; // values of one list share the key's lines
        for (const Field &field : body.fields) {
            if (!withhold(matterOf(field.key)))
                continue;
            TextRange lines
                = wholeLines(body.section->text, field.isNested ? TextRange{field.name.start, field.item.end} : field.item);
            lines = lines.from(std::max<qsizetype>(lines.start, done));
            if (lines.start < lines.end)
                gone.push_back(lines);
            done = std::max<qsizetype>(done, lines.end);
        }
        return gone;
    }

    bool leadsToGone(const Link &link) const
    {
        const QByteArrayView fragment = m_strategy.fragmentOf(link);
        const LinkTarget target = fragment.isEmpty() ? LinkTarget() : m_strategy.resolve(fragment);
        return target.section >= 0 && m_isGone[static_cast<std::size_t>(target.section)];
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    Matters m_matters;
    std::vector<bool> m_isGone; ///< by section
    std::vector<Replacement> m_replacements;
    std::map<Matter, int> m_counts;
};

} // namespace

std::span<const MatterRules> matterRules()
{
    return allMatters;
}

std::optional<Matters> mattersNamed(QStringView names)
{
    Matters matters;
    for (const QStringView name : names.split(u',', Qt::SkipEmptyParts)) {
        const auto found
            = std::ranges::find_if(allMatters, [&name](const MatterRules &rule) { return rule.name == name.trimmed(); });
        if (found == allMatters.end())
            return {};
        matters |= found->matter;
    }
    return matters;
}

QString matterName(Matter matter)
{
    switch (matter) {
    case Matter::Notes:
        return tr("Speaker's notes");
    case Matter::Concerns:
        return tr("Concerns");
    case Matter::Alternatives:
        return tr("Alternatives");
    case Matter::TradeOffs:
        return tr("Trade-offs");
    case Matter::Scores:
        return tr("Scores and effort");
    case Matter::Teams:
        return tr("Teams and needs");
    case Matter::Evidence:
        return tr("Evidence and reviews");
    case Matter::Dropped:
        return tr("Dropped items");
    case Matter::CheckIns:
        return tr("Check-ins");
    }
    return {};
}

Redaction withoutMatters(const Snapshot &snapshot, Matters matters)
{
    return Redactor(snapshot, matters).run();
}

} // namespace throughline
