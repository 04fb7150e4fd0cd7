// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/excerpt.h"
#include "tests/support/editing.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray excerptPlan = "# P\n\n## Framework\n\n### Bets\n\n#### A *game*\n\nFun<!-- secret -->.\n\n<!-- secret -->\n\n- "
                               "<!-- secret -->\n\n## Roadmap\n\n#### Launch\n\n"
                               "- When: 2027 Q1\n- Why: [A game](#a-game), because [they](https://example.org) ask\n\n"
                               "![Brick](../gone.png) <script>alert(1)</script>\n\n\n";

} // namespace

class ExcerptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void anElementIsWhatItsAuthorWrote()
    {
        const Snapshot snapshot = read(excerptPlan);
        QCOMPARE(excerptMarkdown(snapshot, elementCalled(snapshot, "a-game")), QByteArray("#### A *game*\n\nFun.\n\n-\n"));
        QVERIFY(excerptMarkdown(snapshot, elementCalled(snapshot, "launch"))
                .startsWith("#### Launch\n\n- When: 2027 Q1\n- Why: [A game](#a-game)"));
    }

    void formattedWordsNeedNothingOfThisDocument()
    {
        const Snapshot snapshot = read(excerptPlan);
        QCOMPARE(excerptHtml(snapshot, elementCalled(snapshot, "a-game")),
            QByteArray("<h4>A <em>game</em></h4>\n<p>Fun.</p>\n<ul>\n<li></li>\n</ul>\n"));
        const QByteArray html = excerptHtml(snapshot, elementCalled(snapshot, "launch"));
        QVERIFY2(html.contains("<li>Why: A game, because <a href=\"https://example.org\">they</a> ask</li>"), html);
        QVERIFY2(!html.contains("<script") && !html.contains("<img"), html);
        QVERIFY2(html.contains("outside the strategy"), html);
    }
};

THROUGHLINE_SUITE(ExcerptTest)
#include "tst_excerpt.moc"
