// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/shorttradeoffs.h"

#include "core/export/exports.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray shortened(const QByteArray &text)
{
    return withShortTradeOffs(Snapshot::read(*SourceText::fromUtf8(text))).text().toUtf8();
}

} // namespace

class ShortTradeOffsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void onlyTheConclusionStays()
    {
        const QByteArray head = "## Framework\n### Bets\n#### B\n- Confidence: low\n\n### Trade-offs\n#### Fun or fast?\n";
        QCOMPARE(
            shortened(head
                + "- About: [b](#b)\n- If: small, then fun\n- If: late,\n  then fast\n- We think: small, so *fun*\n\nWords.\n"),
            head + "- About: [b](#b)\n- We think: *fun*\n\nWords.\n");
        QCOMPARE(
            shortened(head + "- If:\n  - small, then fun\n  - late, then fast\n- We think: fun\n"), head + "- We think: fun\n");
        QCOMPARE(shortened(head + "- We think: small, so fun\r\n- If: small, then fun"), head + "- We think: fun\r\n");
    }

    void whatConcludesNothingKeepsItsConditions()
    {
        const QByteArray text
            = "## Framework\n### Trade-offs\n#### Fun or fast?\n- If: small, then fun\n- We think:\n#### Other\n- If: x, then y\n";
        QCOMPARE(shortened(text), text);
        QCOMPARE(shortened("# Plan\n\n- If: not a field\n"), QByteArray("# Plan\n\n- If: not a field\n"));
    }

    void exportsAreOfTheShortOne()
    {
        const QByteArray text
            = "## Framework\n### Trade-offs\n#### Fun or fast?\n- If: small, then fun\n- We think: small, so fun\n";
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
        QVERIFY(exportMarkdown(snapshot, {}).contains("small, then fun"));
        QVERIFY(!exportMarkdown(withShortTradeOffs(snapshot), {}).contains("small"));
        QVERIFY(!exportHtml(withShortTradeOffs(snapshot)).contains("small, "));
    }
};

THROUGHLINE_SUITE(ShortTradeOffsTest)
#include "tst_shorttradeoffs.moc"
