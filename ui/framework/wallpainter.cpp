// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallpainter.h"

#include "core/base/index.h"
#include "core/base/translate.h"
#include "ui/framework/cardpicture.h"
#include "ui/framework/columnwords.h"
#include "ui/theme/addbutton.h"
#include "ui/theme/groundboxes.h"
#include "ui/theme/icons.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

constexpr int cacheKilobytes = 64 * 1024;
constexpr double handleRadius = 4.5;

using Kind = WallTarget::Kind;

} // namespace

WallPainter::WallPainter(const WallModel &model, const Theme &theme)
    : m_model(model)
    , m_theme(theme)
    , m_drawn(cacheKilobytes)
{
}

void WallPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_drawn.clear();
}

QRectF WallPainter::seen(int column, const QRectF &area, const State &state) const
{
    return area.translated(-state.scrolled, m_model.layout().header() - state.columns[index(column)]);
}

bool WallPainter::isInSight(int card, const State &state) const
{
    const FrameworkLayout::Card &at = m_model.layout().cards()[index(card)];
    const QRectF area = seen(at.column, at.area, state);
    return area.bottom() > m_model.layout().header() && area.top() < state.size.height();
}

/// Where links begin at a card's side.
QPointF WallPainter::end(int card, bool isRight, const State &state) const
{
    const FrameworkLayout::Card &at = m_model.layout().cards()[index(card)];
    const QRectF area = seen(at.column, at.area, state);
    return {isRight ? area.right() : area.left(), area.top() + CardShape::middle(m_model.face(card), m_model.type())};
}

bool WallPainter::paint(QPainter &painter, const State &state, const QRectF &area)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const FrameworkLayout &layout = m_model.layout();
    const int columns = static_cast<int>(layout.columns().size());
    paintLanes(painter, state, area);
    painter.save();
    painter.setClipRect(QRectF(0, layout.header(), state.size.width(), state.size.height() - layout.header()));
    paintLinks(painter, state, area);
    QElapsedTimer timer;
    timer.start();
    bool isComplete = true;
    for (int c = 0; c < columns; ++c) {
        paintEnds(painter, c, state, area);
        const double top = state.columns[index(c)];
        const auto [first, last] = layout.cardsBetween(c, top, top + state.size.height() - layout.header());
        for (int card = first; card < last; ++card) {
            if (!seen(c, layout.cards()[index(card)].area, state).adjusted(-ring, -ring, ring, ring).intersects(area))
                continue;
            const bool mayDraw = m_patience < 0 || timer.elapsed() < m_patience;
            const QPixmap *pixmap = drawn(card, painter.device()->devicePixelRatioF(), mayDraw);
            isComplete = isComplete && pixmap;
            paintCard(painter, card, state, pixmap);
        }
    }
    if (state.hovered.card >= 0 && state.hovered.card != state.current)
        paintHandles(painter, state.hovered.card, state);
    if (state.current >= 0)
        paintHandles(painter, state.current, state);
    paintDrag(painter, state);
    paintBand(painter, state);
    painter.restore();
    for (int c = 0; c < columns && area.top() < layout.header(); ++c)
        paintHeader(painter, c, state);
    return isComplete;
}

const QPixmap *WallPainter::drawn(int card, qreal ratio, bool mayDraw)
{
    if (ratio != m_ratio) {
        m_drawn.clear();
        m_ratio = ratio;
    }
    const FrameworkLayout::Card &at = m_model.layout().cards()[index(card)];
    const QSizeF size = at.area.size();
    const void *key = m_model.snapshot().strategy().element(m_model.elementAt(card)).body.get();
    const CardFace &face = m_model.face(card);
    if (const Drawn *known = m_drawn.object(key); known && known->size == size && known->face == face)
        return &known->pixmap;
    if (!mayDraw)
        return nullptr;
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(laneColour(at.column)); // without an alpha channel it is copied rather than blended
    QPainter painter(&pixmap);
    drawCard(painter, face, m_model.type(), size, m_theme);
    painter.end();
    m_drawn.insert(key, new Drawn{face, size, pixmap}, std::max(1, pixmap.width() * pixmap.height() / 256));
    const Drawn *kept = m_drawn.object(key);
    return kept ? &kept->pixmap : nullptr;
}

QColor WallPainter::laneColour(int column) const
{
    return Theme::mixed(m_theme.kind(m_model.layout().columns()[index(column)].kind), m_theme.window, m_theme.isDark ? 0.06 : 0.04);
}

void WallPainter::paintLanes(QPainter &painter, const State &state, const QRectF &area) const
{
    std::vector<GroundBox> lanes;
    for (int c = 0; c < std::ssize(m_model.layout().columns()); ++c) {
        const FrameworkLayout::Column &at = m_model.layout().columns()[index(c)];
        const QRectF lane(
            at.left - state.scrolled - Theme::gap, Theme::tight, at.width + 2 * Theme::gap, state.size.height() - 2 * Theme::tight);
        lanes.push_back({lane.toAlignedRect(), laneColour(c)});
    }
    paintGround(painter, area.toAlignedRect(), m_theme.window, lanes, cardRadius + Theme::tight);
}

