// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/checkins.h"
#include "tests/support/described.h"
#include "tests/support/editing.h"
#include "tests/support/randommarkdown.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray checkinsPlan
    = "# Plan\n\n## Framework\n\n### Bets\n\n#### A game\n\n### Concerns\n\n#### Nobody buys games\n- From: Sales\n- About: [A "
      "game](#a-game)\n- Right if: prices fall\n- Answer: we sell through schools\n\n#### Old worry\n- About: [A "
      "game](#a-game)\n- Status: resolved\n\n## Roadmap\n\n#### Launch\n- Why: [A game](#a-game)\n";
const QDate day(2027, 3, 15);

EditAction keeping(const QByteArray &id, const QString &challenge)
{
    return [=](const Snapshot &s) {
        const CheckIn note{
            .element = id.isEmpty() ? -1 : elementCalled(s, id), .challenge = challenge, .handling = {}, .question = {}};
        return keepCheckIn(s, note, day);
    };
}

QByteArrayList headingsOf(const QByteArray &text)
{
    QByteArrayList titles;
    const Snapshot snapshot = read(text);
    for (const SectionPtr &section : snapshot.syntax().sections()) {
        if (section->hasHeading)
            titles += section->headings.front().title;
    }
    return titles;
}

} // namespace

class CheckInsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void theDraftSaysWhatIsKnown()
    {
        const Snapshot snapshot = read(checkinsPlan);
        const CheckIn note = draftCheckIn(snapshot, elementCalled(snapshot, "a-game"));
        QVERIFY2(note.challenge.contains(QStringLiteral("Sales is concerned: “Nobody buys games” (right if: prices fall)")),
            qPrintable(note.challenge));
        QVERIFY(note.challenge.contains(QStringLiteral("names no pain")) || note.challenge.contains(QStringLiteral("pain")));
        QVERIFY(!note.challenge.contains(QStringLiteral("Old worry")));
        QCOMPARE(note.handling, QStringLiteral("we sell through schools"));
        const CheckIn item = draftCheckIn(snapshot, elementCalled(snapshot, "launch"));
        QVERIFY(item.challenge.contains(QStringLiteral("“Launch” → “A game”")));
        QVERIFY(draftCheckIn(snapshot, -1).challenge.startsWith(QStringLiteral("1 of 1 roadmap items have a why.")));
        QCOMPARE(draftCheckIn(read({}), -1).challenge, QString());
    }

    void itIsCopiedAsTextAndAsMarkdown()
    {
        const Snapshot snapshot = read(checkinsPlan);
        const CheckIn note{.element = elementCalled(snapshot, "launch"),
            .challenge = QStringLiteral("The press is late.\n"),
            .handling = QStringLiteral("Print elsewhere."),
            .question = {}};
        QCOMPARE(checkInText(snapshot, note),
            QStringLiteral("Launch\n\nThe challenge I ran into:\nThe press is late.\n\nHow I'm thinking of handling it:\nPrint "
                           "elsewhere.\n\nAny thoughts?\n"));
        QCOMPARE(checkInMarkdown(snapshot, note),
            QStringLiteral(
                "Launch\n\n**The challenge I ran into**\n\nThe press is late.\n\n**How I'm thinking of handling it**\n\nPrint "
                "elsewhere.\n\n**Any thoughts?**\n"));
        QVERIFY(checkInMarkdown(snapshot, note, true).startsWith(QStringLiteral("[Launch](#launch)\n")));
    }

    void thePartIsMadeAtTheEndAndTheNewestComesFirst()
    {
        const QByteArray once = edited(checkinsPlan, keeping("launch", QStringLiteral("The press is late.")));
        QCOMPARE(once,
            checkinsPlan
                + "\n## Check-ins\n\n### 2027-03-15: Launch\n\nAbout [Launch](#launch)\n\n**The challenge I ran into**\n\nThe "
                  "press is "
                  "late.\n\n**Any thoughts?**\n");
        const QByteArray twice = edited(once, keeping("launch", QStringLiteral("Still.")));
        QCOMPARE(headingsOf(twice).last(3), (QByteArrayList{"Check-ins", "2027-03-15: Launch (2)", "2027-03-15: Launch"}));
        const QByteArray whole = edited(twice, keeping({}, QStringLiteral("All.")));
        QCOMPARE(headingsOf(whole)[headingsOf(whole).size() - 3], QByteArray("2027-03-15: Plan"));
    }

    void carriageReturnsAndOwnNamesAreKept()
    {
        const QByteArray text
            = edited("---\r\nnames: {Check-ins: Notizen}\r\n---\r\n# Plan\r\n", keeping({}, QStringLiteral("a\nb")));
        QVERIFY2(text.contains("## Notizen\r\n\r\n### 2027-03-15: Plan\r\n"), text.constData());
        QCOMPARE(text.count('\n'), text.count("\r\n"));
    }

    void aRenameTakesTheNoteAlong()
    {
        const QByteArray text = edited(checkinsPlan, keeping("launch", QStringLiteral("Late.")));
        const QByteArray renamed
            = edited(text, [](const Snapshot &s) { return renameElement(s, elementCalled(s, "launch"), QStringLiteral("Start")); });
        QVERIFY(renamed.contains("About [Start](#start)"));
    }

    void anEmptyNoteIsRefused()
    {
        QVERIFY(edited(checkinsPlan, keeping("launch", QStringLiteral(" \n "))).startsWith('<'));
        QVERIFY(edited(checkinsPlan + "```\n", keeping("launch", QStringLiteral("Late."))).startsWith('<'));
    }

    /// Whatever is written in a note, what stands around it is read as before.
    void anyWordsStayInTheNote()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 400; ++round) {
            const QString words = QString::fromUtf8(randomMarkdown(random, 1 + random.bounded(8)));
            const QByteArray before = checkinsPlan + "\n## Check-ins\n\n### Earlier\n\nWords.\n";
            const QByteArray text = edited(before, keeping("launch", QStringLiteral("x\n") + words));
            QVERIFY2(!text.startsWith('<'), qPrintable(words));
            QByteArrayList headings = headingsOf(text);
            QVERIFY(headings.removeOne(QByteArray("2027-03-15: Launch")));
            QVERIFY2(headings == headingsOf(before), text.constData());
        }
    }
};

THROUGHLINE_SUITE(CheckInsTest)
#include "tst_checkins.moc"
