// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/wallmodel.h"

#include <QCache>
#include <QPixmap>

#include <optional>

class QPainter;

namespace throughline {

/// Something on the wall that the pointer can be on.
struct WallTarget {
    enum class Kind : quint8 {
        Nothing,
        Card,
        Title,
        Lead,
        Pill,
        Fact,
        Gap,
        Relied,
        Concerns,
        Compared,
        Handle,
        Add,
        HeaderAdd,
        Vacancy
    };
    Kind kind = Kind::Nothing;
    int card = -1;
    int column = -1;
    int index = 0; ///< of the pill, fact or gap
    bool isRight = false; ///< the handle at the card's right edge

    bool operator==(const WallTarget &) const = default;
};

/// Draws the wall in the coordinates of what is seen of it. Cards are drawn once and kept as pixmaps while they stay the same.
class WallPainter {
public:
    /// What changes without an edit.
    struct State {
        QSizeF size; ///< of what is seen
        double scrolled = 0; ///< across
        std::vector<double> columns; ///< how far each is scrolled down
        int current = -1; ///< card
        std::vector<int> chosen; ///< cards that are selected, sorted; current is one of them
        std::optional<WallLink> link; ///< that is selected in place of cards
        std::optional<WallLink> hoveredLink;
        QRectF band; ///< that chooses the cards that it touches
        std::vector<int> chain; ///< elements of the throughline through what is selected, sorted
        bool hasFocus = false;
        WallTarget hovered;
        int carried = -1; ///< the card that is dragged to another place
        QRectF mark; ///< where it would be put, on the wall, in carried's column
        int linkedFrom = -1; ///< the card whose handle is dragged
        bool isFromRight = false;
        QPointF pointer; ///< while something is dragged
        int dropCard = -1; ///< the card that takes what is dragged
        QString dropWords; ///< what would happen there
    };

    static constexpr int ring = 8; ///< pixels round a card that its outline and its handles may take

    WallPainter(const WallModel &model, const Theme &theme);

    void setTheme(const Theme &theme);
    /// Where cards are drawn anew only until \a milliseconds have passed; those left over stay blank. Negative: no limit.
    void setPatience(int milliseconds) { m_patience = milliseconds; }
    /// Paints what shows in \a area. False where some cards were left blank.
    bool paint(QPainter &painter, const State &state, const QRectF &area);

    WallTarget targetAt(QPointF point, const State &state) const;
    /// The link whose curve is at \a point.
    std::optional<WallLink> linkAt(QPointF point, const State &state) const;
    /// Where a part of the wall is seen; null for what isn't shown.
    QRectF areaOf(const WallTarget &target, const State &state) const;
    QRectF areaOf(const WallLink &link, const State &state) const;

private:
    struct Drawn {
        CardFace face;
        QSizeF size;
        QPixmap pixmap;
    };

    const QPixmap *drawn(int card, qreal ratio, bool mayDraw);
    QRectF seen(int column, const QRectF &area, const State &state) const;
    QPointF end(int card, bool isRight, const State &state) const;
    bool isInSight(int card, const State &state) const;
    QColor laneColour(int column) const;
    void paintLanes(QPainter &painter, const State &state, const QRectF &area) const;
    void paintHeader(QPainter &painter, int column, const State &state) const;
    void paintLinks(QPainter &painter, const State &state, const QRectF &area) const;
    bool isChained(const WallLink &link, const State &state) const;
    std::pair<QPointF, QPointF> ends(const WallLink &link, const State &state) const;
    void paintLink(QPainter &painter, QPointF from, QPointF to, const QRectF &area) const;
    void paintEnds(QPainter &painter, int column, const State &state, const QRectF &paintedArea) const;
    void paintVacancy(QPainter &painter, const QRectF &area, int column, bool isUnder) const;
    void paintCard(QPainter &painter, int card, const State &state, const QPixmap *pixmap) const;
    void paintUnder(QPainter &painter, int card, const State &state) const;
    void paintHandles(QPainter &painter, int card, const State &state) const;
    void paintDrag(QPainter &painter, const State &state);
    void paintBand(QPainter &painter, const State &state) const;
    WallTarget partAt(int card, QPointF point) const;

    const WallModel &m_model;
    Theme m_theme;
    QCache<const void *, Drawn> m_drawn;
    qreal m_ratio = 0;
    int m_patience = -1;
};

/// Whether a card of \a kind has a handle at that side: towards what it leads to, or towards what leads to it.
bool hasHandle(ElementKind kind, bool isRight);

} // namespace throughline
