// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/flowfilter.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

struct Stream : Reading {
    Flow flow;

    explicit Stream(const QByteArray &text)
        : Reading(readStrategy(text))
        , flow(Flow::of(strategy, trace))
    {
    }

    QString titleOf(int element) const { return strategy.element(element).body->title(); }

    /// "Pain < Bet" for each link.
    QStringList links() const
    {
        QStringList links;
        for (const FlowLink &link : flow.links())
            links += titleOf(link.left) + QStringLiteral(" < ") + titleOf(link.right);
        return links;
    }

    QStringList titles(const std::function<bool(int)> &isWanted) const
    {
        QStringList titles;
        for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
            if (isWanted(e))
                titles += titleOf(e);
        }
        return titles;
    }
    QStringList gaps() const
    {
        return titles([this](int e) { return flow.isGap(e); });
    }
    QStringList shown(const FlowFilter &filter) const
    {
        const std::vector<bool> shown = shownBy(filter, strategy, flow);
        return titles([&shown](int e) { return shown[static_cast<std::size_t>(e)]; });
    }
};

QByteArray flowPlan()
{
    return "## Vision\n\n### Today\n\n#### Ouch\n- Pain: [Mess](#mess)\n\n### The turn\n\n#### Ta-da\n- Believe it: "
           "[Game](#game)\n\n"
           "#### Dream\n\n## Framework\n\n### Target market\n\n#### Parents\n\n#### Nobody\n\n### Pain points\n\n"
           "#### Mess\n- Felt by: [Parents](#parents)\n\n#### Noise\n- Felt by: [Parents](#parents)\n\n"
           "### Strategic bets\n\n#### Game\n- Solves: [Mess](#mess)\n\n#### Idle\n- Solves: [Mess](#mess)\n\n"
           "## Roadmap\n\n### Play\n\n#### Stars\n- When: 2027 Q1\n- Why: [Game](#game)\n- Status: doing\n\n"
           "#### Shelf\n- When: 2027 Q3\n- Why: [Game](#game)\n- Why: [Game](#game), twice\n\n### Other\n\n#### Why not\n- When: "
           "later\n";
}

} // namespace

class FlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void linksLeadFromWhatItIsForToWhatRelies()
    {
        const QStringList wanted{"Mess < Ouch", "Game < Ta-da", "Parents < Mess", "Parents < Noise", "Mess < Game", "Mess < Idle",
            "Game < Stars", "Game < Shelf"};
        QCOMPARE(Stream(flowPlan()).links(), wanted);
    }

    void gapsAreWhereTheStreamBreaksOff()
    {
        QCOMPARE(Stream(flowPlan()).gaps(), (QStringList{"Dream", "Nobody", "Noise", "Idle", "Why not"}));
    }

    void theWeightIsWhatReliesOnIt()
    {
        const Stream stream(flowPlan());
        QCOMPARE(stream.flow.weight(stream.find("game")), 3); // two items, a frame
        QCOMPARE(stream.flow.weight(stream.find("mess")), 5); // those, the idle bet, and Ouch
        QCOMPARE(stream.flow.weight(stream.find("idle")), 1);
        QCOMPARE(stream.flow.weight(stream.find("parents")), 6);
    }

    void circlesAndWrongWaysAreStrays()
    {
        const Stream stream(
            "## Framework\n\n### Pain points\n\n#### Mess\n\n### Strategic bets\n\n#### Self\n- Solves: [Self](#self)\n\n"
            "#### Other\n- Solves: [Self](#self)\n\n## Roadmap\n\n#### One\n- Why: [Two](#two)\n\n#### Two\n- Why: "
            "[One](#one)\n\n#### Three\n- Why: [Mess](#mess)\n- After: [One](#one)\n");
        QCOMPARE(stream.links(), QStringList{"Mess < Three"});
        QCOMPARE(stream.gaps(), (QStringList{"Mess", "Self", "Other", "One", "Two"}));
        QCOMPARE(stream.flow.strays(stream.find("self")), 1);
        QCOMPARE(stream.flow.strays(stream.find("one")), 1);
        QCOMPARE(stream.flow.strays(stream.find("three")), 0); // an order is no reason
    }

    void everyElementWeighsSomethingEvenInAStrategyOfMarketsAlone()
    {
        const Stream stream("## Framework\n\n### Target market\n\n#### Parents\n");
        QCOMPARE(stream.flow.weight(0), 1);
        QCOMPARE(stream.gaps(), QStringList{"Parents"});
    }

    void aFilterOnItemsLeavesWhatTheyAreForAndTheFramesThatTellOfIt_data()
    {
        QTest::addColumn<FlowFilter>("filter");
        QTest::addColumn<QStringList>("shown");
        const QStringList play{"Ouch", "Ta-da", "Parents", "Mess", "Game", "Stars", "Shelf"};
        QTest::newRow("theme") << FlowFilter{.text = {}, .theme = "Play", .when = {}, .status = {}} << play;
        QTest::newRow("status") << FlowFilter{.text = {}, .theme = {}, .when = {}, .status = ItemStatus::Doing}
                                << QStringList{"Ouch", "Ta-da", "Parents", "Mess", "Game", "Stars"};
        QTest::newRow("when") << FlowFilter{.text = {}, .theme = {}, .when = "2027 Q3", .status = {}}
                              << QStringList{"Ouch", "Ta-da", "Parents", "Mess", "Game", "Shelf"};
        QTest::newRow("horizon") << FlowFilter{.text = {}, .theme = {}, .when = "later", .status = {}} << QStringList{"Why not"};
        QTest::newRow("words") << FlowFilter{.text = " STAR ", .theme = {}, .when = {}, .status = {}}
                               << QStringList{"Parents", "Mess", "Game", "Stars"};
        QTest::newRow("words of a pain") << FlowFilter{.text = "mess", .theme = {}, .when = {}, .status = {}}
                                         << QStringList{"Ouch", "Ta-da", "Parents", "Mess", "Game", "Idle", "Stars", "Shelf"};
        QTest::newRow("both") << FlowFilter{.text = "shelf", .theme = "Play", .when = {}, .status = {}}
                              << QStringList{"Parents", "Mess", "Game", "Shelf"};
        QTest::newRow("nothing fits") << FlowFilter{.text = "zebra", .theme = {}, .when = {}, .status = {}} << QStringList();
    }

    void aFilterOnItemsLeavesWhatTheyAreForAndTheFramesThatTellOfIt()
    {
        QFETCH(const FlowFilter, filter);
        QFETCH(const QStringList, shown);
        QCOMPARE(Stream(flowPlan()).shown(filter), shown);
    }

    void choicesAreThoseOfTheDocument()
    {
        const Stream stream(flowPlan());
        QCOMPARE(themeChoices(stream.strategy), (QStringList{"Play", "Other"}));
        QCOMPARE(periodChoices(stream.strategy), (QStringList{"2027 Q1", "2027 Q3", "later"}));
    }
};

THROUGHLINE_SUITE(FlowTest)
#include "tst_flow.moc"
