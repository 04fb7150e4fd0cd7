// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace throughline {

/// How long this thread computes \a work, in milliseconds: what other programs take of the processor meanwhile doesn't count.
double milliseconds(const std::function<void()> &work);
/// The median of some runs, of the time that passes: what a work leaves to another thread it waits for.
double medianMilliseconds(const std::function<void()> &work);
/// The same of several works that take turns, so that what else the machine does meanwhile touches all of them.
std::vector<double> medianMilliseconds(const std::vector<std::function<void()>> &works);
/// Keeps the compiler from leaving out what computes \a result.
void consume(qsizetype result);

// What reading a document can't beat, and what else could do it.

qsizetype countLineFeeds(const QByteArray &text);
/// The floor: each line's start, indentation and first byte, which any block parser has to look at.
qsizetype indexLines(const QByteArray &text);
/// A floor for reading a strategy: tells what each line is, and indexes the headings by their words.
qsizetype classifyLines(const QByteArray &text);
qsizetype parseWithMd4c(const QByteArray &text);
qsizetype parseWithCmark(const QByteArray &text);

} // namespace throughline
