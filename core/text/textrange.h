// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace throughline {

/// A half-open span of bytes, [start, end), counted in UTF-8 from the beginning of a text or of a section.
///
/// Of 32 bits, because ranges are most of what is kept of a document, and core/store opens none that is larger.
struct TextRange {
    qint32 start = 0;
    qint32 end = 0;

    constexpr TextRange() = default;
    constexpr TextRange(qsizetype from, qsizetype to)
        : start(static_cast<qint32>(from))
        , end(static_cast<qint32>(to))
    {
    }

    constexpr qsizetype size() const { return end - start; }
    constexpr bool isEmpty() const { return start == end; }
    constexpr bool contains(qsizetype offset) const { return start <= offset && offset < end; }
    constexpr bool contains(TextRange other) const { return start <= other.start && other.end <= end; }
    /// True where an edit of one can change the other: they share a byte or a boundary.
    constexpr bool touches(TextRange other) const { return start <= other.end && other.start <= end; }
    constexpr TextRange until(qsizetype other) const { return {start, other}; }
    constexpr TextRange from(qsizetype other) const { return {other, end}; }
    constexpr TextRange shifted(qsizetype by) const { return {start + by, end + by}; }

    bool operator==(const TextRange &) const = default;
};

} // namespace throughline
