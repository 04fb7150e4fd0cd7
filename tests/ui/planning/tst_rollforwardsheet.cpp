// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/planning/rollforwardsheet.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace throughline;

namespace {

const QDate today(2027, 5, 3);

const QByteArray rollforwardsheetPlan
    = "---\nstarts: 2027 Q1\n---\n# Plan\n\n## Roadmap\n\n#### Launch\n- When: 2027 Q1\n- Team: Blue\n\n"
      "#### Study\n- When: this quarter\n\n#### Extra\n- When: 2027-03\n- After: [s](#study)\n\n"
      "#### Finished\n- When: 2027 Q1\n- Status: done\n\n#### Next\n- When: next quarter\n";

class RollBench : public Bench {
public:
    explicit RollBench(const QByteArray &text = rollforwardsheetPlan)
        : Bench(text)
    {
        window.activateWindow();
        open();
    }

    /// On a day of 2027 Q2, whatever today is.
    void open()
    {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        if (sheet())
            sheet()->begin(today);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, key, modifiers);
        QCoreApplication::processEvents(); // an editor of cells closes then
    }

    /// Each key goes where the one before has led.
    void type(const char *words)
    {
        for (const QChar c : QString::fromUtf8(words))
            QTest::keyClicks(QApplication::focusWidget(), c);
    }

    RollForwardSheet *sheet() { return window.findChild<RollForwardSheet *>(); }
    bool isOpen() { return sheet() && sheet()->isVisible(); }
    QString label(const char *name)
    {
        const auto *found = sheet()->findChild<QLabel *>(QLatin1StringView(name));
        return found->isVisible() ? found->text() : QString();
    }
    QStringList list()
    {
        const auto *rows = sheet()->findChild<QListWidget *>(QStringLiteral("slipped"));
        QStringList texts;
        for (int row = 0; row < rows->count(); ++row)
            texts += rows->item(row)->text();
        return texts;
    }
    QPushButton *button(const char *name) { return sheet()->findChild<QPushButton *>(QLatin1StringView(name)); }
    QComboBox *combo(const char *name) { return sheet()->findChild<QComboBox *>(QLatin1StringView(name)); }
    int steps() { return window.document()->undoStack()->index(); }
};

const QByteArray rolled = QByteArray(rollforwardsheetPlan)
                              .replace("starts: 2027 Q1", "starts: 2027 Q2")
                              .replace("this quarter", "2027 Q1")
                              .replace("next quarter", "this quarter");

} // namespace

class RollForwardSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aPlanIsRolledForwardByKeys()
    {
        RollBench bench;
        QVERIFY(bench.isOpen());
        QCOMPARE(bench.label("headline"), "The plan starts with 2027 Q1. Move its start on to");
        QCOMPARE(bench.combo("start")->currentText(), "2027 Q2");
        QCOMPARE(bench.list(), QStringList({"2027 Q1 · Launch", "this quarter · Study", "2027-03 · Extra"}));
        bench.press(Qt::Key_Space);
        QCOMPARE(bench.text().toUtf8(), rolled);
        QCOMPARE(bench.label("headline"), "What becomes of “Launch”?");
        QCOMPARE(bench.selected(), "Launch");

        QCOMPARE(bench.combo("when")->currentText(), "2027 Q2");
        bench.type("the press is late");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.label("headline"), "What becomes of “Study”?");
        QVERIFY(bench.label("words").contains(QStringLiteral("After it: “Extra”")));
        bench.press(Qt::Key_K, Qt::AltModifier);
        QVERIFY(!bench.combo("when")->isVisible());
        bench.type("half of it is done");
        bench.press(Qt::Key_Return);
        bench.press(Qt::Key_D, Qt::AltModifier);
        bench.type("nobody asked for it.");
        bench.press(Qt::Key_Return);

        QCOMPARE(bench.label("headline"), "1 kept, 1 moved, 1 dropped");
        QCOMPARE(bench.list(), QStringList({"moved: Launch", "kept: Study", "dropped: Extra"}));
        QByteArray expected = rolled;
        expected.replace("#### Launch\n- When: 2027 Q1\n- Team: Blue\n",
            "#### Launch\n- When: 2027 Q2\n- Team: Blue\n\nMoved at the start of 2027 Q2 from 2027 Q1 to 2027 Q2: the press is "
            "late.\n");
        expected.replace(
            "#### Study\n- When: 2027 Q1\n", "#### Study\n- When: 2027 Q1\n\nKept at the start of 2027 Q2: half of it is done.\n");
        expected.replace("#### Extra\n- When: 2027-03\n- After: [s](#study)\n",
            "#### Extra\n- When: 2027-03\n- Status: dropped\n- After: [s](#study)\n\nDropped at the start of 2027 Q2: nobody asked "
            "for it.\n");
        QCOMPARE(bench.text().toUtf8(), expected);
        QCOMPARE(bench.steps(), 4);
        bench.press(Qt::Key_Space);
        QVERIFY(!bench.isOpen());
        for (int step = 0; step < 4; ++step)
            bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text().toUtf8(), rollforwardsheetPlan);
    }

    void theMouseDoesTheSame()
    {
        RollBench bench;
        QTest::mouseClick(bench.button("go"), Qt::LeftButton);
        auto *rows = bench.sheet()->findChild<QListWidget *>(QStringLiteral("slipped"));
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualItemRect(rows->item(2)).center());
        QCOMPARE(bench.label("headline"), "What becomes of “Extra”?");
        const auto answers = bench.sheet()->findChildren<QToolButton *>();
        const auto drop = std::ranges::find(answers, QStringLiteral("Drop"), &QToolButton::text);
        QTest::mouseClick(*drop, Qt::LeftButton);
        bench.type("no");
        QTest::mouseClick(bench.button("go"), Qt::LeftButton);
        QVERIFY(bench.text().contains(QStringLiteral("Dropped at the start of 2027 Q2: no.\n")));
        QCOMPARE(bench.label("headline"), "What becomes of “Launch”?");
    }

    void itGoesOnWhereItStopped()
    {
        RollBench bench;
        bench.press(Qt::Key_Space);
        bench.press(Qt::Key_K, Qt::AltModifier);
        bench.type("it goes on");
        bench.press(Qt::Key_Return);
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.isOpen());
        bench.open();
        QCOMPARE(bench.label("headline"), "What becomes of “Study”?");
        QCOMPARE(bench.list(), QStringList({"2027 Q1 · Study", "2027-03 · Extra"}));
        bench.press(Qt::Key_Right, Qt::AltModifier);
        bench.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.label("headline"), "1 kept, 2 still open");
        QTest::mouseClick(bench.button("again"), Qt::LeftButton);
        QCOMPARE(bench.label("headline"), "What becomes of “Study”?");
    }

    void anAnswerIsTakenBack()
    {
        RollBench bench;
        bench.press(Qt::Key_Space);
        bench.type("later then");
        bench.press(Qt::Key_Return);
        bench.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.text().toUtf8(), rolled);
        QCOMPARE(bench.list().size(), 3);
        bench.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.text().toUtf8(), rollforwardsheetPlan);
        QCOMPARE(bench.label("headline"), "The plan starts with 2027 Q1. Move its start on to");
    }

    void withoutAReasonOrATimeItAsksAgain()
    {
        RollBench bench;
        bench.press(Qt::Key_Space);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.label("problem"), "Say why, in a few words: it is kept with the item");
        bench.type("because");
        bench.combo("when")->lineEdit()->setFocus();
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.type("soonish");
        bench.press(Qt::Key_Return);
        QVERIFY(bench.label("problem").startsWith(QStringLiteral("“soonish” can't be read as a time")));
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.type("2026");
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.label("problem"), "“2026” is over by the start of 2027 Q2, too");
        QCOMPARE(bench.text().toUtf8(), rolled);
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.type("later");
        bench.press(Qt::Key_Return);
        QVERIFY(bench.text().contains(QStringLiteral("Moved at the start of 2027 Q2 from 2027 Q1 to later: because.\n")));
    }

    void upAndDownGoThroughTheList()
    {
        RollBench bench;
        bench.press(Qt::Key_Space);
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.label("headline"), "What becomes of “Study”?");
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.label("headline"), "What becomes of “Extra”?");
        bench.press(Qt::Key_Up);
        QCOMPARE(bench.selected(), "Study");
    }

    void aPlanWhereNothingSlipsIsMovedOnAllTheSame()
    {
        RollBench bench("---\nstarts: 2027 Q2\n---\n# Plan\n\n## Roadmap\n\n#### A\n- When: later\n");
        QCOMPARE(bench.label("headline"), "The plan starts with 2027 Q2. Move its start on to");
        QCOMPARE(bench.combo("start")->currentText(), "2027 Q3");
        QVERIFY(bench.label("words").startsWith(QStringLiteral("Nothing slips")));
        bench.press(Qt::Key_Space);
        QCOMPARE(bench.label("headline"), "Nothing has slipped");
        QVERIFY(bench.text().startsWith(QStringLiteral("---\nstarts: 2027 Q3\n---\n")));
    }

    void aPlanWithoutAStartGetsOne()
    {
        RollBench bench("# Plan\n\n## Roadmap\n\n#### A\n- When: 2026\n");
        QCOMPARE(bench.label("headline"), "The plan says no start. Let it start with");
        bench.press(Qt::Key_Space);
        QVERIFY(bench.text().startsWith(QStringLiteral("---\nstarts: 2027 Q2\n---\n# Plan\n")));
        QCOMPARE(bench.label("headline"), "What becomes of “A”?");
        QVERIFY(!bench.window.grab().isNull());
    }

    void anotherDocumentClosesIt()
    {
        RollBench bench;
        bench.window.document()->start(*SourceText::fromUtf8("# Other\n"));
        QVERIFY(!bench.isOpen());
    }
};

THROUGHLINE_SUITE(RollForwardSheetTest)
#include "tst_rollforwardsheet.moc"
