// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/durations.h"

#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class DurationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aDurationIsWrittenAsAuthorsDo_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("written");
        QTest::newRow("short") << 45 << "45 s";
        QTest::newRow("a minute") << 60 << "1:00";
        QTest::newRow("more") << 95 << "1:35";
    }

    void aDurationIsWrittenAsAuthorsDo()
    {
        QFETCH(const int, seconds);
        QTEST(formatDuration(seconds), "written");
    }

    void allFramesAreSetAtOnceAndNothingElseChanges()
    {
        const QByteArray text = "# S\n\n## Vision\n\n### Today\n\n#### Ouch\n\nA brick.\n\n* Lasts: 15 s\n\n#### Nag\n\nAgain.\n";
        const QByteArray changed = edited(text, [](const Snapshot &snapshot) {
            const std::array durations{
                FrameDuration{elementCalled(snapshot, "nag"), 70}, FrameDuration{elementCalled(snapshot, "ouch"), 20}};
            return setDurations(snapshot, durations);
        });
        QCOMPARE(changed,
            "# S\n\n## Vision\n\n### Today\n\n#### Ouch\n\nA brick.\n\n* Lasts: 20 s\n\n#### Nag\n\nAgain.\n\n* Lasts: 1:10\n");
    }
};

THROUGHLINE_SUITE(DurationsTest)
#include "tst_durations.moc"
