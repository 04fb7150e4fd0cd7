// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/mapwords.h"
#include "ui/theme/theme.h"

#include <QStaticText>

class QPainter;

namespace throughline {

/// Draws a map's boxes in as much detail as their size lets one see. Words are laid out when they are first drawn and kept as long
/// as they are the same, whatever becomes of the map meanwhile.
class MapBoxes {
public:
    enum class Look : quint8 { Plain, Hovered, Selected };

    /// Both stay the caller's.
    MapBoxes(const MapContent &content, const Theme &theme);

    /// The type may be another one now.
    void forgetWords() { m_faces.clear(); }
    /// The box \a node, drawn \a scale times as large as it is. The painter is scaled already.
    void paint(QPainter &painter, int node, double scale, Look look) const;
    QRectF titleArea(int node) const;

private:
    /// What a box says, and the room for it.
    struct Words {
        QString title;
        QString detail;
        QSizeF box;
        double corner = 0; ///< kept free at its right

        bool operator==(const Words &) const = default;
        friend size_t qHash(const Words &words, size_t seed)
        {
            return qHashMulti(seed, words.title, words.detail, words.box.width(), words.box.height(), words.corner);
        }
    };
    struct Line {
        QStaticText text;
        QPointF place; ///< in the box
    };
    struct Face {
        std::vector<Line> title;
        std::optional<Line> detail;
    };

    const Face &face(int node) const;
    Face makeFace(const Words &words) const;
    double cornerWidth(int node) const;
    QString countOf(int node) const;
    bool isOpen(const MapNode &box) const;
    void paintHeader(QPainter &painter, int node, Look look) const;
    void paintShape(QPainter &painter, int node, Look look) const;
    void paintPlainShape(QPainter &painter, int node, double scale, Look look) const;
    void paintWords(QPainter &painter, int node) const;
    void paintCorner(QPainter &painter, int node, bool hasDetail) const;
    QColor colour(const MapNode &box) const { return m_theme.kind(kindOf(box.column)); }
    QColor ground(const MapNode &box, Look look) const;

    const MapContent &m_content;
    const Theme &m_theme;
    mutable QHash<Words, Face> m_faces;
};

} // namespace throughline
