// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/after.h"
#include "core/check/check.h"
#include "core/model/periodreader.h"

namespace throughline {

/// Finds what is open or wrong in one section after the other.
class SectionCheck {
public:
    SectionCheck(const Syntax &syntax, const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists);

    /// Appends the findings of \a section in the order of their ranges.
    void run(int section, std::vector<Finding> &findings);

private:
    void checkConflicts();
    void checkHeading();
    void checkPart();
    void checkGroup(int group);
    void checkLinks();
    void checkElement();
    void checkFields();
    void checkItem();
    void checkAfter();
    void checkBet();
    void checkPain();
    void checkFrame();
    void checkStamps();

    void report(FindingCode code, TextRange range, int field = -1, int link = -1, int other = -1);
    TextRange headingText() const { return m_text->headings.front().text; }
    bool isLinkedFrom(FieldKey key, ElementKind kind) const;
    bool hasLink(FieldKey key, ElementKind kind) const;

    const Syntax &m_syntax;
    const Strategy &m_strategy;
    const Trace &m_trace;
    const PictureExists &m_pictureExists;
    std::vector<Finding> *m_findings = nullptr;
    const Section *m_text = nullptr;
    const ElementBody *m_body = nullptr;
    PeriodReader m_periods;
    std::optional<AfterCycles> m_afterCycles; ///< found when the first item is asked about
    int m_section = -1;
    int m_element = -1;
};

} // namespace throughline
