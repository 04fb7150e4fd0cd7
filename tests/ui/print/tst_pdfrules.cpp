// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/pdfrules.h"
#include "tests/support/ui/printed.h"

#include <QRegularExpression>
#include <QTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

/// All that prose can hold, and elements where no heading is above them.
const QByteArray motley
    = "---\nlanguage: de\n---\n# A *motley* plan\n\nHello [there](https://example.org/a b \"x\") and `code`.\n\n"
      "## Vision\n\n#### A frame without an act\n\nIts caption.\n\n## Framework\n\n### Bets\n\n#### A bet\n\n"
      "- first\n  - nested **bold**\n  - again\n- second\n\n1. one\n2. two\n\n- [ ] to do\n- [x] done\n\n"
      "> A quote\n>\n> of two paragraphs.\n\n```\nint main()\n\n{}\n```\n\n"
      "| Criterion | Ours | Theirs |\n|---|---|---|\n| Price | low | |\n| Speed | [fast](#a-bet) | slow |\n\n"
      "###### Deep down\n\nStruck ~~out~~, a dead [link](#nowhere).\n\n"
      "### Alternatives\n\n#### Another way\n\n- Instead of: [A bet](#a-bet)\n\n"
      "## Roadmap\n\n#### Untraced\n\n- When: 2027 Q1\n\n### Theme\n\n#### Dropped\n\n- Status: dropped\n- Needs: a van\n"
      "- Why: [A bet](#a-bet), because it is what a very long reason that goes over more than one line of the table says\n\n"
      "## Notes\n\n### Deeper\n\nWords.\n";

} // namespace

class PdfRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void everyRuleIsKept_data();
    void everyRuleIsKept();
    void aBrokenRuleIsFound_data();
    void aBrokenRuleIsFound();
    void everyLayoutKeepsThem_data();
    void everyLayoutKeepsThem();
    void noReaderComplains_data() { everyRuleIsKept_data(); }
    void noReaderComplains();
    void theStructureNamesTheHeadings();
    void aLinkOverSeveralLinesIsOne();
    void aTableIsReadAsOne();
    void aListIsReadAsOne();
    void aPictureIsSaidInWords();
    void whatRunsAlongIsLeftOut();
    void theFileSaysWhatItIsAbout();
    void aDateIsOneThatWasGiven();
    void somePagesKeepTheRulesToo();
};

void PdfRulesTest::everyRuleIsKept_data()
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
    add("motley", strategyOf(motley));
    add("nothing", strategyOf(""));
}

void PdfRulesTest::everyRuleIsKept()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(QPageSize::PageSizeId, paper);
    const QByteArray pdf = pdfOf(snapshot, {.paper = QPageSize(paper)});
    keep(pdf, u"-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QCOMPARE(brokenRules(pdf), QStringList());
}

using Harm = std::function<void(QPDF &)>;

/// Takes \a key from the first dictionary where \a test holds.
static Harm without(const std::string &key, const std::function<bool(QPDFObjectHandle)> &test)
{
    return [key, test](QPDF &pdf) {
        for (QPDFObjectHandle object : pdf.getAllObjects())
            if (object.isDictionary() && object.hasKey(key) && test(object))
                return object.removeKey(key);
    };
}

static std::function<bool(QPDFObjectHandle)> isType(const std::string &type)
{
    return [type](QPDFObjectHandle object) { return object.getKey("/S").isName() && object.getKey("/S").getName() == type; };
}

void PdfRulesTest::aBrokenRuleIsFound_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<QString>("fault");
    const auto catalogue = [](const std::string &key) { return [key](QPDF &pdf) { pdf.getRoot().removeKey(key); }; };
    QTest::addRow("language") << Harm(catalogue("/Lang")) << u"no language"_s;
    QTest::addRow("metadata") << Harm(catalogue("/Metadata")) << u"no metadata"_s;
    QTest::addRow("tagged") << Harm(catalogue("/MarkInfo")) << u"it does not say that it is tagged"_s;
    QTest::addRow("picture") << without("/Alt", isType("/Figure")) << u"a figure without words"_s;
    QTest::addRow("scope") << without("/A", isType("/TH")) << u"a header without scope"_s;
    QTest::addRow("content") << without("/K", isType("/H1")) << u"content is in no element"_s;
    QTest::addRow("link") << without("/Contents", [](QPDFObjectHandle object) {
        return object.isDictionaryOfType("/Annot", "/Link");
    }) << u"a link without words"_s;
    QTest::addRow("font") << without("/ToUnicode", [](QPDFObjectHandle) { return true; })
                          << u"a font doesn't say what its glyphs stand for"_s;
    const Harm skip = [](QPDF &pdf) {
        for (QPDFObjectHandle object : pdf.getAllObjects())
            if (object.isDictionary() && isType("/H2")(object))
                return object.replaceKey("/S", QPDFObjectHandle::newName("/H4"));
    };
    QTest::addRow("heading") << skip << u"a heading skips a level"_s;
}

