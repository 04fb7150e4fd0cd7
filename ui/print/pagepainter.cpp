// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagepainter.h"

#include "core/base/translate.h"
#include "ui/print/typesetter.h"

namespace throughline {

namespace {

class PagePainter {
public:
    PagePainter(QPainter &painter, const Composer &composer, int index, PageMarks *marks)
        : m_painter(painter)
        , m_composer(composer)
        , m_style(composer.style())
        , m_small(m_style.text(TextRole::Running))
        , m_page(composer.pages()[static_cast<std::size_t>(index)])
        , m_marks(marks)
    {
    }

    void drawStrips();
    void drawHead();
    void drawStamp();
    void drawFoot(const QString &number);

private:
    void begin(PageMarks::Mark mark);
    void draw(const Drawing &drawing, QPointF at, const PageMarks::Mark &mark);
    void drawLine(const QString &text, QPointF at, const TagPtr &tag);
    void drawLine(const Strip &line, QPointF at, const TagPtr &tag);

    QPainter &m_painter;
    const Composer &m_composer;
    const PageStyle &m_style;
    const TextStyle m_small;
    const Page &m_page;
    PageMarks *m_marks;
};

void PagePainter::begin(PageMarks::Mark mark)
{
    if (m_marks)
        m_marks->begin(m_painter, std::move(mark));
}

/// Draws \a drawing, whose origin is at \a at; the painter's transformation is the page's own.
void PagePainter::draw(const Drawing &drawing, QPointF at, const PageMarks::Mark &mark)
{
    if (m_marks && m_marks->take(mark, drawing.glyphs, at + drawing.offset))
        return;
    begin(mark);
    m_painter.translate(at);
    drawing(m_painter);
    m_painter.translate(-at);
}

void PagePainter::drawStrips()
{
    for (const Page::Placed &placed : m_page.strips)
        for (const Drawing &drawing : placed.strip.drawings) {
            const QRectF whole(0, 0, m_composer.width(), placed.strip.height);
            const QRectF area = drawing.bounds.isEmpty() ? whole : drawing.bounds.translated(drawing.offset);
            draw(drawing, placed.at,
                {.tag = drawing.tag, .text = drawing.text, .letters = drawing.letters, .area = area.translated(placed.at)});
        }
}

void PagePainter::drawLine(const QString &text, QPointF at, const TagPtr &tag)
{
    const std::vector<Strip> lines = typeset({{text}}, m_small, m_style, m_composer.width());
    if (!lines.empty())
        drawLine(lines.front(), at, tag);
}

void PagePainter::drawLine(const Strip &line, QPointF at, const TagPtr &tag)
{
    for (const Drawing &drawing : line.drawings)
        draw(drawing, at, {.tag = tag});
}

void PagePainter::drawHead()
{
    drawLine(m_page.head, {m_style.margins.left(), m_style.runningBaseline - m_small.leading}, newTag(TagRole::RunningHead));
}

/// That it is a draft; over a slide, which goes to the paper's edges in any colour, on a plate.
void PagePainter::drawStamp()
{
    const TagPtr tag = newTag(TagRole::RunningHead);
    const QString words = tr("Draft");
    const bool isOnSlide = m_style.margins.right() < m_style.gap;
    const qreal right = m_style.margins.left() + m_composer.width() - (isOnSlide ? 3 * m_style.gap : 0);
    const QRectF place(QPointF(right - textWidth(words, m_small) - 1, m_style.runningBaseline - m_small.leading),
        QPointF(right, m_style.runningBaseline));
    if (isOnSlide) {
        const qreal round = m_style.gap / 2;
        begin({.tag = tag});
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.paper);
        m_painter.drawRoundedRect(place.adjusted(-2 * round, -round, 2 * round, round), round, round);
    }
    drawLine(words, place.topLeft(), tag);
}

void PagePainter::drawFoot(const QString &number)
{
    const qreal right = m_style.margins.left() + m_composer.width();
    drawLine(number, {right - textWidth(number, m_small) - 1, m_composer.paper().height() - m_style.runningBaseline},
        newTag(TagRole::RunningFoot));
}

} // namespace

void paintPage(QPainter &painter, const Composer &composer, int index, bool isDraft, PageMarks *marks)
{
    PagePainter page(painter, composer, index, marks);
    page.drawHead();
    page.drawStrips();
    if (isDraft)
        page.drawStamp();
    if (!composer.pages()[static_cast<std::size_t>(index)].runningHead.isEmpty())
        page.drawFoot(QStringLiteral("%1 / %2").arg(composer.numberOf(index)).arg(composer.total()));
    if (marks)
        marks->end(painter);
}

} // namespace throughline
