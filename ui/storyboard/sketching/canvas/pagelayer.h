// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/picture.h"
#include "ui/paint/sketchpainter.h"
#include "ui/storyboard/sketching/canvas/pageview.h"
#include "ui/theme/theme.h"

#include <QPixmap>

namespace throughline {

/// The page with every finished mark, as a pixmap the size of the canvas. Paints anew only what has changed, so that a mark being
/// drawn costs no more on a full page than on an empty one.
class PageLayer {
public:
    explicit PageLayer(const Theme &theme)
        : m_theme(theme)
    {
    }

    void setTheme(const Theme &theme);
    void setView(const PageView &view, const QSize &size, double pixelRatio);
    /// A picture that shows through the paper; a null one for none.
    void setUnderlay(const Picture &picture);
    /// \return where the page looks different now, in the sketch's units.
    QRectF show(const Sketch &sketch);

    const Sketch &sketch() const { return m_painter.sketch(); }
    const QPixmap &pixmap();

private:
    void paintAll();
    void paintArea(const QRectF &area);
    void paintGround(QPainter &painter) const;
    void paintPaper(QPainter &painter) const;
    void paintUnderlay(QPainter &painter);

    Theme m_theme;
    PageView m_view;
    QSize m_size;
    double m_pixelRatio = 1;
    SketchPainter m_painter;
    Picture m_underlay;
    QPixmap m_underlayPixmap;
    QPixmap m_pixmap;
    bool m_isStale = true;
};

} // namespace throughline
