// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tradeoff.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class TradeOffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void conditionsAreCircumstanceAndChoice()
    {
        QCOMPARE(conditionOf("it rains, then stay  in"), (Condition{"it rains", "stay in"}));
        QCOMPARE(conditionOf("it rains then stay in"), (Condition{"it rains", "stay in"}));
        QCOMPARE(conditionOf("half of them, say, won't, then text, then mail"),
            (Condition{"half of them, say, won't", "text, then mail"}));
        QCOMPARE(conditionOf("it rains"), (Condition{"it rains", {}}));
        QCOMPARE(conditionOf({}), Condition());
    }

    void conclusionsAreTheChoiceWhereTheyArentTwo()
    {
        QCOMPARE(conclusionOf("it rains, so stay in"), (Condition{"it rains", "stay in"}));
        QCOMPARE(conclusionOf("stay in"), (Condition{{}, "stay in"}));
    }

    void whatHoldsSaysTheSame()
    {
        const Condition rain{"it rains", "stay in"};
        QVERIFY(holds(rain, conclusionOf("It rains, so go out")));
        QVERIFY(holds(rain, conclusionOf("most days are wet, so stay in, and read")));
        QVERIFY(!holds(rain, conclusionOf("it is dry, so go out")));
        QVERIFY(!holds(conditionOf({}), conclusionOf({})));
        QVERIFY(!holds(conditionOf("it rains"), conclusionOf("anything, so whatever")));
        QVERIFY(holds(rain, conclusionOf(conclusionFrom(rain))));
        QCOMPARE(conclusionFrom(rain), QStringLiteral("it rains, so stay in"));
    }
};

THROUGHLINE_SUITE(TradeOffTest)
#include "tst_tradeoff.moc"
