// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/support/ui/fakedialogs.h"
#include "tests/support/ui/printed.h"
#include "ui/print/printing.h"
#include "ui/print/printout.h"

#include <QPageRanges>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

/// A printer whose sheets end up in a file.
class PaperTray {
public:
    explicit PaperTray(QPageSize::PageSizeId paper = QPageSize::A4)
    {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(u"sheets.pdf"_s));
        printer.setPageSize(QPageSize(paper));
    }

    QByteArray sheets() const
    {
        QFile file(printer.outputFileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QPrinter printer;

private:
    QTemporaryDir m_folder;
};

/// The words of each page. On paper nobody copies, so that a quotation mark may be one that looks like it.
QStringList wordsOnPaper(const QByteArray &pdf)
{
    return pageWords(pdf).replaceInStrings(QString(QChar(0x02EE)), QString(QChar(0x201D)));
}

} // namespace

class PrintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void everyPageIsPrinted()
    {
        const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
        PaperTray tray;
        QVERIFY(print(snapshot, {}, tray.printer));
        QCOMPARE(wordsOnPaper(tray.sheets()), wordsOnPaper(pdfOf(snapshot)));
    }

    void whatIsMeantForOtherPaperFits()
    {
        const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
        PaperTray tray(QPageSize::A5);
        QVERIFY(print(snapshot, {}, tray.printer));
        QCOMPARE(pageWords(tray.sheets()).size(), composed(snapshot, {})->pages().size());
        verifyNothingIsCutOff(tray.sheets());
    }

    /// A font in points has more pixels on a finer printer, and the chart that it stands in doesn't.
    void aChartIsTheSameOnAFinePrinter()
    {
        const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
        const ExportWish chart{.format = ExportFormat::RoadmapPdf, .isLandscape = true};
        PaperTray tray;
        tray.printer.setResolution(1200);
        tray.printer.setPageOrientation(QPageLayout::Landscape);
        QVERIFY(print(snapshot, chart, tray.printer));
        QCOMPARE(wordsOnPaper(tray.sheets()), wordsOnPaper(pdfOf(snapshot, chart)));
        verifyNothingIsCutOff(tray.sheets());
    }

    void onlyTheWantedPagesArePrinted()
    {
        const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
        PaperTray tray;
        tray.printer.setPrintRange(QPrinter::PageRange);
        tray.printer.setPageRanges(QPageRanges::fromString(u"2-3"_s));
        QVERIFY(print(snapshot, {}, tray.printer));
        QCOMPARE(wordsOnPaper(tray.sheets()), wordsOnPaper(pdfOf(snapshot)).mid(1, 2));
    }

    void aPrinterThatTakesNothingIsSaid()
    {
        PaperTray tray;
        tray.printer.setOutputFileName(u"/nowhere/sheets.pdf"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"begin"_s));
        const auto result = print(sampleStrategy(u"tidy-quest"_s), {}, tray.printer);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::WriteFailed);
    }

    void printingCanBeCancelled()
    {
        for (const double share : {0.1, 0.7}) {
            PaperTray tray;
            const auto result
                = print(sampleStrategy(u"tidy-quest"_s), {.progress = [share](double done) { return done < share; }}, tray.printer);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Refused);
        }
    }
};

THROUGHLINE_SUITE(PrintingTest)
#include "tst_printing.moc"
