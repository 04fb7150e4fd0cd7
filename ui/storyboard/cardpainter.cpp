// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/cardpainter.h"

#include "core/base/translate.h"
#include "ui/storyboard/acts.h"
#include "ui/theme/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QTextLayout>

#include <cmath>
#include <numeric>

namespace throughline {

namespace {

constexpr int chipIcon = 12; // pixels
constexpr double least = 44; // a chip narrower than this says nothing

QPainterPath topRounded(const QRectF &area, double radius)
{
    QPainterPath path;
    path.addRoundedRect(area.adjusted(0, 0, 0, radius * 2), radius, radius);
    QPainterPath top;
    top.addRect(area);
    return path.intersected(top);
}

QPainterPath rounded(const QRectF &area, double radius)
{
    QPainterPath path;
    path.addRoundedRect(area, radius, radius);
    return path;
}

} // namespace

void drawWrapped(QPainter &painter, const QRectF &area, const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const int most = std::max(1, static_cast<int>(std::floor((area.height() + 1) / metrics.lineSpacing())));
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    painter.setFont(font);
    layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition({0, i * metrics.lineSpacing()});
        const qsizetype end = line.textStart() + line.textLength();
        if (i + 1 < most || end >= text.size()) {
            line.draw(&painter, area.topLeft());
            continue;
        }
        QString rest = text.sliced(line.textStart());
        rest.replace(QChar::LineSeparator, u' ');
        painter.drawText(QPointF(area.left(), area.top() + i * metrics.lineSpacing() + metrics.ascent()),
            metrics.elidedText(rest, Qt::ElideRight, area.width()));
    }
    layout.endLayout();
}

CardPainter::CardPainter(const Theme &theme, const Storyboard &layout, BoardView view)
    : m_theme(theme)
    , m_layout(layout)
    , m_view(view)
{
}

QFont CardPainter::font(FrameWords which) const
{
    switch (which) {
    case FrameWords::Title:
        return m_view == BoardView::Strip ? m_theme.title : m_theme.strong;
    case FrameWords::Caption:
        return m_view == BoardView::Grid ? m_theme.small : m_theme.body;
    case FrameWords::Narration:
        return m_view == BoardView::Outline ? m_theme.small : m_theme.body;
    case FrameWords::Notes:
        break;
    }
    QFont notes = m_theme.small;
    notes.setItalic(true);
    return notes;
}

void CardPainter::paint(QPainter &painter, const FrameFace &face, const Thumbnail &thumbnail) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF({}, m_layout.cardSize()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_theme.border, Theme::hairline));
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(area, radius, radius);
    paintPicture(painter, face, thumbnail);
    paintWords(painter, face);
    paintChips(painter, face);
}

void CardPainter::paintPicture(QPainter &painter, const FrameFace &face, const Thumbnail &thumbnail) const
{
    const bool isRow = m_view == BoardView::Outline;
    const QRectF area = isRow ? m_layout.picture() : m_layout.picture().adjusted(1, 1, -1, 0);
    painter.save();
    painter.setClipPath(isRow ? rounded(area, Theme::smallRadius) : topRounded(area, radius - 1));
    painter.fillRect(area, Theme::mixed(actColour(face.act, m_theme), m_theme.raised, 0.06));
    if (thumbnail.pixmap.deviceIndependentSize() == m_layout.picture().size())
        painter.drawPixmap(m_layout.picture().topLeft(), thumbnail.pixmap);
    else if (!thumbnail.pixmap.isNull()) // of another size, until the right one is drawn
        painter.drawPixmap(m_layout.picture(), thumbnail.pixmap, thumbnail.pixmap.rect());
    painter.restore();
    if (!face.hasPicture())
        paintPlaceholder(painter, area, tr("Draw, paste or drop a picture"));
    else if (thumbnail.pixmap.isNull() && thumbnail.isFinal)
        paintPlaceholder(painter, area, thumbnail.obstacle);
    const QRectF inner = area.adjusted(Theme::tight + 2, Theme::tight + 2, -Theme::tight - 2, -Theme::tight - 2);
    paintBadge(painter, inner, QString::number(face.number), Qt::AlignLeft | Qt::AlignTop);
    if (!face.time.isEmpty())
        paintBadge(painter, inner, face.time, Qt::AlignRight | Qt::AlignBottom);
}

void CardPainter::paintPlaceholder(QPainter &painter, const QRectF &area, const QString &words) const
{
    const QFontMetricsF metrics(m_theme.small);
    const double width = area.width() - 2 * Theme::pad;
    const QRectF needed = metrics.boundingRect(QRectF(0, 0, width, QWIDGETSIZE_MAX), Qt::AlignHCenter | Qt::TextWordWrap, words);
    const double badges = 2 * metrics.lineSpacing(); // above and below
    const double height = Theme::roomy + Theme::tight + needed.height();
    const bool hasRoom = needed.width() <= width && height <= area.height() - badges;
    const QPointF top(area.center().x(), area.center().y() - (hasRoom ? height : Theme::roomy) / 2);
    const QRectF icon(top.x() - Theme::roomy / 2.0, top.y(), Theme::roomy, Theme::roomy);
    themedIcon(QStringLiteral("frame"), m_theme.faintText).paint(&painter, icon.toRect());
    if (!hasRoom)
        return;
    painter.setFont(m_theme.small);
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(area.left() + Theme::pad, icon.bottom() + Theme::tight, width, needed.height() + 1),
        Qt::AlignHCenter | Qt::TextWordWrap, words);
}

