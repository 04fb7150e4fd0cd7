// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/recurringwords.h"

namespace throughline {

namespace {

constexpr qsizetype longest = 32; // characters: what is longer is hardly said twice
constexpr std::size_t most = 1000;

bool mayRecur(const TextRuns &runs)
{
    if (runs.size() != 1)
        return false;
    const TextRun &run = runs.front();
    return run.text.size() <= longest && run.target.isEmpty() && !run.isBold && !run.isItalic && !run.isCode && !run.isStruck
        && !run.colour.isValid();
}

} // namespace

std::vector<Strip> RecurringWords::typeset(
    const TextRuns &runs, const TextStyle &style, const PageStyle &page, qreal width, const TagPtr &tag)
{
    if (!mayRecur(runs))
        return throughline::typeset(runs, style, page, width, tag);
    if (m_known.size() >= most)
        m_known.clear();
    const auto [known, isNew] = m_known.try_emplace(
        {runs.front().text, width, style.leading, style.colour.rgba(), style.font.pixelSize(), style.font.weight()});
    if (isNew)
        known->second = throughline::typeset(runs, style, page, width, tag);
    std::vector<Strip> strips = known->second;
    for (Strip &strip : strips) {
        for (Drawing &drawing : strip.drawings)
            drawing.tag = tag;
    }
    return strips;
}

qreal RecurringWords::width(const QString &words, const TextStyle &style)
{
    if (words.size() > longest)
        return textWidth(words, style);
    if (m_widths.size() >= most)
        m_widths.clear();
    const auto [known, isNew] = m_widths.try_emplace({words, style.font.pixelSize(), style.font.weight()});
    if (isNew)
        known->second = textWidth(words, style);
    return known->second;
}

} // namespace throughline
