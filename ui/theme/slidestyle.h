// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/slides.h"

#include <QColor>
#include <QFont>
#include <QSizeF>

namespace throughline {

/// A slide's ground and what is written on it.
struct SlideColours {
    QColor ground;
    QColor ink;
    QColor muted;
    QColor accent;
};

/// How the words of one role are set. Lengths in the slide's own units.
struct SlideType {
    QFont font; ///< at its best size
    int floor = 0; ///< the smallest size that a room can read
    qreal leading = 1.3; ///< from line to line, in sizes
    qreal after = 0; ///< space below
    QColor colour;
};

/// How slides look, on a projector, in an export and as a thumbnail. A slide is 900 units high whatever its shape.
struct SlideStyle {
    /// Where words stand: on a page of their own, or on the band of a picture.
    enum class Place : quint8 { Page, Band };

    static constexpr qreal height = 900;
    static constexpr qreal edge = 84; ///< between words and the slide's sides
    static constexpr qreal pageTop = 84; ///< the same, above and below the words of a page
    static constexpr qreal bandPad = 30; ///< inside a band, above and below its words
    static constexpr qreal bandShare = 0.4; ///< of the slide that a band takes, at most
    static constexpr qreal bandRule = 5;
    static constexpr qreal bandOpacity = 0.93;
    static constexpr qreal lineAt = 792; ///< the throughline of title and act cards, from the top
    static constexpr qreal lineWidth = 4;
    static constexpr qreal node = 13; ///< radius of an act on it
    static constexpr qreal cardFloor = 700; ///< words of a card end here

    bool isDark = false;
    SlideColours paper; ///< title, closing
    SlideColours band; ///< around pictures and behind their captions

    static SlideStyle make(bool isDark);
    static QSizeF size(SlideShape shape);
    SlideColours act(std::optional<Act> act) const;
    SlideType type(SlideRole role, Place place, const SlideColours &colours) const;
};

/// What the speaker points and draws with on the audience's screen.
struct StageStyle {
    QColor laser{0xff, 0x3b, 0x30};
    QColor pen{0xff, 0x3b, 0x30};
    QColor shade{0, 0, 0, 178}; ///< around a spotlight
    QColor surround{Qt::black}; ///< beside a slide of another shape
    QColor notesGround{0x14, 0x15, 0x1f}; ///< over the slide, where there is one screen
    QColor notesInk{0xf4, 0xf4, 0xf7};
    static constexpr qreal laserRadius = 9; ///< pixels
    static constexpr qreal penWidth = 0.006; ///< of the slide's height
    static constexpr qreal spotRadius = 0.18; ///< of the slide's height
};

} // namespace throughline
