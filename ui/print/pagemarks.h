// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/tag.h"

#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace throughline {

/// What a page shows, in the order in which it is drawn, and where in the stream of its PDF each thing begins: QPainter can't say
/// what a thing is, so a number is drawn before it, as a rectangle far outside the page.
class PageMarks {
public:
    struct Mark {
        TagPtr tag{};
        QString text{}; ///< as Drawing::text
        QStringList letters{}; ///< likewise
        QRectF area{}; ///< on the page, in points from its top left corner
    };

    /// What is drawn from now on is \a mark. The painter's transformation must be the page's own.
    void begin(QPainter &painter, Mark mark);

    const std::vector<Mark> &all() const { return m_marks; }
    const Mark &operator[](int index) const { return m_marks[static_cast<std::size_t>(index)]; }

    /// The index of the mark that \a line of a page's stream draws; its next line, which fills it, belongs to it.
    static std::optional<int> read(QByteArrayView line);

private:
    std::vector<Mark> m_marks;
};

} // namespace throughline
