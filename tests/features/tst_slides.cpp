// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/suites.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

constexpr int slidesOfSample = 14; // title, three acts, nine frames, closing

} // namespace

class SlidesFeatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aStoryboardIsAPictureForEachSlide()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath("slides");
        const Run exported = run({"export", sampleFile(), "--to", "storyboard-png", "-o", output, "--size", "640x360"});
        QCOMPARE(exported.error, QByteArray());
        QCOMPARE(exported.status, 0);
        const QStringList files = QDir(output).entryList(QDir::Files);
        QCOMPARE(files.size(), slidesOfSample);
        QCOMPARE(files.front(), "slide-01.png");
        for (const QString &file : files)
            QCOMPARE(QImage(output + '/' + file).size(), QSize(640, 360));
    }

    void aPatternNamesThePictures()
    {
        const QTemporaryDir folder;
        QCOMPARE(
            run({"export", sampleFile(), "--to", "storyboard-png", "-o", folder.filePath("s%d.png"), "--size", "400x320"}).status,
            0);
        QVERIFY(QFile::exists(folder.filePath("s01.png")));
        QVERIFY(QFile::exists(folder.filePath(QString("s%1.png").arg(slidesOfSample))));
    }

    void theStrategyIsNeverOverwritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("plan01.md");
        QVERIFY(QFile::copy(sampleFile(), path));
        const Run refused
            = run({"export", path, "--to", "storyboard-png", "-o", folder.filePath("plan%d.md"), "--size", "400x320"});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.error.contains("is the strategy itself"), refused.error);
        QVERIFY(!QFile::exists(folder.filePath("plan02.md")));
        QCOMPARE(run({"export", path, "--to", "storyboard-png", "-o", path}).status, 2);
    }

    void presentingWantsADisplay()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(name);
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("THROUGHLINE_PROGRAM"), {"present", sampleFile()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("there is no display"));
    }

    void aScreenshotShowsASlide()
    {
        const QTemporaryDir folder;
        const auto drawn = [&](const QStringList &more) {
            const QString path = folder.filePath("slide.png");
            const Run shot
                = run(QStringList{"screenshot", sampleFile(), "--mode", "present", "--size", "640x360", "-o", path} + more);
            return shot.status == 0 ? QImage(path) : QImage();
        };
        const QImage title = drawn({});
        QCOMPARE(title.size(), QSize(640, 360));
        QVERIFY(drawn({"--from", "3"}) != title);
        QVERIFY(drawn({"--dark"}) != title);
        QVERIFY(drawn({"--from", "99"}).isNull());
        QVERIFY(drawn({"--from", "no"}).isNull());
        const QImage console = drawn({"--view", "console", "--size", "900x600"});
        QCOMPARE(console.size(), QSize(900, 600));
        QVERIFY(drawn({"--view", "console", "--size", "900x600", "--dark"}) != console);
        QVERIFY(drawn({"--view", "console", "--from", "99"}).isNull());
        QVERIFY(drawn({"--view", "sketch"}).isNull());
    }

    void aScreenshotShowsTheVisionInEachOfItsViews()
    {
        const QTemporaryDir folder;
        const auto drawn = [&](const QStringList &more) {
            const QString path = folder.filePath("vision.png");
            const Run shot
                = run(QStringList{"screenshot", sampleFile(), "--mode", "vision", "--size", "900x600", "-o", path} + more);
            return shot.status == 0 ? QImage(path) : QImage();
        };
        const QImage grid = drawn({"--view", "grid"});
        QCOMPARE(grid.size(), QSize(900, 600));
        QCOMPARE(drawn({}), grid);
        QVERIFY(drawn({"--view", "strip"}) != grid);
        QVERIFY(drawn({"--view", "outline"}) != grid);
        const QImage sketch = drawn({"--view", "sketch"});
        QVERIFY(!sketch.isNull() && sketch != grid);
        QVERIFY(drawn({"--view", "sketch", "--select", "a-game-not-a-tool"}).isNull());
        QVERIFY(drawn({"--select", "nothing"}).isNull());
    }
};

THROUGHLINE_SUITE(SlidesFeatureTest)
#include "tst_slides.moc"
