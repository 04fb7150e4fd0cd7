// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/matters.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

Redaction without(const QByteArray &text, Matters matters)
{
    return withoutMatters(Snapshot::read(*SourceText::fromUtf8(text)), matters);
}

QByteArray textWithout(const QByteArray &text, Matters matters)
{
    return without(text, matters).snapshot.text().toUtf8();
}

} // namespace

/// What readers of an export don't get.
class TestMatters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void namesAreRead()
    {
        QCOMPARE(mattersNamed(u""), Matters());
        QCOMPARE(mattersNamed(u"notes, check-ins"), Matters(Matter::Notes | Matter::CheckIns));
        QCOMPARE(mattersNamed(u"notes,salaries"), std::nullopt);
        for (const MatterRules &rules : matterRules()) {
            QCOMPARE(mattersNamed(QString(rules.name)), Matters(rules.matter));
            QVERIFY(!matterName(rules.matter).isEmpty());
        }
    }

    void elementsGoWithTheirHeadingAndLinksToThemAreWords()
    {
        const QByteArray text = "## Framework\n### Strategic bets\n#### Game\nAs [Sales](#sales-doubt) ask, see [x][d].\n\n"
                                "### Concerns\n#### Sales doubt\n- About: [Game](#game)\n\n## Roadmap\n#### Ship\n"
                                "- Why: [Game](#game), [fear](#sales-doubt)\n\n[d]: #sales-doubt\n";
        QCOMPARE(textWithout(text, Matter::Concerns),
            QByteArray("## Framework\n### Strategic bets\n#### Game\nAs Sales ask, see x.\n\n## Roadmap\n#### Ship\n"
                       "- Why: [Game](#game), fear\n\n[d]: #sales-doubt\n"));
        QCOMPARE(textWithout(text, Matter::Alternatives | Matter::TradeOffs), text);
    }

    void fieldsGoLineByLine()
    {
        const QByteArray text
            = "## Roadmap\r\n#### Ship\r\n- When: 2027\r\n- Value now: 4\r\n- Team: A\r\n- Needs:\r\n  - one\r\n  - two\r\n"
              "- Effort: 3\r\n\r\nWords.\r\n";
        QCOMPARE(textWithout(text, Matter::Scores | Matter::Teams),
            QByteArray("## Roadmap\r\n#### Ship\r\n- When: 2027\r\n\r\nWords.\r\n"));
        QCOMPARE(without(text, Matter::Scores | Matter::Teams).withheld,
            (std::vector<Withheld>{{Matter::Scores, 2}, {Matter::Teams, 3}}));
    }

    void notesAndDroppedItemsAndCheckInsGo()
    {
        const QByteArray text
            = "## Vision\n### Today\n#### Ouch\nIt hurts.\n\n> Pause.\n\nMore.\n\n## Roadmap\n### Now\n#### Old\n"
              "- Status: dropped\n\n### Next\n#### New\n- After: [Old](#old)\n\n## Check-ins\n### 2027-01-02\nBad.\n\n"
              "## Appendix\nStays.\n";
        const Redaction all = without(text, Matter::Notes | Matter::Dropped | Matter::CheckIns);
        QCOMPARE(all.snapshot.text().toUtf8(),
            QByteArray("## Vision\n### Today\n#### Ouch\nIt hurts.\n\n\nMore.\n\n## Roadmap\n### Next\n#### New\n- After: Old\n\n"
                       "## Appendix\nStays.\n"));
        QCOMPARE(all.withheld, (std::vector<Withheld>{{Matter::Notes, 1}, {Matter::Dropped, 1}, {Matter::CheckIns, 1}}));
    }

    void whatIsWithheldIsNowhere()
    {
        const QByteArray text = "## Framework\n### Bets\n#### B\n- Confidence: low\n- Evidence: SECRET\n";
        const Redaction redaction = without(text, Matter::Evidence);
        QVERIFY(!redaction.snapshot.text().toUtf8().contains("SECRET"));
        QCOMPARE(redaction.snapshot.strategy().element(0).body->fields.size(), std::size_t(1));
        QCOMPARE(without(text, {}).withheld.size(), std::size_t(0));
    }
};

THROUGHLINE_SUITE(TestMatters)
#include "tst_matters.moc"
