// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/concerns.h"
#include "core/trace/review.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArrayList dueOn(const QByteArray &bets, QDate day)
{
    const Reading reading = readStrategy("---\nstarts: 2027 Q1\n---\n## Framework\n### Strategic bets\n" + bets);
    QByteArrayList due;
    for (const DueReview &review : dueReviews(reading.strategy, day))
        due += reading.strategy.id(review.bet) + ' ' + review.due.toString(Qt::ISODate).toUtf8();
    return due;
}

} // namespace

class ReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theOneThatWaitedLongestComesFirst()
    {
        const QByteArray bets
            = "#### Late\n- Review by: 2027-03-01\n#### Later\n- Review by: 2027-02-01\n#### Not yet\n- Review by: 2027-03-03\n";
        QCOMPARE(dueOn(bets, QDate(2027, 3, 2)), QByteArrayList({"later 2027-02-01", "late 2027-03-01"}));
        QCOMPARE(dueOn(bets, QDate(2027, 3, 3)).size(), 3);
        QCOMPARE(dueOn(bets, QDate(2027, 1, 1)), QByteArrayList());
    }

    void aPeriodIsDueOnItsLastDay()
    {
        QCOMPARE(dueOn("#### Quarter\n- Review by: 2027 Q1\n", QDate(2027, 3, 30)), QByteArrayList());
        QCOMPARE(dueOn("#### Quarter\n- Review by: 2027 Q1\n", QDate(2027, 3, 31)), QByteArrayList({"quarter 2027-03-31"}));
        QCOMPARE(dueOn("#### Relative\n- Review by: this quarter\n", QDate(2027, 4, 1)), QByteArrayList({"relative 2027-03-31"}));
    }

    void whatCantBeReadIsNeverDue()
    {
        QCOMPARE(dueOn("#### A\n- Review by: soon\n#### B\n- Review by:\n#### C\n- Review by: later\n#### D\n", QDate(2099, 1, 1)),
            QByteArrayList());
        QCOMPARE(dueReviews(readStrategy({}).strategy, QDate()), std::vector<DueReview>());
    }

    void onlyOpenConcernsCount()
    {
        const Reading reading
            = readStrategy("## Framework\n### Strategic bets\n#### Bet\n### Concerns\n#### A\n- About: [b](#bet)\n"
                           "#### B\n- About: [b](#bet), [b](#bet)\n- Status: Open\n#### C\n- About: [b](#bet)\n- Status: heard\n"
                           "#### D\n- About: [b](#bet)\n- Status: resolved\n#### E\n- About: [b](#bet)\n- Status: huh\n");
        QByteArrayList open;
        for (const int concern : openConcerns(reading.strategy, reading.trace, reading.find("bet")))
            open += reading.strategy.id(concern);
        QCOMPARE(open, QByteArrayList({"a", "b", "e"}));
    }
};

THROUGHLINE_SUITE(ReviewTest)
#include "tst_review.moc"
