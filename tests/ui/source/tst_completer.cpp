// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/source/sourcebench.h"
#include "ui/source/proposallist.h"

using namespace throughline;

namespace {

const QByteArray completerPlan = "## Framework\n### Bets\n#### A game\n#### A book\n## Roadmap\n### Now\n#### Launch\n";

/// Keys at the end of a strategy, and what they open.
struct Typing : SourceBench {
    explicit Typing(const QByteArray &text = completerPlan)
        : SourceBench(text)
    {
        setCursor(static_cast<int>(shown().size()));
    }

    ProposalList *list() const { return pane->window()->findChild<ProposalList *>(); }
    void type(const QString &keys)
    {
        QTest::keyClicks(editor, keys);
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(editor, key, modifiers);
        settle();
    }
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace

class CompleterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aFieldIsWrittenFromAFewLetters()
    {
        Typing typing;
        typing.type("- wy");
        QVERIFY(typing.list());
        typing.press(Qt::Key_Return);
        QCOMPARE(typing.bytes(), completerPlan + "- Why: ");
        QVERIFY(typing.list()); // now of its values
        typing.type("bo");
        typing.press(Qt::Key_Tab);
        QCOMPARE(typing.bytes(), completerPlan + "- Why: [A book](#a-book)");
        QVERIFY(!typing.list());
    }

    void arrowsChooseAndEscapeSendsAway()
    {
        Typing typing;
        typing.type("- Why: ");
        typing.press(Qt::Key_Down);
        typing.press(Qt::Key_Down);
        typing.press(Qt::Key_Up);
        typing.press(Qt::Key_Return);
        QCOMPARE(typing.bytes(), completerPlan + "- Why: [A book](#a-book)");
        typing.press(Qt::Key_Return); // goes on with the list
        typing.type("W");
        QVERIFY(typing.list());
        typing.press(Qt::Key_Escape);
        QVERIFY(!typing.list());
        typing.press(Qt::Key_Return);
        QVERIFY(typing.bytes().endsWith("- W\n- "));
    }

    void proseIsLeftAlone()
    {
        Typing typing;
        typing.press(Qt::Key_Return);
        typing.type("Why not just words");
        QVERIFY(!typing.list());
    }

    void askedForItProposesFieldsOnAnEmptyLine()
    {
        Typing typing;
        QVERIFY(!typing.list());
        typing.press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(typing.list());
        typing.press(Qt::Key_Return);
        QCOMPARE(typing.bytes(), completerPlan + "- When: ");
    }

    void leavingThePlaceClosesTheList()
    {
        Typing typing;
        typing.type("- Why: ");
        QVERIFY(typing.list());
        typing.setCursor(3);
        Typing::settle();
        QVERIFY(!typing.list());
    }

    void choosingIsOneUndoStep()
    {
        Typing typing;
        typing.type("- Why: ga");
        typing.press(Qt::Key_Return);
        typing.document.undoStack()->undo();
        QCOMPARE(typing.bytes(), completerPlan + "- Why: ga");
    }

    void whatIsWrittenInFullNeedsNoChoice()
    {
        Typing typing;
        typing.type("- When: later");
        QVERIFY(!typing.list());
    }
};

THROUGHLINE_SUITE(CompleterTest)
#include "tst_completer.moc"
