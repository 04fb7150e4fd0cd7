// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/places.h"
#include "ui/document/document.h"
#include "ui/picking/picker.h"

namespace throughline {

/// A link that isn't there yet. One end is known; the other is picked.
struct MissingLink {
    int element = -1; ///< the end that is known
    FieldKey key = FieldKey::Unknown;
    bool isSource = true; ///< \a element has the field; otherwise it is what the field leads to
    std::vector<ElementKind> kinds; ///< what the other end may be; empty: anything

    bool operator==(const MissingLink &) const = default;
};

/// Every element of \a kinds (all where empty), ready to be picked.
std::vector<Choice> elementChoices(const Snapshot &snapshot, const std::vector<ElementKind> &kinds, const Theme &theme,
    const std::function<void(int element)> &choose);

/// Lets the user pick or name the other end of \a missing, and links it: one undo step, also where the element is made on the way.
void pickLink(Document *document, const MissingLink &missing, const Theme &theme, QWidget *parent,
    const std::function<void(const QString &)> &refused);

} // namespace throughline
