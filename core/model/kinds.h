// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>
#include <span>

namespace throughline {

enum class Part : quint8 { Vision, Framework, Roadmap, CheckIns, Other };

enum class Act : quint8 { Today, Turn, Tomorrow };

enum class ElementKind : quint8 { Frame, Market, Pain, Bet, Alternative, TradeOff, Concern, Item, Other };

/// What a field of an element says, whatever the author calls it.
enum class FieldKey : quint8 {
    Unknown,
    BelieveIt,
    Pain,
    Lasts,
    FeltBy,
    Severity,
    Evidence,
    Solves,
    Confidence,
    ChangeOurMindIf,
    ReviewBy,
    InsteadOf,
    Verdict,
    RevisitIf,
    About,
    If,
    WeThink,
    From,
    RightIf,
    TheyMayKnow,
    Answer,
    Status,
    When,
    Why,
    ValueNow,
    Vision,
    Effort,
    Team,
    Needs,
    After,
    Measure,
    Milestone,
};

/// How a field's value is read and edited.
enum class ValueType : quint8 { Text, Link, Score, Level, Date, Period, Duration, Effort, Status, YesNo };

/// What format.md says of one field of one kind of element.
struct FieldRule {
    FieldKey key;
    ValueType type;
    QByteArrayView name; ///< as we write it: "Value now"
    bool repeats; ///< more than one makes sense
    /// Link: the kinds of element that it should lead to; empty: any.
    std::array<ElementKind, 2> targets{ElementKind::Other, ElementKind::Other};
};

/// The fields of \a kind, in the order in which we write them.
std::span<const FieldRule> fieldRules(ElementKind kind);
const FieldRule *fieldRule(ElementKind kind, FieldKey key);
/// The place of \a key among the fields of \a kind; behind all of them where it isn't one of them.
int fieldOrder(ElementKind kind, FieldKey key);
/// The rule whose name or synonym is \a name (case and outer white space ignored), or null.
const FieldRule *fieldRuleNamed(ElementKind kind, QByteArrayView name);

/// Words for people: "bet", "roadmap item"; plural "bets".
QString kindName(ElementKind kind);
QString kindNamePlural(ElementKind kind);
/// Stable words for the machine: "bet", "item".
QByteArrayView kindKey(ElementKind kind);
QString partName(Part part);
QString actName(Act act);

} // namespace throughline
