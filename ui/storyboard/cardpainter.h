// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/thumbnails.h"
#include "ui/theme/theme.h"

class QPainter;

namespace throughline {

/// Draws a frame as a card or a row: all of it but what changes under the pointer. Coordinates are the card's own.
class CardPainter {
public:
    CardPainter(const Theme &theme, const Storyboard &layout, BoardView view);

    void paint(QPainter &painter, const FrameFace &face, const Thumbnail &thumbnail) const;
    /// Where each of the face's chips is; one that finds no room is null.
    std::vector<QRectF> chipRects(const FrameFace &face) const;
    /// Where a further link can be added, behind the chips.
    QRectF addLinkRect(const FrameFace &face) const;
    QFont font(FrameWords which) const;

    static constexpr double radius = Theme::radius + 2;

private:
    void paintPicture(QPainter &painter, const FrameFace &face, const Thumbnail &thumbnail) const;
    void paintPlaceholder(QPainter &painter, const QRectF &area, const QString &words) const;
    void paintBadge(QPainter &painter, const QRectF &corner, const QString &text, Qt::Alignment side) const;
    void paintWords(QPainter &painter, const FrameFace &face) const;
    void paintChips(QPainter &painter, const FrameFace &face) const;
    std::vector<double> chipWidths(const FrameFace &face, double room) const;

    const Theme &m_theme;
    const Storyboard &m_layout;
    BoardView m_view;
};

/// \a text wrapped into \a area, its last line elided where there is more.
void drawWrapped(QPainter &painter, const QRectF &area, const QString &text, const QFont &font);

} // namespace throughline