/// The heading of a column stays in sight; what scrolls goes below it.
void WallPainter::paintHeader(QPainter &painter, int column, const State &state) const
{
    const FrameworkLayout::Column &at = m_model.layout().columns()[index(column)];
    const double left = at.left - state.scrolled;
    const QColor colour = m_theme.kind(at.kind);
    const double height = m_model.layout().header();
    const QString icon = at.kind == ElementKind::Other ? QStringLiteral("unlinked") : iconName(at.kind);
    themedIcon(icon, colour).paint(&painter, QRectF(left, height / 2 - Theme::icon / 2.0 + 2, Theme::icon, Theme::icon).toRect());
    QRectF words(left + Theme::icon + Theme::gap, 2, at.width - Theme::icon - Theme::gap - Theme::roomy, height);
    const auto write = [&](const QString &text, const QFont &font, const QColor &pen, bool isOptional) {
        const QFontMetricsF metrics(font);
        if (isOptional && metrics.horizontalAdvance(text) > words.width())
            return;
        painter.setFont(font);
        painter.setPen(pen);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, words.width());
        painter.drawText(words, Qt::AlignVCenter, shown);
        words.setLeft(words.left() + metrics.horizontalAdvance(shown) + Theme::gap);
    };
    write(columnName(at.kind), m_theme.strong, m_theme.text, false);
    const auto &cards = m_model.layout().cards();
    const auto shown = std::count_if(cards.begin() + at.firstCard, cards.begin() + at.firstCard + at.cardCount,
        [&](const FrameworkLayout::Card &card) { return card.kind == at.kind; });
    const int all = at.kind == ElementKind::Other ? at.cardCount : m_model.count(at.kind);
    const QString count = at.kind == ElementKind::Other || shown == all ? QString::number(all) : tr("%1 of %2").arg(shown).arg(all);
    write(count, m_theme.small, m_theme.mutedText, true);
    write(columnPurpose(at.kind), m_theme.small, m_theme.mutedText, true);
    const QRectF add = areaOf({.kind = Kind::HeaderAdd, .column = column}, state);
    if (!add.isNull())
        paintAddButton(painter, add, state.hovered.kind == Kind::HeaderAdd && state.hovered.column == column, m_theme);
}

/// What stands behind the cards of a column: the way to a further one.
void WallPainter::paintEnds(QPainter &painter, int column, const State &state, const QRectF &paintedArea) const
{
    const FrameworkLayout::Column &at = m_model.layout().columns()[index(column)];
    const bool isAddUnder = state.hovered.kind == Kind::Add && state.hovered.column == column;
    if (!at.vacancy.isNull() && seen(column, at.vacancy, state).intersects(paintedArea))
        paintVacancy(painter, seen(column, at.vacancy, state), column,
            state.hovered.kind == Kind::Vacancy && state.hovered.column == column);
    const QRectF area = seen(column, at.add, state);
    if (at.add.isNull() || !area.intersects(paintedArea))
        return;
    if (isAddUnder) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.hover);
        painter.drawRoundedRect(area, cardRadius, cardRadius);
    }
    const QColor colour = isAddUnder ? m_theme.text : m_theme.mutedText;
    const QRectF icon(area.left() + Theme::pad, area.center().y() - 7, 14, 14);
    themedIcon(QStringLiteral("plus"), colour).paint(&painter, icon.toAlignedRect());
    painter.setPen(colour);
    painter.setFont(m_theme.small);
    painter.drawText(area.adjusted(Theme::pad + 14 + Theme::gap, 0, -Theme::gap, 0), Qt::AlignVCenter,
        QFontMetricsF(m_theme.small).elidedText(addWords(at.kind), Qt::ElideRight, area.width() - Theme::vast));
}

void WallPainter::paintVacancy(QPainter &painter, const QRectF &whole, int column, bool isUnder) const
{
    const ElementKind kind = m_model.layout().columns()[index(column)].kind;
    const QRectF area = whole.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(isUnder ? m_theme.accent : m_theme.strongBorder, 1, Qt::DashLine));
    painter.setBrush(isUnder ? QBrush(m_theme.accentSoft) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(area, cardRadius, cardRadius);
    const bool isFiltered = m_model.count(kind) > 0;
    const QRectF words = area.adjusted(Theme::pad, Theme::pad, -Theme::pad, -Theme::pad);
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_theme.body);
    painter.drawText(words, static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
        isFiltered ? tr("None that fits the filter") : columnPrompt(kind));
    painter.setPen(m_theme.accent);
    painter.setFont(m_theme.small);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignBottom, addWords(kind));
}

