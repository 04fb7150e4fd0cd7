// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/selection.h"

namespace throughline {

Selection::Selection(Document *document)
    : QObject(document)
    , m_document(document)
{
    connect(document, &Document::snapshotChanged, this, &Selection::follow);
}

void Selection::selectElement(int element, Origin origin)
{
    const Snapshot &snapshot = m_document->snapshot();
    if (element < 0)
        return;
    const Element &selected = snapshot.strategy().element(element);
    moveTo(element, snapshot.syntax().absolute(selected.section, selected.body->heading().text).start, origin);
}

void Selection::selectOffset(qsizetype offset, Origin origin)
{
    moveTo(m_document->snapshot().elementAt(offset), offset, origin);
}

void Selection::moveTo(int element, qsizetype offset, Origin origin)
{
    const bool isMoved = element != m_element || offset != m_offset;
    m_element = element;
    m_offset = offset;
    rememberKey();
    if (isMoved)
        Q_EMIT changed(origin);
}

void Selection::rememberKey()
{
    m_document->noteCursor(m_offset);
    if (m_element < 0) {
        m_id.clear();
        return;
    }
    const Snapshot &snapshot = m_document->snapshot();
    const Element &element = snapshot.strategy().element(m_element);
    m_id = snapshot.strategy().id(m_element);
    m_anchor = snapshot.syntax().absolute(element.section, element.body->heading().range).start;
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
    if (m_element >= 0) {
        const int before = m_element;
        m_element = elementAfter(*change.edit);
        rememberKey();
        if (m_element != before)
            Q_EMIT changed(change.origin);
    }
}

int Selection::elementAfter(const TextEdit &edit) const
{
    const Snapshot &snapshot = m_document->snapshot();
    const int inPlace = snapshot.elementAt(edit.mapped(m_anchor));
    if (inPlace >= 0 && snapshot.strategy().id(inPlace) == m_id)
        return inPlace;
    const int moved = snapshot.strategy().find(m_id);
    return moved >= 0 ? moved : inPlace;
}

} // namespace throughline
