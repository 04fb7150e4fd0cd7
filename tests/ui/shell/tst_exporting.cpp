// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/export/exportdialog.h"
#include "ui/print/exported.h"

#include <QDir>
#include <QTemporaryDir>

using namespace throughline;

namespace {

const QByteArray exportedPlan
    = "# Plan\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![Brick](plan.assets/p.svg)\n\nIt hurts.\n\n## Framework\n\n### Bets\n\n"
      "#### A game\n\n## Roadmap\n\n#### Launch\n\n- When: 2027 Q1\n- Why: [A game](#a-game)\n";

/// The window with a strategy that is to be exported to places where it can't.
class ExportBench : public Bench {
public:
    ExportBench()
        : Bench(exportedPlan)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window isn't active");
    }

    /// Through the dialog.
    void exportTo(const QString &path, ExportFormat format)
    {
        dialogs.asked.clear();
        dialogs.path = path;
        window.openExport(format);
        const auto all = window.findChildren<ExportDialog *>();
        const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
        QVERIFY(shown != all.end());
        QTest::keyClick(*shown, Qt::Key_Return);
    }

    QStringList errors() const { return dialogs.asked.filter(QStringLiteral("error: ")); }
};

} // namespace

class ExportingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void whatCantBeWrittenIsSaidOnceAndNothingIsLost_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the strategy") << QStringLiteral("plan.strategy.md") << QStringLiteral("is the strategy itself");
        QTest::newRow("its picture") << QStringLiteral("plan.assets/p.svg") << QStringLiteral("is a picture of the strategy");
        QTest::newRow("a folder that is gone")
            << QStringLiteral("gone/out") << QStringLiteral("its folder isn't there; make it first");
        QTest::newRow("a folder") << QStringLiteral("plan.assets") << QStringLiteral("is a folder");
        QTest::newRow("a full disk") << QStringLiteral("/dev/full") << QStringLiteral("the disk is full");
    }

    void whatCantBeWrittenIsSaidOnceAndNothingIsLost()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, reason);
        ExportBench bench;
        const QDir folder(bench.folder.path());
        QVERIFY(folder.mkdir(QStringLiteral("plan.assets")));
        QFile picture(folder.filePath(QStringLiteral("plan.assets/p.svg")));
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
        QVERIFY(picture.open(QIODevice::ReadWrite) && picture.write(svg) == svg.size() && picture.flush());
        for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Markdown, ExportFormat::Csv, ExportFormat::RoadmapPng}) {
            bench.exportTo(folder.filePath(target), format);
            QCOMPARE(bench.errors().size(), 1);
            QVERIFY2(bench.errors().front().contains(reason), qPrintable(bench.errors().front()));
        }
        QFile plan(bench.path());
        QVERIFY(plan.open(QIODevice::ReadOnly));
        QCOMPARE(plan.readAll(), exportedPlan);
        picture.seek(0);
        QCOMPARE(picture.readAll(), svg);
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden),
            (QStringList{QStringLiteral("plan.strategy.md"), QStringLiteral("settings.ini")}));
    }

    void slidesGoIntoAFolderThatIsMade()
    {
        ExportBench bench;
        const QString folder = bench.folder.filePath(QStringLiteral("new/slides"));
        bench.exportTo(folder, ExportFormat::StoryboardPng);
        QCOMPARE(bench.errors(), QStringList());
        QVERIFY(QDir(folder).entryList(QDir::Files).size() > 2);
    }
};

THROUGHLINE_SUITE(ExportingTest)
#include "tst_exporting.moc"
