// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

/// Each element as `kind id`, one a line.
QByteArray outlineOf(const Strategy &strategy)
{
    QByteArrayList lines;
    for (int e = 0; e < std::ssize(strategy.elements()); ++e)
        lines += kindKey(strategy.element(e).kind()).toByteArray() + ' ' + strategy.id(e);
    return lines.join('\n');
}

} // namespace

class StrategyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void readsTheExampleOfTheFormat()
    {
        const Strategy strategy = readStrategy(tidyQuest()).strategy;
        QCOMPARE(strategy.title(), "Tidy Quest");
        QCOMPARE(strategy.frontMatter().owner, "Sam");
        QCOMPARE(strategy.calendar().starts, QDate(2027, 1, 1));
        QCOMPARE(outlineOf(strategy),
            "frame ouch\nframe what-if-tidying-were-the-game\nmarket parents-who-want-to-encourage-not-punish\npain "
            "putting-toys-away\n"
            "bet a-game-not-a-tool\nalternative a-parenting-book\nitem launch-the-cleaning-game");
        QVERIFY(strategy.groups()[0].act == Act::Today);
        QVERIFY(strategy.groupOf(strategy.element(6)).name == u"First games");
    }

    void knowsGroupsByTheirSynonyms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("outline");
        const auto row
            = [](const char *name, const QByteArray &text, const QByteArray &outline) { QTest::newRow(name) << text << outline; };
        row("differentiators are bets", "## Strategic framework\n### Differentiators\n#### X\n", "bet x");
        row("problems are pains", "## FRAMEWORK\n### problems\n#### X\n", "pain x");
        row("alternatives considered", "## Framework\n### Alternatives considered\n#### X\n", "alternative x");
        row("it depends", "## Framework\n### It depends\n#### X\n", "tradeoff x");
        row("stakeholder concerns", "## Framework\n### Stakeholder concerns\n#### X\n", "concern x");
        row("emphasis", "## **Framework**\n### *Pain* points\n#### X\n", "pain x");
        row("closing marks and setext", "Framework\n---\n### Bet ###\n#### X ####\n", "bet x");
        row("straight under a part", "## Roadmap\n#### X\n", "item x");
        row("an unknown group", "## Framework\n### Things\n#### X\n", "other x");
        row("an unknown part", "## Appendix\n### Things\n#### X\n", "");
        row("no part", "#### X\n", "");
        row("a second title ends the part", "# A\n## Roadmap\n# B\n#### X\n", "");
        row("parts in any order, twice", "## Roadmap\n#### X\n## Vision\n#### Y\n## Roadmap\n#### Z\n", "item x\nframe y\nitem z");
        row("own names",
            "---\nnames: {Roadmap: \xE3\x83\xAD\xE3\x83\xBC\xE3\x83\x89, Pain points: Kopfweh}\n---\n## "
            "\xE3\x83\xAD\xE3\x83\xBC\xE3\x83\x89\n#### X\n## Framework\n### Kopfweh\n#### Y\n",
            "item x\npain y");
        row("a heading in a fence", "## Roadmap\n```\n#### X\n```\n", "");
    }

    void knowsGroupsByTheirSynonyms()
    {
        QFETCH(QByteArray, text);
        QTEST(outlineOf(readStrategy(text).strategy), "outline");
    }

    void idsFollowTheRuleForRepeats()
    {
        const Strategy strategy = readStrategy("## Roadmap\n#### X\n##### X\n#### X\n<a id=\"b-12\"></a>\n#### Y\n").strategy;
        QCOMPARE(outlineOf(strategy), "item x\nitem x-2\nitem b-12");
        QCOMPARE(strategy.resolve("x-1").heading, 1);
        QCOMPARE(strategy.resolve("x-1").element, -1);
        QVERIFY(strategy.resolve("x").isAmbiguous);
        QVERIFY(!strategy.resolve("y").isAmbiguous);
        QCOMPARE(strategy.find("y"), 2);
        QCOMPARE(strategy.find("b-12"), 2);
        QCOMPARE(strategy.find("z"), -1);
        QCOMPARE(strategy.resolve("roadmap").element, -1);
        QCOMPARE(strategy.resolve("roadmap").section, 0);
    }

    void unknownPartsAreKept()
    {
        const Reading reading = readStrategy("# T\n## Vision\n## Appendix\n### A\n## Check-ins\n");
        QCOMPARE(reading.strategy.otherParts(), std::vector<int>{2});
    }

    void frontMatterIsRead_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("yearStarts");
        QTest::addColumn<QDate>("starts");
        QTest::addColumn<int>("problems");
        const auto row = [](const char *yaml, int yearStarts, QDate starts, int problems) {
            QTest::newRow(yaml) << QByteArray(yaml) << yearStarts << starts << problems;
        };
        row("", 1, {}, 0);
        row("year-starts: April\nstarts: 2027 Q1", 4, QDate(2026, 4, 1), 0);
        row("starts: 2027 Q1\nyear-starts: 4", 4, QDate(2026, 4, 1), 0);
        row("starts: 2027-05-03", 1, QDate(2027, 5, 3), 0);
        row("starts: soon", 1, {}, 1);
        row("year-starts: 13", 1, {}, 1);
        row("throughline: 1", 1, {}, 0);
        row("throughline: 2", 1, {}, 1);
        row("mood: good", 1, {}, 0);
        row("just words", 1, {}, 1);
        row("a: [b", 1, {}, 1);
        row("a: b: c", 1, {}, 1);
        row("[{]}", 1, {}, 1);
        row("? [a, b]\n: c", 1, {}, 0);
        row("names: [a]\nstarts: {a: b}", 1, {}, 1);
    }

    void frontMatterIsRead()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, problems);
        const Reading reading = readStrategy("---\n" + yaml + "\n---\n# T\n");
        QTEST(reading.strategy.calendar().yearStarts, "yearStarts");
        QTEST(reading.strategy.calendar().starts, "starts");
        QCOMPARE(static_cast<int>(reading.strategy.frontMatter().problems.size()), problems);
        QCOMPARE(reading.strategy.title(), "T");
    }

    void anEditInProseKeepsTheShape_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("a word") << QByteArray("Anyone") << QByteArray("Everyone") << true;
        QTest::newRow("a title") << QByteArray("#### A parenting book") << QByteArray("#### A good book") << false;
        QTest::newRow("a link") << QByteArray("- Pain: [Putting toys away](#putting-toys-away)")
                                << QByteArray("- Pain: [it](#ouch)") << false;
        QTest::newRow("a period") << QByteArray("this quarter") << QByteArray("next quarter") << false;
        QTest::newRow("a field gone") << QByteArray("- Confidence: medium\n") << QByteArray() << false;
        QTest::newRow("a pinned id") << QByteArray("#### A parenting book") << QByteArray("<a id=\"b\"></a>\n#### A parenting book")
                                     << false;
        QTest::newRow("a new element") << QByteArray("### First games\n") << QByteArray("### First games\n#### Zeroth\n") << false;
        QTest::newRow("the calendar") << QByteArray("starts: 2027 Q1") << QByteArray("starts: 2027 Q2") << false;
    }

    void anEditInProseKeepsTheShape()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, now);
        const Reading before = readStrategy(tidyQuest());
        const qsizetype at = tidyQuest().indexOf(old);
        Splice change;
        const Syntax after = before.syntax.edited(TextEdit::replace({at, at + old.size()}, now), &change);
        StrategyChange reached;
        const Strategy edited = before.strategy.edited(before.syntax, after, change, &reached);
        QTEST(reached.reach == StrategyChange::Reach::Words, "isSame");
        const Strategy fresh = Strategy::lower(after);
        QCOMPARE(outlineOf(edited), outlineOf(fresh));
        for (int e = 0; e < std::ssize(fresh.elements()); ++e) {
            QCOMPARE(edited.element(e).body->proseText(), fresh.element(e).body->proseText());
            QCOMPARE(edited.element(e).section, fresh.element(e).section);
        }
    }
};

THROUGHLINE_SUITE(StrategyTest)
#include "tst_strategy.moc"
