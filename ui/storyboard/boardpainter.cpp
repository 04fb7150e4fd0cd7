// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardpainter.h"

#include "core/base/index.h"
#include "ui/storyboard/acts.h"
#include "ui/storyboard/bandpainter.h"
#include "ui/storyboard/cardpainter.h"
#include "ui/theme/groundboxes.h"
#include "ui/theme/icons.h"

#include <QElapsedTimer>
#include <QPainter>

namespace throughline {

namespace {

constexpr int cacheKilobytes = 128 * 1024;

using Kind = BoardTarget::Kind;

} // namespace

BoardPainter::BoardPainter(const BoardModel &model, const Theme &theme)
    : m_model(model)
    , m_theme(theme)
    , m_drawn(cacheKilobytes)
{
}

void BoardPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_drawn.clear();
}

QFont BoardPainter::font(FrameWords which) const
{
    return CardPainter(m_theme, m_model.layout(), m_model.view()).font(which);
}

bool BoardPainter::paint(QPainter &painter, const State &state)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &bands = m_model.layout().bands();
    std::vector<GroundBox> grounds;
    grounds.reserve(bands.size());
    for (int b = 0; b < std::ssize(bands); ++b)
        grounds.push_back({bands[index(b)].area.toAlignedRect(), actGround(m_model.bandFace(b).act, m_theme)});
    paintGround(painter, state.visible.toAlignedRect(), m_theme.window, grounds, Theme::radius + 4);
    for (int b = 0; b < std::ssize(bands); ++b) {
        if (bands[index(b)].area.intersects(state.visible))
            BandPainter(m_model, m_theme, b).paint(painter, state.visible, state.hovered);
    }
    QElapsedTimer timer;
    timer.start();
    bool isComplete = true;
    m_thumbnails.forgetWaiting(); // what has been scrolled out of sight needn't be drawn
    const auto [first, last] = m_model.layout().cardsIn(state.visible);
    for (int card = first; card < last; ++card) {
        const bool mayDraw = m_patience < 0 || timer.elapsed() < m_patience;
        const QPixmap *pixmap = drawn(card, painter.device()->devicePixelRatioF(), mayDraw);
        isComplete = isComplete && pixmap;
        paintCard(painter, card, state, pixmap);
    }
    if (!state.mark.isNull())
        paintMark(painter, state.mark);
    if (state.carriedTo)
        paintCarried(painter, state);
    if (!state.rubberBand.isNull()) {
        QColor fill = m_theme.accent;
        fill.setAlphaF(0.1F);
        painter.setPen(m_theme.accent);
        painter.setBrush(fill);
        painter.drawRect(state.rubberBand);
    }
    return isComplete;
}

const QPixmap *BoardPainter::drawn(int card, qreal ratio, bool mayDraw)
{
    const Storyboard &layout = m_model.layout();
    if (layout.cardSize() != m_size || ratio != m_ratio || m_model.view() != m_view) {
        m_drawn.clear();
        m_size = layout.cardSize();
        m_ratio = ratio;
        m_view = m_model.view();
    }
    const void *key = m_model.snapshot().strategy().element(m_model.frameAt(card)).body.get();
    const FrameFace &face = m_model.face(card);
    const Drawn *known = m_drawn.object(key);
    if (known && known->face != face)
        known = nullptr;
    if (known && known->isFinal)
        return &known->pixmap;
    const Thumbnail thumbnail = m_thumbnails.thumbnail(face.picture, face.file, layout.picture().size(), ratio);
    const bool isBetter = !known || thumbnail.isFinal || thumbnail.pixmap.cacheKey() != known->thumbnail;
    if (!isBetter || !mayDraw)
        return known ? &known->pixmap : nullptr;
    QPixmap pixmap((m_size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(actGround(face.act, m_theme)); // without an alpha channel it is copied rather than blended
    QPainter painter(&pixmap);
    CardPainter(m_theme, layout, m_view).paint(painter, face, thumbnail);
    painter.end();
    const int cost = pixmap.width() * pixmap.height() / 256;
    m_drawn.insert(key, new Drawn{face, pixmap, thumbnail.pixmap.cacheKey(), thumbnail.isFinal}, cost);
    const Drawn *kept = m_drawn.object(key);
    return kept ? &kept->pixmap : nullptr;
}

QPixmap BoardPainter::cardPixmap(int card, qreal ratio)
{
    const QPixmap *pixmap = drawn(card, ratio, true);
    return pixmap ? *pixmap : QPixmap();
}

void BoardPainter::paintCard(QPainter &painter, int card, const State &state, const QPixmap *pixmap) const
{
    const QRectF area = m_model.layout().cards()[static_cast<std::size_t>(card)].area;
    const int frame = m_model.frameAt(card);
    const bool isSelected = state.isSelected(frame);
    if (isSelected && state.isMoving)
        painter.setOpacity(0.4);
    if (pixmap) {
        painter.drawPixmap(area.topLeft(), *pixmap);
    } else {
        painter.setPen(m_theme.border);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), CardPainter::radius, CardPainter::radius);
    }
    painter.setOpacity(1);
    const bool isHovered = state.hovered.card == card;
    if (isHovered || isSelected)
        paintLively(painter, card, state);
    const bool isDropped = state.dropCard == card;
    if (isSelected || isDropped) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), CardPainter::radius, CardPainter::radius);
    } else if (isHovered) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.strongBorder, 1));
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), CardPainter::radius, CardPainter::radius);
    }
    if (frame == state.current && state.hasFocus) {
        QColor ring = m_theme.accent;
        ring.setAlphaF(0.35F);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ring, 3));
        painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), CardPainter::radius + 2, CardPainter::radius + 2);
    }
}

