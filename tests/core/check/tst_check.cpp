// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/project.h"
#include "tests/support/reading.h"

#include "core/trace/fingerprint.h"
#include "tests/support/suites.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace throughline;

namespace {

/// One thread without a gap, for rows that add one.
QByteArray framework()
{
    return "## Framework\n"
           "### Target market\n#### Parents\n"
           "### Pain points\n#### Mess\n- Felt by: [Parents](#parents)\n"
           "### Strategic bets\n#### A game\n- Solves: [Mess](#mess)\n"
           "### Alternatives\n#### A book\n- Instead of: [A game](#a-game)\n";
}

QByteArray item(const QByteArray &title, const QByteArray &fields)
{
    return "#### " + title + "\n" + fields;
}

QByteArray roadmap(const QByteArray &items)
{
    return framework() + "## Roadmap\n### Theme\n" + items;
}

const QByteArray why = "- Why: [A game](#a-game)\n";
const QByteArray launch = item("Launch", "- When: 2027 Q1\n" + why);

QByteArray withGroup(const QByteArray &group, const QByteArray &items = {})
{
    return framework() + group + "## Roadmap\n### Theme\n" + launch + items;
}

QByteArray vision(const QByteArray &acts)
{
    return roadmap(launch) + "## Vision\n" + acts;
}

const QByteArray ouch = "### Today\n#### Ouch\n![Ouch](a.assets/ouch.svg)\n";

bool isHere(const QString &path)
{
    return path != u"a.assets/gone.svg";
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void findsWhatIsThereAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("findings");
        const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &findings = {}) {
            QTest::newRow(name) << text << findings;
        };

        row("nothing in an empty text", "");
        row("nothing in prose", "# A letter\n\n## Dear reader\n\nHello.\n");
        row("a whole thread is fine", roadmap(launch));

        row("no why", roadmap(launch + item("Guess", "- When: 2027\n")), {"no-why: Guess"});
        row("a why that names a market is none", roadmap(launch + item("Guess", "- When: 2027\n- Why: [P](#parents)\n")),
            {"no-why: Guess"});
        row("a why without a link is none", roadmap(launch + item("Guess", "- When: 2027\n- Why: because\n")), {"no-why: Guess"});
        row("a why to a pain is one", roadmap(launch + item("Sweep", "- When: 2027\n- Why: [Mess](#mess)\n")));

        row("dead link", roadmap(launch + item("Go", "- When: 2027\n" + why + "\nSee [it](#nowhere).\n")), {"dead-link: #nowhere"});
        row("dead reference", roadmap(launch) + "\nSee [it][x].\n\n[x]: #nowhere\n", {"dead-link: [it][x]"});
        row("a link into another file is left alone", roadmap(launch) + "\nSee [it](b.md#nowhere) and [it](https://a.org/#x).\n");
        row("a percent-encoded link resolves", roadmap(launch) + "\nSee [it](#a%2Dgame).\n");
        row("a reference link resolves", roadmap(launch) + "\nSee [it][x].\n\n[x]: #a-game\n");
        row("a pinned id resolves",
            roadmap(launch) + "\n<a id=\"b-12\"></a>\n#### Next\n- When: 2028\n" + why + "\nSee [it](#b-12).\n");
        row("a link in code is none", roadmap(launch) + "\n`[it](#nowhere)`\n");

        row("after cycle",
            roadmap(launch + item("Egg", "- When: 2027\n" + why + "- After: [Hen](#hen)\n")
                + item("Hen", "- When: 2027\n" + why + "- After: [Egg](#egg)\n")),
            {"after-cycle: Egg", "after-cycle: Hen"});
        row("what waits for a circle isn't in it",
            roadmap(launch + item("Egg", "- When: 2027\n" + why + "- After: [Egg](#egg)\n")
                + item("Nest", "- When: 2028\n" + why + "- After: [Egg](#egg)\n")),
            {"after-cycle: Egg"});

