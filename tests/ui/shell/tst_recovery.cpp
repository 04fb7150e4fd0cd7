// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/shell/startpage.h"
#include "ui/shell/unsavedlist.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

using namespace throughline;

namespace {

/// A window that keeps journals, and what a crash left there before it was opened.
class RecoveryBench : public Bench {
public:
    RecoveryBench()
    {
        if (!writeFile(path(), saved()))
            qFatal("can't write the test's document");
        window.desk()->keepJournals(journals());
    }

    static QByteArray saved() { return "# Plan\n\n## Roadmap\n\n#### Launch\n\nWords.\n"; }
    static QByteArray unsaved() { return "# Plan\n\n## Roadmap\n\n#### Launch\n\nOther words.\n"; }
    QString journals() const { return folder.filePath(QStringLiteral("journals")); }
    int files() const { return static_cast<int>(QDir(journals()).entryList(QDir::Files).size()); }

    void leaveBehind(const QString &document) const
    {
        Journal journal(journals(), [](const Error &) { });
        const qsizetype words = saved().indexOf("Words");
        journal.begin({.path = document, .text = *SourceText::fromUtf8(saved())},
            {.text = TextEdit::replace({words, words + 1}, "Other w"), .pictures = {}});
    }

    UnsavedList *list() { return window.findChild<UnsavedList *>(); }
    QPushButton *button(const QString &name) { return window.findChild<QPushButton *>(name); }
    QStringList words()
    {
        QStringList words;
        for (const QLabel *label : list()->findChildren<QLabel *>())
            words += label->text();
        return words;
    }
};

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void nothingLeftBehindShowsNothing()
    {
        RecoveryBench bench;
        bench.window.showStartPage();
        QVERIFY(!bench.list());
    }

    void theStartPageTellsWhatWasLeftBehind()
    {
        RecoveryBench bench;
        bench.leaveBehind(bench.path());
        bench.window.showStartPage();
        QVERIFY(bench.list() && bench.list()->isVisible());
        const QString words = bench.words().join(u'\n');
        for (const QString &word : {QStringLiteral("plan.strategy.md"), QStringLiteral("Last changed"), QStringLiteral("Launch")})
            QVERIFY2(words.contains(word), qPrintable(words));
        QVERIFY(bench.button(QStringLiteral("restore"))->accessibleName().contains(QStringLiteral("plan.strategy.md")));
    }

    void restoringOpensItAsUnsaved()
    {
        RecoveryBench bench;
        bench.leaveBehind(bench.path());
        bench.window.showStartPage();
        bench.button(QStringLiteral("restore"))->setFocus();
        QTest::keyClick(bench.button(QStringLiteral("restore")), Qt::Key_Space);
        QVERIFY(bench.window.workspace()->isVisible());
        QCOMPARE(bench.text().toUtf8(), RecoveryBench::unsaved());
        QVERIFY(bench.window.document()->isModified());
        QCOMPARE(bench.files(), 1); // its own now
        QVERIFY(bench.window.desk()->unsavedWork().empty());
        QVERIFY(bench.window.desk()->save());
        QCOMPARE(*readFile(bench.path()), RecoveryBench::unsaved());
        QVERIFY(QTest::qWaitFor([&] { return bench.files() == 0; }));
    }

    void discardingAsksFirst()
    {
        RecoveryBench bench;
        bench.leaveBehind({});
        bench.window.showStartPage();
        QVERIFY(bench.words().join(u' ').contains(QStringLiteral("Plan (never saved)")));
        bench.dialogs.isDiscardFine = false;
        QTest::mouseClick(bench.button(QStringLiteral("discard")), Qt::LeftButton);
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("discard")});
        QVERIFY(QTest::qWaitFor([&] { return bench.list(); }));
        QCOMPARE(bench.files(), 1);
        bench.dialogs.isDiscardFine = true;
        QVERIFY(QTest::qWaitFor([&] { return bench.button(QStringLiteral("discard")); }));
        QTest::mouseClick(bench.button(QStringLiteral("discard")), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return !bench.list(); }));
        QCOMPARE(bench.files(), 0);
    }

    void whatCannotBeReadIsSaidAndStays()
    {
        RecoveryBench bench;
        QVERIFY(writeInto(QDir(bench.journals()).filePath(QStringLiteral("a.journal")), "foreign"));
        bench.window.showStartPage();
        QVERIFY2(bench.words().join(u' ').contains(QStringLiteral("a.journal")), qPrintable(bench.words().join(u' ')));
        QVERIFY(!bench.button(QStringLiteral("restore")));
        QCOMPARE(bench.files(), 1);
    }

    void openingTheFileOffersItToo_data()
    {
        QTest::addColumn<Dialogs::LeftBehind>("answer");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<int>("left");
        QTest::newRow("restore") << Dialogs::LeftBehind::Restore << RecoveryBench::unsaved() << 1; // its own
        QTest::newRow("discard") << Dialogs::LeftBehind::Discard << RecoveryBench::saved() << 0;
        QTest::newRow("later") << Dialogs::LeftBehind::Later << RecoveryBench::saved() << 1;
        QTest::newRow("cancel") << Dialogs::LeftBehind::Cancel << QByteArray() << 1;
    }

    void openingTheFileOffersItToo()
    {
        QFETCH(const Dialogs::LeftBehind, answer);
        QFETCH(const QByteArray, shown);
        QFETCH(const int, left);
        RecoveryBench bench;
        bench.leaveBehind(bench.path());
        bench.dialogs.leftBehind = answer;
        QCOMPARE(bench.window.desk()->open(bench.path()), !shown.isEmpty());
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("left behind")});
        QCOMPARE(bench.text().toUtf8(), shown);
        QCOMPARE(bench.files(), left);
    }

    void anotherFileIsOpenedWithoutAQuestion()
    {
        RecoveryBench bench;
        bench.leaveBehind(bench.folder.filePath(QStringLiteral("other.md")));
        QVERIFY(bench.window.desk()->open(bench.path()));
        QVERIFY(bench.dialogs.asked.isEmpty());
    }

    void leavingCleanlyLeavesNothing()
    {
        RecoveryBench bench;
        QVERIFY(bench.window.desk()->open(bench.path()));
        bench.window.document()->apply(TextEdit::insert(0, "x"), QStringLiteral("Type"));
        QVERIFY(QTest::qWaitFor([&] { return bench.files() == 1; }));
        QVERIFY(!bench.window.close());
        QCOMPARE(bench.files(), 1);
        bench.dialogs.unsaved = Dialogs::Unsaved::Discard;
        QVERIFY(bench.window.close());
        QVERIFY(QTest::qWaitFor([&] { return bench.files() == 0; }));
    }
};

THROUGHLINE_SUITE(RecoveryTest)
#include "tst_recovery.moc"
