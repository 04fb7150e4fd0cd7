// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardselection.h"

#include <algorithm>

namespace throughline {

BoardSelection::BoardSelection(Document *document, Selection *selection, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
{
    connect(document, &Document::snapshotChanged, this, &BoardSelection::followEdit);
    connect(selection, &Selection::changed, this, &BoardSelection::followSelection);
    followSelection(nullptr);
}

std::vector<int> BoardSelection::frames() const
{
    std::vector<int> frames;
    for (const Followed &followed : m_frames)
        frames.push_back(followed.frame);
    return frames;
}

bool BoardSelection::contains(int frame) const
{
    return std::ranges::contains(m_frames, frame, &Followed::frame);
}

bool BoardSelection::isFrame(int element) const
{
    const auto &elements = m_document->snapshot().strategy().elements();
    return element >= 0 && element < std::ssize(elements)
        && elements[static_cast<std::size_t>(element)].kind() == ElementKind::Frame;
}

BoardSelection::Followed BoardSelection::follow(int frame) const
{
    if (!isFrame(frame))
        return {};
    const Snapshot &snapshot = m_document->snapshot();
    const Element &element = snapshot.strategy().element(frame);
    return {frame, snapshot.strategy().id(frame), snapshot.syntax().absolute(element.section, element.body->heading().range).start};
}

void BoardSelection::select(int frame)
{
    selectAll({frame}, frame);
}

void BoardSelection::selectAll(const std::vector<int> &frames, int current)
{
    std::vector<Followed> next;
    for (const int frame : frames) {
        if (isFrame(frame))
            next.push_back(follow(frame));
    }
    std::ranges::sort(next, {}, &Followed::frame);
    const Followed chosen = follow(current);
    const bool isSame = next == m_frames && chosen == m_current;
    m_frames = std::move(next);
    m_current = chosen;
    if (m_frames.size() <= 1)
        m_anchor = m_current;
    if (m_current.frame >= 0)
        m_selection->selectElement(m_current.frame, this);
    if (!isSame)
        Q_EMIT changed(false);
}

void BoardSelection::toggle(int frame)
{
    std::vector<int> next = frames();
    const auto found = std::ranges::find(next, frame);
    if (found == next.end()) {
        next.push_back(frame);
        return selectAll(next, frame);
    }
    next.erase(found);
    selectAll(next, next.empty() ? -1 : m_current.frame == frame ? next.back() : m_current.frame);
}

void BoardSelection::extendTo(int frame)
{
    if (m_anchor.frame < 0)
        return select(frame);
    std::vector<int> next;
    for (int f = std::min(frame, m_anchor.frame); f <= std::max(frame, m_anchor.frame); ++f)
        next.push_back(f);
    const Followed anchor = m_anchor;
    selectAll(next, frame);
    m_anchor = anchor;
}

int BoardSelection::frameAfter(const Followed &followed, const TextEdit &edit) const
{
    if (followed.frame < 0)
        return -1;
    const Snapshot &snapshot = m_document->snapshot();
    const int inPlace = snapshot.elementAt(edit.mapped(followed.heading));
    if (inPlace >= 0 && snapshot.strategy().id(inPlace) == followed.id)
        return inPlace;
    const int moved = snapshot.strategy().find(followed.id);
    return moved >= 0 ? moved : isFrame(inPlace) ? inPlace : -1;
}

void BoardSelection::followEdit(const DocumentChange &change)
{
    if (!change.edit) {
        m_frames.clear();
        m_current = m_anchor = {};
        Q_EMIT changed(true);
        return;
    }
    std::vector<Followed> next;
    for (const Followed &followed : m_frames) {
        const Followed after = follow(frameAfter(followed, *change.edit));
        if (after.frame >= 0 && !std::ranges::contains(next, after))
            next.push_back(after);
    }
    std::ranges::sort(next, {}, &Followed::frame);
    m_current = follow(frameAfter(m_current, *change.edit));
    m_anchor = follow(frameAfter(m_anchor, *change.edit));
    if (!std::ranges::contains(next, m_current))
        m_current = next.empty() ? Followed() : next.front();
    m_frames = std::move(next);
    Q_EMIT changed(true);
}

void BoardSelection::followSelection(Origin origin)
{
    const int element = m_selection->element();
    if (origin == this || !isFrame(element) || (element == m_current.frame && contains(element)))
        return;
    m_current = m_anchor = follow(element);
    m_frames = {m_current};
    Q_EMIT changed(true);
}

} // namespace throughline
