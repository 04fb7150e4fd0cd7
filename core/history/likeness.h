// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace throughline {

/// The words of a text without their order and marks; ASCII letters in any case are the same.
class WordBag {
public:
    WordBag() = default;
    explicit WordBag(QByteArrayView text);

    std::size_t size() const { return m_words.size(); }
    /// The share of words that both have, from 0 to 1 (Dice's coefficient); of two empty ones 1.
    double likeness(const WordBag &other) const;

private:
    std::vector<std::size_t> m_words; ///< hashes, ascending
};

} // namespace throughline
