// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/roadmapcolours.h"

#include "core/base/translate.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr std::array hues{ElementKind::Market, ElementKind::Bet, ElementKind::Pain, ElementKind::Item, ElementKind::Alternative,
    ElementKind::Concern, ElementKind::TradeOff, ElementKind::Frame};
constexpr double faintest = 0.25; // of its colour that the lowest score has

QColor ofStatus(const Theme &theme, ItemStatus status)
{
    switch (status) {
    case ItemStatus::Planned:
        return theme.info;
    case ItemStatus::Doing:
        return theme.accent;
    case ItemStatus::Done:
        return theme.traced;
    case ItemStatus::Dropped:
        break;
    }
    return theme.faintText;
}

QColor ofLevel(const Theme &theme, Level level)
{
    return level == Level::High ? theme.traced : level == Level::Medium ? theme.partlyTraced : theme.untraced;
}

} // namespace

RoadmapColours::RoadmapColours(const Snapshot &snapshot, const Theme &theme, RoadmapColour by)
    : m_theme(theme)
    , m_by(by)
{
    switch (by) {
    case RoadmapColour::Status:
        addStates();
        break;
    case RoadmapColour::Confidence:
        addLevels();
        break;
    case RoadmapColour::Traced:
        addTraces();
        break;
    case RoadmapColour::ValueNow:
    case RoadmapColour::Vision:
        addScores();
        break;
    case RoadmapColour::Team:
        addTeams(snapshot);
        break;
    case RoadmapColour::Theme:
        addThemes(snapshot);
        break;
    case RoadmapColour::Bet:
        addReasons(snapshot);
        break;
    }
}

void RoadmapColours::addStates()
{
    for (const ItemStatus status : {ItemStatus::Planned, ItemStatus::Doing, ItemStatus::Done, ItemStatus::Dropped})
        m_legend.push_back({ofStatus(m_theme, status), statusWord(status)});
}

void RoadmapColours::addLevels()
{
    m_legend = {{ofLevel(m_theme, Level::High), tr("high confidence")}, {ofLevel(m_theme, Level::Medium), tr("medium")},
        {ofLevel(m_theme, Level::Low), tr("low")}, {m_theme.faintText, tr("not said")}};
}

void RoadmapColours::addTraces()
{
    m_legend = {{m_theme.coverage(Traced::Full), tr("traced to a market")},
        {m_theme.coverage(Traced::Partly), tr("traced part of the way")}, {m_theme.coverage(Traced::No), tr("no why yet")}};
}

void RoadmapColours::addScores()
{
    for (const QStringView score : {u"5/5", u"4/5", u"3/5", u"2/5", u"1/5"})
        m_legend.push_back({ofScore(score), score.toString()});
    m_legend.push_back({ofScore({}), tr("no score")});
}

void RoadmapColours::addName(const QString &key, const QString &words)
{
    if (key.isEmpty() || m_named.contains(key))
        return;
    const auto count = static_cast<std::size_t>(m_named.size());
    m_named.insert(key, count < hues.size() ? m_theme.kind(hues[count]) : m_theme.mutedText);
    if (count < hues.size())
        m_legend.push_back({m_named.value(key), words});
}

void RoadmapColours::endNames(const QString &none)
{
    if (m_named.size() > std::ssize(hues))
        m_legend.push_back({m_theme.mutedText, tr("others")});
    m_legend.push_back({m_theme.faintText, none});
}

void RoadmapColours::addTeams(const Snapshot &snapshot)
{
    for (int item = 0; item < std::ssize(snapshot.strategy().elements()); ++item) {
        if (snapshot.strategy().element(item).kind() != ElementKind::Item)
            continue;
        const QString team = teamOf(snapshot, item);
        addName(team.toCaseFolded(), team);
    }
    endNames(tr("no team"));
}

void RoadmapColours::addThemes(const Snapshot &snapshot)
{
    for (const Group &group : snapshot.strategy().groups()) {
        if (group.part == Part::Roadmap)
            addName(group.name.simplified(), group.name.simplified());
    }
    endNames(tr("no theme"));
}

/// Bets, and pains that an item names itself.
void RoadmapColours::addReasons(const Snapshot &snapshot)
{
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        const ElementKind kind = snapshot.strategy().element(e).kind();
        const bool isReason = kind == ElementKind::Bet
            || (kind == ElementKind::Pain && std::ranges::contains(snapshot.trace().to(e), FieldKey::Why, &TraceLink::key));
        if (isReason)
            addName(QString::fromUtf8(snapshot.strategy().id(e)), roadmapTitle(snapshot, e));
    }
    endNames(tr("no why yet"));
}

QColor RoadmapColours::ofScore(QStringView text) const
{
    const auto score = parseScore(text);
    if (!score || score->outOf <= 0)
        return m_theme.faintText;
    const double share = std::clamp(static_cast<double>(score->value) / score->outOf, 0.0, 1.0);
    return Theme::mixed(m_theme.accent, m_theme.raised, faintest + (1 - faintest) * share);
}

QColor RoadmapColours::of(const Snapshot &snapshot, int item) const
{
    switch (m_by) {
    case RoadmapColour::Status:
        return ofStatus(m_theme, statusOf(snapshot, item).value_or(ItemStatus::Planned));
    case RoadmapColour::Confidence: {
        const auto level = confidenceOf(snapshot, item);
        return level ? ofLevel(m_theme, *level) : m_theme.faintText;
    }
    case RoadmapColour::Traced:
        return m_theme.coverage(snapshot.trace().traced(item));
    case RoadmapColour::ValueNow:
        return ofScore(valueOf(snapshot, item, FieldKey::ValueNow));
    case RoadmapColour::Vision:
        return ofScore(valueOf(snapshot, item, FieldKey::Vision));
    case RoadmapColour::Team:
        return m_named.value(teamOf(snapshot, item).toCaseFolded(), m_theme.faintText);
    case RoadmapColour::Theme: {
        const Strategy &strategy = snapshot.strategy();
        return m_named.value(strategy.groupOf(strategy.element(item)).name.simplified(), m_theme.faintText);
    }
    case RoadmapColour::Bet:
        break;
    }
    const int why = whyOf(snapshot, item);
    return why < 0 ? m_theme.faintText : m_named.value(QString::fromUtf8(snapshot.strategy().id(why)), m_theme.faintText);
}

} // namespace throughline
