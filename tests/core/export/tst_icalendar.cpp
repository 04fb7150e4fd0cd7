// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/icalendar.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QDate icalendarToday(2026, 11, 30);

QByteArray calendar(const QByteArray &text, QDate session = {})
{
    return exportICalendar(Snapshot::read(*SourceText::fromUtf8(text)), {.today = icalendarToday, .session = session});
}

/// The lines as they were before they were folded.
QByteArrayList unfolded(QByteArray bytes)
{
    return bytes.replace("\r\n ", "").split('\n');
}

} // namespace

/// The strategy's dates for a calendar.
class TestICalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void milestonesAndReviewsAreDays()
    {
        const QByteArray ics = calendar("# Plan\n## Framework\n### Bets\n#### A game\n- Review by: 2027-02-01\n"
                                        "- We'd change our mind if: nobody laughs\n\n## Roadmap\n#### Launch\n- When: 2027 Q1\n"
                                        "- Milestone: yes\n- Why: [A game](#a-game)\n#### Polish\n- When: 2027 Q2\n"
                                        "#### Fair\n- When: 2027-05-03\n- Milestone: yes\n#### Some day\n- Milestone: yes\n");
        QCOMPARE(ics.count("BEGIN:VEVENT"), 3);
        QVERIFY(ics.contains("DTSTART;VALUE=DATE:20270201\r\nSUMMARY:Review the bet “A game”\r\nDESCRIPTION:nobody laughs\r\n"));
        QVERIFY(ics.contains("DTSTART;VALUE=DATE:20270331\r\nSUMMARY:Launch\r\nDESCRIPTION:Why: A game\r\n"));
        QVERIFY(ics.contains("DTSTART;VALUE=DATE:20270503\r\nSUMMARY:Fair\r\n"));
        QVERIFY(ics.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        QVERIFY(ics.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        QCOMPARE(ics.count("DTSTAMP:20261130T000000Z"), 3);
    }

    void aMorningIsBlocked()
    {
        const QByteArray ics = calendar("# Plan\n", nextSession(icalendarToday));
        QVERIFY(ics.contains("DTSTART:20261207T090000\r\nDTEND:20261207T130000\r\nSUMMARY:Strategy session: Plan\r\n"));
        QCOMPARE(nextSession(QDate(2026, 11, 28)), QDate(2026, 12, 7)); // a Saturday
        QCOMPARE(calendar("").count("BEGIN:VEVENT"), 0);
    }

    void aMilestoneKeepsItsUid()
    {
        const auto uid = [](const QByteArray &ics) { return ics.sliced(ics.indexOf("UID:")).first(ics.indexOf("\r\n")); };
        const QByteArray before = "# Plan\n## Roadmap\n#### Launch\n- When: 2027 Q1\n- Milestone: yes\n";
        QByteArray after = before;
        after.replace("2027 Q1", "2028 Q1");
        QCOMPARE(uid(calendar(before)), uid(calendar(after)));
        QVERIFY(calendar(before) != calendar(after));
    }

    void linesAreFoldedBetweenCharactersAndEscaped()
    {
        QString title = QStringLiteral("a, b; c\\");
        for (int i = 0; i < 60; ++i)
            title += QStringLiteral("ä€😀");
        const QByteArray ics = calendar("# P\n## Roadmap\n#### " + title.toUtf8() + "\n- When: 2027\n- Milestone: yes\n");
        for (const QByteArray &line : ics.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 76);
            QVERIFY(QString::fromUtf8(line).toUtf8() == line);
        }
        QVERIFY(unfolded(ics).contains(
            "SUMMARY:" + title.toUtf8().replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;") + '\r'));
    }
};

THROUGHLINE_SUITE(TestICalendar)
#include "tst_icalendar.moc"