/// What shows only under the pointer or on a selected card: the way to a further link, and to be rid of one.
void BoardPainter::paintLively(QPainter &painter, int card, const State &state) const
{
    const auto isOn = [&](Kind kind) { return state.hovered.card == card && state.hovered.kind == kind; };
    const QRectF add = areaOf({.kind = Kind::AddLink, .card = card});
    painter.setPen(QPen(isOn(Kind::AddLink) ? m_theme.accent : m_theme.border, 1));
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(add.adjusted(0.5, 0.5, -0.5, -0.5), add.height() / 2, add.height() / 2);
    themedIcon(QStringLiteral("plus"), isOn(Kind::AddLink) ? m_theme.accent : m_theme.mutedText)
        .paint(&painter, add.adjusted(Theme::tight, Theme::tight, -Theme::tight, -Theme::tight).toRect());
    if (!isOn(Kind::Chip) && !isOn(Kind::ChipRemoval))
        return;
    const int chip = state.hovered.chip;
    const QRectF area = areaOf({.kind = Kind::Chip, .card = card, .chip = chip});
    const LinkChip &link = m_model.face(card).chips[static_cast<std::size_t>(chip)];
    const QColor colour = link.target < 0 ? m_theme.accent : m_theme.kind(link.kind);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5));
    painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), area.height() / 2, area.height() / 2);
    if (link.target < 0)
        return;
    const QRectF removal = removalRect(card, chip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOn(Kind::ChipRemoval) ? m_theme.hover : m_theme.raised);
    painter.drawEllipse(removal.adjusted(1, 1, -1, -1));
    themedIcon(QStringLiteral("close"), isOn(Kind::ChipRemoval) ? m_theme.text : m_theme.mutedText)
        .paint(&painter, removal.adjusted(4, 4, -4, -4).toRect());
}

void BoardPainter::paintMark(QPainter &painter, const QRectF &mark) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    const double thick = std::min(mark.width(), mark.height());
    if (thick > Theme::gap) { // an empty act as a whole
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), CardPainter::radius, CardPainter::radius);
        return;
    }
    painter.drawRoundedRect(mark, thick / 2, thick / 2);
    const bool isUpright = mark.height() > mark.width();
    const QPointF ends[] = {isUpright ? QPointF(mark.center().x(), mark.top()) : QPointF(mark.left(), mark.center().y()),
        isUpright ? QPointF(mark.center().x(), mark.bottom()) : QPointF(mark.right(), mark.center().y())};
    for (const QPointF &end : ends)
        painter.drawEllipse(end, thick + 1, thick + 1);
}

