// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/framework/wall.h"
#include "ui/picking/picker.h"
#include "ui/shell/inspector.h"
#include "ui/shell/inspector/growingedit.h"
#include "ui/shell/menubook.h"
#include "ui/shell/ribbonchip.h"
#include "ui/shell/stage.h"
#include "ui/shell/startcard.h"
#include "ui/shell/startpage.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

using namespace throughline;

namespace {

const QByteArray workbenchPlan = R"(# Plan

## Framework

### Target market

#### Parents

### Pain points

#### Toys on the floor
- Felt by: [Parents](#parents)

### Strategic bets

#### A game, not a tool
- Solves: [Toys on the floor](#toys-on-the-floor)

#### Grown-ups stay out of it

## Roadmap

### First games

#### Launch the game
- When: 2027 Q1
- Why: [A game, not a tool](#a-game-not-a-tool), because it sells

#### Print the box
- When: 2027 Q2
)";

QAction *actionCalled(Bench &bench, const QString &name)
{
    for (const auto &entry : bench.window.menus()->entries()) {
        if (entry.action->text().remove(u'&') == name)
            return entry.action;
    }
    return nullptr;
}

/// Types \a words into the picker that is open and takes the first that is left.
void pick(const QString &words)
{
    QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    auto *picker = qobject_cast<Picker *>(QApplication::activePopupWidget());
    QVERIFY(picker);
    auto *input = picker->findChild<QLineEdit *>();
    QTest::keyClicks(input, words);
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() == nullptr; }));
}

} // namespace

