// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/printed.h"
#include "tests/support/ui/sentences.h"

#include <QRegularExpression>
#include <QTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>

using namespace throughline;
using namespace Qt::StringLiterals;

class PdfWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void everySentenceIsThere_data();
    void everySentenceIsThere();
    void nothingLeavesItsPage_data() { everySentenceIsThere_data(); }
    void nothingLeavesItsPage();
    void everyLinkLeadsToItsTarget();
    void theContentsCountThePages();
    void aLongContentsNamesTheChapters();
    void wordsInAnyScriptAreFound_data();
    void wordsInAnyScriptAreFound();
    void reasonsAreNamedFromBothEnds();
    void theChainsShowTheirGaps();
    void whatIsTurnedDownIsSaid();
    void whatIsNeededIsAskedFor();
    void partsBehindTheThreeAreReadInTheirOrder();
    void commentsAreNot();
};

void PdfWordsTest::everySentenceIsThere_data()
{
    QTest::addColumn<Snapshot>("snapshot");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    const auto add = [](const char *name, const Snapshot &snapshot) {
        QTest::addRow("%s, A4", name) << snapshot << QPageSize::A4;
        QTest::addRow("%s, Letter", name) << snapshot << QPageSize::Letter;
    };
    add("Tidy Quest", sampleStrategy(u"tidy-quest"_s));
    add("Rota", sampleStrategy(u"rota"_s));
    add("60 items", strategyOf(largeStrategy(60)));
    add("long captions", strategyOf(longCaptions()));
    QTest::addRow("1,000 items, A4") << strategyOf(largeStrategy(1000)) << QPageSize::A4;
}

void PdfWordsTest::everySentenceIsThere()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(QPageSize::PageSizeId, paper);
    const QByteArray pdf = pdfOf(snapshot, {.paper = QPageSize(paper)});
    keep(pdf, u"-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    const QString words = wordsOf(pdf);
    QSet<QString> seen;
    for (const QString &sentence : sentencesOf(snapshot))
        if (const QString wanted = joined(sentence); !seen.contains(wanted)) {
            seen.insert(wanted);
            QVERIFY2(words.contains(wanted), qPrintable(sentence));
        }
    QVERIFY(!words.contains(u"**") && !words.contains(u"]("));
}

void PdfWordsTest::nothingLeavesItsPage()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(QPageSize::PageSizeId, paper);
    const QList<PlacedWord> words = placedWords(pdfOf(snapshot, {.paper = QPageSize(paper)}));
    for (const PlacedWord &word : words)
        QVERIFY2(QRectF({}, word.paper).contains(word.box), qPrintable(word.text));
    QVERIFY(words.size() > 100);
}

void PdfWordsTest::everyLinkLeadsToItsTarget()
{
    const Snapshot snapshot = sampleStrategy(u"rota"_s);
    const QByteArray bytes = pdfOf(snapshot);
    const QStringList pages = pageWords(bytes);
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    QPDFNameTreeObjectHelper names(pdf.getRoot().getKey("/Names").getKey("/Dests"), pdf);
    std::vector<QPDFObjectHandle> all = pdf.getAllPages();
    int links = 0;
    for (QPDFObjectHandle page : all)
        for (QPDFObjectHandle note : page.getKey("/Annots").aitems()) {
            QPDFObjectHandle target;
            const std::string name = note.getKey("/Dest").getUTF8Value();
            QVERIFY2(names.findObject(name, target), name.c_str());
            const auto found = std::ranges::find_if(
                all, [&](QPDFObjectHandle &other) { return other.getObjGen() == target.getArrayItem(0).getObjGen(); });
            QVERIFY(found != all.end());
            const int element = snapshot.strategy().find(QByteArray::fromStdString(name));
            if (element < 0)
                continue;
            ++links;
            const QString title = snapshot.strategy().element(element).body->title();
            // One after the other: in a narrow column, others' words are between the lines of a title.
            for (const QString &word : title.split(u' '))
                QVERIFY2(pages.value(found - all.begin()).contains(word), qPrintable(title));
        }
    QVERIFY(links > 60);
}

void PdfWordsTest::theContentsCountThePages()
{
    const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
    const QStringList pages = pageWords(pdfOf(snapshot));
    QStringList lines = pages.value(1).split(u'\n') + pages.value(2).split(u'\n');
    QCOMPARE(lines.value(0), u"Contents"_s);
    int counted = 0;
    for (const Element &element : snapshot.strategy().elements()) {
        const QString title = element.body->title();
        const auto line = std::ranges::find_if(lines, [&](const QString &words) { return words.startsWith(title + u' '); });
        QVERIFY2(line != lines.end(), qPrintable(title));
        const int page = line->sliced(title.size()).trimmed().toInt();
        QVERIFY2(page > 2 && pages.value(page - 1).contains(title), qPrintable(*line));
        ++counted;
        lines.erase(line);
    }
    QVERIFY(counted > 40);
}

void PdfWordsTest::aLongContentsNamesTheChapters()
{
    const QStringList pages = pageWords(pdfOf(strategyOf(largeStrategy(200))));
    QVERIFY(pages.value(1).startsWith(u"Contents"_s));
    QVERIFY(pages.value(1).contains(u"Theme 3"_s));
    QVERIFY(!pages.value(1).contains(u"Item 1"_s));
    QVERIFY(!pages.value(2).startsWith(u"Bet"_s));
}

