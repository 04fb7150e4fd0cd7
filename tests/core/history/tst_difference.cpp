// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/difference.h"
#include "core/history/differencetext.h"
#include "tests/support/jsonschema.h"
#include "tests/support/merging.h"
#include "tests/support/project.h"
#include "tests/support/randommarkdown.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace throughline;

namespace {

/// The changes as lines.
QByteArray told(const QByteArray &before, const QByteArray &after)
{
    const Snapshot old = read(before);
    const Snapshot now = read(after);
    return differenceToText(differenceOf(old, now), old, now).trimmed();
}

QByteArray with(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    if (!text.contains(from))
        qFatal("no “%s” to change", from.constData());
    return text.replace(from, to);
}

const QByteArray questText
    = "---\nowner: Sam\n---\n# Quest\n\n## Framework\n\n### Pain points\n\n#### Tidying\n\n### Strategic "
      "bets\n\n#### A game\n- Solves: [Tidying](#tidying)\n\nParents buy games.\n\n#### A book\n\nFor parents.\n\n"
      "## Roadmap\n\n### First\n\n#### Launch\n- When: next quarter\n- Why: [A game](#a-game), they ask\n- Value "
      "now: 3/5\n\nThe first game.\n\n#### Quiz\n- When: later\n\nAsk the children.\n\n### Then\n\n#### Song\n";

} // namespace

class DifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void changesAreToldInWords_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("the same") << questText << QByteArray();
        QTest::newRow("moved in time") << with(questText, "next quarter", "later")
                                       << QByteArray("“Launch” moved from next quarter to later");
        QTest::newRow("no date any more") << with(questText, "- When: next quarter\n", "")
                                          << QByteArray("“Launch” was planned for next quarter and has no date now");
        QTest::newRow("another score") << with(questText, "3/5", "5/5") << QByteArray("“Launch”: Value now was 3/5 and is now 5/5");
        QTest::newRow("a field more") << with(questText, "3/5\n", "3/5\n- Team: Blue\n")
                                      << QByteArray("“Launch”: Team is now Blue");
        QTest::newRow("another why") << with(questText, "[A game](#a-game), they ask", "[A book](#a-book), they read")
                                     << QByteArray("“Launch”: Why was A game, they ask and is now A book, they read");
        QTest::newRow("confirmed") << with(questText, "(#a-game)", "(#a-game \"reviewed 00c0ffee\")")
                                   << QByteArray(
                                          "“Launch”: Why was [A game](#a-game), they ask and is now [A game](#a-game \"reviewed "
                                          "00c0ffee\"), they ask");
        QTest::newRow("reworded") << with(questText, "The first game.", "The very first game.")
                                  << QByteArray("“Launch”: the description is worded differently\n  The {+very+} first game.");
        QTest::newRow("renamed, links follow") << with(questText, "A game", "Play").replace("#a-game", "#play")
                                               << QByteArray("“A game” is now called “Play”"); // which says all
        QTest::newRow("new") << questText + "\n#### Dance\n" << QByteArray("“Dance” is new (roadmap item)");
        QTest::newRow("gone") << with(questText, "#### Quiz\n- When: later\n\nAsk the children.\n\n", "")
                              << QByteArray("“Quiz” is gone (roadmap item)");
        QTest::newRow("another group") << with(with(questText, "#### Quiz\n- When: later\n\nAsk the children.\n\n", ""),
            "### Then\n\n", "### Then\n\n#### Quiz\n- When: later\n\nAsk the children.\n\n")
                                       << QByteArray("“Quiz” moved from “First” to “Then”");
        QTest::newRow("another theme name") << with(questText, "### First", "### Early")
                                            << QByteArray("“First” is now called “Early”");
        QTest::newRow("front matter") << with(questText, "Sam", "Kim")
                                      << QByteArray("The document’s beginning: owner was Sam and is now Kim");
        QTest::newRow("spaces") << with(questText, "The first game.", "The first game. ")
                                << QByteArray("“Launch” says the same, written differently");
        QTest::newRow("line ends") << with(questText, "#### Song\n", "#### Song\r\n")
                                   << QByteArray("“Song” says the same, written differently");
    }

    void changesAreToldInWords()
    {
        QFETCH(const QByteArray, after);
        QFETCH(const QByteArray, words);
        QCOMPARE(told(questText, after), words);
    }

    void aRenamedElementIsTheSameOne()
    {
        const Snapshot before = read(questText);
        const Snapshot after = read(with(questText, "#### Quiz", "#### Questions"));
        const Difference difference = differenceOf(before, after);
        const int was = before.strategy().find("quiz");
        const int is = after.strategy().find("questions");
        QCOMPARE(difference.after[static_cast<std::size_t>(was)], is);
        QCOMPARE(difference.before[static_cast<std::size_t>(is)], was);
        QCOMPARE(difference.changes.front().kind, ChangeKind::Renamed);
    }

    void whatBothHaveIsNeverTakenForEachOther()
    {
        // Launch and Quiz changed all their words with each other, but not their titles.
        const QByteArray swapped
            = with(with(with(questText, "The first game.", "%"), "Ask the children.", "The first game."), "%", "Ask the children.");
        const Snapshot before = read(questText);
        const Snapshot after = read(swapped);
        const Difference difference = differenceOf(before, after);
        for (int e = 0; e < std::ssize(before.strategy().elements()); ++e) {
            QCOMPARE(after.strategy().id(difference.after[static_cast<std::size_t>(e)]), before.strategy().id(e));
        }
    }

    void textsOfOtherBytesAreNeverTheSame()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 300; ++round) {
            const QByteArray before = round % 2 ? randomStrategy(random, 6) : randomMarkdown(random, 20);
            QByteArray after = before;
            const int at = random.bounded(static_cast<int>(after.size()));
            switch (random.bounded(4)) {
            case 0:
                after.insert(at, random.bounded(2) ? '\n' : ' ');
                break;
            case 1:
                after.remove(at, 1 + random.bounded(30));
                break;
            case 2:
                after.replace("\n", "\r\n");
                break;
            default:
                after.append(after.sliced(at));
            }
            const auto source = SourceText::fromUtf8(after);
            if (!source)
                continue;
            const Difference difference = differenceOf(read(before), Snapshot::read(*source));
            QVERIFY2(difference.isEmpty() == (before == after), before + "\n=== after\n" + after);
            QVERIFY(differenceOf(read(before), read(before)).isEmpty());
        }
    }

    void whatIsWrittenKeepsToTheSchema()
    {
        QFile file(inProject(QStringLiteral("docs/schema/diff.schema.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        QRandomGenerator random(8);
        for (int round = 0; round < 20; ++round) {
            const MergeTriple triple = randomTriple(random, 6, 5);
            const Snapshot before = read(triple.ours);
            const Snapshot after = read(triple.theirs);
            QJsonObject object = differenceToJson(differenceOf(before, after), before, after);
            object["before"] = "a";
            object["after"] = "b";
            QCOMPARE(breachesOf(schema, object), QStringList());
        }
    }

    void asMarkdownEachKindHasAChapter()
    {
        const Snapshot before = read(questText);
        const Snapshot after = read(with(with(questText, "next quarter", "later"), "3/5", "5/5"));
        QCOMPARE(differenceToMarkdown(differenceOf(before, after), before, after),
            QByteArray(
                "# What changed\n\n## Moved in time\n\n- “Launch” moved from next quarter to later\n\n## Other priorities\n\n- "
                "“Launch”: Value now was 3/5 and is now 5/5\n"));
    }
};

THROUGHLINE_SUITE(DifferenceTest)
#include "tst_difference.moc"
