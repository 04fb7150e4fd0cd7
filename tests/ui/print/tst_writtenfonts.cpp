// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/print/taggedstream.h"
#include "ui/print/typesetter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include <functional>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const PlacedGlyphs> wordsOf(const QString &text, const QColor &colour = Qt::black)
{
    TextStyle style = PageStyle().text(TextRole::Body);
    style.colour = colour;
    return typeset({{text}}, style, PageStyle(), 400).front().drawings.front().glyphs;
}

/// A page that \a draw drew, as it is written.
struct WrittenPage {
    explicit WrittenPage(const std::function<void(QPainter &, PageMarks &)> &draw)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        QPainter painter(&writer);
        PageMarks marks(&fonts);
        draw(painter, marks);
        marks.end(painter);
        fonts.paint(writer, painter);
        painter.end();
        pdf.processMemoryFile("page", bytes.constData(), std::size_t(bytes.size()));
        QHash<int, std::shared_ptr<PdfFont>> known;
        for (QPDFObjectHandle &object : pdf.getAllObjects())
            if (object.isDictionaryOfType("/Font", "/Type0"))
                known.insert(object.getObjectID(), std::make_shared<PdfFont>(object));
        fonts.read(pdf, 1, known);
        QPDFObjectHandle page = pdf.getAllPages().front();
        PageFonts ofPage;
        for (const auto &[name, handle] : page.getKey("/Resources").getKey("/Font").ditems())
            ofPage.insert(QByteArray::fromStdString(name.substr(1)), known.value(handle.getObjectID()));
        const auto data = page.getKey("/Contents").getStreamData(qpdf_dl_generalized);
        drawn = {reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())};
        stream = tagStream(drawn, marks, ofPage, fonts);
        seenAll = stream.seen == marks.all().size();
    }

    WrittenFonts fonts;
    QPDF pdf;
    QByteArray drawn; ///< as QPdfWriter wrote it
    TaggedStream stream;
    bool seenAll = false;
};

const PageMarks::Mark paragraph{.tag = newTag(TagRole::Paragraph), .text = u"Words"_s};

} // namespace

class WrittenFontsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWrittenAndNotPainted()
    {
        const auto words = wordsOf(u"Words"_s);
        const WrittenPage page([&](QPainter &, PageMarks &marks) { QVERIFY(marks.take(paragraph, words, {10, 20})); });
        QVERIFY(!page.drawn.contains("Tj"));
        QVERIFY(page.stream.bytes.contains("Tj") || page.stream.bytes.contains("TJ"));
        QVERIFY(!page.stream.bytes.contains("ActualText")); // their glyphs say what they are
        QVERIFY(page.seenAll);
    }

    void theGlyphsAreThoseOfTheEmbeddedFont()
    {
        const auto words = wordsOf(u"Words, and more: ÄÖß"_s);
        const WrittenPage page([&](QPainter &, PageMarks &marks) { marks.take(paragraph, words, {}); });
        QString read;
        for (const QGlyphRun &run : words->runs) {
            const WrittenFonts::Font *written = page.fonts.find(run.rawFont());
            QVERIFY(written && written->font);
            for (const quint32 glyph : run.glyphIndexes())
                read += written->font->text(written->codes[glyph]);
        }
        QCOMPARE(read, u"Words, and more: ÄÖß"_s);
        QCOMPARE(page.stream.fonts.size(), std::size_t(1));
    }

    void whatIsWrittenStandsWhereItWasDrawn()
    {
        const auto words = wordsOf(u"Words"_s);
        const WrittenPage page([&](QPainter &painter, PageMarks &marks) {
            marks.take(paragraph, words, {10, 20});
            marks.begin(painter, {.tag = newTag(TagRole::Figure)});
            painter.translate(7, 7);
            painter.fillRect(QRect(0, 0, 50, 50), Qt::red);
            painter.translate(-7, -7);
            marks.take({.tag = newTag(TagRole::Paragraph), .text = u"Words"_s}, words, {10, 120});
        });
        const QByteArray &bytes = page.stream.bytes;
        const qsizetype first = bytes.indexOf("BT\n");
        const qsizetype figure = bytes.indexOf(" re\n");
        const qsizetype last = bytes.lastIndexOf("BT\n");
        QVERIFY(0 <= first && first < figure && figure < last);
        QCOMPARE(page.stream.contents, (std::vector{0, 1, 2}));
        // One below the other, whatever moved the figure.
        const auto matrix = [&bytes](qsizetype text) {
            const qsizetype start = bytes.indexOf("1 0 0 -1 ", text) + 9;
            return bytes.sliced(start, bytes.indexOf(" Tm", start) - start).split(' ');
        };
        QCOMPARE(matrix(first).at(0), matrix(last).at(0));
        QCOMPARE(qRound(matrix(last).at(1).toDouble() - matrix(first).at(1).toDouble()), 100);
        QVERIFY(page.seenAll);
    }

    void coloursAreSaid()
    {
        const WrittenPage page([&](QPainter &, PageMarks &marks) { marks.take(paragraph, wordsOf(u"Red"_s, Qt::red), {}); });
        QVERIFY(page.stream.bytes.contains("1 0 0 rg\n"));
    }

    void translucentWordsArePainted()
    {
        WrittenFonts fonts;
        PageMarks marks(&fonts);
        QVERIFY(!marks.take(paragraph, wordsOf(u"Words"_s, QColor(0, 0, 0, 128)), {}));
        QVERIFY(marks.all().empty());
    }

    void noPageOfFontsIsLeft()
    {
        WrittenPage page([&](QPainter &, PageMarks &marks) {
            marks.take(paragraph, wordsOf(u"Words"_s), {});
            marks.take(paragraph, wordsOf(u"More"_s), {0, 20});
        });
        QCOMPARE(page.pdf.getAllPages().size(), std::size_t(1));
    }
};

THROUGHLINE_SUITE(WrittenFontsTest)
#include "tst_writtenfonts.moc"
