// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/finding.h"

#include <array>

namespace throughline {

namespace {

struct CodeFacts {
    QByteArrayView name;
    Severity severity;
};

// In the order of FindingCode.
constexpr std::array<CodeFacts, 24> facts{{
    {"no-why", Severity::Error},
    {"dead-link", Severity::Error},
    {"after-cycle", Severity::Error},
    {"shallow-why", Severity::Warning},
    {"suspect-why", Severity::Warning},
    {"after-order", Severity::Warning},
    {"unreadable-value", Severity::Warning},
    {"ambiguous-link", Severity::Error},
    {"repeated-title", Severity::Info},
    {"missing-picture", Severity::Warning},
    {"bet-without-pain", Severity::Warning},
    {"pain-without-market", Severity::Warning},
    {"bet-unused", Severity::Warning},
    {"pain-unsolved", Severity::Warning},
    {"bet-without-alternative", Severity::Info},
    {"no-today", Severity::Info},
    {"turn-without-bet", Severity::Info},
    {"frame-without-picture", Severity::Info},
    {"no-when", Severity::Info},
    {"unknown-field", Severity::Info},
    {"unknown-group", Severity::Info},
    {"unknown-version", Severity::Error},
    {"conflict-marker", Severity::Error},
    {"not-utf8", Severity::Error},
}};

} // namespace

Severity severity(FindingCode code)
{
    return facts[static_cast<std::size_t>(code)].severity;
}

QByteArrayView codeName(FindingCode code)
{
    return facts[static_cast<std::size_t>(code)].name;
}

bool otherIsElement(FindingCode code)
{
    return code == FindingCode::AmbiguousLink || code == FindingCode::SuspectWhy || code == FindingCode::AfterOrder;
}

} // namespace throughline
