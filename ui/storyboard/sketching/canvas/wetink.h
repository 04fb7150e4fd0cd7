// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/outline.h"
#include "ui/storyboard/sketching/canvas/pageview.h"

#include <QImage>

class QPainter;

namespace throughline {

/// A stroke while it is drawn. What the pen has left behind and can't change any more is painted once and kept, so that the next
/// point costs the same however long the stroke is.
class WetInk {
public:
    void setView(const PageView &view, const QSize &size, double pixelRatio);

    /// \return where the stroke looks different now, in the sketch's units.
    QRectF show(const InkMark &ink);
    /// All of it, and then it is no more.
    QRectF take();
    bool isEmpty() const { return m_line.isEmpty(); }
    /// In the widget's coordinates, within \a dirty and \a page.
    void paint(QPainter &painter, const QRect &dirty, const QRectF &page) const;

private:
    void dry(qsizetype end);
    void paintStretch(QPainter &painter, qsizetype from, qsizetype to) const;
    void paintOpaque(QPainter &painter, const QRect &dirty) const;

    PageView m_view;
    QSize m_size;
    double m_pixelRatio = 1;
    Colour m_colour;
    QList<Station> m_line;
    qsizetype m_dried = 0; ///< stations that m_dry shows
    QImage m_dry; ///< opaque ink, as large as the canvas; null until there is some
};

} // namespace throughline
