// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <span>
#include <vector>

namespace throughline {

/// Pixels that bands are laid over each other on: thousands of them, with smooth edges, in whatever order they come. What counts is
/// how many cover a pixel, and how much of it.
///
/// Within one column of pixels a band's coverage is a trapezoid over the height. It is kept as four changes of slope, so that a
/// band costs the same however high it is; one pass over the image sums them up twice. The sums are of whole numbers and so exact.
class BandRaster {
public:
    explicit BandRaster(QSize size);

    /// A band \a thickness high, in pixels, whose upper edge goes from \a top at the left side of column \a x to \a nextTop at its
    /// right side.
    void add(int x, double top, double nextTop, double thickness);
    /// In the colour of each column; a single band is as strong as \a strength, many at most \a most.
    QImage image(std::span<const QRgb> colours, double strength, double most) const;

private:
    void bend(int x, qint64 place, qint64 slope);

    QSize m_size;
    std::vector<qint64> m_bends; ///< row by row
    std::vector<qint64> m_above; ///< by column: what the first row is to begin with
};

} // namespace throughline
