// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wall.h"

#include "core/base/index.h"
#include "core/edits/cards.h"
#include "ui/document/elementmime.h"
#include "ui/framework/wallgestures.h"

#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

#include <cmath>

namespace throughline {

namespace {

using Kind = WallTarget::Kind;

} // namespace

// --- pointer ---

void Wall::hover(QPoint point)
{
    m_pointer = point;
    const WallTarget target = targetAt(point);
    const bool isGround
        = target.kind == Kind::Nothing && viewport()->rect().contains(point) && point.y() > m_model.layout().header();
    const auto link = isGround ? m_painter.linkAt(point, m_state) : std::nullopt;
    if (target == m_state.hovered && link == m_state.hoveredLink)
        return;
    updateUnder(m_state.hovered, m_state.hoveredLink);
    m_state.hovered = target;
    m_state.hoveredLink = link;
    updateUnder(m_state.hovered, m_state.hoveredLink);
    const bool isButton = target.kind >= Kind::Gap || target.kind == Kind::Pill || link;
    viewport()->setCursor(target.kind == Kind::Handle ? Qt::CrossCursor : isButton ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// Paints anew what looks different while the pointer is over it.
void Wall::updateUnder(const WallTarget &target, const std::optional<WallLink> &link)
{
    if (target.card >= 0)
        updateCards({target.card});
    else if (const QRect area = areaOf(target); !area.isEmpty())
        viewport()->update(area);
    if (link)
        viewport()->update(m_painter.areaOf(*link, m_state).toAlignedRect());
}

void Wall::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_gestures->press(event);
}

void Wall::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_gestures->move(event);
    else
        hover(event->position().toPoint());
}

void Wall::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_gestures->release(event);
}

void Wall::mouseDoubleClickEvent(QMouseEvent *event)
{
    const WallTarget target = targetAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || target.card < 0)
        return;
    if (target.kind == Kind::Title || target.kind == Kind::Lead || target.kind == Kind::Fact || target.kind == Kind::Card)
        editWords(m_model.elementAt(target.card), wordsAt(target));
}

CardWords Wall::wordsAt(const WallTarget &target) const
{
    if (target.kind == Kind::Lead)
        return {.part = CardWords::Part::Lead};
    if (target.kind == Kind::Fact)
        return {.part = CardWords::Part::Field, .field = m_model.face(target.card).facts[index(target.index)].field};
    return {};
}

/// A click, without a drag, on what was under the pointer when the button was pressed.
void Wall::activate(const WallTarget &target, bool wasCurrent)
{
    const int element = m_model.elementAt(target.card);
    switch (target.kind) {
    case Kind::Title:
    case Kind::Lead:
    case Kind::Fact:
        if (wasCurrent)
            editWords(element, wordsAt(target));
        break;
    case Kind::Pill:
        Q_EMIT valueWanted(element, m_model.face(target.card).pills[index(target.index)].field);
        break;
    case Kind::Gap:
        fillGap(element, m_model.face(target.card).gaps[index(target.index)]);
        break;
    case Kind::Relied:
    case Kind::Concerns:
        Q_EMIT listWanted(element, target.kind);
        break;
    case Kind::Compared:
        Q_EMIT comparisonWanted(element);
        break;
    case Kind::Vacancy:
    case Kind::Add:
    case Kind::HeaderAdd:
        Q_EMIT cardWanted(m_model.layout().columns()[index(target.column)].kind, -1);
        break;
    default:
        break;
    }
}

void Wall::fillGap(int element, const CardGap &gap)
{
    const ElementKind kind = m_model.snapshot().strategy().element(element).kind();
    if (gap.key == FieldKey::Unknown)
        return;
    if (gap.key == FieldKey::InsteadOf && gap.isIncoming)
        return Q_EMIT cardWanted(ElementKind::Alternative, element);
    const ElementBody &body = *m_model.snapshot().strategy().element(element).body;
    if (const Field *field = body.field(gap.key); field && gap.key == FieldKey::ReviewBy)
        return Q_EMIT valueWanted(element, static_cast<int>(field - body.fields.data()));
    const FieldRule *rule = fieldRule(kind, gap.key);
    if (!gap.isIncoming && rule && rule->type != ValueType::Link)
        return editWords(element, {.part = CardWords::Part::Field, .field = -1, .key = gap.key});
    Q_EMIT linkWanted(element, gap.key, gap.isIncoming);
}

void Wall::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int card = currentCard();
        at = viewport()->mapToGlobal(card < 0 ? viewport()->rect().center() : areaOf({.kind = Kind::Title, .card = card}).center());
    } else if (const int element = m_model.elementAt(targetAt(event->pos()).card); element < 0) {
        chooseLink(m_painter.linkAt(event->pos(), m_state));
    } else if (!m_chosen->contains(element)) {
        select(element);
    } else {
        m_chosen->selectAll(m_chosen->elements(), element);
    }
    Q_EMIT menuWanted(at);
}

/// The wheel turns the column under the pointer.
void Wall::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool isAcross = std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    const int column = m_model.layout().columnAt(event->position().x() + m_state.scrolled);
    if (isAcross || column < 0)
        return PaintedView::wheelEvent(event);
    const int notch = delta.y() * 3 * m_bars[index(column)]->singleStep() / 120;
    const int by = event->pixelDelta().isNull() ? notch : event->pixelDelta().y();
    m_bars[index(column)]->setValue(m_bars[index(column)]->value() - by);
    event->accept();
    hover(event->position().toPoint());
}

