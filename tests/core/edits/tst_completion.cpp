// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/completion.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray completionFramework
    = "---\nstarts: 2027 Q2\n---\n# Plan\n\n## Framework\n### Pain points\n#### Mess\n### Strategic bets\n#### A game\n";

struct Found {
    Completion completion;
    QByteArray text;

    QStringList labels() const
    {
        QStringList all;
        for (const Proposal &proposal : completion.proposals)
            all += proposal.label;
        return all;
    }
    /// The text after choosing the proposal that \a label names.
    QByteArray choosing(const QString &label) const
    {
        for (const Proposal &proposal : completion.proposals) {
            if (proposal.label == label)
                return QByteArray(text).replace(completion.range.start, completion.range.size(), proposal.text);
        }
        return "no such proposal: " + labels().join(", ").toUtf8();
    }
};

/// What is proposed at the bar in \a marked, which is left out.
Found at(QByteArray marked)
{
    const qsizetype bar = marked.indexOf('|');
    marked.remove(bar, 1);
    return {completionAt(Snapshot::read(*SourceText::fromUtf8(marked)), bar), marked};
}

} // namespace

class CompletionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsChosenTakesTheRightPlace_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QByteArray>("after");
        const QByteArray item = "## Roadmap\n### Now\n#### Launch\n";
        QTest::newRow("a destination") << item + "See [it](|\n" << "Mess" << item + "See [it](#mess)\n";
        QTest::newRow("a destination begun") << item + "See [it](#me|\n" << "Mess" << item + "See [it](#mess)\n";
        QTest::newRow("a destination with an end") << item + "See [it](#|x).\n" << "A game" << item + "See [it](#a-game).\n";
        QTest::newRow("a link in prose") << item + "We [ga| do\n" << "A game" << item + "We [A game](#a-game) do\n";
        QTest::newRow("a why") << item + "- Why: |\n" << "A game" << item + "- Why: [A game](#a-game)\n";
        QTest::newRow("a why begun") << item + "- Why: gam|\n" << "A game" << item + "- Why: [A game](#a-game)\n";
        QTest::newRow("a why with a bracket") << item + "- Why: [gam|]\n" << "A game" << item + "- Why: [A game](#a-game)\n";
        QTest::newRow("a second why in a list") << item + "- Why:\n  - [A game](#a-game)\n  - |\n"
                                                << "Mess" << item + "- Why:\n  - [A game](#a-game)\n  - [Mess](#mess)\n";
        QTest::newRow("a period") << item + "- When: 20|\n" << "2027 Q3" << item + "- When: 2027 Q3\n";
        QTest::newRow("a period that was there") << item + "- When: |later  \n" << "next year" << item + "- When: next year  \n";
        QTest::newRow("a status") << item + "* Status: d|\r\n" << "doing" << item + "* Status: doing\r\n";
        QTest::newRow("a key") << item + "- Wh|\n" << "Why" << item + "- Why: \n";
        QTest::newRow("a key before its value") << item + "- W|: later\n" << "When" << item + "- When: later\n";
        QTest::newRow("a key on an empty line") << item + "|\n" << "Team" << item + "- Team: \n";
        QTest::newRow("a part") << QByteArray("## R|\n") << "Roadmap" << QByteArray("## Roadmap\n");
        QTest::newRow("a group") << QByteArray("### Con|\n") << "Concerns" << QByteArray("### Concerns\n");
    }

    void whatIsChosenTakesTheRightPlace()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QString, chosen);
        QFETCH(const QByteArray, after);
        QCOMPARE(at(completionFramework + before).choosing(chosen), completionFramework + after);
    }

    void onlyWhatAFieldAsksForIsProposed()
    {
        QCOMPARE(
            at(completionFramework + "## Roadmap\n### Now\n#### Launch\n- Why: |\n").labels(), QStringList({"A game", "Mess"}));
        QCOMPARE(at(completionFramework + "- Solves: |\n").labels(), QStringList({"Mess"}));
    }

    void anElementIsNotProposedToItself() { QVERIFY(!at(completionFramework + "- Solves: |\n").labels().contains("A game")); }

    void fieldsThatAreThereAreNotProposedAgain()
    {
        const QStringList labels
            = at(completionFramework + "## Roadmap\n### Now\n#### Launch\n- When: later\n- Why: [A game](#a-game)\n- |\n").labels();
        QVERIFY(!labels.contains("When"));
        QCOMPARE(labels.indexOf("Why") > labels.indexOf("Effort"), true); // a further one, but after what is missing
    }

    void freeTextComesFromTheSameFieldElsewhere()
    {
        QCOMPARE(at(completionFramework + "## Roadmap\n### Now\n#### One\n- Team: Toys\n#### Two\n- Team: |\n").labels(),
            QStringList({"Toys"}));
    }

    void groupsThatAreThereAreNotProposedAgain()
    {
        QVERIFY(!at(completionFramework + "### |\n").labels().contains("Pain points"));
        QVERIFY(at("## Vision\n### |\n").labels().contains("Today"));
    }

    void nothingIsProposedWhereNothingIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing at all") << QByteArray("|");
        QTest::newRow("front matter") << QByteArray("---\nowner: |\n---\n");
        QTest::newRow("a fence") << completionFramework + "```\n- Solves: |\n```\n";
        QTest::newRow("a comment") << completionFramework + "<!-- [|\n-->\n";
        QTest::newRow("prose") << completionFramework + "Words wor|\n";
        QTest::newRow("an unknown field") << completionFramework + "- Colour: |\n";
        QTest::newRow("an escaped bracket") << completionFramework + "Words \\[wor|\n";
        QTest::newRow("a picture") << completionFramework + "![wor|\n";
        QTest::newRow("a task") << completionFramework + "- [ |\n";
    }

    void nothingIsProposedWhereNothingIsRead()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(at(text).labels(), QStringList());
    }
};

THROUGHLINE_SUITE(CompletionTest)
#include "tst_completion.moc"
