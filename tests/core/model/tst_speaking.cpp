// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/speaking.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

FrameTime timeOfFrame(const QByteArray &words)
{
    const Reading reading = readStrategy("## Vision\n### Today\n#### One\n\n" + words);
    return timeOf(*reading.strategy.element(0).body);
}

} // namespace

class SpeakingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void wordsTakeTimeToSpeak()
    {
        QCOMPARE(speakingSeconds(QString()), 0);
        QCOMPARE(speakingSeconds(QStringLiteral("– …")), 0);
        QCOMPARE(speakingSeconds(QStringLiteral("word ").repeated(140)), 62);
    }

    void aFrameLastsAsLongAsItSays()
    {
        QCOMPARE(timeOfFrame("Caption.\n\n- Lasts: 20 s\n").seconds, 20);
        QVERIFY(timeOfFrame("Caption.\n\n- Lasts: 20 s\n").isSet);
        QCOMPARE(timeOfFrame("Caption.\n\n- Lasts: soon\n").seconds, 2);
        QVERIFY(!timeOfFrame("Caption.\n").isSet);
        QCOMPARE(timeOfFrame("Caption.\n\n" + QByteArray("word ").repeated(70)).seconds, 32);
        QCOMPARE(timeOfFrame({}).seconds, 0);
    }

    void secondsAreWrittenForPeople()
    {
        QCOMPARE(formatSeconds(59), QStringLiteral("59 s"));
        QCOMPARE(formatSeconds(120), QStringLiteral("2 min"));
        QCOMPARE(formatSeconds(142), QStringLiteral("2 min 22 s"));
    }
};

THROUGHLINE_SUITE(SpeakingTest)
#include "tst_speaking.moc"
