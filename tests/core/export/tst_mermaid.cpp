// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"
#include "core/export/mermaid.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class MermaidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void itemsStandUnderTheirThemesByTheirDates()
    {
        const Snapshot snapshot
            = read("---\nstarts: 2027 Q1\n---\n# P\n\n## Framework\n### Bets\n#### A game\n## Roadmap\n"
                   "### First\n#### Launch\n- When: 2027 Q1\n- Status: doing\n- Why: [A game](#a-game)\n"
                   "#### Party\n- When: 2027-03-01\n- Milestone: yes\n- Status: done\n- Why: [A game](#a-game)\n"
                   "### Then\n#### Without a why\n- When: 2027 Q2 to 2027 Q3\n#### Someday\n- When: later\n");
        QCOMPARE(mermaidGantt(snapshot),
            QStringLiteral("gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %b %Y\n    inclusiveEndDates\n"
                           "    section First\n    Launch :active, 2027-01-01, 2027-03-31\n"
                           "    Party :done, milestone, 2027-03-01, 0d\n"
                           "    section Then\n    Without a why :crit, 2027-04-01, 2027-09-30\n"
                           "    Someday :crit, 2029-01-01, 2029-12-31\n"));
    }

    void whatHasNoDateOrIsDroppedIsNotDrawn()
    {
        QCOMPARE(mermaidGantt(read("## Roadmap\n#### A\n#### B\n- When: soonish\n#### C\n- When: 2027\n- Status: dropped\n")),
            QString());
        QCOMPARE(mermaidGantt(read({})), QString());
    }

    void wordsCantBreakTheChart()
    {
        const QString chart
            = mermaidGantt(read("## Roadmap\n### A: b\n#### One: two; #3 %%no\n- When: 2027 Q1\n####\n- When: 2027 Q2\n"));
        QVERIFY2(chart.contains(QStringLiteral("    section A\u2236 b\n")), qPrintable(chart));
        QVERIFY2(
            chart.contains(QStringLiteral("    One\u2236 two, \uFF033 %no :crit, 2027-01-01, 2027-03-31\n")), qPrintable(chart));
        QVERIFY2(chart.contains(QStringLiteral("    Untitled :crit, 2027-04-01")), qPrintable(chart));
    }

    void itStandsWhereTheRoadmapBegins()
    {
        const Snapshot snapshot
            = read("# P\n\n## Vision\n\nLater.\n\n## Roadmap\n\nWords.\n\n### First\n\n#### Launch\n- When: 2027 Q1\n");
        const QByteArray markdown = exportMarkdown(snapshot, {.hasChart = true});
        QVERIFY2(markdown.contains("## Roadmap\n\nWords.\n\n```mermaid\ngantt\n"), markdown);
        QVERIFY2(markdown.contains("2027-03-31\n```\n\n### First\n"), markdown);
        QVERIFY(!exportMarkdown(snapshot).contains("mermaid"));
    }
};

THROUGHLINE_SUITE(MermaidTest)
#include "tst_mermaid.moc"
