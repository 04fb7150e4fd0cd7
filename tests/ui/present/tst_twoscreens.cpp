// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/present/rehearsalroom.h"

#include <QApplication>
#include <QFile>
#include <QScreen>

using namespace throughline;

namespace {

bool comesTo(const QWidget *window, const QScreen *screen)
{
    return QTest::qWaitFor([&] { return window->screen() == screen; });
}

} // namespace

/// On a platform with two virtual screens, where the windows themselves are asked where they are.
class TwoScreensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        failOnWarnings();
        QCOMPARE(QGuiApplication::screens().size(), 2);
    }

    void theWindowsStandOnTheirScreensAndAreSwapped()
    {
        RehearsalRoom room({}, currentScreens());
        QScreen *laptop = QGuiApplication::primaryScreen();
        QScreen *projector
            = QGuiApplication::screens()[0] == laptop ? QGuiApplication::screens()[1] : QGuiApplication::screens()[0];
        QVERIFY(comesTo(room.audience(), projector));
        QCOMPARE(room.audience()->geometry(), projector->geometry());
        QVERIFY(comesTo(room.console(), laptop));
        QVERIFY(laptop->geometry().contains(room.console()->geometry().center()));

        QTest::keyClick(room.console(), Qt::Key_PageDown);
        QTest::keyClick(room.console(), Qt::Key_PageDown);
        QCOMPARE(room.shown(), QStringLiteral("Ouch"));
        QTest::keyClick(room.console(), Qt::Key_X);
        QVERIFY(comesTo(room.audience(), laptop));
        QCOMPARE(room.audience()->geometry(), laptop->geometry());
        QVERIFY(comesTo(room.console(), projector));
        QVERIFY(projector->geometry().contains(room.console()->geometry().center()));
        QCOMPARE(room.shown(), QStringLiteral("Ouch"));

        QTest::keyClick(room.console(), Qt::Key_X);
        QVERIFY(comesTo(room.audience(), projector));
        QVERIFY(comesTo(room.console(), laptop));
    }

    void theChosenScreenIsRemembered()
    {
        RehearsalRoom room({}, currentScreens());
        QTest::keyClick(room.console(), Qt::Key_X);
        QVERIFY(comesTo(room.audience(), QGuiApplication::primaryScreen()));
        room.presentation.leave();
        PresentOptions options;
        options.fades = false;
        room.presentation.start(options);
        QVERIFY(comesTo(room.audience(), QGuiApplication::primaryScreen()));
    }
};

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 2;
    screens.write(R"({"synchronousWindowSystemEvents": true, "windowFrameMargins": false, "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1280, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", ("offscreen:configfile=" + screens.fileName()).toUtf8());
    QApplication application(argc, argv);
    TwoScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_twoscreens.moc"
