// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/glyphs.h"
#include "ui/print/tag.h"

#include <QRectF>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace throughline {

class WrittenFonts;

/// What a page shows, in the order in which it is drawn, and where in the stream of its PDF each thing begins: QPainter can't say
/// what a thing is, so a number is drawn before it, as a rectangle far outside the page. Words that needn't be painted, since their
/// glyphs are written into the stream later, are noted alone: they stand before the next thing that is painted.
class PageMarks {
public:
    PageMarks() = default;
    explicit PageMarks(WrittenFonts *fonts)
        : m_fonts(fonts)
    {
    }

    struct Mark {
        TagPtr tag{};
        QString text{}; ///< as Drawing::text
        QStringList letters{}; ///< likewise
        QRectF area{}; ///< on the page, in points from its top left corner
        std::shared_ptr<const PlacedGlyphs> glyphs{}; ///< what is to be written; null where it is painted
        QPointF at{}; ///< where they have their origin
    };

    /// What is drawn from now on is \a mark. The painter's transformation must be the page's own.
    void begin(QPainter &painter, Mark mark);
    /// Notes \a words of \a mark, whose origin is at \a origin, instead of having them painted; false where they have to be.
    bool take(const Mark &mark, const std::shared_ptr<const PlacedGlyphs> &words, QPointF origin);
    /// Nothing more is drawn.
    void end(QPainter &painter) const;

    const std::vector<Mark> &all() const { return m_marks; }
    const Mark &operator[](int index) const { return m_marks[static_cast<std::size_t>(index)]; }

    /// The index of the mark that \a line of a page's stream draws, or their count at the end; its next line, which fills it,
    /// belongs to it.
    static std::optional<int> read(QByteArrayView line);

private:
    void paint(QPainter &painter) const;

    std::vector<Mark> m_marks;
    WrittenFonts *m_fonts = nullptr; ///< null: all words are painted
};

} // namespace throughline
