// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/priorities.h"
#include "core/snapshot/snapshot.h"
#include "core/trace/ranking.h"

namespace throughline {

/// Scored items with what was derived from their scores, and the snapshot that they are of.
struct PriorityContent {
    Snapshot snapshot;
    RankingWeights weights;
    std::vector<ItemPriority> items; ///< ascending
    Priorities priorities;
    Ranking ranking;
};

/// The items of \a snapshot that \a shows wants, laid out and ranked.
PriorityContent priorityContent(
    const Snapshot &snapshot, const RankingWeights &weights, const std::function<bool(int item)> &shows = {});

/// A quarter of the plane, and what it means that an item is there.
enum class Quadrant : quint8 { DoFirst, BuildToward, LeadsNowhere, Leave };
struct QuadrantWords {
    QString name;
    QString meaning;
};
QuadrantWords quadrantWords(Quadrant quadrant);

// What the priorities say in words.

QString scoreWords(const std::optional<Score> &score);
QString effortWords(const std::optional<double> &effort);
/// "value 4/5 · vision 5/5 · 6 weeks"
QString priorityDetail(const Priority &priority);
/// The same with the rank and the chain of whys, line by line.
QString priorityStory(const PriorityContent &content, int item);
/// The weights that a change goes to: 48 and 72 of 60.
std::pair<int, int> changedWeights(const RankingWeights &weights);
/// Whether the order would survive another weight of the vision, and what would change it.
QString survivalWords(const PriorityContent &content);

} // namespace throughline
