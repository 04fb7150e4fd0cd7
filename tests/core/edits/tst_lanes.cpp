// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/lanes.h"

#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray lanesFramework = "## Framework\n### Bets\n#### A game\n#### A book\n";
const QByteArray lanesPlan
    = "## Roadmap\n\n#### Loose\n\n### Now\n\n#### One\n\n- Team: us\n\n#### Two\n\n### Then\n\n#### Three\n";

std::vector<int> called(const Snapshot &snapshot, const QByteArrayList &ids)
{
    std::vector<int> items;
    for (const QByteArray &id : ids)
        items.push_back(elementCalled(snapshot, id));
    return items;
}

EditAction moving(const QByteArrayList &ids, const QString &group)
{
    return [=](const Snapshot &s) { return moveToTheme(s, called(s, ids), findGroup(s.strategy(), ElementKind::Item, group)); };
}

EditAction reasoning(const QByteArray &from, const QByteArray &to)
{
    return [=](const Snapshot &s) {
        return changeWhy(
            s, called(s, {"launch"}), from.isEmpty() ? -1 : elementCalled(s, from), to.isEmpty() ? -1 : elementCalled(s, to));
    };
}

/// The fields of the one item after \a action.
QByteArray itemAfter(const QByteArray &fields, const EditAction &action)
{
    const QByteArray head = lanesFramework + "## Roadmap\n### Now\n#### Launch\n";
    const QByteArray text = edited(head + fields, action);
    return text.startsWith(head) ? text.sliced(head.size()) : text;
}

QByteArray lanesShapeOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("###"))
            lines += line;
    }
    return lines.join('|');
}

} // namespace

class LanesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anItemGoesIntoATheme()
    {
        QCOMPARE(edited(lanesPlan, moving({"one"}, QStringLiteral("Then"))),
            "## Roadmap\n\n#### Loose\n\n### Now\n\n#### Two\n\n### Then\n\n#### Three\n\n#### One\n\n- Team: us\n");
        QCOMPARE(edited(lanesPlan, moving({"two"}, QStringLiteral("Now"))), lanesPlan);
    }

    void manyGoInTheirOrder()
    {
        QCOMPARE(lanesShapeOf(edited(lanesPlan, moving({"two", "one"}, QStringLiteral("Then")))),
            "#### Loose|### Now|### Then|#### Three|#### One|#### Two");
        QCOMPARE(lanesShapeOf(edited(lanesPlan, moving({"three", "one"}, QStringLiteral("Now")))),
            "#### Loose|### Now|#### One|#### Two|#### Three|### Then");
    }

    void themesAreFoundWhereTheUnnamedOneGoes()
    {
        QCOMPARE(lanesShapeOf(edited(lanesPlan, moving({"loose", "one", "three"}, QStringLiteral("Then")))),
            "### Now|#### Two|### Then|#### Three|#### Loose|#### One");
    }

    void aTeamIsSetOnEach()
    {
        const auto setting = [](const QString &team) {
            return [=](const Snapshot &s) { return setOnItems(s, called(s, {"one", "two"}), FieldKey::Team, team); };
        };
        QCOMPARE(edited(lanesPlan, setting(QStringLiteral("them"))),
            QByteArray(lanesPlan).replace("us", "them").replace("#### Two\n\n", "#### Two\n- Team: them\n\n"));
        QCOMPARE(edited(lanesPlan, setting({})), QByteArray(lanesPlan).replace("- Team: us\n\n", ""));
    }

    void aWhyBecomesAnother_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *from, const char *to, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(from) << QByteArray(to) << QByteArray(after);
        };
        row("a first one", "", "", "a-game", "- Why: [A game](#a-game)\n");
        row("another, its reason kept", "- Why: [A game](#a-game \"reviewed 12345678\"), for fun\n", "a-game", "a-book",
            "- Why: [A book](#a-book), for fun\n");
        row("none", "- Why: [A game](#a-game)\n- Team: us\n", "a-game", "", "- Team: us\n");
        row("none, its reason kept", "- Why: [A game](#a-game), for fun\n", "a-game", "", "- Why: for fun\n");
        row("one of two", "- Why: [A game](#a-game), [A book](#a-book)\n", "a-game", "a-book", "- Why: [A book](#a-book)\n");
        row("one that is there", "- Why: [A game](#a-game)\n", "", "a-game", "- Why: [A game](#a-game)\n");
    }

    void aWhyBecomesAnother()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QTEST(itemAfter(before, reasoning(from, to)), "after");
    }

    void aWhyThatLeadsNowhereUsefulIsRefused()
    {
        const auto wrong = [](const Snapshot &s) { return changeWhy(s, called(s, {"one"}), -1, elementCalled(s, "two")); };
        QVERIFY(edited(lanesPlan, wrong).startsWith('<'));
    }
};

THROUGHLINE_SUITE(LanesTest)
#include "tst_lanes.moc"
