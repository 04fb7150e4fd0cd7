// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/slidestyle.h"

#include <QObject>
#include <QPolygonF>

#include <optional>

class QPainter;

namespace throughline {

enum class PointingTool : quint8 { None, Laser, Spotlight, Pen };

/// What the speaker points at, the same on the audience's screen and in the console. Places are in shares of the slide, 0 to 1.
/// Nothing of it is ever stored; another slide wipes it away.
class Pointing : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    PointingTool tool() const { return m_tool; }
    /// Takes up \a tool, or puts it down where it is in hand.
    void toggleTool(PointingTool tool);
    bool isZoomed() const { return m_zoom > 1; }
    qreal zoom() const { return m_zoom; }
    const QList<QPolygonF> &strokes() const { return m_strokes; }

    void moveTo(QPointF place);
    void leave();
    void beginStroke(QPointF place);
    void continueStroke(QPointF place);
    void zoomBy(qreal factor, QPointF at);
    void toggleZoom();
    void panBy(QPointF shares);
    void endZoom();
    void wipe();

    /// Where the whole slide lies when \a area shows what the zoom leaves of it.
    QRectF zoomed(const QRectF &area) const;
    /// The place of the slide that is seen at \a point of \a area.
    QPointF placeAt(QPointF point, const QRectF &area) const;
    /// Pointer and strokes over a slide that \a area shows.
    void paint(QPainter &painter, const QRectF &area) const;

Q_SIGNALS:
    void changed();

private:
    void keepInside();

    StageStyle m_style;
    PointingTool m_tool = PointingTool::None;
    std::optional<QPointF> m_place;
    QList<QPolygonF> m_strokes;
    qreal m_zoom = 1;
    QPointF m_centre{0.5, 0.5}; ///< of what is seen
};

} // namespace throughline
