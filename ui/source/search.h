// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace throughline {

/// What somebody looks for.
struct SearchQuery {
    QString words;
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    bool isPattern = false; ///< a regular expression, as Perl writes them; ^ and $ are the ends of lines

    bool operator==(const SearchQuery &) const = default;

    /// Invalid, with errorString(), where the pattern is.
    QRegularExpression expression() const;
};

/// Where something was found: UTF-16 units of the text searched, and what takes its place.
struct SearchMatch {
    int start = 0;
    int length = 0;
    QString replacement;
};

/// All matches in order, \a most at the most. \a with is written in place of each: for a pattern with \1 to \9, \n and \t.
std::vector<SearchMatch> searched(const QString &text, const SearchQuery &query, const QString &with = {}, int most = 100'000);

} // namespace throughline
