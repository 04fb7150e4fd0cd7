// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/olderplan.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

Snapshot planOf(const QByteArray &items)
{
    return Snapshot::read(*SourceText::fromUtf8("---\nstarts: 2027 Q1\n---\n# P\n\n## Roadmap\n\n### T\n\n" + items));
}

} // namespace

class OlderPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void barsThatMovedInTimeSayWhereTheyWere()
    {
        const Snapshot before = planOf(
            "#### A\n- When: 2026 Q3\n\n#### B\n- When: 2027 Q2\n\n#### C\n- When: 2027 Q3\n\n#### D\n\n#### E\n- When: 2027 Q1\n");
        const Snapshot now = planOf("#### A\n- When: 2027 Q1\n\n#### Bee\n- When: 2027 Q4\n\n#### C\n- When: 2027 Q3\n\n#### D\n- "
                                    "When: 2027 Q2\n\n#### E\n- When: later\n");
        const OlderPlan older{.name = "then", .snapshot = before, .items = {{0, "a"}, {1, "bee"}, {2, "c"}, {3, "d"}, {4, "e"}}};
        const Roadmap roadmap = Roadmap::of(now, {});
        const auto bars = olderBars(roadmap, now, older);
        QCOMPARE(bars.size(), 3u);
        const auto days
            = [&](const OlderBar &bar) { return std::pair{roadmap.scale().day(bar.start), roadmap.scale().day(bar.end - 0.01)}; };
        QCOMPARE(roadmap.bars()[static_cast<std::size_t>(bars[0].bar)].item, 0);
        QCOMPARE(days(bars[0]), std::pair(QDate(2026, 7, 1), QDate(2026, 9, 30))); // before the present scale begins
        QCOMPARE(roadmap.bars()[static_cast<std::size_t>(bars[1].bar)].item, 1);
        QCOMPARE(days(bars[1]), std::pair(QDate(2027, 4, 1), QDate(2027, 6, 30)));
        QCOMPARE(roadmap.bars()[static_cast<std::size_t>(bars[2].bar)].item, 4);
        QVERIFY(olderBars(roadmap, now, {.name = {}, .snapshot = before, .items = {{0, "gone"}}}).empty());
    }
};

THROUGHLINE_SUITE(OlderPlanTest)
#include "tst_olderplan.moc"
