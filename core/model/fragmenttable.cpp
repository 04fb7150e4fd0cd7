// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fragmenttable.h"

#include <algorithm>
#include <bit>

namespace throughline {

FragmentTable::FragmentTable(std::size_t expected)
{
    m_entries.reserve(expected);
    grow(std::bit_ceil(expected * 2 + 8));
}

/// Linear probing. Only where hashes are the same are the bytes looked at.
const FragmentTable::Entry *FragmentTable::find(QByteArrayView fragment, std::size_t hash) const
{
    if (m_slots.empty())
        return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask; m_slots[slot] >= 0; slot = (slot + 1) & mask) {
        const Entry &entry = m_entries[static_cast<std::size_t>(m_slots[slot])];
        if (entry.hash == hash && (entry.suffix == 0 ? *entry.slug == fragment : entry.fragment() == fragment))
            return &entry;
    }
    return nullptr;
}

void FragmentTable::insert(const Entry &entry)
{
    if ((m_entries.size() + 1) * 2 > m_slots.size())
        grow(std::bit_ceil(m_slots.size() * 2 + 8));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = entry.hash & mask;
    while (m_slots[slot] >= 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = static_cast<int>(m_entries.size());
    m_entries.push_back(entry);
}

void FragmentTable::rename(std::span<const std::pair<std::size_t, const QByteArray *>> slugs)
{
    bool isMoved = false;
    for (const auto &[at, slug] : slugs) {
        Entry &entry = m_entries[at];
        isMoved = isMoved || *entry.slug != *slug;
        if (*entry.slug != *slug)
            entry.hash = qHash(QByteArrayView(*slug));
        entry.slug = slug;
    }
    if (isMoved)
        grow(m_slots.size());
}

void FragmentTable::splice(std::size_t first, std::size_t end, const std::vector<Entry> &came, int shift)
{
    const auto at = m_entries.erase(
        m_entries.begin() + static_cast<std::ptrdiff_t>(first), m_entries.begin() + static_cast<std::ptrdiff_t>(end));
    for (auto entry = m_entries.insert(at, came.begin(), came.end()) + std::ssize(came); entry != m_entries.end(); ++entry)
        entry->section += shift;
    grow(std::max(m_slots.size(), std::bit_ceil(m_entries.size() * 2 + 8)));
}

void FragmentTable::grow(std::size_t slots)
{
    m_slots.assign(slots, -1);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        std::size_t slot = m_entries[i].hash & (slots - 1);
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & (slots - 1);
        m_slots[slot] = static_cast<int>(i);
    }
}

} // namespace throughline
