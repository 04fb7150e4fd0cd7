// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/boardmodel.h"
#include "ui/storyboard/boardtarget.h"
#include "ui/theme/theme.h"

class QPainter;

namespace throughline {

/// Draws an act behind its cards, in the board's coordinates: the ground, the heading with what the act lacks, and the place that
/// asks for a first frame.
class BandPainter {
public:
    BandPainter(const BoardModel &model, const Theme &theme, int band);

    void paint(QPainter &painter, const QRectF &visible, const BoardTarget &hovered) const;
    /// The button that adds a frame.
    QRectF addRect() const;
    /// What the act lacks; null where nothing, or no room for it.
    QRectF hintRect() const;

private:
    using Kind = BoardTarget::Kind;

    void paintHeader(QPainter &painter, const QRectF &visible, Kind under) const;
    void paintVacancy(QPainter &painter, bool isUnder) const;

    int m_number;
    const Storyboard::Band &m_band;
    const BandFace &m_face;
    const Theme &m_theme;
};

} // namespace throughline
