// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/shell/findingspanel.h"
#include "ui/source/sourceeditor.h"

#include <QMenu>
#include <QTreeView>

using namespace throughline;

namespace {

const QByteArray findingsPlan
    = "# Plan\n\n## Framework\n\n### Target market\n\n#### Parents\n\n### Pain points\n\n#### Toys\n- Felt by: "
      "[Parents](#parents)\n\n### Strategic bets\n\n#### A game\n- Solves: [Toys](#toys)\n\n## Roadmap\n\n### "
      "First\n\n#### Launch\n- When: 2027 Q1\n\n#### Print\n- When: 2027 Q1\n\n#### Sell\n- When: 2027 Q1\n";

class FindingsBench : public Bench {
public:
    FindingsBench()
        : Bench(findingsPlan)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window isn't active");
        window.workspace()->showFindings(Severity::Error);
        tree = window.findChild<FindingsPanel *>()->findChild<QTreeView *>();
        QCoreApplication::processEvents(); // the rows get their places
    }

    QString current() const { return tree->currentIndex().parent().data().toString(); }

    QTreeView *tree = nullptr;
};

} // namespace

class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theFirstFindingIsCurrentAtOnce()
    {
        FindingsBench bench;
        QVERIFY(bench.tree->hasFocus());
        QCOMPARE(bench.current(), QStringLiteral("Launch"));
    }

    void enterGoesThere()
    {
        FindingsBench bench;
        QTest::keyClick(bench.tree, Qt::Key_Down);
        QTest::keyClick(bench.tree, Qt::Key_Down);
        QTest::keyClick(bench.tree, Qt::Key_Return);
        QCOMPARE(bench.selected(), QStringLiteral("Print"));
        QVERIFY(bench.window.findChild<SourceEditor *>()->hasFocus());
    }

    void aClickShowsTheElement()
    {
        FindingsBench bench;
        const QModelIndex last = bench.tree->model()->index(0, 0, bench.tree->model()->index(2, 0));
        bench.tree->scrollTo(last);
        QTest::mouseClick(bench.tree->viewport(), Qt::LeftButton, {}, bench.tree->visualRect(last).center());
        QCOMPARE(bench.selected(), QStringLiteral("Sell"));
        QVERIFY(bench.tree->hasFocus());
    }

    void altEnterMendsOneAndTheNextIsCurrent()
    {
        FindingsBench bench;
        QTest::keyClick(bench.tree, Qt::Key_Return, Qt::AltModifier);
        QVERIFY(QTest::qWaitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(bench.window.document()->snapshot().trace().coverage().traced, 1);
        QCOMPARE(bench.current(), QStringLiteral("Print"));
    }
};

THROUGHLINE_SUITE(TestFindings)
#include "tst_findings.moc"
