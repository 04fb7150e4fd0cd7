// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/values.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class ValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void readsScores_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        for (const auto &[text, expected] : std::initializer_list<std::pair<const char *, const char *>>{{"4/5", "4/5"},
                 {"4", "4/5"}, {" 4 / 5 ", "4/5"}, {"0/5", "0/5"}, {"7/10", "7/10"}, {"6/5", ""}, {"-1/5", ""}, {"4/0", ""},
                 {"four", ""}, {"", ""}, {"/", ""}, {"4/", ""}, {"4/5/6", ""}})
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    }

    void readsScores()
    {
        QFETCH(QString, text);
        const auto score = parseScore(text);
        QTEST(score ? QStringLiteral("%1/%2").arg(score->value).arg(score->outOf) : QString(""), "expected");
    }

    void readsDurationsInSeconds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds");
        for (const auto &[text, seconds] : std::initializer_list<std::pair<const char *, int>>{{"20 s", 20}, {"20s", 20},
                 {"20", 20}, {"1 min", 60}, {"1.5 min", 90}, {"1:30", 90}, {"1:75", -1}, {"a while", -1}, {"", -1}, {"-3 s", -1},
                 {"99999999999999 s", -1}, {"1e300:00", -1}, {"inf:00", -1}, {"nan:00", -1}})
            QTest::newRow(text) << QString::fromLatin1(text) << seconds;
    }

    void readsDurationsInSeconds()
    {
        QFETCH(QString, text);
        QTEST(parseDuration(text).value_or(-1), "seconds");
    }

    void readsEffortInPersonWeeks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("weeks");
        for (const auto &[text, weeks] : std::initializer_list<std::pair<const char *, double>>{{"8", 8}, {"2.5", 2.5},
                 {"3 person-weeks", 3}, {"3 weeks", 3}, {"5 days", 1}, {"much", -1}, {"", -1}, {"8 apples", -1}})
            QTest::newRow(text) << QString::fromLatin1(text) << weeks;
        QTest::newRow("months are about four weeks") << "2 months" << 8.66;
    }

    void readsEffortInPersonWeeks()
    {
        QFETCH(QString, text);
        QTEST(parseEffort(text).value_or(-1), "weeks");
    }

    void readsWords()
    {
        QVERIFY(parseLevel(u" High ") == Level::High);
        QVERIFY(!parseLevel(u"highest"));
        QVERIFY(parseItemStatus(u"DOING") == ItemStatus::Doing);
        QVERIFY(!parseItemStatus(u"heard"));
        QVERIFY(parseConcernStatus(u"heard") == ConcernStatus::Heard);
        QVERIFY(parseYesNo(u"Yes") == true);
        QVERIFY(parseYesNo(u"no") == false);
        QVERIFY(!parseYesNo(u"perhaps"));
        QCOMPARE(parseDate(u"2028-02-29"), QDate(2028, 2, 29));
        QVERIFY(!parseDate(u"2027-02-29"));
    }
};

THROUGHLINE_SUITE(ValuesTest)
#include "tst_values.moc"
