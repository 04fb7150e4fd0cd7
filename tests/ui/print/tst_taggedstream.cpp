// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/print/taggedstream.h"

#include <QBuffer>
#include <QPainter>
#include <QTest>

#include <qpdf/QPDF.hh>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

/// A font whose glyphs 1, 2 and 3 are a, b and a space, each half as wide as it is high.
PageFonts fonts(QPDF &pdf)
{
    pdf.emptyPDF();
    QPDFObjectHandle font = QPDFObjectHandle::parse("<< /Type /Font /DescendantFonts [ << /W [ 0 [ 500 500 500 500 ] ] >> ] >>");
    font.replaceKey("/ToUnicode", pdf.newStream("1 beginbfrange\n<0001> <0003> [<0061> <0062> <0009> ]\nendbfrange\n"));
    return {{"F1", std::make_shared<PdfFont>(font)}};
}

/// Marks as they are noted while a page is drawn; what is drawn doesn't matter here.
PageMarks noted(const QList<PageMarks::Mark> &marks)
{
    QImage image(1, 1, QImage::Format_RGB32);
    QPainter painter(&image);
    PageMarks all;
    for (const PageMarks::Mark &mark : marks)
        all.begin(painter, mark);
    return all;
}

QByteArray mark(int number)
{
    return "-31337 -31337 " + QByteArray::number(number) + " 1 re\nf\n";
}

TaggedStream tagged(const QByteArray &stream, const QList<PageMarks::Mark> &marks = {})
{
    QPDF pdf;
    return tagStream(stream, noted(marks), fonts(pdf), {});
}

const QByteArray font = "/F1 10 Tf 1 0 0 -1 0 0 Tm\n";

/// Text as it is written, its operators from the matrix on.
QByteArray text(const QByteArray &operators, bool hasFont = true)
{
    return "BT\n" + (hasFont ? QByteArray("/F1 10 Tf\n") : QByteArray()) + "1 0 0 -1 " + operators + "\nET\n";
}

} // namespace

class TaggedStreamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsUnmarkedIsAnArtifact();
    void aMarkBeginsContent();
    void moreOfTheSameIsNotBegunAgain();
    void aMarkWithoutContentIsSeenAndNothingElse();
    void statesWithoutContentAreDropped();
    void textsThatOnlyStandElsewhereShareALevel();
    void textInALevelThatDoesMoreStaysThere();
    void whatIsDrawnBetweenTextsHasItsOwnLevels();
    void glyphsOfALineAreJoined();
    void whatTheLayoutRoundedIsNotWritten();
    void aNewLineIsCountedFromTheLastOne();
    void wordsThatReadOtherwiseAreSaid();
    void wordsAreSaidWhereTheyStand();
    void aLineEndsWithItsSpace();
    void wordsFromRightToLeftAreLeftToReaders();
};

void TaggedStreamTest::whatIsUnmarkedIsAnArtifact()
{
    QCOMPARE(tagged("0 0 9 9 re\nf\n").bytes, "/Artifact BMC\n0 0 9 9 re\nf\nEMC\n");
    QCOMPARE(tagged("").bytes, "");
}

void TaggedStreamTest::aMarkBeginsContent()
{
    const TaggedStream stream = tagged("1 0 0 1 0 0 cm\n" + mark(1) + "0 0 9 9 re\nf\n" + mark(2) + "0 0 5 5 re\nf\n",
        {{newTag(TagRole::Paragraph)}, {newTag(TagRole::Figure)}});
    QCOMPARE(stream.bytes, "1 0 0 1 0 0 cm\n/P <</MCID 0>> BDC\n0 0 9 9 re\nf\nEMC\n/Figure <</MCID 1>> BDC\n0 0 5 5 re\nf\nEMC\n");
    QCOMPARE(stream.contents, (std::vector{0, 1}));
    QCOMPARE(stream.seen, 2u);
}

void TaggedStreamTest::moreOfTheSameIsNotBegunAgain()
{
    const TagPtr tag = newTag(TagRole::Paragraph);
    const TaggedStream stream = tagged(mark(1) + "0 0 9 9 re\nf\n" + mark(2) + "0 0 5 5 re\nf\n", {{tag}, {tag}});
    QCOMPARE(stream.bytes, "/P <</MCID 0>> BDC\n0 0 9 9 re\nf\n0 0 5 5 re\nf\nEMC\n");
    QCOMPARE(stream.contents, std::vector{0});
}

