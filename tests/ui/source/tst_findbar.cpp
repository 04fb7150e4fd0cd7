// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/source/sourcebench.h"
#include "ui/source/findbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace throughline;

namespace {

/// The find bar, opened by its shortcut.
struct Looking : SourceBench {
    explicit Looking(const QByteArray &text, Qt::Key key = Qt::Key_F)
        : SourceBench(text)
    {
        QTest::keyClick(editor, key, Qt::ControlModifier);
        bar = pane->findChild<FindBar *>();
    }

    QLineEdit *field(const QString &name) const { return named<QLineEdit>(name); }
    void press(const QString &name) const { named<QAbstractButton>(name)->click(); }
    void type(const QString &words) const
    {
        field("Find")->clear();
        QTest::keyClicks(field("Find"), words);
    }
    QString selected() const { return editor->textCursor().selectedText(); }
    int at() const { return editor->textCursor().selectionStart(); }
    QString says() const { return bar->findChild<QLabel *>()->text(); }

    template <typename Widget> Widget *named(const QString &name) const
    {
        for (auto *widget : bar->findChildren<Widget *>()) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            if (widget->accessibleName() == name || (button && button->text() == name))
                return widget;
        }
        qFatal("no widget called %s", qPrintable(name));
    }

    FindBar *bar = nullptr;
};

} // namespace

class FindBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void goesToTheFirstMatchWhileTypingAndOnWithEnter()
    {
        const Looking looking("one two\ntwo One\n");
        QVERIFY(looking.bar->isVisible());
        looking.type("one");
        QCOMPARE(looking.at(), 0);
        QCOMPARE(looking.says(), QStringLiteral("1 of 2"));
        QTest::keyClick(looking.field("Find"), Qt::Key_Return);
        QCOMPARE(looking.at(), 12);
        QTest::keyClick(looking.field("Find"), Qt::Key_Return); // round the end
        QCOMPARE(looking.at(), 0);
        QTest::keyClick(looking.field("Find"), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(looking.at(), 12);
    }

    void f3GoesOnFromTheText()
    {
        const Looking looking("a b a b a\n");
        looking.type("a");
        QTest::keyClick(looking.field("Find"), Qt::Key_Escape);
        QVERIFY(!looking.bar->isVisible());
        QVERIFY(looking.editor->hasFocus());
        QTest::keyClick(looking.editor, Qt::Key_F3);
        QCOMPARE(looking.at(), 4);
        QTest::keyClick(looking.editor, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(looking.at(), 0);
    }

    void whatIsSelectedIsLookedFor()
    {
        SourceBench bench("tidy up\ntidy\n");
        bench.editor->selectPositions(0, 4);
        QTest::keyClick(bench.editor, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(bench.pane->findChild<FindBar *>()->findChild<QLineEdit *>()->text(), QStringLiteral("tidy"));
    }

    void caseWordsAndPatterns()
    {
        const Looking looking("One oneness one\n");
        looking.type("one");
        QCOMPARE(looking.says(), QStringLiteral("1 of 3"));
        looking.press("Match case");
        QCOMPARE(looking.says(), QStringLiteral("1 of 2"));
        looking.press("Whole words");
        QCOMPARE(looking.says(), QStringLiteral("1 of 1"));
        looking.press("Whole words");
        looking.press("Regular expression");
        looking.type("^one|s{2}");
        QCOMPARE(looking.says(), QStringLiteral("1 of 1"));
    }

    void aWrongPatternSaysWhatIsWrong()
    {
        const Looking looking("One\n");
        looking.press("Regular expression");
        looking.type("(");
        QVERIFY2(looking.says().contains("parenthesis"), qPrintable(looking.says()));
    }

    void replacesOneByOne()
    {
        const Looking looking("bet bet bet\n", Qt::Key_H);
        looking.type("bet");
        QTest::keyClicks(looking.field("Replace with"), QStringLiteral("pain"));
        looking.press("Replace");
        looking.press("Next");
        looking.press("Replace");
        QCOMPARE(looking.bytes(), QByteArray("pain bet pain\n"));
    }

    void replacesAllAsOneStepAndLeavesTheRestAlone()
    {
        const QByteArray text = "\xEF\xBB\xBFone 🎉 one\r\ntwo  \rone\n";
        Looking looking(text, Qt::Key_H);
        looking.type("one");
        QTest::keyClicks(looking.field("Replace with"), QStringLiteral("1"));
        looking.press("Replace all");
        QCOMPARE(looking.bytes(),
            QByteArray("\xEF\xBB\xBF"
                       "1 🎉 1\r\ntwo  \r1\n"));
        QCOMPARE(looking.says(), QStringLiteral("3 replaced"));
        looking.document.undoStack()->undo();
        QCOMPARE(looking.bytes(), text);
    }

    void aPatternsGroupsAreFilledIn()
    {
        const Looking looking("- Why: x\r\n- When: y\r\n", Qt::Key_H);
        looking.press("Regular expression");
        looking.type("^- (\\w+): (.)$");
        QTest::keyClicks(looking.field("Replace with"), QStringLiteral("\\1\\n\\2"));
        looking.press("Replace all");
        QCOMPARE(looking.bytes(), QByteArray("Why\r\nx\r\nWhen\r\ny\r\n"));
    }

    void editsWhileItIsOpenKeepItRight()
    {
        Looking looking("one\none\n");
        looking.type("one");
        looking.document.apply(TextEdit::insert(0, "one more\n"), "Elsewhere");
        QVERIFY(QTest::qWaitFor([&] { return looking.says() == QStringLiteral("2 of 3"); }));
    }
};

THROUGHLINE_SUITE(FindBarTest)
#include "tst_findbar.moc"
