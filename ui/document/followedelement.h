// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// An element that is followed through edits: by its id where it is moved, by the place of its heading where it is renamed. A value
/// that belongs to one snapshot; after() leads to the next.
class FollowedElement {
public:
    /// No element.
    FollowedElement() = default;
    /// \a element of \a snapshot, or -1.
    FollowedElement(const Snapshot &snapshot, int element);

    /// In its snapshot; -1 for none.
    int element() const { return m_element; }
    /// The same element in \a next, which \a edit led to; where it is gone, the one at its place, which may be of another kind.
    FollowedElement after(const TextEdit &edit, const Snapshot &next) const;

    /// Of two in the same snapshot.
    bool operator==(const FollowedElement &other) const { return m_element == other.m_element; }

private:
    int m_element = -1;
    QByteArray m_id;
    qsizetype m_heading = 0; ///< where its heading begins
};

} // namespace throughline
