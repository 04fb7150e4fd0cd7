// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

/// The export's own links that lead nowhere in it.
QByteArrayList deadLinks(const QByteArray &exported)
{
    const Snapshot snapshot = read(exported);
    QByteArrayList dead;
    for (const SectionPtr &section : snapshot.syntax().sections()) {
        for (const Link &link : section->links) {
            const QByteArrayView fragment = snapshot.strategy().fragmentOf(link);
            if (!fragment.isEmpty() && snapshot.strategy().resolve(fragment).section < 0)
                dead += fragment.toByteArray();
        }
    }
    return dead;
}

const QByteArray markdownPlan
    = "---\ntitle: Plan\n---\n# Plan\n\n## Framework\n### Market\n#### All\n### Pains\n#### Cold *hands*\n- Felt by: [x](#all)\n"
      "### Bets\n#### A | B\n- Solves: [x](#cold-hands)\n\n## Roadmap\n### Later\n#### Gloves\n- When: 2027\n- Why: "
      "[x](#a--b)\n#### Hats\n"
      "### Later\n#### 5 * 3 <b>\n- Why: [x](#a--b)\n";

} // namespace

class MarkdownExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whysAreSpelledOutBehindTheFields()
    {
        const QByteArray markdown = exportMarkdown(read(markdownPlan), {});
        QVERIFY2(
            markdown.contains("- Why: [x](#a--b)\n\n*Why: A | B → Cold hands → All.*\n\n#### Hats\n\n**No why yet.**\n\n### Later"),
            markdown);
    }

    void tablesHoldTitlesThatWouldMeanSomething()
    {
        const QByteArray markdown = exportMarkdown(read(markdownPlan), {});
        QVERIFY2(
            markdown.contains("\n| Gloves | 2027 | A \\| B |\n| Hats |  | **no why yet** |\n| 5 \\* 3 |  | A \\| B |\n"), markdown);
    }

    void theContentsLeadToEachOfTwoHeadingsThatShareATitle()
    {
        const QByteArray markdown = exportMarkdown(read(markdownPlan), {});
        QVERIFY2(markdown.contains("  - [Later](#later)\n  - [Later](#later-1)\n- [Why coverage](#why-coverage)\n"), markdown);
        QCOMPARE(deadLinks(markdown), QByteArrayList());
    }

    void theIntroductionStandsBeforeTheContents()
    {
        const QByteArray markdown = exportMarkdown(read("---\nowner: Sam\n---\n# Plan\n\nWhy we are here.\n\n## Vision\n"), {});
        QVERIFY2(markdown.startsWith("# Plan\n\nOwner: Sam\n\nWhy we are here.\n\n## Contents\n\n- [Vision](#vision)\n"), markdown);
        const QByteArray alone = exportMarkdown(read("# Plan\n\nWords.\n"), {});
        QVERIFY2(alone.startsWith("# Plan\n\nWords.\n\n## Contents\n"), alone);
    }

    void headingsOfOursTakeNoLinksFromTheAuthors()
    {
        const QByteArray markdown = exportMarkdown(read("# Plan\n\n## Contents\n[own](#contents)\n\n## Why coverage\n"), {});
        QVERIFY2(
            markdown.startsWith("# Plan\n\n## Contents 2\n\n- [Contents](#contents)\n- [Why coverage](#why-coverage)\n"), markdown);
        QVERIFY2(
            markdown.contains("- [Why coverage 2](#why-coverage-2)\n") && markdown.contains("\n## Why coverage 2\n"), markdown);
    }

    void titlesInTheContentsAreEscaped()
    {
        const QByteArray markdown = exportMarkdown(read("## A [b](c) \\*d\\* `e_f`\n"), {});
        QVERIFY2(markdown.contains("- [A b \\*d\\* e_f](#a-b-d-e_f)\n"), markdown);
    }

    void picturesLeadToTheirCopies()
    {
        const Snapshot snapshot
            = read("![a](one/p.svg)\n![b](<two/p.svg>)\n![c](my%20pics/q(1).png)\n![d][r]\n[not](one/p.svg)\n"
                   "![e](https://example.org/x.png)\n![f](../out.png)\n![g](/etc/x.png)\n\n[r]: three/r.svg 'R'\n");
        const auto pictures = picturesOf(snapshot);
        QStringList copies;
        for (const NamedPicture &picture : pictures)
            copies += picture.path + " > " + picture.copy;
        QCOMPARE(copies,
            (QStringList{"one/p.svg > p.svg", "two/p.svg > two-p.svg", "my pics/q(1).png > q(1).png", "three/r.svg > r.svg"}));
        const QByteArray markdown = exportMarkdown(snapshot, {.pictureFolder = "my plan.assets"});
        QVERIFY2(
            markdown.contains(
                "![a](my%20plan.assets/p.svg)\n![b](<my%20plan.assets/two-p.svg>)\n![c](my%20plan.assets/q%281%29.png)\n![d][r]\n"
                "[not](one/p.svg)\n![e](https://example.org/x.png)\n![f](../out.png)\n![g](/etc/x.png)\n"),
            markdown);
        QVERIFY2(markdown.contains("[r]: my%20plan.assets/r.svg 'R'\n"), markdown);
    }

    void lineEndsAreAllAlikeAndIndentedCodeStaysCode()
    {
        const QByteArray markdown = exportMarkdown(read("    code\r\n\r\n## A\rB\r\n"), {});
        QVERIFY(!markdown.contains('\r'));
        QVERIFY2(markdown.contains("\n\n    code\n\n## Contents\n") && markdown.contains("\n\n## A\nB\n"), markdown);
    }

    void anEmptyStrategyHasATitleAndNoTable()
    {
        QCOMPARE(exportMarkdown(read({}), {}),
            QByteArray("# Strategy\n\n## Contents\n\n- [Why coverage](#why-coverage)\n\n## Why coverage\n\n"
                       "0 of 0 roadmap items have a why; of 0 the chain reaches a pain and a market.\n"));
    }
};

THROUGHLINE_SUITE(MarkdownExportTest)
#include "tst_markdown.moc"
