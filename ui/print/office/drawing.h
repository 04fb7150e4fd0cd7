// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QRectF>
#include <QXmlStreamWriter>

#include <optional>

namespace throughline {

/// A line of words, or several, that look alike.
struct OfficeText {
    QString text = {};
    QFont font = {}; ///< its pixels are the drawing's units
    QColor colour = {};
    double leading = 0; ///< from line to line, in the drawing's units
    bool isRightToLeft = false;
    bool isTitle = false; ///< what the slide is called
    bool isInMiddle = false; ///< of its box's height
};

/// A box with words in it.
struct OfficeShape {
    QString name = {};
    QRectF area = {};
    QColor fill = {}; ///< invalid: none
    QColor line = {}; ///< invalid: none
    bool isDashed = false;
    bool isRound = false;
    double padding = 0;
    OfficeText words = {};
};

/// Writes the shapes of one slide (DrawingML, ECMA-376 part 1). Lengths are units of 1/900 of the slide's height.
class OfficeDrawing {
public:
    explicit OfficeDrawing(const QColor &ground);

    void add(const OfficeShape &shape);
    /// \a relation names the picture's part; \a description says what it shows.
    void addPicture(const QString &relation, const QString &description, const QRectF &area);
    void addLine(QPointF from, QPointF to, const QColor &colour, double width);

    /// The whole slide part.
    QByteArray take() &&;

private:
    void writeFrame(const QString &element, const QString &name, const QString &description = {});
    void writePlace(const QRectF &area, const QString &element = QStringLiteral("a:xfrm"));
    void writeFill(const QColor &colour);
    void writeWords(const OfficeShape &shape);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    int m_id = 1;
};

namespace office {

inline constexpr double unit = 7620; ///< EMU in a unit of a slide: 7½ inches are 900
int emu(double length);
/// \a text without what XML can't hold.
QString plain(const QString &text);

} // namespace office

} // namespace throughline
