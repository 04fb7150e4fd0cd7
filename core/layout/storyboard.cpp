// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/storyboard.h"

#include "core/base/index.h"
#include "core/model/names.h"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double pictureShape = 9.0 / 16;
constexpr double stripShare = 0.46; // of a strip's height that pictures take at zoom 1
constexpr double stripPicture = 240; // pixels at zoom 1: the pictures' widths, in a strip at least
constexpr double gridPicture = 236;
constexpr double outlinePicture = 150;
constexpr double outlineColumns = 420; // pixels that the words need beside the picture to stand in columns
constexpr double leastRow = 240;
constexpr int captionLines = 2;
constexpr int narrationLines = 5;
constexpr int notesLines = 3;
constexpr int stackedNarrationLines = 3;
constexpr int stackedNotesLines = 2;
constexpr double markWidth = 3;

double distance(double value, double from, double to)
{
    return value < from ? from - value : value > to ? value - to : 0;
}

/// Where an act that the document hasn't got goes among \a bands.
std::size_t placeOfAct(const std::vector<StoryboardBand> &bands, Act act)
{
    const auto later = std::ranges::find_if(bands, [act](const StoryboardBand &band) { return band.act && *band.act > act; });
    return static_cast<std::size_t>(later - bands.begin());
}

} // namespace

std::vector<StoryboardBand> storyboardBands(const Strategy &strategy)
{
    std::vector<StoryboardBand> bands;
    for (int g = 0; g < std::ssize(strategy.groups()); ++g) {
        const Group &group = strategy.groups()[index(g)];
        if (group.part != Part::Vision || (group.section < 0 && group.elementCount == 0))
            continue;
        StoryboardBand band{g, group.act, group.name, {}};
        for (int e = group.firstElement; e < group.firstElement + group.elementCount; ++e)
            band.frames.push_back(e);
        bands.push_back(std::move(band));
    }
    for (const Act act : {Act::Today, Act::Turn, Act::Tomorrow}) {
        if (!std::ranges::contains(bands, std::optional(act), &StoryboardBand::act)) {
            const auto at = bands.begin() + static_cast<std::ptrdiff_t>(placeOfAct(bands, act));
            bands.insert(at, StoryboardBand{-1, act, canonicalGroupName(ElementKind::Frame, act), {}});
        }
    }
    return bands;
}

Storyboard::Storyboard(const std::vector<StoryboardBand> &bands, BoardView view, const BoardMeasure &measure)
    : m_view(view)
    , m_measure(measure)
{
    switch (view) {
    case BoardView::Strip:
        layOutStrip(bands);
        break;
    case BoardView::Grid:
        layOutGrid(bands);
        break;
    case BoardView::Outline:
        layOutOutline(bands);
        break;
    }
    for (int i = 0; i < std::ssize(m_cards); ++i) {
        const std::size_t frame = index(m_cards[index(i)].frame);
        m_cardOf.resize(std::max(m_cardOf.size(), frame + 1), -1);
        m_cardOf[frame] = i;
    }
}

/// Everything in one row; a card is as tall as the window lets it be, so that all of its words are there to be read.
void Storyboard::layOutStrip(const std::vector<StoryboardBand> &bands)
{
    const BoardMeasure &m = m_measure;
    const double words = 2 * m.pad + m.titleLine + (captionLines + narrationLines + notesLines) * m.line + m.chip + 4 * m.pad;
    const double room = m.viewport.height() - m.header - 2 * m.margin;
    const double fitting = std::min(room - words, room * stripShare) / pictureShape;
    const double width = std::round(std::max(stripPicture, fitting) * m.zoom);
    m_card = {width, std::max(room, std::round(width * pictureShape) + words)};
    placeCardParts(width);

    double x = m.margin;
    for (int b = 0; b < std::ssize(bands); ++b) {
        const auto &frames = bands[index(b)].frames;
        Band band{.area = {},
            .header = {},
            .vacancy = {},
            .firstCard = static_cast<int>(m_cards.size()),
            .cardCount = static_cast<int>(frames.size())};
        const double left = x;
        const double top = m.margin + m.header;
        for (const int frame : frames) {
            m_cards.push_back({frame, b, {{x, top}, m_card}});
            x += m_card.width() + m.gap;
        }
        if (frames.empty()) {
            band.vacancy = {{x, top}, m_card};
            x += m_card.width() + m.gap;
        }
        band.header = {left, m.margin, x - m.gap - left, m.header};
        band.area = {left - m.gap / 2, m.margin, x - left, m.header + m_card.height() + m.gap};
        m_bands.push_back(band);
        x += 2 * m.gap;
    }
    m_columns = static_cast<int>(m_cards.size());
    m_size = {x - 3 * m.gap + m.margin, 2 * m.margin + m.header + m_card.height()};
}

