// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/printed.h"
#include "tests/support/ui/sentences.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/QPDF.hh>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

/// \a markdown in which all pictures are the same photograph, without a letter in it.
Snapshot photographed(const QByteArray &markdown)
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return Snapshot::read(*SourceText::fromUtf8(QByteArray(markdown).replace(".svg", ".png")),
        {.exists = [](const QString &) { return true; }, .read = [png](const QString &) { return png; }});
}

/// The areas of the figures on each page, but for those of charts, which hold words; in points from the upper left.
QList<QList<QRectF>> figuresOf(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    QList<QList<QRectF>> areas(qsizetype(pages.size()));
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/S").isNameAndEquals("/Figure")
            || object.getKey("/Alt").getUTF8Value().starts_with("Timeline"))
            continue;
        const auto page
            = std::ranges::find(pages, object.getKey("/Pg").getObjGen(), [](QPDFObjectHandle each) { return each.getObjGen(); });
        if (page == pages.end())
            continue;
        const double height = QPDFObjectHandle(*page).getKey("/MediaBox").getArrayItem(3).getNumericValue();
        const auto side = [&](int i) { return object.getKey("/A").getKey("/BBox").getArrayItem(i).getNumericValue(); };
        areas[page - pages.begin()].append(QRectF(QPointF(side(0), height - side(3)), QPointF(side(2), height - side(1))));
    }
    return areas;
}

/// The pages as \a program draws them, small and grey.
QList<QImage> drawnBy(const QString &program, const QStringList &arguments, const QByteArray &pdf, const QString &pattern)
{
    const QTemporaryDir folder;
    QStringList all = arguments;
    all.replaceInStrings(u"OUT"_s, folder.filePath(pattern));
    askedOf(program, all, pdf);
    QList<QImage> pages;
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files, QDir::Name))
        pages += QImage(file.filePath()).convertedTo(QImage::Format_Grayscale8);
    return pages;
}

/// How far the pages are apart where they are most, 0 to 255, in squares that edges of letters hardly change.
int distanceOf(const QImage &one, const QImage &other)
{
    const QSize squares = one.size() / 12;
    const auto small = [&](const QImage &page) { return page.scaled(squares, Qt::IgnoreAspectRatio, Qt::SmoothTransformation); };
    const QImage a = small(one);
    const QImage b = small(other);
    int distance = 0;
    for (int y = 0; y < squares.height(); ++y)
        for (int x = 0; x < squares.width(); ++x)
            distance = std::max(distance, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
    return distance;
}

} // namespace

/// Where pictures and charts stand on pages, and that all who show a PDF show the same.
class PdfPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void noPictureLiesOnWords_data()
    {
        QTest::addColumn<QByteArray>("markdown");
        QTest::addColumn<QPageSize::PageSizeId>("paper");
        for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
            const char *name = paper == QPageSize::A4 ? "A4" : "Letter";
            QTest::addRow("Tidy Quest, %s", name) << sampleStrategy(u"tidy-quest"_s).text().toUtf8() << paper;
            QTest::addRow("Rota, %s", name) << sampleStrategy(u"rota"_s).text().toUtf8() << paper;
            QTest::addRow("60 items, %s", name) << largeStrategy(60) << paper;
            QTest::addRow("long captions, %s", name) << longCaptions() << paper;
        }
    }

    void noPictureLiesOnWords()
    {
        QFETCH(const QByteArray, markdown);
        QFETCH(const QPageSize::PageSizeId, paper);
        const QByteArray pdf = pdfOf(photographed(markdown), {.paper = QPageSize(paper)});
        const QList<QList<QRectF>> figures = figuresOf(pdf);
        qsizetype count = 0;
        for (const PlacedWord &word : placedWords(pdf)) {
            count += figures[word.page].size();
            for (const QRectF &figure : figures[word.page])
                QVERIFY2(!figure.intersects(word.box), qPrintable(u"%1 on page %2"_s.arg(word.text).arg(word.page + 1)));
        }
        QVERIFY(count > 0);
    }

    void allReadersDrawAlike_data()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportRules &rules : exportFormats())
            if (rules.isPaged)
                QTest::addRow("%s", rules.name.data()) << rules.format;
    }

    void allReadersDrawAlike()
    {
        if (QStandardPaths::findExecutable(u"mutool"_s).isEmpty())
            QSKIP("mutool isn't installed");
        QFETCH(const ExportFormat, format);
        ExportWish wish{.format = format};
        wish.isLandscape = format == ExportFormat::RoadmapPdf;
        const QByteArray pdf = pdfOf(sampleStrategy(u"tidy-quest"_s), wish);
        const auto poppler = drawnBy(u"pdftoppm"_s, {u"-r"_s, u"72"_s, u"-png"_s, u"-"_s, u"OUT"_s}, pdf, u"page"_s);
        const auto mupdf
            = drawnBy(u"sh"_s, {u"-c"_s, u"exec mutool draw -q -r 72 -o \"$1\" \"$2\" 2>/dev/null"_s, u"sh"_s, u"OUT"_s, u"-"_s},
                pdf, u"page-%03d.png"_s);
        QVERIFY(!poppler.isEmpty());
        QCOMPARE(mupdf.size(), poppler.size());
        for (qsizetype page = 0; page < poppler.size(); ++page) {
            QVERIFY((mupdf[page].size() - poppler[page].size()).width() < 2);
            const int distance = distanceOf(poppler[page], mupdf[page]);
            QVERIFY2(distance < 40, qPrintable(u"page %1: %2"_s.arg(page + 1).arg(distance)));
        }
    }
};

THROUGHLINE_SUITE(PdfPicturesTest)
#include "tst_pdfpictures.moc"
