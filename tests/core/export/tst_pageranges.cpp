// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/pageranges.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

class PageRangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void pagesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("pages"); // of six, from 0
        QTest::addColumn<QString>("again");
        QTest::newRow("all") << " " << QList<int>{0, 1, 2, 3, 4, 5} << "";
        QTest::newRow("one") << "2" << QList<int>{1} << "2";
        QTest::newRow("a range") << "2 - 4" << QList<int>{1, 2, 3} << "2-4";
        QTest::newRow("several, in the document's order") << "5,1-2,2" << QList<int>{0, 1, 4} << "5, 1-2, 2";
        QTest::newRow("to the end") << "5-" << QList<int>{4, 5} << "5-";
        QTest::newRow("beyond it") << "6-9" << QList<int>{5} << "6-9";
        QTest::newRow("nowhere") << "9" << QList<int>{} << "9";
    }

    void pagesAreNamed()
    {
        QFETCH(const QString, text);
        const auto ranges = PageRanges::read(text);
        QVERIFY(ranges);
        const std::vector<int> pages = ranges->of(6);
        QTEST(QList<int>(pages.begin(), pages.end()), "pages");
        QTEST(ranges->text(), "again");
    }

    void nonsenseIsRefusedAndSaysHow()
    {
        for (const QString text : {"0", "x", "3-2", "-2", "1,,2", "1.5", "99999999999", "1-2-3"}) {
            const auto ranges = PageRanges::read(text);
            QVERIFY2(!ranges, qPrintable(text));
            QVERIFY2(ranges.error().message.contains(QStringLiteral("2-5, 8, 12-")), qPrintable(ranges.error().message));
        }
    }
};

THROUGHLINE_SUITE(PageRangesTest)
#include "tst_pageranges.moc"
