// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/unsavedwork.h"

namespace throughline {

/// How work that was left behind is offered.
struct UnsavedWords {
    QString title; ///< the document's name
    QString detail; ///< how many changes, until when, where in the document; or why nothing can be read

    static UnsavedWords of(const UnsavedWork &work);
};

} // namespace throughline
