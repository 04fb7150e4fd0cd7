// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/glyphs.h"
#include "ui/print/tag.h"

#include <QRectF>
#include <QStringList>

#include <concepts>
#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace throughline {

/// A place that leads elsewhere: `#name` to a destination of the document, anything else to an address.
struct LinkArea {
    QRectF rect;
    QString target;
    TagPtr tag{}; ///< the link's own, shared by all areas of one that goes over several lines
};

/// One thing that is drawn, and what it is to a reader who doesn't see it.
struct Drawing {
    Drawing() = default;
    /// \a tag may be null: the block that it comes to stand in says what it is.
    template <std::invocable<QPainter &> Draw> Drawing(Draw how, TagPtr what = {})
        : draw(std::move(how))
        , tag(std::move(what))
    {
    }
    Drawing(PlacedGlyphs words, TagPtr what)
        : glyphs(std::make_shared<const PlacedGlyphs>(std::move(words)))
        , tag(std::move(what))
    {
    }
    /// Nothing to see: an empty cell, say.
    explicit Drawing(TagPtr what)
        : tag(std::move(what))
    {
    }

    void operator()(QPainter &painter) const;

    std::function<void(QPainter &)> draw{}; ///< null where it is glyphs or nothing
    std::shared_ptr<const PlacedGlyphs> glyphs{};
    TagPtr tag{};
    QString text{}; ///< the words that it draws, where they must be found again as they are written
    QStringList letters{}; ///< what each of its glyphs stands for, where that isn't a letter after the other
    QRectF bounds{}; ///< of a figure that is smaller than its strip
    QPointF offset{};
};

/// The smallest thing that a page takes whole: a line of text, a table row's line, a figure. Everything in it counts from its
/// top left corner, in points.
struct Strip {
    qreal height = 0;
    std::vector<Drawing> drawings{};
    std::vector<LinkArea> links{};

    /// Takes over what \a other shows, moved by \a offset.
    void add(Strip other, QPointF offset);
    /// A mark that only decorates.
    template <std::invocable<QPainter &> Draw> void decorate(Draw draw)
    {
        drawings.emplace_back(std::move(draw), newTag(TagRole::Artifact));
    }
};

/// Strips that belong together: a paragraph, a row, a heading. What in them has no tag of its own is one paragraph, or one figure
/// where the block says in words what it shows.
struct PageBlock {
    std::vector<Strip> strips{};
    qreal before = 0; ///< space above, dropped at the top of a page
    qreal after = 0;
    bool keepsWithNext = false;
    bool isWhole = false; ///< moves to the next page rather than break, where a page can hold it
    QString destination{}; ///< the name under which links find it; empty for none
    int outlineLevel = 0; ///< 1 and up; 0: not in the outline
    QString outlineTitle{};
    QString alternative{}; ///< what a picture shows

    qreal height() const;
};

/// \a strips as one.
Strip stacked(const std::vector<Strip> &strips);
/// \a blocks as one, with the space between them.
Strip stacked(const std::vector<PageBlock> &blocks);

} // namespace throughline
