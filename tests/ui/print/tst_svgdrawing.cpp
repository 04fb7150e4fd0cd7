// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/paint/lettering.h"
#include "ui/print/svgdrawing.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QTest>
#include <QTextLayout>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>

using namespace throughline;

namespace {

using Drawn = std::function<void(QPainter &)>;

constexpr QSize paperSize(200, 120);

QByteArray drawing(const Drawn &draw)
{
    SvgDrawing device(paperSize, 96);
    QPainter painter(&device);
    draw(painter);
    painter.end();
    return device.document(QStringLiteral("A <plan>"), QString());
}

QImage picture(const Drawn &draw)
{
    QImage image(paperSize, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    return image;
}

/// How far the pixel that differs most is off, of 255.
int mostOff(const QImage &one, const QImage &other)
{
    int most = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            most = std::max({most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return most;
}

struct Named {
    const char *name;
    Drawn draw;
};

/// Elements by their name: how many.
qsizetype countOf(const QByteArray &svg, const QByteArray &name)
{
    return svg.count("\n<" + name + ' ');
}

/// What all text elements say, in order.
QStringList wordsIn(const QByteArray &svg)
{
    QStringList words;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            words += reader.readElementText();
    }
    return reader.hasError() ? QStringList{reader.errorString()} : words;
}

} // namespace

class SvgDrawingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsDrawnLooksAsOnTheScreen_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < std::ssize(drawings()); ++i)
            QTest::newRow(drawings()[static_cast<std::size_t>(i)].name) << i;
    }

    void whatIsDrawnLooksAsOnTheScreen()
    {
        QFETCH(const int, index);
        const Drawn draw = drawings()[static_cast<std::size_t>(index)].draw;
        const QByteArray svg = drawing(draw);
        QSvgRenderer renderer(svg);
        QVERIFY2(renderer.isValid(), svg.constData());
        const QImage wanted = picture(draw);
        QVERIFY(mostOff(wanted, picture([](QPainter &) { })) > 60);
        const QImage seen = picture([&](QPainter &painter) { renderer.render(&painter); });
        QVERIFY2(mostOff(wanted, seen) <= 48, svg.constData()); // an edge may fall a hundredth of a pixel elsewhere
    }

    void whatAClipHidesIsLeftOutAndWhatItShowsIsNotClipped()
    {
        const QByteArray svg = drawing([](QPainter &painter) {
            painter.setClipRect(QRectF(10, 10, 100, 60), Qt::IntersectClip);
            painter.setBrush(Qt::red);
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(QRectF(20, 20, 10, 10));
            painter.drawEllipse(QRectF(150, 20, 10, 10));
            painter.drawRect(QRectF(0, 0, 200, 30));
        });
        QCOMPARE(countOf(svg, "circle"), 1);
        QVERIFY2(svg.contains("<rect x=\"10\" y=\"10\" width=\"100\" height=\"20\""), svg.constData());
        QVERIFY(!svg.contains("clip-path"));
    }

    void whatAClipCutsNamesIt()
    {
        const QByteArray svg = drawing([](QPainter &painter) {
            painter.setClipRect(QRectF(10, 10, 100, 60), Qt::IntersectClip);
            painter.setBrush(Qt::red);
            painter.drawEllipse(QRectF(0, 0, 40, 40));
            painter.drawEllipse(QRectF(90, 20, 40, 40));
        });
        QCOMPARE(svg.count("clip-path=\"url(#clip1)\""), 2);
        QCOMPARE(svg.count("<clipPath id=\"clip1\""), 1);
    }

    void wordsStayWordsWhateverTheyAre()
    {
        const QString absurd = QStringLiteral("a <b> & \"c\"") + QChar(0xd800) + QChar(7) + u'd';
        const QStringList lines{
            absurd, QStringLiteral("two  spaces"), QStringLiteral("日本語"), QStringLiteral("Ünïcode 👩🏽‍💻 end")};
        Lettering letters;
        const QByteArray svg = drawing([&](QPainter &painter) {
            double top = 0;
            for (const QString &line : lines) {
                letters.draw(painter, QRectF(0, top, 200, 20), line);
                top += 20;
            }
        });
        const QString all = wordsIn(svg).join(QString());
        QVERIFY2(all.startsWith(QStringLiteral("a <b> & \"c\"d")), svg.constData());
        for (const QString &line : lines.sliced(1))
            QVERIFY2(all.contains(line), qPrintable(line));
    }

    void wordsAreAsWideAsTheyWereLaidOut()
    {
        Lettering letters;
        const QString words = QStringLiteral("Launch the cleaning game");
        const QByteArray svg = drawing([&](QPainter &painter) { letters.draw(painter, QRectF(0, 0, 200, 20), words); });
        const QByteArray before = "textLength=\"";
        const qsizetype at = svg.indexOf(before) + before.size();
        const double length = svg.mid(at, svg.indexOf('"', at) - at).toDouble();
        QVERIFY2(std::abs(length - letters.width(words)) < 0.01, svg.constData());
    }

    void wordsThatAreTooLongEndWithAnEllipsisInTheirPlace()
    {
        Lettering letters;
        const QByteArray svg = drawing(
            [&](QPainter &painter) { letters.draw(painter, QRectF(0, 0, 70, 20), QStringLiteral("Launch the cleaning game")); });
        const QStringList words = wordsIn(svg);
        QCOMPARE(words.size(), 1);
        QVERIFY2(words.front().startsWith(QStringLiteral("Laun")) && words.front().endsWith(u'…'), qPrintable(words.front()));
        QVERIFY(letters.width(words.front()) <= 71);
    }

    /// A painter says only what has changed. Words are written past it, so it must find what it said last.
    void whatFollowsTurnedWordsIsNotTurned()
    {
        Lettering letters;
        const QByteArray svg = drawing([&](QPainter &painter) {
            painter.fillRect(QRectF(0, 0, 5, 5), Qt::green);
            painter.save();
            painter.translate(100, 50);
            painter.rotate(-90);
            painter.setPen(Qt::blue);
            letters.draw(painter, QRectF(0, 0, 100, 20), QStringLiteral("up"));
            painter.restore();
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(10, 20, 30, 40));
        });
        QVERIFY2(svg.contains("<rect x=\"10\" y=\"20\" width=\"30\" height=\"40\" fill=\"none\" stroke=\"#000\""), svg.constData());
        QVERIFY2(svg.contains("fill=\"#00f\""), svg.constData());
    }

    /// Each run has a place of its own, and what is no letter would go to the wrong side of it.
    void aRunFromRightToLeftSaysThatItIsOne()
    {
        const QString hebrew = QStringLiteral("(שלום)");
        const QByteArray svg = drawing([&](QPainter &painter) {
            QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
            option.setTextDirection(Qt::RightToLeft);
            painter.drawText(QRectF(0, 0, 200, 20), hebrew, option);
        });
        const QStringList words = wordsIn(svg);
        QVERIFY(!words.isEmpty());
        for (const QString &run : words)
            QVERIFY2(run.size() > 2 && run.front() == QChar(0x200f) && run.back() == QChar(0x200f), svg.constData());
        QCOMPARE(words.join(QString()).remove(QChar(0x200f)).size(), hebrew.size());
    }

    void glyphsWithoutTheirWordsAreShapes()
    {
        const QByteArray svg = drawing([](QPainter &painter) {
            QTextLayout layout(QStringLiteral("shapes"), painter.font());
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            for (const QGlyphRun &run : layout.glyphRuns())
                painter.drawGlyphRun({10, 40}, run);
        });
        QCOMPARE(wordsIn(svg), QStringList());
        QVERIFY2(countOf(svg, "path") > 0, svg.constData());
    }

    void aTitleAndADescriptionAreWellFormed()
    {
        const QByteArray svg = drawing([](QPainter &) { });
        QVERIFY(svg.contains("<title>A &lt;plan&gt;</title>"));
        QCOMPARE(wordsIn(svg), QStringList());
    }

