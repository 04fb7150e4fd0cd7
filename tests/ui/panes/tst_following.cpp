// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/document/selection.h"
#include "ui/panes/following.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray text = "# Plan\n\n## Framework\n\n### Strategic bets\n\n#### One\n\n#### Two\n";

/// A view that only notes what it is told.
struct Bench {
    Bench()
    {
        document.start(*SourceText::fromUtf8(text));
        QObject::connect(&selection, &Selection::changed, &following, &Following::noteSelection);
    }

    void type(const QByteArray &words)
    {
        document.apply(TextEdit({{{document.snapshot().text().size(), document.snapshot().text().size()}, words}}), {});
    }

    QStringList told() { return std::exchange(log, {}); }

    Document document;
    Selection selection{&document};
    QWidget view;
    QStringList log;
    Following following{&document, &view,
        [this](bool isAnother) { log << (isAnother ? QStringLiteral("another") : QStringLiteral("edit")); },
        [this](Origin) { log << QString::number(selection.element()); }};
};

} // namespace

class TestFollowing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aHiddenViewDoesNothing()
    {
        Bench b;
        b.type("more\n");
        b.selection.selectElement(1);
        QVERIFY(b.told().isEmpty());
    }

    void comingIntoSightItCatchesUpOnce()
    {
        Bench b;
        b.selection.selectElement(1);
        b.type("more\n");
        b.type("and more\n");
        b.view.show();
        QCOMPARE(b.told(), (QStringList{"another", "1"}));
        b.view.hide();
        b.view.show();
        QCOMPARE(b.told(), QStringList{"1"});
    }

    void inSightItTakesEachEdit()
    {
        Bench b;
        b.view.show();
        b.told();
        b.type("more\n");
        QCOMPARE(b.told(), QStringList{"edit"});
        b.document.start(*SourceText::fromUtf8(text));
        QCOMPARE(b.told().first(), QStringLiteral("another"));
    }

    void whatIsSelectedIsShownInTheSnapshotThatHasIt()
    {
        Bench b;
        b.view.show();
        b.selection.selectElement(1);
        b.told();
        const auto range = b.document.snapshot().rangeOf(0);
        b.document.apply(TextEdit({{range, {}}}), {}); // the selection hears of it first: it was made first
        QCOMPARE(b.told(), (QStringList{"edit", "0"}));
    }

    void aGestureMayAskAViewOutOfSight()
    {
        Bench b;
        b.following.catchUp();
        QCOMPARE(b.told(), QStringList{"another"});
        b.following.catchUp();
        QVERIFY(b.told().isEmpty());
    }

    void whatStandsInForItCountsAsTheView()
    {
        Bench b;
        QWidget introduction;
        b.following.setStandIn(&introduction);
        introduction.show();
        QCOMPARE(b.told(), QStringList{"another"});
        b.type("more\n");
        QCOMPARE(b.told(), QStringList{"edit"});
    }
};

THROUGHLINE_SUITE(TestFollowing)
#include "tst_following.moc"
