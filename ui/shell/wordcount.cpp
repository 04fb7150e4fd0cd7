// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wordcount.h"

#include <algorithm>
#include <numeric>

namespace throughline {

namespace {

bool isWordByte(char byte)
{
    const auto c = static_cast<unsigned char>(byte);
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

int wordsIn(const QByteArray &text)
{
    int words = 0;
    bool hasLetter = false;
    for (const char byte : text) {
        if (byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r') {
            words += hasLetter ? 1 : 0;
            hasLetter = false;
        } else {
            hasLetter = hasLetter || isWordByte(byte);
        }
    }
    return words + (hasLetter ? 1 : 0);
}

} // namespace

int WordCount::count(const Snapshot &snapshot)
{
    const SharedVector<SectionPtr> &now = snapshot.syntax().sections();
    const auto first = std::ranges::mismatch(m_sections, now).in1 - m_sections.begin();
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(m_sections.size(), now.size()));
    std::ptrdiff_t same = 0;
    while (same < shorter - first && *(m_sections.rbegin() + same) == *(now.rbegin() + same))
        ++same;
    std::vector<int> words;
    std::transform(
        now.begin() + first, now.end() - same, std::back_inserter(words), [](const SectionPtr &s) { return wordsIn(s->text); });
    const auto oldBegin = m_words.begin() + first;
    const auto oldEnd = m_words.end() - same;
    m_total += std::reduce(words.begin(), words.end(), 0) - std::reduce(oldBegin, oldEnd, 0);
    m_words.insert(m_words.erase(oldBegin, oldEnd), words.begin(), words.end());
    m_sections = now;
    return m_total;
}

} // namespace throughline
