// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/cards.h"
#include "tests/support/suites.h"
#include "ui/document/selectedelements.h"

#include <QTest>

using namespace throughline;

namespace {

bool isPain(const Snapshot &snapshot, int element)
{
    return snapshot.strategy().element(element).kind() == ElementKind::Pain;
}

struct Bench {
    Document document;
    Selection selection{&document};
    SelectedElements chosen{&document, &selection, isPain, &document};

    Bench()
    {
        document.start(*SourceText::fromUtf8(
            "## Framework\n\n### Pain points\n\n#### A\n\n#### B\n\n#### C\n\n#### D\n\n### Strategic bets\n\n#### X\n"));
    }
    QStringList titles() const
    {
        QStringList titles;
        for (const int element : chosen.elements())
            titles += document.snapshot().strategy().element(element).body->title();
        return titles;
    }
};

} // namespace

class SelectedElementsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void severalAreFollowedTogetherToAnotherPlace()
    {
        Bench b;
        b.chosen.selectAll({0, 1}, 1);
        for (const auto &[anchor, isBehind] : {std::pair{3, true}, std::pair{1, false}}) {
            b.document.apply(*moveCards(b.document.snapshot(), b.chosen.elements(), anchor, isBehind), QStringLiteral("Move"));
            QCOMPARE(b.titles(), (QStringList{"A", "B"}));
            QCOMPARE(b.document.snapshot().strategy().element(b.chosen.current()).body->title(), QStringLiteral("B"));
        }
        b.document.undoStack()->undo();
        QCOMPARE(b.titles(), (QStringList{"A", "B"}));
    }

    void whatIsRemovedIsNoLongerSelected()
    {
        Bench b;
        b.chosen.selectAll({0, 2, 3}, 0);
        b.document.apply(removeElement(b.document.snapshot(), 3)->edit, QStringLiteral("Remove"));
        QCOMPARE(b.titles(), (QStringList{"A", "C"}));
    }

    void anotherSelectionTakesTheirPlaceWhereItIsShown()
    {
        Bench b;
        b.chosen.selectAll({0, 1}, 0);
        b.selection.selectElement(4); // a bet
        QCOMPARE(b.titles(), (QStringList{"A", "B"}));
        b.selection.selectElement(2);
        QCOMPARE(b.titles(), QStringList{"C"});
        b.chosen.selectAll({1, 4}, 1);
        QCOMPARE(b.titles(), QStringList{"B"});
    }
};

THROUGHLINE_SUITE(SelectedElementsTest)
#include "tst_selectedelements.moc"
