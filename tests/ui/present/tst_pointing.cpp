// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/present/rehearsalroom.h"

using namespace throughline;

namespace {

QPoint middle(const QWidget *widget)
{
    return widget->rect().center();
}

} // namespace

class PointingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void thePenDrawsForTheAudienceAndTheNextSlideErasesIt()
    {
        RehearsalRoom room;
        const QImage before = seen(room.audience());
        QTest::keyClick(room.console(), Qt::Key_P);
        auto *surface = room.audience()->surface();
        QTest::mousePress(surface, Qt::LeftButton, {}, middle(surface));
        QTest::mouseMove(surface, middle(surface) + QPoint(60, 20));
        QTest::mouseRelease(surface, Qt::LeftButton, {}, middle(surface) + QPoint(60, 20));
        QCOMPARE(room.presentation.pointing()->strokes().size(), 1);
        QVERIFY(seen(room.audience()) != before);
        QCOMPARE(room.shown(), "Tidy Quest");
        QTest::keyClick(room.console(), Qt::Key_Right);
        QVERIFY(room.presentation.pointing()->strokes().isEmpty());
        QCOMPARE(room.text().toUtf8(), story);
    }

    void aPointerInTheConsolePointsOnTheAudiencesScreen_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("laser") << int(Qt::Key_L);
        QTest::newRow("spotlight") << int(Qt::Key_S);
    }

    void aPointerInTheConsolePointsOnTheAudiencesScreen()
    {
        QFETCH(const int, key);
        RehearsalRoom room;
        const QImage before = seen(room.audience());
        QTest::keyClick(room.console(), static_cast<Qt::Key>(key));
        auto *surface = room.console()->findChild<SlideSurface *>();
        QTest::mouseMove(surface, middle(surface) / 2); // a pointer that is there already doesn't move
        QTest::mouseMove(surface, middle(surface));
        QVERIFY(QTest::qWaitFor([&] { return seen(room.audience()) != before; }));
        QTest::keyClick(room.console(), Qt::Key_Escape);
        QCOMPARE(seen(room.audience()), before);
    }

    void aClickTurnsTheSlideAndADragWhenZoomedDoesnt()
    {
        RehearsalRoom room;
        auto *surface = room.audience()->surface();
        QTest::mouseClick(surface, Qt::LeftButton, {}, middle(surface));
        QCOMPARE(room.shown(), "Today");
        QTest::keyClick(room.console(), Qt::Key_Z);
        QTest::mousePress(surface, Qt::LeftButton, {}, middle(surface));
        QTest::mouseMove(surface, middle(surface) + QPoint(40, 40));
        QTest::mouseRelease(surface, Qt::LeftButton, {}, middle(surface) + QPoint(40, 40));
        QCOMPARE(room.shown(), "Today");
        QVERIFY(room.presentation.pointing()->isZoomed());
    }
};

THROUGHLINE_SUITE(PointingTest)
#include "tst_pointing.moc"
