// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/wordengine.h"

#include <QBrush>
#include <QHash>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <optional>
#include <vector>

namespace throughline {

/// Writes what a painter draws as elements of an SVG: what SvgDrawing is made of. Paths are filled by the odd-even rule, as Qt's
/// are, unless they say otherwise: the document says so once, for all of them.
class SvgEngine final : public QPaintEngine, public WordEngine {
public:
    explicit SvgEngine(int dotsPerInch);

    /// Clips and gradients, which elements() refer to.
    const QByteArray &definitions() const { return m_definitions; }
    const QByteArray &elements() const { return m_elements; }

    bool begin(QPaintDevice *device) override;
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &state) override;

    using QPaintEngine::drawEllipse;
    using QPaintEngine::drawPolygon;
    using QPaintEngine::drawRects;
    void drawRects(const QRectF *rects, int count) override;
    void drawEllipse(const QRectF &rect) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF &place, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &place, const QImage &image, const QRectF &source, Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF &baseline, const QTextItem &item) override;
    void drawWords(const QPainter &painter, const PlacedWords &words) override;

private:
    /// In pixels of the drawing. A rectangle has no path.
    struct Clip {
        QRectF bounds;
        QPainterPath path;
        QByteArray name; ///< its definition's, once something was cut by it
    };

    void clip(Qt::ClipOperation operation, const QPainterPath &path);
    /// Whether an element that covers \a bounds is to be seen at all.
    bool isSeen(const QRectF &bounds) const { return !m_clip || m_clip->bounds.intersects(bounds); }
    bool isCut(const QRectF &bounds) const { return m_clip && !(m_clip->path.isEmpty() && m_clip->bounds.contains(bounds)); }
    void addClip(const QRectF &bounds);
    bool isPainting() const { return m_pen.style() != Qt::NoPen || m_brush.style() != Qt::NoBrush; }
    bool isUpright() const { return m_transform.type() <= QTransform::TxScale; }
    double scale() const;
    double strokeWidth() const;
    /// What \a shape covers with the stroke along it.
    QRectF stroked(const QRectF &shape) const;
    /// Begins an element; ends it with how it is filled and stroked.
    void open(const char *name);
    void closeShape(const QRectF &bounds, bool isFilled);
    void addNumber(const char *name, double value);
    void addPaint(const char *name, const QBrush &brush);
    void addStroke();
    /// \a shape is in pixels of the drawing.
    void addPath(const QPainterPath &shape, bool isFilled);
    void addWords(const PlacedWords &words);
    const QByteArray &fontAttributes(const QFont &font);
    QByteArray nameOfGradient(const QGradient &gradient);

    int m_dotsPerInch;
    QByteArray m_definitions;
    QByteArray m_elements;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    std::optional<Clip> m_clip;
    QHash<QByteArray, QByteArray> m_names; ///< by what was defined under them
    std::vector<std::pair<QFont, QByteArray>> m_fonts; ///< a drawing has a handful
};

} // namespace throughline
