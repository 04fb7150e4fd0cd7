// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"

#include <functional>
#include <vector>

namespace throughline {

/// The elements that are selected in a view where there can be several, in document order, and among them the current one, which
/// all panes share. They are followed through edits.
class SelectedElements : public QObject {
    Q_OBJECT

public:
    /// What the view shows of a snapshot; others are never selected here.
    using Filter = std::function<bool(const Snapshot &, int element)>;

    SelectedElements(Document *document, Selection *selection, Filter filter, QObject *parent);

    std::vector<int> elements() const;
    bool contains(int element) const;
    int count() const { return static_cast<int>(m_elements.size()); }
    /// -1 where none is selected.
    int current() const { return m_current.element(); }
    /// The one that was selected last by itself: where a range begins.
    int anchor() const { return m_anchor.element(); }

    void select(int element);
    /// \a current is among \a elements, or -1 where these are none.
    void selectAll(const std::vector<int> &elements, int current);
    void toggle(int element);
    /// As selectAll, where the anchor stays.
    void extendTo(const std::vector<int> &elements, int current);
    void clear() { selectAll({}, -1); }

Q_SIGNALS:
    /// \a isFollowing where another pane selected the element, or an edit moved it.
    void changed(bool isFollowing);

private:
    bool isShown(int element) const;
    FollowedElement follow(int element) const;
    FollowedElement after(const FollowedElement &followed, const TextEdit &edit) const;
    void followEdit(const DocumentChange &change);
    void followSelection(Origin origin);

    Document *m_document;
    Selection *m_selection;
    Filter m_filter;
    int m_revision = 0; ///< of the snapshot that these elements are of
    std::vector<FollowedElement> m_elements;
    FollowedElement m_current;
    FollowedElement m_anchor;
};

} // namespace throughline
