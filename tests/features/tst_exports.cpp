// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace throughline;

namespace {

const QByteArray untracedPlan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n#### A game\n\n## Roadmap\n\n### Games\n#### Launch\n- When: 2027 Q1\n";

} // namespace

/// The command that writes a strategy as something else.
class ExportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init() { m_folder = std::make_unique<ScratchFolder>(); }

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
        const QString output = m_folder->path("out." + format);
        const Run exported = run({"export", sampleFile(), "--to", format, "-o", output});
        QVERIFY2(exported.status == 0, exported.error);
        QVERIFY2(bytesIn(output).startsWith(start), bytesIn(output).first(30));
        if (format == "md")
            QVERIFY(QFile::exists(m_folder->path("out.assets/ouch.svg")));
        if (format == "map-svg")
            QVERIFY(bytesIn(output).contains("Target markets"));
        if (format == "roadmap-svg")
            QVERIFY(bytesIn(output).contains(">Launch the cleaning game</text>"));
        if (format == "priorities-svg")
            QVERIFY(
                bytesIn(output).contains(">Leads nowhere</text>") && bytesIn(output).contains(">Launch the cleaning game</text>"));
    }

    void theWeightOfTheVisionRanks()
    {
        const QString path = m_folder->write("plan.strategy.md",
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
        const QString path = m_folder->write("plan.strategy.md",
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
        const QString path = m_folder->write("plan.md", untracedPlan);
        const QString output = m_folder->path("plan.pdf");
        const Run exported = run({"export", path, "--to", "pdf", "-o", output});
        QCOMPARE(exported.status, 1);
        QVERIFY(exported.error.contains("“Launch” has no why"));
        QVERIFY(!QFile::exists(output));
        QCOMPARE(run({"export", path, "--to", "pdf", "-o", output, "--draft"}).status, 0);
    }

    void exportsNeedNoDisplay()
    {
        qputenv("DISPLAY", ":4711");
        qunsetenv("QT_QPA_PLATFORM");
        const Run exported = run({"export", sampleFile(), "--to", "pdf", "-o", m_folder->path("out.pdf")});
        qunsetenv("DISPLAY");
        const Run opened = run({});
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QVERIFY2(exported.status == 0, exported.error);
        QCOMPARE(opened.status, 2);
        QCOMPARE(opened.error.count('\n'), 1);
    }

    void anHtmlExportHoldsNothingThatRunsAndNoFilesButPictures()
    {
        const QString path
            = m_folder->write("plan.md", "# Plan\n\n[a](javascript:alert(1)) [b](data:text/html,x) ![p](/etc/passwd)\n");
        const QByteArray html = run({"export", path, "--to", "html", "-o", "-"}).output;
        const QByteArray main = html.sliced(html.indexOf("<main>"));
        QVERIFY2(!main.contains("javascript:") && !main.contains("data:"), html);
    }

private:
    std::unique_ptr<ScratchFolder> m_folder;
};

THROUGHLINE_SUITE(ExportsTest)
#include "tst_exports.moc"
