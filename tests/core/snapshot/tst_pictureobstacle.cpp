// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot/pictureobstacle.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray svg = "<svg viewBox=\"0 0 1 1\"/>";

QByteArray pngHeader(const char *hexSize)
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray::fromHex(hexSize)
        + QByteArray::fromHex("0100000000");
}

} // namespace

class PictureObstacleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatCanBeShownHasNone()
    {
        QCOMPARE(obstacleOf("plan.assets/a.svg", svg), QString());
        QCOMPARE(obstacleOf("./a..b/c d.svg", svg), QString());
        QCOMPARE(obstacleOf("a.png", pngHeader("00000010 00000010")), QString());
    }

    void saysWhatStandsInTheWay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing") << "plan.assets/a.svg" << QByteArray() << "There is no file “plan.assets/a.svg”";
        QTest::newRow("empty") << "a/b.png" << QByteArray("") << "“b.png” is no picture";
        QTest::newRow("words") << "a/b.png" << QByteArray("words") << "“b.png” is no picture";
        QTest::newRow("climbs") << "a/../../b.svg" << svg << "outside the strategy's folder";
        QTest::newRow("absolute") << "/etc/b.svg" << svg << "outside the strategy's folder";
        QTest::newRow("a share") << "\\\\host\\b.svg" << svg << "outside the strategy's folder";
        QTest::newRow("web") << "https://example.org/b.svg" << svg << "nothing is fetched";
        QTest::newRow("file") << "file:///etc/b.svg" << svg << "nothing is fetched";
        QTest::newRow("resource") << ":/throughline/b.svg" << svg << "nothing is fetched";
        QTest::newRow("script") << "b.svg" << QByteArray("<svg><script/></svg>") << "“b.svg” isn't drawn: it holds a script";
        QTest::newRow("huge") << "b.png" << pngHeader("00007530 00007530") << "30,000 × 30,000 pixels";
        QTest::newRow("half") << "b.jpg" << QByteArray::fromHex("ffd8ffe00004ffda") << "breaks off";
    }

    void saysWhatStandsInTheWay()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const QString obstacle = obstacleOf(path, bytes);
        QVERIFY2(obstacle.contains(reason), qPrintable(obstacle));
    }
};

THROUGHLINE_SUITE(PictureObstacleTest)
#include "tst_pictureobstacle.moc"
