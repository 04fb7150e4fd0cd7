// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jsonschema.h"
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/suites.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace throughline;

namespace {

const QByteArray sharedPlan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n\n#### A game\n\nParents buy games.\n\n## Roadmap\n\n### "
      "Games\n\n#### Launch\n- When: next quarter\n- Status: planned\n- Why: [A game](#a-game)\n";

QByteArray replacedIn(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    if (!text.contains(from))
        qFatal("no “%s” to change", from.constData());
    return text.replace(from, to);
}

} // namespace

/// diff, merge and resolve as commands, and as git calls them.
class MergingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void diffTellsWhatChangedAndItsStatusThatSomethingDid()
    {
        const QString before = file("before.md", sharedPlan);
        const QString after = file("after.md", replacedIn(sharedPlan, "next quarter", "later"));
        const Run same = run({"diff", before, before});
        QCOMPARE(same.status, 0);
        QCOMPARE(same.output, QByteArray());
        const Run diff = run({"diff", before, after});
        QCOMPARE(diff.status, 1);
        QCOMPARE(diff.output, QByteArray("“Launch” moved from next quarter to later\n"));
        QCOMPARE(run({"diff", before, m_folder->filePath("none.md")}).status, 2);
        QCOMPARE(run({"diff", "-", after}, sharedPlan).output, diff.output);
        const QJsonObject schema
            = QJsonDocument::fromJson(bytesIn(inProject(QStringLiteral("docs/schema/diff.schema.json")))).object();
        const Run json = run({"diff", before, after, "--format", "json"});
        QCOMPARE(breachesOf(schema, QJsonDocument::fromJson(json.output).object()), QStringList());
    }

    void mergeWritesWhatBothMade()
    {
        const QString base = file("base.md", sharedPlan);
        const QString ours = file("ours.md", replacedIn(sharedPlan, "next quarter", "later"));
        const QString theirs = file("theirs.md", replacedIn(sharedPlan, "planned", "doing"));
        const Run merged = run({"merge", base, ours, theirs});
        QCOMPARE(merged.status, 0);
        QCOMPARE(merged.output, replacedIn(replacedIn(sharedPlan, "next quarter", "later"), "planned", "doing"));
        QCOMPARE(run({"merge", base, ours, theirs, "-o", ours}).status, 0);
        QCOMPARE(bytesIn(ours), merged.output);
    }

    void aConflictIsSaidInWordsAndMarked()
    {
        const QString base = file("base.md", sharedPlan);
        const QString ours = file("ours.md", replacedIn(sharedPlan, "next quarter", "this quarter"));
        const QString theirs = file("theirs.md", replacedIn(sharedPlan, "next quarter", "later"));
        const Run merged = run({"merge", base, ours, theirs, "--path", "plan.md", "--diff3"});
        QCOMPARE(merged.status, 1);
        QCOMPARE(merged.error, QByteArray("throughline: plan.md: Both moved “Launch”: this quarter / later\n"));
        QVERIFY2(merged.output.contains("<<<<<<< ours\n- When: this quarter\n||||||| base\n- When: next quarter\n=======\n- When: "
                                        "later\n>>>>>>> theirs\n- Status: planned\n"),
            merged.output);
    }

    void aMergeThatCantBeLeavesTheFileAlone()
    {
        const QString ours = file("ours.md", sharedPlan);
        const QString broken = file("broken.md", "# A\n\xFF\n");
        const Run merged = run({"merge", ours, ours, broken, "-o", ours});
        QCOMPARE(merged.status, 2);
        QCOMPARE(bytesIn(ours), sharedPlan);
        QCOMPARE(run({"merge", ours, ours}).status, 2);
        QCOMPARE(run({"merge", ours, ours, ours, "--marker-size", "many"}).status, 2);
    }

    void resolveTakesTheConflictsOfGitBack()
    {
        const QString path = file("plan.md",
            replacedIn(sharedPlan, "- When: next quarter\n- Status: planned\n",
                "<<<<<<< HEAD\n- When: later\n- Status: planned\n||||||| base\n- When: next quarter\n- Status: planned\n=======\n- "
                "When: "
                "next quarter\n- Status: doing\n>>>>>>> topic\n"));
        QCOMPARE(run({"resolve", path}).status, 0);
        QCOMPARE(bytesIn(path), replacedIn(replacedIn(sharedPlan, "next quarter", "later"), "planned", "doing"));
        const Run again = run({"resolve", path});
        QCOMPARE(again.status, 2);
        QVERIFY2(again.error.contains("has no conflict markers"), again.error);
    }

    void aTextBundleKeepsItsPictures()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("plan.textbundle/assets")));
        const QString text = file("plan.textbundle/text.md",
            replacedIn(sharedPlan, "- Status: planned\n",
                "<<<<<<< HEAD\n- Status: doing\n||||||| base\n- Status: planned\n=======\n- Status: planned\n>>>>>>> topic\n"));
        const QString picture = file("plan.textbundle/assets/a.svg", "<svg/>");
        file("plan.textbundle/info.json", R"({"version": 2, "type": "net.daringfireball.markdown"})");
        const QString bundle = m_folder->filePath("plan.textbundle");
        QCOMPARE(run({"resolve", bundle}).status, 0);
        QCOMPARE(bytesIn(text), replacedIn(sharedPlan, "planned", "doing"));
        const QString other = file("other.md", replacedIn(sharedPlan, "planned", "done"));
        const QString base = file("base.md", replacedIn(sharedPlan, "planned", "doing"));
        QCOMPARE(run({"merge", base, bundle, other, "-o", bundle}).status, 0);
        QCOMPARE(bytesIn(text), replacedIn(sharedPlan, "planned", "done"));
        QCOMPARE(bytesIn(picture), QByteArray("<svg/>"));
        const Run none = run({"merge", base, bundle, other, "-o", m_folder->filePath("none.textpack")});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.error.contains("copy one of the versions"), none.error);
    }

    void whatIsMarkedWronglyIsLeftAlone()
    {
        const QByteArray broken = sharedPlan + "<<<<<<< HEAD\n";
        const QString path = file("plan.md", broken);
        const Run resolve = run({"resolve", path});
        QCOMPARE(resolve.status, 2);
        QVERIFY2(resolve.error.contains("line 19"), resolve.error);
        QCOMPARE(bytesIn(path), broken);
    }

    /// Where git by itself is wrong: it finds a conflict in the first two, and none in the third, which leaves a dead link.
    void gitMergesThroughTheDriver_data()
    {
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        QTest::newRow("adjacent fields") << replacedIn(sharedPlan, "next quarter", "later")
                                         << replacedIn(sharedPlan, "planned", "doing")
                                         << replacedIn(replacedIn(sharedPlan, "next quarter", "later"), "planned", "doing");
        const QByteArray quiz = "\n#### Quiz\n- When: later\n";
        const QByteArray song = "\n#### Song\n- When: later\n";
        QTest::newRow("two items at the end") << sharedPlan + quiz << sharedPlan + song << sharedPlan + quiz + song;
        const QByteArray renamed = replacedIn(sharedPlan, "A game", "Play").replace("#a-game", "#play");
        QTest::newRow("a rename and a link") << replacedIn(
            sharedPlan, "#### Launch", "#### Quiz\n- Why: [A game](#a-game)\n\n#### Launch")
                                             << renamed
                                             << replacedIn(
                                                    renamed, "#### Launch", "#### Quiz\n- Why: [Play](#play)\n\n#### Launch");
    }

    void gitMergesThroughTheDriver()
    {
        QFETCH(const QByteArray, ours);
        QFETCH(const QByteArray, theirs);
        QFETCH(const QByteArray, merged);
        if (QStandardPaths::findExecutable("git").isEmpty())
            QSKIP("git isn't there");
        makeRepository();
        branch("theirs", theirs);
        branch("ours", ours);
        QCOMPARE(git({"merge", "-q", "theirs", "-m", "Merge"}), 0);
        QCOMPARE(bytesIn(m_folder->filePath("plan.strategy.md")), merged);
        QCOMPARE(run({"check", m_folder->filePath("plan.strategy.md")}).output.contains("dead-link"), false);
    }

    void gitSeesAConflictOfTheDriver()
    {
        if (QStandardPaths::findExecutable("git").isEmpty())
            QSKIP("git isn't there");
        makeRepository();
        branch("theirs", replacedIn(sharedPlan, "next quarter", "later"));
        branch("ours", replacedIn(sharedPlan, "next quarter", "this quarter"));
        QCOMPARE(git({"merge", "-q", "theirs", "-m", "Merge"}), 1);
        QVERIFY(bytesIn(m_folder->filePath("plan.strategy.md"))
                .contains("<<<<<<< ours\n- When: this quarter\n=======\n- When: later\n"));
    }

