// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rollforward.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

Snapshot rollforwardPlan(const QByteArray &items, const QByteArray &yaml = "starts: 2027 Q1\n")
{
    return read("---\n" + yaml + "---\n# Plan\n\n## Roadmap\n\n" + items);
}

QString titlesOf(const Snapshot &snapshot, const std::vector<int> &items)
{
    QStringList titles;
    for (const int item : items)
        titles += snapshot.strategy().element(item).body->title();
    return titles.join(u' ');
}

const QDate secondQuarter(2027, 4, 1);

} // namespace

class RollForwardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theNextStartIsTodaysQuarterOrTheOneBehind()
    {
        QCOMPARE(nextStart(rollforwardPlan({}).strategy(), QDate(2027, 2, 1)), QDate(2027, 4, 1));
        QCOMPARE(nextStart(rollforwardPlan({}).strategy(), QDate(2026, 2, 1)), QDate(2027, 4, 1));
        QCOMPARE(nextStart(rollforwardPlan({}).strategy(), QDate(2028, 2, 29)), QDate(2028, 1, 1));
        QCOMPARE(nextStart(rollforwardPlan({}, "owner: Sam\n").strategy(), QDate(2028, 5, 1)), QDate(2028, 4, 1));
        QCOMPARE(
            nextStart(rollforwardPlan({}, "year-starts: Feb\nstarts: 2027 Q1\n").strategy(), QDate(2026, 2, 1)), QDate(2026, 5, 1));
    }

    void openItemsWhoseTimeIsOverHaveSlipped()
    {
        const Snapshot snapshot
            = rollforwardPlan("#### Late\n- When: 2027-03\n\n#### Done\n- When: 2027 Q1\n- Status: done\n\n#### Dropped\n"
                              "- When: 2027 Q1\n- Status: dropped\n\n#### Running\n- When: 2027 Q1 to 2027 Q2\n\n"
                              "#### Later\n- When: later\n\n#### Undated\n\n#### First\n- When: 2026\n- Status: doing\n\n"
                              "#### Relative\n- When: this quarter\n\n#### Next\n- When: next quarter\n");
        QCOMPARE(titlesOf(snapshot, slippedItems(snapshot.strategy(), secondQuarter)), "First Late Relative");
        QCOMPARE(titlesOf(snapshot, slippedItems(snapshot.strategy(), QDate(2027, 1, 1))), "First");
    }

    void theStartMovesInItsAuthorsPrecision_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row
            = [](const char *before, const char *after) { QTest::newRow(before) << QByteArray(before) << QByteArray(after); };
        row("starts: 2027 Q1 # ours\n", "starts: 2027 Q2 # ours\n");
        row("starts: 2027-01\n", "starts: 2027-04\n");
        row("starts: 2027-01-15\n", "starts: 2027-04-01\n");
        row("starts: 2027\n", "starts: 2027 Q2\n");
        row("starts: Q1 2027\n", "starts: Q2 2027\n");
        row("owner: Sam\n", "owner: Sam\nstarts: 2027 Q2\n");
    }

    void theStartMovesInItsAuthorsPrecision()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const Snapshot snapshot = rollforwardPlan("#### A\n- When: 2027 Q1\n", before);
        const auto edit = moveStart(snapshot, secondQuarter);
        QVERIFY(edit.has_value());
        QCOMPARE(snapshot.edited(*edit).text().toUtf8(), rollforwardPlan("#### A\n- When: 2027 Q1\n", after).text().toUtf8());
    }

    void whatIsRelativeKeepsItsDays_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row
            = [](const char *before, const char *after) { QTest::newRow(before) << QByteArray(before) << QByteArray(after); };
        row("next quarter", "this quarter");
        row("Next", "Now");
        row("this quarter", "2027 Q1");
        row("next half", "next half");
        row("next year", "next year");
        row("later", "later");
        row("2027 Q3", "2027 Q3");
        row("this quarter to next quarter", "2027 Q1 to this quarter");
        row("next quarter to later", "this quarter to later");
        row("soonish", "soonish");
    }

    void whatIsRelativeKeepsItsDays()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const Snapshot snapshot = rollforwardPlan("#### A\n- When: " + before + "\n");
        const auto edit = moveStart(snapshot, secondQuarter);
        QVERIFY(edit.has_value());
        const Snapshot next = snapshot.edited(*edit);
        QCOMPARE(next.text().toUtf8(), rollforwardPlan("#### A\n- When: " + after + "\n", "starts: 2027 Q2\n").text().toUtf8());
    }

    void atTheYearsEndHorizonsBecomeDatesWhereNoWordFits()
    {
        const QByteArray yaml = "year-starts: April\nstarts: 2027 Q4\nvision-by: next year\n";
        const Snapshot snapshot = read("---\n" + yaml
            + "---\n## Framework\n### Bets\n#### B\n- Review by: next quarter\n## Roadmap\n#### A\n- When: next year\n#### H\n- "
              "When: next half\n");
        const auto edit = moveStart(snapshot, QDate(2027, 4, 1));
        QVERIFY(edit.has_value());
        QCOMPARE(snapshot.edited(*edit).text().toUtf8(),
            QByteArray(
                "---\nyear-starts: April\nstarts: 2028 Q1\nvision-by: 2028\n---\n## Framework\n### Bets\n#### B\n- Review by: this "
                "quarter\n## Roadmap\n#### A\n- When: 2028\n#### H\n- When: 2028 H1\n"));
    }

    void anAnswerIsOneEditWithItsReason_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, SlipAnswer answer, const char *before, const char *after) {
            QTest::newRow(name) << static_cast<int>(answer) << QByteArray(before) << QByteArray(after);
        };
        row("kept", SlipAnswer::Keep, "- When: 2027 Q1\n", "- When: 2027 Q1\n\nKept at the start of 2027 Q2: the press is late.\n");
        row("moved", SlipAnswer::Move, "- When: 2027 Q1\n- Team: Blue\n",
            "- When: 2027 Q3\n- Team: Blue\n\nMoved at the start of 2027 Q2 from 2027 Q1 to 2027 Q3: the press is late.\n");
        row("dropped", SlipAnswer::Drop, "- When: 2027 Q1\n- Status: doing\n",
            "- When: 2027 Q1\n- Status: dropped\n\nDropped at the start of 2027 Q2: the press is late.\n");
        row("dropped, no status yet", SlipAnswer::Drop, "- When: 2027 Q1\n\nSome words.\n",
            "- When: 2027 Q1\n- Status: dropped\n\nSome words.\n\nDropped at the start of 2027 Q2: the press is late.\n");
        row("before a deeper heading", SlipAnswer::Keep, "- When: 2027 Q1\n\nWords.\n\n##### Notes\n\nMore.\n",
            "- When: 2027 Q1\n\nWords.\n\nKept at the start of 2027 Q2: the press is late.\n\n##### Notes\n\nMore.\n");
        row("fields last", SlipAnswer::Move, "Words.\n\n* When: 2027 Q1\n",
            "Words.\n\n* When: 2027 Q3\n\nMoved at the start of 2027 Q2 from 2027 Q1 to 2027 Q3: the press is late.\n");
    }

    void anAnswerIsOneEditWithItsReason()
    {
        QFETCH(const int, answer);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const QByteArray yaml = "starts: 2027 Q2\n";
        const QByteArray rest = "\n#### Next\n- After: [a](#a)\n";
        const Snapshot snapshot = rollforwardPlan("#### A\n" + before + rest, yaml);
        const auto edit = answerSlip(
            snapshot, 0, static_cast<SlipAnswer>(answer), QStringLiteral(" the press\nis late "), QStringLiteral("2027 Q3"));
        QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().message));
        const Snapshot next = snapshot.edited(*edit);
        QCOMPARE(next.text().toUtf8(), rollforwardPlan("#### A\n" + after + rest, yaml).text().toUtf8());
        QVERIFY(slippedItems(next.strategy(), next.strategy().calendar().starts).empty());
        QCOMPARE(settledSlips(next.strategy()), (std::vector<SettledSlip>{{0, static_cast<SlipAnswer>(answer)}}));
        QCOMPARE(next.edited(snapshot.inverse(*edit)).text().toUtf8(), snapshot.text().toUtf8());
    }

    void whatWasKeptIsAskedAgainAtTheNextStartOnly()
    {
        Snapshot snapshot = rollforwardPlan("#### A\n- When: 2026 Q4\n");
        snapshot = snapshot.edited(*answerSlip(snapshot, 0, SlipAnswer::Keep, QStringLiteral("it goes on")));
        QVERIFY(slippedItems(snapshot.strategy(), QDate(2027, 1, 1)).empty());
        QCOMPARE(slippedItems(snapshot.strategy(), secondQuarter), std::vector{0});
        snapshot = snapshot.edited(*moveStart(snapshot, secondQuarter));
        QCOMPARE(slippedItems(snapshot.strategy(), secondQuarter), std::vector{0});
        QVERIFY(settledSlips(snapshot.strategy()).empty());
        snapshot = snapshot.edited(*answerSlip(snapshot, 0, SlipAnswer::Keep, QStringLiteral("still!")));
        QVERIFY(slippedItems(snapshot.strategy(), secondQuarter).empty());
        QVERIFY(snapshot.text().toUtf8().endsWith(
            "- When: 2026 Q4\n\nKept at the start of 2027 Q1: it goes on.\n\nKept at the start of 2027 Q2: still!\n"));
    }

    void withoutAReasonOrATimeNothingHappens()
    {
        const Snapshot snapshot = rollforwardPlan("#### A\n- When: 2026 Q4\n");
        const auto refused = [&](SlipAnswer answer, const char *reason, const char *when) {
            const auto edit = answerSlip(snapshot, 0, answer, QString::fromUtf8(reason), QString::fromUtf8(when));
            return edit ? QString() : edit.error().message;
        };
        QCOMPARE(refused(SlipAnswer::Keep, " \n", ""), "Say why, in a few words: it is kept with the item");
        QCOMPARE(refused(SlipAnswer::Move, "x", "soonish"),
            "“soonish” can't be read as a time: it is a period such as 2027 Q1, 2027 H2 to 2028 Q1 or next quarter");
        QCOMPARE(refused(SlipAnswer::Move, "x", "2026"), "“2026” is over by the start of 2027 Q1, too");
        QCOMPARE(refused(SlipAnswer::Move, "x", "2027-01-01"), QString());
        QCOMPARE(refused(SlipAnswer::Move, "x", "later"), QString());
        const Snapshot open = rollforwardPlan("#### A\n- When: 2026 Q4\n\n```\ncode\n");
        const auto edit = answerSlip(open, 0, SlipAnswer::Keep, QStringLiteral("x"));
        QVERIFY(!edit && edit.error().message.contains(QStringLiteral("doesn't end")));
        QVERIFY(
            !answerSlip(rollforwardPlan("#### A\n- When: 2026 Q4\n", "owner: Sam\n"), 0, SlipAnswer::Keep, QStringLiteral("x")));
    }

    void aReasonStaysWordsWhateverItHolds()
    {
        const Snapshot snapshot = rollforwardPlan("#### A\n- When: 2026 Q4\n\n#### B\n");
        for (const QString &reason : {QStringLiteral("# head\n\n#### C"), QStringLiteral("<!-- a"), QStringLiteral("```"),
                 QStringLiteral("- x: y\n- When: 2030"), QString(10000, u'y'), QStringLiteral("🎉 שלום")}) {
            const auto edit = answerSlip(snapshot, 0, SlipAnswer::Keep, reason);
            QVERIFY2(edit.has_value(), qPrintable(reason));
            const Snapshot next = snapshot.edited(*edit);
            QCOMPARE(static_cast<int>(next.strategy().elements().size()), 2);
            QCOMPARE(next.strategy().element(0).body->valueOf(FieldKey::When), "2026 Q4");
            QVERIFY(slippedItems(next.strategy(), QDate(2027, 1, 1)).empty());
        }
    }

    void periodsAreOfferedAsLongAndAsWrittenAsItWas_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QString>("offered");
        const auto row = [](const char *when, const char *offered) {
            QTest::newRow(when) << QByteArray(when) << QString::fromLatin1(offered);
        };
        row("2027 Q1", "2027 Q2, 2027 Q3, 2027 Q4, 2028 Q1, later");
        row("2026-12 to 2027-01", "2027-06 to 2027-07, 2027-09 to 2027-10, 2027-12 to 2028-01, 2028-03 to 2028-04, later");
        row("2026 H2", "2027 H1, 2027 H2, 2028 H1, 2028 H2, later");
        row("2026", "2027, 2028, 2029, 2030, later");
        row("2027-02-28", "2027-05-28, 2027-08-28, 2027-11-28, 2028-02-28, later");
        row("later", "");
        row("soonish", "");
    }

    void periodsAreOfferedAsLongAndAsWrittenAsItWas()
    {
        QFETCH(const QByteArray, when);
        QFETCH(const QString, offered);
        const Snapshot snapshot = rollforwardPlan("#### A\n- When: " + when + "\n", "starts: 2027 Q2\n");
        QCOMPARE(nextPeriods(snapshot, 0).join(QStringLiteral(", ")), offered);
    }
};

THROUGHLINE_SUITE(RollForwardTest)
#include "tst_rollforward.moc"
