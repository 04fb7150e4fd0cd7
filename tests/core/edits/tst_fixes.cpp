// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/fixes.h"
#include "tests/support/described.h"
#include "tests/support/randommarkdown.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

std::ptrdiff_t count(const Snapshot &snapshot, FindingCode code)
{
    return std::ranges::count(snapshot.findings(), code, &Finding::code);
}

std::ptrdiff_t errors(const Snapshot &snapshot)
{
    return std::ranges::count_if(snapshot.findings(), [](const Finding &f) { return severity(f.code) == Severity::Error; });
}

} // namespace

class FixesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aFixMendsItsFinding_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FindingCode>("code");
        const QByteArray framework = "## Framework\n### Market\n#### Parents\n### Pains\n#### Mess\n- Felt by: "
                                     "[Parents](#parents)\n### Bets\n#### A game\n- Solves: [Mess](#mess)\n";
        const QByteArray item = framework + "## Roadmap\n### Now\n#### Launch\n";
        QTest::newRow("no why") << item << FindingCode::NoWhy;
        QTest::newRow("dead link") << item + "- Why: [A game](#a-gam)\n" << FindingCode::DeadLink;
        QTest::newRow("suspect why") << item + "- Why: [A game](#a-game \"reviewed 00000000\")\n" << FindingCode::SuspectWhy;
        QTest::newRow("a circle") << item + "- Why: [A game](#a-game)\n- After: [Launch](#launch)\n" << FindingCode::AfterCycle;
        QTest::newRow("ambiguous link") << item + "- Why: [A game](#a-game)\n#### A game\n" << FindingCode::AmbiguousLink;
        QTest::newRow("repeated title") << item + "#### Launch\n" << FindingCode::RepeatedTitle;
        QTest::newRow("no period") << item + "- Why: [A game](#a-game)\n" << FindingCode::NoWhen;
        QTest::newRow("unknown field") << item + "- Whyy: [A game](#a-game)\n- When: 2027\n" << FindingCode::UnknownField;
        QTest::newRow("unknown group") << QByteArray("## Framework\n### Strategic betts\n#### A game\n")
                                       << FindingCode::UnknownGroup;
        QTest::newRow("bet without pain") << QByteArray("## Framework\n### Pains\n#### Mess\n### Bets\n#### A game\n")
                                          << FindingCode::BetWithoutPain;
        QTest::newRow("pain without market") << QByteArray("## Framework\n### Market\n#### Us\n### Pains\n#### Mess\n")
                                             << FindingCode::PainWithoutMarket;
    }

    void aFixMendsItsFinding()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const FindingCode, code);
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
        const auto finding = std::ranges::find(snapshot.findings(), code, &Finding::code);
        QVERIFY(finding != snapshot.findings().end());
        const std::vector<Fix> fixes = fixesFor(snapshot, *finding);
        QVERIFY(!fixes.empty());
        for (const Fix &fix : fixes) {
            const Snapshot mended = snapshot.edited(fix.edit);
            QVERIFY2(count(mended, code) < count(snapshot, code),
                qPrintable(fix.title + u'\n' + QString::fromUtf8(mended.text().toUtf8())));
            QVERIFY(errors(mended) <= errors(snapshot));
            QCOMPARE(described(mended), described(Snapshot::read(*SourceText::fromUtf8(mended.text().toUtf8()))));
        }
    }

    void noFixOfARandomDocumentBreaksIt()
    {
        QRandomGenerator random(7);
        for (int document = 0; document < 60; ++document) {
            const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(randomStrategy(random, 10)));
            for (const Finding &finding : snapshot.findings()) {
                for (const Fix &fix : fixesFor(snapshot, finding)) {
                    const Snapshot mended = snapshot.edited(fix.edit);
                    QCOMPARE(mended.edited(fix.edit.inverse(snapshot.text())).text().toUtf8(), snapshot.text().toUtf8());
                    QVERIFY2(mended.strategy().elements().size() >= snapshot.strategy().elements().size(), qPrintable(fix.title));
                }
            }
        }
    }
};

THROUGHLINE_SUITE(FixesTest)
#include "tst_fixes.moc"
