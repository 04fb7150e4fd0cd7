// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/shell/inspector.h"
#include "ui/shell/inspector/periodmenu.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTextEdit>
#include <QToolButton>

using namespace throughline;

namespace {

const QByteArray inspectorPlan
    = "---\nstarts: 2027 Q1\n---\n# Plan\n\n## Framework\n\n### Strategic bets\n\n#### A game\n\n## Roadmap\n\n"
      "### First\n\n#### Launch\n- Why: [A game](#a-game)\n";

template <typename Control> Control *named(Bench &bench, const QString &name)
{
    for (auto *control : bench.window.workspace()->inspector()->findChildren<Control *>()) {
        if (control->accessibleName() == name && control->isVisible())
            return control;
    }
    qFatal("the inspector has no “%s”", qPrintable(name));
}

QStringList words(const QMenu &menu)
{
    QStringList words;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            words << action->text();
    }
    return words;
}

} // namespace

class TestInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aControlWritesItsFieldAndUndoTakesItBack_data()
    {
        QTest::addColumn<QString>("element");
        QTest::addColumn<QString>("control");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("written");
        QTest::newRow("score") << "Launch" << "Value now" << "4" << "- Value now: 4/5\n";
        QTest::newRow("period") << "Launch" << "When" << "2027 Q2\n" << "- When: 2027 Q2\n";
        QTest::newRow("status") << "Launch" << "Status" << "do" << "- Status: doing\n";
        QTest::newRow("level") << "A game" << "Confidence High" << " " << "- Confidence: high\n";
    }

    void aControlWritesItsFieldAndUndoTakesItBack()
    {
        QFETCH(QString, element);
        QFETCH(QString, control);
        QFETCH(QString, keys);
        QFETCH(QString, written);
        Bench bench(inspectorPlan);
        bench.select(element);
        QCoreApplication::processEvents(); // the controls appear
        auto *widget = named<QWidget>(bench, control);
        widget->setFocus();
        for (const QChar key : keys)
            key == u'\n' ? QTest::keyClick(widget, Qt::Key_Return) : QTest::keyClick(widget, key.toLatin1());
        QVERIFY2(bench.text().contains(written), qPrintable(bench.text()));
        QVERIFY(named<QWidget>(bench, control));
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text(), QString::fromUtf8(inspectorPlan));
    }

    void aScoreOutOfManyIsANumber()
    {
        Bench bench(inspectorPlan + "- Vision: 86/100\n");
        bench.select(QStringLiteral("Launch"));
        QCoreApplication::processEvents();
        auto *number = named<QSpinBox>(bench, QStringLiteral("Vision"));
        QCOMPARE(number->text(), QStringLiteral("86/100"));
        number->setFocus();
        QTest::keyClick(number, Qt::Key_Up);
        QVERIFY2(bench.text().contains(QStringLiteral("- Vision: 87/100\n")), qPrintable(bench.text()));
    }

    void theControlsSayWhatTheElementSaysThatIsSelected()
    {
        Bench bench(inspectorPlan
            + "- When: 2027 Q1\n- Status: doing\n- Team: Blue\n- Value now: 4/5\n- Vision: 86/100\n\n#### Land\n- When: 2028\n"
              "- Team: Red\n- Value now: 2/5\n\n#### Rest\n");
        const auto said = [&](const QString &element) {
            bench.select(element);
            QCoreApplication::processEvents();
            QStringList values{named<QLineEdit>(bench, QStringLiteral("When"))->text(),
                named<QComboBox>(bench, QStringLiteral("Status"))->currentText(),
                named<QWidget>(bench, QStringLiteral("Value now"))->toolTip(),
                named<QWidget>(bench, QStringLiteral("Vision"))->toolTip()};
            for (const auto *edit : bench.window.workspace()->inspector()->findChildren<QTextEdit *>())
                if (edit->isVisible() && edit->accessibleName() == QStringLiteral("Team"))
                    values << edit->toPlainText();
            return values.join(u'|');
        };
        const QString launch = QStringLiteral("2027 Q1|Doing|4/5|86/100|Blue");
        QCOMPARE(said(QStringLiteral("Launch")), launch);
        QCOMPARE(said(QStringLiteral("Land")), QStringLiteral("2028|Not set|2/5||Red"));
        QCOMPARE(said(QStringLiteral("Rest")), QStringLiteral("|Not set||"));
        QCOMPARE(said(QStringLiteral("Launch")), launch);
    }

    void whatAnElementIsIsSaidOnce_data()
    {
        QTest::addColumn<QString>("element");
        QTest::addColumn<QString>("said");
        QTest::newRow("a kind's own group") << "A game" << "Strategic bet";
        QTest::newRow("a theme") << "Launch" << "Roadmap item · First";
        QTest::newRow("a group that no name knows") << "Sun" << "Section · Weather";
    }

    void whatAnElementIsIsSaidOnce()
    {
        QFETCH(QString, element);
        QFETCH(QString, said);
        Bench bench(QByteArray(inspectorPlan).replace("## Roadmap", "### Weather\n\n#### Sun\n\n## Roadmap"));
        bench.select(element);
        QCOMPARE(bench.window.workspace()->inspector()->findChild<QLabel *>(QStringLiteral("origin"))->text(), said);
    }

    void thePeriodsBeginWhereThePlanStarts()
    {
        const Calendar calendar{.yearStarts = 1, .starts = QDate(2027, 4, 1)};
        QString picked;
        PeriodMenu menu(QStringLiteral("2027 Q3"), calendar, [&picked](const QString &period) { picked = period; }, nullptr);
        QCOMPARE(words(menu).first(), QStringLiteral("2027 Q2"));
        QCOMPARE(menu.actions().at(1)->text(), QStringLiteral("2027 Q3"));
        QVERIFY(menu.actions().at(1)->isChecked());
        QVERIFY(!menu.actions().at(0)->isChecked());
        QVERIFY(words(menu).contains(QStringLiteral("later")));
        menu.actions().at(0)->trigger();
        QCOMPARE(picked, QStringLiteral("2027 Q2"));
    }

    void eachPeriodThatIsOfferedCanBeRead_data()
    {
        QTest::addColumn<int>("yearStarts");
        QTest::addColumn<QDate>("starts");
        for (const int month : {1, 4, 7, 10})
            QTest::addRow("year from month %d", month) << month << QDate(2027, month, 1);
        QTest::newRow("no start") << 1 << QDate();
    }

    void eachPeriodThatIsOfferedCanBeRead()
    {
        QFETCH(int, yearStarts);
        QFETCH(QDate, starts);
        const Calendar calendar{.yearStarts = yearStarts, .starts = starts};
        const PeriodMenu menu(QString(), calendar, {}, nullptr);
        QList<const QMenu *> menus{&menu};
        for (const QAction *action : menu.actions()) {
            if (action->menu())
                menus << action->menu();
        }
        QCOMPARE(menus.size(), 4);
        for (const QMenu *each : menus) {
            for (const QAction *action : each->actions()) {
                if (action->menu() || action->isSeparator())
                    continue;
                const auto period = parsePeriod(action->text(), calendar);
                QVERIFY2(period, qPrintable(action->text()));
                if (starts.isValid() && period->to.isValid())
                    QVERIFY2(period->to >= starts, qPrintable(action->text()));
            }
        }
    }

    void altDownOpensThePeriods()
    {
        Bench bench(inspectorPlan);
        bench.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.select(QStringLiteral("Launch"));
        QCoreApplication::processEvents();
        auto *line = named<QLineEdit>(bench, QStringLiteral("When"));
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(QTest::qWaitFor([] { return qobject_cast<PeriodMenu *>(QApplication::activePopupWidget()) != nullptr; }));
        QWidget *menu = QApplication::activePopupWidget();
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(bench.text().contains(QStringLiteral("- When: 2027 Q1\n")));
    }
};

THROUGHLINE_SUITE(TestInspector)
#include "tst_inspector.moc"
