// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/svgreader.h"
#include "core/sketch/svgwriter.h"
#include "tests/support/project.h"
#include "tests/support/randomsketch.h"
#include "tests/support/suites.h"

#include <QDirIterator>
#include <QTest>
#include <QXmlStreamReader>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

Sketch readAgain(const Sketch &sketch)
{
    return readSketch(writeSketch(sketch)).value_or(Sketch());
}

QByteArray svg(const QByteArray &content, const QByteArray &attributes = "viewBox=\"0 0 640 360\"")
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">\n" + content + "\n</svg>\n";
}

ForeignMark onlyForeign(const Result<Sketch> &sketch)
{
    if (!sketch || sketch->marks.size() != 1)
        return {u"not one mark"_s};
    const auto *foreign = std::get_if<ForeignMark>(&sketch->marks.front());
    return foreign ? *foreign : ForeignMark{u"a mark of ours"_s};
}

} // namespace

class SvgTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anySketchIsReadAsItWasWritten()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            const Sketch sketch = normalised(randomSketch(seed));
            const Sketch read = readAgain(sketch);
            QCOMPARE(read.title, sketch.title);
            QCOMPARE(read.marks.size(), sketch.marks.size());
            for (qsizetype i = 0; i < sketch.marks.size(); ++i)
                QVERIFY2(read.marks[i] == sketch.marks[i],
                    qPrintable(u"seed %1, mark %2 of kind %3"_s.arg(seed).arg(i).arg(sketch.marks[i].index())));
            QVERIFY(read == sketch);
        }
    }

    void anyFileOfOursIsWrittenAsItWasRead()
    {
        for (quint32 seed = 100; seed < 130; ++seed) {
            const QByteArray bytes = writeSketch(randomSketch(seed));
            QCOMPARE(writeSketch(*readSketch(bytes)), bytes);
        }
    }

    void aMarkTakesALine()
    {
        Sketch sketch = normalised(randomSketch(5));
        sketch.marks.removeIf([](const Mark &mark) { return std::holds_alternative<ForeignMark>(mark); });
        const QByteArray bytes = writeSketch(sketch);
        const qsizetype titleAndPaper = (sketch.title.isEmpty() ? 0 : 1) + (sketch.paper.isVisible() ? 1 : 0);
        QCOMPARE(bytes.count('\n'), sketch.marks.size() + titleAndPaper + 2);
    }

    void theFileIsPlain()
    {
        static const QStringList plain{u"svg"_s, u"title"_s, u"rect"_s, u"path"_s, u"text"_s, u"image"_s, u"g"_s};
        Sketch sketch = randomSketch(9);
        sketch.marks.removeIf([](const Mark &mark) { return std::holds_alternative<ForeignMark>(mark); });
        QXmlStreamReader reader(writeSketch(sketch));
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            QVERIFY2(plain.contains(reader.name()), qPrintable(reader.name().toString()));
            QVERIFY(!reader.attributes().hasAttribute(u"style"_s));
            QVERIFY(
                reader.attributes().value(u"href"_s).isEmpty() || reader.attributes().value(u"href"_s).startsWith(u"data:image/"));
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void writesAnArrow()
    {
        Sketch sketch;
        sketch.title = u"Up & away"_s;
        sketch.marks.append(LineMark{{10, 20}, {30.005, 20}, ArrowHeads::None, {206, 70, 60, 102}, 4});
        QCOMPARE(writeSketch(sketch).constData(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" data-throughline=\"sketch\" width=\"1280\" height=\"720\" viewBox=\"0 0 "
            "1280 720\" role=\"img\" "
            "aria-labelledby=\"title\">\n"
            "<title id=\"title\">Up &amp; away</title>\n"
            "<rect data-mark=\"paper\" x=\"0\" y=\"0\" width=\"1280\" height=\"720\" fill=\"#fffdf8\"/>\n"
            "<path data-mark=\"line\" data-heads=\"none\" data-from=\"10,20\" data-to=\"30.01,20\" d=\"M10,20L30.01,20\" "
            "fill=\"none\""
            " stroke=\"#ce463c\" stroke-opacity=\"0.4\" stroke-width=\"4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n"
            "</svg>\n");
    }

    void keepsTheElementsOfOthersByteForByte_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::newRow("shape") << u"<rect width=\"3\"  height='4'/>"_s;
        QTest::newRow("nested") << u"<g id=\"x\">\n  <path d=\"M0 0\"/> text &amp; <![CDATA[ <b> ]]>\n</g>"_s;
        QTest::newRow("comment") << u"<!-- a \u00e9 \U0001F600 -->"_s;
        QTest::newRow("instruction") << u"<?editor keep?>"_s;
        QTest::newRow("prefixed") << u"<inkscape:grid a:b=\"1\"/>"_s;
        QTest::newRow("unknown mark") << u"<path data-mark=\"hologram\" d=\"M0,0\"/>"_s;
        QTest::newRow("mark changed by another program")
            << u"<path data-mark=\"line\" data-heads=\"none\" data-from=\"1,2\" data-to=\"3,4\" d=\"\" fill=\"none\" stroke=\"#000000\" stroke-width=\"4\" transform=\"scale(2)\"/>"_s;
        QTest::newRow("mark without its points")
            << u"<path data-mark=\"pen\" data-size=\"4\" data-smoothing=\"off\" d=\"M0,0\" fill=\"#000000\"/>"_s;
        QTest::newRow("mark with a word for a number")
            << u"<path data-mark=\"pen\" data-size=\"big\" data-smoothing=\"off\" data-points=\"1,2,0.5\" fill=\"#000000\"/>"_s;
        QTest::newRow("picture from elsewhere")
            << u"<image data-mark=\"image\" data-rect=\"0 0 1 1\" href=\"http://example.org/a.png\"/>"_s;
    }

    void keepsTheElementsOfOthersByteForByte()
    {
        QFETCH(const QString, xml);
        const auto sketch = readSketch(svg(xml.toUtf8()));
        QVERIFY2(sketch, sketch ? "" : qPrintable(sketch.error().message));
        QCOMPARE(onlyForeign(sketch).xml, xml);
        QVERIFY(writeSketch(*sketch).contains('\n' + xml.toUtf8() + '\n'));
    }

    void ourMarksStayInPlaceAmongOthers()
    {
        Sketch sketch = *readSketch(svg("<rect/>\n<circle/>"));
        sketch.marks.insert(1, Mark(LineMark{{1, 2}, {3, 4}}));
        const Sketch read = readAgain(sketch);
        QCOMPARE(read.marks.size(), 3);
        QVERIFY(std::holds_alternative<LineMark>(read.marks[1]));
        QVERIFY(read == normalised(sketch));
    }

    void anotherProgramsPictureKeepsItsCoordinates_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QRectF>("area");
        QTest::newRow("view box") << QByteArray("width=\"100%\" viewBox=\"-10 5, 640 360\"") << QRectF(-10, 5, 640, 360);
        QTest::newRow("size") << QByteArray("width=\"300\" height=\"2in\"") << QRectF(0, 0, 300, 192);
        QTest::newRow("nothing") << QByteArray() << QRectF(0, 0, 1280, 720);
        QTest::newRow("half a size") << QByteArray("height=\"2in\"") << QRectF(0, 0, 1280, 720);
        QTest::newRow("nonsense") << QByteArray("viewBox=\"0 0 -3 nan\"") << QRectF(0, 0, 1280, 720);
    }

    void anotherProgramsPictureKeepsItsCoordinates()
    {
        QFETCH(const QByteArray, attributes);
        QFETCH(const QRectF, area);
        const auto sketch = readSketch(svg("<rect/>", attributes));
        QCOMPARE(sketch->area, area);
        QVERIFY(!sketch->paper.isVisible());
        QVERIFY(readAgain(*sketch) == *sketch);
    }

    void everySamplePictureSurvives()
    {
        int count = 0;
        for (QDirIterator walk(inProject("resources/samples"), {u"*.svg"_s}, QDir::Files, QDirIterator::Subdirectories);
            walk.hasNext(); ++count) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto sketch = readSketch(file.readAll());
            QVERIFY2(sketch, qPrintable(file.fileName()));
            QVERIFY(!sketch->title.isEmpty());
            QVERIFY(readAgain(*sketch) == *sketch);
        }
        QVERIFY(count > 10);
    }

    void saysWhyItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << QByteArray() << u"no picture"_s;
        QTest::newRow("a PNG") << QByteArray("\x89PNG\r\n\x1a\n") << u"UTF-8"_s;
        QTest::newRow("HTML") << QByteArray("<html></html>") << u"isn't SVG"_s;
        QTest::newRow("document type") << QByteArray("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>") << u"DOCTYPE"_s;
        QTest::newRow("unknown entity") << QByteArray("<svg><text>&a;</text></svg>") << u"line 1"_s;
        QTest::newRow("cut off") << QByteArray("<svg>\n<g>") << u"line 2"_s;
        QTest::newRow("deep") << QByteArray("<svg>" + QByteArray("<g>").repeated(5000)) << u"nested"_s;
        QTest::newRow("many") << svg(QByteArray("<g/>").repeated(SketchLimits::marks + 1)) << u"parts"_s;
    }

    void saysWhyItCannotRead()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, part);
        const auto sketch = readSketch(bytes);
        QVERIFY(!sketch);
        QVERIFY2(sketch.error().message.contains(part), qPrintable(sketch.error().message));
    }

    void knowsWhatReachesOutside()
    {
        QVERIFY(isSelfContained({u"<use href=\"#a\"/>"_s}));
        QVERIFY(isSelfContained({u"<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>"_s}));
        QVERIFY(!isSelfContained({u"<g><image xlink:href=\"/etc/passwd\"/></g>"_s}));
        QVERIFY(!isSelfContained({u"<script>1</script>"_s}));
    }
};

THROUGHLINE_SUITE(SvgTest)
#include "tst_svg.moc"
