// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/resources.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QDate resourcesToday(2027, 1, 1);

Snapshot resourcesPlan()
{
    return read(
        "---\nstarts: 2027 Q1\nvision-by: 2027\ncapacity: {Blue: 6}\n---\n# Plan\n\n## Framework\n\n### Bets\n\n#### A game\n\n"
        "## Roadmap\n\n#### Launch\n- When: 2027 Q1 to 2027 Q2\n- Why: [g](#a-game), and they *ask* for it\n- Effort: 16\n"
        "- Team: Blue\n- Needs: two engineers\n\n#### =Sum\n- When: 2027 Q2\n- Effort: 2\n- Needs: a|b\n\n#### Bare\n- When: "
        "later\n");
}

} // namespace

class ResourcesExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theMarkdownSaysWhatThePlanTakes()
    {
        QCOMPARE(exportResources(resourcesPlan(), resourcesToday),
            QByteArray("# Plan: what it takes\n\n## Effort by quarter and team, in person-weeks\n\n"
                       "| Team | Capacity | 2027 Q1 | 2027 Q2 | 2027 Q3 | 2027 Q4 | Later |\n"
                       "| --- | --: | --: | --: | --: | --: | --: |\n"
                       "| Blue | 6 | **8** (2 too many) | **8** (2 too many) |  |  |  |\n"
                       "| No team |  |  | 2 |  |  | 0 |\n"
                       "| All |  | 8 | 10 | 0 | 0 | 0 |\n\n"
                       "Not counted for lack of an effort: 1 item.\n\n"
                       "## What isn't there yet\n\n### 2027 Q1\n\n- two engineers, for “Launch”, because of “A game”, and they ask "
                       "for it\n"
                       "- Blue: 8 person-weeks of work for a capacity of 6, 2 too many\n\n"
                       "### 2027 Q2\n\n- a|b, for “=Sum”, which has no why yet\n"
                       "- Blue: 8 person-weeks of work for a capacity of 6, 2 too many\n\n"
                       "## Back from the vision\n\n"
                       "From 2027 Q1 to the vision on 31 December 2027 it is 4 quarters. Before it: 2 items, 18 person-weeks. That "
                       "is a pace "
                       "of 4.5 person-weeks a quarter.\n\n"
                       "Before it, the last first:\n\n- 2027 Q1 to 2027 Q2: Launch\n- 2027 Q2: =Sum\n\n"
                       "Too late for it:\n\n- later: Bare\n"));
    }

    void theTableHasARowForEachTeamAndQuarter()
    {
        QCOMPARE(exportResourcesCsv(resourcesPlan(), resourcesToday),
            QByteArray("Team,Quarter,From,Effort,Capacity,Too many,Items,Needs\r\n"
                       "Blue,2027 Q1,2027-01-01,8,6,2,Launch,two engineers\r\nBlue,2027 Q2,2027-04-01,8,6,2,Launch,\r\n"
                       "Blue,2027 Q3,2027-07-01,0,6,,,\r\nBlue,2027 Q4,2027-10-01,0,6,,,\r\n"
                       ",2027 Q2,2027-04-01,2,,,'=Sum,a|b\r\n,Later,,0,,,Bare,\r\n"));
    }

    void needsAreWordsToSend()
    {
        const Snapshot snapshot = resourcesPlan();
        const QString text = needsText(snapshot, Resources::of(snapshot.strategy(), resourcesToday));
        QVERIFY2(
            text.startsWith(QStringLiteral("2027 Q1\n- two engineers, for “Launch”, because of “A game”, and they ask for it\n")),
            qPrintable(text));
        QVERIFY(!text.contains(u'#'));
    }

    void aPlanThatAsksForNothingSaysSo()
    {
        const QByteArray text = exportResources(read("# *Plan*\n"), resourcesToday);
        QCOMPARE(text,
            QByteArray("# Plan: what it takes\n\n## Effort by quarter and team, in person-weeks\n\nNo work is planned.\n\n"
                       "## What isn't there yet\n\nNothing: no item asks for anything, and no team has more to do than it can.\n"));
        QCOMPARE(exportResourcesCsv(read({}), resourcesToday).count('\n'), 1);
    }

    void paceIsToldBesideWhatTheTeamsCanDo()
    {
        const auto pace = [](const char *yaml, QDate day) {
            const Snapshot snapshot = read(QByteArray("---\nstarts: 2027 Q1\n") + yaml
                + "---\n## Roadmap\n#### A\n- When: 2027 Q2\n- Effort: 20\n- Team: Blue\n");
            return paceInWords(*backcast(snapshot.strategy(), day), snapshot.strategy().calendar());
        };
        QVERIFY(pace("vision-by: 2027\ncapacity: {Blue: 4}\n", resourcesToday)
                .endsWith(QStringLiteral("The teams can do 4, which is 1 too few.")));
        QVERIFY(pace("vision-by: 2027\ncapacity: {Blue: 5}\n", resourcesToday)
                .endsWith(QStringLiteral("The teams can do 5, which is enough.")));
        QCOMPARE(pace("vision-by: 2027\n", QDate(2028, 1, 1)),
            "The vision was to be true by 31 December 2027; still before it: 1 item.");
    }
};

THROUGHLINE_SUITE(ResourcesExportTest)
#include "tst_resources.moc"
