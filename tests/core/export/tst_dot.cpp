// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracetext.h"
#include "core/layout/map.h"
#include "tests/support/project.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace throughline;

namespace {

Snapshot sample(const QString &name)
{
    QFile file(inProject(QStringLiteral("resources/samples/%1/%1.strategy.md").arg(name)));
    return file.open(QIODevice::ReadOnly) ? Snapshot::read(*SourceText::fromUtf8(file.readAll())) : Snapshot();
}

} // namespace

class DotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void itHasTheMapsBoxesRibbonsAndGaps_data()
    {
        QTest::addColumn<Snapshot>("snapshot");
        QTest::newRow("rota") << sample("rota");
        QTest::newRow("tidy-quest") << sample("tidy-quest");
        QTest::newRow("gaps") << Snapshot::read(*SourceText::fromUtf8(
            "## Framework\n\n### Pain points\n\n#### Mess\n\n### Strategic bets\n\n#### Self\n- Solves: [Self](#self)\n\n"
            "## Roadmap\n\n#### One\n- Why: [Mess](#mess)\n- Why: [Mess](#mess)\n\n#### Two\n"));
    }

    void itHasTheMapsBoxesRibbonsAndGaps()
    {
        QFETCH(const Snapshot, snapshot);
        const Strategy &strategy = snapshot.strategy();
        const Flow flow = Flow::of(strategy, snapshot.trace());
        const TraceMap map(MapGraph::of(strategy, flow, std::vector<bool>(strategy.elements().size(), true),
                               {.most = 9999, .mostGaps = 9999, .turned = {}}),
            {});
        const QString dot = QString::fromUtf8(traceToDot(snapshot));
        qsizetype boxes = 0;
        qsizetype gaps = 0;
        for (int column = 0; column < static_cast<int>(flowColumns); ++column) {
            const QString rank = dot.section(QStringLiteral("rank=same"), column + 1, column + 1);
            for (const int n : map.column(column)) {
                if (map.node(n).element < 0)
                    continue;
                ++boxes;
                gaps += map.node(n).isGap;
                const QString id = QString::fromUtf8(strategy.id(map.node(n).element));
                QVERIFY2(rank.contains(QStringLiteral("\"%1\" [label=").arg(id)), qPrintable(id));
            }
        }
        QVERIFY(boxes > 0);
        QCOMPARE(dot.count(QStringLiteral("tooltip=")), boxes);
        const qsizetype named = dot.count(QRegularExpression("\\\\nWithout an? "));
        QCOMPARE(named, gaps);
        QCOMPARE(dot.count(QRegularExpression(" -> .* \\[label=")), std::ssize(map.graph().ribbons));
        for (const MapRibbon &ribbon : map.graph().ribbons) {
            const auto id = [&](int n) { return QString::fromUtf8(strategy.id(map.node(n).element)); };
            QVERIFY(dot.contains(QStringLiteral("\"%1\" -> \"%2\"").arg(id(ribbon.right), id(ribbon.left))));
        }
    }

    void wordsAreQuoted()
    {
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8("## Roadmap\n\n#### A \"b\" \\\\n c\n"));
        QVERIFY2(traceToDot(snapshot).contains("[label=\"A \\\"b\\\" \\\\n c\\n"), traceToDot(snapshot).constData());
    }
};

THROUGHLINE_SUITE(DotTest)
#include "tst_dot.moc"