void Storyboard::layOutGrid(const std::vector<StoryboardBand> &bands)
{
    const BoardMeasure &m = m_measure;
    const double room = std::max(m.viewport.width() - 2 * m.margin, gridPicture / 2);
    const double wanted = gridPicture * m.zoom;
    m_columns = std::max(1, static_cast<int>(std::floor((room + m.gap) / (wanted + m.gap))));
    const double width = std::floor((room - (m_columns - 1) * m.gap) / m_columns);
    m_card = {width, std::round(width * pictureShape) + 3 * m.pad + m.titleLine + captionLines * m.line + m.chip + m.pad / 2};
    placeCardParts(width);
    stackCards(bands, m_columns, m.margin, m.gap, m.gap);
}

void Storyboard::layOutOutline(const std::vector<StoryboardBand> &bands)
{
    const BoardMeasure &m = m_measure;
    m_columns = 1;
    const double picture = std::round(outlinePicture * m.zoom);
    const double width = std::max(m.viewport.width() - 2 * m.margin, leastRow);
    if (width - picture >= outlineColumns) {
        m_card = {width, std::max(std::round(picture * pictureShape), m.titleLine + 3 * m.line) + 2 * m.pad};
        placeRowParts(picture);
    } else {
        m_card = {width, 0};
        stackRowParts(std::min(picture, std::round(width / 3)));
    }
    stackCards(bands, 1, m.margin, m.gap, m.gap / 2);
}

/// Bands below one another, the cards of each in rows.
void Storyboard::stackCards(const std::vector<StoryboardBand> &bands, int columns, double left, double columnGap, double rowGap)
{
    double y = m_measure.margin / 2;
    const double width = columns * m_card.width() + (columns - 1) * columnGap;
    for (int b = 0; b < std::ssize(bands); ++b) {
        const auto &frames = bands[index(b)].frames;
        Band band{.area = {},
            .header = {left, y, width, m_measure.header},
            .vacancy = {},
            .firstCard = static_cast<int>(m_cards.size()),
            .cardCount = static_cast<int>(frames.size())};
        const double top = y;
        y += m_measure.header;
        for (int i = 0; i < std::ssize(frames); ++i) {
            const double x = left + (i % columns) * (m_card.width() + columnGap);
            m_cards.push_back({frames[index(i)], b, {{x, y + (i / columns) * (m_card.height() + rowGap)}, m_card}});
        }
        const int rows = (static_cast<int>(frames.size()) + columns - 1) / columns;
        if (frames.empty())
            band.vacancy = {{left, y}, QSizeF(m_card.width(), std::min(m_card.height(), m_measure.header * 2.5))};
        const double height = frames.empty() ? band.vacancy.height() : rows * m_card.height() + (rows - 1) * rowGap;
        band.area = {left - m_measure.margin / 2, top, width + m_measure.margin, m_measure.header + height + m_measure.margin / 2};
        m_bands.push_back(band);
        y += height + m_measure.margin;
    }
    m_size = {left + width + m_measure.margin, y};
}

