// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/writing.h"

namespace throughline {

/// The edits that \a editOf makes of each of \a items, which don't touch one another, as one.
template <typename Items, typename EditOf> Result<TextEdit> together(const Items &items, EditOf editOf)
{
    std::vector<Replacement> replacements;
    for (const auto &item : items) {
        const Result<TextEdit> edit = editOf(item);
        if (!edit)
            return edit;
        replacements.insert(replacements.end(), edit->replacements().begin(), edit->replacements().end());
    }
    return TextEdit(merged(std::move(replacements)));
}

} // namespace throughline
