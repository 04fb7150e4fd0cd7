// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/contentspages.h"

#include "core/base/translate.h"
#include "ui/print/typesetter.h"

#include <QPainter>

#include <cmath>
#include <limits>

namespace throughline {

namespace {

constexpr std::size_t mostEntries = 100; // beyond, a list of all elements would itself need to be searched
constexpr int chapters = 2;
constexpr qreal indentStep = 14;
constexpr qreal dotGap = 4;

TextStyle styleOf(const PageStyle &page, int level)
{
    TextStyle style = page.text(level > chapters ? TextRole::Small : TextRole::Body);
    style.after = 0;
    style.colour = level > chapters ? page.muted : page.ink;
    if (level == 1) {
        style.font.setWeight(QFont::DemiBold);
        style.before = page.gap;
    }
    return style;
}

class Contents {
public:
    Contents(const Composer &of, const QString &runningHead)
        : m_of(of)
        , m_style(of.style())
        , m_runningHead(runningHead)
        , m_deepest(of.outline().size() > mostEntries ? chapters : std::numeric_limits<int>::max())
    {
    }

    /// The pages of contents that count what follows them from \a shift pages later.
    Composer pages(int shift) const
    {
        Composer pages(m_of.paper(), m_style);
        pages.startPage(m_runningHead);
        const TextStyle title = m_style.text(TextRole::Part);
        pages.add({.strips = typeset({{tr("Contents")}}, title, m_style, pages.width(), newHeading(2)),
            .after = title.after,
            .keepsWithNext = true});
        const TagPtr list = newTag(TagRole::Contents);
        for (const OutlineEntry &entry : m_of.outline())
            if (entry.level <= m_deepest)
                pages.add(line(entry, newTag(TagRole::ContentsItem, list), shift));
        pages.finish();
        return pages;
    }

private:
    PageBlock line(const OutlineEntry &entry, const TagPtr &item, int shift) const
    {
        const TextStyle style = styleOf(m_style, entry.level);
        const qreal width = m_of.width();
        const qreal indent = (entry.level - 1) * indentStep;
        const QString number = u' ' + QString::number(entry.at.page + shift + 1); // apart from the title to whoever hears it
        const qreal numberLeft = width - textWidth(number, style) - 1;
        const TagPtr link = newTag(TagRole::Link, newTag(TagRole::Reference, item), entry.title);
        PageBlock block{.before = style.before, .keepsWithNext = entry.level == 1, .isWhole = true};
        for (const Strip &words :
            typeset({{entry.title}}, style, m_style, width - indent - textWidth(QStringLiteral("00000"), style), link)) {
            Strip strip{.height = words.height};
            strip.add(words, {indent, 0});
            strip.links.push_back({QRectF(0, 0, width, words.height), u'#' + entry.destination, link});
            block.strips.push_back(std::move(strip));
        }
        if (block.strips.empty())
            return block;
        Strip &last = block.strips.back();
        addDots(last, indent + wordsWidth(entry, style, width - indent), numberLeft);
        last.add(typeset({{number}}, style, m_style, width, link).front(), {numberLeft, 0});
        return block;
    }

    /// How far the last line of the title goes.
    qreal wordsWidth(const OutlineEntry &entry, const TextStyle &style, qreal width) const
    {
        const qreal all = textWidth(entry.title, style);
        return all < width - textWidth(QStringLiteral("00000"), style) ? all : width;
    }

    void addDots(Strip &strip, qreal from, qreal to) const
    {
        const qreal left = std::ceil((from + dotGap) / dotGap) * dotGap; // so that the dots of all lines stand below each other
        if (left >= to - dotGap)
            return;
        strip.decorate([left, to, y = strip.height * 0.7, colour = m_style.muted](QPainter &painter) {
            QPen pen(colour, 0.7, Qt::CustomDashLine, Qt::RoundCap);
            pen.setDashPattern({0.001, dotGap / 0.7});
            painter.setPen(pen);
            painter.drawLine(QPointF(left, y), QPointF(to - dotGap, y));
        });
    }

    const Composer &m_of;
    const PageStyle &m_style;
    QString m_runningHead;
    int m_deepest;
};

} // namespace

void insertContents(Composer &composer, int before, const QString &runningHead)
{
    if (composer.outline().empty())
        return;
    const Contents contents(composer, runningHead);
    const int count = int(contents.pages(0).pages().size());
    composer.insert(before, contents.pages(count));
}

} // namespace throughline
