// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace throughline {

/// Where a `#link` leads.
struct LinkTarget {
    int section = -1;
    int heading = -1; ///< index into Section::headings
    int element = -1; ///< -1 where the heading is no element's own
    bool isAmbiguous = false; ///< more than one heading has the bare slug
};

/// Targets by fragment: a hash table with dense entries, because it is made anew whenever a heading changes, with every heading of the
/// document in it.
class FragmentTable
{
public:
    struct Entry {
        QByteArray fragment;
        std::size_t hash = 0;
        LinkTarget target;
        int repeats = 0; ///< how many later headings had the same slug
    };

    FragmentTable() = default;
    explicit FragmentTable(std::size_t expected);

    const Entry *find(QByteArrayView fragment) const;
    Entry *find(QByteArrayView fragment) { return const_cast<Entry *>(std::as_const(*this).find(fragment)); }
    /// Adds a fragment that isn't there. References to entries don't outlast it.
    void insert(const QByteArray &fragment, const LinkTarget &target);

private:
    std::size_t slotOf(QByteArrayView fragment, std::size_t hash) const;
    void grow(std::size_t slots);

    std::vector<Entry> m_entries;
    std::vector<int> m_slots; ///< index into m_entries, -1 where free; their number is a power of two
};

} // namespace throughline
