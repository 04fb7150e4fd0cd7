// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/scores.h"

#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray head = "## Roadmap\n### Now\n#### Launch\n";

EditAction scoring(std::optional<Score> value, std::optional<Score> vision)
{
    return [=](const Snapshot &s) -> Result<Edit> {
        return setScores(s, std::array{ScoredItem{elementCalled(s, "launch"), value, vision}});
    };
}

EditAction clearing(const QByteArrayList &ids)
{
    return [=](const Snapshot &s) -> Result<Edit> {
        std::vector<int> items;
        for (const QByteArray &id : ids)
            items.push_back(elementCalled(s, id));
        return clearScores(s, items);
    };
}

} // namespace

class ScoresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void scoresAreWrittenAsTheirAuthorDoes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("usual") << QByteArray("- Value now: 3/5\n- Vision: 2/5\n")
                               << QByteArray("- Value now: 4/5\n- Vision: 2/5\n");
        QTest::newRow("spaced") << QByteArray("- Value now: 3 / 5\n- Vision: 2\n")
                                << QByteArray("- Value now: 4 / 5\n- Vision: 2\n");
        QTest::newRow("bare") << QByteArray("* value NOW: 3\n* Vision: 2\n") << QByteArray("* value NOW: 4\n* Vision: 2\n");
        QTest::newRow("none") << QByteArray() << QByteArray("- Value now: 4/5\n- Vision: 2/5\n");
        QTest::newRow("one") << QByteArray("- When: 2027\n- Vision: 5/5\n- Effort: 2\n")
                             << QByteArray("- When: 2027\n- Value now: 4/5\n- Vision: 2/5\n- Effort: 2\n");
        QTest::newRow("unreadable") << QByteArray("- Value now: lots\n- Vision: 9/5\n")
                                    << QByteArray("- Value now: 4/5\n- Vision: 2/5\n");
        QTest::newRow("another scale") << QByteArray("- Value now: 30/100\n- Vision: 2/5\n")
                                       << QByteArray("- Value now: 4/5\n- Vision: 2/5\n");
        QTest::newRow("no line end") << QByteArray("- Value now: 3/5") << QByteArray("- Value now: 4/5\n- Vision: 2/5");
    }

    void scoresAreWrittenAsTheirAuthorDoes()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(edited(head + before, scoring(Score{4, 5}, Score{2, 5})), head + after);
    }

    void lineEndsStay()
    {
        const auto windows = [](QByteArray text) { return text.replace("\n", "\r\n"); };
        QCOMPARE(edited(windows(head + "- Value now: 3/5\n"), scoring(Score{4, 5}, Score{2, 5})),
            windows(head + "- Value now: 4/5\n- Vision: 2/5\n"));
    }

    void whatIsNotGivenStays()
    {
        const QByteArray text = head + "- Value now: 3/5\n- Vision: lots\n";
        QCOMPARE(edited(text, scoring(Score{1, 5}, {})), head + "- Value now: 1/5\n- Vision: lots\n");
        QCOMPARE(edited(text, scoring(Score{3, 5}, {})), text);
    }

    void manyAreOneEdit()
    {
        const QByteArray text = head + "- Vision: 1/5\n#### Two\n\n#### Three\n- Value now: 1/5\n- Vision: 1/5\n";
        const EditAction all = [](const Snapshot &s) -> Result<Edit> {
            std::vector<ScoredItem> scores;
            for (const char *id : {"launch", "two", "three"})
                scores.push_back({elementCalled(s, id), Score{5, 5}, Score{4, 5}});
            return setScores(s, scores);
        };
        const QByteArray both = "- Value now: 5/5\n- Vision: 4/5\n";
        QCOMPARE(edited(text, all), head + both + "#### Two\n" + both + "\n#### Three\n" + both);
    }

    void scoresAreTakenAway()
    {
        const QByteArray text = head + "- Value now: 1/5\n- Vision: 1/5\n\nWords.\n\n#### Two\n- Team: us\n- Vision: ?\n";
        QCOMPARE(edited(text, clearing({"launch", "two"})), head + "\nWords.\n\n#### Two\n- Team: us\n");
    }

    void aBetHasNoScores()
    {
        QVERIFY(edited("## Framework\n### Bets\n#### Launch\n", scoring(Score{4, 5}, Score{2, 5})).startsWith("<"));
    }

    void aPlaceBecomesAScore_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("before"); // out of; 0: none
        QTest::addColumn<bool>("isExact");
        QTest::addColumn<QString>("score");
        QTest::newRow("snaps") << 0.71 << 5 << false << "4/5";
        QTest::newRow("of the others' scale") << 0.71 << 0 << false << "4/5";
        QTest::newRow("of its own") << 0.71 << 3 << false << "2/3";
        QTest::newRow("whole ones on a fine scale") << 0.71 << 100 << false << "80/100";
        QTest::newRow("exact") << 0.71 << 5 << true << "71/100";
        QTest::newRow("beyond") << 1.7 << 5 << false << "5/5";
        QTest::newRow("below") << -3.0 << 0 << true << "0/100";
    }

    void aPlaceBecomesAScore()
    {
        QFETCH(double, share);
        QFETCH(int, before);
        QFETCH(bool, isExact);
        QFETCH(QString, score);
        const Score is = scoreAt(share, before > 0 ? std::optional(Score{1, before}) : std::nullopt, 5, isExact);
        QCOMPARE(QStringLiteral("%1/%2").arg(is.value).arg(is.outOf), score);
    }

    void aStepIsAWholeScore()
    {
        QCOMPARE(steppedScore({3, 5}, 1, 5), (Score{4, 5}));
        QCOMPARE(steppedScore({5, 5}, 1, 5), (Score{5, 5}));
        QCOMPARE(steppedScore({0, 5}, -1, 5), (Score{0, 5}));
        QCOMPARE(steppedScore({71, 100}, 1, 5), (Score{80, 100}));
        QCOMPARE(steppedScore({71, 100}, -1, 5), (Score{60, 100}));
        QCOMPARE(steppedScore({60, 100}, 1, 5), (Score{80, 100}));
        QCOMPARE(steppedScore({2, 3}, -1, 5), (Score{1, 3}));
    }
};

THROUGHLINE_SUITE(ScoresTest)
#include "tst_scores.moc"
