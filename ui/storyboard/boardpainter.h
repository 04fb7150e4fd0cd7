// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/boardmodel.h"
#include "ui/storyboard/boardtarget.h"
#include "ui/storyboard/thumbnails.h"
#include "ui/theme/theme.h"

#include <functional>

class QPainter;

namespace throughline {

/// Draws the board in its own coordinates. Cards are drawn once and kept as pixmaps while they stay the same.
class BoardPainter {
public:
    /// What changes without an edit.
    struct State {
        QRectF visible;
        std::function<bool(int frame)> isSelected;
        int current = -1; ///< frame
        bool hasFocus = false;
        BoardTarget hovered;
        bool isMoving = false; ///< the selected cards are being carried to another place
        std::optional<QPointF> carriedTo; ///< where the pointer carries them
        QRectF mark; ///< where they or what is dragged from elsewhere would be put; null where nowhere
        int dropCard = -1; ///< the card that takes what is dragged
        QRectF rubberBand;
    };

    BoardPainter(const BoardModel &model, const Theme &theme);

    void setTheme(const Theme &theme);
    /// Where cards are drawn anew only until \a milliseconds have passed; those left over stay blank. Negative: no limit.
    void setPatience(int milliseconds) { m_patience = milliseconds; }
    const Thumbnails &thumbnails() const { return m_thumbnails; }
    /// False where some cards were left blank.
    bool paint(QPainter &painter, const State &state);

    BoardTarget targetAt(QPointF point) const;
    /// The card as it is drawn, for a picture of it that is carried along.
    QPixmap cardPixmap(int card, qreal ratio);
    /// Where a part of the board is; null for what isn't shown.
    QRectF areaOf(const BoardTarget &target) const;
    QFont font(FrameWords which) const;

private:
    struct Drawn {
        FrameFace face;
        QPixmap pixmap;
        qint64 thumbnail = 0; ///< the key of what is in it
        bool isFinal = true; ///< and no better thumbnail is to come
    };

    const QPixmap *drawn(int card, qreal ratio, bool mayDraw);
    void paintCard(QPainter &painter, int card, const State &state, const QPixmap *pixmap) const;
    void paintLively(QPainter &painter, int card, const State &state) const;
    void paintMark(QPainter &painter, const QRectF &mark) const;
    void paintCarried(QPainter &painter, const State &state);
    QRectF removalRect(int card, int chip) const;

    const BoardModel &m_model;
    Theme m_theme;
    Thumbnails m_thumbnails;
    QCache<const void *, Drawn> m_drawn;
    QSizeF m_size; ///< of the cards in m_drawn
    qreal m_ratio = 0;
    BoardView m_view = BoardView::Grid;
    int m_patience = -1;
};

} // namespace throughline