        row("shallow why",
            "## Framework\n### Bets\n#### Hunch\n### Alternatives\n#### Wait\n- Instead of: [H](#hunch)\n## Roadmap\n#### Go\n- "
            "When: 2027\n- Why: [H](#hunch)\n",
            {"bet-without-pain: Hunch", "shallow-why: Go"});
        row("a bet that solves a market reaches no pain",
            withGroup("### Bets\n#### Odd\n- Solves: [P](#parents)\n### Options considered\n#### Wait\n- Instead of: [O](#odd)\n",
                item("Go", "- When: 2027\n- Why: [O](#odd)\n")),
            {"bet-without-pain: Odd", "shallow-why: Go"});

        row("after order", roadmap(launch + item("Grow", "- When: 2027-02\n" + why + "- After: [Launch](#launch)\n")),
            {"after-order: [Launch](#launch)"});
        row("what starts when the other ends is in order",
            roadmap(launch + item("Grow", "- When: 2027 Q2\n" + why + "- After: [Launch](#launch)\n")));
        row("without a period there is no order", roadmap(launch + item("Grow", why + "- After: [Launch](#launch)\n")),
            {"no-when: Grow"});

        row("unreadable period", roadmap(item("Launch", "- When: soonish\n" + why)), {"unreadable-value: soonish"});
        row("unreadable score", roadmap(item("Launch", "- When: 2027\n" + why + "- Value now: 7/5\n")), {"unreadable-value: 7/5"});
        row("unreadable status", roadmap(item("Launch", "- When: 2027\n" + why + "- Status: maybe\n")),
            {"unreadable-value: maybe"});
        row("unreadable start", "---\nstarts: soon\n---\n", {"unreadable-value: soon"});
        row("readable values",
            roadmap(item("Launch", "- When: 2027\n" + why + "- Value now: 3/5\n- Effort: 8\n- Status: doing\n- Milestone: yes\n")));

        row("ambiguous link",
            roadmap(launch + item("Grow", "- When: 2027\n" + why) + item("Grow", "- When: 2027\n" + why)) + "\nSee [it](#grow).\n",
            {"ambiguous-link: #grow"});
        row("repeated title", roadmap(launch + item("Grow", "- When: 2027\n" + why) + item("Grow", "- When: 2027\n" + why)),
            {"repeated-title: Grow"});

        row("missing picture", vision("### Today\n#### Ouch\n![Ouch](a.assets/gone.svg)\n"),
            {"missing-picture: a.assets/gone.svg"});
        row("missing picture, by a definition", vision("### Today\n#### Ouch\n![Ouch][o]\n\n[o]: a.assets/gone.svg\n"),
            {"missing-picture: ![Ouch][o]"});
        row("missing picture, its path encoded", vision("### Today\n#### Ouch\n![Ouch](a.assets/%67one.svg)\n"),
            {"missing-picture: a.assets/%67one.svg"});
        row("a picture from afar isn't looked for", vision("### Today\n#### Ouch\n![Ouch](https://a.org/a.assets/gone.svg)\n"));
        row("frame without picture", vision("### Today\n#### Ouch\n"), {"frame-without-picture: Ouch"});
        row("no today", vision("### Tomorrow\n#### Aah\n![Aah](aah.svg)\n"), {"no-today: Vision"});
        row("a story with today", vision(ouch));
        row("turn without bet", vision(ouch + "### The turn\n#### Aha\n![Aha](aha.svg)\n"), {"turn-without-bet: The turn"});
        row("turn with a bet", vision(ouch + "### The turn\n#### Aha\n![Aha](aha.svg)\n- Believe it: [A game](#a-game)\n"));

        row("bet without pain, unused, without alternative", withGroup("### Bets\n#### Hunch\n"),
            {"bet-without-pain: Hunch", "bet-unused: Hunch", "bet-without-alternative: Hunch"});
        row("pain without market, unsolved", withGroup("### Pains\n#### Itch\n"),
            {"pain-without-market: Itch", "pain-unsolved: Itch"});
        row("a bet that a frame believes in is used", framework() + "## Vision\n" + ouch + "- Believe it: [A game](#a-game)\n");