void PdfRulesTest::aBrokenRuleIsFound()
{
    QFETCH(Harm, harm);
    QFETCH(QString, fault);
    const QByteArray whole = pdfOf(sampleStrategy(u"tidy-quest"_s));
    QPDF pdf;
    pdf.processMemoryFile("test", whole.constData(), std::size_t(whole.size()));
    harm(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    const QStringList broken = brokenRules({reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())});
    QVERIFY2(broken.contains(fault), qPrintable(broken.join(u", "_s)));
}

void PdfRulesTest::everyLayoutKeepsThem_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportRules &rules : exportFormats())
        if (rules.isPaged)
            QTest::addRow("%s", rules.name.data()) << rules.format;
}

void PdfRulesTest::everyLayoutKeepsThem()
{
    QFETCH(ExportFormat, format);
    ExportWish wish;
    wish.format = format;
    wish.isDraft = true;
    const QByteArray pdf = exported(sampleStrategy(u"rota"_s), wish).value();
    keep(pdf, u"-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QCOMPARE(brokenRules(pdf), QStringList());
}

void PdfRulesTest::noReaderComplains()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(QPageSize::PageSizeId, paper);
    const QByteArray pdf = pdfOf(snapshot, {.paper = QPageSize(paper)});
    QVERIFY(askedOf(u"qpdf"_s, {u"--check"_s, u"-"_s}, pdf).contains("No syntax or stream encoding errors found"));
    askedOf(u"pdftoppm"_s, {u"-r"_s, u"10"_s, u"-"_s, u"/dev/null"_s}, pdf);
    const QByteArray info = askedOf(u"pdfinfo"_s, {u"-"_s}, pdf);
    QVERIFY2(info.contains("Tagged:          yes"), info);
}

/// The headings in order, each with its level before it.
static QStringList headingsOf(const QByteArray &pdf)
{
    QStringList headings;
    const QString structure = QString::fromUtf8(askedOf(u"pdfinfo"_s, {u"-struct-text"_s, u"-"_s}, pdf));
    static const QRegularExpression heading(u"^ *H(\\d)[^\\n]*\\n *\"(.*)\"$"_s, QRegularExpression::MultilineOption);
    for (const auto &match : heading.globalMatch(structure))
        headings.append(match.captured(1) + u' ' + match.captured(2).simplified());
    return headings;
}

void PdfRulesTest::theStructureNamesTheHeadings()
{
    const Snapshot snapshot = sampleStrategy(u"tidy-quest"_s);
    const QStringList headings = headingsOf(pdfOf(snapshot));
    QCOMPARE(headings.value(0), u"1 Tidy Quest"_s);
    QStringList wanted;
    for (const Element &element : snapshot.strategy().elements())
        wanted.append(u"4 "_s + element.body->title());
    QStringList found = headings;
    found.removeIf([](const QString &heading) { return !heading.startsWith(u'4'); });
    QCOMPARE(found, wanted);
    QVERIFY(headings.contains(u"2 Vision"_s) && headings.contains(u"3 Pain points"_s));
}

/// The links of the structure with how many places each has.
static QList<int> placesOfLinks(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    QList<int> places;
    for (QPDFObjectHandle object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/S").isName() && object.getKey("/S").getName() == "/Link") {
            int count = 0;
            for (QPDFObjectHandle kid : object.getKey("/K").aitems())
                count += kid.isDictionaryOfType("/OBJR") ? 1 : 0;
            places.append(count);
        }
    return places;
}

void PdfRulesTest::aLinkOverSeveralLinesIsOne()
{
    const QByteArray words
        = "a link that is long enough to go over more than one line of the page, whatever font it happens to be set in today";
    const QByteArray pdf = pdfOf(strategyOf("# T\n\n[" + words + "](https://example.org)\n"));
    QCOMPARE(placesOfLinks(pdf), QList<int>{2});
}

