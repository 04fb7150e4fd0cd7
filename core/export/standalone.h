// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/strategy.h"

namespace throughline {

/// \a markdown, a piece of \a strategy's document, so that it reads alike without the rest: links through definitions lead straight
/// to where those lead.
QString standaloneMarkdown(const Strategy &strategy, const QString &markdown);

} // namespace throughline
