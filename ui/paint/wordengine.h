// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace throughline {

/// A line of words that was shaped: where it stands and how wide it is, in what is painted on.
struct PlacedWords {
    QString text;
    QFont font;
    QPointF baseline; ///< its left end
    QRectF area;
};

/// A paint engine that writes words down and needs no glyphs. A painter would shape them for it once more.
class WordEngine {
public:
    virtual ~WordEngine() = default;
    /// With \a painter's pen, transform and opacity.
    virtual void drawWords(const QPainter &painter, const PlacedWords &words) = 0;
};

} // namespace throughline
