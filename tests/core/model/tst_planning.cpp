// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/planning.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray withFrontMatter(const QByteArray &yaml)
{
    return "---\n" + yaml + "\n---\n# Plan\n";
}

/// "Blue 12, Red 4.5", teams without a name as "-".
QString capacitiesOf(const QByteArray &yaml)
{
    const Reading reading = readStrategy(withFrontMatter(yaml));
    QStringList all;
    for (const TeamCapacity &stated : reading.strategy.frontMatter().planning.capacities)
        all += (stated.team.isEmpty() ? QStringLiteral("-") : stated.team) + u' ' + weeksText(stated.weeks);
    return all.join(QStringLiteral(", "));
}

QStringList problemsOf(const QByteArray &yaml)
{
    const Reading reading = readStrategy(withFrontMatter(yaml));
    QStringList messages;
    for (const Finding &finding : reading.findings())
        messages += message(finding, reading.syntax, reading.strategy);
    return messages;
}

} // namespace

class PlanningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void capacitiesAreReadByTeam()
    {
        QCOMPARE(capacitiesOf("capacity:\n  Blue: 12\n  Red Team: 4.5\n  no team: 2 days"), "Blue 12, Red Team 4.5, - 0.4");
        QCOMPARE(capacitiesOf("capacity: {Blue: 1 month, Red: 0}"), "Blue 4.3, Red 0");
        QCOMPARE(capacitiesOf("capacity:"), QString());
        QCOMPARE(capacitiesOf("owner: Sam"), QString());
    }

    void theVisionsDayIsTheLastOfItsPeriod()
    {
        const auto dayOf
            = [](const QByteArray &yaml) { return readStrategy(withFrontMatter(yaml)).strategy.frontMatter().planning.visionDay; };
        QCOMPARE(dayOf("vision-by: 2029 Q4"), QDate(2029, 12, 31));
        QCOMPARE(dayOf("vision-by: 2028-02\nyear-starts: April"), QDate(2028, 2, 29));
        QCOMPARE(dayOf("year-starts: April\nvision-by: 2029"), QDate(2029, 3, 31));
        QCOMPARE(dayOf("starts: 2027 Q1\nvision-by: next year"), QDate(2028, 12, 31));
        QCOMPARE(dayOf("vision-by:"), QDate());
        QCOMPARE(problemsOf("vision-by:"), QStringList());
    }

    void whatCantBeReadIsReportedAndKept_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *yaml, const char *said, const char *read) {
            QTest::newRow(yaml) << QByteArray(yaml) << QString::fromUtf8(said) << QString::fromUtf8(read);
        };
        row("capacity: lots", "“capacity” says for each team what it can do in a quarter, such as “Blue: 12”", "");
        row("capacity: [1, 2]", "“capacity” says for each team what it can do in a quarter, such as “Blue: 12”", "");
        row("capacity: {Blue: lots, Red: 3}",
            "The capacity of “Blue” is person-weeks a quarter such as 12, or 3 months, not “lots”", "Red 3");
        row("capacity: {Blue: -3}", "The capacity of “Blue” is person-weeks a quarter such as 12, or 3 months, not “-3”", "");
        row("capacity: {Blue: [3]}", "The capacity of “Blue” is person-weeks a quarter such as 12, or 3 months, not “”", "");
        row("capacity: {Blue: 99999999999}", "The capacity of “Blue”, “99999999999”, is more than 100000 person-weeks a quarter",
            "");
        row("capacity: {Blue: 3, blue: 4}", "“capacity” names “blue” twice: the first one counts", "Blue 3");
        row("vision-by: soon", "“vision-by” is a date or a period such as 2029 Q4, not “soon”", "");
        row("vision-by: later", "“vision-by” is a date or a period such as 2029 Q4, not “later”", "");
        row("vision-by: [2029]", "“vision-by” is a date or a period such as 2029 Q4, not “”", "");
    }

    void whatCantBeReadIsReportedAndKept()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QString, said);
        QFETCH(const QString, read);
        QCOMPARE(problemsOf(yaml), QStringList{said});
        QCOMPARE(capacitiesOf(yaml), read);
        QCOMPARE(readStrategy(withFrontMatter(yaml)).syntax.text().toUtf8(), withFrontMatter(yaml));
    }

    void weeksAreWrittenShort()
    {
        QCOMPARE(weeksText(12), "12");
        QCOMPARE(weeksText(4.25), "4.3");
        QCOMPARE(weeksText(0.04), "0");
        QCOMPARE(weeksText(1e20), "1e+20");
    }
};

THROUGHLINE_SUITE(PlanningTest)
#include "tst_planning.moc"
