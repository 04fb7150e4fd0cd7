// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/linetext.h"

#include <algorithm>

namespace throughline {

LineText::LineText(QByteArrayView text, std::span<const TextRange> lines)
    : m_lines(lines)
{
    if (lines.size() == 1) {
        m_view = text.sliced(lines.front().start, lines.front().size());
        return;
    }
    m_starts.reserve(lines.size());
    for (const TextRange &line : lines) {
        m_starts.push_back(m_joined.size());
        m_joined += text.sliced(line.start, line.size());
        m_joined += '\n';
    }
    m_joined.chop(m_joined.isEmpty() ? 0 : 1);
    m_view = m_joined;
}

int LineText::lineAt(qsizetype offset) const
{
    if (m_starts.empty())
        return 0;
    return static_cast<int>(std::ranges::upper_bound(m_starts, offset) - m_starts.begin()) - 1;
}

qsizetype LineText::toSection(qsizetype offset) const
{
    if (m_starts.empty())
        return m_lines.empty() ? offset : m_lines.front().start + offset;
    const auto line = static_cast<std::size_t>(lineAt(offset));
    return m_lines[line].start + offset - m_starts[line];
}

} // namespace throughline