/// A picture with the words below it.
void Storyboard::placeCardParts(double pictureWidth)
{
    const BoardMeasure &m = m_measure;
    m_picture = {0, 0, m_card.width(), std::round(pictureWidth * pictureShape)};
    const double width = m_card.width() - 2 * m.pad;
    double y = m_picture.bottom() + m.pad;
    const auto take = [&](double height) {
        const QRectF area(m.pad, y, width, height);
        y += height + m.pad / 2;
        return area;
    };
    m_words[0] = take(m.titleLine);
    m_words[1] = take(captionLines * m.line);
    m_chips = {m.pad, m_card.height() - m.pad - m.chip, width, m.chip};
    if (m_view != BoardView::Strip)
        return;
    const double notes = notesLines * m.line;
    const double room = m_chips.top() - m.pad - y;
    m_words[2] = take(std::floor((room - notes - m.pad / 2) / m.line) * m.line);
    m_words[3] = {m.pad, y, width, notes};
}

/// A picture with the words beside it, in columns.
void Storyboard::placeRowParts(double pictureWidth)
{
    const BoardMeasure &m = m_measure;
    const double height = m_card.height() - 2 * m.pad;
    m_picture = {m.pad, m.pad, pictureWidth, std::round(pictureWidth * pictureShape)};
    const double left = m_picture.right() + 2 * m.pad;
    const double room = m_card.width() - left - m.pad;
    const double first = std::floor(room * 0.34);
    const double second = std::floor(room * 0.42);
    m_words[0] = {left, m.pad, first - m.pad, m.titleLine};
    m_words[1]
        = {left, m.pad + m.titleLine + m.pad / 2, first - m.pad, std::floor((height - m.titleLine - m.pad / 2) / m.line) * m.line};
    const double notes = 2 * m.line;
    const double narration = std::floor((height - notes - m.pad / 2) / m.line) * m.line;
    m_words[2] = {left + first, m.pad, second - 2 * m.pad, narration};
    m_words[3] = {left + first, m.pad + narration + m.pad / 2, second - 2 * m.pad, notes};
    m_chips = {left + first + second, m.pad, room - first - second, height};
}

/// A picture with the words beside it, all below one another, where there is no room for columns. The card becomes as high as they
/// are.
void Storyboard::stackRowParts(double pictureWidth)
{
    const BoardMeasure &m = m_measure;
    m_picture = {m.pad, m.pad, pictureWidth, std::round(pictureWidth * pictureShape)};
    const double left = m_picture.right() + 2 * m.pad;
    double y = m.pad;
    const auto take = [&](double height) {
        const QRectF area(left, y, m_card.width() - left - m.pad, height);
        y += height + m.pad / 2;
        return area;
    };
    m_words
        = {take(m.titleLine), take(captionLines * m.line), take(stackedNarrationLines * m.line), take(stackedNotesLines * m.line)};
    m_chips = take(m.chip);
    m_card.setHeight(std::max(m_picture.bottom(), m_chips.bottom()) + m.pad);
}

int Storyboard::cardOf(int frame) const
{
    return frame < 0 || frame >= std::ssize(m_cardOf) ? -1 : m_cardOf[index(frame)];
}

