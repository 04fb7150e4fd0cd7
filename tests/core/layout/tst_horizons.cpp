// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/horizons.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class HorizonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anItemIsWhereItsTimeIs_data()
    {
        QTest::addColumn<QByteArray>("starts");
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<int>("column");
        const auto row = [](const char *starts, const char *when, int column) {
            QTest::addRow("%s from %s", when, starts) << QByteArray(starts) << QByteArray(when) << column;
        };
        row("2027 Q1", "this quarter", 1);
        row("2027 Q1", "now", 1);
        row("2027 Q1", "2027-02-28", 1);
        row("2028 Q1", "2028-02-29", 1);
        row("2027 Q1", "next quarter", 2);
        row("2027 Q1", "2027 Q2", 2);
        row("2027 Q1", "2027 H2", 3);
        row("2027 Q1", "2027-12-31", 3);
        row("2027 Q2", "2027 Q3", 2); // within the next half, and nearer than it
        row("2027 Q2", "2027 Q4", 3);
        row("2027 Q3", "2027 Q4", 2);
        row("2027 Q3", "2028 Q1", 3);
        row("2027 Q3", "2028 H2", 4);
        row("2027 Q4", "2028 Q1", 2);
        row("2027 Q1", "2028", 4);
        row("2027 Q1", "2029", 5);
        row("2027 Q1", "2150", 5);
        row("2027 Q1", "later", 5);
        row("2027 Q1", "2026 Q4", 0);
        row("2027 Q1", "1955 Q4", 0);
        row("2027 Q1", "2026 Q4 to 2027 Q2", 1); // it goes on
        row("2027 Q1", "1900 to 2000", 0);
        row("2027 Q1", "soonish", 6);
        row("2027 Q1", "2027 Q3 to 2027 Q1", 6);
    }

    void anItemIsWhereItsTimeIs()
    {
        QFETCH(const QByteArray, starts);
        QFETCH(const QByteArray, when);
        QFETCH(const int, column);
        const Snapshot snapshot = plan("starts: " + starts + "\n", when);
        QCOMPARE(Horizons::of(snapshot, QDate(1999, 1, 1)).columnOf(0), column);
    }

    void aFiscalYearCountsItsOwnQuarters()
    {
        const QByteArray fiscal = "year-starts: April\nstarts: 2027 Q4\n"; // January to March 2027
        QCOMPARE(Horizons::of(plan(fiscal, "2027-03-31"), {}).columnOf(0), 1);
        QCOMPARE(Horizons::of(plan(fiscal, "2027-04-01"), {}).columnOf(0), 2);
        QCOMPARE(Horizons::of(plan(fiscal, "2028 H1"), {}).columnOf(0), 2);
        QCOMPARE(Horizons::of(plan(fiscal, "2028 Q2"), {}).columnOf(0), 3);
    }

    void withoutAStartTodayCounts()
    {
        const QDate today(2027, 5, 20);
        QCOMPARE(Horizons::of(plan({}, "2027 Q2"), today).columnOf(0), 1);
        QCOMPARE(Horizons::of(plan({}, "next quarter"), today).columnOf(0), 2);
        QCOMPARE(Horizons::of(plan({}, "2027 Q2"), {}).columnOf(0), 6);
    }

    void everyItemIsInOneColumn()
    {
        QByteArray text = "---\nstarts: 2027 Q2\n---\n## Roadmap\n";
        for (int n = 0; n < 400; ++n)
            text += "#### I" + QByteArray::number(n) + "\n- When: " + QByteArray::number(2025 + n / 60) + "-"
                + QByteArray::number(1 + n % 12).rightJustified(2, '0') + "\n";
        const Horizons horizons = Horizons::of(Snapshot::read(*SourceText::fromUtf8(text)), {});
        std::vector<int> all;
        for (const Horizons::Column &column : horizons.columns())
            all.insert(all.end(), column.items.begin(), column.items.end());
        std::ranges::sort(all);
        QCOMPARE(all.size(), 400U);
        QVERIFY(std::ranges::adjacent_find(all) == all.end());
    }

private:
    static Snapshot plan(const QByteArray &front, const QByteArray &when)
    {
        return Snapshot::read(*SourceText::fromUtf8("---\n" + front + "---\n## Roadmap\n#### A\n- When: " + when + "\n"));
    }
};

THROUGHLINE_SUITE(HorizonsTest)
#include "tst_horizons.moc"
