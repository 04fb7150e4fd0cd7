// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/interview/suspectsheet.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

using namespace throughline;

namespace {

const QByteArray suspectsheetPlan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n\n#### A game\n\nChildren tidy for fun.\n\n## Roadmap\n\n#### One\n- Why: "
      "[A game](#a-game)\n\n#### Two\n- Why: [A game](#a-game)\n";

class SuspectBench : public Bench {
public:
    explicit SuspectBench(const QByteArray &text = suspectsheetPlan)
        : Bench(text)
    {
    }

    void confirm(const char *title)
    {
        select(QString::fromUtf8(title));
        window.workspace()->confirmWhys();
    }

    void reword(const char *words)
    {
        const Snapshot &snapshot = window.document()->snapshot();
        window.document()->apply(
            *setProse(snapshot, snapshot.strategy().find("a-game"), QString::fromUtf8(words)), QStringLiteral("Reword"));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    SuspectSheet *sheet() { return window.findChild<SuspectSheet *>(); }
    QString words() { return sheet()->findChild<QTextBrowser *>()->toPlainText().simplified(); }
    QString headline() { return sheet()->findChild<QLabel *>(QStringLiteral("headline"))->text(); }
    std::size_t suspects() { return suspectWhys(window.document()->snapshot()).size(); }
};

} // namespace

class SuspectSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void whatChangedIsShownAndConfirmedByKeys()
    {
        SuspectBench bench;
        bench.confirm("One");
        bench.confirm("Two");
        bench.reword("Children tidy because they win.");
        QCOMPARE(bench.suspects(), std::size_t(2));
        bench.select(QStringLiteral("Two"));
        bench.window.workspace()->reviewSuspects();
        QCOMPARE(bench.selected(), QStringLiteral("Two"));
        QCOMPARE(bench.words(), QStringLiteral("Children tidy for fun. because they win."));
        QVERIFY(bench.sheet()->findChild<QTextBrowser *>()->toHtml().contains(QStringLiteral("line-through")));
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.suspects(), std::size_t(1));
        QCOMPARE(bench.selected(), QStringLiteral("One"));
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.suspects(), std::size_t(0));
        QCOMPARE(bench.headline(), QStringLiteral("No why is in doubt"));
        bench.press(Qt::Key_Return);
        QVERIFY(!bench.sheet()->isVisible());
    }

    void allAreConfirmedAtOnceInOneStep()
    {
        SuspectBench bench;
        bench.confirm("One");
        bench.confirm("Two");
        bench.reword("Other words.");
        const QString before = bench.text();
        bench.window.workspace()->reviewSuspects();
        bench.press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(bench.suspects(), std::size_t(0));
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text(), before);
        bench.press(Qt::Key_Right, Qt::AltModifier); // the other one, and nothing is confirmed
        QCOMPARE(bench.text(), before);
        QCOMPARE(bench.suspects(), std::size_t(2));
    }

    void wordsOfAnEarlierSessionAreNotKnown()
    {
        SuspectBench bench(QByteArray(suspectsheetPlan)
                .replace("[A game](#a-game)\n\n#### Two", "[A game](#a-game \"reviewed 00000000\")\n\n#### Two"));
        bench.window.workspace()->reviewSuspects();
        QCOMPARE(bench.words(), QStringLiteral("Children tidy for fun."));
        QVERIFY(bench.sheet()->findChild<QTextBrowser *>()->toHtml().indexOf(QStringLiteral("line-through")) < 0);
    }

    void aRenamedTargetIsFoundInTheHistory()
    {
        SuspectBench bench;
        bench.confirm("One");
        bench.reword("Children win.");
        const Snapshot &snapshot = bench.window.document()->snapshot();
        bench.window.document()->apply(
            *renameElement(snapshot, snapshot.strategy().find("a-game"), QStringLiteral("Play")), QStringLiteral("Rename"));
        bench.window.workspace()->reviewSuspects();
        QCOMPARE(bench.words(), QStringLiteral("Children tidy for fun. win."));
    }
};

THROUGHLINE_SUITE(SuspectSheetTest)
#include "tst_suspectsheet.moc"