ElementKind Wall::kindForNew() const
{
    const auto &columns = m_model.layout().columns();
    if (const int under = targetAt(m_pointer).column; under >= 0 && columns[index(under)].kind != ElementKind::Other)
        return columns[index(under)].kind;
    const auto empty = std::ranges::find_if(columns, [this](const FrameworkLayout::Column &column) {
        return column.kind != ElementKind::Other && m_model.count(column.kind) == 0;
    });
    return empty == columns.end() ? ElementKind::Market : empty->kind;
}

// --- keyboard ---

void Wall::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_gestures->cancel())
        return;
    if (event->key() == Qt::Key_Escape && (m_state.link || m_chosen->count() > 1)) {
        chooseLink({});
        return select(current());
    }
    if (!step(event))
        PaintedView::keyPressEvent(event);
}

bool Wall::step(const QKeyEvent *event)
{
    using Direction = FrameworkLayout::Direction;
    static const QHash<int, Direction> keys{{Qt::Key_Up, Direction::Up}, {Qt::Key_Down, Direction::Down},
        {Qt::Key_Home, Direction::Home}, {Qt::Key_End, Direction::End}, {Qt::Key_PageUp, Direction::PageUp},
        {Qt::Key_PageDown, Direction::PageDown}};
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isExtending = modifiers == Qt::ShiftModifier;
    if ((modifiers != Qt::NoModifier && !isExtending) || m_model.cardCount() == 0)
        return false;
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const auto direction = keys.constFind(event->key());
    if (!isSideways && direction == keys.cend())
        return false;
    const int card = isSideways ? cardBeside(currentCard(), event->key() == Qt::Key_Left ? -1 : 1)
                                : m_model.layout().neighbour(currentCard(), *direction);
    if (card >= 0 && isExtending)
        extendTo(card);
    else if (card >= 0)
        select(m_model.elementAt(card));
    return true;
}

/// The card that the link leads to in the next column, else the one that stands beside.
int Wall::cardBeside(int card, int by) const
{
    const FrameworkLayout &layout = m_model.layout();
    if (card < 0)
        return 0;
    const FrameworkLayout::Card &at = layout.cards()[index(card)];
    for (const WallLink &link : m_model.links()) {
        const int other = link.from == card ? link.to : link.to == card ? link.from : -1;
        if (other >= 0 && (layout.cards()[index(other)].column - at.column) * by > 0)
            return other;
    }
    for (int c = at.column + by; c >= 0 && c < std::ssize(layout.columns()); c += by) {
        const double y = at.area.center().y() - m_state.columns[index(at.column)] + m_state.columns[index(c)];
        if (const int other = layout.nearest(c, y); other >= 0)
            return other;
    }
    return card;
}

/// The outermost of them finds the place beyond them all.
void Wall::moveSelected(int by)
{
    if (m_state.chosen.empty())
        return;
    const auto &cards = m_model.layout().cards();
    const int card = by < 0 ? m_state.chosen.front() : m_state.chosen.back();
    const FrameworkLayout::Card &moved = cards[index(card)];
    for (int i = card + by; i >= 0 && i < std::ssize(cards) && cards[index(i)].column == moved.column; i += by) {
        if (cards[index(i)].host == moved.host && cards[index(i)].kind == moved.kind)
            return m_commands->move(chosenCards(), cards[index(i)].element, by > 0);
        if (cards[index(i)].depth < moved.depth)
            return;
    }
}

// --- what is dragged here from elsewhere ---

void Wall::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(elementsMimeType()))
        return;
    event->setDropAction(event->possibleActions().testFlag(Qt::LinkAction) ? Qt::LinkAction : event->proposedAction());
    event->accept();
}

void Wall::dragMoveEvent(QDragMoveEvent *event)
{
    m_gestures->scrollNear(event->position().toPoint());
    const int card = targetAt(event->position().toPoint()).card;
    const auto elements = elementsIn(event->mimeData(), m_model.snapshot());
    const bool canLink = card >= 0 && std::ranges::any_of(elements, [&](int element) {
        return linkBetweenCards(m_model.snapshot().strategy(), element, m_model.elementAt(card)).has_value();
    });
    m_state.dropCard = canLink ? card : -1;
    event->setDropAction(event->possibleActions().testFlag(Qt::LinkAction) ? Qt::LinkAction : event->proposedAction());
    canLink ? event->accept() : event->ignore();
    viewport()->update();
}

void Wall::dragLeaveEvent(QDragLeaveEvent *)
{
    m_state.dropCard = -1;
    viewport()->update();
}

void Wall::dropEvent(QDropEvent *event)
{
    const int target = m_model.elementAt(targetAt(event->position().toPoint()).card);
    const auto elements = elementsIn(event->mimeData(), m_model.snapshot());
    dragLeaveEvent(nullptr);
    event->setDropAction(event->possibleActions().testFlag(Qt::LinkAction) ? Qt::LinkAction : event->proposedAction());
    event->accept();
    if (target < 0)
        return;
    m_commands->join({elements.begin(), elements.end()}, target);
}

} // namespace throughline
