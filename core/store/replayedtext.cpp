// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replayedtext.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cstring>
#include <ranges>

namespace throughline {

ReplayedText::ReplayedText(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_gapStart(m_bytes.size())
    , m_gapEnd(m_bytes.size())
{
}

bool ReplayedText::isBoundary(qsizetype offset) const
{
    constexpr int continuation = 0x80; // 10xxxxxx
    return offset == size() || (m_bytes[offset < m_gapStart ? offset : offset + m_gapEnd - m_gapStart] & 0xC0) != continuation;
}

bool ReplayedText::apply(const std::vector<Replacement> &replacements)
{
    qsizetype end = 0;
    for (const auto &[range, text] : replacements) {
        const bool isInside = end <= range.start && range.start <= range.end && range.end <= size();
        if (!isInside || !isBoundary(range.start) || !isBoundary(range.end) || firstInvalidUtf8(text) >= 0)
            return false;
        end = range.end;
    }
    for (const Replacement &replacement : replacements | std::views::reverse) // the offsets before stay as they are
        replace(replacement);
    return true;
}

void ReplayedText::moveGap(qsizetype offset)
{
    char *bytes = m_bytes.data();
    if (offset < m_gapStart)
        std::memmove(bytes + offset + (m_gapEnd - m_gapStart), bytes + offset, static_cast<std::size_t>(m_gapStart - offset));
    else
        std::memmove(bytes + m_gapStart, bytes + m_gapEnd, static_cast<std::size_t>(offset - m_gapStart));
    m_gapEnd += offset - m_gapStart;
    m_gapStart = offset;
}

void ReplayedText::replace(const Replacement &replacement)
{
    moveGap(replacement.range.start);
    m_gapEnd += replacement.range.size();
    const qsizetype missing = replacement.text.size() - (m_gapEnd - m_gapStart);
    if (missing > 0) {
        const qsizetype more = missing + m_bytes.size() / 8;
        m_bytes.insert(m_gapStart, more, '\0');
        m_gapEnd += more;
    }
    std::ranges::copy(replacement.text, m_bytes.data() + m_gapStart);
    m_gapStart += replacement.text.size();
}

SourceText ReplayedText::text() const
{
    // Every step was checked, so the bytes are UTF-8.
    return SourceText::fromUtf8(m_bytes.first(m_gapStart) + m_bytes.sliced(m_gapEnd)).value_or(SourceText());
}

} // namespace throughline