void TaggedStreamTest::aMarkWithoutContentIsSeenAndNothingElse()
{
    const TaggedStream stream
        = tagged("q\n" + mark(1) + "Q\n" + mark(2) + "0 0 5 5 re\nf\n", {{newTag(TagRole::Cell)}, {newTag(TagRole::Cell)}});
    QCOMPARE(stream.bytes, "/P <</MCID 0>> BDC\n0 0 5 5 re\nf\nEMC\n");
    QCOMPARE(stream.contents, std::vector{1});
    QCOMPARE(stream.seen, 2u);
}

void TaggedStreamTest::statesWithoutContentAreDropped()
{
    QCOMPARE(tagged("q q\n1 0 0 1 5 5 cm\n/CSp cs\n1 0 0 scn\nQ\nQ q\n0 0 9 9 re\nf\nQ\nQ\n").bytes,
        "q\n/Artifact BMC\n0 0 9 9 re\nf\nQ\nQ\nEMC\n");
}

void TaggedStreamTest::textsThatOnlyStandElsewhereShareALevel()
{
    const QByteArray a = "BT\n" + font + "0 -2 Td <0001> Tj\nET\n";
    const QByteArray red = "/CSp cs\n1 0 0 scn\n";
    QCOMPARE(tagged("q\n1 0 0 1 5 9 cm\n" + red + "q\n1 0 0 1 1 1 cm\n" + a + "Q\nQ\nq\n1 0 0 1 5 20 cm\n" + red + a
                 + "Q\nq\n/CSp cs\n0 0 1 scn\n" + a + "Q\n" + a)
                 .bytes,
        "q\n" + red + "/Artifact BMC\n" + text("6 12 Tm <0001> Tj") + text("5 22 Tm <0001> Tj", false) + "/CSp cs\n0 0 1 scn\n"
            + text("0 2 Tm <0001> Tj", false) + "Q\nq\n" + text("0 2 Tm <0001> Tj") + "Q\nEMC\n");
}

void TaggedStreamTest::textInALevelThatDoesMoreStaysThere()
{
    const QByteArray a = "BT\n" + font + "0 -2 Td <0001> Tj\nET\n";
    const QByteArray turned = "q\n0 1 -1 0 0 0 cm\n";
    QCOMPARE(tagged(turned + a + "Q\n").bytes, turned + "/Artifact BMC\n" + a + "Q\nEMC\n");
    const QByteArray leaning = "BT\n/F1 10 Tf 1 0 .3 -1 0 0 Tm\n0 -2 Td <0001> Tj\nET\n";
    QCOMPARE(tagged("q\n" + leaning + "Q\n").bytes, "q\n/Artifact BMC\n" + leaning + "Q\nEMC\n");
}

void TaggedStreamTest::whatIsDrawnBetweenTextsHasItsOwnLevels()
{
    const QByteArray a = "BT\n" + font + "0 -2 Td <0001> Tj\nET\n";
    const QByteArray box = "0 0 9 9 re\nf\n";
    QCOMPARE(tagged("q\n1 0 0 1 5 0 cm\n" + a + "q\n1 0 0 1 3 0 cm\n" + box + a + "Q\n" + a + "Q\n").bytes,
        "q\n/Artifact BMC\n" + text("5 2 Tm <0001> Tj") + "Q\nq\n1 0 0 1 5 0 cm\nq\n1 0 0 1 3 0 cm\n" + box + "q\n"
            + text("0 2 Tm <0001> Tj") + "Q\nQ\nq\n" + text("0 2 Tm <0001> Tj") + "Q\nQ\nEMC\n");
}

/// Each glyph is about a thousandth of the size too far; what adds up is written before it is seen.
void TaggedStreamTest::whatTheLayoutRoundedIsNotWritten()
{
    const auto glyphs = [](int count) {
        QByteArray all = "0 0 Td <0001> Tj\n";
        for (int i = 1; i < count; ++i)
            all += "5.012 0 Td <0001> Tj\n";
        return tagged("BT\n" + font + all + "ET\n").bytes;
    };
    QCOMPARE(glyphs(5), "q\n/Artifact BMC\n" + text("0 0 Tm <00010001000100010001> Tj") + "Q\nEMC\n");
    QCOMPARE(glyphs(30).count(">-"), 3); // about ten each
}

