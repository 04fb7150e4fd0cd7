// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace throughline {

enum class Severity : quint8 { Info, Warning, Error };

enum class FindingCode : quint8 {
    NoWhy,
    DeadLink,
    AfterCycle,
    ShallowWhy,
    SuspectWhy,
    AfterOrder,
    UnreadableValue,
    AmbiguousLink,
    RepeatedTitle,
    MissingPicture,
    BetWithoutPain,
    PainWithoutMarket,
    BetUnused,
    PainUnsolved,
    BetWithoutAlternative,
    NoToday,
    TurnWithoutBet,
    FrameWithoutPicture,
    NoWhen,
    UnknownField,
    UnknownGroup,
    UnknownVersion,
    ConflictMarker,
    NotUtf8,
};

/// Something that the document leaves open or gets wrong, where it does.
struct Finding {
    FindingCode code;
    int section = 0; ///< index into Syntax::sections
    int element = -1; ///< index into Strategy::elements, -1 where it is about none
    int field = -1; ///< index into ElementBody::fields, -1 where it is about none
    int link = -1; ///< index into Section::links, -1 where it is about none
    int other = -1; ///< a second element that the message names, where otherIsElement() says so; else which group or problem
    TextRange range; ///< relative to the section

    bool operator==(const Finding &) const = default;
};

Severity severity(FindingCode code);
/// Whether Finding::other is an element.
bool otherIsElement(FindingCode code);
/// The stable name: "no-why".
QByteArrayView codeName(FindingCode code);

} // namespace throughline
