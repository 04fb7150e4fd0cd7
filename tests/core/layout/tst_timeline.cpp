// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

Timeline timelineOf(const QByteArray &whens, const QByteArray &frontMatter = {})
{
    QByteArray text = "---\nthroughline: 1\nstarts: 2027 Q1\n" + frontMatter + "---\n# T\n\n## Roadmap\n\n### A\n";
    for (const QByteArray &when : whens.split('|'))
        text += "\n#### Item " + when + "\n\n- When: " + when + "\n";
    return Timeline::of(Snapshot::read(SourceText::fromUtf8(text).value()), [](int, int) { return 0.5; });
}

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void columnsSpanAllQuarters()
    {
        const Timeline timeline = timelineOf("2027 Q2|2028-02");
        QCOMPARE(timeline.columns.size(), 4U);
        QCOMPARE(timeline.columns.front().from, QDate(2027, 4, 1));
        QCOMPARE(timeline.columns.back().year, 2028);
    }

    void quartersFollowTheFiscalYear()
    {
        const Timeline timeline = timelineOf("2027-05-01", "year-starts: 4\n");
        QCOMPARE(timeline.columns.front().year, 2028);
        QCOMPARE(timeline.columns.front().quarter, 1);
    }

    void barsThatMeetShareARow()
    {
        const Timeline timeline = timelineOf("2027 Q1|2027 Q2|2027 H1");
        const auto &lane = timeline.lanes.front();
        QCOMPARE(lane.rows, 2);
        QCOMPARE(lane.bars[0].end, 1.0);
    }

    void noBarOverlapsAnother()
    {
        const Timeline timeline = timelineOf("2027|2027 Q1|2027-02|2027-02-10|2027 Q2 to 2027 Q4|2027 H2|later|2027-12-31");
        for (const auto &a : timeline.lanes.front().bars)
            for (const auto &b : timeline.lanes.front().bars)
                QVERIFY(&a == &b || a.row != b.row || a.end <= b.start + 1e-9 || b.end <= a.start + 1e-9);
    }

    void aLabelStaysWithinTheRightEdge()
    {
        const Timeline timeline = timelineOf("2027 Q1|2027-03-30");
        QCOMPARE(timeline.lanes.front().bars.back().labelStart, 0.5);
    }

    void whatHasNoDateIsListed()
    {
        const Timeline timeline = timelineOf("soonish");
        QVERIFY(timeline.isEmpty());
        QCOMPARE(timeline.undated.size(), 1U);
    }
};

THROUGHLINE_SUITE(TimelineTest)
#include "tst_timeline.moc"