void TaggedStreamTest::glyphsOfALineAreJoined()
{
    // The second glyph stands where the first ends, the third a tenth of the size further.
    QCOMPARE(tagged("BT\n" + font + "7 -20 Td <0001> Tj\n5 0 Td <0002> Tj\n6 0 Td <0001> Tj\nET\n").bytes,
        "q\n/Artifact BMC\n" + text("7 20 Tm [<00010002>-100<0001>] TJ") + "Q\nEMC\n");
    QCOMPARE(tagged("BT\n" + font + "0 -20 Td <0001> Tj\n5 0 Td <0002> Tj\nET\n").bytes,
        "q\n/Artifact BMC\n" + text("0 20 Tm <00010002> Tj") + "Q\nEMC\n");
}

void TaggedStreamTest::aNewLineIsCountedFromTheLastOne()
{
    QCOMPARE(tagged("BT\n" + font + "0 0 Td <0001> Tj\n5 0 Td <0001> Tj\n5 3 Td <0002> Tj\nET\n").bytes,
        "q\n/Artifact BMC\n" + text("0 0 Tm <00010001> Tj\n10 3 Td <0002> Tj") + "Q\nEMC\n");
}

void TaggedStreamTest::wordsThatReadOtherwiseAreSaid()
{
    const QByteArray stream = mark(1) + "q\nBT\n" + font + "0 0 Td <0001> Tj\n5 0 Td <0003> Tj\nET\nQ\nq\n" + mark(2) + "Q\n";
    const auto read = [&](const QString &expected) {
        return tagged(stream, {{newTag(TagRole::Paragraph), expected}, {newTag(TagRole::Paragraph)}}).bytes;
    };
    const QByteArray words = text("0 0 Tm <00010003> Tj");
    QCOMPARE(read(u"a "_s), "q\n/P <</MCID 0>> BDC\n" + words + "Q\nEMC\n");
    QCOMPARE(read(u"a"_s), "q\n/P <</MCID 0>> BDC\n" + words + "Q\nEMC\n");
    QCOMPARE(read(u"\U0001F9F8"_s), "q\n/P <</MCID 0>> BDC\n/Span <</ActualText <FEFFD83EDDF8>>> BDC\n" + words + "EMC\nQ\nEMC\n");
}

/// Two words under one tag: only the one that reads otherwise is said.
void TaggedStreamTest::wordsAreSaidWhereTheyStand()
{
    const TagPtr tag = newTag(TagRole::Paragraph);
    const QByteArray a = "BT\n" + font + "0 0 Td <0001> Tj\nET\n";
    QCOMPARE(tagged(mark(1) + a + mark(2) + a, {{tag, u"a"_s}, {tag, u"é"_s}}).bytes,
        "q\n/P <</MCID 0>> BDC\n" + text("0 0 Tm <0001> Tj") + "/Span <</ActualText <FEFF00E9>>> BDC\n"
            + text("0 0 Tm <0001> Tj", false) + "EMC\nQ\nEMC\n");
}

void TaggedStreamTest::aLineEndsWithItsSpace()
{
    QCOMPARE(tagged(mark(1) + "BT\n" + font + "0 0 Td <0001> Tj\nET\n", {{newTag(TagRole::Paragraph), u"a "_s}}).bytes,
        "q\n/P <</MCID 0>> BDC\n" + text("0 0 Tm <00010003> Tj") + "Q\nEMC\n");
}

void TaggedStreamTest::wordsFromRightToLeftAreLeftToReaders()
{
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle hebrew = QPDFObjectHandle::parse("<< /Type /Font /DescendantFonts [ << /DW 500 >> ] >>");
    hebrew.replaceKey("/ToUnicode", pdf.newStream("1 beginbfrange\n<0001> <0002> [<05D0> <05D1> ]\nendbfrange\n"));
    const PageFonts fonts{{"F1", std::make_shared<PdfFont>(hebrew)}};
    const QByteArray stream = mark(1) + "BT\n" + font + "0 0 Td <0002> Tj\n5 0 Td <0001> Tj\nET\n";
    const auto read = [&](const QString &expected) {
        return tagStream(stream, noted({{newTag(TagRole::Paragraph), expected}}), fonts, {}).bytes;
    };
    QVERIFY(!read(u"\u05D0\u05D1"_s).contains("ActualText"));
    QVERIFY(read(u"\u05D1\u05D1"_s).contains("ActualText"));
}

THROUGHLINE_SUITE(TaggedStreamTest)
#include "tst_taggedstream.moc"
