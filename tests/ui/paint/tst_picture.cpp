// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/paint/imagebytes.h"
#include "ui/paint/picture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace throughline;

namespace {

QByteArray imageBytes(const char *format, QSize size, QImage::Format pixels = QImage::Format_RGB32)
{
    QImage image(size, pixels);
    image.fill(Qt::red);
    QBuffer buffer;
    image.save(&buffer, format);
    return buffer.data();
}

QImage drawn(const Picture &picture)
{
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.draw(painter, image.rect());
    return image;
}

Picture picture(const QByteArray &svgContent, const QByteArray &viewBox = "0 0 16 9")
{
    return Picture::read("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + viewBox + "\">" + svgContent + "</svg>", "a.svg");
}

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsReadIsDrawn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *format : {"png", "jpeg", "webp", "bmp"})
            QTest::newRow(format) << imageBytes(format, {160, 90});
        QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 9\"><rect width=\"16\" "
                                           "height=\"9\" fill=\"#ff0000\"/></svg>");
    }

    void whatIsReadIsDrawn()
    {
        QFETCH(const QByteArray, bytes);
        const Picture read = Picture::read(bytes, "a.png");
        QVERIFY2(!read.isNull(), qPrintable(read.obstacle()));
        QCOMPARE(read.obstacle(), QString());
        const QColor middle = drawn(read).pixelColor(160, 90);
        QVERIFY2(middle.red() > 250 && middle.green() < 5, qPrintable(middle.name()));
    }

    void whatCantBeShownSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray jpeg = imageBytes("jpeg", {640, 360});
        QTest::newRow("truncated JPEG") << jpeg.first(jpeg.size() / 2) << "breaks off";
        QTest::newRow("truncated PNG") << imageBytes("png", {640, 360}).first(60) << "can't be read";
        QTest::newRow("damaged PNG") << imageBytes("png", {64, 36}).replace("IDAT", "IDOT") << "can't be read";
        QTest::newRow("30,000 x 30,000 PNG") << imageBytes("png", {30000, 30000}, QImage::Format_Mono) << "scale it down";
        QTest::newRow("script") << QByteArray("<svg><script>1</script></svg>") << "script";
        QTest::newRow("another file") << QByteArray("<svg><image href=\"/etc/passwd\"/></svg>") << "another file";
        const QByteArray webp = imageBytes("webp", {640, 360});
        QTest::newRow("truncated WebP") << webp.first(webp.size() / 2) << "can't be read";
        QTest::newRow("words") << QByteArray("words") << "no picture";
        QTest::newRow("nothing") << QByteArray() << "There is no file";
    }

    void whatCantBeShownSaysWhy()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const Picture read = Picture::read(bytes, "a.png");
        QVERIFY(read.isNull());
        QVERIFY2(read.obstacle().contains(reason), qPrintable(read.obstacle()));
        QCOMPARE(drawn(read), drawn({})); // and draws nothing
    }

    void aHugeViewBoxIsDrawn()
    {
        const Picture huge = picture("<rect width=\"1e9\" height=\"1e9\" fill=\"#ff0000\"/><circle r=\"1e9\" stroke=\"#ff0000\" "
                                     "stroke-width=\"1e8\" stroke-dasharray=\"1\" fill=\"none\"/>",
            "0 0 1e9 1e9");
        QCOMPARE(drawn(huge).pixelColor(160, 90), QColor(Qt::red));
    }

    void aFilterOrPatternOfHugeSizeTakesNoMemoryToMatch_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("filter") << QByteArray("<filter id=\"a\" x=\"-1e6\" y=\"-1e6\" width=\"2e6\" height=\"2e6\"><feGaussianBlur "
                                              "stdDeviation=\"1e5\"/></filter><rect width=\"9\" height=\"9\" filter=\"url(#a)\"/>");
        QTest::newRow("pattern") << QByteArray(
            "<pattern id=\"a\" width=\"1e9\" height=\"1e9\" patternUnits=\"userSpaceOnUse\"><rect width=\"1e9\" "
            "height=\"1e9\"/></pattern><rect width=\"9\" height=\"9\" fill=\"url(#a)\"/>");
        QTest::newRow("mask") << QByteArray("<mask id=\"a\" x=\"-1e9\" y=\"-1e9\" width=\"2e9\" height=\"2e9\"><rect width=\"1e9\" "
                                            "height=\"1e9\"/></mask><rect width=\"9\" height=\"9\" mask=\"url(#a)\"/>");
        QTest::newRow("image") << QByteArray(
            "<image width=\"1e9\" height=\"1e9\" href=\"data:image/png;base64," + imageBytes("png", {4, 4}).toBase64() + "\"/>");
    }

    /// What the sanitizer would end: an allocation of gigabytes.
    void aFilterOrPatternOfHugeSizeTakesNoMemoryToMatch()
    {
        QFETCH(const QByteArray, content);
        drawn(picture(content));
    }

    void largeImagesAreReadSmaller()
    {
        const QByteArray bytes = imageBytes("jpeg", {6000, 1500});
        QCOMPARE(readImage(bytes, {300, 300}).size(), QSize(300, 75));
        QCOMPARE(Picture::read(bytes, "a.jpg").size(), QSizeF(4096, 1024));
        QCOMPARE(readImage(imageBytes("png", {40, 20}), {300, 300}).size(), QSize(40, 20));
        QVERIFY(readImage("<svg viewBox=\"0 0 1 1\"/>", {300, 300}).isNull());
    }

    void aPictureIsReadAgainWhenItsBytesAreOthers()
    {
        PictureCache cache;
        const PictureSource source{
            .exists = [](const QString &) { return false; }, .read = [](const QString &) { return QByteArray(); }};
        const Pictures none(source);
        QVERIFY(cache.picture(none, "a.png").obstacle().contains("no file"));
        const Pictures some = none.edited({{"a.png", imageBytes("png", {16, 9})}});
        QCOMPARE(cache.picture(some, "a.png").size(), QSizeF(16, 9));
        QVERIFY(cache.picture(none, "a.png").isNull());
    }
};

THROUGHLINE_SUITE(PictureTest)
#include "tst_picture.moc"
