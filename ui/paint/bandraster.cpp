// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/bandraster.h"

#include "core/base/index.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {

namespace {

constexpr qint64 pixel = 1 << 12; // the unit of places
constexpr qint64 steepest = 1 << 20; // the unit of slopes: from nothing to all within a pixel
constexpr qint64 wholePixel = pixel * steepest; // of a pixel
constexpr int strengthSteps = 64; // between one band and the next
constexpr int mostBands = 16; // more can't be told apart
constexpr int rowsBelow = 2; // that a bend in the last row reaches

/// How strong a pixel is, by how much covers it: one band hides a share of what is below, and so does the next.
using Strengths = std::array<uint, strengthSteps * mostBands + 1>;

Strengths strengthsOf(double one, double most)
{
    Strengths strengths;
    for (std::size_t i = 0; i < strengths.size(); ++i) {
        const double bands = static_cast<double>(i) / strengthSteps;
        strengths[i] = static_cast<uint>(std::lround(255 * std::min(most, 1 - std::pow(1 - one, bands))));
    }
    return strengths;
}

} // namespace

BandRaster::BandRaster(QSize size)
    : m_size(size)
    , m_bends(index(qint64(size.width()) * (size.height() + rowsBelow)), 0)
    , m_above(index(size.width()), 0)
{
}

/// Pixels are asked in their middle. An edge that crosses the column within less than a pixel is as soft as one pixel is high.
void BandRaster::add(int x, double top, double nextTop, double thickness)
{
    const double rise = std::max(std::abs(nextTop - top), 1.0);
    const double first = (top + nextTop - rise) / 2 - 0.5;
    if (first >= m_size.height() || first + rise + thickness <= 0)
        return;
    const double ramp = std::min(rise, thickness);
    const auto from = static_cast<qint64>(std::floor(first * pixel));
    const auto to = static_cast<qint64>(std::floor((first + rise + thickness) * pixel));
    const auto length = static_cast<qint64>(ramp * pixel);
    const auto slope = static_cast<qint64>(steepest / rise);
    bend(x, from, slope);
    bend(x, from + length, -slope);
    bend(x, to - length, -slope);
    bend(x, to, slope);
}

void BandRaster::bend(int x, qint64 place, qint64 slope)
{
    if (place >= m_size.height() * pixel)
        return;
    qint64 *const bends = m_bends.data() + x;
    if (place < -pixel) { // has come some way in the first row
        m_above[index(x)] += slope * (-place - pixel);
        bends[0] += slope * pixel;
        return;
    }
    const qint64 row = (place + pixel) / pixel; // the first one behind the place
    const qint64 part = (place + pixel) % pixel;
    bends[row * m_size.width()] += slope * (pixel - part);
    bends[(row + 1) * m_size.width()] += slope * part;
}

QImage BandRaster::image(std::span<const QRgb> colours, double strength, double most) const
{
    const Strengths strengths = strengthsOf(strength, most);
    QImage image(m_size, QImage::Format_ARGB32_Premultiplied);
    const auto width = index(m_size.width());
    std::vector<qint64> slopes(width, 0);
    std::vector<qint64> sums = m_above;
    for (int y = 0; y < m_size.height(); ++y) {
        const qint64 *const bends = m_bends.data() + index(y) * width;
        auto *const line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (std::size_t x = 0; x < width; ++x) {
            slopes[x] += bends[x];
            sums[x] += slopes[x];
            const qint64 step = std::clamp<qint64>(sums[x] / (wholePixel / strengthSteps), 0, std::ssize(strengths) - 1);
            const uint alpha = strengths[index(step)];
            line[x] = alpha == 0 ? 0 : qPremultiply((colours[x] & RGB_MASK) | (alpha << 24));
        }
    }
    return image;
}

} // namespace throughline
