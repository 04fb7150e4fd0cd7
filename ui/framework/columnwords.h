// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kinds.h"

#include <QString>

namespace throughline {

// What the columns of the framework are for, in words. Kind Other is the column of the rest.

/// "Pain points"
QString columnName(ElementKind kind);
/// "what hurts them"
QString columnPurpose(ElementKind kind);
/// What an empty column asks for.
QString columnPrompt(ElementKind kind);
/// "Add a pain point"
QString addWords(ElementKind kind);
/// What stands in the field of a new card's title.
QString titlePrompt(ElementKind kind);
/// What stands in the field of a card's first words.
QString leadPrompt(ElementKind kind);

} // namespace throughline
