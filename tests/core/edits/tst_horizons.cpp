// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/horizons.h"

#include "core/layout/horizons.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

using Horizon = Period::Horizon;

class HorizonEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anItemSaysItInItsOwnWords_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *when, Horizon to, const char *expected) {
            QTest::addRow("%s to %d", when, static_cast<int>(to))
                << QByteArray(when) << static_cast<int>(to) << QByteArray(expected);
        };
        row("this quarter", Horizon::NextHalf, "next half");
        row("later", Horizon::ThisQuarter, "this quarter");
        row("soonish", Horizon::NextQuarter, "next quarter");
        row("2027 Q1", Horizon::NextQuarter, "2027 Q2");
        row("2027 Q1", Horizon::NextHalf, "2027 Q3");
        row("2027 H1", Horizon::NextHalf, "2027 H2");
        row("2027 Q1", Horizon::Later, "later");
        row("2027-01", Horizon::NextQuarter, "2027-04");
    }

    void anItemSaysItInItsOwnWords()
    {
        QFETCH(const QByteArray, when);
        QFETCH(const int, to);
        QFETCH(const QByteArray, expected);
        const Snapshot before = plan("- When: " + when + "\n");
        const auto horizon = static_cast<Horizon>(to);
        const auto edit = moveToHorizon(before, std::array{0}, horizon, before.strategy().calendar());
        QVERIFY(edit.has_value());
        const Snapshot after = before.edited(*edit);
        QCOMPARE(after.text().toUtf8(), plan("- When: " + expected + "\n").text().toUtf8());
        QCOMPARE(Horizons::of(after, {}).columnOf(0), to);
    }

    void anItemWithoutATimeGetsOne()
    {
        const Snapshot before = plan({});
        const auto edit = moveToHorizon(before, std::array{0, 1}, Horizon::Later, before.strategy().calendar());
        QVERIFY(edit.has_value());
        const QByteArray text = before.edited(*edit).text().toUtf8();
        QCOMPARE(text.count("- When: later"), 2);
    }

private:
    static Snapshot plan(const QByteArray &fields)
    {
        return Snapshot::read(
            *SourceText::fromUtf8("---\nstarts: 2027 Q1\n---\n## Roadmap\n#### A\n" + fields + "\n#### B\n- Team: Blue\n"));
    }
};

THROUGHLINE_SUITE(HorizonEditsTest)
#include "tst_horizons.moc"
