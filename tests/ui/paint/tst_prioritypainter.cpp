// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/paint/prioritypainter.h"

#include <QApplication>
#include <QBuffer>
#include <QSvgGenerator>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray plan = "## Framework\n### Bets\n#### A game\n- Confidence: high\n## Roadmap\n### Now\n#### Asked\n"
                        "- Why: [g](#a-game)\n- Value now: 5/5\n- Vision: 1/5\n#### Ahead\n- Value now: 1/5\n- Vision: 5/5\n";

class Drawing {
public:
    explicit Drawing(const QByteArray &text)
        : content(priorityContent(Snapshot::read(*SourceText::fromUtf8(text)), {}))
        , painter(content, Theme::make(false, QApplication::font()))
    {
    }

    QByteArray svg(double zoom = 1, QPointF scroll = {}) const
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        QPainter on(&generator);
        painter.paint(on, painter.view(size, zoom, scroll));
        on.end();
        return bytes;
    }

    static constexpr QSize size{900, 600};
    PriorityContent content;
    PriorityPainter painter;
};

} // namespace

class PriorityPainterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void titlesAndQuartersAreWords()
    {
        const QByteArray svg = Drawing(plan).svg();
        for (const char *words : {">Asked<", ">Ahead<", ">Do first<", ">Build toward it<", ">Leads nowhere<", ">Leave it<"})
            QVERIFY2(svg.contains(words), words);
    }

    void theNameOfAQuarterStaysInSightHoweverFarOneZooms()
    {
        const Drawing drawing(plan);
        const QByteArray within = drawing.svg(6, {0, 0}); // the upper left corner
        QVERIFY(within.contains(">Build toward it<") && !within.contains(">Leads nowhere<"));
        const QByteArray deeper = drawing.svg(6, {900, 600}); // in its midst, its corner far away
        QVERIFY(deeper.contains(">Build toward it<"));
        const QSizeF plot = drawing.painter.plotIn(Drawing::size).size();
        const QByteArray middle = drawing.svg(6, {plot.width() * 2.5, plot.height() * 2.5});
        for (const char *words : {">Do first<", ">Build toward it<", ">Leads nowhere<", ">Leave it<"})
            QVERIFY2(middle.contains(words), words);
    }

    void aMissingWhyIsDashed()
    {
        QVERIFY(Drawing(plan).svg().contains("stroke-dasharray"));
        QVERIFY(
            !Drawing(QByteArray(plan).replace("#### Ahead", "#### Ahead\n- Why: [g](#a-game)")).svg().contains("stroke-dasharray"));
    }

    void aStampIsTheBubbleItself()
    {
        const Drawing drawing(plan);
        const auto view = drawing.painter.view(Drawing::size, 1, {});
        QImage stamped(Drawing::size, QImage::Format_RGB32);
        QImage drawn(Drawing::size, QImage::Format_RGB32);
        QPainter onStamped(&stamped);
        drawing.painter.paint(onStamped, view);
        QPainter onDrawn(&drawn);
        onDrawn.scale(1.0000001, 1); // no place for copies
        drawing.painter.paint(onDrawn, view);
        const PriorityBubble &bubble = drawing.content.priorities.bubble(0);
        const QPoint middle = view.plane.middle(bubble).toPoint();
        const int off = static_cast<int>(view.plane.radius(bubble)) - 4;
        QCOMPARE(stamped.pixelColor(middle + QPoint(0, off)), drawn.pixelColor(middle + QPoint(0, off)));
        QVERIFY(stamped.pixelColor(middle + QPoint(0, off)) != stamped.pixelColor(middle + QPoint(0, off + 12)));
    }
};

THROUGHLINE_SUITE(PriorityPainterTest)
#include "tst_prioritypainter.moc"
