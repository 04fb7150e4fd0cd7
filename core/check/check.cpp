// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check.h"

#include "core/base/atonce.h"
#include "core/check/sectioncheck.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

/// Where \a index is after \a splice, or -1; in its place where one took the place of one.
int movedTo(const Splice &splice, int index)
{
    return splice.shift() == 0 ? index : splice.after(index);
}

Finding moved(Finding finding, int section, const Splice &elements)
{
    finding.section = section;
    if (finding.element >= 0)
        finding.element = movedTo(elements, finding.element);
    if (finding.other >= 0 && otherIsElement(finding.code))
        finding.other = movedTo(elements, finding.other);
    return finding;
}

} // namespace

std::vector<Finding> check(const Syntax &syntax, const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists)
{
    std::array<std::vector<Finding>, 2> halves;
    inHalves(0, static_cast<int>(syntax.sections().size()), [&](std::size_t half, int first, int end) {
        SectionCheck check(syntax, strategy, trace, pictureExists);
        for (int section = first; section < end; ++section)
            check.run(section, halves[half]);
    });
    halves[0].insert(halves[0].end(), halves[1].begin(), halves[1].end());
    return halves[0];
}

std::vector<Finding> checkAgain(const std::vector<Finding> &before, std::span<const int> sections, const StrategyChange &change,
    const Syntax &syntax, const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists)
{
    std::vector<Finding> findings;
    findings.reserve(before.size() + sections.size());
    SectionCheck check(syntax, strategy, trace, pictureExists);
    auto next = sections.begin();
    const auto checkBefore = [&](int section) {
        for (; next != sections.end() && *next < section; ++next)
            check.run(*next, findings);
    };
    for (const Finding &finding : before) {
        const int section = movedTo(change.sections, finding.section);
        if (section < 0)
            continue;
        checkBefore(section);
        if (next == sections.end() || *next != section)
            findings.push_back(moved(finding, section, change.elements));
    }
    checkBefore(static_cast<int>(syntax.sections().size()));
    return findings;
}

} // namespace throughline
