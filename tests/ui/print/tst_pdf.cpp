// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/printed.h"

#include <QTest>

#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <ctime>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

Snapshot sample()
{
    return sampleStrategy(u"tidy-quest"_s);
}

void read(QPDF &pdf, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
}

} // namespace

class PdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void everyTitleAndCaptionCanBeRead();
    void everyInternalLinkLeadsSomewhere();
    void theOutlineNamesEveryElement();
    void theSameStrategyGivesTheSameBytes();
    void thePdfHasNoFault();
    void linksThroughDefinitionsAreRead();
    void aPictureThatCantBeShownSaysWhy();
    void anItemWithoutAWhySaysSo();
    void aDraftSaysSoOnEachPage();
    void wordsAreNeverCutOff();
    void progressCancels_data();
    void progressCancels();
    void anEmptyDocumentIsACover();
    void aThousandItemsAreQuick();
};

void PdfTest::everyTitleAndCaptionCanBeRead()
{
    const Snapshot snapshot = sample();
    const QByteArray pdf = pdfOf(snapshot);
    keep(pdf);
    const QString words = wordsOf(pdf);
    for (const Element &element : snapshot.strategy().elements()) {
        QVERIFY2(words.contains(joined(element.body->title())), qPrintable(element.body->title()));
        QVERIFY2(words.contains(joined(element.body->captionText())), qPrintable(element.body->captionText()));
    }
    QVERIFY(words.contains(joined(u"16 of 16 items traced"_s)));
    QVERIFY(!words.contains(u"**") && !words.contains(u"]("));
}

void PdfTest::everyInternalLinkLeadsSomewhere()
{
    QPDF pdf;
    const QByteArray bytes = pdfOf(sample());
    read(pdf, bytes);
    QPDFNameTreeObjectHelper names(pdf.getRoot().getKey("/Names").getKey("/Dests"), pdf);
    int links = 0;
    for (QPDFObjectHandle page : pdf.getAllPages())
        for (QPDFObjectHandle note : page.getKey("/Annots").aitems()) {
            ++links;
            QVERIFY2(names.hasName(note.getKey("/Dest").getUTF8Value()), note.getKey("/Dest").getUTF8Value().c_str());
        }
    QVERIFY(links > 60);
}

void PdfTest::theOutlineNamesEveryElement()
{
    QPDF pdf;
    const Snapshot snapshot = sample();
    const QByteArray bytes = pdfOf(snapshot);
    read(pdf, bytes);
    QStringList titles;
    const std::function<void(const std::vector<QPDFOutlineObjectHelper> &)> collect = [&](const auto &entries) {
        for (QPDFOutlineObjectHelper entry : entries) {
            titles.append(QString::fromStdString(entry.getTitle()));
            collect(entry.getKids());
        }
    };
    collect(QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines());
    for (const Element &element : snapshot.strategy().elements())
        QVERIFY2(titles.contains(element.body->title()), qPrintable(element.body->title()));
    QVERIFY(titles.contains(u"Vision"_s) && titles.contains(u"Roadmap"_s));
}

void PdfTest::theSameStrategyGivesTheSameBytes()
{
    const QByteArray first = pdfOf(sample());
    QTest::qWait(1100); // a clock that ticks in seconds would show
    QCOMPARE(pdfOf(sample()), first);
}

void PdfTest::thePdfHasNoFault()
{
    const QByteArray bytes = pdfOf(sample());
    QVERIFY(bytes.startsWith("%PDF-1.7"));
    QPDF pdf;
    read(pdf, bytes);
    QPDFWriter writer(pdf, nullptr);
    Pl_Discard discard;
    writer.setOutputPipeline(&discard);
    writer.setDecodeLevel(qpdf_dl_all);
    writer.write();
    QVERIFY(pdf.getWarnings().empty());
    QCOMPARE(pdf.getRoot().getKey("/Lang").getUTF8Value(), std::string("en"));
    QCOMPARE(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), std::string("Tidy Quest"));
    QCOMPARE(pdf.getTrailer().getKey("/Info").getKey("/Author").getUTF8Value(), std::string("Sam Okafor"));
}

