// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray fieldsFramework = "## Framework\n### Pains\n#### Mess\n### Bets\n#### A game\n";

QByteArray item(const QByteArray &body)
{
    return fieldsFramework + "## Roadmap\n### Now\n#### Launch\n" + body;
}

EditAction setting(FieldKey key, const QString &value)
{
    return [=](const Snapshot &s) { return setField(s, elementCalled(s, "launch"), key, value); };
}

EditAction linking(const QByteArray &target, const QString &reason = {})
{
    return [=](const Snapshot &s) {
        return linkElement(s, elementCalled(s, "launch"), FieldKey::Why, elementCalled(s, target), reason);
    };
}

EditAction unlinking(const QByteArray &target)
{
    return [=](const Snapshot &s) { return unlinkElement(s, elementCalled(s, "launch"), FieldKey::Why, elementCalled(s, target)); };
}

} // namespace

class FieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aFieldIsSetInTheNeighboursStyle_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << item(before) << item(after);
        };
        row("none yet", "", "- When: later\n");
        row("none yet, prose", "Words.\n", "- When: later\n\nWords.\n");
        row("there", "- When: 2027\n", "- When: later\n");
        row("there, with white space", "*  When:  2027  \r\n", "*  When:  later  \r\n");
        row("there, empty", "- When:\n", "- When: later\n");
        row("another field", "+ Team: us\n", "+ When: later\n+ Team: us\n");
        row("twice", "- When: 2027\n- Team: us\n- When: 2028\n", "- When: later\n- Team: us\n");
        row("a bold key", "- **When:** 2027\n", "- **When:** later\n");
        row("the last line", "- Team: us", "- When: later\n- Team: us");
        row("a synonym", "- Period: 2027\n", "- Period: later\n");
    }

    void aFieldIsSetInTheNeighboursStyle()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QCOMPARE(edited(before, setting(FieldKey::When, QStringLiteral("later"))), after);
    }

    void lineEndsAreTheDocuments()
    {
        const auto set = [](const Snapshot &s) { return setField(s, 0, FieldKey::When, QStringLiteral("later")); };
        QCOMPARE(edited("## Roadmap\r\n#### Launch\r\n", set), QByteArray("## Roadmap\r\n#### Launch\r\n- When: later\r\n"));
        QCOMPARE(edited("\xEF\xBB\xBF## Roadmap\r#### Launch\r- Team: us\r", set),
            QByteArray("\xEF\xBB\xBF## Roadmap\r#### Launch\r- When: later\r- Team: us\r"));
    }

    void anEmptyValueTakesTheFieldAway()
    {
        QCOMPARE(edited(item("- When: 2027\n- Team: us\n"), setting(FieldKey::When, {})), item("- Team: us\n"));
        QCOMPARE(edited(item("Words.\n\n- When: 2027\n\nMore.\n"), setting(FieldKey::When, {})), item("Words.\n\nMore.\n"));
    }

    void oneValueTakesThePlaceOfSeveral()
    {
        const auto set = setting(FieldKey::Why, QStringLiteral("[Mess](#mess)"));
        const QByteArray nested = "- Team: us\n- Why:\n  - [A game](#a-game)\n  - [Mess](#mess)\n- When: 2027\n";
        QCOMPARE(edited(item(nested), set), item("- Team: us\n- Why:\n  - [Mess](#mess)\n- When: 2027\n"));
        QCOMPARE(edited(item("- Why: [A game](#a-game)\n- When: 2027\n- Why:\n  - x\n  - y\n- Team: us\n"), set),
            item("- Why: [Mess](#mess)\n- When: 2027\n- Team: us\n"));
        QCOMPARE(edited(item(nested), setting(FieldKey::Why, {})), item("- Team: us\n- When: 2027\n"));
    }

    void aValueStaysOnOneLine()
    {
        QCOMPARE(
            edited(item("- Team: us\n"), setting(FieldKey::Team, QStringLiteral("a\n- Why: b"))), item("- Team: a - Why: b\n"));
    }

    void aFieldThatTheKindHasNotIsRefused()
    {
        QVERIFY(edited(item(""), setting(FieldKey::Solves, QStringLiteral("x")))
                .startsWith("<“Launch” is a roadmap item, which has no such field"));
    }

    void aLinkIsAddedWithItsReason()
    {
        QCOMPARE(edited(item("- When: 2027\n"), linking("a-game", QStringLiteral("they ask for it"))),
            item("- When: 2027\n- Why: [A game](#a-game), they ask for it\n"));
        QCOMPARE(
            edited(item("- Why: [A game](#a-game)\n"), linking("mess")), item("- Why: [A game](#a-game)\n- Why: [Mess](#mess)\n"));
    }

    void aLinkIsTakenAway()
    {
        QCOMPARE(edited(item("- Why: [A game](#a-game), words\n- Team: us\n"), unlinking("a-game")).contains("#a-game"), false);
        QCOMPARE(edited(item("- Why: [A game](#a-game), [Mess](#mess)\n"), unlinking("a-game")), item("- Why: [Mess](#mess)\n"));
    }

    void onlyWhysThatCanHoldAStampAreConfirmed()
    {
        const auto confirm = [](const Snapshot &s) { return confirmWhys(s, elementCalled(s, "launch")); };
        const QByteArray other = "#### Second\n";
        const QByteArray mixed = edited(item("- Why: [A game](#a-game)\n- After: [Second](#second)\n" + other), confirm);
        QVERIFY2(mixed.contains("(#a-game \"reviewed ") && mixed.contains("(#second)"), mixed);
        QVERIFY(edited(item("- After: [Second](#second)\n" + other), confirm).startsWith("<“Launch” has no link to confirm"));
        QVERIFY(
            edited(item("- Why: [x][g]\n\n[g]: #a-game\n"), confirm).startsWith("<The links of “Launch” lead through definitions"));
    }

    void aConfirmedWhyIsSuspectOnceItsTargetSaysSomethingElse()
    {
        const auto confirm = [](const Snapshot &s) { return confirmWhys(s, elementCalled(s, "launch")); };
        const QByteArray confirmed = edited(item("- Why: [A game](#a-game)\n"), confirm);
        QVERIFY(confirmed.contains("(#a-game \"reviewed "));
        const auto suspects = [](const QByteArray &text) {
            const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
            return std::ranges::count(snapshot.findings(), FindingCode::SuspectWhy, &Finding::code);
        };
        QCOMPARE(suspects(confirmed), 0);
        const QByteArray reworded = QByteArray(confirmed).replace("#### A game\n", "#### A game\n\nNot for parents.\n");
        QCOMPARE(suspects(reworded), 1);
        QCOMPARE(suspects(edited(reworded, confirm)), 0);
    }
};

THROUGHLINE_SUITE(FieldsTest)
#include "tst_fields.moc"
