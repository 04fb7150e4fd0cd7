// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/comments.h"
#include "core/export/exports.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray textOf(const Snapshot &snapshot)
{
    return snapshot.text().toUtf8();
}

} // namespace

class CommentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void commentsGo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *name, const char *text, const char *left) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(left);
        };
        row("none", "# A\n\nWords\n", "# A\n\nWords\n");
        row("between blocks", "A\n\n<!-- secret\n\n## secret\n-->\n\nB\n", "A\n\nB\n");
        row("last", "A\n\n<!-- secret -->\n\n## B\n\nC\n<!-- secret -->", "A\n\n## B\n\nC\n");
        row("between lines", "A\n<!-- secret -->\nB\n", "A\n\nB\n");
        row("one after the other", "A\n\n<!-- secret -->\n<!-- secret -->\n\nB\n", "A\n\n\n\nB\n");
        row("in words", "Seen <!-- secret --> too, <!---->A `<!-- code -->`\n", "Seen  too, A `<!-- code -->`\n");
        row("over lines", "Seen <!-- secret\nsecret --> too\n", "Seen  too\n");
        row("in a heading", "## A <!-- secret --> B\n", "## A  B\n");
        row("in a quote", "> A <!-- secret\n> secret --> B\n>\n> <!-- secret\n> -->\n> C\n", "> A  B\n>\n> \n> C\n");
        row("in a list", "- <!-- secret -->\n- When: 2027 <!-- secret -->\n", "- \n- When: 2027 \n");
        row("two lists stay two", "- a\n\n<!-- secret -->\n\n- b\n", "- a\n\n<!-- -->\n\n- b\n");
        row("left open", "A\n\n<!-- secret\n\n## secret\n", "A\n\n");
        row("before words", "<!-- secret --> Words\n", "Words\n");
        row("before what would be a heading", "<!-- secret --> ## No heading\n", "<!-- -->## No heading\n");
        row("in a block of HTML", "<div><!-- secret -->\nA\n</div>\n", "<div>\nA\n</div>\n");
        row("code", "    <!-- code -->\n\n```\n<!-- code -->\n```\n", "    <!-- code -->\n\n```\n<!-- code -->\n```\n");
        row("escaped", "\\<!-- seen -->\n", "\\<!-- seen -->\n");
        row("not closed in its paragraph", "A <!-- seen\n\nB -->\n", "A <!-- seen\n\nB -->\n");
        row("ends of lines", "A\r\n\r\n<!-- secret -->\r\n\r\nB\r\n", "A\r\n\r\nB\r\n");
    }

    void commentsGo()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, left);
        QCOMPARE(textOf(withoutComments(read(text))), left);
    }

    void aPageOfHtmlHasNone()
    {
        const QByteArray html
            = exportHtml(withoutComments(read("# P\n\n- a\n\n<!-- secret -->\n\n- b <!-- secret -->\n\n`<!-- code -->`\n")));
        QVERIFY2(!html.contains("secret") && html.count("<ul>") == 3 && html.count("&lt;!--") == 1, html);
    }
};

THROUGHLINE_SUITE(CommentsTest)
#include "tst_comments.moc"
