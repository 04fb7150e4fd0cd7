// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray notDoing(const QByteArray &text)
{
    return exportNotDoing(Snapshot::read(*SourceText::fromUtf8(text)));
}

} // namespace

class NotDoingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void alternativesStandUnderTheBetInTheirPlace()
    {
        QCOMPARE(notDoing("# Plan\n## Framework\n### Strategic bets\n#### A *game*\n#### Robot\n### Alternatives\n#### Book\n"
                          "- Instead of: [g](#a-game)\n- Verdict: read **once**\n- Revisit if: schools ask\n#### Film\n"
                          "- Instead of: [g](#a-game)\n#### Lost\n- Instead of: [x](#gone)\n- Verdict: no\n"
                          "## Roadmap\n### Now\n#### Stickers\n- Status: dropped\n#### Launch\n- Status: done\n"),
            QByteArray("# Plan: what we are not doing, and why\n\n## Because we bet on “A game”\n\n- **Book**: read **once**\n"
                       "  - We would look again if: schools ask\n- **Film**: *no verdict yet*\n\n## Also\n\n- **Lost**: no\n\n"
                       "## Dropped from the roadmap\n\n- **Stickers**\n"));
    }

    void alternativesToEachOtherOrToNoBetAreNotForgotten()
    {
        const QByteArray list = notDoing("# Plan\n## Framework\n### Pain points\n#### Mess\n### Strategic bets\n#### Game\n"
                                         "### Alternatives\n#### One\n- Instead of: [t](#two)\n#### Two\n- Instead of: [o](#one)\n"
                                         "#### Self\n- Instead of: [s](#self)\n#### Odd\n- Instead of: [m](#mess)\n"
                                         "#### Both\n- Instead of: [o](#one), [g](#game)\n");
        for (const char *title : {"**One**", "**Two**", "**Self**", "**Odd**", "**Both**"})
            QCOMPARE(list.count(title), 1);
    }

    void nothingIsSaidToBeNothing()
    {
        QCOMPARE(notDoing("# Plan\n"),
            QByteArray("# Plan: what we are not doing, and why\n\nNothing yet: no bet has an alternative.\n"));
    }
};

THROUGHLINE_SUITE(NotDoingTest)
#include "tst_notdoing.moc"
