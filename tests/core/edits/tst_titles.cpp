// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/editing.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray renamed(const QByteArray &text, const QByteArray &id, const QString &title)
{
    return edited(text, [&](const Snapshot &s) { return renameElement(s, elementCalled(s, id), title); });
}

QByteArray bets(const QByteArray &elements)
{
    return "## Framework\n### Bets\n" + elements;
}

} // namespace

class TitlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aRenameTakesItsLinksAlong_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << bets(before) << bets(after);
        };
        row("a heading alone", "#### A game\n", "#### A toy\n");
        row("closing signs", "####  A game  ####  \n", "####  A toy  ####  \n");
        row("carriage returns", "#### A game\r\n\r\n[A game](#a-game)\r\n", "#### A toy\r\n\r\n[A toy](#a-toy)\r\n");
        row("no line end", "#### A game", "#### A toy");
        row("a link whose words are others", "#### A game\n[it](#a-game)\n", "#### A toy\n[it](#a-toy)\n");
        row("a link with a stamp", "#### A game\n[A game](#a-game \"reviewed 12345678\")\n",
            "#### A toy\n[A toy](#a-toy \"reviewed 12345678\")\n");
        row("a percent-encoded link", "#### Ein Spiel für alle\n[x](#ein-spiel-f%C3%BCr-alle)\n", "#### A toy\n[x](#a-toy)\n");
        row("a reference", "#### A game\n[A game][g]\n\n[g]: #a-game\n", "#### A toy\n[A toy][g]\n\n[g]: #a-toy\n");
        row("a link in a fence is none", "#### A game\n```\n[A game](#a-game)\n```\n", "#### A toy\n```\n[A game](#a-game)\n```\n");
        row("a link into another file", "#### A game\n[A game](other.md#a-game)\n", "#### A toy\n[A game](other.md#a-game)\n");
        row("later repeats count anew", "#### A game\n##### A game\n[x](#a-game-1)\n", "#### A toy\n##### A game\n[x](#a-game)\n");
        row("a pinned id stays", "<a id=\"b-1\"></a>\n#### A game\n[A game](#b-1)\n",
            "<a id=\"b-1\"></a>\n#### A toy\n[A toy](#b-1)\n");
    }

    void aRenameTakesItsLinksAlong()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QCOMPARE(edited(before, [](const Snapshot &s) { return renameElement(s, 0, QStringLiteral("A toy")); }), after);
    }

    void marksInATitleAreWrittenAsWords()
    {
        QCOMPARE(renamed(bets("#### A game\n"), "a-game", QStringLiteral("2 * 3 [x] _a_ `b` #")),
            bets("#### 2 \\* 3 \\[x\\] \\_a\\_ \\`b\\` \\#\n"));
    }

    void anUnderlinedHeadingStaysOne()
    {
        const QByteArray text = "Plan\n====\n\n## Framework\n";
        QCOMPARE(edited(text, [](const Snapshot &s) { return renameHeading(s, 0, 0, QStringLiteral("1. The plan")); }),
            QByteArray("1\\. The plan\n====\n\n## Framework\n"));
    }

    void aTitleThatAnotherHasIsRefused()
    {
        QVERIFY(renamed(bets("#### A game\n#### A toy\n"), "a-game", QStringLiteral("A  toy!"))
                .startsWith("<Another heading is called"));
        QVERIFY(renamed(bets("#### A game\n"), "a-game", QStringLiteral("Framework")).startsWith("<Another heading"));
    }

    void anEmptyTitleIsRefusedAndLineEndsAreFolded()
    {
        QVERIFY(renamed(bets("#### A game\n"), "a-game", QStringLiteral(" \n ")).startsWith("<A title can't be empty"));
        QCOMPARE(renamed(bets("#### A game\n"), "a-game", QStringLiteral("A\ntoy")), bets("#### A toy\n"));
    }

    void theSameTitleChangesNothing()
    {
        QCOMPARE(renamed(bets("#### A game ##\n"), "a-game", QStringLiteral("A game")), bets("#### A game ##\n"));
    }
};

QTEST_GUILESS_MAIN(TitlesTest)
#include "tst_titles.moc"
