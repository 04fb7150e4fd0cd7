// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/framework.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray framework
    = "## Framework\n\n### Target market\n#### Parents\n#### Teachers\n\n### Pain points\n#### Mess\n- Felt by: [P](#parents)\n\n"
      "### Strategic bets\n#### Game\n- Solves: [M](#mess)\n#### Robot\n\n"
      "### Alternatives\n#### Book\n- Instead of: [G](#game)\n#### Nothing\n- Instead of: [gone](#gone)\n\n"
      "### Trade-offs\n#### Fun or fast?\n- About: [G](#game)\n\n"
      "### Concerns\n#### Cheating\n- About: [B](#book)\n#### Noise\n- About: [G](#game), [M](#mess)\n#### Round\n- About: "
      "[S](#square)\n"
      "#### Square\n- About: [R](#round)\n#### Late\n- About: [L](#launch)\n\n## Roadmap\n\n### Now\n#### Launch\n- Why: "
      "[G](#game)\n";

/// "bet: game, .book, ..cheating" and so on, a dot for each step in.
QStringList shapeOf(const std::vector<FrameworkColumn> &columns, const Strategy &strategy)
{
    QStringList shape;
    for (const FrameworkColumn &column : columns) {
        QStringList cards;
        for (const FrameworkCard &card : column.cards)
            cards += QString(card.depth, u'.') + QString::fromUtf8(strategy.id(card.element));
        shape += QString::fromUtf8(kindKey(column.kind).toByteArray()) + QStringLiteral(": ") + cards.join(QStringLiteral(", "));
    }
    return shape;
}

QStringList shapeOf(const QByteArray &text)
{
    const Reading reading = readStrategy(text);
    return shapeOf(frameworkColumns(reading.strategy, reading.trace), reading.strategy);
}

FrameworkColumn columnOf(ElementKind kind, std::initializer_list<int> depths, int &next)
{
    FrameworkColumn column{.kind = kind, .cards = {}};
    std::vector<int> above;
    for (const int depth : depths) {
        above.resize(static_cast<std::size_t>(depth));
        column.cards.push_back({next, depth == 0 ? kind : ElementKind::Concern, above.empty() ? -1 : above.back(), depth});
        above.push_back(next++);
    }
    return column;
}

std::vector<FrameworkColumn> someColumns()
{
    int next = 0;
    return {columnOf(ElementKind::Market, {0, 0}, next), columnOf(ElementKind::Pain, {}, next),
        columnOf(ElementKind::Bet, {0, 1, 2, 1, 0, 0}, next)};
}

FrameworkMeasure measure(double width)
{
    return {.viewport = {width, 600}};
}

} // namespace

class FrameworkLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatConcernsACardStandsUnderIt()
    {
        QCOMPARE(shapeOf(framework),
            QStringList({"market: parents, teachers", "pain: mess", "bet: game, .book, ..cheating, .fun-or-fast, .noise, robot",
                "other: nothing, late, round, .square"}));
    }

    void allColumnsAreThereFromTheStart() { QCOMPARE(shapeOf({}), QStringList({"market: ", "pain: ", "bet: "})); }

    void whatStandsUnderNoGroupThatWeKnowIsShown()
    {
        QCOMPARE(shapeOf("## Framework\n#### Loose\n### Principles\n#### Honest\n### Pain points\n#### Mess\n"),
            QStringList({"market: ", "pain: mess", "bet: ", "other: loose, honest"}));
    }

    void aCardAboutItselfStandsAlone()
    {
        QCOMPARE(shapeOf("## Framework\n### Concerns\n#### Me\n- About: [m](#me)\n"),
            QStringList({"market: ", "pain: ", "bet: ", "other: me"}));
        QCOMPARE(shapeOf("## Framework\n### Strategic bets\n#### Me\n- Solves: [m](#me)\n"),
            QStringList({"market: ", "pain: ", "bet: me"}));
    }

    void narrowingKeepsWhatIsAboveAndBelow()
    {
        const Reading reading = readStrategy(framework);
        const auto only = [&](const char *id) {
            return shapeOf(narrowed(frameworkColumns(reading.strategy, reading.trace),
                               [&](int element) { return reading.strategy.id(element) == id; }),
                reading.strategy);
        };
        QCOMPARE(only("cheating"), QStringList({"market: ", "pain: ", "bet: game, .book, ..cheating"}));
        QCOMPARE(only("book"), QStringList({"market: ", "pain: ", "bet: game, .book, ..cheating"}));
        QCOMPARE(only("game"), QStringList({"market: ", "pain: ", "bet: game, .book, ..cheating, .fun-or-fast, .noise"}));
        QCOMPARE(only("mess"), QStringList({"market: ", "pain: mess", "bet: "}));
        QCOMPARE(only("late"), QStringList({"market: ", "pain: ", "bet: ", "other: late"}));
    }

    void nothingOverlaps_data()
    {
        QTest::addColumn<double>("width");
        for (const double width : {200.0, 700.0, 1400.0, 3000.0})
            QTest::addRow("%g wide", width) << width;
    }

    void nothingOverlaps()
    {
        QFETCH(const double, width);
        const FrameworkLayout layout(someColumns(), {30, 40, 50, 60, 70, 80, 90, 100}, measure(width));
        QCOMPARE(layout.cards().size(), std::size_t(8));
        for (std::size_t i = 0; i < layout.cards().size(); ++i) {
            const FrameworkLayout::Card &card = layout.cards()[i];
            const FrameworkLayout::Column &column = layout.columns()[static_cast<std::size_t>(card.column)];
            QVERIFY(card.area.left() >= column.left && card.area.right() <= column.left + column.width);
            QVERIFY(card.area.bottom() <= column.height);
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(layout.cards()[j].column != card.column || !layout.cards()[j].area.intersects(card.area));
            QCOMPARE(layout.cardAt(card.column, card.area.center()), static_cast<int>(i));
            QCOMPARE(layout.cardOf(card.element), static_cast<int>(i));
            QCOMPARE(card.area.width(), FrameworkLayout::cardWidth(measure(width), 3, card.depth));
        }
        QVERIFY(layout.width() <= width || layout.columns().front().width == measure(width).narrowest);
        QVERIFY(!layout.columns()[1].vacancy.isNull() && layout.columns()[1].add.isNull());
        QVERIFY(layout.columns()[2].vacancy.isNull() && layout.columns()[2].add.top() > layout.cards().back().area.bottom());
    }

    void cardsInSightAreFound()
    {
        const FrameworkLayout layout(someColumns(), std::vector<double>(8, 50), measure(1400));
        const auto second = layout.cards()[3].area;
        QCOMPARE(layout.cardsBetween(2, second.top(), second.bottom()), std::pair(3, 4));
        QCOMPARE(layout.cardsBetween(2, -100, 0).first, layout.cardsBetween(2, -100, 0).second);
        QCOMPARE(layout.cardsBetween(0, 0, 10000), std::pair(0, 2));
        QCOMPARE(layout.cardsBetween(1, 0, 10000), std::pair(2, 2));
    }

    void placesAreAmongTheLike()
    {
        const FrameworkLayout layout(someColumns(), std::vector<double>(8, 50), measure(1400));
        const auto top = [&](int card) { return layout.cards()[static_cast<std::size_t>(card)].area.top(); };
        // The first bet, with cards 3 to 5 under it; 6 and 7 are bets, too.
        QCOMPARE(layout.placeFor(7, 0).anchor, 2);
        QVERIFY(!layout.placeFor(7, 0).isBehind);
        QCOMPARE(layout.placeFor(7, top(6) - 4).anchor, 6);
        QCOMPARE(layout.placeFor(2, 10000).anchor, 7);
        QVERIFY(layout.placeFor(2, 10000).isBehind);
        // Concerns under the bet: 3 and 5; 4 is under 3.
        QCOMPARE(layout.placeFor(5, 0).anchor, 3);
        QCOMPARE(layout.placeFor(3, 10000).anchor, 5);
        QVERIFY(layout.placeFor(3, 10000).isBehind);
        QCOMPARE(layout.placeFor(4, 0).anchor, 4);
        const auto mark = layout.placeFor(7, top(6) - 4).mark;
        QVERIFY(mark.bottom() <= top(6) && mark.top() >= layout.cards()[5].area.bottom());
    }

    void keysGoThroughAColumn()
    {
        using Direction = FrameworkLayout::Direction;
        const FrameworkLayout layout(someColumns(), std::vector<double>(8, 200), measure(1400));
        QCOMPARE(layout.neighbour(-1, Direction::Down), 0);
        QCOMPARE(layout.neighbour(2, Direction::Down), 3);
        QCOMPARE(layout.neighbour(2, Direction::Up), 2);
        QCOMPARE(layout.neighbour(1, Direction::Down), 1);
        QCOMPARE(layout.neighbour(4, Direction::Home), 2);
        QCOMPARE(layout.neighbour(2, Direction::End), 7);
        QVERIFY(layout.neighbour(2, Direction::PageDown) > 3);
        QVERIFY(layout.neighbour(7, Direction::PageUp) < 6);
        QCOMPARE(FrameworkLayout().neighbour(-1, Direction::Down), -1);
    }
};

THROUGHLINE_SUITE(FrameworkLayoutTest)
#include "tst_framework.moc"
