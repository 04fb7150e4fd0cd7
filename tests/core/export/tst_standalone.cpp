// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/standalone.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class StandaloneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aPieceReadsWithoutTheRestOfItsDocument_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<QString>("standalone");
        QTest::newRow("a reference") << "See [the *bet*][B], really." << "See [the *bet*](#a-bet), really.";
        QTest::newRow("collapsed") << "See [b][] now" << "See [b](#a-bet) now";
        QTest::newRow("an image") << "![frost][p]" << "![frost](<my pics/(1).svg>)";
        QTest::newRow("no such definition") << "[a][nothing] [x](y)" << "[a][nothing] [x](y)";
        QTest::newRow("escaped") << "\\[a][b]" << "\\[a][b]";
        QTest::newRow("code") << "`[a][b]` ``a ` b`` [a][b]" << "`[a][b]` ``a ` b`` [a](#a-bet)";
        QTest::newRow("a fence") << "```\n[a][b]\nx\n```" << "```\n[a][b]\nx\n```";
        QTest::newRow("unclosed") << "` [a][" << "` [a][";
    }

    void aPieceReadsWithoutTheRestOfItsDocument()
    {
        QFETCH(const QString, piece);
        QFETCH(const QString, standalone);
        const Reading reading = readStrategy("#### A bet\n\n[b]: #a-bet\n[p]: <my pics/(1).svg>\n");
        QCOMPARE(standaloneMarkdown(reading.strategy, piece), standalone);
    }
};

THROUGHLINE_SUITE(StandaloneTest)
#include "tst_standalone.moc"