/// A small label on a picture, legible on whatever is drawn there.
void CardPainter::paintBadge(QPainter &painter, const QRectF &inner, const QString &text, Qt::Alignment side) const
{
    const QFontMetricsF metrics(m_theme.small);
    QRectF badge(
        0, 0, std::max(metrics.horizontalAdvance(text) + 2 * Theme::tight + 2, metrics.height() + 2), metrics.height() + 2);
    badge.moveTopLeft(inner.topLeft());
    if (side.testFlag(Qt::AlignRight))
        badge.moveRight(inner.right());
    if (side.testFlag(Qt::AlignBottom))
        badge.moveBottom(inner.bottom());
    QColor ground = m_theme.raised;
    ground.setAlphaF(0.88F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(badge, Theme::smallRadius, Theme::smallRadius);
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_theme.small);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void CardPainter::paintWords(QPainter &painter, const FrameFace &face) const
{
    for (const FrameWords which : {FrameWords::Title, FrameWords::Caption, FrameWords::Narration, FrameWords::Notes}) {
        const QRectF area = m_layout.words(which);
        if (area.isEmpty())
            continue;
        const QString &words = face.words(which);
        const bool isQuiet = which == FrameWords::Notes || (which == FrameWords::Caption && m_view != BoardView::Strip);
        painter.setPen(words.isEmpty() ? m_theme.faintText : isQuiet ? m_theme.mutedText : m_theme.text);
        if (!words.isEmpty()) {
            drawWrapped(painter, area, words, font(which));
        } else if (which == FrameWords::Title) {
            drawWrapped(painter, area, tr("Untitled"), font(which));
        } else {
            QFont hint = m_theme.small;
            hint.setItalic(which == FrameWords::Notes);
            drawWrapped(painter, area, wordsPrompt(which, face.act), hint);
        }
    }
}

std::vector<double> CardPainter::chipWidths(const FrameFace &face, double room) const
{
    const QFontMetricsF metrics(m_theme.small);
    std::vector<double> widths;
    widths.reserve(face.chips.size());
    for (const LinkChip &chip : face.chips)
        widths.push_back(std::ceil(metrics.horizontalAdvance(chip.text)) + chipIcon + 3 * Theme::tight + 2);
    const double gaps = Theme::tight * static_cast<double>(widths.size());
    // The wide ones give way until all fit.
    while (std::accumulate(widths.begin(), widths.end(), gaps) > room && !widths.empty()) {
        const auto widest = std::ranges::max_element(widths);
        const double excess = std::accumulate(widths.begin(), widths.end(), gaps) - room;
        const double next = std::max(least, *widest - std::max(4.0, excess / static_cast<double>(widths.size())));
        if (*widest <= least)
            break;
        *widest = next;
    }
    return widths;
}

std::vector<QRectF> CardPainter::chipRects(const FrameFace &face) const
{
    const QRectF area = m_layout.chips();
    const double height = std::ceil(QFontMetricsF(m_theme.small).lineSpacing()) + Theme::tight;
    std::vector<QRectF> rects;
    if (area.height() >= 2 * height) { // a column of them
        const std::vector<double> widths = [&] {
            std::vector<double> all;
            for (const LinkChip &chip : face.chips) {
                FrameFace alone;
                alone.chips = {chip};
                all.push_back(chipWidths(alone, area.width() - height - Theme::tight).front());
            }
            return all;
        }();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const QRectF rect(area.left(), area.top() + static_cast<double>(i) * (height + Theme::tight), widths[i], height);
            rects.push_back(rect.bottom() <= area.bottom() + 1 ? rect : QRectF());
        }
        return rects;
    }
    double x = area.left();
    for (const double width : chipWidths(face, area.width() - height - Theme::tight)) {
        const QRectF rect(x, area.top(), width, height);
        rects.push_back(rect.right() <= area.right() + 1 ? rect : QRectF());
        x += width + Theme::tight;
    }
    return rects;
}

QRectF CardPainter::addLinkRect(const FrameFace &face) const
{
    const QRectF area = m_layout.chips();
    const double height = std::ceil(QFontMetricsF(m_theme.small).lineSpacing()) + Theme::tight;
    const auto rects = chipRects(face);
    const auto shown = std::ranges::find_last_if(rects, [](const QRectF &r) { return !r.isNull(); });
    if (shown.empty())
        return {area.topLeft(), QSizeF(height, height)};
    const QRectF last = shown.front();
    return {std::min(last.right() + Theme::tight, area.right() - height), last.top(), height, height};
}

void CardPainter::paintChips(QPainter &painter, const FrameFace &face) const
{
    const auto rects = chipRects(face);
    painter.setFont(m_theme.small);
    const QFontMetricsF metrics(m_theme.small);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (rects[i].isNull())
            continue;
        const LinkChip &chip = face.chips[i];
        const bool isHole = chip.target < 0;
        const QColor colour = m_theme.kind(chip.kind);
        const QRectF rect = rects[i].adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(
            isHole ? m_theme.strongBorder : Theme::mixed(colour, m_theme.raised, 0.45), 1, isHole ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(isHole ? QBrush(Qt::NoBrush) : Theme::mixed(colour, m_theme.raised, 0.08));
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        const QRectF icon(rect.left() + Theme::tight + 1, rect.center().y() - chipIcon / 2.0, chipIcon, chipIcon);
        themedIcon(iconName(chip.kind), isHole ? m_theme.mutedText : colour).paint(&painter, icon.toAlignedRect());
        const QRectF words = rect.adjusted(chipIcon + 2 * Theme::tight, 0, -Theme::tight, 0);
        painter.setPen(isHole ? m_theme.mutedText : m_theme.text);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(chip.text, Qt::ElideRight, words.width()));
    }
}

} // namespace throughline
