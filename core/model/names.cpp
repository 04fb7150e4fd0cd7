// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.h"

#include <algorithm>

namespace throughline {

namespace {

struct PartSynonyms {
    Part part;
    QStringList names; ///< ours first
};

struct GroupSynonyms {
    GroupMeaning meaning;
    QStringList names; ///< ours first
};

// The one table of wordings, in lower case but for the first of each row, which is the one that we write.

const QList<PartSynonyms> &partTable()
{
    static const QList<PartSynonyms> table{
        {Part::Vision, {"Vision", "the vision", "product vision", "storyboard", "vision storyboard"}},
        {Part::Framework, {"Framework", "strategic framework", "the framework", "strategy framework", "strategy"}},
        {Part::Roadmap, {"Roadmap", "the roadmap", "product roadmap", "plan", "the plan"}},
        {Part::CheckIns, {"Check-ins", "check-in", "checkins", "check ins", "notes to my manager"}},
    };
    return table;
}

const QList<GroupSynonyms> &groupTable()
{
    static const QList<GroupSynonyms> table{
        {{Part::Vision, Act::Today, ElementKind::Frame},
            {"Today", "the present", "now", "how things are", "the problem", "before"}},
        {{Part::Vision, Act::Turn, ElementKind::Frame},
            {"The turn", "turn", "the turning point", "turning point", "the product", "the change"}},
        {{Part::Vision, Act::Tomorrow, ElementKind::Frame}, {"Tomorrow", "the future", "future", "how things will be", "after"}},
        {{Part::Framework, {}, ElementKind::Market},
            {"Target market", "target markets", "market", "markets", "audience", "target audience", "customers", "target customers",
                "segments"}},
        {{Part::Framework, {}, ElementKind::Pain},
            {"Pain points", "pain point", "pains", "pain", "problems", "problem", "customer problems", "needs", "jobs to be done"}},
        {{Part::Framework, {}, ElementKind::Bet},
            {"Strategic bets", "strategic bet", "bets", "bet", "differentiators", "differentiator", "strategic insights",
                "insights", "hypotheses"}},
        {{Part::Framework, {}, ElementKind::Alternative},
            {"Alternatives", "alternative", "alternatives considered", "alternative approaches", "options considered",
                "what we are not doing"}},
        {{Part::Framework, {}, ElementKind::TradeOff},
            {"Trade-offs", "trade-off", "tradeoffs", "tradeoff", "trade offs", "it depends"}},
        {{Part::Framework, {}, ElementKind::Concern},
            {"Concerns", "concern", "stakeholder concerns", "stakeholders", "objections", "risks", "open questions"}},
    };
    return table;
}

QString known(const QString &heading, const OwnNames &own)
{
    const QString lower = heading.simplified().toLower();
    return own.value(lower, lower);
}

bool has(const QStringList &names, const QString &wanted)
{
    return names.contains(wanted, Qt::CaseInsensitive);
}

} // namespace

Part partNamed(const QString &heading, const OwnNames &own)
{
    const QString wanted = known(heading, own);
    const auto row = std::ranges::find_if(partTable(), [&](const PartSynonyms &s) { return has(s.names, wanted); });
    return row == partTable().end() ? Part::Other : row->part;
}

std::optional<GroupMeaning> groupNamed(Part part, const QString &heading, const OwnNames &own)
{
    if (part == Part::Roadmap)
        return GroupMeaning{part, {}, ElementKind::Item};
    const QString wanted = known(heading, own);
    const auto row = std::ranges::find_if(
        groupTable(), [&](const GroupSynonyms &s) { return s.meaning.part == part && has(s.names, wanted); });
    return row == groupTable().end() ? std::nullopt : std::optional(row->meaning);
}

QStringList canonicalPartNames()
{
    QStringList names;
    for (const PartSynonyms &row : partTable())
        names += row.names.front();
    return names;
}

QStringList canonicalGroupNames(Part part)
{
    QStringList names;
    for (const GroupSynonyms &row : groupTable()) {
        if (row.meaning.part == part)
            names += row.names.front();
    }
    return names;
}

QString canonicalGroupName(ElementKind kind, std::optional<Act> act)
{
    for (const GroupSynonyms &row : groupTable()) {
        if (row.meaning.kind == kind && row.meaning.act == act)
            return row.names.front();
    }
    return {};
}

} // namespace throughline