void PdfTest::linksThroughDefinitionsAreRead()
{
    const QString words = wordsOf(
        pdfOf(strategyOf("# Plan\n\nSee [this][b].\n\n<!-- secret\n## Roadmap\n-->\n\n## Framework\n### Bets\n#### A bet\n"
                         "## Roadmap\n### Now\n#### Launch\n- Why: [the bet][b]\n\n[b]: #a-bet\n")));
    QVERIFY2(words.contains(u"Seethis.") && words.contains(u"thebet") && !words.contains(u'['), qPrintable(words));
    QVERIFY2(!words.contains(u"secret"), qPrintable(words));
}

void PdfTest::aPictureThatCantBeShownSaysWhy()
{
    const QString words
        = wordsOf(pdfOf(strategyOf("# P\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![A brick](gone.svg)\n\nA caption.\n\n"
                                   "#### Nag\n\n![A room](https://example.org/a.png)\n")));
    QVERIFY2(words.contains(joined(u"A brick – There is no file"_s)) && words.contains(u"gone.svg"_s), qPrintable(words));
    QVERIFY2(words.contains(joined(u"nothing is fetched"_s)), qPrintable(words));
}

void PdfTest::anItemWithoutAWhySaysSo()
{
    const QString words = wordsOf(pdfOf(strategyOf("# T\n\n## Roadmap\n\n### A\n\n#### Do it\n\n- When: soonish\n")));
    QVERIFY(words.contains(joined(u"no why yet"_s)));
    QVERIFY(words.contains(joined(u"0 of 1 items traced"_s)));
    QVERIFY(words.contains(u"soonish"));
}

void PdfTest::aDraftSaysSoOnEachPage()
{
    const QByteArray bytes = pdfOf(sample(), {.isDraft = true});
    const QByteArray words = askedOf(u"pdftotext"_s, {u"-"_s, u"/dev/stdout"_s}, bytes);
    QPDF pdf;
    read(pdf, bytes);
    QCOMPARE(words.count("Draft"), qsizetype(pdf.getAllPages().size()));
}

void PdfTest::wordsAreNeverCutOff()
{
    const QString longWord = QString(400, u'x') + u"end"_s;
    const QString words
        = wordsOf(pdfOf(strategyOf(("# T\n\n## Roadmap\n\n### A\n\n#### " + longWord + "\n\n- When: 2027 Q1\n").toUtf8())));
    // In the table, above the item and in the list of what has no why; only the figure shortens it.
    QVERIFY2(words.count(u'x') >= 3 * 400, qPrintable(words));
}

void PdfTest::progressCancels_data()
{
    QTest::addColumn<double>("share");
    for (const double share : {0.0, 0.3, 0.7, 1.0})
        QTest::addRow("at %.1f", share) << share;
}

void PdfTest::progressCancels()
{
    QFETCH(double, share);
    const auto result = exported(sample(), {.progress = [share](double done) { return done < share; }});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Refused);
}

void PdfTest::anEmptyDocumentIsACover()
{
    QVERIFY(wordsOf(pdfOf(strategyOf(""))).contains(joined(u"Untitled strategy"_s)));
}

void PdfTest::aThousandItemsAreQuick()
{
    const Snapshot snapshot = strategyOf(largeStrategy(1000));
    const std::clock_t start = std::clock(); // of the processor: others may be using it too
    const QByteArray bytes = pdfOf(snapshot);
    const double elapsed = double(std::clock() - start) / CLOCKS_PER_SEC;
    QPDF pdf;
    read(pdf, bytes);
    qInfo("%zu pages, %.1f s, %lld KB", pdf.getAllPages().size(), elapsed, bytes.size() / 1024);
    QVERIFY(elapsed < 40); // on a slow machine with sanitizers, too
}

THROUGHLINE_SUITE(PdfTest)
#include "tst_pdf.moc"
