// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/finding.h"
#include "core/trace/trace.h"

#include <functional>
#include <span>

namespace throughline {

/// Tells whether the file of a picture is there, by its path as the document writes it. Two threads may ask at the same time.
using PictureExists = std::function<bool(const QString &path)>;

/// Every finding, in document order.
std::vector<Finding> check(const Syntax &syntax, const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists);

/// \a before with the findings of some \a sections (ascending, new ones among them) made anew, the others moved along: for a step
/// that left the groups alone.
std::vector<Finding> checkAgain(const std::vector<Finding> &before, std::span<const int> sections, const StrategyChange &change,
    const Syntax &syntax, const Strategy &strategy, const Trace &trace, const PictureExists &pictureExists);

/// The finding in words: “Launch the cleaning game” has no why.
QString message(const Finding &finding, const Syntax &syntax, const Strategy &strategy);

} // namespace throughline
