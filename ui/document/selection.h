// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/followedelement.h"

namespace throughline {

/// What the user is looking at, shared by all views of a document: an element that is followed through edits, beside the offset of
/// the cursor carried through each.
class Selection : public QObject {
    Q_OBJECT

public:
    explicit Selection(Document *document);

    /// The selected element in the current snapshot, or -1.
    int element() const { return m_element.element(); }
    /// The cursor's offset in the text.
    qsizetype offset() const { return m_offset; }

    /// Selects an element; the cursor goes to its heading. \a reveal asks the views to show it.
    void selectElement(int element, Origin origin = nullptr);
    /// Puts the cursor at \a offset and selects the element that holds it.
    void selectOffset(qsizetype offset, Origin origin = nullptr);

Q_SIGNALS:
    /// \a origin tells who moved it; a view doesn't follow itself.
    void changed(throughline::Origin origin);

private:
    qsizetype headingOf(int element) const;
    void moveTo(int element, qsizetype offset, Origin origin);
    void follow(const DocumentChange &change);

    Document *m_document;
    FollowedElement m_element;
    qsizetype m_offset = 0;
};

} // namespace throughline
