// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fragmenttable.h"
#include "core/syntax/section.h"

#include <QHash>

#include <span>

namespace throughline {

/// What each fragment of a document leads to: the slugs of all headings with GitHub's suffixes for repeats, the ids that authors
/// pinned, and the definitions that reference links name.
class Fragments {
public:
    Fragments() = default;
    /// \a elementOfSection gives the element of each section, -1 for none.
    Fragments(std::span<const SectionPtr> sections, std::span<const int> elementOfSection);

    LinkTarget resolve(QByteArrayView fragment) const;
    /// The fragment of a section's own heading: the pinned one where there is one.
    QByteArray ofSection(int section) const { return m_ofSection[static_cast<std::size_t>(section)]; }
    /// What the definition with \a label leads to; empty where there is none or it leads out of the document.
    QByteArray ofDefinition(const QByteArray &label) const { return m_definitions.value(label).fragment; }
    /// Where the definition with \a label leads, as written.
    QByteArray destinationOfDefinition(const QByteArray &label) const { return m_definitions.value(label).destination; }
    /// Whether a section's own heading repeats an earlier one and no link leads to either.
    bool isRepeatedUnlinked(int section) const;

private:
    struct Definition {
        QByteArray fragment;
        QByteArray destination;
    };

    void addHeading(const QByteArray &slug, bool isOwn, LinkTarget target);
    void addPinned(std::span<const SectionPtr> sections, std::span<const int> elementOfSection);
    void forgetLinkedRepeats(std::span<const SectionPtr> sections);

    FragmentTable m_targets;
    QHash<QByteArray, Definition> m_definitions;
    std::vector<QByteArray> m_ofSection;
    std::vector<int> m_repeats; ///< sections, ascending
};

} // namespace throughline
