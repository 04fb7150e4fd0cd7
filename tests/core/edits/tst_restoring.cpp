// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/restoring.h"
#include "core/history/difference.h"
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray olderPlan
    = "# Plan\n\n## Framework\n\n### Bets\n\n#### A game\n\nPlay.\n\n## Roadmap\n\n### First\n\n#### Launch\n"
      "- When: 2027 Q1\n- Why: [A game](#a-game)\n\n#### Second\n- When: 2027 Q2\n\nWords.\n\n### Later\n\n#### Third\n- When: "
      "later\n";

/// \a now with the element that is called \a id, now or in the older plan, as it was.
QByteArray restored(const QByteArray &now, const QByteArray &id)
{
    const Snapshot before = Snapshot::read(*SourceText::fromUtf8(olderPlan));
    return edited(now, [&](const Snapshot &snapshot) -> Result<Edit> {
        const Difference difference = differenceOf(before, snapshot);
        const int present = snapshot.strategy().find(id);
        const int older = present >= 0 ? difference.before[static_cast<std::size_t>(present)] : before.strategy().find(id);
        return restoreElement(snapshot, {before, difference.after}, older, present);
    });
}

} // namespace

class RestoringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anElementIsWhatItWas_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("id");
        const auto with = [](const char *old, const char *text) { return QByteArray(olderPlan).replace(old, text); };
        QTest::newRow("another time") << with("2027 Q2", "2027 Q4") << QByteArray("second");
        QTest::newRow("other words") << with("Words.", "Other words.\n\nAnd more.") << QByteArray("second");
        QTest::newRow("renamed, with its links")
            << with("#### A game", "#### A tool").replace("[A game](#a-game)", "[A tool](#a-tool)") << QByteArray("a-tool");
        QTest::newRow("gone") << with("#### Second\n- When: 2027 Q2\n\nWords.\n\n", "") << QByteArray("second");
        QTest::newRow("gone, the first of its group")
            << with("#### Launch\n- When: 2027 Q1\n- Why: [A game](#a-game)\n\n", "") << QByteArray("launch");
        QTest::newRow("new") << with("#### Second", "#### New\n- When: 2028\n\n#### Second") << QByteArray("new");
        QTest::newRow("nothing to restore") << olderPlan << QByteArray("second");
    }

    void anElementIsWhatItWas()
    {
        QFETCH(const QByteArray, now);
        QFETCH(const QByteArray, id);
        QCOMPARE(restored(now, id), olderPlan);
    }

    void onlyThatElementChanges()
    {
        const QByteArray now = QByteArray(olderPlan).replace("2027 Q2", "2027 Q4").replace("2027 Q1", "2028 Q1");
        QCOMPARE(restored(now, "second"), QByteArray(olderPlan).replace("2027 Q1", "2028 Q1"));
    }

    void oneThatIsGoneWithItsGroupComesBackInIt()
    {
        const QByteArray now = QByteArray(olderPlan).replace("### Later\n\n#### Third\n- When: later\n", "");
        QCOMPARE(restored(now, "third"), olderPlan);
    }

    void aTitleThatIsTakenIsRefused()
    {
        const QByteArray now = QByteArray(olderPlan).replace("#### Second", "#### Second half") + "\n#### Second\n";
        const Snapshot before = Snapshot::read(*SourceText::fromUtf8(olderPlan));
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(now));
        const int present = snapshot.strategy().find("second-half");
        QVERIFY(!restoreElement(snapshot, {before, std::vector<int>(10, -1)}, before.strategy().find("second"), present));
    }

    void allIsWhatItWasToTheByte()
    {
        const QByteArray now = "\xEF\xBB\xBF# Another\r\n";
        const QByteArray back = edited(now, [&](const Snapshot &snapshot) -> Result<Edit> {
            return Edit(restoreAll(snapshot, Snapshot::read(*SourceText::fromUtf8(olderPlan))));
        });
        QCOMPARE(back, olderPlan);
        const Snapshot same = Snapshot::read(*SourceText::fromUtf8(olderPlan));
        QVERIFY(restoreAll(same, same).isEmpty());
    }
};

THROUGHLINE_SUITE(RestoringTest)
#include "tst_restoring.moc"
