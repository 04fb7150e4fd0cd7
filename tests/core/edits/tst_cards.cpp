// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/cards.h"
#include "core/edits/comparison.h"
#include "core/edits/frames.h"
#include "core/layout/framework.h"
#include "core/model/comparison.h"
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray cardsPlan
    = "# Plan\n\n## Framework\n\n### Target market\n\n#### Parents\n\n### Pain points\n\n#### Mess\n\n#### Noise\n\n"
      "### Strategic bets\n\n#### Game\n- Solves: [Mess](#mess)\n\nA game is bought as a present.\n\n| a | b |\n|---|---|\n\n#### "
      "Robot\n\n"
      "### Alternatives\n\n#### Book\n- Instead of: [Game](#game), because read once\n- Verdict: dull\n\n"
      "### Trade-offs\n\n#### Fun or fast?\n- About: [Game](#game)\n- If: they are small, then fun\n- If: they are late, then "
      "fast\n\n"
      "### Concerns\n\n#### Cheating\n- About: [Book](#book)\n\n## Roadmap\n\n### Now\n\n#### Launch\n- Why: [Game](#game)\n";

using Pair = std::pair<QByteArray, QByteArray>;

QByteArray joined(const QByteArray &a, const QByteArray &b)
{
    return edited(
        cardsPlan, [&](const Snapshot &s) -> Result<Edit> { return joinCards(s, elementCalled(s, a), elementCalled(s, b)); });
}

/// The lines that an edit has added, joined.
QByteArray newLines(const QByteArray &after)
{
    QByteArrayList before = cardsPlan.split('\n');
    QByteArrayList added;
    for (const QByteArray &line : after.split('\n')) {
        if (!line.isEmpty() && !before.removeOne(line))
            added += line;
    }
    return added.join('|');
}

const TraceLink &linkFrom(const Snapshot &snapshot, const QByteArray &id)
{
    return snapshot.trace().from(elementCalled(snapshot, id)).front();
}

std::vector<int> elementsCalled(const Snapshot &snapshot, const QByteArrayList &ids)
{
    std::vector<int> elements;
    for (const QByteArray &id : ids)
        elements.push_back(elementCalled(snapshot, id));
    return elements;
}

QByteArray idsOf(const QByteArray &text, ElementKind kind)
{
    const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
    QByteArrayList ids;
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (snapshot.strategy().element(e).kind() == kind)
            ids += snapshot.strategy().id(e);
    }
    return ids.join(' ');
}

} // namespace

class CardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whicheverIsDraggedTheLinkStandsWhereItBelongs()
    {
        QCOMPARE(newLines(joined("robot", "noise")), QByteArray("- Solves: [Noise](#noise)"));
        QCOMPARE(joined("noise", "robot"), joined("robot", "noise"));
        QCOMPARE(newLines(joined("parents", "noise")), QByteArray("- Felt by: [Parents](#parents)"));
        QCOMPARE(newLines(joined("robot", "book")), QByteArray("- Instead of: [Robot](#robot)"));
        QCOMPARE(newLines(joined("launch", "robot")), QByteArray("- Why: [Robot](#robot)"));
        QCOMPARE(newLines(joined("cheating", "fun-or-fast")), QByteArray("- About: [Fun or fast?](#fun-or-fast)"));
        QCOMPARE(newLines(joined("parents", "cheating")), QByteArray("- About: [Parents](#parents)"));
    }

    void whatCantBeLinkedIsRefused()
    {
        QVERIFY(joined("robot", "parents").contains("through the pain"));
        QVERIFY(joined("robot", "game").startsWith("<A strategic bet and a strategic bet"));
        QVERIFY(joined("game", "mess").startsWith('<')); // it does already
        QVERIFY(joined("cheating", "cheating").startsWith('<'));
    }

    void aLinkIsLedElsewhere()
    {
        const auto relink = [](const QByteArray &id, const QByteArray &target) {
            return edited(cardsPlan,
                [&](const Snapshot &s) -> Result<Edit> { return relinkElement(s, linkFrom(s, id), elementCalled(s, target)); });
        };
        QCOMPARE(newLines(relink("book", "robot")), QByteArray("- Instead of: [Robot](#robot), because read once"));
        QCOMPARE(relink("book", "game"), cardsPlan);
        QVERIFY(relink("book", "mess").startsWith('<'));
        QVERIFY(relink("cheating", "cheating").startsWith('<'));
        QCOMPARE(newLines(relink("cheating", "mess")), QByteArray("- About: [Mess](#mess)"));
    }

    void newCardsStandWhereTheyBelong()
    {
        const auto add = [](ElementKind kind, const QByteArray &behind, const QByteArray &about) {
            return edited(cardsPlan, [&](const Snapshot &s) -> Result<Edit> {
                return addCard(s, kind, QStringLiteral("New"),
                    {.behind = behind.isEmpty() ? -1 : elementCalled(s, behind),
                        .about = about.isEmpty() ? -1 : elementCalled(s, about)});
            });
        };
        QCOMPARE(idsOf(add(ElementKind::Pain, "mess", {}), ElementKind::Pain), QByteArray("mess new noise"));
        QCOMPARE(idsOf(add(ElementKind::Pain, "noise", {}), ElementKind::Pain), QByteArray("mess noise new"));
        QCOMPARE(idsOf(add(ElementKind::Pain, {}, {}), ElementKind::Pain), QByteArray("mess noise new"));
        QCOMPARE(newLines(add(ElementKind::Alternative, {}, "robot")), QByteArray("#### New|- Instead of: [Robot](#robot)"));
        QCOMPARE(newLines(add(ElementKind::Concern, {}, "launch")), QByteArray("#### New|- About: [Launch](#launch)"));
        QVERIFY(add(ElementKind::Alternative, {}, "mess").startsWith('<'));
        QVERIFY(add(ElementKind::Pain, "game", {}).startsWith('<'));
        QCOMPARE(
            edited({}, [](const Snapshot &s) -> Result<Edit> { return addCard(s, ElementKind::Bet, QStringLiteral("New"), {}); }),
            QByteArray("## Framework\n\n### Strategic bets\n\n#### New\n"));
    }

    void cardsMoveAmongTheirLike()
    {
        const auto move = [](const QByteArray &id, const QByteArray &anchor, bool isBehind) {
            return edited(cardsPlan, [&](const Snapshot &s) -> Result<Edit> {
                return moveCard(s, elementCalled(s, id), elementCalled(s, anchor), isBehind);
            });
        };
        QCOMPARE(idsOf(move("noise", "mess", false), ElementKind::Pain), QByteArray("noise mess"));
        QCOMPARE(idsOf(move("mess", "noise", true), ElementKind::Pain), QByteArray("noise mess"));
        QCOMPARE(move("mess", "noise", false), cardsPlan);
        QCOMPARE(move("mess", "mess", true), cardsPlan);
        QVERIFY(move("mess", "game", true).startsWith('<'));
    }

    void severalAreJoinedAtOnce()
    {
        const auto joinedTo = [](const QByteArrayList &ids, const QByteArray &target) {
            return edited(cardsPlan,
                [&](const Snapshot &s) -> Result<Edit> { return joinEach(s, elementsCalled(s, ids), elementCalled(s, target)); });
        };
        QCOMPARE(newLines(joinedTo({"mess", "noise"}, "robot")), QByteArray("- Solves: [Mess](#mess)|- Solves: [Noise](#noise)"));
        QCOMPARE(newLines(joinedTo({"parents", "game", "robot"}, "noise")),
            QByteArray("- Felt by: [Parents](#parents)|- Solves: [Noise](#noise)|- Solves: [Noise](#noise)"));
        QCOMPARE(newLines(joinedTo({"game", "robot"}, "mess")), QByteArray("- Solves: [Mess](#mess)")); // the game does already
        QVERIFY(joinedTo({"game", "robot"}, "parents").startsWith("<A bet leads to a market through"));
    }

    void severalMoveTogetherInTheirOrder()
    {
        QByteArray text = "## Framework\n\n### Pain points\n\n";
        for (const char *name : {"a", "b", "c", "d", "e", "f"})
            text += QByteArray("#### ") + name + "\n\n";
        text += "### Strategic bets\n\n#### x\n";
        const auto move = [&text](const QByteArrayList &ids, const QByteArray &anchor, bool isBehind) {
            return idsOf(edited(text,
                             [&](const Snapshot &s) -> Result<Edit> {
                                 return moveCards(s, elementsCalled(s, ids), elementCalled(s, anchor), isBehind);
                             }),
                ElementKind::Pain);
        };
        QCOMPARE(move({"e", "b"}, "a", false), QByteArray("b e a c d f"));
        QCOMPARE(move({"b", "e"}, "f", true), QByteArray("a c d f b e"));
        QCOMPARE(move({"a", "c", "f"}, "d", true), QByteArray("b d a c f e"));
        QCOMPARE(move({"a", "c", "f"}, "d", false), QByteArray("b a c f d e"));
        QCOMPARE(move({"a", "c"}, "c", true), QByteArray("b a c d e f"));
        QCOMPARE(move({"a", "c", "f"}, "c", false), QByteArray("b a c f d e"));
        QCOMPARE(move({"a", "x"}, "b", true), QByteArray("b a c d e f"));
        QCOMPARE(move({"c", "d"}, "b", true), QByteArray("a b c d e f"));
        QCOMPARE(move({"x"}, "b", true), QByteArray());
    }

    void firstWordsChangeAlone()
    {
        const auto lead = [](const QByteArray &id, const QString &text) {
            return edited(cardsPlan, [&](const Snapshot &s) -> Result<Edit> { return setLead(s, elementCalled(s, id), text); });
        };
        QCOMPARE(
            lead("game", QStringLiteral("Better.")), QByteArray(cardsPlan).replace("A game is bought as a present.", "Better."));
        QCOMPARE(newLines(lead("robot", QStringLiteral("It cleans.\n\nAlone."))), QByteArray("It cleans.|Alone."));
        QCOMPARE(newLines(lead("book", QStringLiteral("Cheap."))), QByteArray("Cheap."));
        QVERIFY(!lead("game", {}).contains("present"));
        QVERIFY(lead("game", {}).contains("| a | b |"));
        QVERIFY(lead("game", QStringLiteral("#### Another")).startsWith('<'));
    }

    void theConditionThatHoldsIsWrittenDown()
    {
        const auto chosen = edited(
            cardsPlan, [](const Snapshot &s) -> Result<Edit> { return chooseCondition(s, elementCalled(s, "fun-or-fast"), 2); });
        QCOMPARE(newLines(chosen), QByteArray("- We think: they are late, so fast"));
        QVERIFY(edited(cardsPlan, [](const Snapshot &s) -> Result<Edit> {
            return chooseCondition(s, elementCalled(s, "fun-or-fast"), 0);
        }).startsWith('<'));
    }

    /// After any sequence of edits the text read anew is what is shown, and elements that an edit doesn't concern keep their bytes.
    void anySequenceKeepsEveryOtherByte()
    {
        QRandomGenerator random(44);
        for (int round = 0; round < 40; ++round) {
            QByteArray text = random.bounded(3) == 0 ? QByteArray(cardsPlan).replace("\n", "\r\n") : cardsPlan;
            for (int step = 0; step < 15; ++step) {
                const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
                const int count = static_cast<int>(before.strategy().elements().size());
                if (count == 0)
                    break;
                const int a = random.bounded(count);
                const int b = random.bounded(count);
                const Result<Edit> edit = randomEdit(before, a, b, random);
                if (!edit)
                    continue;
                const QByteArray next = edited(text, [&](const Snapshot &) { return edit; });
                QVERIFY2(!next.startsWith("the incremental") && !next.startsWith("undoing"), next.constData());
                const Snapshot after = Snapshot::read(*SourceText::fromUtf8(next));
                for (int e = 0; e < count; ++e) {
                    const QByteArray id = before.strategy().id(e);
                    const int now = after.strategy().find(id);
                    const bool isConcerned = e == a || e == b || leadsTo(before, e, a);
                    if (isConcerned || now < 0)
                        continue;
                    QCOMPARE(after.text().slice(after.rangeOf(now)).trimmed(), before.text().slice(before.rangeOf(e)).trimmed());
                }
                checkWall(after);
                text = next;
            }
        }
    }

