// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/matrixtext.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace throughline;

namespace {

QByteArray matrixPlan()
{
    return "## Framework\n\n### Pain points\n\n#### Zebra\n\n#### Mess\n\n#### Apple\n\n### Strategic bets\n\n"
           "#### Game\n- Solves: [Mess](#mess), [Zebra](#zebra)\n- Solves: [Mess](#mess)\n\n#### =SUM(A1)\n- Solves: "
           "[Mess](#mess)\n\n"
           "#### Idle\n- Solves: [Game](#game)\n\n## Roadmap\n\n#### Stars\n- Why: [Game](#game), [Mess](#mess)\n- After: "
           "[Idle](#idle)\n\n#### Open\n";
}

Matrix matrixOf(const Reading &reading, MatrixKind kind)
{
    return Matrix::of(reading.strategy, reading.trace, kind, std::vector<bool>(reading.strategy.elements().size(), true));
}

QStringList titles(const Reading &reading, const std::vector<Matrix::Line> &lines)
{
    QStringList titles;
    for (const Matrix::Line &line : lines)
        titles += QStringLiteral("%1 %2").arg(reading.strategy.element(line.element).body->title()).arg(line.total);
    return titles;
}

} // namespace

class MatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void linesHaveTheirSums()
    {
        const Reading reading = readStrategy(matrixPlan());
        const Matrix matrix = matrixOf(reading, MatrixKind::PainsBets);
        QCOMPARE(titles(reading, matrix.rows()), (QStringList{"Zebra 1", "Mess 2", "Apple 0"}));
        QCOMPARE(titles(reading, matrix.columns()), (QStringList{"Game 2", "=SUM(A1) 1", "Idle 0"}));
        QCOMPARE(matrix.total(), 3);
        QVERIFY(matrix.isLinked(matrix.rows()[0], matrix.columns()[0]));
        QVERIFY(!matrix.isLinked(matrix.rows()[2], matrix.columns()[0]));
    }

    void itemsAndBetsCountOnlyWhys()
    {
        const Reading reading = readStrategy(matrixPlan());
        const Matrix matrix = matrixOf(reading, MatrixKind::ItemsBets);
        QCOMPARE(titles(reading, matrix.rows()), (QStringList{"Stars 1", "Open 0"}));
        QCOMPARE(titles(reading, matrix.columns()), (QStringList{"Game 1", "=SUM(A1) 0", "Idle 0"}));
    }

    void linesAreSortedAndEqualOnesStayInOrder()
    {
        const Reading reading = readStrategy(matrixPlan());
        Matrix matrix = matrixOf(reading, MatrixKind::PainsBets);
        matrix.sortRows(reading.strategy, MatrixOrder::Name);
        QCOMPARE(titles(reading, matrix.rows()), (QStringList{"Apple 0", "Mess 2", "Zebra 1"}));
        matrix.sortRows(reading.strategy, MatrixOrder::MostLinks);
        QCOMPARE(titles(reading, matrix.rows()), (QStringList{"Mess 2", "Zebra 1", "Apple 0"}));
        matrix.sortColumns(reading.strategy, MatrixOrder::FewestLinks);
        QCOMPARE(titles(reading, matrix.columns()), (QStringList{"Idle 0", "=SUM(A1) 1", "Game 2"}));
        matrix.sortRows(reading.strategy, MatrixOrder::Document);
        matrix.sortColumns(reading.strategy, MatrixOrder::Document);
        QVERIFY(matrix == matrixOf(reading, MatrixKind::PainsBets));
    }

    void itIsWrittenAsTablesWithoutFormulas()
    {
        const Reading reading = readStrategy(matrixPlan());
        const Matrix matrix = matrixOf(reading, MatrixKind::PainsBets);
        QCOMPARE(matrixToTsv(matrix, reading.strategy),
            "pain points × strategic bets\tGame\t'=SUM(A1)\tIdle\tTotal\nZebra\tx\t\t\t1\nMess\tx\tx\t\t2\nApple\t\t\t\t0\n"
            "Total\t2\t1\t0\t3\n");
        QCOMPARE(matrixToCsv(matrix, reading.strategy),
            "pain points × strategic bets,Game,'=SUM(A1),Idle,Total\r\nZebra,x,,,1\r\nMess,x,x,,2\r\nApple,,,,0\r\n"
            "Total,2,1,0,3\r\n");
    }

    void itIsWrittenAsJson()
    {
        const Reading reading = readStrategy(matrixPlan());
        const QJsonObject object
            = QJsonDocument::fromJson(matrixToJson(matrixOf(reading, MatrixKind::ItemsBets), reading.strategy)).object();
        QCOMPARE(object["rows"][0]["title"].toString(), QStringLiteral("Stars"));
        QCOMPARE(object["columns"][0]["total"].toInt(), 1);
        QCOMPARE(object["links"][0][1].toString(), QStringLiteral("game"));
    }

    void anEmptyStrategyHasAnEmptyMatrix()
    {
        const Reading reading = readStrategy("");
        const Matrix matrix = matrixOf(reading, MatrixKind::PainsBets);
        QVERIFY(matrix.rows().empty() && matrix.columns().empty());
        QCOMPARE(matrixToTsv(matrix, reading.strategy), "pain points × strategic bets\tTotal\nTotal\t0\n");
    }
};

THROUGHLINE_SUITE(MatrixTest)
#include "tst_matrix.moc"