void WallPainter::paintCard(QPainter &painter, int card, const State &state, const QPixmap *pixmap) const
{
    const FrameworkLayout::Card &at = m_model.layout().cards()[index(card)];
    const QRectF area = seen(at.column, at.area, state);
    const bool isChosen = card == state.current || std::ranges::binary_search(state.chosen, card);
    const bool areAllCarried = std::ranges::binary_search(state.chosen, state.carried);
    painter.setOpacity(card == state.carried || (isChosen && areAllCarried) ? 0.4 : 1);
    if (pixmap) {
        painter.drawPixmap(area.topLeft(), *pixmap);
    } else {
        painter.setPen(m_theme.border);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    }
    painter.setOpacity(1);
    painter.setBrush(Qt::NoBrush);
    const auto outline = [&](const QColor &colour, double width) {
        painter.setPen(QPen(colour, width, m_model.face(card).isUnfinished() ? Qt::DashLine : Qt::SolidLine));
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), cardRadius, cardRadius);
    };
    const bool isHovered = state.hovered.card == card;
    if (isHovered)
        paintUnder(painter, card, state);
    if (isChosen || card == state.dropCard)
        outline(m_theme.accent, 2);
    else if (std::ranges::binary_search(state.chain, at.element))
        outline(Theme::mixed(m_theme.kind(at.kind), m_theme.accent, 0.5), 1.5);
    else if (isHovered)
        outline(m_theme.strongBorder, 1);
    if (isChosen && state.hasFocus && !state.link) {
        QColor halo = m_theme.accent;
        halo.setAlphaF(0.35F);
        painter.setPen(QPen(halo, 3));
        painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), cardRadius + 2, cardRadius + 2);
    }
}

/// What is under the pointer and does something when it is clicked.
void WallPainter::paintUnder(QPainter &painter, int card, const State &state) const
{
    const Kind kind = state.hovered.kind;
    if (kind != Kind::Gap && kind != Kind::Relied && kind != Kind::Concerns && kind != Kind::Compared && kind != Kind::Pill)
        return;
    if (kind == Kind::Gap && m_model.face(card).gaps[index(state.hovered.index)].key == FieldKey::Unknown)
        return;
    const QRectF area = areaOf(state.hovered, state);
    painter.setPen(QPen(m_theme.accent, 1));
    if (kind == Kind::Gap || kind == Kind::Relied)
        painter.drawLine(area.bottomLeft(), area.bottomRight());
    else
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
}

void WallPainter::paintHandles(QPainter &painter, int card, const State &state) const
{
    for (const bool isRight : {false, true}) {
        const QRectF area = areaOf({.kind = Kind::Handle, .card = card, .isRight = isRight}, state);
        if (area.isNull())
            continue;
        const bool isUnder = state.hovered.kind == Kind::Handle && state.hovered.card == card && state.hovered.isRight == isRight;
        painter.setPen(QPen(m_theme.accent, 1.5));
        painter.setBrush(isUnder || state.linkedFrom == card ? m_theme.accent : m_theme.raised);
        const double radius = handleRadius + (isUnder ? 1.5 : 0);
        painter.drawEllipse(area.center(), radius, radius);
    }
}

/// What a drag over the ground spans, to choose the cards that it touches.
void WallPainter::paintBand(QPainter &painter, const State &state) const
{
    if (state.band.isNull())
        return;
    QColor ground = m_theme.accent;
    ground.setAlphaF(0.12F);
    painter.setPen(QPen(m_theme.accent, 1));
    painter.setBrush(ground);
    painter.drawRect(state.band.adjusted(0.5, 0.5, -0.5, -0.5));
}

void WallPainter::paintDrag(QPainter &painter, const State &state)
{
    if (state.linkedFrom >= 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 2, state.dropCard >= 0 ? Qt::SolidLine : Qt::DashLine));
        const QPointF from = end(state.linkedFrom, state.isFromRight, state);
        paintLink(painter, from, state.pointer, QRectF(QPointF(), state.size));
    }
    if (state.carried >= 0 && !state.mark.isNull()) {
        const QRectF mark = seen(m_model.layout().cards()[index(state.carried)].column, state.mark, state);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        painter.drawRoundedRect(mark, 1.5, 1.5);
        painter.drawEllipse(QPointF(mark.left(), mark.center().y()), 4, 4);
        painter.drawEllipse(QPointF(mark.right(), mark.center().y()), 4, 4);
    }
    if (state.carried < 0 && state.linkedFrom < 0)
        return;
    const auto count = std::ssize(state.chosen);
    const bool areSeveral = count > 1 && std::ranges::binary_search(state.chosen, state.carried);
    const QString carried = state.carried < 0 ? QString()
        : areSeveral                          ? tr("%1 cards").arg(count)
                                              : m_model.face(state.carried).title;
    const QString words = state.dropWords.isEmpty() ? carried : state.dropWords;
    if (words.isEmpty())
        return;
    const QFontMetricsF metrics(m_theme.small);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, Theme::sidePanel);
    QRectF tag(state.pointer + QPointF(Theme::pad, Theme::pad),
        QSizeF(metrics.horizontalAdvance(shown) + 2 * Theme::gap, metrics.height() + Theme::gap));
    if (tag.right() > state.size.width())
        tag.moveRight(state.pointer.x() - Theme::gap);
    painter.setPen(QPen(state.dropWords.isEmpty() ? m_theme.strongBorder : m_theme.accent, 1));
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(tag, Theme::smallRadius, Theme::smallRadius);
    painter.setPen(m_theme.text);
    painter.setFont(m_theme.small);
    painter.drawText(tag, Qt::AlignCenter, shown);
}

} // namespace throughline
