// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <span>
#include <utility>
#include <vector>

namespace throughline {

/// Headings by fragment: a hash table with dense entries in the order in which they were added, the document's, so that the
/// headings of a section lie together and a copy is a copy of two arrays.
class FragmentTable {
public:
    struct Entry {
        const QByteArray *slug = nullptr; ///< in a section that outlives the table
        std::size_t hash = 0; ///< of the fragment
        int suffix = 0; ///< of a repeat: what stands behind the slug and a hyphen; 0 where the slug is the fragment
        int section = -1;
        int heading = -1; ///< index into Section::headings
        int repeats = 0; ///< the highest suffix that later headings with the same slug were given
        bool isOwn = false; ///< the heading that its section begins with
        bool isAmbiguous = false; ///< more than one heading has the bare slug

        QByteArray fragment() const { return suffix == 0 ? *slug : *slug + '-' + QByteArray::number(suffix); }
    };

    FragmentTable() = default;
    explicit FragmentTable(std::size_t expected);

    const std::vector<Entry> &entries() const { return m_entries; }
    const Entry *find(QByteArrayView fragment) const { return find(fragment, qHash(fragment)); }
    const Entry *find(QByteArrayView fragment, std::size_t hash) const;
    Entry *find(QByteArrayView fragment, std::size_t hash)
    {
        return const_cast<Entry *>(std::as_const(*this).find(fragment, hash));
    }
    /// Adds an entry whose fragment isn't there. References to entries don't outlast it.
    void insert(const Entry &entry);
    /// Gives entries other slugs: of those without a suffix, some that no entry has.
    void rename(std::span<const std::pair<std::size_t, const QByteArray *>> slugs);
    /// Puts \a came, whose fragments no other entry has, in the place of the entries in [first, end); the sections of those behind
    /// them move by \a shift.
    void splice(std::size_t first, std::size_t end, const std::vector<Entry> &came, int shift);

private:
    void grow(std::size_t slots);

    std::vector<Entry> m_entries;
    std::vector<int> m_slots; ///< index into m_entries, -1 where free; their number is a power of two
};

} // namespace throughline
