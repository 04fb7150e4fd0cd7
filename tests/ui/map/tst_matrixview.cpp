// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/map/mapbench.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

using namespace throughline;

namespace {

/// A bench whose pane shows a matrix.
struct MatrixBench : MapBench {
    explicit MatrixBench(MapFace face = MapFace::PainsBets, const QByteArray &text = smallMap())
        : MapBench(text)
    {
        pane.setFace(face);
        pane.setFocus();
    }

    QModelIndex cell(const QString &row, const QString &column) const
    {
        const MatrixModel *model = matrix->matrix();
        return model->index(model->lineOf(element(row), Qt::Vertical), model->lineOf(element(column), Qt::Horizontal));
    }
    QStringList rows() const
    {
        QStringList names;
        for (int row = 0; row < matrix->matrix()->rowCount(); ++row)
            names += matrix->matrix()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        return names;
    }
    void click(const QModelIndex &at)
    {
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(at).center());
    }
    void sort(const QString &button, const QString &order)
    {
        for (QToolButton *each : matrix->findChildren<QToolButton *>()) {
            if (each->text() != button)
                continue;
            Q_EMIT each->menu()->aboutToShow();
            for (QAction *action : each->menu()->actions()) {
                if (action->text() == order)
                    return action->trigger();
            }
        }
        QFAIL("there is no such order");
    }
};

} // namespace

class MatrixViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void itsModelKeepsTheRules()
    {
        MatrixBench bench;
        QAbstractItemModelTester tester(bench.matrix->matrix(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.matrix->toggle(bench.cell("Noise", "Idle"));
        bench.sort("Sort rows", "By name");
        bench.pane.setFace(MapFace::ItemsBets);
        QCOMPARE(bench.rows(), (QStringList{"Shelf", "Stars", "Why not"})); // the chosen order is for both
    }

    void spaceLinksAndUnlinksInOneStepEach()
    {
        MatrixBench bench;
        bench.click(bench.cell("Noise", "Idle"));
        bench.key(Qt::Key_Space);
        QVERIFY(bench.text().contains("#### Idle\n- Solves: [Mess](#mess)\n- Solves: [Noise](#noise)\n"));
        QVERIFY(bench.matrix->matrix()->isLinked(bench.cell("Noise", "Idle")));
        QCOMPARE(bench.matrix->currentIndex(), bench.cell("Noise", "Idle"));
        bench.key(Qt::Key_Space);
        QCOMPARE(bench.text(), smallMap());
        bench.undo();
        bench.undo();
        QCOMPARE(bench.text(), smallMap());
        QVERIFY(!bench.document.undoStack()->canUndo());
    }

    void aDoubleClickLinksAnItem()
    {
        MatrixBench bench(MapFace::ItemsBets);
        QTest::mouseDClick(
            bench.matrix->viewport(), Qt::LeftButton, {}, bench.matrix->visualRect(bench.cell("Why not", "Idle")).center());
        QVERIFY(bench.text().endsWith("#### Why not\n- Why: [Idle](#idle)\n"));
        bench.undo();
        QCOMPARE(bench.text(), smallMap());
    }

    void whatIsClickedIsSelectedEverywhere()
    {
        MatrixBench bench;
        bench.click(bench.cell("Noise", "Game"));
        QCOMPARE(bench.selected(), QStringLiteral("Noise"));
        QHeaderView *columns = bench.matrix->horizontalHeader();
        const int column = bench.cell("Mess", "Idle").column();
        QTest::mouseClick(columns->viewport(), Qt::LeftButton, {},
            QPoint(columns->sectionViewportPosition(column) + columns->sectionSize(column) / 2, columns->height() / 2));
        QCOMPARE(bench.selected(), QStringLiteral("Idle"));
        QCOMPARE(bench.matrix->currentIndex().column(), column);
        bench.selection.selectElement(bench.element("Mess"));
        QCOMPARE(bench.matrix->currentIndex(), bench.cell("Mess", "Idle"));
    }

    void theKeyboardGoesThroughTheCells()
    {
        MatrixBench bench;
        bench.click(bench.cell("Mess", "Game"));
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.matrix->currentIndex(), bench.cell("Mess", "Idle"));
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.selected(), QStringLiteral("Noise"));
    }

    void linesAreSorted()
    {
        MatrixBench bench(MapFace::ItemsBets);
        bench.sort("Sort rows", "Gaps first");
        QCOMPARE(bench.rows(), (QStringList{"Why not", "Stars", "Shelf"}));
        bench.sort("Sort rows", "By name");
        QCOMPARE(bench.rows(), (QStringList{"Shelf", "Stars", "Why not"}));
        bench.sort("Sort rows", "As in the document");
        QCOMPARE(bench.rows(), (QStringList{"Stars", "Shelf", "Why not"}));
    }

    void theFilterNarrowsIt()
    {
        MatrixBench bench(MapFace::ItemsBets);
        bench.key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), "shelf");
        QCOMPARE(bench.rows(), QStringList{"Shelf"});
    }

    void itIsCopiedAndExported()
    {
        MatrixBench bench;
        bench.key(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.endsWith("Mess\tx\tx\t2\nNoise\t\t\t0\nTotal\t1\t1\t2\n"), qPrintable(copied));
        QTemporaryDir folder;
        bench.dialogs.path = folder.filePath("matrix.csv");
        bench.matrix->exportCsv();
        QFile file(bench.dialogs.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("Total,1,1,2\r\n"));
        bench.dialogs.path = folder.filePath("nowhere/matrix.csv");
        bench.matrix->exportCsv();
        QCOMPARE(bench.refused.size(), 3); // each was told of
        QCOMPARE(bench.refused.at(1), QStringLiteral("Exported “matrix.csv”"));
        QVERIFY(bench.refused.at(2).contains("nowhere"));
    }

    void gapsAreSaidInWords()
    {
        MatrixBench bench;
        const int row = bench.cell("Noise", "Game").row();
        QCOMPARE(bench.matrix->matrix()->headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString(),
            QStringLiteral("Noise: a gap, nothing is linked"));
        QCOMPARE(bench.cell("Mess", "Game").data(Qt::AccessibleTextRole).toString(), QStringLiteral("“Game” solves “Mess”"));
    }

    void anEmptyMatrixSaysWhatToDo()
    {
        MatrixBench bench(MapFace::PainsBets, "# Plan\n");
        QCOMPARE(bench.matrix->matrix()->rowCount(), 0);
        QVERIFY(!bench.matrix->viewport()->grab().isNull());
        bench.key(Qt::Key_Space);
        QCOMPARE(bench.text(), "# Plan\n");
    }
};

THROUGHLINE_SUITE(MatrixViewTest)
#include "tst_matrixview.moc"
