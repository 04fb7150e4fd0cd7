// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QFlags>

#include <optional>
#include <span>

namespace throughline {

/// What an author may want to keep from the readers of an export.
enum class Matter : quint16 {
    Notes = 1 << 0, ///< the speaker's, of frames
    Concerns = 1 << 1,
    Alternatives = 1 << 2,
    TradeOffs = 1 << 3,
    Scores = 1 << 4, ///< confidence, severity, value, vision and effort
    Teams = 1 << 5, ///< who does it and what they need
    Evidence = 1 << 6, ///< evidence, what would change our mind, dates of review
    Dropped = 1 << 7, ///< items with that status
    CheckIns = 1 << 8,
};
Q_DECLARE_FLAGS(Matters, Matter)

/// What a matter is called on the command line and by people.
struct MatterRules {
    Matter matter;
    QLatin1StringView name;
};

std::span<const MatterRules> matterRules();
/// Names separated by commas; nothing where one isn't known.
std::optional<Matters> mattersNamed(QStringView names);
/// For people: "Speaker's notes".
QString matterName(Matter matter);

/// How much of a matter stays behind.
struct Withheld {
    Matter matter;
    int count = 0; ///< of notes, elements, fields or sections

    bool operator==(const Withheld &) const = default;
};

/// A strategy for readers who don't get all of it, and what they don't get.
struct Redaction {
    Snapshot snapshot;
    std::vector<Withheld> withheld; ///< only what there was
};

/// \a snapshot without \a matters: their elements, fields and sections are gone with the headings that held nothing else, and
/// links to them are plain words.
Redaction withoutMatters(const Snapshot &snapshot, Matters matters);

} // namespace throughline

Q_DECLARE_OPERATORS_FOR_FLAGS(throughline::Matters)