private:
    static const std::vector<Named> &drawings()
    {
        static const std::vector<Named> all{
            {"rectangles",
                [](QPainter &p) {
                    p.fillRect(QRectF(10, 10, 50, 20), QColor(200, 40, 40));
                    p.setPen(QPen(Qt::darkBlue, 3));
                    p.drawRect(QRectF(80, 20, 60, 50));
                }},
            {"translucent",
                [](QPainter &p) {
                    p.setOpacity(0.5);
                    p.fillRect(QRectF(10, 10, 80, 80), QColor(200, 40, 40, 200));
                    p.fillRect(QRectF(50, 30, 80, 80), QColor(20, 40, 140, 100));
                }},
            {"round",
                [](QPainter &p) {
                    p.setBrush(QColor(90, 160, 90));
                    p.setPen(Qt::NoPen);
                    p.drawEllipse(QRectF(10, 10, 40, 40));
                    p.setPen(QPen(Qt::black, 2));
                    p.drawEllipse(QRectF(60, 10, 80, 40));
                    p.drawRoundedRect(QRectF(20, 70, 100, 30), 8, 8);
                }},
            {"dashes",
                [](QPainter &p) {
                    QPen pen(QColor(200, 30, 60), 4, Qt::CustomDashLine);
                    pen.setCapStyle(Qt::FlatCap);
                    pen.setDashPattern({3, 2});
                    pen.setDashOffset(1);
                    p.setPen(pen);
                    p.drawLine(QPointF(10, 20), QPointF(180, 20));
                    p.drawPolyline(QPolygonF({{10, 50}, {60, 90}, {120, 50}}));
                }},
            {"holes",
                [](QPainter &p) {
                    QPainterPath path;
                    path.addRect(10, 10, 100, 80);
                    path.addRect(30, 30, 40, 40);
                    p.fillPath(path, QColor(20, 20, 90));
                    p.setBrush(QColor(200, 90, 0));
                    p.setPen(Qt::NoPen);
                    p.drawPolygon(QPolygonF({{150, 10}, {190, 60}, {130, 60}}));
                }},
            {"lines that cross themselves",
                [](QPainter &p) {
                    const QPolygonF star({{50, 5}, {80, 100}, {0, 40}, {100, 40}, {20, 100}});
                    QPainterPath path;
                    path.addPolygon(star);
                    path.closeSubpath();
                    p.fillPath(path, QColor(20, 20, 90));
                    p.setPen(Qt::NoPen);
                    p.setBrush(QColor(0, 90, 20));
                    p.drawPolygon(star.translated(90, 0), Qt::WindingFill);
                }},
            {"moved, turned and made larger",
                [](QPainter &p) {
                    p.translate(100, 60);
                    p.rotate(30);
                    p.scale(2, 2);
                    p.setPen(QPen(Qt::black, 2));
                    p.setBrush(QColor(240, 200, 40));
                    p.drawRect(QRectF(-20, -10, 40, 20));
                    p.drawEllipse(QRectF(-5, -5, 10, 10));
                }},
            {"a gradient that was moved",
                [](QPainter &p) {
                    p.translate(40, 20);
                    QLinearGradient gradient(0, 0, 100, 0);
                    gradient.setColorAt(0, QColor(200, 0, 0));
                    gradient.setColorAt(1, QColor(0, 0, 200, 60));
                    p.fillRect(QRectF(0, 0, 100, 60), gradient);
                }},
            {"a round gradient",
                [](QPainter &p) {
                    QRadialGradient gradient(QPointF(80, 60), 50);
                    gradient.setColorAt(0, QColor(200, 200, 0));
                    gradient.setColorAt(1, QColor(0, 90, 0));
                    p.fillRect(QRectF(30, 10, 100, 100), gradient);
                }},
            {"a picture",
                [](QPainter &p) {
                    QImage image(4, 4, QImage::Format_RGB32);
                    image.fill(QColor(10, 120, 200));
                    p.setOpacity(0.8);
                    p.drawImage(QRectF(20, 20, 80, 40), image);
                    p.translate(150, 60);
                    p.rotate(90);
                    p.drawImage(QRectF(0, 0, 40, 20), image, QRectF(1, 1, 2, 2));
                }},
        };
        return all;
    }
};

THROUGHLINE_SUITE(SvgDrawingTest)
#include "tst_svgdrawing.moc"