void PdfRulesTest::aTableIsReadAsOne()
{
    const QByteArray structure = askedOf(u"pdfinfo"_s, {u"-struct-text"_s, u"-"_s}, pdfOf(strategyOf(motley)));
    const qsizetype table = structure.indexOf("\"Criterion\"");
    QVERIFY2(table > 0, structure);
    const QString cells = QString::fromUtf8(structure.sliced(table)).simplified();
    QVERIFY2(cells.startsWith(u"\"Criterion\" TH"_s), qPrintable(cells.first(200)));
    QVERIFY2(cells.contains(u"TR (block) TH (block) /Scope /Row \"Price\" TD (block) \"low\" TD (block) TR"_s)
            || cells.contains(u"\"Price\" TD"_s),
        qPrintable(cells.first(800)));
}

void PdfRulesTest::aListIsReadAsOne()
{
    const QString structure
        = QString::fromUtf8(askedOf(u"pdfinfo"_s, {u"-struct-text"_s, u"-"_s}, pdfOf(strategyOf(motley)))).simplified();
    // A list in the body of an item of another.
    static const QRegularExpression nested(u"LBody[^L]*\"first ?\" L \\(block\\) LI"_s);
    QVERIFY2(nested.match(structure).hasMatch(), qPrintable(structure));
}

void PdfRulesTest::aPictureIsSaidInWords()
{
    const QByteArray bytes = pdfOf(sampleStrategy(u"tidy-quest"_s));
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    QStringList said;
    for (QPDFObjectHandle object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/Alt").isString())
            said.append(QString::fromStdString(object.getKey("/Alt").getUTF8Value()));
    QVERIFY(said.contains(u"A parent hopping on one foot beside a toy brick"_s));
    QVERIFY(!said.filter(u"Timeline of the roadmap from 2027 Q1"_s).isEmpty());
}

void PdfRulesTest::whatRunsAlongIsLeftOut()
{
    const QByteArray pdf = pdfOf(sampleStrategy(u"tidy-quest"_s), {.isDraft = true});
    const QByteArray structure = askedOf(u"pdfinfo"_s, {u"-struct-text"_s, u"-"_s}, pdf);
    QVERIFY(!structure.contains("Draft"));
    QVERIFY(!structure.contains("Tidy Quest · Roadmap"));
    QCOMPARE(structure.count("\"Why\""), 1); // the head of the table, though it is on each of its pages
    QCOMPARE(structure.count("\"Why \""), 16); // each item's
}

void PdfRulesTest::theFileSaysWhatItIsAbout()
{
    const QByteArray info = askedOf(u"pdfinfo"_s, {u"-"_s}, pdfOf(sampleStrategy(u"tidy-quest"_s)));
    for (const char *line :
        {"Title:           Tidy Quest", "Author:          Sam Okafor", "Keywords:        Prove the first quest, "})
        QVERIFY2(info.contains(line), info);
    QVERIFY2(!info.contains("CreationDate"), info);
}

void PdfRulesTest::aDateIsOneThatWasGiven()
{
    qputenv("SOURCE_DATE_EPOCH", "1800000000");
    const QByteArray pdf = pdfOf(sampleStrategy(u"tidy-quest"_s));
    qunsetenv("SOURCE_DATE_EPOCH");
    const QByteArray info = askedOf(u"pdfinfo"_s, {u"-isodates"_s, u"-"_s}, pdf);
    QVERIFY2(info.contains("2027-01-15T08:00:00Z"), info);
}

/// Their links and bookmarks into pages that aren't there are gone, and their numbers stay.
void PdfRulesTest::somePagesKeepTheRulesToo()
{
    const QByteArray bytes = pdfOf(sampleStrategy(u"tidy-quest"_s), {.pages = PageRanges::read(u"2-4, 7"_s).value()});
    QCOMPARE(brokenRules(bytes), QStringList());
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    QCOMPARE(pdf.getAllPages().size(), std::size_t(4));
    QCOMPARE(QByteArray::fromStdString(pdf.getRoot().getKey("/PageLabels").getKey("/Nums").unparse()),
        QByteArray("[ 0 << /S /D /St 2 >> 3 << /S /D /St 7 >> ]"));
}

THROUGHLINE_SUITE(PdfRulesTest)
#include "tst_pdfrules.moc"
