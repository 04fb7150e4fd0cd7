// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

#include <QRectF>

#include <array>
#include <optional>
#include <vector>

namespace throughline {

/// The frames of one act; also an act that has none yet, and a group of the vision that isn't an act.
struct StoryboardBand {
    int group = -1; ///< -1 where the document has no heading for it
    std::optional<Act> act;
    QString name;
    std::vector<int> frames;

    bool operator==(const StoryboardBand &) const = default;
};

/// The vision in bands, in the order of the document; acts that it hasn't got stand between their neighbours.
std::vector<StoryboardBand> storyboardBands(const Strategy &strategy);

enum class BoardView : quint8 { Strip, Grid, Outline };

/// The words of a frame that are written on the board.
enum class FrameWords : quint8 { Title, Caption, Narration, Notes };

/// Lengths that a layout is made of, in pixels.
struct BoardMeasure {
    QSizeF viewport;
    double zoom = 1;
    double gap = 8; ///< between cards
    double margin = 16; ///< around everything
    double pad = 8; ///< within a card
    double header = 40; ///< an act's heading
    double titleLine = 18;
    double line = 16; ///< of any other words
    double chip = 20; ///< height of a link's chip
};

/// Where everything of a storyboard is, without a display: cards by band, in one of three views.
class Storyboard {
public:
    struct Card {
        int frame = -1;
        int band = 0;
        QRectF area;
    };
    struct Band {
        QRectF area;
        QRectF header;
        QRectF vacancy; ///< where an empty band asks for its first frame; null otherwise
        int firstCard = 0;
        int cardCount = 0;
    };
    /// A place between cards: before the card at \a index of the band (its count: at the end), with the line that shows it.
    struct Place {
        int band = 0;
        int index = 0;
        QRectF mark;
    };
    enum class Direction : quint8 { Left, Right, Up, Down, PageUp, PageDown, Home, End };

    Storyboard() = default;
    Storyboard(const std::vector<StoryboardBand> &bands, BoardView view, const BoardMeasure &measure);

    QSizeF size() const { return m_size; }
    const std::vector<Band> &bands() const { return m_bands; }
    const std::vector<Card> &cards() const { return m_cards; }
    /// Index of the card of a frame, or -1.
    int cardOf(int frame) const;

    /// Parts of a card, relative to its area's top left; null where a view doesn't show them. They are the same for all cards.
    QRectF picture() const { return m_picture; }
    QRectF words(FrameWords words) const { return m_words[static_cast<std::size_t>(words)]; }
    QRectF chips() const { return m_chips; }
    QSizeF cardSize() const { return m_card; }

    /// Index of the card at \a point, or -1.
    int cardAt(QPointF point) const;
    /// Index of the band whose empty place is at \a point, or -1.
    int vacancyAt(QPointF point) const;
    /// The cards that \a area touches, as indices [first, last).
    std::pair<int, int> cardsIn(const QRectF &area) const;
    std::vector<int> cardsTouching(const QRectF &area) const;
    /// The place nearest to \a point; there is always one.
    Place placeAt(QPointF point) const;
    /// The card that an arrow leads to from \a card; \a card itself at an edge, the first one from -1.
    int neighbour(int card, Direction direction) const;

private:
    void layOutStrip(const std::vector<StoryboardBand> &bands);
    void layOutGrid(const std::vector<StoryboardBand> &bands);
    void layOutOutline(const std::vector<StoryboardBand> &bands);
    void stackCards(const std::vector<StoryboardBand> &bands, int columns, double left, double columnGap, double rowGap);
    void placeCardParts(double pictureWidth);
    void placeRowParts(double pictureWidth);
    void stackRowParts(double pictureWidth);
    int bandNear(QPointF point) const;
    int besideRow(int card, int by) const;
    QRectF markAt(const Band &band, int index, bool isBehind) const;

    BoardView m_view = BoardView::Grid;
    BoardMeasure m_measure;
    QSizeF m_size;
    QSizeF m_card;
    QRectF m_picture;
    QRectF m_chips;
    std::array<QRectF, 4> m_words;
    std::vector<Band> m_bands;
    std::vector<Card> m_cards;
    std::vector<int> m_cardOf; ///< by frame
    int m_columns = 1;
};

} // namespace throughline
