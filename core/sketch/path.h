// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace throughline {

/// Straight and curved lines, as SVG and QPainterPath know them, without either. Filled by the winding rule.
class Path {
public:
    enum class Verb : quint8 { Move, Line, Quad, Cubic, Close };
    /// How many points a verb has.
    static constexpr int pointCount(Verb verb)
    {
        return verb == Verb::Close ? 0 : verb == Verb::Quad ? 2 : verb == Verb::Cubic ? 3 : 1;
    }

    void moveTo(QPointF point);
    void lineTo(QPointF point);
    void quadTo(QPointF control, QPointF end);
    void cubicTo(QPointF first, QPointF second, QPointF end);
    void close();
    void append(const Path &other);
    /// Makes room for about so many points.
    void reserve(qsizetype points);

    bool isEmpty() const { return m_verbs.isEmpty(); }
    const QList<Verb> &verbs() const { return m_verbs; }
    const QList<QPointF> &points() const { return m_points; } ///< of all verbs, in order

    /// \a move of every point.
    template <typename Function> Path mapped(Function move) const
    {
        Path path = *this;
        for (QPointF &point : path.m_points)
            point = move(point);
        return path;
    }

    /// Around the points, the curves' controls included.
    QRectF bounds() const;
    /// Curves as short straight lines, one polygon for each Move; a closed one ends where it starts.
    QList<QList<QPointF>> flattened() const;

    /// SVG path data with absolute coordinates, two decimals at most.
    QByteArray data() const;
    /// Any SVG path data of M, L, H, V, Q, C, Z, absolute or relative; nothing where it holds anything else, or no shape.
    static std::optional<Path> fromData(QByteArrayView data);

    bool operator==(const Path &) const = default;

private:
    void add(Verb verb, std::initializer_list<QPointF> points);

    QList<Verb> m_verbs;
    QList<QPointF> m_points;
};

} // namespace throughline
