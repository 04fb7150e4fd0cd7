// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace throughline {

/// The lines of a leaf block as one text, joined by line feeds, with the way back to where each byte stands in the section. Copies
/// only where container markers lie between the lines.
class LineText {
public:
    LineText(QByteArrayView text, std::span<const TextRange> lines);

    QByteArrayView view() const { return m_view; }
    /// An offset of view() in the section.
    qsizetype toSection(qsizetype offset) const;
    TextRange toSection(TextRange range) const { return {toSection(range.start), toSection(range.end)}; }
    /// Which line holds \a offset.
    int lineAt(qsizetype offset) const;

private:
    std::span<const TextRange> m_lines;
    QByteArray m_joined;
    std::vector<qsizetype> m_starts; ///< of each line in m_joined
    QByteArrayView m_view;
};

} // namespace throughline
