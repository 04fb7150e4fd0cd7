// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/selection.h"

#include <utility>

namespace throughline {

Selection::Selection(Document *document)
    : QObject(document)
    , m_document(document)
{
    connect(document, &Document::snapshotChanged, this, &Selection::follow);
}

void Selection::selectElement(int element, Origin origin)
{
    if (element >= 0)
        moveTo(element, headingOf(element), origin);
}

qsizetype Selection::headingOf(int element) const
{
    const Snapshot &snapshot = m_document->snapshot();
    const Element &selected = snapshot.strategy().element(element);
    return snapshot.syntax().absolute(selected.section, selected.body->heading().text).start;
}

void Selection::selectOffset(qsizetype offset, Origin origin)
{
    moveTo(m_document->snapshot().elementAt(offset), offset, origin);
}

void Selection::moveTo(int element, qsizetype offset, Origin origin)
{
    const bool isMoved = element != m_element.element() || offset != m_offset;
    m_element = {m_document->snapshot(), element};
    m_offset = offset;
    m_document->noteCursor(m_offset);
    if (isMoved)
        Q_EMIT changed(origin);
}

void Selection::follow(const DocumentChange &change)
{
    if (!change.edit) {
        moveTo(-1, 0, nullptr);
        return;
    }
    if (change.cursor) {
        selectOffset(*change.cursor);
        return;
    }
    m_offset = change.edit->mapped(m_offset);
    if (m_element.element() < 0)
        return;
    const FollowedElement before = std::exchange(m_element, m_element.after(*change.edit, m_document->snapshot()));
    if (m_element.element() >= 0 && m_document->snapshot().elementAt(m_offset) != m_element.element())
        m_offset = headingOf(m_element.element()); // it was moved, and the cursor goes with it
    m_document->noteCursor(m_offset);
    if (m_element != before)
        Q_EMIT changed(change.origin);
}

} // namespace throughline
