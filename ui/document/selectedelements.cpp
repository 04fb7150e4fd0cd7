// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/selectedelements.h"

#include <algorithm>

namespace throughline {

SelectedElements::SelectedElements(Document *document, Selection *selection, Filter filter, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_filter(std::move(filter))
{
    connect(document, &Document::snapshotChanged, this, &SelectedElements::followEdit);
    connect(selection, &Selection::changed, this, &SelectedElements::followSelection);
    m_revision = document->snapshot().revision();
    followSelection(nullptr);
}

std::vector<int> SelectedElements::elements() const
{
    std::vector<int> elements;
    elements.reserve(m_elements.size());
    for (const FollowedElement &followed : m_elements)
        elements.push_back(followed.element());
    return elements;
}

bool SelectedElements::contains(int element) const
{
    return std::ranges::contains(m_elements, element, &FollowedElement::element);
}

bool SelectedElements::isShown(int element) const
{
    const Snapshot &snapshot = m_document->snapshot();
    return element >= 0 && element < std::ssize(snapshot.strategy().elements()) && m_filter(snapshot, element);
}

FollowedElement SelectedElements::follow(int element) const
{
    return {m_document->snapshot(), isShown(element) ? element : -1};
}

void SelectedElements::select(int element)
{
    selectAll({element}, element);
}

void SelectedElements::selectAll(const std::vector<int> &elements, int current)
{
    std::vector<FollowedElement> next;
    for (const int element : elements) {
        if (isShown(element))
            next.push_back(follow(element));
    }
    std::ranges::sort(next, {}, &FollowedElement::element);
    const FollowedElement chosen = follow(current);
    const bool isSame = next == m_elements && chosen == m_current;
    m_elements = std::move(next);
    m_current = chosen;
    if (m_elements.size() <= 1)
        m_anchor = m_current;
    if (m_current.element() >= 0)
        m_selection->selectElement(m_current.element(), this);
    if (!isSame)
        Q_EMIT changed(false);
}

void SelectedElements::toggle(int element)
{
    std::vector<int> next = elements();
    const auto found = std::ranges::find(next, element);
    if (found == next.end()) {
        next.push_back(element);
        return selectAll(next, element);
    }
    next.erase(found);
    selectAll(next, next.empty() ? -1 : m_current.element() == element ? next.back() : m_current.element());
}

void SelectedElements::extendTo(const std::vector<int> &elements, int current)
{
    const FollowedElement anchor = m_anchor;
    selectAll(elements, current);
    if (anchor.element() >= 0)
        m_anchor = anchor;
}

FollowedElement SelectedElements::after(const FollowedElement &followed, const TextEdit &edit) const
{
    const FollowedElement next = followed.after(edit, m_document->snapshot());
    return isShown(next.element()) ? next : FollowedElement();
}

void SelectedElements::followEdit(const DocumentChange &change)
{
    m_revision = m_document->snapshot().revision();
    if (!change.edit) {
        m_elements.clear();
        m_current = m_anchor = {};
        Q_EMIT changed(true);
        return;
    }
    std::vector<FollowedElement> next;
    for (const FollowedElement &followed : m_elements) {
        const FollowedElement now = after(followed, *change.edit);
        if (now.element() >= 0 && !std::ranges::contains(next, now))
            next.push_back(now);
    }
    std::ranges::sort(next, {}, &FollowedElement::element);
    m_current = after(m_current, *change.edit);
    m_anchor = after(m_anchor, *change.edit);
    if (!std::ranges::contains(next, m_current))
        m_current = next.empty() ? FollowedElement() : next.front();
    m_elements = std::move(next);
    if (const int selected = m_selection->element(); isShown(selected) && !contains(selected))
        m_elements = {m_anchor = m_current = follow(selected)};
    Q_EMIT changed(true);
}

/// The selection hears of an edit first, and may then tell of an element that isn't where it was.
void SelectedElements::followSelection(Origin origin)
{
    const int element = m_selection->element();
    if (m_revision != m_document->snapshot().revision())
        return;
    if (origin == this || !isShown(element) || (element == m_current.element() && contains(element)))
        return;
    m_current = m_anchor = follow(element);
    m_elements = {m_current};
    Q_EMIT changed(true);
}

} // namespace throughline
