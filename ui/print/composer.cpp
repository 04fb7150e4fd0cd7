// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/composer.h"

#include "ui/print/typesetter.h"

namespace throughline {

namespace {

/// A paragraph leaves at least so many lines on either side of a page break.
constexpr std::size_t fewestLines = 2;

qreal startHeight(const PageBlock &block)
{
    if (block.isWhole || block.strips.size() < 2 * fewestLines)
        return block.height();
    qreal sum = 0;
    for (std::size_t i = 0; i < fewestLines; ++i)
        sum += block.strips[i].height;
    return sum;
}

/// \a strip, its drawings under \a tag where they have none of their own; always, where \a isForced.
Strip tagged(Strip strip, const TagPtr &tag, bool isForced = false)
{
    for (Drawing &drawing : strip.drawings)
        if (!drawing.tag || isForced)
            drawing.tag = tag;
    return strip;
}

} // namespace

Composer::Composer(QSizeF paper, const PageStyle &style)
    : m_paper(paper)
    , m_style(style)
{
}

void Composer::add(PageBlock block)
{
    const bool isComplete = !block.keepsWithNext;
    m_waiting.push_back(std::move(block));
    if (isComplete)
        flush();
}

void Composer::startPage(const QString &runningHead)
{
    flush();
    const bool isSame = !m_pages.empty() && m_pages.back().runningHead == runningHead;
    Strip head = isSame ? m_pages.back().head : Strip();
    if (!isSame && !runningHead.isEmpty())
        head = typeset({{runningHead}}, m_style.text(TextRole::Running), m_style, width()).front();
    m_pages.push_back({.strips = {}, .runningHead = runningHead, .head = std::move(head)});
    m_y = m_style.margins.top();
    m_isAtTop = true;
    m_owed = 0;
}

void Composer::breakPage()
{
    startPage(m_pages.empty() ? QString() : m_pages.back().runningHead);
    for (const Strip &strip : m_header)
        put(tagged(strip, newTag(TagRole::Artifact), true));
    m_isAtTop = true;
}

void Composer::flush()
{
    // Taken out first: a page break on the way flushes too.
    std::vector<PageBlock> blocks = std::exchange(m_waiting, {});
    if (blocks.empty())
        return;
    if (m_pages.empty())
        startPage({});
    qreal needed = m_owed;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool isLast = i + 1 == blocks.size();
        needed += isLast ? startHeight(blocks[i]) : blocks[i].height() + std::max(blocks[i].after, blocks[i + 1].before);
    }
    if (needed > room() && !isAtTop())
        breakPage();
    for (PageBlock &block : blocks)
        place(std::move(block));
}

void Composer::place(PageBlock block)
{
    if (!isAtTop())
        m_y += std::max(m_owed, block.before);
    m_owed = 0;
    if (block.isWhole && block.height() > room() && block.height() <= height() && !isAtTop())
        breakPage();
    record(block);
    const TagPtr tag = newTag(block.alternative.isEmpty() ? TagRole::Paragraph : TagRole::Figure, {}, block.alternative);
    for (std::size_t i = 0; i < block.strips.size(); ++i) {
        qreal needed = block.strips[i].height;
        if (!block.isWhole && i + fewestLines == block.strips.size() && i >= fewestLines)
            needed += block.strips[i + 1].height;
        if (needed > room() && !isAtTop())
            breakPage();
        put(tagged(std::move(block.strips[i]), tag));
    }
    m_owed = block.after;
}

void Composer::put(Strip strip)
{
    Page &page = m_pages.back();
    const QPointF at(m_style.margins.left(), m_y);
    for (const LinkArea &link : strip.links)
        page.links.push_back({link.rect.translated(at), link.target, link.tag});
    m_y += strip.height;
    page.strips.push_back({std::move(strip), at});
    m_isAtTop = false;
}

void Composer::insert(int before, const Composer &other)
{
    const int count = int(other.m_pages.size());
    m_pages.insert(m_pages.begin() + before, other.m_pages.begin(), other.m_pages.end());
    const auto shift = [before, count](Destination &at) { at.page += at.page >= before ? count : 0; };
    for (Destination &at : m_destinations)
        shift(at);
    for (OutlineEntry &entry : m_outline)
        shift(entry.at);
}

int Composer::numberOf(int page) const
{
    const int number = m_pages[static_cast<std::size_t>(page)].number;
    return number > 0 ? number : page + 1;
}

void Composer::keepOnly(const std::vector<int> &kept)
{
    m_total = total();
    std::vector<Page> pages;
    QHash<int, int> places;
    for (const int page : kept) {
        places.insert(page, static_cast<int>(pages.size()));
        pages.push_back(std::move(m_pages[static_cast<std::size_t>(page)]));
        pages.back().number = page + 1;
    }
    m_pages = std::move(pages);
    m_destinations.removeIf([&](const auto &named) { return !places.contains(named.value().page); });
    std::erase_if(m_outline, [&](const OutlineEntry &entry) { return !places.contains(entry.at.page); });
    for (Destination &at : m_destinations)
        at.page = places.value(at.page);
    for (OutlineEntry &entry : m_outline)
        entry.at.page = places.value(entry.at.page);
}

void Composer::record(const PageBlock &block)
{
    const bool overflows = !block.strips.empty() && block.strips.front().height > room() && !isAtTop();
    if (overflows)
        breakPage();
    const Destination here{int(m_pages.size()) - 1, m_y};
    const bool isNamed = !block.destination.isEmpty();
    // No slug has a colon.
    const QString name = isNamed ? block.destination : QStringLiteral("outline:%1").arg(m_outline.size());
    if (isNamed || block.outlineLevel > 0)
        m_destinations.insert(name, here);
    if (block.outlineLevel > 0)
        m_outline.push_back({block.outlineLevel, block.outlineTitle, here, name});
}

} // namespace throughline
