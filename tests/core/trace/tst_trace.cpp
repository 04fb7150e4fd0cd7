// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray framework
    = "## Framework\n"
      "### Target market\n#### Parents\n#### Teachers\n"
      "### Pain points\n#### Mess\n- Felt by: [Parents](#parents)\n#### Noise\n"
      "### Strategic bets\n#### A game\n- Solves: [Mess](#mess)\n#### A choir\n- Solves: [Noise](#noise)\n#### Hunch\n"
      "### Alternatives\n#### A book\n- Instead of: [A game](#a-game)\n"
      "### Concerns\n#### Who pays\n- About: [Launch](#launch)\n";

QByteArray withItem(const QByteArray &fields)
{
    return framework + "## Roadmap\n### Theme\n#### Launch\n" + fields;
}

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anItemIsTracedAsFarAsItsBestWhyGoes_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("traced");
        QTest::addColumn<QStringList>("chain");
        const auto row = [](const QByteArray &fields, Traced traced, const QStringList &chain) {
            QTest::newRow(fields.constData()) << fields << static_cast<int>(traced) << chain;
        };
        row("", Traced::No, {"Launch"});
        row("- Why: since we can\n", Traced::No, {"Launch"});
        row("- Why: [x](#nowhere)\n", Traced::No, {"Launch"});
        row("- After: [x](#a-game)\n", Traced::No, {"Launch"});
        row("- Why: [x](#hunch)\n", Traced::Partly, {"Launch", "Hunch"});
        row("- Why: [x](#a-choir)\n", Traced::Partly, {"Launch", "A choir", "Noise"});
        row("- Why: [x](#noise)\n", Traced::Partly, {"Launch", "Noise"});
        row("- Why: [x](#mess)\n", Traced::Full, {"Launch", "Mess", "Parents"});
        row("- Why: [x](#a-game)\n", Traced::Full, {"Launch", "A game", "Mess", "Parents"});
        row("- Why: [x](#hunch)\n- Why: [y](#a-game)\n", Traced::Full, {"Launch", "A game", "Mess", "Parents"});
        row("- Why:\n  - [x](#hunch)\n  - [y](#a-game)\n", Traced::Full, {"Launch", "A game", "Mess", "Parents"});
        row("- Why: [x](#a-choir), [y](#a-game), both\n", Traced::Full, {"Launch", "A game", "Mess", "Parents"});
        row("- Why: [x][g]\n\n[g]: #a-game\n", Traced::Full, {"Launch", "A game", "Mess", "Parents"});
        row("- **Why:** [x](#a-game)\n", Traced::Full, {"Launch", "A game", "Mess", "Parents"});
    }

    void anItemIsTracedAsFarAsItsBestWhyGoes()
    {
        QFETCH(QByteArray, fields);
        QFETCH(int, traced);
        const Reading reading = readStrategy(withItem(fields));
        QCOMPARE(static_cast<int>(reading.trace.traced(reading.find("launch"))), traced);
        QTEST(reading.chain("launch"), "chain");
    }

    void alternativesAndConcernsLeadUpTheChainToo()
    {
        const Reading reading = readStrategy(withItem("- Why: [x](#a-game)\n"));
        QCOMPARE(reading.chain("a-book"), QStringList({"A book", "A game", "Mess", "Parents"}));
        QCOMPARE(reading.chain("who-pays"), QStringList({"Who pays", "Launch", "A game", "Mess", "Parents"}));
    }

    void aLinkIsKnownFromBothOfItsEnds()
    {
        const Reading reading = readStrategy(withItem("- When: 2027\n- Why: [x](#a-choir), [y](#a-game)\n"));
        const int launch = reading.find("launch");
        const auto from = reading.trace.from(launch);
        QCOMPARE(from.size(), 2U);
        QCOMPARE(from[1].to, reading.find("a-game"));
        QCOMPARE(from[1].key, FieldKey::Why);
        QCOMPARE(from[1].field, 1);
        QCOMPARE(from[1].link, 1);
        const auto to = reading.trace.to(reading.find("a-game"));
        QCOMPARE(to.size(), 2U);
        QCOMPARE(to[0].key, FieldKey::InsteadOf);
        QCOMPARE(to[1].from, launch);
    }

    void coverageCountsItems()
    {
        const Reading reading = readStrategy(withItem("- Why: [x](#a-game)\n#### Two\n- Why: [x](#hunch)\n#### Three\n"));
        QCOMPARE(reading.trace.coverage().items, 3);
        QCOMPARE(reading.trace.coverage().traced, 2);
        QCOMPARE(reading.trace.coverage().fully, 1);
    }

    void whysThatGoRoundInCirclesEnd()
    {
        const Reading reading
            = readStrategy("## Framework\n### Bets\n#### A\n- Solves: [B](#b), [A](#a)\n#### B\n- Solves: [A](#a)\n"
                           "### Concerns\n#### C\n- About: [D](#d)\n#### D\n- About: [C](#c)\n"
                           "## Roadmap\n#### I\n- Why: [A](#a)\n");
        QCOMPARE(reading.trace.traced(reading.find("i")), Traced::Partly);
        QVERIFY(reading.chain("c").size() <= 3);
    }
};

THROUGHLINE_SUITE(TraceTest)
#include "tst_trace.moc"
