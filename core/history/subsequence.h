// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>

#include <span>
#include <utility>
#include <vector>

namespace throughline {

/// Pairs of places, ascending in both, where \a a and \a b say the same. The longest such list for short ones; for long ones what
/// stands between values that each has once (patience diff), so that the time stays near to their lengths.
std::vector<std::pair<int, int>> commonPlaces(std::span<const int> a, std::span<const int> b);

/// Which of \a values belong to a longest ascending run of them, others left out; negative ones never do.
std::vector<bool> ascendingOnes(std::span<const int> values);

/// Numbers words, the same bytes the same number. The words must outlive it.
class Numbering {
public:
    int of(QByteArrayView word)
    {
        const auto next = static_cast<int>(m_numbers.size());
        const auto known = m_numbers.constFind(word);
        return known != m_numbers.cend() ? *known : *m_numbers.insert(word, next);
    }

private:
    QHash<QByteArrayView, int> m_numbers;
};

} // namespace throughline
