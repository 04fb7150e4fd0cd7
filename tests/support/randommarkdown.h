// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace throughline {

/// A document made of what Markdown's grammar turns on: markers, indentation, fences, quotes, lists, links, odd line ends.
QByteArray randomMarkdown(QRandomGenerator &random, int lines);
/// A document in the shape of a strategy, with links, fields and mistakes.
QByteArray randomStrategy(QRandomGenerator &random, int elements);

} // namespace throughline
