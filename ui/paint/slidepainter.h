// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/picture.h"
#include "ui/theme/slidestyle.h"

namespace throughline {

/// One line of words where it stands on a slide, in the slide's units.
struct SlideLine {
    QString text;
    QRectF box;
    QPointF baseline; ///< where the line starts
    QFont font;
    QColor colour;
    SlideRole role = SlideRole::Caption;
};

/// Words broken into lines in a box, and those that found no room there.
struct SetWords {
    std::vector<SlideLine> lines;
    std::vector<SlideWords> rest;
    qreal height = 0;
};

/// Draws slides as vectors, at any size: for the audience, for the speaker's small pictures, for files and paper. Words are never
/// cut off: they shrink to a floor, and what finds no room then goes on another slide.
class SlidePainter {
public:
    SlidePainter(const SlideStyle &style, const SlideOptions &options);

    const SlideStyle &style() const { return m_style; }
    const SlideOptions &options() const { return m_options; }
    QSizeF size() const { return SlideStyle::size(m_options.shape); }
    /// Where a slide lies in \a target: as large as it fits, in the middle.
    QRectF fitted(const QRectF &target) const;

    /// \a slides with as many parts of each as its words need.
    std::vector<Slide> paginated(const std::vector<Slide> &slides) const;
    /// The lines of \a slide where they are drawn.
    SetWords setting(const Slide &slide) const;
    /// What is behind all of it.
    QColor ground(const Slide &slide) const { return coloursOf(slide).ground; }
    /// Where the picture of \a slide has room; empty where it has none.
    QRectF pictureArea(const Slide &slide) const;

    /// Fills \a target, which has the slide's shape. \a picture is the slide's; where it is null, what stands in its way is shown.
    void paint(QPainter &painter, const QRectF &target, const Slide &slide, const Picture &picture) const;
    /// The slide in an image of \a size pixels, in the middle of a dark surround where the shapes differ.
    QImage image(QSize size, const Slide &slide, const Picture &picture) const;

private:
    struct Box {
        SlideStyle::Place place = SlideStyle::Place::Page;
        QSizeF room;
    };

    Box boxOf(const Slide &slide) const;
    SlideColours coloursOf(const Slide &slide) const;
    SetWords fittedWords(const Slide &slide, const std::vector<SlideWords> &words) const;
    SetWords wordsAt(double scale, const std::vector<SlideWords> &words, const Box &box, const SlideColours &colours) const;
    const std::vector<std::vector<SlideWords>> &partsOf(const Slide &slide) const;
    void paintThroughline(QPainter &painter, const Slide &slide, const SlideColours &colours) const;
    void paintPicture(QPainter &painter, const QRectF &area, const Picture &picture) const;
    void paintPictured(QPainter &painter, const Slide &slide, const Picture &picture) const;
    void paintPage(QPainter &painter, const Slide &slide) const;

    SlideStyle m_style;
    SlideOptions m_options;
    mutable QHash<QString, std::vector<std::vector<SlideWords>>> m_parts; ///< measured before, by the words
};

/// The slides of \a snapshot as \a painter shows them.
std::vector<Slide> deckOf(const Snapshot &snapshot, const SlidePainter &painter);

} // namespace throughline
