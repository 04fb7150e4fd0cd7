// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace throughline {

/// A half-open span of bytes, [start, end), counted in UTF-8 from the beginning of a text or of a section.
struct TextRange {
    qsizetype start = 0;
    qsizetype end = 0;

    constexpr qsizetype size() const { return end - start; }
    constexpr bool isEmpty() const { return start == end; }
    constexpr bool contains(qsizetype offset) const { return start <= offset && offset < end; }
    constexpr bool contains(TextRange other) const { return start <= other.start && other.end <= end; }
    /// True where an edit of one can change the other: they share a byte or a boundary.
    constexpr bool touches(TextRange other) const { return start <= other.end && other.start <= end; }
    constexpr TextRange shifted(qsizetype by) const { return {start + by, end + by}; }

    bool operator==(const TextRange &) const = default;
};

} // namespace throughline