        row("no when", roadmap(item("Launch", why)), {"no-when: Launch"});
        row("unknown field", roadmap(item("Launch", "- When: 2027\n" + why + "- Wen: 2028\n")), {"unknown-field: Wen"});
        row("a list without a known key is prose", roadmap(launch + "\n* Note: buy milk\n"));
        row("unknown group", withGroup("### Betts\n#### X\n"), {"unknown-group: Betts"});
        row("any theme is known", roadmap("") + "### Whatever\n" + launch);
        row("a merge left both", roadmap(launch + "\n<<<<<<< ours\nOne.\n"), {"conflict-marker: <<<<<<< ours"});
        row("markers in a fence", roadmap(launch + "\n```\n<<<<<<< ours\n```\n"));
        row("unknown version", "---\nthroughline: 7\n---\n", {"unknown-version: 7"});
    }

    void findsWhatIsThereAndNothingElse()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, findings);
        QCOMPARE(findingsOf(text, isHere).join('\n'), findings.join('\n'));
    }

    void aWhyIsSuspectOnceItsTargetSaysSomethingElse()
    {
        const QByteArray before = roadmap(launch) + "\nNothing.\n";
        const QByteArray stamp = fingerprint(readStrategy(before).body("a-game"));
        QByteArray text = before;
        text.replace("- Why: [A game](#a-game)", "- Why: [A game](#a-game \"reviewed " + stamp + "\")");
        QCOMPARE(findingsOf(text), QByteArrayList());
        text.replace("- Solves: [Mess](#mess)\n", "- Solves: [Mess](#mess)\n\nPlay wins.\n");
        QCOMPARE(findingsOf(text), QByteArrayList{"suspect-why: [A game](#a-game \"reviewed " + stamp + "\")"});
    }

    void theExampleOfTheFormatHasNoErrorOrWarning()
    {
        QCOMPARE(findingsOf(tidyQuest(), isHere), QByteArrayList{"frame-without-picture: What if tidying were the game?"});
    }

    void samplesHaveNoErrors()
    {
        int count = 0;
        QDirIterator files(inProject("resources/samples"), {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Reading reading = readStrategy(file.readAll());
            for (const Finding &finding : reading.findings())
                QVERIFY2(severity(finding.code) != Severity::Error,
                    qPrintable(file.fileName() + QStringLiteral(": ") + message(finding, reading.syntax, reading.strategy)));
            ++count;
        }
        QVERIFY(count > 0);
    }

    void everyFindingHasAMessage()
    {
        const Reading reading = readStrategy(
            roadmap(item("Guess", "- Wen: 2027\n- When: soonish\n- After: [x](#nope)\n")) + "## Framework\n### Betts\n");
        for (const Finding &finding : reading.findings()) {
            const QString words = message(finding, reading.syntax, reading.strategy);
            QVERIFY2(!words.isEmpty() && !words.contains(u'%'), qPrintable(words));
        }
    }

    void checkingASectionAgainChangesNothing()
    {
        const Reading reading = readStrategy(roadmap(launch + item("Guess", "- Wen: 2027\n- When: soonish\n") + item("Guess", "")));
        const std::vector<Finding> all = reading.findings();
        for (int section = 0; section < std::ssize(reading.syntax.sections()); ++section)
            QVERIFY(
                checkAgain(all, std::array{section}, StrategyChange{}, reading.syntax, reading.strategy, reading.trace, {}) == all);
    }

    void aLongChainOfItemsIsCheckedInNoTime()
    {
        QByteArray items;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray n = QByteArray::number(i);
            items += item("Step " + n, "- When: 2027\n" + why + "- After: [it](#step-" + QByteArray::number(i - 1) + ")\n");
        }
        const Reading reading = readStrategy(roadmap(items));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!reading.findings().empty());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

THROUGHLINE_SUITE(CheckTest)
#include "tst_check.moc"
