// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

/// Counts a document's words; after an edit only those of the sections that changed are counted again.
class WordCount {
public:
    /// Runs of letters and digits between white space.
    int count(const Snapshot &snapshot);

private:
    SharedVector<SectionPtr> m_sections;
    std::vector<int> m_words;
    int m_total = 0;
};

} // namespace throughline
