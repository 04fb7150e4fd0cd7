// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/edits.h"
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/aspainted.h"
#include "tests/ui/framework/wallbench.h"

#include <QScrollBar>

#include <random>

using namespace throughline;

namespace {

constexpr int settling = 200; // milliseconds

} // namespace

/// After an edit only those cards are painted that say something else; what is on the screen is what would be painted anew.
class WallPaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void whatIsShownIsWhatWouldBePaintedAnew()
    {
        WallBench b(largeStrategy(200));
        std::mt19937 random(3);
        const auto draw = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
        for (int step = 0; step < 60; ++step) {
            const int card = draw(std::min(b.wall->model().cardCount() - 1, 40));
            change(b, b.wall->model().elementAt(card), step % 6, draw(100));
            QTest::qWait(step % 6 == 3 || step % 6 == 5 ? settling : 0); // cards that come into sight are drawn one after the other
            QVERIFY2(isAsPainted(*b.wall->viewport()), qPrintable(QStringLiteral("step %1").arg(step)));
        }
        b.undoAll();
        QTest::qWait(settling);
        QVERIFY(isAsPainted(*b.wall->viewport()));
    }

    void whatIsUnderThePointerIsPaintedAnew()
    {
        WallBench b(largeStrategy(200));
        b.wall->select(b.wall->model().elementAt(1));
        QTest::qWait(settling);
        std::mt19937 random(5);
        const QSize size = b.wall->viewport()->size();
        for (int step = 0; step < 150; ++step) {
            const QPoint point(
                static_cast<int>(random() % unsigned(size.width())), static_cast<int>(random() % unsigned(size.height())));
            QMouseEvent move(
                QEvent::MouseMove, point, b.wall->viewport()->mapToGlobal(point), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(b.wall->viewport(), &move);
            QVERIFY2(isAsPainted(*b.wall->viewport()), qPrintable(QStringLiteral("step %1").arg(step)));
        }
    }

    void aWordRepaintsItsCardAlone()
    {
        WallBench b(largeStrategy(200));
        QApplication::processEvents();
        Painted painted;
        b.wall->viewport()->installEventFilter(&painted);
        const int element = b.wall->model().elementAt(0);
        b.document.apply(
            *setField(b.document.snapshot(), element, FieldKey::Evidence, QStringLiteral("two talks")), QStringLiteral("Evidence"));
        const QRect card = b.wall->areaOf({.kind = WallTarget::Kind::Card, .card = 0});
        QApplication::processEvents();
        painted.region = {};
        b.document.apply(
            *setField(b.document.snapshot(), element, FieldKey::Evidence, QStringLiteral("ten talks")), QStringLiteral("Evidence"));
        QApplication::processEvents();
        QVERIFY(!painted.region.isEmpty());
        QVERIFY(card.adjusted(-8, -8, 8, 8).contains(painted.region.boundingRect()));
    }

private:
    class Painted : public QObject {
    public:
        QRegion region;

        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    };

    static void change(WallBench &b, int element, int how, int number)
    {
        const Snapshot &snapshot = b.document.snapshot();
        const QString words = QStringLiteral("w%1").arg(number);
        switch (how) {
        case 0:
            b.document.apply(
                *renameElement(snapshot, element, words + snapshot.strategy().titleOf(element)), QStringLiteral("Rename"));
            break;
        case 1:
            b.document.apply(TextEdit::insert(snapshot.rangeOf(element).end - 1, words.toUtf8()), QStringLiteral("Type"));
            break;
        case 2:
            b.document.apply(*setProse(snapshot, element, words.repeated(1 + number)), QStringLiteral("Reword"));
            break;
        case 3:
            b.wall->select(element);
            break;
        case 4:
            b.document.apply(removeElement(snapshot, element)->edit, QStringLiteral("Remove"));
            break;
        default:
            b.wall->columnBar(number % 3)->setValue(number);
        }
    }
};

THROUGHLINE_SUITE(WallPaintingTest)
#include "tst_wallpainting.moc"
