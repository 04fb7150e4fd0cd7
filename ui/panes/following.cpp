// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/following.h"

#include <QEvent>

#include <utility>

namespace throughline {

Following::Following(Document *document, QWidget *view, Take take, Follow follow)
    : m_document(document)
    , m_view(view)
    , m_take(std::move(take))
    , m_follow(std::move(follow))
{
    view->installEventFilter(this);
    connect(document, &Document::snapshotChanged, this, &Following::noteChange);
}

void Following::setStandIn(QWidget *standIn)
{
    m_standIn = standIn;
    standIn->installEventFilter(this);
}

bool Following::isInSight() const
{
    return m_view->isVisible() || (m_standIn && m_standIn->isVisible());
}

bool Following::isBehind() const
{
    const Snapshot &next = m_document->snapshot();
    return m_isStale || m_taken.revision() != next.revision() || &m_taken.text() != &next.text();
}

void Following::catchUp()
{
    if (!isBehind())
        return;
    m_taken = m_document->snapshot();
    m_isStale = false;
    m_take(std::exchange(m_isAnother, false));
}

void Following::noteChange(const DocumentChange &change)
{
    m_isStale = true;
    m_isAnother |= !change.edit;
    if (isInSight())
        catchUp();
    if (const auto origin = std::exchange(m_waiting, {}))
        noteSelection(*origin);
}

/// The selection may hear of a change before the view does; then what is selected can't be shown yet.
void Following::noteSelection(Origin origin)
{
    if (!m_view->isVisible())
        return;
    if (isBehind())
        m_waiting = origin;
    else
        m_follow(origin);
}

bool Following::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        catchUp();
        if (watched == m_view)
            m_follow(m_view);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace throughline
