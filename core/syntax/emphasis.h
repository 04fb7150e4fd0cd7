// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace throughline {

/// A run of *, _ or ~ that may be emphasis.
struct DelimiterRun {
    char mark = '*';
    qsizetype count = 0; ///< how many of its marks are plain text
    bool mayOpen = false;
    bool mayClose = false;
};

/// Reads the run of \a count marks at \a at with what stands around it.
DelimiterRun delimiterRun(QByteArrayView text, qsizetype at, qsizetype count);

/// Takes from each run the marks that are emphasis. CommonMark 0.31, appendix, "process emphasis"; ~ pairs as GitHub has them.
void matchEmphasis(std::vector<DelimiterRun> &runs);

} // namespace throughline
