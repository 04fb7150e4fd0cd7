// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.h"

#include "core/trace/fingerprint.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray betPrint(const QByteArray &title, const QByteArray &body)
{
    const Reading reading = readStrategy("## Framework\n### Bets\n#### " + title + "\n" + body);
    return fingerprint(*reading.strategy.element(0).body);
}

const QByteArray body = "- Confidence: low\n- Evidence: two talks\n\nPlay wins.\nAlways.\n";

} // namespace

class FingerprintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void staysWhileTheMeaningStays_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("changed");
        QTest::newRow("another title") << QByteArray("B") << body;
        QTest::newRow("another line break") << QByteArray("A")
                                            << QByteArray("- Confidence: low\n- Evidence: two talks\n\nPlay wins. Always.\n");
        QTest::newRow("more white space") << QByteArray(
            "A") << QByteArray("\n- Confidence:   low\n- Evidence: two  talks\n\n\nPlay  wins.\nAlways.\n\n\n");
        QTest::newRow("CRLF") << QByteArray("A") << QByteArray(body).replace("\n", "\r\n");
        QTest::newRow("a date") << QByteArray("A") << "- Review by: 2027-03-01\n" + body;
    }

    void staysWhileTheMeaningStays()
    {
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, changed);
        QCOMPARE(betPrint(title, changed), betPrint("A", body));
    }

    void changesWithTheMeaning_data()
    {
        QTest::addColumn<QByteArray>("changed");
        QTest::newRow("a word") << QByteArray(body).replace("wins", "loses");
        QTest::newRow("a space inside a word") << QByteArray(body).replace("wins", "win s");
        QTest::newRow("a field") << QByteArray(body).replace("two talks", "three talks");
        QTest::newRow("a field gone") << QByteArray(body).replace("- Evidence: two talks\n", "");
        QTest::newRow("prose gone") << QByteArray("- Confidence: low\n- Evidence: two talks\n");
    }

    void changesWithTheMeaning()
    {
        QFETCH(QByteArray, changed);
        QVERIFY(betPrint("A", changed) != betPrint("A", body));
    }

    void isEightHexadecimalDigits()
    {
        const QByteArray print = betPrint("A", "");
        QCOMPARE(print.size(), 8);
        QCOMPARE(QByteArray::number(print.toUInt(nullptr, 16), 16).rightJustified(8, '0'), print);
    }

    void aStampIsReadFromTheLinksTitle_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("stamp");
        QTest::newRow("a stamp") << QByteArray("\"reviewed 3f9a1c2e\"") << QByteArray("3f9a1c2e");
        QTest::newRow("no title") << QByteArray() << QByteArray();
        QTest::newRow("a tooltip of the author's") << QByteArray("\"the game\"") << QByteArray();
        QTest::newRow("no digits") << QByteArray("\"reviewed yesterday\"") << QByteArray();
        QTest::newRow("too short") << QByteArray("\"reviewed 3f9a\"") << QByteArray();
    }

    void aStampIsReadFromTheLinksTitle()
    {
        QFETCH(QByteArray, title);
        const Reading reading = readStrategy("## Roadmap\n#### I\n- Why: [x](#y " + title + ")\n");
        const Section &section = *reading.strategy.element(0).body->section;
        QTEST(stampOf(section, section.links.front()), "stamp");
    }
};

THROUGHLINE_SUITE(FingerprintTest)
#include "tst_fingerprint.moc"
