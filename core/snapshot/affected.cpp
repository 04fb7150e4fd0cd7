// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot/affected.h"

#include "core/check/after.h"
#include "core/trace/fingerprint.h"

#include <algorithm>

namespace throughline {

namespace {

class Affected {
public:
    Affected(const Strategy &before, const Trace &traceBefore, const Strategy &after, const Trace &traceAfter,
        const StrategyChange &change)
        : m_before(before)
        , m_traceBefore(traceBefore)
        , m_after(after)
        , m_traceAfter(traceAfter)
        , m_change(change)
    {
    }

    std::vector<int> run()
    {
        m_sections = m_change.sections.came();
        for (const int e : m_change.elements.came())
            addReaders(e);
        if (m_change.reach != StrategyChange::Reach::Words)
            addRelinked();
        std::ranges::sort(m_sections);
        const auto [repeats, end] = std::ranges::unique(m_sections);
        m_sections.erase(repeats, end);
        return std::move(m_sections);
    }

private:
    /// Whose findings depend on what \a element says: what was confirmed against its words, and what waits for it.
    void addReaders(int element)
    {
        for (const TraceLink &link : m_traceAfter.to(element)) {
            const Element &from = m_after.element(link.from);
            const Link &written = from.body->section->links[static_cast<std::size_t>(link.link)];
            if (link.key == FieldKey::After || !stampOf(*from.body->section, written).isEmpty())
                m_sections.push_back(from.section);
        }
    }

    void addRelinked()
    {
        const Splice &elements = m_change.elements;
        for (const int section : m_change.relinked) {
            m_sections.push_back(section);
            const int element = m_after.elementOfSection(section);
            if (element < 0)
                continue;
            addGroup(m_after.element(element).group);
            addTargets(m_traceAfter.from(element));
            if (const int was = elements.before(element); was >= 0)
                addFormerTargets(was);
        }
        for (const int e : elements.went()) {
            addGroup(m_before.element(e).group);
            addFormerTargets(e);
        }
        addJudged();
        if (m_isOrderTouched)
            addCycles();
    }

    /// A group's findings are those of its heading and of its part's.
    void addGroup(int number)
    {
        const Group &group = m_after.groups()[static_cast<std::size_t>(number)];
        for (const int section : {group.section, group.partSection}) {
            if (section >= 0)
                m_sections.push_back(section);
        }
    }

    void addTargets(std::span<const TraceLink> links)
    {
        for (const TraceLink &link : links) {
            m_sections.push_back(m_after.element(link.to).section);
            m_isOrderTouched = m_isOrderTouched || link.key == FieldKey::After;
        }
    }

    void addFormerTargets(int elementBefore)
    {
        for (const TraceLink &link : m_traceBefore.from(elementBefore)) {
            if (const int to = m_change.elements.after(link.to); to >= 0)
                m_sections.push_back(m_after.element(to).section);
            m_isOrderTouched = m_isOrderTouched || link.key == FieldKey::After;
        }
    }

    /// Items whose chain reaches further than it did, or not as far.
    void addJudged()
    {
        for (int e = 0; e < std::ssize(m_after.elements()); ++e) {
            const int was = m_change.elements.before(e);
            if (was >= 0 && m_traceBefore.traced(was) != m_traceAfter.traced(e))
                m_sections.push_back(m_after.element(e).section);
        }
    }

    void addCycles()
    {
        const AfterCycles before(m_traceBefore, static_cast<int>(m_before.elements().size()));
        const AfterCycles after(m_traceAfter, static_cast<int>(m_after.elements().size()));
        for (int e = 0; e < std::ssize(m_after.elements()); ++e) {
            const int was = m_change.elements.before(e);
            if (was >= 0 && before.contains(was) != after.contains(e))
                m_sections.push_back(m_after.element(e).section);
        }
    }

    const Strategy &m_before;
    const Trace &m_traceBefore;
    const Strategy &m_after;
    const Trace &m_traceAfter;
    const StrategyChange &m_change;
    std::vector<int> m_sections;
    bool m_isOrderTouched = false; ///< a link to what an item waits for came or went
};

} // namespace

std::vector<int> sectionsAffected(
    const Strategy &before, const Trace &traceBefore, const Strategy &after, const Trace &traceAfter, const StrategyChange &change)
{
    return Affected(before, traceBefore, after, traceAfter, change).run();
}

} // namespace throughline
