// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/formats.h"
#include "tests/support/suites.h"

#include <QSet>
#include <QTest>

using namespace throughline;

/// What each export is called.
class TestFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsFoundByItsName()
    {
        for (const ExportRules &rules : exportFormats()) {
            QCOMPARE(exportFormatNamed(QString(rules.name)), rules.format);
            QCOMPARE(rulesOf(rules.format).name, rules.name);
        }
        QCOMPARE(exportFormatNamed(u"docx"), std::nullopt);
        QCOMPARE(exportFormatNamed(u""), std::nullopt);
    }

    void noTwoExportsOfAStrategyAreOneFile()
    {
        QSet<QString> names;
        for (const ExportRules &rules : exportFormats())
            names.insert(exportFileName(QStringLiteral("plan.md"), rules.format));
        QCOMPARE(names.size(), std::ssize(exportFormats()));
        QVERIFY(!names.contains(QStringLiteral("plan.md")));
    }

    void aFileIsCalledLikeItsStrategy_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("a strategy") << "/plans/Home.strategy.md" << ExportFormat::Pdf << "Home.pdf";
        QTest::newRow("Markdown") << "home.md" << ExportFormat::Pdf << "home.pdf";
        QTest::newRow("capitals") << "HOME.MD" << ExportFormat::Html << "HOME.html";
        QTest::newRow("another suffix") << "home.txt" << ExportFormat::Csv << "home.txt.csv";
        QTest::newRow("dots within") << "v1.2 plan.md" << ExportFormat::Json << "v1.2 plan.json";
        QTest::newRow("nothing but a suffix") << ".md" << ExportFormat::Json << ".md.json";
        QTest::newRow("a part of it") << "home.md" << ExportFormat::RoadmapSvg << "home.roadmap.svg";
        QTest::newRow("Markdown of Markdown") << "home.md" << ExportFormat::Markdown << "home.export.md";
        QTest::newRow("a folder") << "home.md" << ExportFormat::StoryboardPng << "home.storyboard";
        QTest::newRow("not saved yet") << "Untitled" << ExportFormat::MapPng << "Untitled.map.png";
    }

    void aFileIsCalledLikeItsStrategy()
    {
        QFETCH(QString, document);
        QFETCH(ExportFormat, format);
        QTEST(exportFileName(document, format), "name");
    }

    void picturesGoBesideTheirMarkdown()
    {
        QCOMPARE(pictureFolderOf(QStringLiteral("/out/home.export.md")), QStringLiteral("home.export.assets"));
    }
};

THROUGHLINE_SUITE(TestFormats)
#include "tst_formats.moc"
