// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/reasons.h"
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

EditAction reasoning(const QByteArray &id, const QString &title, const QString &words = {})
{
    return [=](const Snapshot &s) {
        return giveReason(s, elementCalled(s, id), FieldKey::Why, {.title = title, .kind = ElementKind::Bet, .words = words});
    };
}

} // namespace

class ReasonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aNewReasonIsMadeWhereItsKindBelongs_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray why = "- Why: [A game](#a-game), they ask for it\n";
        QTest::newRow("no framework yet") << QByteArray("# Plan\n\n## Roadmap\n\n#### One\n")
                                          << "# Plan\n\n## Roadmap\n\n#### One\n" + why
                + "\n## Framework\n\n### Strategic bets\n\n#### A game\n";
        QTest::newRow("no line end") << QByteArray("## Roadmap\n#### One")
                                     << "## Roadmap\n#### One\n" + why.chopped(1)
                + "\n\n## Framework\n\n### Strategic bets\n\n#### A game\n";
        QTest::newRow("a framework without bets")
            << QByteArray("## Strategy\n### Problems\n#### Mess\n\n## Roadmap\n#### One\n")
            << "## Strategy\n### Problems\n#### Mess\n\n### Strategic bets\n\n#### A game\n\n## Roadmap\n#### One\n" + why;
        QTest::newRow("the author's own word for bets")
            << QByteArray("## Framework\n### Differentiators\n#### Fun\n## Roadmap\n#### One\n")
            << "## Framework\n### Differentiators\n#### Fun\n\n#### A game\n\n## Roadmap\n#### One\n" + why;
        QTest::newRow("own names")
            << QByteArray("---\nnames: {Framework: Rahmen, Strategic bets: Wetten, Roadmap: Plan}\n---\n## Plan\n#### One\n")
            << "---\nnames: {Framework: Rahmen, Strategic bets: Wetten, Roadmap: Plan}\n---\n## Plan\n#### One\n" + why
                + "\n## Rahmen\n\n### Wetten\n\n#### A game\n";
        QTest::newRow("carriage returns") << QByteArray("## Roadmap\r\n#### One\r\n")
                                          << QByteArray("## Roadmap\r\n#### One\r\n" + why).replace("it\n", "it\r\n")
                + "\r\n## Framework\r\n\r\n### Strategic bets\r\n\r\n#### A game\r\n";
    }

    void aNewReasonIsMadeWhereItsKindBelongs()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QCOMPARE(edited(before, reasoning("one", QStringLiteral("A game"), QStringLiteral("they ask for it"))), after);
    }

    void anyTitleIsReadBackAsItWasTyped_data()
    {
        QTest::addColumn<QString>("title");
        for (const char *title : {"[Brackets] and ](#one)", "# A sign", "Signs ##", "`ticks` and ```", "1. First", "- [x] Done",
                 "*bold* _it_", "a <b> & &amp; c", "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE3\x81\xAE\xE8\xB3\xAD\xE3\x81\x91",
                 "\xD7\xA2\xD7\x91\xD7\xA8\xD7\x99\xD7\xAA (RTL)", "2027", "  many   spaces  ", "![image](x.svg)", "a\\",
                 "~~gone~~", "https://example.org/a_b_c", "\"quoted\" 'twice'", "Strategic", "line\nend"})
            QTest::newRow(title) << QString::fromUtf8(title);
        QTest::newRow("ten kilobytes") << QStringLiteral("long title ").repeated(1000);
    }

    void anyTitleIsReadBackAsItWasTyped()
    {
        QFETCH(const QString, title);
        const QByteArray text = edited("# Plan\n## Roadmap\n#### One\n", reasoning("one", title));
        const Snapshot after = Snapshot::read(*SourceText::fromUtf8(text));
        QCOMPARE(after.strategy().elements().size(), std::size_t(2));
        QCOMPARE(after.strategy().element(1).body->title(), title.simplified());
        QCOMPARE(after.trace().traced(0), Traced::Partly);
    }

    void whatCouldNotBeReadAsMeantIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("title");
        const QByteArray plan = "## Roadmap\n#### One\n";
        QTest::newRow("nothing to link to") << plan << QStringLiteral("\u2728!?");
        QTest::newRow("empty") << plan << QStringLiteral("  ");
        QTest::newRow("the item's own title") << plan << QStringLiteral("One");
        QTest::newRow("the title of a part") << plan << QStringLiteral("Roadmap");
        QTest::newRow("the title of a group that is made with it") << plan << QStringLiteral("Strategic bets");
        QTest::newRow("behind an open fence") << plan + "```\ncode\n" << QStringLiteral("A game");
        QTest::newRow("behind an open comment") << plan + "<!-- \n" << QStringLiteral("A game");
    }

    void whatCouldNotBeReadAsMeantIsRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, title);
        QVERIFY(edited(text, reasoning("one", title)).startsWith('<'));
    }

    void anItemBehindAnOpenFenceIsRefused()
    {
        const auto add = [](const Snapshot &s) {
            return addElementWithReason(s, {.group = {}, .title = QStringLiteral("Two"), .fields = {}, .prose = {}}, FieldKey::Why,
                {.title = {}, .words = {}});
        };
        QVERIFY(edited("## Roadmap\n#### One\n```\ncode\n", add).startsWith('<'));
    }

    void anItemIsAddedWithItsReason()
    {
        const QByteArray plan = "## Framework\n### Bets\n#### A game\n\n## Roadmap\n### Now\n#### One\n- When: 2027\n";
        NewElement item;
        item.group = QStringLiteral("Now");
        item.title = QStringLiteral("Two");
        const auto adding = [&](const Reason &reason) {
            return [=](const Snapshot &s) { return addElementWithReason(s, item, FieldKey::Why, reason); };
        };
        QCOMPARE(edited(plan, adding({.element = 0, .title = {}, .words = QStringLiteral("it sells")})),
            plan + "\n#### Two\n- Why: [A game](#a-game), it sells\n");
        QCOMPARE(edited(plan, adding({.title = QStringLiteral("Fun"), .words = {}})),
            QByteArray(plan).replace("#### A game\n\n", "#### A game\n\n#### Fun\n\n") + "\n#### Two\n- Why: [Fun](#fun)\n");
        QCOMPARE(edited(plan, adding({.title = {}, .words = {}})), plan + "\n#### Two\n");
        item.before = 1;
        QCOMPARE(edited(plan, adding({.title = QStringLiteral("Fun"), .words = {}})),
            QByteArray(plan)
                .replace("#### A game\n\n", "#### A game\n\n#### Fun\n\n")
                .replace("#### One", "\n#### Two\n- Why: [Fun](#fun)\n\n#### One"));
    }
};

THROUGHLINE_SUITE(ReasonsTest)
#include "tst_reasons.moc"
