// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boarditems.h"

#include "ui/storyboard/board.h"

namespace throughline {

namespace {

BoardTarget card(int item)
{
    return {.kind = BoardTarget::Kind::Card, .card = item};
}

} // namespace

int BoardItems::count() const
{
    return m_board->model().frameCount();
}

int BoardItems::current() const
{
    return m_board->cardOf(m_board->selection()->current());
}

bool BoardItems::isSelected(int item) const
{
    return m_board->selection()->contains(m_board->model().frameAt(item));
}

int BoardItems::at(QPoint point) const
{
    return m_board->targetAt(point).card;
}

QRect BoardItems::area(int item) const
{
    return m_board->areaOf(card(item));
}

QString BoardItems::name(int item) const
{
    const FrameFace &face = m_board->model().face(item);
    return Board::tr("%1: %2").arg(face.number).arg(face.title);
}

QString BoardItems::description(int item) const
{
    return m_board->model().face(item).caption;
}

QString BoardItems::story(int item) const
{
    return item < 0 ? Board::tr("No frame is selected") : m_board->model().description(item);
}

void BoardItems::describe(int, QAccessible::State &state) const
{
    state.multiSelectable = true;
}

void BoardItems::select(int item)
{
    m_board->selection()->select(m_board->model().frameAt(item));
}

void BoardItems::press(int item)
{
    Q_EMIT m_board->pictureOpened(m_board->model().frameAt(item));
}

} // namespace throughline
