// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/scanner.h"
#include "core/text/sourcetext.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QByteArray &markdown)
{
    QStringList texts;
    for (const SectionPtr &section : readSections(markdown))
        texts += QString::fromUtf8(section->text);
    return texts;
}

QString described(const Section &section, const Link &link)
{
    static const QStringList forms{u"inline"_s, u"reference"_s, u"autolink"_s};
    QStringList parts{forms[static_cast<int>(link.form)], section.string(link.text), section.string(link.destination),
        section.string(link.title), QString::fromUtf8(link.label), QString::fromUtf8(link.target)};
    while (parts.last().isEmpty())
        parts.removeLast();
    return (link.isImage ? u"image "_s : QString()) + parts.join(u'|');
}

QStringList linksOf(const QByteArray &markdown)
{
    QStringList links;
    for (const SectionPtr &section : readSections(markdown)) {
        for (const Link &link : section->links)
            links += described(*section, link);
    }
    return links;
}

} // namespace

class ScannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aTextIsCutAtItsHeadings_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("sections");
        const auto row = [](const char *name, const QString &markdown, const QStringList &sections) {
            QTest::newRow(name) << markdown << sections;
        };
        row("nothing", u""_s, {});
        row("text before the first heading", u"a\n\n# B\n"_s, {u"a\n\n"_s, u"# B\n"_s});
        row("levels one to four", u"# A\n## B\n### C\n#### D\n##### E\n"_s,
            {u"# A\n"_s, u"## B\n"_s, u"### C\n"_s, u"#### D\n##### E\n"_s});
        row("an underlined heading begins at its first line", u"a\n\nB\nb\n---\nc"_s, {u"a\n\n"_s, u"B\nb\n---\nc"_s});
        row("an anchor goes with its heading", u"a\n\n<a id=\"x\"></a>\n\n# B"_s, {u"a\n\n"_s, u"<a id=\"x\"></a>\n\n# B"_s});
        row("a definition above doesn't hinder it", u"# A\n\n[d]: #b\n\n<a id=\"x\"></a>\n# B"_s,
            {u"# A\n\n[d]: #b\n\n"_s, u"<a id=\"x\"></a>\n# B"_s});
        row("text between parts them", u"a\n\n<a id='x'></a>\n\nb\n# B"_s, {u"a\n\n<a id='x'></a>\n\nb\n"_s, u"# B"_s});
        row("a definition paragraph stays where it is", u"[d]: #b\n\nB\n==="_s, {u"[d]: #b\n\n"_s, u"B\n==="_s});
        row("not in a fence", u"```\n# a\n```\n"_s, {u"```\n# a\n```\n"_s});
        row("not in a comment", u"<!--\n# a\n\n# b -->\n# C"_s, {u"<!--\n# a\n\n# b -->\n"_s, u"# C"_s});
        row("not in a quote or list", u"> # a\n\n- # b\n"_s, {u"> # a\n\n- # b\n"_s});
        row("not when indented", u"    # a"_s, {u"    # a"_s});
        row("carriage returns", u"# A\r# B\r\n# C"_s, {u"# A\r"_s, u"# B\r\n"_s, u"# C"_s});
        row("front matter", u"---\na: 1\n---\n# A"_s, {u"---\na: 1\n---\n"_s, u"# A"_s});
        row("front matter that never ends is none", u"---\n# A"_s, {u"---\n"_s, u"# A"_s});
    }
    void aTextIsCutAtItsHeadings()
    {
        QFETCH(QString, markdown);
        QFETCH(QStringList, sections);
        QCOMPARE(textsOf(markdown.toUtf8()), sections);
    }

    void aByteOrderMarkBelongsToNoHeading()
    {
        const std::vector<SectionPtr> sections = readSections("\xEF\xBB\xBF# A");
        QCOMPARE(sections.size(), 2UZ);
        QVERIFY(!sections[0]->hasHeading);
        QCOMPARE(sections[1]->text, "# A");
    }

    void aTitleIsTheHeadingsPlainText_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("title");
        const auto row
            = [](const char *name, const QString &markdown, const QString &title) { QTest::newRow(name) << markdown << title; };
        row("closing marks", u"# A ##"_s, u"A"_s);
        row("several lines", u"A\nb\n==="_s, u"A b"_s);
        row("emphasis", u"# *A* **b** ***c*** ~~d~~"_s, u"A b c d"_s);
        row("marks that are none", u"# snake_case 2 * 3 * 4"_s, u"snake_case 2 * 3 * 4"_s);
        row("code keeps its marks", u"# `*a*` `` ` ``"_s, u"*a* `"_s);
        row("links and images", u"# [a *b*](#x) ![c](d) [e][f]"_s, u"a b c e"_s);
        row("brackets of no link", u"# Fix [WIP]"_s, u"Fix [WIP]"_s);
        row("escapes and entities", u"# \\*a\\* &amp; &#65; &eacute; &nothing;"_s, u"*a* & A é &nothing;"_s);
        row("raw HTML", u"# a <b>c</b>"_s, u"a c"_s);
        row("nothing", u"#"_s, QString());
    }
    void aTitleIsTheHeadingsPlainText()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, title);
        const SectionPtr section = readSections(markdown.toUtf8()).front();
        QVERIFY(section->hasHeading);
        QCOMPARE(QString::fromUtf8(section->headings.front().title), title);
    }

    /// form|text|destination|title|label|target
    void linksAreFoundWithTheirParts_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("links");
        const auto row
            = [](const char *name, const QString &markdown, const QStringList &links) { QTest::newRow(name) << markdown << links; };
        row("inline", u"- Why: [A](#a), so"_s, {u"inline|A|#a|||a"_s});
        row("with a title", u"[A](#a \"reviewed 00c0ffee\")"_s, {u"inline|A|#a|reviewed 00c0ffee||a"_s});
        row("angle brackets and percent signs", u"[A](<#a b>) [B](#%C3%A9)"_s,
            {u"inline|A|#a b|||a b"_s, u"inline|B|#%C3%A9|||é"_s});
        row("leads out", u"[A](b.md#c (t))"_s, {u"inline|A|b.md#c|t"_s});
        row("parentheses and brackets", u"[a [b]](c(d)e)"_s, {u"inline|a [b]|c(d)e"_s, u"reference|b|||b"_s});
        row("references", u"[a][B  c] [d][] [e]"_s, {u"reference|a|||b c"_s, u"reference|d|||d"_s, u"reference|e|||e"_s});
        row("an image in a link", u"[![a](b)](#c)"_s, {u"inline|![a](b)|#c|||c"_s, u"image inline|a|b"_s});
        row("not in code, tags and escapes", u"`[a](b)` <x y=\"[a](b)\"> \\[a](b)"_s, {});
        row("no task marks", u"- [ ] a\n- [x] b"_s, {});
        row("over lines in a quote", u"> [a\n> b](\n> #c)"_s, {u"inline|a\n> b|#c|||c"_s});
        row("in an item's second line", u"- a\n  [b](#c)"_s, {u"inline|b|#c|||c"_s});
    }
    void linksAreFoundWithTheirParts()
    {
        QFETCH(QString, markdown);
        QFETCH(QStringList, links);
        QStringList found = linksOf(markdown.toUtf8());
        found.sort();
        links.sort();
        QCOMPARE(found, links);
    }

    void definitionsAreFoundWithTheirParts()
    {
        const SectionPtr section = readSections("[A  b]:\n  #c 'd'\n[e]: <f>\nText").front();
        QCOMPARE(section->definitions.size(), 2UZ);
        QCOMPARE(section->definitions[0].label, "a b");
        QCOMPARE(section->definitions[0].target, "c");
        QCOMPARE(section->string(section->definitions[0].title), u"d"_s);
        QCOMPARE(section->string(section->definitions[1].range), u"[e]: <f>"_s);
        QCOMPARE(section->blocks.back().kind, BlockKind::Paragraph);
    }

    void anAnchorPinsTheIdOfItsHeading()
    {
        const SectionPtr section = readSections("<a name='b-12'></a>\n\n# A").front();
        QCOMPARE(section->anchor, "b-12");
        QCOMPARE(section->string(section->anchorRange), u"b-12"_s);
        QCOMPARE(section->level(), 1);
    }

    void sectionsKnowHowManyLinesEndInThem_data()
    {
        QTest::addColumn<QByteArray>("markdown");
        const auto row = [](const char *name, const QByteArray &markdown) { QTest::newRow(name) << markdown; };
        row("line feeds", "a\n\n# B\nb\n## C\n\n\n");
        row("all kinds", "a\r\r\n# B\rb\r\n\r\n## C\n\rd\r");
        row("a last line that doesn't end", "# A\n\nb");
        row("a last heading that doesn't end", "# A\n\nb\n# C");
        row("front matter", "---\nthroughline: 1\n...\n# A\n");
        row("front matter that never ends", "---\na: 1\n# A\n# B");
        row("underlined headings", "a\n\nB\nb\n---\nc\n\nD\n===");
        row("anchors", "# A\n\n<a id=\"b\"></a>\n\n# B\n<a id=\"c\"></a>\n# C\n");
        row("definitions before a heading", "a\n\n[b]: c\n[d]: e\nF\n=\n");
    }
    void sectionsKnowHowManyLinesEndInThem()
    {
        QFETCH(QByteArray, markdown);
        for (const SectionPtr &section : readSections(markdown))
            QCOMPARE(section->lineEnds, SourceText(std::vector{section->text}).lineEndsBefore(1));
    }

    void aLongTextIsReadInHalvesAsInOne_data()
    {
        QTest::addColumn<QByteArray>("middle");
        const QByteArray half = "#### A\n- When: 2027\n\nWords.\n\n"; // both halves are much longer than what stands between
        QTest::newRow("headings") << half;
        QTest::newRow("a fence that goes on") << "```\n" + half.repeated(6000) + "```\n";
        QTest::newRow("a fence that never ends") << "```\n" + half.repeated(12000);
        QTest::newRow("a fence with carriage returns behind the middle")
            << "```\n" + half.repeated(4500) + QByteArray(half).replace('\n', '\r').repeated(1500) + "```\r" + half;
        QTest::newRow("a comment") << "<!--\n" + half.repeated(6000) + "-->\n\n";
        QTest::newRow("anchors") << ("<a id=\"a\"></a>\n\n" + half).repeated(6000);
        QTest::newRow("headings in an item") << "- a\n\n" + QByteArray("  #### B\n").repeated(20000) + "\n";
        QTest::newRow("no heading behind the middle") << QByteArray("Words and words.\n\n").repeated(30000);
    }
    void aLongTextIsReadInHalvesAsInOne()
    {
        QFETCH(QByteArray, middle);
        const QByteArray around = QByteArray("## Part\n\nText.\n\n#### B\n").repeated(8000);
        const QByteArray text = around + middle + around;
        std::vector<SectionPtr> sections = readSections(text);
        qsizetype at = 0;
        std::size_t i = 0;
        for (; at < text.size() && i < sections.size(); ++i) {
            const Section alone = readSection(text, at);
            QCOMPARE(sections[i]->text, alone.text);
            QCOMPARE(sections[i]->blocks.size(), alone.blocks.size());
            QCOMPARE(sections[i]->lines, alone.lines);
            QCOMPARE(sections[i]->lineEnds, alone.lineEnds);
            at += alone.text.size();
        }
        QCOMPARE(at, text.size());
        QCOMPARE(i, sections.size());
    }

    /// Each took seconds or a stack where a step of reading looked back over what it had read.
    void hugeNonsenseIsReadInTime_data()
    {
        QTest::addColumn<QByteArray>("markdown");
        const auto row = [](const char *name, const QByteArray &markdown) { QTest::newRow(name) << markdown; };
        row("quotes", QByteArray("> ").repeated(10000) + "a\n" + QByteArray("b\n").repeated(10000));
        row("lists", QByteArray("- ").repeated(10000) + "a\n" + QByteArray("\n").repeated(10000));
        row("carriage returns", QByteArray(5'000'000, '\r'));
        row("number signs", QByteArray(10'000'000, '#'));
        for (const char *mark : {"[", "]", "![", "*", "`", "<", "<!--", "[a](", "[a](<b", "*a ", "&a;"})
            row(mark, QByteArray(mark).repeated(300'000));
        row("images in a heading", "# " + QByteArray("![").repeated(20000) + "a" + QByteArray("](b)").repeated(20000));
        row("marks in a heading", "# " + QByteArray("*a **b ").repeated(20000));
    }
    void hugeNonsenseIsReadInTime()
    {
        QFETCH(QByteArray, markdown);
        qsizetype size = 0;
        for (const SectionPtr &section : readSections(markdown))
            size += section->text.size();
        QCOMPARE(size, markdown.size());
    }
};

THROUGHLINE_SUITE(ScannerTest)
#include "tst_scanner.moc"
