// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/stencils.h"
#include "core/sketch/svgwriter.h"
#include "tests/support/suites.h"
#include "ui/paint/sketchpainter.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize(1280, 720);

QByteArray photo()
{
    QImage image(64, 48, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, QColor(x * 4, y * 5, 128));
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

InkMark ink(InkTool tool, double top, double width, Colour colour)
{
    InkMark ink;
    ink.tool = tool;
    ink.size = width;
    ink.colour = colour;
    for (int i = 0; i < 60; ++i)
        ink.points.append({60 + i * 9.0, top + 30 * std::sin(i * 0.3), 0.3 + 0.01 * i});
    return ink;
}

/// Every kind of mark, the ink that crosses itself translucent.
Sketch everything()
{
    Sketch sketch;
    sketch.title = u"Everything & <more>"_s;
    ShapeMark box;
    box.placement = {{700, 60, 200, 120}, 20, false};
    box.fill = {242, 184, 75, 128};
    ShapeMark ellipse = box;
    ellipse.kind = ShapeKind::Ellipse;
    ellipse.placement.rect.translate(250, 0);
    TextMark words;
    words.placement = {{60, 560, 500, 120}, -4, false};
    words.text = u"Nobody tidies up.\nNot “yet” & again"_s;
    words.size = 44;
    BubbleMark bubble;
    bubble.placement = {{600, 260, 300, 150}, 0, false};
    bubble.tail = {900, 470};
    bubble.text = u"Ouch!"_s;
    bubble.size = 52;
    StencilMark person = placed(*stencil(u"person-waving-happy"_s), {1080, 480}, 400);
    person.placement.isMirrored = true;
    person.placement.angle = 8;
    const ImageMark image{{{620, 500, 200, 150}, -12, false}, "image/png", photo()};
    sketch.marks = {ink(InkTool::Pen, 80, 20, {206, 70, 60}), ink(InkTool::Pencil, 180, 8, SketchColours::ink),
        ink(InkTool::Marker, 280, 40, {90, 169, 163, 128}), LineMark{{60, 420}, {520, 380}, ArrowHeads::Both, {206, 70, 60}, 8},
        box, ellipse, words, bubble, person, image};
    return sketch;
}

QImage painted(const std::function<void(QPainter &)> &paint)
{
    QImage image(pictureSize, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// How much two pictures differ on average, from 0 to 255, and how many of a thousand pixels clearly do.
struct Difference {
    double mean = 0;
    double clear = 0;
};

Difference differenceOf(const QImage &a, const QImage &b)
{
    constexpr int clearly = 64;
    double sum = 0;
    int clear = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const int by = std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
            sum += by;
            clear += by > clearly ? 1 : 0;
        }
    }
    const double pixels = double(a.width()) * a.height();
    return {sum / pixels, clear * 1000 / pixels};
}

QByteArray output(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// The file that type of \a style comes from here.
QString fontFile(const QString &style)
{
    return QString::fromUtf8(output(u"fc-match"_s, {u"-f"_s, u"%{file}"_s, u"Inter:"_s + style}, {}));
}

/// Through the npm package @resvg/resvg-wasm, whose index.js is \a module. It knows no fonts but those it is given.
QByteArray resvgPng(const QByteArray &svg, const QString &module)
{
    const QString script
        = QStringLiteral("const fs=require('fs'),path=require('path'),m=require(process.argv[1]);"
                         "m.initWasm(fs.readFileSync(path.join(path.dirname(process.argv[1]),'index_bg.wasm'))).then(()=>{"
                         "const fonts=process.argv.slice(2).map(f=>fs.readFileSync(f));"
                         "const r=new m.Resvg(fs.readFileSync(0,'utf8'),{fitTo:{mode:'width',value:%1},font:{fontBuffers:fonts}});"
                         "process.stdout.write(Buffer.from(r.render().asPng()))})")
              .arg(pictureSize.width());
    return output(u"node"_s, {u"-e"_s, script, module, fontFile(u"regular"_s), fontFile(u"bold"_s)}, svg);
}

void compare(const QImage &other, Difference most = {0.6, 2})
{
    QCOMPARE(other.size(), pictureSize);
    const Sketch sketch = everything();
    const QImage ours = painted([&](QPainter &painter) { SketchPainter(sketch).paint(painter, QRectF({}, pictureSize)); });
    const Difference blank = differenceOf(painted([](QPainter &) { }), ours);
    QVERIFY(blank.mean > 15 && blank.clear > 80);
    const Difference found = differenceOf(other, ours);
    QVERIFY2(found.mean < most.mean && found.clear < most.clear,
        qPrintable(u"%1 on average, %2 ‰ clearly"_s.arg(found.mean).arg(found.clear)));
}

} // namespace

/// A sketch's file is seen elsewhere: on a hosting site, in a browser, in another program. It has to look as it does here.
class OtherRenderersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    /// But for words, whose letters it moves onto whole pixels.
    void qtSvgDrawsTheSame()
    {
        compare(
            painted([](QPainter &painter) { QSvgRenderer(writeSketch(everything())).render(&painter, QRectF({}, pictureSize)); }),
            {1.6, 9});
    }

    void librsvgDrawsTheSame()
    {
        if (QStandardPaths::findExecutable(u"rsvg-convert"_s).isEmpty())
            QSKIP("rsvg-convert isn't installed");
        const QByteArray png
            = output(u"rsvg-convert"_s, {u"-w"_s, QString::number(pictureSize.width())}, writeSketch(everything()));
        compare(QImage::fromData(png).convertToFormat(QImage::Format_RGB32));
    }

    void resvgDrawsTheSame()
    {
        const QString module = qEnvironmentVariable("THROUGHLINE_RESVG");
        if (module.isEmpty() || !QFileInfo::exists(module) || QStandardPaths::findExecutable(u"node"_s).isEmpty()
            || QStandardPaths::findExecutable(u"fc-match"_s).isEmpty())
            QSKIP("THROUGHLINE_RESVG names no index.js of @resvg/resvg-wasm, or node is missing");
        const QByteArray png = resvgPng(writeSketch(everything()), QFileInfo(module).absoluteFilePath());
        compare(QImage::fromData(png).convertToFormat(QImage::Format_RGB32));
    }
};

THROUGHLINE_SUITE(OtherRenderersTest)
#include "tst_otherrenderers.moc"
