// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
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

/// Where a link of the last section leads.
std::pair<int, int> targetOf(const Snapshot &snapshot, std::size_t link)
{
    const LinkTarget target
        = snapshot.strategy().resolve(snapshot.strategy().fragmentOf(snapshot.syntax().sections().back()->links[link]));
    return {target.section, target.heading};
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

    /// Names that repeat, that look like a repeat's, and that are pinned: whatever is renamed, no link comes to lead elsewhere.
    void eachLinkLeadsWhereItLedBefore()
    {
        static constexpr std::array<const char *, 6> titles{"A", "A 1", "A 1 1", "B", "A 2", "B 1"};
        QRandomGenerator random(12);
        for (int round = 0; round < 2000; ++round) {
            const auto anyTitle = [&] { return QByteArray(titles[static_cast<std::size_t>(random.bounded(6))]); };
            QByteArray text = "## Framework\n### Bets\n";
            for (int heading = 0; heading < 6; ++heading)
                text += (random.bounded(5) == 0 ? "<a id=\"a-1\"></a>\n" : "") + ("#### " + anyTitle()) + "\n";
            text += "### Alternatives\n#### All\n";
            for (const char *slug : {"a", "a-1", "a-1-1", "a-1-2", "a-2", "b", "b-1", "a-3"})
                text += "[x](#" + QByteArray(slug) + ")\n";
            const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
            const auto renaming = renameElement(before, random.bounded(6), QString::fromLatin1(anyTitle()));
            if (!renaming)
                continue;
            const Snapshot after = before.edited(renaming->text);
            QCOMPARE(after.syntax().sections().size(), before.syntax().sections().size());
            for (std::size_t l = 0; l < before.syntax().sections().back()->links.size(); ++l) {
                if (targetOf(before, l).first >= 0)
                    QCOMPARE(targetOf(after, l), targetOf(before, l));
            }
        }
    }

    void theSameTitleChangesNothing()
    {
        QCOMPARE(renamed(bets("#### A game ##\n"), "a-game", QStringLiteral("A game")), bets("#### A game ##\n"));
    }
};

THROUGHLINE_SUITE(TitlesTest)
#include "tst_titles.moc"
