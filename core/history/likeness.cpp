// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/likeness.h"

#include <QHashFunctions>

#include <algorithm>

namespace throughline {

namespace {

bool isOfWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

WordBag::WordBag(QByteArrayView text)
{
    QByteArray word;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isOfWord(text[i])) {
            word += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        } else if (!word.isEmpty()) {
            m_words.push_back(qHash(word));
            word.resize(0);
        }
    }
    std::ranges::sort(m_words);
}

double WordBag::likeness(const WordBag &other) const
{
    if (m_words.empty() && other.m_words.empty())
        return 1;
    std::size_t shared = 0;
    auto a = m_words.begin();
    auto b = other.m_words.begin();
    while (a != m_words.end() && b != other.m_words.end()) {
        if (*a == *b)
            ++shared, ++a, ++b;
        else
            *a < *b ? ++a : ++b;
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(m_words.size() + other.m_words.size());
}

} // namespace throughline