/// The current card, small, under the pointer; with it how many are carried.
void BoardPainter::paintCarried(QPainter &painter, const State &state)
{
    const int card = m_model.layout().cardOf(state.current);
    if (card < 0)
        return;
    const QPixmap pixmap = cardPixmap(card, painter.device()->devicePixelRatioF());
    const QRectF picture = m_model.layout().picture();
    const QSizeF size = picture.size().scaled(Theme::sidePanel * 0.6, Theme::sidePanel, Qt::KeepAspectRatio);
    const QRectF at(*state.carriedTo + QPointF(Theme::pad, Theme::pad), size);
    const QRectF source(picture.topLeft() * pixmap.devicePixelRatio(), picture.size() * pixmap.devicePixelRatio());
    painter.setOpacity(0.9);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(at, pixmap, source);
    painter.setOpacity(1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.accent, 2));
    painter.drawRoundedRect(at, Theme::smallRadius, Theme::smallRadius);
    int count = 0;
    for (const Storyboard::Card &each : m_model.layout().cards())
        count += state.isSelected(each.frame) ? 1 : 0;
    if (count < 2)
        return;
    const QRectF badge(at.right() - Theme::roomy + Theme::tight, at.top() - Theme::gap, Theme::roomy, Theme::roomy);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawEllipse(badge);
    painter.setPen(m_theme.accentText);
    painter.setFont(m_theme.strong);
    painter.drawText(badge, Qt::AlignCenter, QString::number(count));
}

QRectF BoardPainter::removalRect(int card, int chip) const
{
    const QRectF area = areaOf({.kind = Kind::Chip, .card = card, .chip = chip});
    return {area.right() - area.height(), area.top(), area.height(), area.height()};
}

QRectF BoardPainter::areaOf(const BoardTarget &target) const
{
    const Storyboard &layout = m_model.layout();
    switch (target.kind) {
    case Kind::Vacancy:
        return layout.bands()[static_cast<std::size_t>(target.band)].vacancy;
    case Kind::BandAdd:
        return BandPainter(m_model, m_theme, target.band).addRect();
    case Kind::BandHint:
        return BandPainter(m_model, m_theme, target.band).hintRect();
    case Kind::Nothing:
        return {};
    default:
        break;
    }
    if (target.card < 0)
        return {};
    const QRectF area = layout.cards()[static_cast<std::size_t>(target.card)].area;
    const auto there = [&](const QRectF &part) { return part.isNull() ? part : part.translated(area.topLeft()); };
    const CardPainter painter(m_theme, layout, m_model.view());
    switch (target.kind) {
    case Kind::Picture:
        return there(layout.picture());
    case Kind::Words:
        return there(layout.words(target.words));
    case Kind::Chip:
        return there(painter.chipRects(m_model.face(target.card))[static_cast<std::size_t>(target.chip)]);
    case Kind::ChipRemoval:
        return removalRect(target.card, target.chip);
    case Kind::AddLink:
        return there(painter.addLinkRect(m_model.face(target.card)));
    default:
        return area;
    }
}

BoardTarget BoardPainter::targetAt(QPointF point) const
{
    const Storyboard &layout = m_model.layout();
    for (int b = 0; b < std::ssize(layout.bands()); ++b) {
        for (const Kind kind : {Kind::Vacancy, Kind::BandAdd, Kind::BandHint}) {
            if (areaOf({.kind = kind, .band = b}).contains(point))
                return {.kind = kind, .band = b};
        }
    }
    const int card = layout.cardAt(point);
    if (card < 0)
        return {};
    const FrameFace &face = m_model.face(card);
    for (int c = 0; c < std::ssize(face.chips); ++c) {
        if (!areaOf({.kind = Kind::Chip, .card = card, .chip = c}).contains(point))
            continue;
        const bool isRemoval = face.chips[static_cast<std::size_t>(c)].target >= 0 && removalRect(card, c).contains(point);
        return {.kind = isRemoval ? Kind::ChipRemoval : Kind::Chip, .card = card, .chip = c};
    }
    if (areaOf({.kind = Kind::AddLink, .card = card}).contains(point))
        return {.kind = Kind::AddLink, .card = card};
    if (areaOf({.kind = Kind::Picture, .card = card}).contains(point))
        return {.kind = Kind::Picture, .card = card};
    for (const FrameWords which : {FrameWords::Title, FrameWords::Caption, FrameWords::Narration, FrameWords::Notes}) {
        if (areaOf({.kind = Kind::Words, .card = card, .words = which}).contains(point))
            return {.kind = Kind::Words, .card = card, .words = which};
    }
    return {.kind = Kind::Card, .card = card};
}

} // namespace throughline
