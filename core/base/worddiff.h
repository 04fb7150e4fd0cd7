// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace throughline {

/// A run of words that two texts share, or that only one of them has; with the white space that follows, a space at the least.
struct WordRun {
    enum class Kind : quint8 { Same, Gone, Come };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const WordRun &) const = default;
};

/// What leads from \a before to \a after, by words: the longest common subsequence. What is gone comes before what came instead.
/// Texts of thousands of words that have little in common are taken as a whole.
std::vector<WordRun> wordDiff(const QString &before, const QString &after);

} // namespace throughline
