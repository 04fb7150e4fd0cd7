// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/stencils.h"
#include "core/sketch/svgreader.h"
#include "tests/support/suites.h"
#include "ui/paint/sketchpainter.h"
#include "ui/paint/sketchtype.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

QImage painted(const Sketch &sketch, QSize size = {640, 360})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    SketchPainter(sketch).paint(painter, QRectF(image.rect()));
    return image;
}

/// How much two pictures differ on average, from 0 to 255.
double difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / (a.width() * a.height());
}

QByteArray png(const QColor &colour)
{
    QImage image(8, 4, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Sketch varied()
{
    Sketch sketch;
    InkMark ink;
    ink.size = 20;
    for (int i = 0; i < 60; ++i)
        ink.points.append({100 + i * 8.0, 100 + 40 * std::sin(i * 0.3), 0.3 + 0.01 * i});
    LineMark arrow{{100, 300}, {500, 260}, ArrowHeads::Both, {206, 70, 60}, 8};
    ShapeMark box;
    box.placement = {{700, 80, 200, 120}, 20, false};
    box.fill = {242, 184, 75, 128};
    ShapeMark ellipse = box;
    ellipse.kind = ShapeKind::Ellipse;
    ellipse.placement.rect.translate(250, 0);
    BubbleMark bubble;
    bubble.placement = {{600, 300, 260, 140}, 0, false};
    bubble.tail = {560, 520};
    StencilMark person = placed(*stencil(u"person-waving-happy"_s), {1000, 480}, 400);
    person.placement.isMirrored = true;
    person.placement.angle = 8;
    sketch.marks = {ink, arrow, box, ellipse, bubble, person};
    return sketch;
}

} // namespace

class SketchPainterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void thePaperFillsTheMiddle()
    {
        const QImage image = painted(Sketch(), {400, 400});
        QCOMPARE(image.pixelColor(200, 200), qColour(SketchColours::paper));
        QCOMPARE(image.pixelColor(200, 20), QColor(Qt::gray));
    }

    void wordsAreDrawnInTheirBox()
    {
        Sketch sketch;
        TextMark text;
        text.text = u"Words"_s;
        text.size = 100;
        text.placement = {{200, 200, 400, 125}, 0, false};
        sketch.marks.append(text);
        const QImage image = painted(sketch, {1280, 720});
        QVERIFY(difference(image.copy(200, 200, 400, 125), painted(Sketch(), {1280, 720}).copy(200, 200, 400, 125)) > 5);
        QVERIFY(difference(image.copy(200, 0, 400, 195), painted(Sketch(), {1280, 720}).copy(200, 0, 400, 195)) < 0.01);
    }

    void aPictureFromElsewhereIsStretchedIntoItsBox()
    {
        Sketch sketch;
        sketch.marks.append(ImageMark{{{400, 200, 200, 200}, 45, false}, "image/png", png(Qt::red)});
        const QImage image = painted(sketch, {1280, 720});
        QCOMPARE(image.pixelColor(500, 300), QColor(Qt::red));
        QCOMPARE(image.pixelColor(500, 170), QColor(Qt::red));
        QCOMPARE(image.pixelColor(405, 205), qColour(SketchColours::paper));
    }

    void bytesThatAreNoPictureLeaveACrossedBox()
    {
        Sketch sketch;
        sketch.marks.append(ImageMark{{{400, 200, 200, 200}, 0, false}, "image/png", "no picture"});
        const QImage image = painted(sketch, {1280, 720});
        QVERIFY(image.pixelColor(500, 300) != qColour(SketchColours::paper));
        QCOMPARE(image.pixelColor(500, 220), qColour(SketchColours::paper));
        QCOMPARE(image.pixelColor(300, 300), qColour(SketchColours::paper));
    }

    void elementsOfOthersAreDrawnWithTheirStyle()
    {
        const auto sketch
            = readSketch("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 36\" fill=\"#ff0000\">"
                         "<defs><linearGradient id=\"a\"><stop stop-color=\"#00ff00\"/></linearGradient></defs>"
                         "<rect width=\"32\" height=\"36\"/><rect x=\"32\" width=\"32\" height=\"36\" fill=\"url(#a)\"/></svg>");
        const QImage image = painted(*sketch);
        QCOMPARE(image.pixelColor(100, 100), QColor(255, 0, 0));
        QCOMPARE(image.pixelColor(500, 100), QColor(0, 255, 0));
    }

    void theNextSketchShowsWhatChanged()
    {
        Sketch sketch = varied();
        SketchPainter kept(sketch);
        const auto look = [&] {
            QImage image(640, 360, QImage::Format_RGB32);
            image.fill(Qt::gray);
            QPainter painter(&image);
            kept.paint(painter, QRectF(image.rect()));
            return image;
        };
        QCOMPARE(look(), painted(sketch));
        sketch.marks.removeAt(2);
        sketch.marks.append(LineMark{{0, 0}, {1280, 720}});
        kept.setSketch(sketch);
        QCOMPARE(look(), painted(sketch));
        sketch.marks.clear();
        kept.setSketch(sketch);
        QCOMPARE(look(), painted(sketch));
    }

    void longWordsAreBrokenIntoLines()
    {
        const QString text = u"Nobody likes who they become"_s;
        const QString wrapped = wrappedSketchText(text, 32, 250);
        QVERIFY(wrapped.count(u'\n') >= 1);
        QCOMPARE(QString(wrapped).replace(u'\n', u' '), text);
        QVERIFY(sketchTextSize(wrapped, 32).width() <= 250);
        QCOMPARE(wrappedSketchText(u"unbreakable"_s, 32, 10), u"unbreakable"_s);
    }
};

THROUGHLINE_SUITE(SketchPainterTest)
#include "tst_sketchpainter.moc"
