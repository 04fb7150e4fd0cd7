// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/interview.h"
#include "tests/support/described.h"
#include "tests/support/editing.h"
#include "tests/support/randommarkdown.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray interviewFramework
    = "## Framework\n### Market\n#### Parents\n### Pains\n#### Mess\n- Felt by: [Parents](#parents)\n"
      "#### Noise\n### Bets\n#### A game\n- Solves: [Mess](#mess)\n#### Silence\n";

/// "asked: key → kind", or "-".
QByteArray shown(const Snapshot &snapshot, const std::optional<WhyQuestion> &question)
{
    if (!question)
        return "-";
    const FieldRule *rule = fieldRule(snapshot.strategy().element(question->asked).kind(), question->key);
    return snapshot.strategy().id(question->asked) + ": " + rule->name.toByteArray() + " > "
        + kindKey(question->kinds.front()).toByteArray();
}

/// An interview on a document of its own, with what is needed to take it all back.
class Talk {
public:
    explicit Talk(const QByteArray &text)
        : snapshot(read(text))
    {
    }

    QByteArray asks() { return shown(snapshot, interview.next(snapshot)); }

    void apply(const TextEdit &edit)
    {
        const Snapshot before = snapshot;
        m_back.push_back(snapshot.inverse(edit));
        snapshot = snapshot.edited(edit);
        interview.follow(before, edit, snapshot);
    }

    bool answer(const Reason &reason)
    {
        const auto question = interview.next(snapshot);
        Reason given = reason;
        given.kind = question->kinds.front();
        const auto edit = giveReason(snapshot, question->asked, question->key, given);
        if (edit)
            apply(*edit);
        return edit.has_value();
    }

    bool answer(const char *title) { return answer(Reason{.title = QString::fromUtf8(title), .words = {}}); }
    bool pick(const QByteArray &id) { return answer(Reason{.element = elementCalled(snapshot, id), .title = {}, .words = {}}); }

    void skip(const QByteArray &item) { interview.skip(snapshot, *questionOf(snapshot, elementCalled(snapshot, item))); }

    void undo()
    {
        const Snapshot before = snapshot;
        const Edit edit = m_back.back();
        m_back.pop_back();
        snapshot = snapshot.edited(edit);
        interview.follow(before, edit.text, snapshot);
    }

    bool canUndo() const { return !m_back.empty(); }

    Snapshot snapshot;
    Interview interview;

private:
    std::vector<Edit> m_back;
};

} // namespace

class InterviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void itAsksWhereTheChainEnds_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("question");
        QTest::newRow("nothing yet") << QByteArray() << QByteArray("one: Why > bet");
        QTest::newRow("a bet without a pain") << QByteArray("- Why: [Silence](#silence)\n") << QByteArray("silence: Solves > pain");
        QTest::newRow("a pain without a market") << QByteArray("- Why: [Noise](#noise)\n") << QByteArray("noise: Felt by > market");
        QTest::newRow("a complete chain") << QByteArray("- Why: [A game](#a-game)\n") << QByteArray("-");
        QTest::newRow("straight to a pain") << QByteArray("- Why: [Mess](#mess)\n") << QByteArray("-");
        QTest::newRow("one of two is complete") << QByteArray("- Why: [Silence](#silence), [A game](#a-game)\n") << QByteArray("-");
        QTest::newRow("another item is no why") << QByteArray("- Why: [Two](#two)\n") << QByteArray("one: Why > bet");
        QTest::newRow("itself is no why") << QByteArray("- Why: [One](#one)\n") << QByteArray("one: Why > bet");
        QTest::newRow("a market is no why") << QByteArray("- Why: [Parents](#parents)\n") << QByteArray("one: Why > bet");
        QTest::newRow("a link that leads nowhere") << QByteArray("- Why: [Gone](#gone)\n") << QByteArray("one: Why > bet");
    }

    void itAsksWhereTheChainEnds()
    {
        QFETCH(const QByteArray, item);
        QFETCH(const QByteArray, question);
        const Snapshot snapshot = read(interviewFramework + "## Roadmap\n### Now\n#### One\n" + item + "#### Two\n");
        QCOMPARE(shown(snapshot, questionOf(snapshot, elementCalled(snapshot, "one"))), question);
    }

    void circlesEnd()
    {
        Talk talk(
            "## Framework\n### Bets\n#### Self\n- Solves: [Self](#self)\n#### A\n- Solves: [B](#b)\n#### B\n- Solves: [A](#a)\n"
            "## Roadmap\n#### One\n- Why: [Self](#self)\n- After: [Two](#two)\n#### Two\n- Why: [A](#a)\n- After: [One](#one)\n");
        QCOMPARE(talk.asks(), QByteArray("self: Solves > pain"));
        QVERIFY(talk.answer("Mess"));
        QCOMPARE(talk.asks(), QByteArray("mess: Felt by > market"));
        QVERIFY(talk.answer("Parents"));
        QCOMPARE(talk.asks(), QByteArray("a: Solves > pain"));
        QVERIFY(talk.pick("mess"));
        QCOMPARE(talk.asks(), QByteArray("-"));
    }

    void kindsUnderTheWrongPartAreItems()
    {
        Talk talk("## Roadmap\n### Strategic bets\n#### A game\n");
        QCOMPARE(talk.asks(), QByteArray("a-game: Why > bet"));
        QVERIFY(talk.answer("Play"));
        QVERIFY(talk.answer("Mess"));
        QVERIFY(talk.answer("Parents"));
        QCOMPARE(talk.asks(), QByteArray("-"));
        QCOMPARE(talk.snapshot.trace().coverage().fully, 1);
    }

    void itStaysWithAnItemUntilItIsDone()
    {
        Talk talk("## Roadmap\n#### One\n#### Two\n");
        talk.skip("one");
        QCOMPARE(talk.asks(), QByteArray("two: Why > bet"));
        talk.interview.askSkippedAgain();
        QCOMPARE(talk.asks(), QByteArray("two: Why > bet"));
        QVERIFY(talk.answer("A game"));
        QCOMPARE(talk.asks(), QByteArray("a-game: Solves > pain"));
    }

    void whatIsSkippedIsNotAskedOnAnotherItemsBehalf()
    {
        Talk talk("## Framework\n### Bets\n#### A game\n## Roadmap\n#### One\n- Why: [A game](#a-game)\n#### Two\n- Why: [A "
                  "game](#a-game)\n");
        talk.interview.skip(talk.snapshot, *talk.interview.next(talk.snapshot));
        QCOMPARE(talk.asks(), QByteArray("-"));
        QCOMPARE(talk.interview.skippedItems(talk.snapshot), 2);
        talk.interview.askSkippedAgain();
        QCOMPARE(talk.asks(), QByteArray("a-game: Solves > pain"));
    }

    void aSkippedQuestionIsPutAgain()
    {
        Talk talk("## Roadmap\n#### One\n#### Two\n#### Three\n");
        talk.skip("one");
        talk.skip("two");
        QCOMPARE(talk.asks(), QByteArray("three: Why > bet"));
        talk.interview.takeSkipBack();
        QCOMPARE(talk.asks(), QByteArray("two: Why > bet"));
        talk.interview.turnTo(talk.snapshot, elementCalled(talk.snapshot, "three"));
        QCOMPARE(talk.asks(), QByteArray("three: Why > bet"));
    }

    void oneItemIsAskedAlone()
    {
        Talk talk("## Roadmap\n#### One\n#### Two\n");
        talk.skip("two");
        talk.interview.askOnly(talk.snapshot, elementCalled(talk.snapshot, "two"));
        QCOMPARE(talk.asks(), QByteArray("two: Why > bet"));
        QVERIFY(talk.answer("A game") && talk.answer("Mess") && talk.answer("Parents"));
        QCOMPARE(talk.asks(), QByteArray("-"));
        talk.interview.askAll();
        QCOMPARE(talk.asks(), QByteArray("one: Why > bet"));
    }

    void itFollowsRenamesAndRemovals()
    {
        Talk talk("## Roadmap\n#### One\n#### Two\n#### Three\n");
        talk.skip("one");
        QCOMPARE(talk.asks(), QByteArray("two: Why > bet"));
        talk.apply(renameElement(talk.snapshot, elementCalled(talk.snapshot, "one"), QStringLiteral("First"))->text);
        talk.apply(renameElement(talk.snapshot, elementCalled(talk.snapshot, "two"), QStringLiteral("Second"))->text);
        QCOMPARE(talk.asks(), QByteArray("second: Why > bet"));
        talk.apply(removeElement(talk.snapshot, elementCalled(talk.snapshot, "first"))->edit.text);
        QCOMPARE(talk.asks(), QByteArray("second: Why > bet"));
        talk.apply(removeElement(talk.snapshot, elementCalled(talk.snapshot, "second"))->edit.text);
        QCOMPARE(talk.asks(), QByteArray("three: Why > bet"));
    }

    void theLikeliestAnswerComesFirst()
    {
        const Snapshot snapshot
            = read("## Framework\n### Pains\n#### Toys everywhere\n### Bets\n#### Silence\n#### Quiet\nThe cleaning "
                   "game is loved.\n## Roadmap\n#### Launch the cleaning game\n");
        const auto question = questionOf(snapshot, 3);
        QByteArrayList ids;
        for (const int answer : likelyAnswers(snapshot, *question))
            ids += snapshot.strategy().id(answer);
        QCOMPARE(ids.join(' '), QByteArray("quiet silence toys-everywhere"));
    }

    /// Whatever is answered, skipped and taken back: the snapshot is that of its text, and undoing leads back to the first bytes.
    void anySequenceCanBeTakenBack()
    {
        QRandomGenerator random(5);
        int answers = 0;
        for (int round = 0; round < 60; ++round) {
            QByteArray text = randomStrategy(random, 1 + random.bounded(12)) + "\n## Roadmap\n\n#### One\n\n#### Two\n";
            if (round % 3 == 0)
                text.replace("\r\n", "\n").replace('\n', "\r\n");
            Talk talk(text);
            for (int step = 0; step < 25; ++step) {
                const auto question = talk.interview.next(talk.snapshot);
                const int roll = random.bounded(10);
                if (roll == 0 && talk.canUndo()) {
                    talk.undo();
                } else if (!question) {
                    talk.interview.askSkippedAgain();
                } else if (roll == 1) {
                    talk.interview.skip(talk.snapshot, *question);
                } else if (roll < 5) {
                    const auto likely = likelyAnswers(talk.snapshot, *question);
                    if (!likely.empty())
                        answers
                            += talk.answer(Reason{.element = likely[static_cast<std::size_t>(random.bounded(int(likely.size())))],
                                .title = {},
                                .words = roll == 2 ? QStringLiteral("because") : QString()});
                } else {
                    answers += talk.answer(qPrintable(QStringLiteral("# Answer [%1] `%2").arg(random.bounded(30)).arg(roll)));
                }
                QCOMPARE(described(talk.snapshot), described(read(talk.snapshot.text().toUtf8())));
            }
            while (talk.canUndo())
                talk.undo();
            QCOMPARE(talk.snapshot.text().toUtf8(), text);
        }
        QVERIFY(answers > 200);
    }

    /// An answer that is taken always brings the item nearer to a market, so that no question comes twice.
    void everyAnswerLeadsOn()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 100; ++round) {
            Talk talk(randomStrategy(random, 1 + random.bounded(12)));
            for (int step = 0; step < 60; ++step) {
                const auto question = talk.interview.next(talk.snapshot);
                if (!question)
                    break;
                const QByteArray asked = talk.asks();
                const QByteArray before = talk.snapshot.text().toUtf8();
                if (!talk.answer(qPrintable(QStringLiteral("Answer %1").arg(step)))) {
                    talk.interview.skip(talk.snapshot, *question);
                    continue;
                }
                QVERIFY2(talk.asks() != asked, (before + "\n----\n" + talk.snapshot.text().toUtf8()).constData());
            }
        }
    }
};

THROUGHLINE_SUITE(InterviewTest)
#include "tst_interview.moc"
