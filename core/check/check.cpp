// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check.h"

#include "core/check/sectioncheck.h"

#include <algorithm>

namespace throughline {

std::vector<Finding> check(const Syntax &syntax, const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists)
{
    std::vector<Finding> findings;
    SectionCheck sections(syntax, strategy, trace, pictureExists);
    for (int section = 0; section < std::ssize(syntax.sections()); ++section)
        sections.run(section, findings);
    return findings;
}

std::vector<Finding> checkAgain(const std::vector<Finding> &before, std::span<const int> sections, const Syntax &syntax,
                                const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists)
{
    std::vector<Finding> findings;
    findings.reserve(before.size() + sections.size());
    SectionCheck check(syntax, strategy, trace, pictureExists);
    auto kept = before.begin();
    for (const int section : sections) {
        const auto old = std::ranges::equal_range(kept, before.end(), section, {}, &Finding::section);
        findings.insert(findings.end(), kept, old.begin());
        check.run(section, findings);
        kept = old.end();
    }
    findings.insert(findings.end(), kept, before.end());
    return findings;
}

} // namespace throughline
