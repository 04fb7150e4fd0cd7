// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/fixes.h"
#include "core/export/json.h"
#include "core/export/matrixtext.h"
#include "tests/support/jsonschema.h"
#include "tests/support/project.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

QByteArray source(const QString &path)
{
    QFile file(inProject(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject schema(const QString &name)
{
    return QJsonDocument::fromJson(source(QStringLiteral("docs/schema/%1.schema.json").arg(name))).object();
}

QStringList titlesOf(const Snapshot &snapshot, const Finding &finding)
{
    QStringList titles;
    for (const Fix &fix : fixesFor(snapshot, finding))
        titles += fix.title;
    return titles;
}

QJsonObject matrixOf(const Snapshot &snapshot, MatrixKind kind)
{
    const std::vector<bool> all(snapshot.strategy().elements().size(), true);
    const Matrix matrix = Matrix::of(snapshot.strategy(), snapshot.trace(), kind, all);
    return QJsonDocument::fromJson(matrixToJson(matrix, snapshot.strategy())).object();
}

} // namespace

/// docs/schema says what the commands write; scripts rely on it.
class SchemasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsWrittenKeepsToTheSchemas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("tidy quest") << source(QStringLiteral("resources/samples/tidy-quest/tidy-quest.strategy.md"));
        QTest::newRow("rota") << source(QStringLiteral("resources/samples/rota/rota.strategy.md"));
        QTest::newRow("a plan against capacity")
            << QByteArray("---\nstarts: 2027 Q1\nvision-by: 2029\ncapacity: {Blue: 6, no team: 2}\n---\n# Plan\n");
        QTest::newRow("faults") << QByteArray("---\nthroughline: 7\nstarts: soon\n---\n# Plan\n\n## Notes\n\n## Vision\n### "
                                              "Today\n#### Ouch\n\n## Framework\n### Wishes\n"
                                              "### Bets\n#### A game\n#### A game\n## Roadmap\n#### One\n- Why: [x](#nowhere), and "
                                              "[y](#a-game)\n- When: soonish\n- Colour: red\n- Why: because\n"
                                              "- Vision: 9/5\n- Effort: 1.5\n#### Two\n- After: [Two](#two)\n");
    }

    void whatIsWrittenKeepsToTheSchemas()
    {
        QFETCH(const QByteArray, text);
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
        const auto titles = [&](const Finding &finding) { return titlesOf(snapshot, finding); };
        QCOMPARE(breachesOf(schema("check"), findingsToJson(QStringLiteral("plan.md"), snapshot, snapshot.findings(), titles)),
            QStringList());
        QCOMPARE(breachesOf(schema("show"), strategyToJson(snapshot)), QStringList());
        QCOMPARE(breachesOf(schema("trace"), traceToJson(snapshot)), QStringList());
        for (const MatrixKind kind : {MatrixKind::PainsBets, MatrixKind::ItemsBets})
            QCOMPARE(breachesOf(schema("matrix"), matrixOf(snapshot, kind)), QStringList());
    }

    void whatThePlanMayTakeIsTold()
    {
        const QJsonObject shown
            = strategyToJson(read("---\nstarts: 2027 Q1\nvision-by: 2029 Q4\ncapacity: {Blue: 6, no team: 2}\n---\n# Plan\n"));
        QCOMPARE(shown["visionBy"_L1].toString(), QStringLiteral("2029 Q4"));
        const QJsonArray expected{
            QJsonObject{{"team", "Blue"}, {"personWeeks", 6}}, QJsonObject{{"team", QJsonValue::Null}, {"personWeeks", 2}}};
        QCOMPARE(shown["capacity"_L1].toArray(), expected);
    }

    void aBreachIsSeen()
    {
        const QJsonObject coverage{{"items", -1}, {"traced", 0}, {"fully", QStringLiteral("0")}, {"more", 1}};
        const QJsonObject trace{{"coverage", coverage}, {"items", QJsonArray{QJsonObject{{"id", 1}}}}};
        QCOMPARE(breachesOf(schema("trace"), trace).size(), 8);
        const QJsonObject matrix{{"rows", QJsonArray{QJsonObject{{"id", 1}, {"title", ""}, {"total", -1}}}},
            {"columns", QJsonArray()}, {"links", QJsonArray{QJsonArray{1}}}};
        QCOMPARE(breachesOf(schema("matrix"), matrix).size(), 3);
    }
};

THROUGHLINE_SUITE(SchemasTest)
#include "tst_schemas.moc"
