// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/comparison.h"

#include "core/model/comparison.h"
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

QByteArray around(const QByteArray &table)
{
    return "## Framework\n\n### Strategic bets\n\n#### Game\n\nWords.\n\n" + table
        + "\n\nMore words.\n\n- Confidence: low\n\n#### Robot\n\nOther.\n";
}

const QByteArray table
    = "| What matters | Game | Book |\n|---|:---:|---|\n| Cost | low | high |\n| Fun  | yes |\n| a \\| b | 1 | 2 | 3 |";

std::vector<QStringList> cellsOf(const QByteArray &text)
{
    const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
    const ElementBody &body = *snapshot.strategy().element(elementCalled(snapshot, "game")).body;
    const auto read = comparisonOf(body);
    return read ? cellTexts(*read, *body.section) : std::vector<QStringList>();
}

QByteArray shown(const std::vector<QStringList> &cells)
{
    QStringList rows;
    for (const QStringList &row : cells)
        rows += row.join(QStringLiteral("/"));
    return rows.join(u';').toUtf8();
}

using TableAction = std::function<Result<TextEdit>(const Snapshot &, int)>;

QByteArray after(const QByteArray &text, const TableAction &action)
{
    return edited(
        text, [&](const Snapshot &snapshot) -> Result<Edit> { return action(snapshot, elementCalled(snapshot, "game")); });
}

QByteArray tableAfter(const TableAction &action)
{
    QByteArray text = after(around(table), action);
    const QByteArray start = around({}).first(around({}).indexOf("Words.") + 8);
    const QByteArray end = "\n\nMore words.\n\n- Confidence: low\n\n#### Robot\n\nOther.\n";
    if (!text.startsWith(start) || !text.endsWith(end))
        return "other bytes changed:\n" + text;
    return text.sliced(start.size(), text.size() - start.size() - end.size());
}

TableAction cell(int row, int column, const QString &text)
{
    return [=](const Snapshot &s, int bet) { return setCell(s, bet, row, column, text); };
}

} // namespace

class ComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void tablesAreReadAsGitHubReadsThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cells");
        const auto row
            = [](const char *name, const QByteArray &text, const QByteArray &cells) { QTest::newRow(name) << text << cells; };
        row("ragged rows, escaped bars", table, "What matters/Game/Book/;Cost/low/high/;Fun/yes//;a | b/1/2/3");
        row("without outer bars", "a | b\n--- | ---\n1 | 2\n3", "a/b;1/2;3/");
        row("empty cells", "| a | |\n|---|---|\n| | x |\n||", "a/;/x;/");
        row("right behind a paragraph's words", "Words first\n| a | b |\n|---|---|\n| 1 | 2 |", "a/b;1/2");
        row("no delimiter", "| a | b |\n| 1 | 2 |", "");
        row("too few dashes", "| a | b |\n|---|\n| 1 | 2 |", "");
        row("in a fence", "```\n| a | b |\n|---|---|\n```", "");
        row("one column", "| a |\n|---|\n| 1 |", "a;1");
        row("a backslash before a bar's backslash", "| a | b |\n|---|---|\n| \\\\| 2 |", "a/b;\\\\/2");
        row("CJK and right to left", "| 基準 | לוח |\n|---|---|\n| 速さ | כן |", "基準/לוח;速さ/כן");
    }

    void tablesAreReadAsGitHubReadsThem()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, cells);
        QCOMPARE(shown(cellsOf(around(text))), cells);
    }

    void onlyTheCellsBytesChange()
    {
        QCOMPARE(tableAfter(cell(1, 1, "dear")), QByteArray(table).replace("low", "dear"));
        QCOMPARE(tableAfter(cell(1, 1, "")), QByteArray(table).replace("low", ""));
        QCOMPARE(tableAfter(cell(3, 0, "a | c")), QByteArray(table).replace("a \\| b", "a \\| c"));
        QCOMPARE(tableAfter(cell(1, 1, " low ")), table);
        QCOMPARE(tableAfter(cell(2, 2, "no")), QByteArray(table).replace("| yes |", "| yes | no |"));
        QCOMPARE(tableAfter(cell(1, 1, "two\nlines")), QByteArray(table).replace("low", "two lines"));
        QCOMPARE(tableAfter(cell(0, 3, "Both")),
            QByteArray(table).replace("| Book |\n|---|:---:|---|", "| Book | Both |\n|---|:---:|---| --- |"));
    }

    void severalCellsAreClearedAtOnce()
    {
        const TableAction clear = [](const Snapshot &s, int bet) { return clearCells(s, bet, {{1, 2}, {2, 1}, {2, 2}}); };
        QCOMPARE(tableAfter(clear), QByteArray(table).replace("high", "").replace("yes", ""));
        QVERIFY(
            after(around(table), [](const Snapshot &s, int bet) { return clearCells(s, bet, {{1, 1}, {9, 9}}); }).startsWith('<'));
    }

    void whatWouldBreakTheTableIsWrittenAnew()
    {
        const QByteArray open = around("a | b\n--- | ---\n1 | 2");
        const QByteArray dashed = after(open, cell(1, 0, "- no list"));
        QVERIFY(dashed.contains("| a | b |\n| --- | --- |\n| - no list | 2 |\n\nMore words."));
        QVERIFY(after(around("|a|b|\n|-|-|\n|1|2|"), cell(1, 1, "back\\")).contains("back\\"));
    }

    void criteriaComeAndGo()
    {
        const TableAction add = [](const Snapshot &s, int bet) { return addCriterion(s, bet, 2, QStringLiteral("Time")); };
        QCOMPARE(tableAfter(add), QByteArray(table).replace("high |\n", "high |\n| Time | | | |\n"));
        const TableAction first = [](const Snapshot &s, int bet) { return addCriterion(s, bet, 0, QStringLiteral("Time")); };
        QCOMPARE(tableAfter(first), QByteArray(table).replace("|---|\n", "|---|\n| Time | | | |\n"));
        const TableAction remove = [](const Snapshot &s, int bet) { return removeCriterion(s, bet, 1); };
        QCOMPARE(tableAfter(remove), QByteArray(table).replace("| Cost | low | high |\n", ""));
        const TableAction last = [](const Snapshot &s, int bet) { return removeCriterion(s, bet, 3); };
        QVERIFY(!tableAfter(last).contains("a \\| b"));
        QVERIFY(after(around(table), [](const Snapshot &s, int bet) { return removeCriterion(s, bet, 0); }).startsWith('<'));
        QVERIFY(after(around(table), cell(4, 0, "x")).startsWith('<'));
    }

    void columnsComeAndGo()
    {
        const TableAction add = [](const Snapshot &s, int bet) { return addOption(s, bet, 1, QStringLiteral("Nothing")); };
        QCOMPARE(tableAfter(add),
            QByteArray("| What matters | Nothing | Game | Book |\n|---| --- |:---:|---|\n| Cost | | low | high |\n| Fun  | | yes "
                       "|\n| a \\| b | | 1 | 2 | 3 |"));
        const TableAction remove = [](const Snapshot &s, int bet) { return removeOption(s, bet, 1); };
        QCOMPARE(
            tableAfter(remove), QByteArray("| What matters | Book |\n|---|---|\n| Cost | high |\n| Fun  |\n| a \\| b | 2 | 3 |"));
        QCOMPARE(shown(cellsOf(after(
                     around("a | b\n--- | ---\n1 | 2\n3"), [](const Snapshot &s, int bet) { return removeOption(s, bet, 1); }))),
            QByteArray("a;1;3"));
    }

    void aTableIsMadeOfTheBetsAlternatives()
    {
        const QByteArray text = "## Framework\n### Strategic bets\n#### Game\n- Confidence: low\n\nWords.\n### Alternatives\n#### "
                                "Book*\n- Instead of: [G](#game)\n";
        const QByteArray made = after(text, [](const Snapshot &s, int bet) { return addComparison(s, bet); });
        QVERIFY2(made.contains("Words.\n\n| What matters | Game | Book\\* |\n| --- | --- | --- |\n| | | |\n### Alternatives"),
            made.constData());
        QCOMPARE(after(made, [](const Snapshot &s, int bet) { return removeComparison(s, bet); }).contains('|'), false);
        QVERIFY(after(made, [](const Snapshot &s, int bet) { return addComparison(s, bet); }).startsWith('<'));
        QVERIFY(after(text, [](const Snapshot &s, int bet) { return removeComparison(s, bet); }).startsWith('<'));
    }

    /// Whatever is done to a table, it reads as was meant, and no byte around it changes.
    void anySequenceOfEditsReadsAsMeant()
    {
        QRandomGenerator random(4);
        const QStringList words{"", "x", "a | b", "two words", "- dash", "\\", "a\\", "`|`", "日本", "לוח", "# no heading",
            "1. one", "> q", "---", ":--", "***"};
        for (int round = 0; round < 60; ++round) {
            QByteArray text = around(random.bounded(2) ? table : "a | b\n--- | ---\n1 | 2\n3");
            for (int step = 0; step < 12; ++step) {
                std::vector<QStringList> wanted = cellsOf(text);
                QVERIFY(!wanted.empty());
                const int rows = static_cast<int>(wanted.size());
                const int columns = static_cast<int>(wanted.front().size());
                const int row = random.bounded(rows);
                const int column = random.bounded(columns);
                const QString word = words[random.bounded(words.size())];
                TableAction action = cell(row, column, word);
                const int which = random.bounded(6);
                if (which == 1) {
                    action = [=](const Snapshot &s, int bet) { return addCriterion(s, bet, row + 1, word); };
                    wanted.insert(wanted.begin() + row + 1, QStringList(columns));
                    wanted[static_cast<std::size_t>(row + 1)][0] = word;
                } else if (which == 2 && row > 0) {
                    action = [=](const Snapshot &s, int bet) { return removeCriterion(s, bet, row); };
                    wanted.erase(wanted.begin() + row);
                } else if (which == 3) {
                    action = [=](const Snapshot &s, int bet) { return addOption(s, bet, column + 1, word); };
                    for (QStringList &cells : wanted)
                        cells.insert(column + 1, QString());
                    wanted[0][column + 1] = word;
                } else if (which == 4 && column > 0 && columns > 2) {
                    action = [=](const Snapshot &s, int bet) { return removeOption(s, bet, column); };
                    for (QStringList &cells : wanted)
                        cells.removeAt(column);
                } else {
                    wanted[static_cast<std::size_t>(row)][column] = word;
                }
                const QByteArray next = after(text, action);
                if (next.startsWith('<')) // it says that it can't; nothing has changed
                    continue;
                QVERIFY2(!next.startsWith("the incremental") && !next.startsWith("undoing"), next.constData());
                QVERIFY(next.startsWith("## Framework\n\n### Strategic bets\n\n#### Game\n\nWords.\n\n"));
                QVERIFY(next.endsWith("\n\nMore words.\n\n- Confidence: low\n\n#### Robot\n\nOther.\n"));
                auto trimmed = [](std::vector<QStringList> cells) {
                    for (QStringList &each : cells) {
                        while (!each.isEmpty() && each.back().isEmpty())
                            each.removeLast();
                    }
                    return cells;
                };
                QCOMPARE(shown(trimmed(cellsOf(next))), shown(trimmed(wanted)));
                text = next;
            }
        }
    }
};

THROUGHLINE_SUITE(ComparisonTest)
#include "tst_comparison.moc"
