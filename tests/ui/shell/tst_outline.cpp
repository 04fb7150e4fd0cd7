// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/shell/outlinemodel.h"
#include "ui/shell/outlinepanel.h"

#include <QLineEdit>
#include <QMimeData>
#include <QTreeView>

using namespace throughline;

namespace {

const QByteArray outlinePlan = R"(# Plan

## Framework

### Strategic bets

#### A game

## Roadmap

### First

#### Launch
- Why: [A game](#a-game)

#### Print

### Later

#### Sell
)";

class OutlineBench : public Bench {
public:
    explicit OutlineBench(const QByteArray &text = outlinePlan)
        : Bench(text)
        , tree(window.workspace()->outline()->findChild<QTreeView *>())
        , model(qobject_cast<OutlineModel *>(tree->model()))
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window isn't active");
        tree->setFocus();
    }

    QModelIndex rowOf(const QString &title)
    {
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }

    /// Drops \a title into \a group before its row \a row, as the view would.
    bool drop(const QString &title, const QString &group, int row)
    {
        const std::unique_ptr<QMimeData> data(model->mimeData({rowOf(title)}));
        const bool isTaken = model->dropMimeData(data.get(), Qt::MoveAction, row, 0, rowOf(group));
        QCoreApplication::processEvents();
        return isTaken;
    }

    /// Types \a words into the row that is being renamed.
    void name(const QString &words)
    {
        QVERIFY(QTest::qWaitFor([this] { return tree->findChild<QLineEdit *>() != nullptr; }));
        auto *field = tree->findChild<QLineEdit *>();
        field->selectAll();
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([this] { return tree->findChild<QLineEdit *>() == nullptr; }));
        QCoreApplication::processEvents();
    }

    QStringList titles()
    {
        QStringList titles;
        for (const Element &element : window.document()->snapshot().strategy().elements())
            titles << element.body->title();
        return titles;
    }

    QTreeView *tree;
    OutlineModel *model;
};

} // namespace

class TestOutline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aDraggedElementGoesWhereItIsDropped()
    {
        OutlineBench bench;
        bench.select(QStringLiteral("Print"));
        const QString before = bench.text();
        QVERIFY(bench.drop(QStringLiteral("Print"), QStringLiteral("Later"), 0));
        QCOMPARE(bench.titles(), (QStringList{"A game", "Launch", "Print", "Sell"}));
        QCOMPARE(bench.rowOf(QStringLiteral("Print")).parent().data().toString(), QStringLiteral("Later"));
        QCOMPARE(bench.selected(), QStringLiteral("Print"));
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text(), before);
    }

    void anElementDroppedOnAGroupBecomesItsLast()
    {
        OutlineBench bench;
        QVERIFY(bench.drop(QStringLiteral("Launch"), QStringLiteral("Later"), -1));
        QCOMPARE(bench.titles(), (QStringList{"A game", "Print", "Sell", "Launch"}));
    }

    void anElementStaysAmongItsKind()
    {
        OutlineBench bench;
        const QString before = bench.text();
        QVERIFY(!bench.drop(QStringLiteral("Launch"), QStringLiteral("Strategic bets"), 0));
        QVERIFY(!bench.drop(QStringLiteral("Launch"), QStringLiteral("Roadmap"), 0));
        QCOMPARE(bench.text(), before);
    }

    void f2RenamesInPlaceWithEveryLink()
    {
        OutlineBench bench;
        bench.select(QStringLiteral("A game"));
        QTest::keyClick(bench.tree, Qt::Key_F2);
        bench.name(QStringLiteral("A toy"));
        QVERIFY(bench.text().contains(QStringLiteral("#### A toy\n")));
        QVERIFY(bench.text().contains(QStringLiteral("[A toy](#a-toy)")));
        QCOMPARE(bench.selected(), QStringLiteral("A toy"));
    }

    void aRefusedNameLeavesTheTitle()
    {
        OutlineBench bench;
        bench.select(QStringLiteral("Print"));
        const QString before = bench.text();
        QTest::keyClick(bench.tree, Qt::Key_F2);
        bench.name(QStringLiteral("Launch"));
        QCOMPARE(bench.text(), before);
        QVERIFY(bench.rowOf(QStringLiteral("Print")).isValid());
    }

    void deleteAsksWhereLinksWouldBreak()
    {
        OutlineBench bench;
        bench.select(QStringLiteral("A game"));
        bench.dialogs.isRemovalFine = false;
        QTest::keyClick(bench.tree, Qt::Key_Delete);
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("remove")});
        QVERIFY(bench.titles().contains(QStringLiteral("A game")));
        bench.dialogs.isRemovalFine = true;
        QTest::keyClick(bench.tree, Qt::Key_Delete);
        QVERIFY(!bench.titles().contains(QStringLiteral("A game")));
    }

    void aNewElementFollowsTheSelectedOneAndIsNamed()
    {
        OutlineBench bench;
        bench.select(QStringLiteral("Launch"));
        QTest::keyClick(&bench.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Test"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("game"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.titles(), (QStringList{"A game", "Launch", "Test", "Print", "Sell"}));
        QCOMPARE(bench.selected(), QStringLiteral("Test"));
    }

    void theFirstElementMakesItsPart_data()
    {
        QTest::addColumn<ElementKind>("kind");
        for (const ElementKind kind : {ElementKind::Frame, ElementKind::Market, ElementKind::Pain, ElementKind::Bet})
            QTest::newRow(kindKey(kind).data()) << kind;
    }

    void theFirstElementMakesItsPart()
    {
        QFETCH(ElementKind, kind);
        OutlineBench bench("# Plan\n");
        bench.window.workspace()->outline()->addNew(kind);
        bench.window.workspace()->outline()->addNew(kind);
        const auto &strategy = bench.window.document()->snapshot().strategy();
        QCOMPARE(strategy.elements().size(), 2U);
        QCOMPARE(strategy.element(0).kind(), kind);
        QCOMPARE(strategy.element(1).kind(), kind);
        QVERIFY(bench.titles().first() != bench.titles().last());
    }

    void aNewElementIsSeenThroughAnyFilter()
    {
        OutlineBench bench;
        QTest::keyClicks(bench.window.workspace()->outline()->findChild<QLineEdit *>(), QStringLiteral("sell"));
        QVERIFY(!bench.rowOf(QStringLiteral("Launch")).isValid());
        bench.window.workspace()->outline()->addNew(ElementKind::Bet);
        QVERIFY(bench.tree->currentIndex().data().toString().startsWith(QStringLiteral("New")));
    }
};

THROUGHLINE_SUITE(TestOutline)
#include "tst_outline.moc"
