// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/labels.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

class LabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aLabelStandsBesideItsDisc()
    {
        const std::vector<LabelWish> wishes{{{50, 50}, 10, {40, 12}}};
        const std::vector<QRectF> places = placeLabels(wishes, {}, {0, 0, 200, 100});
        QVERIFY(places.front().left() > 60 && places.front().center().y() == 50);
        const std::vector<QRectF> narrow = placeLabels(wishes, {}, {0, 0, 90, 100});
        QVERIFY(!narrow.front().isNull() && QRectF(0, 0, 90, 100).contains(narrow.front()));
        QVERIFY(placeLabels(wishes, {}, {0, 0, 30, 100}).front().isNull());
    }

    void theFirstHasTheChoice()
    {
        const std::vector<LabelWish> wishes{{{50, 50}, 10, {40, 12}}, {{55, 50}, 10, {40, 12}}};
        const std::vector<QRectF> places = placeLabels(wishes, {}, {0, 0, 200, 100});
        QVERIFY(places[0].left() > 60 && places[0].center().y() == 50);
        QVERIFY(!places[1].isNull() && !places[1].intersects(places[0]));
    }

    void noneOverlap()
    {
        QRandomGenerator random(7);
        const QRectF area(0, 0, 600, 400);
        for (int round = 0; round < 50; ++round) {
            std::vector<LabelWish> wishes;
            std::vector<QRectF> discs;
            for (int i = 0; i < 60; ++i) {
                const QPointF middle(random.bounded(600), random.bounded(400));
                const double radius = 3 + random.bounded(20);
                wishes.push_back({middle, radius, QSizeF(10 + random.bounded(120), 14)});
                discs.push_back({middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)});
            }
            std::vector<QRectF> all = discs;
            for (const QRectF &place : placeLabels(wishes, discs, area)) {
                if (place.isNull())
                    continue;
                QVERIFY(area.contains(place));
                for (const QRectF &other : all)
                    QVERIFY(!other.intersects(place));
                all.push_back(place);
            }
            QVERIFY(all.size() > discs.size());
        }
    }
};

THROUGHLINE_SUITE(LabelsTest)
#include "tst_labels.moc"
