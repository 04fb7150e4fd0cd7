// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pictureformat.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

// Start, a small picture in front, frame header of 300 x 200, scan, three bytes of it, end.
const char *const jpegHeader = "ffd8 ffe10006ffd8ffd9 ffc0000b0800c8012c01011100";
const char *const jpegScan = "ffda0008010100003f00 12ff0034";
const char *const jpegEnd = "ffd9";

const QByteArray jpeg = bytes(jpegHeader) + bytes(jpegScan) + bytes(jpegEnd);
const QByteArray png = bytes("89504e470d0a1a0a 0000000d49484452 00007530 00000010 0100000000");

} // namespace

class PictureFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void formatsAreToldByTheirBytes()
    {
        QCOMPARE(pictureFormat(jpeg), PictureFormat::Jpeg);
        QCOMPARE(pictureFormat(png), PictureFormat::Png);
        QCOMPARE(pictureFormat("GIF89a"), PictureFormat::Gif);
        QCOMPARE(pictureFormat("RIFF\1\2\3\4WEBPVP8 "), PictureFormat::Webp);
        QCOMPARE(pictureFormat("BM"), PictureFormat::Bmp);
        QCOMPARE(pictureFormat("<?xml version=\"1.0\"?>\n<!-- words -->\n<svg>"), PictureFormat::Svg);
        QCOMPARE(pictureFormat("RIFF\1\2\3\4WAVE"), PictureFormat::Unknown);
        QCOMPARE(pictureFormat("words"), PictureFormat::Unknown);
        QCOMPARE(pictureFormat({}), PictureFormat::Unknown);
    }

    void sizesAreTold()
    {
        QCOMPARE(toldPixels(jpeg), QSize(300, 200));
        QCOMPARE(toldPixels(png), QSize(30000, 16));
        QCOMPARE(toldPixels(QByteArray("GIF89a\x10\x00\x08\x01", 10)), QSize(16, 264));
        QVERIFY(!toldPixels("<svg/>").isValid());
    }

    void aJpegThatBreaksOffIsNotWhole()
    {
        QVERIFY(isWholeJpeg(jpeg));
        QVERIFY(isWholeJpeg(jpeg + "what a camera adds"));
        for (qsizetype size = 0; size < jpeg.size(); ++size) {
            QVERIFY2(!isWholeJpeg(jpeg.first(size)), qPrintable(QString::number(size)));
            toldPixels(jpeg.first(size)); // reads nothing beyond
            toldPixels(png.first(std::min(size, png.size())));
        }
    }

    void segmentsWithoutLengthEnd()
    {
        // A length of 0 would lead back to the segment itself.
        const QByteArray stuck = bytes("ffd8 ffe00000 ffe00000");
        QVERIFY(!isWholeJpeg(stuck));
        QVERIFY(!toldPixels(stuck).isValid());
    }
};

THROUGHLINE_SUITE(PictureFormatTest)
#include "tst_pictureformat.moc"
