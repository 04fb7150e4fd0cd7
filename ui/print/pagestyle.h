// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QMarginsF>

namespace throughline {

enum class TextRole : quint8 { CoverTitle, CoverLead, Part, Group, Element, Eyebrow, Caption, Body, Small, Running };

/// How a kind of paragraph looks on paper. Lengths in points.
struct TextStyle {
    QFont font;
    QColor colour;
    qreal leading = 0; ///< from baseline to baseline
    qreal before = 0; ///< space above, dropped at the top of a page
    qreal after = 0;
    bool keepsWithNext = false;
};

/// The type scale, margins and colours of paper: the one place that knows them.
struct PageStyle {
    QMarginsF margins{62, 68, 62, 62};
    qreal gap = 8; ///< between things that belong together
    qreal scale = 1; ///< of type and the space around it
    qreal runningBaseline = 36; ///< of the running head from the top edge, of the footer from the bottom edge

    QColor ink{0x1b, 0x1f, 0x2a};
    QColor muted{0x59, 0x61, 0x70};
    QColor accent{0x2f, 0x55, 0xb0};
    QColor warning{0xb3, 0x26, 0x1e};
    QColor rule{0xd5, 0xd9, 0xe0};
    QColor paper{Qt::white};
    QColor planned{0x9f, 0xb6, 0xe6};

    TextStyle text(TextRole role) const;
};

} // namespace throughline
