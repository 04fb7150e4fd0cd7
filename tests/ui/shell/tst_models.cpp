// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.h"
#include "tests/support/suites.h"
#include "ui/shell/findingsmodel.h"
#include "ui/shell/outlinemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray modelsPlan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n\n#### A game\n\n## Roadmap\n\n### First\n\n#### Launch\n- "
      "Why: [A game](#a-game)\n\n"
      "#### Print\n\n#### Sell\n";

QStringList rows(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList found;
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex index = model.index(i, 0, parent);
        found << QString(depth, u' ') + index.data().toString();
        found << rows(model, index, depth + 1);
    }
    return found;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void theOutlineHasPartsGroupsAndElements()
    {
        OutlineModel model(Theme::make(false, QFont()));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(read(modelsPlan));
        QCOMPARE(
            rows(model).join(u'|'), QStringLiteral("Framework| Strategic bets|  A game|Roadmap| First|  Launch|  Print|  Sell"));
    }

    void anItemWithoutAWhyIsMarked()
    {
        OutlineModel model(Theme::make(false, QFont()));
        model.setSnapshot(read(modelsPlan));
        QVERIFY(!model.indexOf(1).data(OutlineModel::UntracedRole).toBool());
        QVERIFY(model.indexOf(2).data(OutlineModel::UntracedRole).toBool());
    }

    void aWordInAnElementChangesOneRowAndKeepsTheRest()
    {
        OutlineModel model(Theme::make(false, QFont()));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Snapshot before = read(modelsPlan);
        model.setSnapshot(before);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setSnapshot(before.edited(TextEdit::insert(modelsPlan.indexOf("Print") + 5, "ed")));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(model.indexOf(2).data().toString(), QStringLiteral("Printed"));
    }

    void theFilterLeavesWhatMatchesAndWhereItIs()
    {
        OutlineModel model(Theme::make(false, QFont()));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(read(modelsPlan));
        model.setFilter(QStringLiteral("prin"));
        QCOMPARE(rows(model).join(u'|'), QStringLiteral("Roadmap| First|  Print"));
        QVERIFY(!model.indexOf(1).isValid());
        model.setFilter({});
        QCOMPARE(rows(model).size(), 8);
    }

    void findingsStandUnderTheirElements()
    {
        FindingsModel model(Theme::make(false, QFont()));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Snapshot snapshot = read(modelsPlan);
        model.setSnapshot(snapshot);
        model.setLeast(Severity::Error);
        QStringList subjects;
        for (int i = 0; i < model.rowCount(); ++i)
            subjects << model.index(i, 0).data().toString();
        QCOMPARE(subjects, (QStringList{QStringLiteral("Print"), QStringLiteral("Sell")}));
        QCOMPARE(model.findingAt(model.index(0, 0, model.index(0, 0)))->code, FindingCode::NoWhy);
    }
};

THROUGHLINE_SUITE(TestModels)
#include "tst_models.moc"
