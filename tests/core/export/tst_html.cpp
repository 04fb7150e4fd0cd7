// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QCryptographicHash>
#include <QTest>

using namespace throughline;

namespace {

/// The page's body for \a text, whose picture "a b.svg" is there, beside files that are no pictures to show.
QByteArray body(const QByteArray &text)
{
    static const QHash<QString, QByteArray> files{
        {"a b.svg", "<svg/>"}, {"words.png", "words"}, {"script.svg", "<svg><script>alert(1)</script></svg>"}};
    const PictureSource pictures{.exists = [](const QString &path) { return files.contains(path); },
        .read = [](const QString &path) { return files.value(path); }};
    const QByteArray html = exportHtml(Snapshot::read(*SourceText::fromUtf8(text), pictures));
    const qsizetype start = html.indexOf("<main>\n") + 7;
    return html.sliced(start, html.indexOf("</main>", start) - start);
}

} // namespace

class HtmlExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void headingsHaveTheIdsThatLinksUseAndNoTwoAlike()
    {
        const QByteArray html
            = body("# Plan\n\n> ## Later\n\n- ## Later\n\n## Later\n[x](#later-1)\n\n## Later\n##### Deep & <i>er</i>\n");
        QVERIFY2(html.contains("<h2>Later</h2>\n</blockquote>"), html);
        QVERIFY2(html.contains("<h2 id=\"later\">Later</h2>") && html.contains("<h2 id=\"later-1\">Later</h2>"), html);
        QVERIFY2(html.contains("<h5 id=\"deep--er\">"), html);
        QCOMPARE(html.count("id=\"later\""), 1);
    }

    void pinnedIdsCanBeLinkedTo()
    {
        const QByteArray html
            = body("# Plan\n\n## Roadmap\n\n<a id=\"b-12\"></a>\n### Theme\n\n[x](#b-12)<br>`<a id=\"c\"></a>`\n");
        QVERIFY2(html.contains("<a id=\"b-12\"></a>"), html);
        QVERIFY2(html.contains("<a href=\"#b-12\">x</a><br><code>&lt;a id=&quot;c&quot;&gt;&lt;/a&gt;</code>"), html);
    }

    void otherHtmlIsShownAndNeverRuns()
    {
        const QByteArray html
            = body("# Plan\n\n<div onclick=\"x()\">\n\n## Not <script>alert(1)</script>\n\n<script>\n# no heading\n</script>\n");
        QVERIFY2(!html.contains("<div") && !html.contains("<script") && !html.contains("<h1 id=\"no-heading\""), html);
        QVERIFY2(html.contains("# no heading"), html);
    }

    void onlyItsOwnScriptMayRun()
    {
        const QByteArray html = exportHtml(read("# Plan\n\n## A\n\n<script>alert(1)</script>\n"));
        QCOMPARE(html.count("<script>"), 1);
        const qsizetype start = html.indexOf("<script>") + 8;
        const QByteArray script = html.sliced(start, html.indexOf("</script>", start) - start);
        QVERIFY(script.size() > 100);
        const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
        QVERIFY2(
            html.contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" + hash + "'"), html);
        QVERIFY2(start > html.indexOf("</main>"), "what is read stands before it");
    }

    void picturesAreInThePage()
    {
        const QByteArray html
            = body("# Plan\n\n![One](a%20b.svg) ![Two](<a b.svg>) ![Three][r] ![Gone](c(1).png)\n\n[r]: a%20b.svg\n");
        QCOMPARE(html.count("src=\"data:image/svg+xml;base64,PHN2Zy8+\""), 3);
    }

    void aPictureThatIsNotInThePageIsExplained_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("missing") << QByteArray("c(1).png") << QByteArray("There is no file “c(1).png”");
        QTest::newRow("on the web") << QByteArray("https://example.org/a.png?b=1&c=2") << QByteArray("nothing is fetched");
        QTest::newRow("climbing") << QByteArray("../a%20b.svg") << QByteArray("outside the strategy");
        QTest::newRow("absolute") << QByteArray("/etc/a.png") << QByteArray("outside the strategy");
        QTest::newRow("no picture") << QByteArray("words.png") << QByteArray("no picture");
        QTest::newRow("script") << QByteArray("script.svg") << QByteArray("holds a script");
    }

    void aPictureThatIsNotInThePageIsExplained()
    {
        QFETCH(const QByteArray, picture);
        QFETCH(const QByteArray, reason);
        const QByteArray html = body("# Plan\n\n![What one sees](" + picture + ")\n");
        QVERIFY2(!html.contains("<img"), html);
        QVERIFY2(html.contains("<span class=\"picture\">What one sees<small>") && html.contains(reason), html);
    }

    void addressesThatRunAreNone_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const QByteArray address : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x",
                 "file:///etc/passwd", "&#106;avascript:alert(1)", "java&#10;script:alert(1)"})
            QTest::newRow(address.constData()) << address;
    }

    void addressesThatRunAreNone()
    {
        QFETCH(const QByteArray, address);
        const QByteArray html = body("[x](" + address + ") ![y](" + address + ")\n").toLower();
        QVERIFY2(!html.contains("javascript:") && !html.contains("=\"data:text") && !html.contains("vbscript:")
                && !html.contains("file:"),
            html);
    }
};

THROUGHLINE_SUITE(HtmlExportTest)
#include "tst_html.moc"
