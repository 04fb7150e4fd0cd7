// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.h"
#include "tests/support/suites.h"
#include "ui/document/followedelement.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray plan = "# Plan\n\n## Vision\n\n### Today\n\n#### One\n\n#### Two\n\nWords.\n\n### Tomorrow\n\n#### Three\n";

int element(const Snapshot &snapshot, const QByteArray &title)
{
    return snapshot.strategy().find(title.toLower());
}

/// What \a title's element is called after \a edit; empty where nothing is followed any more.
QString followed(const QByteArray &title, const TextEdit &edit)
{
    const Snapshot before = read(plan);
    const Snapshot next = before.edited(edit);
    const int found = FollowedElement(before, element(before, title)).after(edit, next).element();
    return found < 0 ? QString() : next.strategy().element(found).body->title();
}

TextEdit replaced(const QByteArray &what, const QByteArray &with)
{
    return TextEdit({{TextRange{plan.indexOf(what), plan.indexOf(what) + what.size()}, with}});
}

} // namespace

class FollowedElementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void isFoundAgainAfterAnEditBeforeIt()
    {
        QCOMPARE(followed("Two", replaced("#### One\n", "#### One\n\nMore.\n\n#### One and a half\n")), QStringLiteral("Two"));
    }

    void isFoundAgainAfterARename() { QCOMPARE(followed("Two", replaced("Two", "Twice")), QStringLiteral("Twice")); }

    void isFoundAgainAfterBothAtOnce()
    {
        const qsizetype before = plan.indexOf("#### Two");
        const qsizetype title = plan.indexOf("Two");
        const TextEdit both({{TextRange{before, before}, "More words, and more of them than the frame has.\n\n"},
            {TextRange{title, title + 3}, "Twice"}});
        QCOMPARE(followed("Two", both), QStringLiteral("Twice"));
    }

    void isFoundAgainWhereItWasMoved()
    {
        const TextEdit move({{TextRange{plan.indexOf("#### Two"), plan.indexOf("### Tomorrow")}, {}},
            {TextRange{plan.size(), plan.size()}, "\n#### Two\n\nWords.\n"}});
        QCOMPARE(followed("Two", move), QStringLiteral("Two"));
    }

    void whatStandsInItsPlaceFollowsWhereItIsGone()
    {
        QCOMPARE(followed("One", replaced("#### One\n\n", {})), QStringLiteral("Two"));
        QCOMPARE(followed("Two", replaced("#### Two\n\nWords.\n\n", {})), QString()); // a heading of an act is no element
    }

    void noElementStaysNone()
    {
        const Snapshot before = read(plan);
        const TextEdit edit = replaced("One", "Once");
        QCOMPARE(FollowedElement().after(edit, before.edited(edit)).element(), -1);
        QCOMPARE(FollowedElement(before, -1), FollowedElement());
    }
};

THROUGHLINE_SUITE(FollowedElementTest)
#include "tst_followedelement.moc"
