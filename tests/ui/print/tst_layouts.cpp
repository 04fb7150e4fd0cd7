// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/printed.h"
#include "tests/support/ui/sentences.h"
#include "ui/print/pagepainter.h"
#include "ui/print/printout.h"

#include <QPainter>
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

/// The words of pages that have no running heads, from edge to edge.
QString allWords(const QByteArray &pdf)
{
    QString words;
    for (const PlacedWord &word : placedWords(pdf))
        words += word.text;
    return words;
}

/// The sentences of the frames' captions, or what is said beside them.
QStringList frameSentences(const Snapshot &snapshot, bool spoken)
{
    QStringList all;
    for (const Element &element : snapshot.strategy().elements()) {
        if (element.kind() != ElementKind::Frame)
            continue;
        const ElementBody &body = *element.body;
        const QStringList texts = spoken ? QStringList{body.proseText(), body.notesText()} : QStringList{body.captionText()};
        for (const QString &text : texts)
            all += sentencesOf(snapshot.strategy(), text);
    }
    return all;
}

void verifyHas(ExportFormat format, const QString &words, const QStringList &wanted)
{
    for (const QString &title : wanted)
        QVERIFY2(words.contains(joined(title)),
            qPrintable(
                rulesOf(format).name + u": "_s + title + u" in "_s + words.mid(words.indexOf(joined(title).left(7)) - 100, 300)));
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
        QTest::addColumn<QPageSize::PageSizeId>("paper");
        const auto add = [](const char *name, const Snapshot &snapshot) {
            QTest::addRow("%s, A4", name) << snapshot << QPageSize::A4;
            QTest::addRow("%s, Letter", name) << snapshot << QPageSize::Letter;
        };
        add("tidy-quest", sampleStrategy(u"tidy-quest"_s));
        add("rota", sampleStrategy(u"rota"_s));
        add("60 items", strategyOf(largeStrategy(60)));
        add("long captions", strategyOf(longCaptions()));
        QTest::addRow("1,000 items, A4") << strategyOf(largeStrategy(1000)) << QPageSize::A4;
    }

    void everyLayoutHoldsWhatItShould()
    {
        QFETCH(const Snapshot, snapshot);
        QFETCH(const QPageSize::PageSizeId, paper);
        const auto pages = [&](ExportFormat format) {
            ExportWish wanted = wish(format);
            wanted.paper = QPageSize(paper);
            const QByteArray pdf = pdfOf(snapshot, wanted);
            verifyNothingIsCutOff(pdf);
            return format == ExportFormat::Handout || format == ExportFormat::Brief ? wordsOf(pdf) : allWords(pdf);
        };
        const QStringList captions = frameSentences(snapshot, false);
        verifyHas(ExportFormat::Deck, pages(ExportFormat::Deck), titles(snapshot, ElementKind::Frame) + captions);
        verifyHas(ExportFormat::Handout, pages(ExportFormat::Handout), titles(snapshot, ElementKind::Frame));
        verifyHas(ExportFormat::Brief, pages(ExportFormat::Brief),
            titles(snapshot, ElementKind::Item) + titles(snapshot, ElementKind::Pain) + titles(snapshot, ElementKind::Bet));
        if (!titles(snapshot, ElementKind::Item).isEmpty())
            verifyHas(ExportFormat::RoadmapPdf, pages(ExportFormat::RoadmapPdf), titles(snapshot, ElementKind::Item));
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
        verifyHas(ExportFormat::Handout, wordsOf(pdf), titles(snapshot, ElementKind::Frame));
        verifyNothingIsCutOff(pdf);
        const bool saysIt = wordsOf(pdf).contains(joined(u"Pause here. Everyone has stepped on one."_s));
        QCOMPARE(saysIt, notes != HandoutNotes::None);
        if (notes == HandoutNotes::None)
            QVERIFY(std::ssize(pages.pages()) <= 14 / perPage + 2);
    }

    void aHandoutHasAsManySlidesOnAPageAsItSays_data() { aHandoutSaysWhatIsSaid_data(); }

    void aHandoutHasAsManySlidesOnAPageAsItSays()
    {
        QFETCH(const int, perPage);
        QFETCH(const HandoutNotes, notes);
        QFETCH(const bool, isLetter);
        QByteArray text = "# P\n## Vision\n### Today\n";
        for (int i = 0; i < 16; ++i)
            text += "#### Frame " + QByteArray::number(i) + "\nA caption.\n\nA word to it.\n";
        const Snapshot snapshot = strategyOf(text);
        const std::size_t slides = composed(snapshot, wish(ExportFormat::Deck))->pages().size();
        for (const bool isRuled : {false, true}) {
            ExportWish handout = wish(ExportFormat::Handout);
            handout.handout = {.perPage = perPage, .notes = notes, .isRuled = isRuled};
            handout.paper = QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
            QCOMPARE(composed(snapshot, handout)->pages().size(), (slides + std::size_t(perPage) - 1) / std::size_t(perPage));
        }
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

    void aPosterCutsBetweenRows()
    {
        QByteArray text = "# P\n## Roadmap\n";
        for (int i = 0; i < 90; ++i)
            text += (i % 9 == 0 ? "### Theme " + QByteArray::number(i / 9) + "\n" : QByteArray()) + "#### Item "
                + QByteArray::number(i) + "!\n- When: 2027\n";
        const QString words = wordsOf(pdfOf(strategyOf(text), wish(ExportFormat::RoadmapPdf)));
        for (int i = 0; i < 90; ++i)
            QCOMPARE(words.count(u"Item%1!"_s.arg(i)), 1); // what is cut in two stands on both pages
    }

    void aPosterCutsNoTitle()
    {
        const QByteArray title = "Tear down the wall between the books and the archive of old periodicals";
        const QByteArray text = "# P\n## Roadmap\n### Now\n#### Early\n- When: 2027 Q1\n#### First " + title
            + "\n- When: 2027 Q1\n#### Last " + title + "\n- When: 2029 Q4\n";
        const QString words = allWords(pdfOf(strategyOf(text), wish(ExportFormat::RoadmapPdf)));
        QVERIFY2(words.contains(joined(u"First "_s + title)) && words.contains(joined(u"Last "_s + title)), qPrintable(words));
    }

    void aBriefSaysWhatWasDropped()
    {
        const QString words = wordsOf(
            pdfOf(strategyOf("# P\n## Roadmap\n#### Old\n- When: 2027 Q1\n- Status: dropped\n#### New\n- When: 2027 Q1\n"),
                wish(ExportFormat::Brief)));
        QVERIFY2(words.contains(joined(u"Old — dropped"_s)) && words.contains(joined(u"New — no why yet"_s)), qPrintable(words));
    }

    void aDraftCanBeSeenOnEachPage_data()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportRules &rules : exportFormats())
            if (rules.isPaged)
                QTest::addRow("%s", rules.name.data()) << rules.format;
    }

    void aDraftCanBeSeenOnEachPage()
    {
        QFETCH(const ExportFormat, format);
        const Composer pages = *composed(sampleStrategy(u"rota"_s), wish(format));
        const auto image = [&pages](int page, bool isDraft) {
            QImage drawn((pages.paper() / 2).toSize(), QImage::Format_RGB32);
            drawn.fill(Qt::white);
            QPainter painter(&drawn);
            painter.scale(0.5, 0.5);
            paintPage(painter, pages, page, isDraft);
            return drawn;
        };
        for (int page = 0; page < int(pages.pages().size()); ++page)
            QVERIFY2(image(page, true) != image(page, false), qPrintable(QString::number(page + 1)));
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