class TestWorkbench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void renamingInTheInspectorMovesLinksAndText()
    {
        Bench bench(workbenchPlan);
        bench.select(QStringLiteral("A game, not a tool"));
        auto *title = bench.window.workspace()->inspector()->findChild<GrowingEdit *>(QStringLiteral("title"));
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Play first"));
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(bench.text().contains(QStringLiteral("#### Play first\n")));
        QVERIFY(bench.text().contains(QStringLiteral("- Why: [Play first](#play-first), because it sells")));
        QCOMPARE(bench.selected(), QStringLiteral("Play first"));
    }

    void aFixButtonMendsAnItemWithoutAWhy()
    {
        Bench bench(workbenchPlan);
        bench.select(QStringLiteral("Print the box"));
        const auto buttons = bench.window.workspace()->inspector()->findChildren<QPushButton *>(QStringLiteral("fix"));
        QVERIFY(!buttons.isEmpty());
        QCOMPARE(bench.window.document()->snapshot().trace().coverage().traced, 1);
        QTest::mouseClick(buttons.constFirst(), Qt::LeftButton);
        QCOMPARE(bench.window.document()->snapshot().trace().coverage().traced, 2);
    }

    void theDashedChipOfTheRibbonLinks()
    {
        Bench bench(workbenchPlan);
        bench.select(QStringLiteral("Print the box"));
        const auto chips = bench.window.workspace()->findChildren<RibbonChip *>();
        QCOMPARE(chips.size(), 5);
        QVERIFY(!chips[2]->isFilled());
        QTest::mouseClick(chips[2], Qt::LeftButton);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("game not"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(bench.text().endsWith(QStringLiteral("- Why: [A game, not a tool](#a-game-not-a-tool)\n")));
        QVERIFY(chips[2]->isFilled());
        QVERIFY(chips[0]->isFilled());
    }

    void thePaletteRunsAnAction()
    {
        Bench bench(workbenchPlan);
        QVERIFY(!bench.window.workspace()->isShown(Workspace::Side::Findings));
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        pick(QStringLiteral("view findings"));
        QVERIFY(bench.window.workspace()->isShown(Workspace::Side::Findings));
    }

    void goToSelects()
    {
        Bench bench(workbenchPlan);
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
        pick(QStringLiteral("prntbox"));
        QCOMPARE(bench.selected(), QStringLiteral("Print the box"));
    }

    void modesAreSwitchedAndPutSideBySideByKeys()
    {
        Bench bench(workbenchPlan);
        Stage *stage = bench.window.workspace()->stage();
        QVERIFY(stage->isShown(Mode::Text) && !stage->isShown(Mode::Vision));
        QTest::keyClick(&bench.window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(stage->isShown(Mode::Vision) && !stage->isShown(Mode::Text));
        QTest::keyClick(&bench.window, Qt::Key_Backslash, Qt::ControlModifier);
        QVERIFY(stage->isShown(Mode::Vision) && stage->isShown(Mode::Text));
        QTest::keyClick(&bench.window, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(stage->mode(), Mode::Text);
        QVERIFY(stage->isShown(Mode::Vision));
        QTest::keyClick(&bench.window, Qt::Key_Backslash, Qt::ControlModifier);
        QVERIFY(!stage->isShown(Mode::Vision));
    }

    void theMapIsAModeAndShowsWhatItIsLedTo()
    {
        Bench bench(workbenchPlan);
        Stage *stage = bench.window.workspace()->stage();
        QTest::keyClick(&bench.window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(stage->isShown(Mode::Map) && !stage->isShown(Mode::Text));
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
        pick(QStringLiteral("prntbox"));
        QCOMPARE(bench.selected(), QStringLiteral("Print the box"));
        QCOMPARE(stage->mode(), Mode::Map);
    }

    void everyModeIsFoundByItsName()
    {
        for (const Mode mode : {Mode::Vision, Mode::Framework, Mode::Roadmap, Mode::Map, Mode::Text})
            QCOMPARE(modeNamed(modeName(mode)), mode);
        QVERIFY(!modeNamed(QStringLiteral("elsewhere")));
    }

    void whatTheStoryboardDoesNotShowOpensTheText()
    {
        Bench bench(workbenchPlan);
        Stage *stage = bench.window.workspace()->stage();
        stage->show(Mode::Vision);
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
        pick(QStringLiteral("prntbox"));
        QCOMPARE(bench.selected(), QStringLiteral("Print the box"));
        QCOMPARE(stage->mode(), Mode::Text);
    }

    void theFrameworkShowsWhatItHasAndOpensTheTextForTheRest()
    {
        Bench bench(workbenchPlan);
        Stage *stage = bench.window.workspace()->stage();
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(stage->mode(), Mode::Framework);
        auto *wall = bench.window.findChild<Wall *>();
        QVERIFY(wall->isVisible() && wall->hasFocus());
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
        pick(QStringLiteral("gamenot"));
        QCOMPARE(stage->mode(), Mode::Framework);
        QCOMPARE(wall->current(), bench.window.selection()->element());
        QVERIFY(wall->currentCard() >= 0);
        QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
        pick(QStringLiteral("prntbox"));
        QCOMPARE(stage->mode(), Mode::Text);
        // What was hidden meanwhile is brought up to date when it is shown again.
        bench.window.document()->apply(TextEdit::insert(0, "Words.\n\n"), QStringLiteral("Type"));
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(&wall->model().snapshot().text() == &bench.window.document()->snapshot().text());
        QCOMPARE(modeNamed(modeName(stage->mode())), std::optional(Mode::Framework));
        QCOMPARE(modeNamed(QStringLiteral("other")), std::nullopt);
    }

    void undoTakesBackWhateverMadeTheEdit()
    {
        Bench bench(workbenchPlan);
        const QString before = bench.text();
        bench.select(QStringLiteral("Launch the game"));
        actionCalled(bench, QStringLiteral("Move down"))->trigger();
        QVERIFY(bench.text() != before);
        QVERIFY(actionCalled(bench, QStringLiteral("Undo Move down")));
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text(), before);
    }

    void whatIsBeingTypedSurvivesAnEditFromElsewhere()
    {
        Bench bench(workbenchPlan);
        bench.select(QStringLiteral("Launch the game"));
        auto *title = bench.window.workspace()->inspector()->findChild<GrowingEdit *>(QStringLiteral("title"));
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Half a ti"));
        bench.window.document()->apply(
            TextEdit::insert(bench.text().indexOf(QStringLiteral("## Framework")), "Words.\n\n"), QStringLiteral("Type"));
        QCOMPARE(title->toPlainText(), QStringLiteral("Half a ti"));
        QVERIFY(title->hasFocus());
    }

    void closingWithUnsavedChangesAsks()
    {
        Bench bench(workbenchPlan);
        bench.window.document()->apply(TextEdit::insert(0, "Words.\n\n"), QStringLiteral("Type"));
        QVERIFY(!bench.window.close());
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("unsaved")});
        bench.dialogs.unsaved = Dialogs::Unsaved::Save;
        QVERIFY(bench.window.close());
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("Words."));
    }

    void aFileThatSomebodyElseChangedIsMergedAndNotOverwritten()
    {
        Bench bench(workbenchPlan);
        bench.window.document()->apply(TextEdit::insert(0, "Mine.\n\n"), QStringLiteral("Type"));
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Theirs\n");
        file.close();
        QVERIFY(bench.window.desk()->save());
        QVERIFY(bench.dialogs.asked.isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        QVERIFY(saved.contains("Mine."));
        QVERIFY(saved.contains("# Theirs"));
    }

    void aNarrowWindowPutsTheOutlineAside()
    {
        Bench bench(workbenchPlan);
        const Workspace *workspace = bench.window.workspace();
        QVERIFY(workspace->isShown(Workspace::Side::Outline));
        const auto resize = [&](int width) {
            bench.window.resize(width, 700);
            QVERIFY(QTest::qWaitFor([&] { return workspace->width() == width; }));
        };
        resize(800);
        QVERIFY(!workspace->isShown(Workspace::Side::Outline) && workspace->isShown(Workspace::Side::Inspector));
        resize(1400);
        QVERIFY(workspace->isShown(Workspace::Side::Outline));
        resize(800);
        QTest::keyClick(&bench.window, Qt::Key_F9);
        QVERIFY(workspace->isShown(Workspace::Side::Outline)); // who wants it has it
        resize(1400);
        QTest::keyClick(&bench.window, Qt::Key_F9);
        resize(800);
        resize(1400);
        QVERIFY(!workspace->isShown(Workspace::Side::Outline));
    }

    void aDoorStartsAnUntitledDocument()
    {
        Bench bench;
        bench.window.showStartPage();
        auto *door = bench.window.findChild<StartCard *>(QStringLiteral("from-roadmap"));
        QVERIFY(door);
        QTest::mouseClick(door, Qt::LeftButton);
        QVERIFY(bench.window.document()->path().isEmpty());
        QVERIFY(bench.window.document()->snapshot().text().size() > 0);
        QVERIFY(bench.window.workspace()->isVisible());
    }
};

THROUGHLINE_SUITE(TestWorkbench)
#include "tst_workbench.moc"
