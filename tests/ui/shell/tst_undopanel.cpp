// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/shell/menubook.h"
#include "ui/shell/undopanel.h"

#include <QAction>
#include <QLabel>
#include <QUndoView>

using namespace throughline;

namespace {

/// A window with the undo list, and three steps in it.
class UndoBench : public Bench {
public:
    UndoBench()
        : Bench("# Plan\n")
    {
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        for (const char *name : {"First", "Second", "Third"})
            window.document()->apply(TextEdit::insert(7, name), QString::fromLatin1(name));
    }

    UndoPanel *panel() { return window.findChild<UndoPanel *>(); }
    QUndoView *steps() { return panel()->findChild<QUndoView *>(); }
    QString words()
    {
        QStringList words;
        for (const QLabel *label : panel()->findChildren<QLabel *>())
            words += label->text();
        return words.join(u'\n');
    }
    QRect row(int index) { return steps()->visualRect(steps()->model()->index(index, 0)); }
};

} // namespace

class UndoPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aClickLeadsToThatStep()
    {
        UndoBench bench;
        QVERIFY(bench.panel() && bench.panel()->isVisible());
        QCOMPARE(bench.steps()->model()->rowCount(), 4);
        QCOMPARE(bench.steps()->model()->index(2, 0).data().toString(), QStringLiteral("Second"));
        QTest::mouseClick(bench.steps()->viewport(), Qt::LeftButton, {}, bench.row(1).center());
        QCOMPARE(bench.text(), QStringLiteral("# Plan\nFirst"));
        QTest::mouseClick(bench.steps()->viewport(), Qt::LeftButton, {}, bench.row(3).center());
        QCOMPARE(bench.text(), QStringLiteral("# Plan\nThirdSecondFirst"));
    }

    void keysLeadThereToo()
    {
        UndoBench bench;
        bench.panel()->setFocus();
        QVERIFY(bench.steps()->hasFocus());
        QTest::keyClick(bench.steps(), Qt::Key_Up);
        QCOMPARE(bench.text(), QStringLiteral("# Plan\nSecondFirst"));
        QTest::keyClick(bench.steps(), Qt::Key_Home);
        QCOMPARE(bench.text(), QStringLiteral("# Plan\n"));
    }

    /// In the list typing says its words, in the menu it is but typing.
    void typingSaysWhatWasTyped()
    {
        UndoBench bench;
        Document &document = *bench.window.document();
        const auto type = [&document](TextEdit edit, UndoStep step) {
            document.apply(std::move(edit), QStringLiteral("Typing"), &document, step);
        };
        const auto last
            = [&bench] { return bench.steps()->model()->index(bench.steps()->model()->rowCount() - 1, 0).data().toString(); };
        type(TextEdit::insert(0, "W"), UndoStep::Begun);
        type(TextEdit::insert(1, "hy"), UndoStep::Continued);
        QCOMPARE(last(), QStringLiteral("Typing: Why"));
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Typing"));
        type(TextEdit::remove({0, 3}), UndoStep::Begun);
        QCOMPARE(last(), QStringLiteral("Typing: Why"));
        type(TextEdit::insert(0, "\n"), UndoStep::Begun);
        QCOMPARE(last(), QStringLiteral("Typing"));
    }

    void theSavedStepIsMarkedAndNamed()
    {
        UndoBench bench;
        QVERIFY(bench.words().contains(QStringLiteral("Steps since the saved one: 3")));
        QVERIFY(bench.window.desk()->save());
        QVERIFY2(bench.words().contains(QStringLiteral("This step is saved")), qPrintable(bench.words()));
        QVERIFY(!bench.steps()->model()->index(3, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
        QTest::mouseClick(bench.steps()->viewport(), Qt::LeftButton, {}, bench.row(2).center());
        QVERIFY(bench.words().contains(QStringLiteral("Steps back from the saved one: 1")));
        QVERIFY(bench.window.document()->isModified());
        QCOMPARE(bench.steps()->model()->rowCount(), 4); // saving forgets no step
    }

    void noTwoActionsHaveTheSameKeys()
    {
        UndoBench bench;
        QHash<QString, QString> names;
        for (const Dialogs::Shortcut &shortcut : bench.window.menus()->shortcuts()) {
            const QString keys = shortcut.keys.toString();
            QVERIFY2(!names.contains(keys), qPrintable(keys + u' ' + names[keys] + u' ' + shortcut.name));
            names.insert(keys, shortcut.name);
        }
        QVERIFY(names.contains(QStringLiteral("Ctrl+Alt+Z")));
    }
};

THROUGHLINE_SUITE(UndoPanelTest)
#include "tst_undopanel.moc"
