// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace throughline {

/// A place that leads elsewhere: `#name` to a destination of the document, anything else to an address.
struct LinkArea {
    QRectF rect;
    QString target;
};

/// The smallest thing that a page takes whole: a line of text, a table row's line, a figure. Everything in it counts from its
/// top left corner, in points.
struct Strip {
    qreal height = 0;
    std::vector<std::function<void(QPainter &)>> drawings{};
    std::vector<LinkArea> links{};

    /// Takes over what \a other shows, moved by \a offset.
    void add(const Strip &other, QPointF offset);
};

/// Strips that belong together: a paragraph, a row, a heading.
struct PageBlock {
    std::vector<Strip> strips{};
    qreal before = 0; ///< space above, dropped at the top of a page
    qreal after = 0;
    bool keepsWithNext = false;
    bool isWhole = false; ///< moves to the next page rather than break, where a page can hold it
    QString destination{}; ///< the name under which links find it; empty for none
    int outlineLevel = 0; ///< 1 and up; 0: not in the outline
    QString outlineTitle{};

    qreal height() const;
};

/// \a strips as one.
Strip stacked(const std::vector<Strip> &strips);
/// \a blocks as one, with the space between them.
Strip stacked(const std::vector<PageBlock> &blocks);

} // namespace throughline
