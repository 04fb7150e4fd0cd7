// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/interview/checkinsheet.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace throughline;

namespace {

const QByteArray checkinsheetPlan = "# Plan\n\n## Roadmap\n\n#### Launch\n- When: 2027\n";

class CheckInBench : public Bench {
public:
    CheckInBench()
        : Bench(checkinsheetPlan)
    {
        select(QStringLiteral("Launch"));
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, key, modifiers);
    }

    void type(const char *words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }

    bool isOpen()
    {
        const auto *sheet = window.findChild<CheckInSheet *>();
        return sheet && sheet->isVisible();
    }
};

} // namespace

class CheckInSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aNoteIsWrittenAndKeptByKeys()
    {
        CheckInBench bench;
        QVERIFY(bench.isOpen());
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.type("The press is late.");
        bench.press(Qt::Key_Tab);
        bench.type("Print elsewhere.");
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!bench.isOpen());
        const QString date = QDate::currentDate().toString(Qt::ISODate);
        QVERIFY2(bench.text().endsWith(
                     QStringLiteral("## Check-ins\n\n### %1: Launch\n\nAbout [Launch](#launch)\n\n**The challenge I ran "
                                    "into**\n\nThe press is late.\n\n**How I'm thinking of handling it**\n\nPrint "
                                    "elsewhere.\n\n**Any thoughts?**\n")
                         .arg(date)),
            qPrintable(bench.text()));
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text().toUtf8(), checkinsheetPlan);
    }

    void itStartsFromWhatIsKnownAndIsCopied()
    {
        CheckInBench bench;
        bench.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("“Launch” has no why")));
        bench.press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("**Any thoughts?**")));
        QVERIFY(bench.isOpen());
        QCOMPARE(bench.text().toUtf8(), checkinsheetPlan);
    }

    void anEmptyNoteStaysOpenAndSaysSo()
    {
        CheckInBench bench;
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.press(Qt::Key_Delete);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.isOpen());
        QCOMPARE(bench.text().toUtf8(), checkinsheetPlan);
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.isOpen());
    }

    void itIsStillAboutTheElementAfterARename()
    {
        CheckInBench bench;
        const Snapshot &snapshot = bench.window.document()->snapshot();
        bench.window.document()->apply(
            TextEdit::insert(snapshot.text().toUtf8().indexOf("## Roadmap"), "## Framework\n\n### Bets\n\n#### A game\n\n"),
            QStringLiteral("Type"));
        const Snapshot &now = bench.window.document()->snapshot();
        bench.window.document()->apply(
            *renameElement(now, now.strategy().find("launch"), QStringLiteral("Start")), QStringLiteral("Rename"));
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.text().contains(QStringLiteral("About [Start](#start)")));
    }
};

THROUGHLINE_SUITE(CheckInSheetTest)
#include "tst_checkinsheet.moc"
