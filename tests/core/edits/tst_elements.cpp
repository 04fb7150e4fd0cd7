// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray elementsPlan
    = "## Roadmap\n\n### Now\n\n#### One\n\n- When: 2027\n\n#### Two\n\nWords.\n\n### Later\n\n#### Three\n";

EditAction moving(const QByteArray &id, const QString &group, const QByteArray &before = {})
{
    return [=](const Snapshot &s) {
        return moveElement(s, elementCalled(s, id), findGroup(s.strategy(), ElementKind::Item, group),
            before.isEmpty() ? -1 : elementCalled(s, before));
    };
}

EditAction adding(const NewElement &wanted)
{
    return [=](const Snapshot &s) { return addElement(s, wanted); };
}

/// The headings of level three and four, in order, of an edited text.
QByteArray elementsShapeOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("###"))
            lines += line;
    }
    return lines.join('|');
}

} // namespace

class ElementsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    /// The interview asks for bets before pains and for markets last.
    void newGroupsOfTheFrameworkStandInItsOrder()
    {
        QByteArray text = "## Framework\n\n### Strategic bets\n\n#### Game\n\n### Concerns\n\n#### Cost\n\n## Notes\n";
        for (const auto &[kind, group, title] :
            {std::tuple{ElementKind::Pain, "Pain points", "Mess"}, std::tuple{ElementKind::Market, "Target market", "Parents"},
                std::tuple{ElementKind::Alternative, "Alternatives", "Book"}}) {
            text = edited(text, [&](const Snapshot &s) -> Result<Edit> {
                return addElement(s,
                    {.kind = kind,
                        .group = QString::fromLatin1(group),
                        .title = QString::fromLatin1(title),
                        .fields = {},
                        .prose = {}});
            });
        }
        QCOMPARE(text,
            QByteArray("## Framework\n\n### Target market\n\n#### Parents\n\n### Pain points\n\n#### Mess\n\n### Strategic bets\n\n"
                       "#### Game\n\n### Alternatives\n\n#### Book\n\n### Concerns\n\n#### Cost\n\n## Notes\n"));
    }

    void anElementMovesWithAllThatItHolds()
    {
        QCOMPARE(edited(elementsPlan, moving("one", "Later")),
            QByteArray("## Roadmap\n\n### Now\n\n#### Two\n\nWords.\n\n### Later\n\n#### Three\n\n#### One\n\n- When: 2027\n"));
        QCOMPARE(elementsShapeOf(edited(elementsPlan, moving("three", "Now", "one"))),
            QByteArray("### Now|#### Three|#### One|#### Two|### Later"));
        QCOMPARE(elementsShapeOf(edited(elementsPlan, moving("two", "Now", "one"))),
            QByteArray("### Now|#### Two|#### One|### Later|#### Three"));
    }

    void whatMovesBackAndForthIsWhereItWas()
    {
        const QByteArray there = edited(elementsPlan, moving("one", "Now"));
        QCOMPARE(elementsShapeOf(there), QByteArray("### Now|#### Two|#### One|### Later|#### Three"));
        QCOMPARE(edited(there, moving("one", "Now", "two")), elementsPlan);
    }

    void anElementIsAddedAtTheEndOfItsGroup()
    {
        NewElement wanted;
        wanted.group = QStringLiteral("Now");
        wanted.title = QStringLiteral("New & *bold*");
        wanted.fields = {{FieldKey::When, QStringLiteral("later")}};
        wanted.prose = QStringLiteral("Why not.");
        QCOMPARE(edited(elementsPlan, adding(wanted)),
            QByteArray(elementsPlan).replace("Words.\n\n", "Words.\n\n#### New & \\*bold\\*\n\n- When: later\n\nWhy not.\n\n"));
    }

    void groupsAndPartsAreMadeWhereTheyAreMissing()
    {
        NewElement bet;
        bet.kind = ElementKind::Bet;
        bet.title = QStringLiteral("A game");
        bet.group = QStringLiteral("Strategic bets");
        const QByteArray text = edited(elementsPlan, adding(bet));
        QVERIFY2(text.contains("## Framework\n") && text.contains("### Strategic bets\n"), text.constData());
        NewElement item;
        item.title = QStringLiteral("Four");
        item.group = QStringLiteral("Someday");
        QCOMPARE(elementsShapeOf(edited(elementsPlan, adding(item))),
            QByteArray("### Now|#### One|#### Two|### Later|#### Three|### Someday|#### Four"));
        QCOMPARE(elementsShapeOf(edited("", adding(item))), QByteArray("### Someday|#### Four"));
    }

    void aCopyIsCalledDifferently()
    {
        const QByteArray text = edited(elementsPlan, [](const Snapshot &s) { return duplicateElement(s, 0); });
        QCOMPARE(text.count("- When: 2027"), 2);
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
        QCOMPARE(snapshot.strategy().elements().size(), std::size_t(4));
        QVERIFY(std::ranges::none_of(snapshot.findings(), [](const Finding &f) { return f.code == FindingCode::RepeatedTitle; }));
    }

    void removingTellsWhatLinkedToIt()
    {
        const QByteArray text = elementsPlan + "- After: [One](#one), [Two](#two)\n";
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
        const Result<Removal> removal = removeElement(snapshot, elementCalled(snapshot, "one"));
        QVERIFY(removal);
        QCOMPARE(removal->inbound.size(), std::size_t(1));
        QCOMPARE(
            elementsShapeOf(snapshot.edited(removal->edit).text().toUtf8()), QByteArray("### Now|#### Two|### Later|#### Three"));
    }

    void wordsAreReplacedAndFieldsStay()
    {
        const auto setting = [](const QString &words) { return [=](const Snapshot &s) { return setProse(s, 0, words); }; };
        QCOMPARE(edited("## Roadmap\n#### One\nOld.\n\n- When: 2027\n\nOlder.\n", setting("New.")).contains("- When: 2027"), true);
        QCOMPARE(edited("## Roadmap\n#### One\n- When: 2027\n", setting("New.\n\nMore.")),
            QByteArray("## Roadmap\n#### One\n- When: 2027\n\nNew.\n\nMore.\n"));
        QCOMPARE(edited("## Roadmap\n#### One\nOld.\n", setting({})).contains("Old"), false);
    }

    void wordsCantMakeAnotherElement()
    {
        const auto set = [](const Snapshot &s) { return setProse(s, 0, QStringLiteral("#### Two\n\n- Why: x")); };
        QVERIFY(edited("## Roadmap\n#### One\n", set).startsWith('<'));
    }
};

THROUGHLINE_SUITE(ElementsTest)
#include "tst_elements.moc"
