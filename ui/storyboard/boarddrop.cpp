// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boarddrop.h"

#include "ui/document/elementmime.h"
#include "ui/storyboard/board.h"
#include "ui/storyboard/boardgestures.h"
#include "ui/storyboard/picturefiles.h"

#include <QDropEvent>
#include <QMimeData>

namespace throughline {

namespace {

bool hasElements(const QDropEvent *event)
{
    return event->mimeData()->hasFormat(elementsMimeType());
}

/// Elements are linked to, not taken away from where they are; files are copied.
void take(QDropEvent *event)
{
    const Qt::DropAction wanted = hasElements(event) ? Qt::LinkAction : Qt::CopyAction;
    event->setDropAction(event->possibleActions().testFlag(wanted) ? wanted : event->proposedAction());
    event->accept();
}

} // namespace

void BoardDrop::enter(QDragEnterEvent *event)
{
    if (hasElements(event) || hasPictures(event->mimeData()))
        take(event);
}

void BoardDrop::move(QDragMoveEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const QPoint step = m_board->m_gestures->scrollStep(point); !step.isNull())
        m_board->m_gestures->scrollBy(step);
    BoardPainter::State &state = m_board->m_state;
    state.dropCard = m_board->targetAt(point).card;
    const bool isOnFrame = state.dropCard >= 0;
    state.mark = isOnFrame || hasElements(event) ? QRectF() : m_board->m_model.layout().placeAt(m_board->toBoard(point)).mark;
    isOnFrame || !hasElements(event) ? take(event) : event->ignore();
    m_board->viewport()->update();
}

void BoardDrop::leave()
{
    m_board->m_state.dropCard = -1;
    m_board->m_state.mark = {};
    m_board->viewport()->update();
}

void BoardDrop::drop(QDropEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int frame = m_board->model().frameAt(m_board->targetAt(point).card);
    const FramePlace place = m_board->placeAt(point);
    leave();
    take(event);
    Q_EMIT m_board->dropped(event->mimeData(), frame, place);
}

} // namespace throughline
