// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace throughline {

/// Some pages of a document, counted from 1; without ranges it is all of them.
class PageRanges {
public:
    /// Reads `2-5, 8, 12-` or nothing; the error says what it looks like.
    static Result<PageRanges> read(const QString &text);

    bool areAll() const { return m_ranges.empty(); }
    /// The indices from 0 of those that \a count pages have, in their order, each once.
    std::vector<int> of(int count) const;
    /// As read() takes it.
    QString text() const;

private:
    struct Range {
        int first = 1;
        int last = 1;
    };
    std::vector<Range> m_ranges;
};

} // namespace throughline
