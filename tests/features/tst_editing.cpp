// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/suites.h"

#include <QTest>

#include <memory>

using namespace throughline;

namespace {

const QByteArray editedPlan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n#### A game\n\n## Roadmap\n\n### Games\n#### Launch\n- When: 2027 Q1\n";

} // namespace

/// The commands that write a strategy.
class EditingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init() { m_folder = std::make_unique<ScratchFolder>(); }

    void renamingChangesTheHeadingAndItsLinksAndNothingElse()
    {
        const QByteArray before = "#### Above\n\n## Framework\r\n### Bets\r\n#### Old name\r\n\r\n## Roadmap\r\n### T\r\n#### "
                                  "Item\r\n- Why: [Old name](#old-name)  \r\n";
        const QString path = m_folder->write("plan.md", before);
        QCOMPARE(run({"edit", path, "rename", "old-name", "New name"}).status, 0);
        QByteArray after = before;
        after.replace("Old name", "New name").replace("old-name", "new-name");
        QCOMPARE(bytesIn(path), after);
    }

    void aDryRunPrintsADiffAndChangesNothing()
    {
        const QString path = m_folder->write("plan.md", editedPlan);
        const Run edit = run({"edit", path, "link", "launch", "Why", "a-game", "it sells", "--dry-run"});
        QCOMPARE(edit.status, 0);
        QVERIFY(edit.output.contains("\n+- Why: [A game](#a-game), it sells\n"));
        QCOMPARE(bytesIn(path), editedPlan);
    }

    void everyActionLeavesADocumentThatReadsAsMeant()
    {
        const QString path = m_folder->write("plan.md", editedPlan);
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
        QVERIFY(bytesIn(path).contains("- Why: [A game](#a-game \"reviewed "));
    }

    void everyTemplateStartsADocumentWithoutErrors()
    {
        const Run templates = run({"templates"});
        QVERIFY(templates.output.count('\n') >= 4);
        for (const QByteArray &line : templates.output.trimmed().split('\n')) {
            const QString id = QString::fromUtf8(line.split(' ').first());
            const QString path = m_folder->path(id + ".md");
            QVERIFY2(run({"new", id, path}).status == 0, qPrintable(id));
            const Run check = run({"check", path});
            QVERIFY2(check.status == 0, check.output);
            QCOMPARE(run({"new", id, path}).status, 2); // never over a file
            const QByteArray found = run({"check", path}).output;
            QVERIFY2(!found.contains("[missing-picture]"), found.constData());
        }
    }

private:
    std::unique_ptr<ScratchFolder> m_folder;
};

THROUGHLINE_SUITE(EditingTest)
#include "tst_editing.moc"
