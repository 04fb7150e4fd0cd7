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
    for (const FollowedElement &followed : m_frames)
        frames.push_back(followed.element());
    return frames;
}

bool BoardSelection::contains(int frame) const
{
    return std::ranges::contains(m_frames, frame, &FollowedElement::element);
}

bool BoardSelection::isFrame(int element) const
{
    const auto &elements = m_document->snapshot().strategy().elements();
    return element >= 0 && element < std::ssize(elements)
        && elements[static_cast<std::size_t>(element)].kind() == ElementKind::Frame;
}

FollowedElement BoardSelection::follow(int frame) const
{
    return {m_document->snapshot(), isFrame(frame) ? frame : -1};
}

void BoardSelection::select(int frame)
{
    selectAll({frame}, frame);
}

void BoardSelection::selectAll(const std::vector<int> &frames, int current)
{
    std::vector<FollowedElement> next;
    for (const int frame : frames) {
        if (isFrame(frame))
            next.push_back(follow(frame));
    }
    std::ranges::sort(next, {}, &FollowedElement::element);
    const FollowedElement chosen = follow(current);
    const bool isSame = next == m_frames && chosen == m_current;
    m_frames = std::move(next);
    m_current = chosen;
    if (m_frames.size() <= 1)
        m_anchor = m_current;
    if (m_current.element() >= 0)
        m_selection->selectElement(m_current.element(), this);
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
    selectAll(next, next.empty() ? -1 : m_current.element() == frame ? next.back() : m_current.element());
}

void BoardSelection::extendTo(int frame)
{
    if (m_anchor.element() < 0)
        return select(frame);
    std::vector<int> next;
    for (int f = std::min(frame, m_anchor.element()); f <= std::max(frame, m_anchor.element()); ++f)
        next.push_back(f);
    const FollowedElement anchor = m_anchor;
    selectAll(next, frame);
    m_anchor = anchor;
}

FollowedElement BoardSelection::frameAfter(const FollowedElement &followed, const TextEdit &edit) const
{
    const FollowedElement after = followed.after(edit, m_document->snapshot());
    return isFrame(after.element()) ? after : FollowedElement();
}

void BoardSelection::followEdit(const DocumentChange &change)
{
    if (!change.edit) {
        m_frames.clear();
        m_current = m_anchor = {};
        Q_EMIT changed(true);
        return;
    }
    std::vector<FollowedElement> next;
    for (const FollowedElement &followed : m_frames) {
        const FollowedElement after = frameAfter(followed, *change.edit);
        if (after.element() >= 0 && !std::ranges::contains(next, after))
            next.push_back(after);
    }
    std::ranges::sort(next, {}, &FollowedElement::element);
    m_current = frameAfter(m_current, *change.edit);
    m_anchor = frameAfter(m_anchor, *change.edit);
    if (!std::ranges::contains(next, m_current))
        m_current = next.empty() ? FollowedElement() : next.front();
    m_frames = std::move(next);
    Q_EMIT changed(true);
}

void BoardSelection::followSelection(Origin origin)
{
    const int element = m_selection->element();
    if (origin == this || !isFrame(element) || (element == m_current.element() && contains(element)))
        return;
    m_current = m_anchor = follow(element);
    m_frames = {m_current};
    Q_EMIT changed(true);
}

} // namespace throughline
