// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/project.h"
#include "tests/support/suites.h"
#include "ui/print/mapimage.h"
#include "ui/print/priorityimage.h"
#include "ui/print/roadmapimage.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

#include <algorithm>

using namespace throughline;

namespace {

constexpr QSize sheetSize(1600, 900);

QImage painted(const QByteArray &svg, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(QByteArray(svg).replace(",sans-serif", "")).render(&painter); // Qt's reader knows no list of families
    return image;
}

/// The share of their places at which two pictures differ, looked at from a little further away, where edges and letters don't
/// count.
double difference(const QImage &one, const QImage &other)
{
    constexpr int away = 8;
    constexpr int seen = 24;
    const QSize small = one.size() / away;
    const QImage a = one.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    const QImage b = other.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int most
                = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
            count += most > seen ? 1 : 0;
        }
    }
    return double(count) / (small.width() * small.height());
}

} // namespace

class SheetImagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        const auto file = readFile(sampleFile());
        QVERIFY(file.has_value());
        m_snapshot = Snapshot::read(*SourceText::fromUtf8(*file));
    }

    void aDrawingToScaleLooksAsThePicture_data()
    {
        QTest::addColumn<QByteArray>("png");
        QTest::addColumn<QByteArray>("svg");
        RoadmapImageRequest roadmap{.size = sheetSize};
        roadmap.look.today = QDate(2026, 11, 30);
        PriorityImageRequest priorities{.size = sheetSize};
        QTest::newRow("the roadmap") << roadmapPng(m_snapshot, roadmap) << roadmapSvg(m_snapshot, roadmap);
        QTest::newRow("the map") << mapPng(m_snapshot, sheetSize) << mapSvg(m_snapshot, sheetSize);
        QTest::newRow("priorities") << priorityPng(m_snapshot, priorities) << prioritySvg(m_snapshot, priorities);
    }

    void aDrawingToScaleLooksAsThePicture()
    {
        QFETCH(const QByteArray, png);
        QFETCH(const QByteArray, svg);
        const QImage picture = QImage::fromData(png);
        QVERIFY(!picture.isNull());
        const double differs = difference(picture, painted(svg, picture.size()));
        QVERIFY2(differs < 0.002, QByteArray::number(differs).constData());
    }

private:
    Snapshot m_snapshot;
};

THROUGHLINE_SUITE(SheetImagesTest)
#include "tst_sheetimages.moc"