int Storyboard::cardAt(QPointF point) const
{
    const auto found = std::ranges::find_if(m_cards, [point](const Card &card) { return card.area.contains(point); });
    return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

int Storyboard::vacancyAt(QPointF point) const
{
    const auto found = std::ranges::find_if(m_bands, [point](const Band &band) { return band.vacancy.contains(point); });
    return found == m_bands.end() ? -1 : static_cast<int>(found - m_bands.begin());
}

std::pair<int, int> Storyboard::cardsIn(const QRectF &area) const
{
    // Cards come in reading order, so that both ends can be searched for.
    const bool isRow = m_view == BoardView::Strip;
    const auto isBefore = [&](const Card &c) { return isRow ? c.area.right() < area.left() : c.area.bottom() < area.top(); };
    const auto isNotBehind = [&](const Card &c) { return isRow ? c.area.left() <= area.right() : c.area.top() <= area.bottom(); };
    const auto first = std::ranges::partition_point(m_cards, isBefore);
    const auto last = std::ranges::partition_point(m_cards, isNotBehind);
    return {static_cast<int>(first - m_cards.begin()), static_cast<int>(std::max(first, last) - m_cards.begin())};
}

std::vector<int> Storyboard::cardsTouching(const QRectF &area) const
{
    std::vector<int> touched;
    const auto [first, last] = cardsIn(area);
    for (int i = first; i < last; ++i) {
        if (m_cards[index(i)].area.intersects(area))
            touched.push_back(i);
    }
    return touched;
}

int Storyboard::bandNear(QPointF point) const
{
    const auto away = [&](const Band &band) {
        return m_view == BoardView::Strip ? distance(point.x(), band.area.left(), band.area.right())
                                          : distance(point.y(), band.area.top(), band.area.bottom());
    };
    return static_cast<int>(std::ranges::min_element(m_bands, {}, away) - m_bands.begin());
}

QRectF Storyboard::markAt(const Band &band, int at, bool isBehind) const
{
    if (band.cardCount == 0)
        return band.vacancy;
    const QRectF &card = m_cards[index(band.firstCard + (isBehind ? at - 1 : at))].area;
    const double half = m_measure.gap / 2;
    if (m_view == BoardView::Outline) {
        const double y = isBehind ? card.bottom() + half / 2 : card.top() - half / 2;
        return {card.left(), y - markWidth / 2, card.width(), markWidth};
    }
    const double x = isBehind ? card.right() + half : card.left() - half;
    return {x - markWidth / 2, card.top(), markWidth, card.height()};
}

Storyboard::Place Storyboard::placeAt(QPointF point) const
{
    if (m_bands.empty())
        return {};
    const int b = bandNear(point);
    const Band &band = m_bands[index(b)];
    if (band.cardCount == 0)
        return {b, 0, band.vacancy};
    const auto away = [&](int i) {
        const QRectF &area = m_cards[index(band.firstCard + i)].area;
        // The row counts first: a place is looked for in the row under the pointer.
        return std::pair(distance(point.y(), area.top(), area.bottom()), distance(point.x(), area.left(), area.right()));
    };
    int nearest = 0;
    for (int i = 1; i < band.cardCount; ++i) {
        if (away(i) < away(nearest))
            nearest = i;
    }
    const QPointF middle = m_cards[index(band.firstCard + nearest)].area.center();
    const bool isBehind = m_view == BoardView::Outline ? point.y() > middle.y() : point.x() > middle.x();
    const int at = nearest + (isBehind ? 1 : 0);
    return {b, at, markAt(band, at, isBehind)};
}

/// The card nearest in the next row above or below.
int Storyboard::besideRow(int card, int by) const
{
    const QRectF from = m_cards[index(card)].area;
    int found = card;
    for (int i = card + by; i >= 0 && i < std::ssize(m_cards); i += by) {
        const QRectF &area = m_cards[index(i)].area;
        if (area.top() == from.top())
            continue;
        const QRectF &best = m_cards[index(found)].area;
        if (found != card && area.top() != best.top())
            break;
        if (found == card || std::abs(area.center().x() - from.center().x()) < std::abs(best.center().x() - from.center().x()))
            found = i;
    }
    return found;
}

int Storyboard::neighbour(int card, Direction direction) const
{
    const int last = static_cast<int>(m_cards.size()) - 1;
    if (card < 0)
        return direction == Direction::End ? last : std::min(0, last);
    const bool isRow = m_view == BoardView::Strip;
    const auto rows = static_cast<int>(std::max(1.0, std::floor(m_measure.viewport.height() / (m_card.height() + m_measure.gap))));
    const auto inSight = static_cast<int>(std::max(1.0, std::floor(m_measure.viewport.width() / (m_card.width() + m_measure.gap))));
    const auto byRows = [&](int by) {
        int at = card;
        for (int i = 0; i < rows; ++i)
            at = besideRow(at, by);
        return at;
    };
    switch (direction) {
    case Direction::Left:
        return std::max(card - 1, 0);
    case Direction::Right:
        return std::min(card + 1, last);
    case Direction::Up:
        return isRow ? card : besideRow(card, -1);
    case Direction::Down:
        return isRow ? card : besideRow(card, 1);
    case Direction::PageUp:
        return isRow ? std::max(card - inSight, 0) : byRows(-1);
    case Direction::PageDown:
        return isRow ? std::min(card + inSight, last) : byRows(1);
    case Direction::Home:
        return 0;
    case Direction::End:
        break;
    }
    return last;
}

} // namespace throughline
