// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/suspects.h"
#include "core/trace/fingerprint.h"
#include "tests/support/editing.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray suspectsPlan
    = "## Framework\n### Bets\n#### A game\n- Evidence: ten talks\n\nIt is *fun*.\n#### B\n## Roadmap\n#### One\n- Why: [A "
      "game](#a-game \"reviewed 00000000\"), [B](#b)\n#### Two\n- Why: [A game](#a-game \"reviewed 00000001\")\n- Why: "
      "[B](#b \"reviewed 00000002\")\n";

} // namespace

class SuspectsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theyAreFoundInTheOrderOfTheDocument()
    {
        const auto suspects = suspectWhys(read(suspectsPlan));
        QCOMPARE(suspects.size(), std::size_t(3));
        QCOMPARE(suspects[0], (SuspectWhy{.element = 2, .target = 0, .stamp = "00000000"}));
        QCOMPARE(suspects[2], (SuspectWhy{.element = 3, .target = 1, .stamp = "00000002"}));
    }

    void oneOfSeveralIsConfirmed()
    {
        const QByteArray text = edited(suspectsPlan, [](const Snapshot &s) { return confirmWhy(s, 3, 1); });
        const auto suspects = suspectWhys(read(text));
        QCOMPARE(suspects.size(), std::size_t(2));
        QVERIFY(text.contains("reviewed 00000001"));
        QVERIFY(!text.contains("reviewed 00000002"));
    }

    void allAreConfirmedAtOnceAndNothingElse()
    {
        const QByteArray text = edited(suspectsPlan, [](const Snapshot &s) { return confirmSuspects(s); });
        QVERIFY(suspectWhys(read(text)).empty());
        QVERIFY(text.contains("[B](#b)\n")); // what was never confirmed isn't now
        QVERIFY(edited(text, [](const Snapshot &s) { return confirmSuspects(s); }).startsWith('<'));
    }

    void whatWasConfirmedIsFoundAgain()
    {
        const Snapshot before = read(suspectsPlan);
        const QByteArray stamp = fingerprint(*before.strategy().element(0).body);
        QCOMPARE(elementSaying(before, "a-game", stamp), 0);
        QCOMPARE(elementSaying(before, "renamed-since", stamp), 0);
        QCOMPARE(elementSaying(before, "a-game", "12345678"), -1);
    }

    void theMeaningIsProseAndFields()
    {
        const QString meaning = meaningOf(*read(suspectsPlan).strategy().element(0).body);
        QCOMPARE(meaning, QStringLiteral("It is *fun*.\nEvidence: ten talks"));
    }
};

THROUGHLINE_SUITE(SuspectsTest)
#include "tst_suspects.moc"
