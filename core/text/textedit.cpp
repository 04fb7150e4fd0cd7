// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textedit.h"

#include "core/text/sourcetext.h"

#include <algorithm>

namespace throughline {

TextEdit::TextEdit(std::vector<Replacement> replacements)
    : m_replacements(std::move(replacements))
{
    std::ranges::stable_sort(m_replacements, {}, [](const Replacement &r) { return r.range.start; });
    std::erase_if(m_replacements, [](const Replacement &r) { return r.range.isEmpty() && r.text.isEmpty(); });
    Q_ASSERT(std::ranges::adjacent_find(m_replacements, [](const Replacement &a, const Replacement &b) {
        return a.range.end > b.range.start;
    }) == m_replacements.end());
}

TextEdit TextEdit::replace(TextRange range, QByteArray text)
{
    return TextEdit({Replacement{range, std::move(text)}});
}

TextEdit TextEdit::insert(qsizetype offset, QByteArray text)
{
    return replace({offset, offset}, std::move(text));
}

TextEdit TextEdit::remove(TextRange range)
{
    return replace(range, {});
}

TextRange TextEdit::span() const
{
    return isEmpty() ? TextRange{} : TextRange{m_replacements.front().range.start, m_replacements.back().range.end};
}

qsizetype TextEdit::growth() const
{
    qsizetype growth = 0;
    for (const Replacement &r : m_replacements)
        growth += r.text.size() - r.range.size();
    return growth;
}

qsizetype TextEdit::mapped(qsizetype offset, Stick stick) const
{
    qsizetype shift = 0;
    for (const Replacement &r : m_replacements) {
        const bool isInsertionHere = r.range.isEmpty() && r.range.start == offset;
        if (r.range.start > offset || (isInsertionHere && stick == Stick::Before))
            break;
        if (r.range.start == offset && !isInsertionHere)
            break;
        if (r.range.contains(offset))
            return r.range.start + shift + r.text.size();
        shift += r.text.size() - r.range.size();
    }
    return offset + shift;
}

TextEdit TextEdit::inverse(const SourceText &before) const
{
    std::vector<Replacement> back;
    back.reserve(m_replacements.size());
    qsizetype shift = 0;
    for (const Replacement &r : m_replacements) {
        const qsizetype start = r.range.start + shift;
        back.push_back({{start, start + r.text.size()}, before.slice(r.range)});
        shift += r.text.size() - r.range.size();
    }
    return TextEdit(std::move(back));
}

} // namespace throughline
