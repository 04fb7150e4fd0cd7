// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/bandpainter.h"

#include "core/base/translate.h"
#include "ui/storyboard/acts.h"
#include "ui/storyboard/cardpainter.h"
#include "ui/theme/addbutton.h"
#include "ui/theme/icons.h"

#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

/// The part of a strip's heading that can be seen: its words go along while their act is in sight.
QRectF inSight(const QRectF &header, const QRectF &visible)
{
    const double left
        = std::clamp(visible.left() + Theme::wide, header.left(), std::max(header.left(), header.right() - Theme::sidePanel));
    return {left, header.top(), header.right() - left, header.height()};
}

} // namespace

BandPainter::BandPainter(const BoardModel &model, const Theme &theme, int band)
    : m_number(band)
    , m_band(model.layout().bands()[static_cast<std::size_t>(band)])
    , m_face(model.bandFace(band))
    , m_theme(theme)
{
}

void BandPainter::paint(QPainter &painter, const QRectF &visible, const BoardTarget &hovered) const
{
    const Kind under = hovered.band == m_number ? hovered.kind : Kind::Nothing;
    paintHeader(painter, visible, under);
    if (!m_band.vacancy.isNull())
        paintVacancy(painter, under == Kind::Vacancy);
}

void BandPainter::paintHeader(QPainter &painter, const QRectF &visible, Kind under) const
{
    const QRectF header = inSight(m_band.header, visible);
    const QColor colour = actColour(m_face.act, m_theme);
    const QRectF bar(header.left(), header.center().y() - Theme::wide / 2.0, Theme::tight, Theme::wide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(bar, 2, 2);

    const QRectF hint = hintRect();
    double end = addRect().left() - Theme::gap;
    if (!hint.isNull()) {
        const bool isUnder = under == Kind::BandHint;
        painter.setFont(m_theme.small);
        painter.setPen(isUnder ? m_theme.accent : m_theme.mutedText);
        themedIcon(QStringLiteral("unlinked"), isUnder ? m_theme.accent : colour)
            .paint(&painter, QRectF(hint.left(), hint.center().y() - 7, 14, 14).toRect());
        painter.drawText(hint.adjusted(14 + Theme::tight, 0, 0, 0), Qt::AlignVCenter, m_face.hint);
        end = hint.left() - Theme::pad;
    }
    QRectF words(bar.right() + Theme::gap, header.top(), std::max(0.0, end - bar.right() - Theme::gap), header.height());
    const auto write = [&](const QString &text, const QFont &font, const QColor &pen) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(pen);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, words.width());
        painter.drawText(words, Qt::AlignVCenter, shown);
        words.setLeft(std::min(words.right(), words.left() + metrics.horizontalAdvance(shown) + Theme::gap));
    };
    write(m_face.name, m_theme.strong, m_theme.text);
    const double sum = QFontMetricsF(m_theme.small).horizontalAdvance(m_face.sum);
    if (words.width() > sum + Theme::gap) {
        const double purpose = QFontMetricsF(m_theme.small).horizontalAdvance(m_face.purpose);
        if (words.width() > sum + purpose + Theme::roomy)
            write(m_face.purpose, m_theme.small, m_theme.mutedText);
        write(QStringLiteral("· ") + m_face.sum, m_theme.small, m_theme.mutedText);
    }
    paintAddButton(painter, addRect(), under == Kind::BandAdd, m_theme);
}

QRectF BandPainter::addRect() const
{
    const QRectF &header = m_band.header;
    return {header.right() - Theme::roomy, header.center().y() - Theme::roomy / 2.0, Theme::roomy, Theme::roomy};
}

QRectF BandPainter::hintRect() const
{
    const QRectF &header = m_band.header;
    const double width = QFontMetricsF(m_theme.small).horizontalAdvance(m_face.hint) + 14 + 2 * Theme::tight;
    const double room = header.width() - QFontMetricsF(m_theme.strong).horizontalAdvance(m_face.name) - 3 * Theme::roomy;
    if (m_face.hint.isEmpty() || width > room)
        return {};
    return {addRect().left() - Theme::gap - width, header.top() + Theme::gap, width, header.height() - 2 * Theme::gap};
}

void BandPainter::paintVacancy(QPainter &painter, bool isUnder) const
{
    const QRectF area = m_band.vacancy.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(isUnder ? m_theme.accent : m_theme.strongBorder, 1, Qt::DashLine));
    painter.setBrush(isUnder ? QBrush(m_theme.accentSoft) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(area, CardPainter::radius, CardPainter::radius);
    const QFontMetricsF metrics(m_theme.body);
    QRectF words = area.adjusted(Theme::pad, 0, -Theme::pad, 0);
    const double height = 3 * metrics.lineSpacing() + Theme::gap;
    words = QRectF(words.left(), std::max(area.top() + Theme::gap, words.center().y() - height / 2), words.width(), height);
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_theme.body);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, actPrompt(m_face.act));
    painter.setPen(m_theme.accent);
    painter.setFont(m_theme.small);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignBottom, tr("Add a frame"));
}

} // namespace throughline
