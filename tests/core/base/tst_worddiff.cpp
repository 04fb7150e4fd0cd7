// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worddiff.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

/// "same -gone- +come+"
QString shown(const std::vector<WordRun> &runs)
{
    QStringList words;
    for (const WordRun &run : runs) {
        const QString mark = run.kind == WordRun::Kind::Gone ? QStringLiteral("-")
            : run.kind == WordRun::Kind::Come                ? QStringLiteral("+")
                                                             : QString();
        words += mark + run.text.trimmed() + mark;
    }
    return words.join(u' ');
}

QString side(const std::vector<WordRun> &runs, WordRun::Kind left)
{
    QString text;
    for (const WordRun &run : runs) {
        if (run.kind != left)
            text += run.text;
    }
    return text;
}

} // namespace

class WordDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void wordsThatChangedStandOut_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("runs");
        QTest::newRow("same") << "a game" << "a game" << "a game";
        QTest::newRow("one word") << "a game sells" << "a toy sells" << "a -game- +toy+ sells";
        QTest::newRow("added") << "a game" << "a good game" << "a +good+ game";
        QTest::newRow("removed") << "a good game" << "a game" << "a -good- game";
        QTest::newRow("all") << "one" << "two" << "-one- +two+";
        QTest::newRow("from nothing") << "" << "two" << "+two+";
        QTest::newRow("white space is no change") << "a  game\nsells" << "a game sells" << "a game sells";
    }

    void wordsThatChangedStandOut()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, runs);
        QCOMPARE(shown(wordDiff(before, after)), runs);
    }

    void bothTextsAreInIt()
    {
        QRandomGenerator random(3);
        const auto text = [&random] {
            QStringList words;
            for (int n = random.bounded(12); n > 0; --n)
                words += QStringLiteral("w%1").arg(random.bounded(4));
            return words.join(u' ');
        };
        for (int round = 0; round < 2000; ++round) {
            const QString before = text();
            const QString after = text();
            const auto runs = wordDiff(before, after);
            QCOMPARE(side(runs, WordRun::Kind::Come).simplified(), before);
            QCOMPARE(side(runs, WordRun::Kind::Gone).simplified(), after);
        }
    }

    void longTextsAreTakenAsAWhole()
    {
        const QString before = QStringLiteral("one two ").repeated(3000);
        const QString after = QStringLiteral("three four ").repeated(3000);
        QCOMPARE(wordDiff(before, after).size(), std::size_t(2));
    }
};

THROUGHLINE_SUITE(WordDiffTest)
#include "tst_worddiff.moc"
