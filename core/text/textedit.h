// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QByteArray>

#include <vector>

namespace throughline {

class SourceText;

/// One span of the old text and what takes its place.
struct Replacement {
    TextRange range;
    QByteArray text;

    bool operator==(const Replacement &) const = default;
};

/// A change of a text: replacements in ascending order that don't overlap, all counted in the text before the edit.
class TextEdit {
public:
    /// Which side an offset keeps to when text is inserted exactly there.
    enum class Stick : quint8 { Before, After };

    TextEdit() = default;
    /// Sorts \a replacements; those that overlap or touch at an insertion are a programming error (asserted).
    explicit TextEdit(std::vector<Replacement> replacements);

    static TextEdit replace(TextRange range, QByteArray text);
    static TextEdit insert(qsizetype offset, QByteArray text);
    static TextEdit remove(TextRange range);

    bool isEmpty() const { return m_replacements.empty(); }
    const std::vector<Replacement> &replacements() const { return m_replacements; }

    /// The smallest span of the old text that holds every replacement.
    TextRange span() const;
    /// How many bytes the text grows by; negative where it shrinks.
    qsizetype growth() const;

    /// Where \a offset of the old text is in the new one. An offset inside a replaced span goes to the end of what replaced it.
    qsizetype mapped(qsizetype offset, Stick stick = Stick::After) const;

    /// The edit that leads back from the edited text to \a before.
    TextEdit inverse(const SourceText &before) const;

    bool operator==(const TextEdit &) const = default;

private:
    std::vector<Replacement> m_replacements;
};

} // namespace throughline
