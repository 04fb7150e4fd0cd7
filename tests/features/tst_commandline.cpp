// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/suites.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace throughline;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray untraced
    = "# Plan\n\n## Framework\n\n### Strategic bets\n#### A game\n\n## Roadmap\n\n### Games\n#### Launch\n- When: 2027 Q1\n";

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aSampleHasNoErrors()
    {
        const Run check = run({"check", sampleFile()});
        QCOMPARE(check.status, 0);
        QVERIFY(!check.output.contains(": error: "));
        QCOMPARE(check.error, QByteArray());
    }

    void anItemWithoutWhyIsAnErrorThatSaysWhereAndHowToMendIt()
    {
        const QString path = file("plan.strategy.md", untraced);
        const Run check = run({"check", path});
        QCOMPARE(check.status, 1);
        QVERIFY2(check.output.startsWith(path.toUtf8() + ":6:6: "), check.output);
        QVERIFY(check.output.contains(
            ":11:6: error: “Launch” has no why [no-why]\n   11 | #### Launch\n      |      ^\n  fix: Link it to “A game”\n"));
    }

    void checkReadsStandardInput()
    {
        const Run check = run({"check", "-"}, untraced);
        QCOMPARE(check.status, 1);
        QVERIFY(check.output.contains("-:11:6: error: "));
    }

    void jsonFindingsAreWhatTheDocumentationSays()
    {
        const Run check = run({"check", "--format", "json", file("plan.md", untraced)});
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
        const QString path = file("plan.md", untraced);
        const QString baseline = file("baseline.json", run({"check", "--format", "json", path}).output);
        QCOMPARE(run({"check", path, "--baseline", baseline}).status, 0);
        file("plan.md", "Moved down.\n\n" + untraced + "\n#### Another\n");
        const QString spelled = QFileInfo(path).path() + "/./" + QFileInfo(path).fileName();
        const Run check = run({"check", spelled, "--baseline", baseline});
        QCOMPARE(check.status, 1);
        QVERIFY(!check.output.contains("“Launch” has no why"));
        QVERIFY(check.output.contains("“Another” has no why"));
    }

    void aBaselineOfAnotherKindIsRefused()
    {
        const QString path = file("plan.md", untraced);
        for (const QByteArray other : {"{}", "[1]", "nothing", "{\"file\": \"plan.md\"}"}) {
            const Run check = run({"check", path, "--baseline", file("other.json", other)});
            QCOMPARE(check.status, 2);
            QVERIFY2(check.error.contains("isn't a result of"), check.error);
        }
    }

    void sarifNamesRuleAndPlace()
    {
        const Run check = run({"check", "--format", "sarif", file("plan.md", untraced)});
        const QJsonObject object = QJsonDocument::fromJson(check.output).object();
        QCOMPARE(object["version"].toString(), "2.1.0");
        const QJsonObject first = object["runs"].toArray().first()["results"].toArray().first().toObject();
        QVERIFY(!first["ruleId"].toString().isEmpty());
    }

    void renamingChangesTheHeadingAndItsLinksAndNothingElse()
    {
        const QByteArray before = "#### Above\n\n## Framework\r\n### Bets\r\n#### Old name\r\n\r\n## Roadmap\r\n### T\r\n#### "
                                  "Item\r\n- Why: [Old name](#old-name)  \r\n";
        const QString path = file("plan.md", before);
        QCOMPARE(run({"edit", path, "rename", "old-name", "New name"}).status, 0);
        QByteArray after = before;
        after.replace("Old name", "New name").replace("old-name", "new-name");
        QCOMPARE(contents(path), after);
    }

    void aDryRunPrintsADiffAndChangesNothing()
    {
        const QString path = file("plan.md", untraced);
        const Run edit = run({"edit", path, "link", "launch", "Why", "a-game", "it sells", "--dry-run"});
        QCOMPARE(edit.status, 0);
        QVERIFY(edit.output.contains("\n+- Why: [A game](#a-game), it sells\n"));
        QCOMPARE(contents(path), untraced);
    }

    void everyActionLeavesADocumentThatReadsAsMeant()
    {
        const QString path = file("plan.md", untraced);
        QCOMPARE(run({"edit", path, "add", "Framework/Pain points", "Mess", "Severity=4/5"}).status, 0);
        QCOMPARE(run({"edit", path, "add", "Framework/Target market", "Parents"}).status, 0);
        QCOMPARE(run({"edit", path, "link", "mess", "Felt by", "parents"}).status, 0);
        QCOMPARE(run({"edit", path, "link", "a-game", "Solves", "mess"}).status, 0);
        QCOMPARE(run({"edit", path, "link", "launch", "Why", "a-game"}).status, 0);
        QCOMPARE(run({"edit", path, "set", "launch", "Status", "doing"}).status, 0);
        QCOMPARE(run({"edit", path, "confirm", "launch"}).status, 0);
        QCOMPARE(run({"edit", path, "add", "Roadmap/Later games", "Second"}).status, 0);
        QCOMPARE(run({"edit", path, "move", "second", "Roadmap/Games", "--before", "launch"}).status, 0);
        QCOMPARE(run({"edit", path, "remove", "second"}).status, 0);
        const Run check = run({"check", path});
        QVERIFY2(check.status == 0, check.output);
        QVERIFY(run({"trace", path}).output.startsWith("1 of 1 roadmap items traced, 1 fully"));
        QVERIFY(contents(path).contains("- Why: [A game](#a-game \"reviewed "));
    }

    void aMatrixIsPrintedAsATable()
    {
        const QString path = file("plan.md", untraced);
        const Run csv = run({"trace", path, "--matrix", "items-bets", "--format", "csv"});
        QCOMPARE(csv.status, 0);
        QVERIFY2(csv.output.contains("Launch,,0\r\n"), csv.output);
        QCOMPARE(run({"trace", path, "--matrix", "pains-bets", "--format", "json"}).status, 0);
        QCOMPARE(run({"trace", path, "--matrix", "pains-bets", "--format", "dot"}).status, 2);
        QCOMPARE(run({"trace", path, "--format", "tsv"}).status, 2);
        QVERIFY(run({"trace", path, "--format", "dot"}).output.contains("Without a why"));
    }

    void exportsWriteWhatTheyAreAskedFor_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("md") << "md" << QByteArray("# Tidy Quest\n");
        QTest::newRow("html") << "html" << QByteArray("<!doctype html>\n");
        QTest::newRow("csv") << "csv" << QByteArray("Theme,Item,When,");
        QTest::newRow("json") << "json" << QByteArray("{\n");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-1.");
        QTest::newRow("map-svg") << "map-svg" << QByteArray("<?xml");
        QTest::newRow("map-png") << "map-png" << QByteArray("\x89PNG");
        QTest::newRow("roadmap-svg") << "roadmap-svg" << QByteArray("<?xml");
        QTest::newRow("roadmap-png") << "roadmap-png" << QByteArray("\x89PNG");
        QTest::newRow("resources") << "resources" << QByteArray("# Tidy Quest: what it takes\n");
        QTest::newRow("resources-csv") << "resources-csv" << QByteArray("Team,Quarter,From,Effort,Capacity,");
        QTest::newRow("priorities-svg") << "priorities-svg" << QByteArray("<?xml");
        QTest::newRow("priorities-png") << "priorities-png" << QByteArray("\x89PNG");
        QTest::newRow("priorities-csv") << "priorities-csv" << QByteArray("Rank,Item,Theme,");
        QTest::newRow("not-doing") << "not-doing" << QByteArray("# Tidy Quest: what we are not doing, and why\n");
    }

    void exportsWriteWhatTheyAreAskedFor()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, start);
        const QString output = m_folder->filePath("out." + format);
        const Run exported = run({"export", sampleFile(), "--to", format, "-o", output});
        QVERIFY2(exported.status == 0, exported.error);
        QVERIFY2(contents(output).startsWith(start), contents(output).first(30));
        if (format == "md")
            QVERIFY(QFile::exists(m_folder->filePath("out.assets/ouch.svg")));
        if (format == "map-svg")
            QVERIFY(contents(output).contains("Target markets"));
        if (format == "roadmap-svg")
            QVERIFY(contents(output).contains(">Launch the cleaning game</text>"));
        if (format == "priorities-svg")
            QVERIFY(contents(output).contains(">Leads nowhere</text>")
                && contents(output).contains(">Launch the cleaning game</text>"));
    }

    void theWeightOfTheVisionRanks()
    {
        const QString path = file("plan.strategy.md",
            "## Roadmap\n### Now\n#### Asked\n- Value now: 5/5\n- Vision: 1/5\n#### Ahead\n- Value now: 1/5\n- Vision: 5/5\n");
        const auto first = [&](const QString &weight) {
            return run({"export", path, "--to", "priorities-csv", "--vision-weight", weight, "-o", "-"})
                .output.split('\n')
                .value(1);
        };
        QVERIFY(first("10").startsWith("1,Asked"));
        QVERIFY(first("90").startsWith("1,Ahead"));
        const Run wrong = run({"export", path, "--to", "priorities-csv", "--vision-weight", "most", "-o", "-"});
        QCOMPARE(wrong.status, 2);
        QVERIFY(wrong.error.contains("--vision-weight"));
    }

    void tradeOffsAreExportedShortOrLong()
    {
        const QString path = file("plan.strategy.md",
            "## Framework\n### Trade-offs\n#### Fun or fast?\n- If: small, then fun\n- We think: small, so fun\n");
        const auto exported
            = [&](const QStringList &more) { return run(QStringList{"export", path, "--to", "md", "-o", "-"} + more).output; };
        QVERIFY(exported({}).contains("small, then fun"));
        QCOMPARE(exported({"--trade-offs", "long"}), exported({}));
        QVERIFY(exported({"--trade-offs", "short"}).contains("- We think: fun\n"));
        QVERIFY(!exported({"--trade-offs", "short"}).contains("small"));
        QCOMPARE(run({"export", path, "--to", "md", "--trade-offs", "medium"}).status, 2);
    }

    void aFinalPdfOfAnUntracedPlanIsRefused()
    {
        const QString path = file("plan.md", untraced);
        const QString output = m_folder->filePath("plan.pdf");
        const Run exported = run({"export", path, "--to", "pdf", "-o", output});
        QCOMPARE(exported.status, 1);
        QVERIFY(exported.error.contains("“Launch” has no why"));
        QVERIFY(!QFile::exists(output));
        QCOMPARE(run({"export", path, "--to", "pdf", "-o", output, "--draft"}).status, 0);
    }

    void everyTemplateStartsADocumentWithoutErrors()
    {
        const Run templates = run({"templates"});
        QVERIFY(templates.output.count('\n') >= 4);
        for (const QByteArray &line : templates.output.trimmed().split('\n')) {
            const QString id = QString::fromUtf8(line.split(' ').first());
            const QString path = m_folder->filePath(id + ".md");
            QVERIFY2(run({"new", id, path}).status == 0, qPrintable(id));
            const Run check = run({"check", path});
            QVERIFY2(check.status == 0, check.output);
            QCOMPARE(run({"new", id, path}).status, 2); // never over a file
            const QByteArray found = run({"check", path}).output;
            QVERIFY2(!found.contains("[missing-picture]"), found.constData());
        }
    }

    void whatCantBeDoneIsSaidInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("hint");
        QTest::newRow("a missing file") << QStringList{"check", "/nowhere/plan.md"} << QByteArray("there is no such file");
        QTest::newRow("a folder") << QStringList{"check", "/"} << QByteArray("is a folder");
        QTest::newRow("an unknown command") << QStringList{"chekc"} << QByteArray("did you mean “check”?");
        QTest::newRow("an unknown option") << QStringList{"check", "x", "--formt", "json"} << QByteArray("did you mean --format?");
        QTest::newRow("a format that isn't there")
            << QStringList{"check", "x", "--format", "xml"} << QByteArray("text, json, sarif");
        QTest::newRow("a value for a switch") << QStringList{"check", "x", "--strict=yes"} << QByteArray("--strict takes no value");
        QTest::newRow("an element of another group") << QStringList{"edit", sampleFile(), "add", "Roadmap/Let others build", "X",
            "--before", "a-game-not-a-tool"} << QByteArray("“a-game-not-a-tool” isn't in “Roadmap/Let others build”");
        QTest::newRow("no group") << QStringList{"edit", sampleFile(), "add", "Roadmap/", "X"} << QByteArray("names no group");
        QTest::newRow("a device without an end") << QStringList{"check", "/dev/zero"} << QByteArray("is larger than 1 GB");
        QTest::newRow("no file") << QStringList{"check"} << QByteArray("usage: throughline check FILE");
        QTest::newRow("an unknown element") << QStringList{"edit", sampleFile(), "rename", "a-gam-not-a-tool", "X"}
                                            << QByteArray("did you mean “a-game-not-a-tool”?");
        const QStringList slide{"screenshot", sampleFile(), "--mode", "present", "-o", "/nowhere/x.png"};
        QTest::newRow("a slide behind the last")
            << slide + QStringList{"--from", "99"} << QByteArray("there is no slide 99; the last");
        QTest::newRow("no slide's number") << QStringList{"present", sampleFile(), "--from", "0"}
                                           << QByteArray("counted from 1, not “0”");
        QTest::newRow("a view of another mode") << slide + QStringList{"--view", "grid"} << QByteArray("only slide and console");
        QTest::newRow("a size too small") << slide + QStringList{"--size", "10x10"} << QByteArray("each from 320 to 8192");
        QTest::newRow("slides in a stream") << QStringList{"export", sampleFile(), "--to", "storyboard-png", "-o", "-"}
                                            << QByteArray("name a folder");
        QTest::newRow("a picture nowhere") << QStringList{"screenshot", sampleFile()}
                                           << QByteArray("say where to write the picture");
        QTest::newRow("an export to nothing") << QStringList{"export", sampleFile()} << QByteArray("say what to export to");
        QTest::newRow("a matrix as a graph") << QStringList{"trace", sampleFile(), "--matrix", "pains-bets", "--format", "dot"}
                                             << QByteArray("a matrix is a table");
        QTest::newRow("an unknown template") << QStringList{"new", "nothing", "/nowhere/x.md"}
                                             << QByteArray("there are from-vision");
    }

    void whatCantBeDoneIsSaidInOneLine()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, hint);
        const Run result = run(arguments);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.output, QByteArray());
        QCOMPARE(result.error.count('\n'), 1);
        QVERIFY2(result.error.contains(hint), result.error);
    }

    void standardInputThatIsNoUtf8IsAFindingToo()
    {
        const Run check = run({"check", "-"}, "# Plan\n\nbad \xFF byte\n");
        QCOMPARE(check.status, 1);
        QVERIFY2(check.output.startsWith("-:3:5: error: The file isn't UTF-8 text [not-utf8]"), check.output);
    }

    void linesAndNamesWithPercentSignsAreShownAsTheyAre()
    {
        const QString path = file("50%1 %2.md", "## Roadmap\n#### Save 50%3 of %4\n");
        const Run check = run({"check", path});
        QVERIFY2(check.output.startsWith(path.toUtf8()
                     + ":2:6: error: “Save 50%3 of %4” has no why [no-why]\n    2 | #### Save 50%3 of %4\n"
                       "      |      ^\n"),
            check.output);
    }

    void exportsNeedNoDisplay()
    {
        qputenv("DISPLAY", ":4711");
        qunsetenv("QT_QPA_PLATFORM");
        const Run exported = run({"export", sampleFile(), "--to", "pdf", "-o", m_folder->filePath("out.pdf")});
        qunsetenv("DISPLAY");
        const Run opened = run({});
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QVERIFY2(exported.status == 0, exported.error);
        QCOMPARE(opened.status, 2);
        QCOMPARE(opened.error.count('\n'), 1);
    }

    void textThatIsNoUtf8IsRefusedWithThePlace()
    {
        const QString path = file("plan.md", "# Plan\n\nbad \xFF byte\n");
        const Run check = run({"check", path});
        QCOMPARE(check.status, 1);
        QVERIFY2(check.output.contains("plan.md:3:5: error: The file isn't UTF-8 text [not-utf8]"), check.output);
        const QJsonObject json = QJsonDocument::fromJson(run({"check", "--format", "json", path}).output).object();
        QCOMPARE(json["findings"].toArray().size(), 1);
        QCOMPARE(json["findings"].toArray().first()["code"].toString(), "not-utf8");
        const Run show = run({"show", path});
        QCOMPARE(show.status, 2);
        QVERIFY2(show.error.contains("line 3, column 5 (byte 13)"), show.error);
        QCOMPARE(contents(path), QByteArray("# Plan\n\nbad \xFF byte\n"));
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

    void aFullDiskOnSaveLeavesTheFileAsItWas()
    {
        const Run exported = run({"export", sampleFile(), "--to", "csv", "-o", "/dev/full"});
        QCOMPARE(exported.status, 2);
        QVERIFY2(exported.error.contains("the disk is full"), exported.error);
    }

    void anExportNeverOverwritesItsOwnStrategy()
    {
        const QString path = file("plan.md", untraced);
        QCOMPARE(run({"export", path, "--to", "json", "-o", path}).status, 2);
        QCOMPARE(contents(path), untraced);
    }

    void anHtmlExportHoldsNothingThatRunsAndNoFilesButPictures()
    {
        const QString path = file("plan.md", "# Plan\n\n[a](javascript:alert(1)) [b](data:text/html,x) ![p](/etc/passwd)\n");
        const QByteArray html = run({"export", path, "--to", "html", "-o", "-"}).output;
        const QByteArray main = html.sliced(html.indexOf("<main>"));
        QVERIFY2(!main.contains("javascript:") && !main.contains("data:"), html);
    }

    void helpCoversEveryCommand()
    {
        const QByteArray help = run({"help"}).output;
        const QByteArray man = run({"man"}).output;
        for (const QString command :
            {"check", "show", "trace", "export", "edit", "new", "templates", "present", "screenshot", "completion"}) {
            QVERIFY2(help.contains("\n  " + command.toUtf8() + ' '), qPrintable(command));
            QVERIFY2(man.contains(".SS throughline " + command.toUtf8()), qPrintable(command));
            QVERIFY(run({command, "--help"}).output.startsWith("Usage: throughline " + command.toUtf8()));
        }
        for (const QString shell : {"bash", "zsh", "fish"})
            QVERIFY(run({"completion", shell}).output.contains("screenshot"));
    }

private:
    QString file(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("can't write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

THROUGHLINE_SUITE(CommandLineTest)
#include "tst_commandline.moc"
