// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/printed.h"
#include "ui/print/printout.h"

#include <QRegularExpression>
#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

const QDate layoutsToday(2026, 11, 30);

ExportWish wish(ExportFormat format)
{
    ExportWish wish{.format = format};
    wish.roadmap.today = layoutsToday;
    wish.isLandscape = format == ExportFormat::RoadmapPdf;
    return wish;
}

QStringList titles(const Snapshot &snapshot, ElementKind kind)
{
    QStringList titles;
    for (const Element &element : snapshot.strategy().elements())
        if (element.kind() == kind)
            titles += element.body->title();
    return titles;
}

void verifyHas(const QString &words, const QStringList &wanted)
{
    for (const QString &title : wanted)
        QVERIFY2(words.contains(joined(title)), qPrintable(title));
}

} // namespace

/// Slides, handouts, briefs and posters on paper.
class TestLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyLayoutHoldsWhatItShould_data()
    {
        QTest::addColumn<Snapshot>("snapshot");
        QTest::newRow("tidy-quest") << sampleStrategy(u"tidy-quest"_s);
        QTest::newRow("rota") << sampleStrategy(u"rota"_s);
        QTest::newRow("60 items") << strategyOf(largeStrategy(60));
    }

    void everyLayoutHoldsWhatItShould()
    {
        QFETCH(const Snapshot, snapshot);
        const QByteArray deck = pdfOf(snapshot, wish(ExportFormat::Deck));
        verifyHas(wordsOf(deck), titles(snapshot, ElementKind::Frame));
        verifyNothingIsCutOff(deck);
        const QByteArray brief = pdfOf(snapshot, wish(ExportFormat::Brief));
        verifyHas(wordsOf(brief), titles(snapshot, ElementKind::Item));
        verifyHas(wordsOf(brief), titles(snapshot, ElementKind::Pain));
        verifyHas(wordsOf(brief), titles(snapshot, ElementKind::Bet));
        verifyNothingIsCutOff(brief);
        const QByteArray poster = pdfOf(snapshot, wish(ExportFormat::RoadmapPdf));
        verifyNothingIsCutOff(poster);
    }

    void aHandoutSaysWhatIsSaid_data()
    {
        QTest::addColumn<int>("perPage");
        QTest::addColumn<HandoutNotes>("notes");
        QTest::addColumn<bool>("isLetter");
        for (const int size : handoutSizes())
            for (const HandoutNotes notes : {HandoutNotes::None, HandoutNotes::Beside, HandoutNotes::Below})
                QTest::addRow("%d up, %d", size, static_cast<int>(notes)) << size << notes << (size % 2 == 0);
    }

    void aHandoutSaysWhatIsSaid()
    {
        QFETCH(const int, perPage);
        QFETCH(const HandoutNotes, notes);
        QFETCH(const bool, isLetter);
        const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
        ExportWish handout = wish(ExportFormat::Handout);
        handout.handout = {.perPage = perPage, .notes = notes};
        handout.paper = QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
        const Composer pages = *composed(snapshot, handout);
        const QByteArray pdf = pdfOf(snapshot, handout);
        verifyHas(wordsOf(pdf), titles(snapshot, ElementKind::Frame));
        verifyNothingIsCutOff(pdf);
        const bool saysIt = wordsOf(pdf).contains(joined(u"Pause here. Everyone has stepped on one."_s));
        QCOMPARE(saysIt, notes != HandoutNotes::None);
        if (notes == HandoutNotes::None)
            QVERIFY(std::ssize(pages.pages()) <= 14 / perPage + 2);
    }

    void longWordsGoOnOverPages()
    {
        QByteArray story;
        for (int i = 0; i < 400; ++i)
            story += "Sentence number " + QByteArray::number(i) + " of a long story. ";
        const Snapshot snapshot = strategyOf("# P\n## Vision\n### Today\n#### Ouch\n" + story + "\n\n" + story + "\n");
        for (const ExportFormat format : {ExportFormat::Deck, ExportFormat::Handout}) {
            const QByteArray pdf = pdfOf(snapshot, wish(format));
            verifyNothingIsCutOff(pdf);
            for (int i = 0; i < 400; i += 7)
                QVERIFY2(wordsOf(pdf).contains(u"Sentencenumber%1of"_s.arg(i)), qPrintable(QString::number(i)));
        }
    }

    void aBriefIsOnePageWhileItCanBeRead()
    {
        QCOMPARE(composed(sampleStrategy(u"tidy-quest"_s), wish(ExportFormat::Brief))->pages().size(), std::size_t(1));
        QCOMPARE(composed(strategyOf(""), wish(ExportFormat::Brief))->pages().size(), std::size_t(1));
        QVERIFY(composed(strategyOf(largeStrategy(1000)), wish(ExportFormat::Brief))->pages().size() > 1);
    }

    void aPosterIsOnePageOrRepeatsItsColumns()
    {
        QCOMPARE(composed(sampleStrategy(u"tidy-quest"_s), wish(ExportFormat::RoadmapPdf))->pages().size(), std::size_t(1));
        QCOMPARE(composed(strategyOf("# P\n"), wish(ExportFormat::RoadmapPdf))->pages().size(), std::size_t(0));
        QByteArray text = "# P\n## Roadmap\n";
        for (int i = 0; i < 60; ++i)
            text += "#### Item " + QByteArray::number(i) + "\n- When: 2027\n";
        const QByteArray pdf = pdfOf(strategyOf(text), wish(ExportFormat::RoadmapPdf));
        const QString words = wordsOf(pdf);
        QVERIFY(words.count(u"2027"_s) >= 2);
        for (int i = 0; i < 60; ++i)
            QVERIFY2(words.contains(u"Item%1"_s.arg(i)), qPrintable(QString::number(i)));
        verifyNothingIsCutOff(pdf);
    }

    void deckIsAsWideAsItsScreen()
    {
        ExportWish deck = wish(ExportFormat::Deck);
        QCOMPARE(composed(strategyOf("# P\n"), deck)->paper(), QSizeF(960, 540));
        deck.deck = SlideShape::Classic;
        QCOMPARE(composed(strategyOf("# P\n"), deck)->paper(), QSizeF(720, 540));
    }

    void somePagesKeepTheirNumbers()
    {
        const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
        const std::size_t count = composed(snapshot, {})->pages().size();
        const QByteArray pdf = pdfOf(snapshot, {.pages = PageRanges::read(u"3-4, %1"_s.arg(count)).value()});
        const QStringList whole = pageWords(pdfOf(snapshot));
        QCOMPARE(pageWords(pdf), QStringList({whole[2], whole[3], whole.back()}));
        const QString text = QString::fromUtf8(askedOf(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"/dev/stdout"_s}, pdf));
        QVERIFY2(text.contains(u"3 / %1"_s.arg(count)) && text.contains(u"%1 / %1"_s.arg(count)), qPrintable(text));
        verifyNothingIsCutOff(pdf);
    }

    void pagesThatAreNotThereAreSaid()
    {
        const auto pages = exported(sampleStrategy(u"tidy-quest"_s), {.pages = PageRanges::read(u"900-"_s).value()});
        QVERIFY(!pages);
        QCOMPARE(pages.error().code, ErrorCode::Usage);
        QVERIFY2(pages.error().message.contains(u"pages"_s), qPrintable(pages.error().message));
    }

    void readersDoNotGetWhatIsWithheld()
    {
        const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
        ExportWish handout = wish(ExportFormat::Handout);
        handout.withheld = Matter::Notes;
        const QString words = wordsOf(pdfOf(snapshot, handout));
        QVERIFY(!words.contains(joined(u"Pause here."_s)));
        QVERIFY(words.contains(joined(u"It is half past eight"_s)));
    }
};

THROUGHLINE_SUITE(TestLayouts)
#include "tst_layouts.moc"
