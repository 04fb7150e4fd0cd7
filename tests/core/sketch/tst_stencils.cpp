// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/stencils.h"
#include "tests/support/suites.h"

#include <QSet>
#include <QTest>

using namespace throughline;

class StencilsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theShelfIsFull()
    {
        QVERIFY(stencils().size() > 35);
        for (const char *name : {"person-standing-happy", "person-sitting-sad", "person-walking-annoyed", "person-waving-happy",
                 "person-thinking-happy", "phone", "laptop", "house", "shop", "clock", "money", "warning", "document", "heart",
                 "bulb", "check", "calendar"})
            QVERIFY2(stencil(QString::fromLatin1(name)), name);
        QCOMPARE(stencil(QStringLiteral("unicorn")), nullptr);
    }

    void everyStencilIsWholeAndInItsBox()
    {
        QSet<QString> names;
        for (const Stencil &stencil : stencils()) {
            names.insert(stencil.name);
            QVERIFY(!stencil.label.isEmpty() && !stencil.group.isEmpty());
            const QRectF box({}, stencil.size);
            for (const Figure &figure : stencil.figures) {
                QVERIFY2(!figure.path.isEmpty(), qPrintable(stencil.name + QStringLiteral(" has path data that can't be read")));
                for (const auto &polygon : figure.path.flattened()) {
                    for (const QPointF point : polygon)
                        QVERIFY2(box.contains(point),
                            qPrintable(QStringLiteral("%1 at %2, %3").arg(stencil.name).arg(point.x()).arg(point.y())));
                }
            }
        }
        QCOMPARE(names.size(), stencils().size());
    }

    void aPlacedStencilKeepsItsProportions()
    {
        const Stencil &phone = *stencil(QStringLiteral("phone"));
        QCOMPARE(placed(phone, {100, 200}, 50).placement.rect, QRectF(85, 175, 30, 50));
    }
};

THROUGHLINE_SUITE(StencilsTest)
#include "tst_stencils.moc"