private:
    static bool leadsTo(const Snapshot &snapshot, int from, int to)
    {
        return std::ranges::contains(snapshot.trace().from(from), to, &TraceLink::to);
    }

    static Result<Edit> randomEdit(const Snapshot &before, int a, int b, QRandomGenerator &random)
    {
        const QString word = QStringLiteral("Word %1").arg(random.bounded(1000));
        switch (random.bounded(11)) {
        case 0:
            return joinCards(before, a, b);
        case 1:
            return moveCard(before, a, b, random.bounded(2) == 0);
        case 2:
            return setLead(before, a, random.bounded(4) == 0 ? QString() : word + QStringLiteral("\n\nand more"));
        case 3:
            return addCard(before, static_cast<ElementKind>(1 + random.bounded(6)), freeTitle(before, word),
                {.behind = -1, .about = random.bounded(2) ? a : -1});
        case 4:
            return renameElement(before, a, freeTitle(before, word));
        case 5:
            return removeElement(before, a).transform([](const Removal &removal) { return removal.edit; });
        case 6:
            return addComparison(before, a);
        case 7:
            if (const auto links = before.trace().from(a); !links.empty())
                return relinkElement(before, links.front(), b);
            return Edit();
        case 8:
            return joinEach(before, {a}, b);
        case 9:
            return moveCards(before, {a}, b, random.bounded(2) == 0);
        default:
            if (const auto links = before.trace().from(a); !links.empty())
                return unlinkElement(before, a, links.back().key, links.back().to);
            return Edit();
        }
    }

    /// Every element of the framework is on the wall exactly once.
    static void checkWall(const Snapshot &snapshot)
    {
        std::vector<int> shown;
        for (const FrameworkColumn &column : frameworkColumns(snapshot.strategy(), snapshot.trace())) {
            for (const FrameworkCard &card : column.cards)
                shown.push_back(card.element);
        }
        std::ranges::sort(shown);
        std::vector<int> wanted;
        for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
            if (snapshot.strategy().groupOf(snapshot.strategy().element(e)).part == Part::Framework)
                wanted.push_back(e);
        }
        QCOMPARE(shown, wanted);
    }
};

THROUGHLINE_SUITE(CardsTest)
#include "tst_cards.moc"