private:
    QString file(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("can't write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    int git(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("GIT_CONFIG_GLOBAL", m_folder->filePath("gitconfig"));
        environment.insert("GIT_CONFIG_NOSYSTEM", "1");
        process.setProcessEnvironment(environment);
        process.start("git", arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    /// One with the plan in it and the driver set up as `merge --setup-git` says.
    void makeRepository()
    {
        const Run setup = run({"merge", "--setup-git"});
        QVERIFY(setup.output.contains("echo '*.strategy.md merge=throughline' >> .gitattributes"));
        QVERIFY(setup.output.contains("'throughline merge %O %A %B -o %A --marker-size %L --path %P'"));
        QCOMPARE(git({"init", "-q", "-b", "main"}), 0);
        QCOMPARE(git({"config", "user.name", "Sam"}), 0);
        QCOMPARE(git({"config", "user.email", "sam@example.org"}), 0);
        const QString program = qEnvironmentVariable("THROUGHLINE_PROGRAM");
        QCOMPARE(
            git({"config", "merge.throughline.driver", '"' + program + "\" merge %O %A %B -o %A --marker-size %L --path %P"}), 0);
        file(".gitattributes", "*.strategy.md merge=throughline\n");
        file("plan.strategy.md", sharedPlan);
        QCOMPARE(git({"add", "."}), 0);
        QCOMPARE(git({"commit", "-q", "-m", "Plan"}), 0);
    }

    void branch(const QString &name, const QByteArray &text)
    {
        QCOMPARE(git({"checkout", "-q", "-b", name, "main"}), 0);
        file("plan.strategy.md", text);
        QCOMPARE(git({"commit", "-q", "-a", "-m", name}), 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

THROUGHLINE_SUITE(MergingTest)
#include "tst_merging.moc"
