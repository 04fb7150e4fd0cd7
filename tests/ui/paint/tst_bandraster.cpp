// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/support/ui/fakedialogs.h"
#include "ui/paint/bandraster.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

constexpr QSize bandSize(40, 60);
constexpr double half = 0.5; // the strength of a single band

struct Band {
    double from;
    double to;
    double thickness;

    double top(double x) const { return from + (to - from) * x / bandSize.width(); }
};

void add(BandRaster &raster, const Band &band, double above = 0)
{
    for (int x = 0; x < bandSize.width(); ++x)
        raster.add(x, band.top(x) + above, band.top(x + 1) + above, band.thickness);
}

QImage rasterImage(const BandRaster &raster, double strength = half, double most = 1)
{
    const std::vector<QRgb> colours(static_cast<std::size_t>(bandSize.width()), qRgb(0, 0, 0));
    return raster.image(colours, strength, most);
}

QImage rasterImage(const Band &band)
{
    BandRaster raster(bandSize);
    add(raster, band);
    return rasterImage(raster);
}

/// The same by Qt's own painter.
QImage painted(const Band &band)
{
    QImage image(bandSize, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgbF(0, 0, 0, half));
    const double right = bandSize.width();
    painter.drawPolygon(
        QPolygonF{{0, band.from}, {right, band.to}, {right, band.to + band.thickness}, {0, band.from + band.thickness}});
    return image;
}

int farthest(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            most = std::max(most, std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))));
    }
    return most;
}

Band randomBand(QRandomGenerator &random)
{
    const double height = bandSize.height();
    return {random.generateDouble() * 3 * height - height, random.generateDouble() * 3 * height - height,
        0.05 + random.generateDouble() * random.generateDouble() * height};
}

} // namespace

class BandRasterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void aBandLooksAsIfPainted_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("thickness");
        QTest::newRow("level, on pixels") << 10.0 << 10.0 << 5.0;
        QTest::newRow("level, between pixels") << 10.3 << 10.3 << 5.5;
        QTest::newRow("a hair") << 10.4 << 10.4 << 0.2;
        QTest::newRow("falling") << 5.0 << 45.0 << 8.0;
        QTest::newRow("rising") << 45.0 << 5.0 << 8.0;
        QTest::newRow("flat") << 20.0 << 26.0 << 4.0;
        QTest::newRow("a steep hair") << -100.0 << 200.0 << 1.5;
        QTest::newRow("reaching above") << -20.0 << -10.0 << 40.0;
        QTest::newRow("reaching below") << 40.0 << 50.0 << 400.0;
        QTest::newRow("over all of it") << -50.0 << -50.0 << 500.0;
        QTest::newRow("above") << -20.0 << -20.0 << 19.0;
        QTest::newRow("below") << 61.0 << 80.0 << 19.0;
    }

    /// Within what two ways of smoothing an edge may differ.
    void aBandLooksAsIfPainted()
    {
        QFETCH(const double, from);
        QFETCH(const double, to);
        QFETCH(const double, thickness);
        const Band band{from, to, thickness};
        QVERIFY2(farthest(rasterImage(band), painted(band)) <= 16,
            qPrintable(QString::number(farthest(rasterImage(band), painted(band)))));
    }

    void anyBandLooksAsIfPainted()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 500; ++i) {
            const Band band = randomBand(random);
            const int difference = farthest(rasterImage(band), painted(band));
            QVERIFY2(difference <= 24,
                qPrintable(QStringLiteral("%1 to %2, %3: %4").arg(band.from).arg(band.to).arg(band.thickness).arg(difference)));
        }
    }

    void whatIsInSightDoesNotDependOnWhatElseIs()
    {
        QRandomGenerator random(2);
        constexpr int above = 200;
        BandRaster all(bandSize + QSize(0, 2 * above));
        BandRaster part(bandSize);
        for (int i = 0; i < 300; ++i) {
            const Band band = randomBand(random);
            add(all, band, above);
            add(part, band);
        }
        QCOMPARE(rasterImage(all, 0.1).copy(QRect(QPoint(0, above), bandSize)), rasterImage(part, 0.1));
    }

    void theOrderDoesNotMatter()
    {
        QRandomGenerator random(3);
        std::vector<Band> bands;
        for (int i = 0; i < 100; ++i)
            bands.push_back(randomBand(random));
        BandRaster forwards(bandSize);
        for (const Band &band : bands)
            add(forwards, band);
        BandRaster backwards(bandSize);
        for (auto band = bands.crbegin(); band != bands.crend(); ++band)
            add(backwards, *band);
        QCOMPARE(rasterImage(forwards, 0.2), rasterImage(backwards, 0.2));
    }

    void manyAreAsStrongAsAllowed()
    {
        BandRaster raster(bandSize);
        add(raster, {10, 10, 20});
        QCOMPARE(qAlpha(rasterImage(raster, 0.5, 0.6).pixel(20, 20)), 128);
        add(raster, {10, 10, 20});
        QCOMPARE(qAlpha(rasterImage(raster, 0.5, 1).pixel(20, 20)), 191);
        for (int i = 0; i < 10000; ++i)
            add(raster, {10, 10, 20});
        QCOMPARE(qAlpha(rasterImage(raster, 0.5, 0.6).pixel(20, 20)), 153);
        QCOMPARE(qAlpha(rasterImage(raster, 0.5, 0.6).pixel(20, 40)), 0);
    }
};

THROUGHLINE_SUITE(BandRasterTest)
#include "tst_bandraster.moc"
