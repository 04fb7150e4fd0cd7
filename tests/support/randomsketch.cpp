// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomsketch.h"

#include "core/sketch/stencils.h"

namespace throughline {

namespace {

double number(QRandomGenerator &random, double from, double to)
{
    return from + (to - from) * random.generateDouble();
}

QPointF place(QRandomGenerator &random)
{
    return {number(random, -50, 1330), number(random, -50, 770)};
}

Colour colour(QRandomGenerator &random)
{
    const quint32 bits = random.generate();
    return {quint8(bits), quint8(bits >> 8), quint8(bits >> 16), quint8(random.bounded(3, 256))};
}

Placement placement(QRandomGenerator &random)
{
    const QSizeF size(number(random, 1, 400), number(random, 1, 300));
    return {{place(random), size}, number(random, -400, 400), random.bounded(2) == 1};
}

QString words(QRandomGenerator &random)
{
    static const QStringList all{QStringLiteral("a"), QStringLiteral("<b> & \"c\""), QStringLiteral("two\nlines"),
        QStringLiteral("  spaces  "), QStringLiteral("\n\nempty lines\n"), QStringLiteral("tab\tand \u00e9 \U0001F600"),
        QStringLiteral("a\x01 control\r\n")};
    return all[random.bounded(all.size())];
}

} // namespace

InkMark randomInk(QRandomGenerator &random, int points)
{
    InkMark ink;
    ink.tool = InkTool(random.bounded(3));
    ink.smoothing = Smoothing(random.bounded(3));
    ink.isEven = random.bounded(4) == 0;
    ink.isTapered = random.bounded(4) == 0;
    ink.size = number(random, 0.5, 60);
    ink.colour = colour(random);
    const bool hasPressure = random.bounded(2) == 1;
    const double stride = number(random, 0, 30);
    QPointF at = place(random);
    for (int i = 0; i < points; ++i) {
        at += QPointF(number(random, -stride, stride), number(random, -stride, stride));
        ink.points.append({at.x(), at.y(), hasPressure ? random.generateDouble() : 0.5});
    }
    return ink;
}

Sketch randomSketch(quint32 seed, int marksOfEachKind)
{
    QRandomGenerator random(seed);
    Sketch sketch;
    sketch.title = words(random);
    sketch.paper = random.bounded(3) == 0 ? noColour : colour(random);
    const QList<Stencil> &shelf = stencils();
    for (int i = 0; i < marksOfEachKind; ++i) {
        sketch.marks.append(randomInk(random, random.bounded(1, 40)));
        sketch.marks.append(
            LineMark{place(random), place(random), ArrowHeads(random.bounded(3)), colour(random), number(random, 0, 20)});
        sketch.marks.append(ShapeMark{ShapeKind(random.bounded(2)), placement(random), colour(random),
            random.bounded(2) ? noColour : colour(random), number(random, 0, 20), number(random, 0, 30)});
        sketch.marks.append(TextMark{placement(random), words(random), number(random, 4, 90), colour(random),
            Alignment(random.bounded(3)), random.bounded(2) == 1});
        sketch.marks.append(BubbleMark{placement(random), place(random), words(random), number(random, 4, 90), colour(random),
            colour(random), number(random, 0, 9)});
        sketch.marks.append(ImageMark{placement(random), "image/png", QByteArray::number(random.generate())});
        const Stencil &stencil = shelf[random.bounded(shelf.size())];
        sketch.marks.append(StencilMark{placement(random), stencil.name, stencil.size, stencil.figures});
        sketch.marks.append(ForeignMark{QStringLiteral("<g id=\"a&amp;b\">\n  <!-- kept --><rect width=\"3\"/>\n</g>")});
    }
    return sketch;
}

} // namespace throughline
