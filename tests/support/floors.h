// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace throughline {

/// The median time of some runs of \a work, in milliseconds.
double medianMilliseconds(const std::function<void()> &work);
/// Keeps the compiler from leaving out what computes \a result.
void consume(qsizetype result);

// What reading a document can't beat, and what else could do it.

qsizetype countLineFeeds(const QByteArray &text);
/// The floor: each line's start, indentation and first byte, which any block parser has to look at.
qsizetype indexLines(const QByteArray &text);
qsizetype parseWithMd4c(const QByteArray &text);
qsizetype parseWithCmark(const QByteArray &text);

} // namespace throughline
