// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/conflictmarkers.h"
#include "core/history/merge.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray plan(const QByteArray &roadmap)
{
    return "---\nowner: Sam\nstarts: 2027 Q1\n---\n# Plan\n\n## Framework\n\n### Strategic bets\n\n#### A game\n\nParents buy "
           "games.\n\n#### A book\n\n## Roadmap\n\n### Games\n\n"
        + roadmap;
}

const QByteArray launch = "#### Launch\n- When: next quarter\n- Status: planned\n- Why: [A game](#a-game), because they ask\n\nOne "
                          "line.\nAnother line.\n";
const QByteArray unchanged = plan(launch);

QByteArray changed(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    if (!text.contains(from))
        qFatal("no “%s” to change", from.constData());
    return text.replace(from, to);
}

Merged merged(const QByteArray &before, const QByteArray &ours, const QByteArray &theirs)
{
    return merge(read(before), read(ours), read(theirs));
}

/// The merged text, or the conflicts' sentences.
QByteArray outcome(const QByteArray &before, const QByteArray &ours, const QByteArray &theirs)
{
    const Merged result = merged(before, ours, theirs);
    if (result.isClean())
        return result.text();
    QStringList sentences;
    for (const MergeConflict &conflict : result.conflicts)
        sentences += sentenceOf(conflict);
    return sentences.join(u'\n').toUtf8();
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatOnlyOneSideChangedIsTaken()
    {
        const QByteArray other = changed(unchanged, "next quarter", "later");
        QCOMPARE(outcome(unchanged, other, unchanged), other);
        QCOMPARE(outcome(unchanged, unchanged, other), other);
        QCOMPARE(outcome(unchanged, other, other), other);
    }

    void fieldsSideBySideGoTogether()
    {
        QCOMPARE(
            outcome(unchanged, changed(unchanged, "next quarter", "later"), changed(unchanged, "Status: planned", "Status: doing")),
            changed(changed(unchanged, "next quarter", "later"), "Status: planned", "Status: doing"));
    }

    void twoValuesOfAFieldAreAConflictInTheWordsOfTheProduct()
    {
        QCOMPARE(
            outcome(unchanged, changed(unchanged, "next quarter", "this quarter"), changed(unchanged, "next quarter", "later")),
            QByteArray("Both moved “Launch”: this quarter / later"));
        QCOMPARE(outcome(unchanged, changed(unchanged, "planned", "doing"), changed(unchanged, "planned", "done")),
            QByteArray("Both changed Status of “Launch”: doing / done"));
    }

    void twoItemsAtTheEndBothStay()
    {
        const QByteArray quiz = "\n#### Quiz\n- When: later\n";
        const QByteArray song = "\n#### Song\n\nTo sing.\n";
        QCOMPARE(outcome(unchanged, unchanged + quiz, unchanged + song), unchanged + quiz + song);
    }

    void twoFieldsThatAreNewBothStay()
    {
        const QByteArray team = changed(unchanged, "because they ask\n", "because they ask\n- Team: Blue\n");
        const QByteArray effort = changed(unchanged, "because they ask\n", "because they ask\n- Effort: 8\n");
        const QByteArray both = changed(unchanged, "because they ask\n", "because they ask\n- Effort: 8\n- Team: Blue\n");
        QCOMPARE(outcome(unchanged, team, effort), both); // in the order in which an edit would write them
        QCOMPARE(outcome(unchanged, effort, team), both);
        QCOMPARE(outcome(unchanged, team, changed(unchanged, "because they ask\n", "because they ask\n- Team: Red\n")),
            QByteArray("Both changed Team of “Launch”: Blue / Red"));
    }

    void aLinkFollowsWhatTheOtherSideRenamed()
    {
        const QByteArray renamed = changed(unchanged, "A game", "Play").replace("#a-game", "#play");
        const QByteArray linked = unchanged + "\n#### Quiz\n- Why: [A game](#a-game), too\n";
        const QByteArray both = renamed + "\n#### Quiz\n- Why: [Play](#play), too\n";
        QCOMPARE(outcome(unchanged, renamed, linked), both);
        QCOMPARE(outcome(unchanged, linked, renamed), both);
        // On the very line that the rename rewrote.
        QCOMPARE(outcome(unchanged, renamed, changed(unchanged, "because they ask", "because they want it")),
            changed(renamed, "because they ask", "because they want it"));
    }

    void aLinkToWhatTheOtherSideRemovedIsAConflict()
    {
        const QByteArray without = changed(unchanged, "#### A book\n\n", "");
        const QByteArray linked = unchanged + "\n#### Quiz\n- Why: [A book](#a-book)\n";
        QCOMPARE(outcome(unchanged, linked, without), QByteArray("“A book” was removed there and is changed or needed here"));
        QCOMPARE(outcome(unchanged, without, linked), QByteArray("“A book” was removed here and is changed or needed there"));
    }

    void removedHereAndChangedThereIsAConflict()
    {
        const QByteArray without = plan("");
        const Merged result = merged(unchanged, without, changed(unchanged, "One line.", "One good line."));
        QCOMPARE(result.conflicts.size(), 1);
        QCOMPARE(result.conflicts.front().kind, MergeConflict::Kind::RemovedByOurs);
        QCOMPARE(result.text(), without);
        const MergeChoice theirs[]{MergeChoice::Theirs};
        QCOMPARE(result.text(theirs), changed(unchanged, "One line.", "One good line."));
    }

    void removedHereAndUntouchedThereIsGone()
    {
        const QByteArray retitled = changed(unchanged, "# Plan\n", "# The plan\n");
        QCOMPARE(outcome(unchanged, plan(""), retitled), changed(plan(""), "# Plan\n", "# The plan\n"));
        QCOMPARE(outcome(unchanged, retitled, plan("")), changed(plan(""), "# Plan\n", "# The plan\n"));
    }

    void twoTitlesAreAConflictAndLinksFollowTheChoice()
    {
        const QByteArray play = changed(unchanged, "A game", "Play").replace("#a-game", "#play");
        const QByteArray fun = changed(unchanged, "A game", "Fun").replace("#a-game", "#fun");
        QCOMPARE(outcome(unchanged, play, fun), QByteArray("Both renamed “A game”: Play / Fun"));
        const MergeChoice theirs[]{MergeChoice::Theirs};
        QCOMPARE(merged(unchanged, play, fun).text(), play);
        QCOMPARE(merge(read(unchanged), read(play), read(fun), theirs).text(theirs), fun);
    }

    void anItemMovesAndIsEdited()
    {
        const QByteArray two = plan("#### Launch\n- When: later\n\n#### Quiz\n\nA quiz.\n\n### Other\n\n#### Song\n");
        const QByteArray moved = plan("#### Quiz\n\nA quiz.\n\n### Other\n\n#### Song\n\n#### Launch\n- When: later\n");
        QCOMPARE(outcome(two, moved, changed(two, "later", "this quarter")), changed(moved, "later", "this quarter"));
        QCOMPARE(outcome(two, changed(two, "later", "this quarter"), moved), changed(moved, "later", "this quarter"));
    }

    void twoPlacesAreAConflict()
    {
        const QByteArray three = plan("#### Launch\n- When: later\n\n### Other\n\n#### Song\n\n### Third\n\n#### Quiz\n");
        const QByteArray other = plan("### Other\n\n#### Song\n\n#### Launch\n- When: later\n\n### Third\n\n#### Quiz\n");
        const QByteArray third = plan("### Other\n\n#### Song\n\n### Third\n\n#### Quiz\n\n#### Launch\n- When: later\n");
        QCOMPARE(outcome(three, other, third), QByteArray("Both moved “Launch”: to “Other” / to “Third”"));
        const Merged result = merged(three, other, third);
        QCOMPARE(result.text(), other);
        const MergeChoice theirs[]{MergeChoice::Theirs};
        QCOMPARE(result.text(theirs), third);
    }

    void proseGoesTogetherByLines()
    {
        QCOMPARE(outcome(unchanged, changed(unchanged, "One line.", "The first line."),
                     changed(unchanged, "Another line.", "The last line.")),
            changed(changed(unchanged, "One line.", "The first line."), "Another line.", "The last line."));
        QCOMPARE(outcome(unchanged, changed(unchanged, "One line.", "First line."), changed(unchanged, "One line.", "Last line.")),
            QByteArray("Both reworded “Launch”: First line. / Last line."));
    }

    void aFieldAndTheProseBelowItGoTogether()
    {
        QCOMPARE(
            outcome(unchanged, changed(unchanged, "because they ask", "as they ask"), changed(unchanged, "One line.", "A line.")),
            changed(changed(unchanged, "because they ask", "as they ask"), "One line.", "A line."));
    }

    void linksOfOneFieldGoTogether()
    {
        const QByteArray stamped = changed(unchanged, "(#a-game)", "(#a-game \"reviewed 00c0ffee\")");
        const QByteArray reworded = changed(unchanged, "because they ask", "because it sells");
        QCOMPARE(outcome(unchanged, stamped, reworded), changed(stamped, "because they ask", "because it sells"));
        const QByteArray added = changed(unchanged, "[A game](#a-game),", "[A game](#a-game), [A book](#a-book),");
        QCOMPARE(outcome(unchanged, stamped, added),
            changed(stamped, "reviewed 00c0ffee\"),", "reviewed 00c0ffee\"), [A book](#a-book),"));
    }

    void frontMatterGoesTogetherByKeys()
    {
        QCOMPARE(outcome(unchanged, changed(unchanged, "Sam", "Kim"), changed(unchanged, "2027 Q1", "2028 Q1")),
            changed(changed(unchanged, "Sam", "Kim"), "2027 Q1", "2028 Q1"));
        QCOMPARE(outcome(unchanged, changed(unchanged, "Sam", "Kim"), changed(unchanged, "Sam", "Lou")),
            QByteArray("Both changed owner of the document’s beginning: Kim / Lou")
                .replace("Kim / Lou", "owner: Kim / owner: Lou"));
    }

    void lineEndsAndMarkOfOursStay()
    {
        const QByteArray ours = "\xEF\xBB\xBF" + changed(unchanged, "planned", "doing").replace('\n', "\r\n");
        const QByteArray theirs = changed(unchanged, "next quarter", "later");
        QCOMPARE(outcome(unchanged, ours, theirs), changed(ours, "next quarter", "later"));
        QCOMPARE(outcome(unchanged, theirs, ours), changed(theirs, "planned", "doing"));
    }

    void twoThingsOfOneNameAreAConflict()
    {
        const QByteArray bet = changed(unchanged, "#### A book\n", "#### A book\n\n#### Quiz\n");
        const QByteArray item = unchanged + "\n#### Quiz\n- When: later\n";
        const Merged result = merged(unchanged, bet, item);
        QVERIFY(!result.isClean());
        const QByteArray marked = withConflictMarkers(result, {});
        QVERIFY2(marked.contains("- When: later\n"), marked);
    }

    void markersAreThoseOfGit()
    {
        const QByteArray ours = changed(unchanged, "next quarter", "this quarter");
        const QByteArray theirs = changed(unchanged, "next quarter", "later");
        const Merged result = merged(unchanged, ours, theirs);
        QCOMPARE(withConflictMarkers(result, {.ours = "HEAD", .theirs = "topic"}),
            changed(unchanged, "- When: next quarter\n",
                "<<<<<<< HEAD\n- When: this quarter\n=======\n- When: later\n>>>>>>> topic\n"));
        QCOMPARE(withConflictMarkers(result, {.size = 9, .showsBase = true}),
            changed(unchanged, "- When: next quarter\n",
                "<<<<<<<<< ours\n- When: this quarter\n||||||||| base\n- When: next quarter\n=========\n- When: later\n>>>>>>>>> "
                "theirs\n"));
    }

    void anEditBetweenTwoTextsIsSmall()
    {
        const QByteArray other = changed(changed(unchanged, "next quarter", "next year"), "Another", "Änother");
        const TextEdit edit = editBetween(unchanged, other);
        QCOMPARE(SourceText::fromUtf8(unchanged)->edited(edit).toUtf8(), other);
        QCOMPARE(edit.replacements().size(), 2);
        QVERIFY(edit.replacements().front().text.size() < 8);
        QVERIFY(editBetween(unchanged, unchanged).isEmpty());
    }
};

THROUGHLINE_SUITE(MergeTest)
#include "tst_merge.moc"