void PdfWordsTest::wordsInAnyScriptAreFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addRow("ligatures") << u"office fluffy waffle: it works --> so"_s;
    QTest::addRow("signs") << u"„Größe“ – 5 × 3 ≤ 16 €, naïve café…"_s;
    QTest::addRow("Greek and Cyrillic") << u"Ελλάδα Россия"_s;
    QTest::addRow("emoji") << u"Tidy \U0001F9F8 toys \U0001F468\u200D\U0001F469\u200D\U0001F467 now"_s;
    QTest::addRow("beyond the first plane") << u"\U00010330\U00010331 gothic"_s;
    QTest::addRow("Devanagari") << u"हिन्दी क्षत्रिय"_s;
    QTest::addRow("Hebrew") << u"שלום עולם"_s;
    QTest::addRow("Arabic") << u"مرحبا بالعالم"_s;
}

void PdfWordsTest::wordsInAnyScriptAreFound()
{
    QFETCH(QString, words);
    const QByteArray pdf = pdfOf(strategyOf(("# T\n\nBefore " + words + " after.\n").toUtf8()));
    keep(pdf, u"-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    static const QRegularExpression directions(u"[\u202A-\u202E]"_s);
    const QString read = wordsOf(pdf).remove(directions);
    for (const QString &word : words.split(u' '))
        QVERIFY2(read.contains(word), qPrintable(word + u" in "_s + read));
}

void PdfWordsTest::reasonsAreNamedFromBothEnds()
{
    const QString words
        = wordsOf(pdfOf(strategyOf("# T\n\n## Framework\n### Bets\n#### A bet\n### Alternatives\n#### Another way\n"
                                   "- Instead of: [A bet](#a-bet)\n## Roadmap\n### Now\n#### Launch\n"
                                   "- Why: [A bet](#a-bet)\n#### Land\n- Why: [A bet](#a-bet)\n- After: [Launch](#launch)\n")));
    QVERIFY2(words.contains(joined(u"Alternatives Another way"_s)), qPrintable(words));
    QVERIFY2(words.contains(joined(u"Acted on by Launch, Land"_s)), qPrintable(words));
    QVERIFY2(words.contains(joined(u"Comes before Land"_s)), qPrintable(words));
}

void PdfWordsTest::theChainsShowTheirGaps()
{
    const QString words = wordsOf(pdfOf(strategyOf("# T\n\n## Framework\n### Markets\n#### Nobody's pain\n#### Parents\n### Pains\n"
                                                   "#### Toys\n- Felt by: [Parents](#parents)\n#### Alone\n### Bets\n#### A bet\n"
                                                   "- Solves: [Toys](#toys)\n#### Idle\n")));
    QVERIFY2(words.contains(joined(u"Parents → Toys → A bet none yet"_s)), qPrintable(words));
    QVERIFY2(words.contains(joined(u"Nobody's pain no pain point yet"_s)), qPrintable(words));
    QVERIFY2(words.contains(joined(u"no market yet → Alone no bet yet"_s)), qPrintable(words));
    QVERIFY2(words.contains(joined(u"no pain point yet → Idle none yet"_s)), qPrintable(words));
}

void PdfWordsTest::whatIsTurnedDownIsSaid()
{
    const QString words = wordsOf(pdfOf(sampleStrategy(u"tidy-quest"_s)));
    QVERIFY(words.contains(
        joined(u"What we are not doing Because we bet on “A game, not a tool” • A book of tidy-up tips: read once"_s)));
    QVERIFY(words.contains(joined(u"We could Instead of Why not We'd look again if"_s)));
    QVERIFY(!wordsOf(pdfOf(strategyOf("# T\n\n## Framework\n### Bets\n#### A bet\n"))).contains(joined(u"not doing"_s)));
}

void PdfWordsTest::whatIsNeededIsAskedFor()
{
    const QString words = wordsOf(pdfOf(sampleStrategy(u"tidy-quest"_s)));
    QVERIFY(words.contains(
        joined(u"Resources asked for For We need When Team Launch the cleaning game a print run of 3,000 2027 Q1 Games"_s)));
}

void PdfWordsTest::partsBehindTheThreeAreReadInTheirOrder()
{
    const Snapshot snapshot
        = strategyOf("# T\n\n## Glossary\n\nA term.\n\n## Check-ins\n\nWeekly.\n\n### Heating\n\nIt costs too much.\n\n"
                     "## Appendix\n\nA table.\n");
    const QString words = wordsOf(pdfOf(snapshot));
    QVERIFY2(words.contains(joined(u"Glossary A term. Check-ins Weekly. Heating It costs too much. Appendix A table."_s)),
        qPrintable(words));
    QVERIFY(!wordsOf(pdfOf(snapshot, {.withheld = Matter::CheckIns})).contains(u"Heating"_s));
}

void PdfWordsTest::commentsAreNot()
{
    const Snapshot snapshot
        = strategyOf("# T <!-- secret -->\n\nSeen <!-- secret --> too.\n\n<!-- secret -->\n\n## Vision\n### Today\n#### Ouch\n"
                     "It hurts <!-- secret -->.\n\n<!-- secret -->\n\n> Say <!-- secret --> this.\n\n## Roadmap\n#### Launch\n"
                     "- When: 2027 <!-- secret -->\n- Team: <!-- secret --> Red\n");
    for (const ExportRules &rules : exportFormats()) {
        if (rules.format == ExportFormat::StoryboardPng)
            continue;
        const QByteArray bytes = exported(snapshot, {.format = rules.format, .isDraft = true}).value();
        QVERIFY2(!bytes.contains("secret") && (!rules.isPaged || !wordsOf(bytes).contains(u"secret"_s)), rules.name.data());
    }
}

THROUGHLINE_SUITE(PdfWordsTest)
#include "tst_pdfwords.moc"
