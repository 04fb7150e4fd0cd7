// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/suites.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace throughline;

namespace {

const QByteArray checkedPlan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n#### A game\n\n## Roadmap\n\n### Games\n#### Launch\n- When: 2027 Q1\n";

} // namespace

/// The commands that read a strategy and say what they found.
class CheckingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init() { m_folder = std::make_unique<ScratchFolder>(); }

    void aSampleHasNoErrors()
    {
        const Run check = run({"check", sampleFile()});
        QCOMPARE(check.status, 0);
        QVERIFY(!check.output.contains(": error: "));
        QCOMPARE(check.error, QByteArray());
    }

    void anItemWithoutWhyIsAnErrorThatSaysWhereAndHowToMendIt()
    {
        const QString path = m_folder->write("plan.strategy.md", checkedPlan);
        const Run check = run({"check", path});
        QCOMPARE(check.status, 1);
        QVERIFY2(check.output.startsWith(path.toUtf8() + ":6:6: "), check.output);
        QVERIFY(check.output.contains(
            ":11:6: error: “Launch” has no why [no-why]\n   11 | #### Launch\n      |      ^\n  fix: Link it to “A game”\n"));
    }

    void checkReadsStandardInput()
    {
        const Run check = run({"check", "-"}, checkedPlan);
        QCOMPARE(check.status, 1);
        QVERIFY(check.output.contains("-:11:6: error: "));
    }

    void jsonFindingsAreWhatTheDocumentationSays()
    {
        const Run check = run({"check", "--format", "json", m_folder->write("plan.md", checkedPlan)});
        const QJsonObject object = QJsonDocument::fromJson(check.output).object();
        const QJsonArray findings = object["findings"].toArray();
        const auto isNoWhy = [](const QJsonValue &finding) { return finding["code"] == "no-why"; };
        const auto found = std::ranges::find_if(findings, isNoWhy);
        QVERIFY(found != findings.end());
        const QJsonObject noWhy = found->toObject();
        QCOMPARE(noWhy["severity"].toString(), "error");
        QCOMPARE(noWhy["line"].toInt(), 11);
        QCOMPARE(noWhy["column"].toInt(), 6);
        QCOMPARE(noWhy["endColumn"].toInt(), 12);
        QCOMPARE(noWhy["element"].toString(), "launch");
        QCOMPARE(noWhy["fixes"].toArray().first().toString(), "Link it to “A game”");
    }

    void aBaselineLeavesOnlyWhatIsNew()
    {
        const QString path = m_folder->write("plan.md", checkedPlan);
        const QString baseline = m_folder->write("baseline.json", run({"check", "--format", "json", path}).output);
        QCOMPARE(run({"check", path, "--baseline", baseline}).status, 0);
        m_folder->write("plan.md", "Moved down.\n\n" + checkedPlan + "\n#### Another\n");
        const QString spelled = QFileInfo(path).path() + "/./" + QFileInfo(path).fileName();
        const Run check = run({"check", spelled, "--baseline", baseline});
        QCOMPARE(check.status, 1);
        QVERIFY(!check.output.contains("“Launch” has no why"));
        QVERIFY(check.output.contains("“Another” has no why"));
    }

    void aBaselineOfAnotherKindIsRefused()
    {
        const QString path = m_folder->write("plan.md", checkedPlan);
        for (const QByteArray other : {"{}", "[1]", "nothing", "{\"file\": \"plan.md\"}"}) {
            const Run check = run({"check", path, "--baseline", m_folder->write("other.json", other)});
            QCOMPARE(check.status, 2);
            QVERIFY2(check.error.contains("isn't a result of"), check.error);
        }
    }

    void sarifNamesRuleAndPlace()
    {
        const Run check = run({"check", "--format", "sarif", m_folder->write("plan.md", checkedPlan)});
        const QJsonObject object = QJsonDocument::fromJson(check.output).object();
        QCOMPARE(object["version"].toString(), "2.1.0");
        const QJsonObject first = object["runs"].toArray().first()["results"].toArray().first().toObject();
        QVERIFY(!first["ruleId"].toString().isEmpty());
    }

    void aMatrixIsPrintedAsATable()
    {
        const QString path = m_folder->write("plan.md", checkedPlan);
        const Run csv = run({"trace", path, "--matrix", "items-bets", "--format", "csv"});
        QCOMPARE(csv.status, 0);
        QVERIFY2(csv.output.contains("Launch,,0\r\n"), csv.output);
        QCOMPARE(run({"trace", path, "--matrix", "pains-bets", "--format", "json"}).status, 0);
        QCOMPARE(run({"trace", path, "--matrix", "pains-bets", "--format", "dot"}).status, 2);
        QCOMPARE(run({"trace", path, "--format", "tsv"}).status, 2);
        QVERIFY(run({"trace", path, "--format", "dot"}).output.contains("Without a why"));
    }

    void standardInputThatIsNoUtf8IsAFindingToo()
    {
        const Run check = run({"check", "-"}, "# Plan\n\nbad \xFF byte\n");
        QCOMPARE(check.status, 1);
        QVERIFY2(check.output.startsWith("-:3:5: error: The file isn't UTF-8 text [not-utf8]"), check.output);
    }

    void linesAndNamesWithPercentSignsAreShownAsTheyAre()
    {
        const QString path = m_folder->write("50%1 %2.md", "## Roadmap\n#### Save 50%3 of %4\n");
        const Run check = run({"check", path});
        QVERIFY2(check.output.startsWith(path.toUtf8()
                     + ":2:6: error: “Save 50%3 of %4” has no why [no-why]\n    2 | #### Save 50%3 of %4\n"
                       "      |      ^\n"),
            check.output);
    }

    void textThatIsNoUtf8IsRefusedWithThePlace()
    {
        const QString path = m_folder->write("plan.md", "# Plan\n\nbad \xFF byte\n");
        const Run check = run({"check", path});
        QCOMPARE(check.status, 1);
        QVERIFY2(check.output.contains("plan.md:3:5: error: The file isn't UTF-8 text [not-utf8]"), check.output);
        const QJsonObject json = QJsonDocument::fromJson(run({"check", "--format", "json", path}).output).object();
        QCOMPARE(json["findings"].toArray().size(), 1);
        QCOMPARE(json["findings"].toArray().first()["code"].toString(), "not-utf8");
        const Run show = run({"show", path});
        QCOMPARE(show.status, 2);
        QVERIFY2(show.error.contains("line 3, column 5 (byte 13)"), show.error);
        QCOMPARE(bytesIn(path), QByteArray("# Plan\n\nbad \xFF byte\n"));
    }

    void oddInputGetsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("NUL bytes") << QByteArray("# a\0b\n\n## Roadmap\0\n", 18);
        QTest::newRow("100 MB of #") << QByteArray(100 * 1000 * 1000, '#');
        QTest::newRow("a line of 10 MB") << QByteArray(10 * 1000 * 1000, 'x');
        QTest::newRow("10,000 nested list levels") << QByteArray("- ").repeated(10000) + "x";
        QTest::newRow("10,000 nested quotes") << QByteArray(">").repeated(10000) + "x";
    }

    void oddInputGetsAnAnswer()
    {
        QFETCH(const QByteArray, input);
        const Run check = run({"check", "-"}, input);
        QVERIFY(check.status == 0 || check.status == 1);
        QCOMPARE(check.error, QByteArray());
    }

    void anUnknownFormatVersionIsAFinding()
    {
        const Run check = run({"check", "-"}, "---\nthroughline: 99\n---\n# Plan\n");
        QCOMPARE(check.status, 1);
        QVERIFY2(check.output.contains("[unknown-version]"), check.output);
    }

private:
    std::unique_ptr<ScratchFolder> m_folder;
};

THROUGHLINE_SUITE(CheckingTest)
#include "tst_checking.moc"
