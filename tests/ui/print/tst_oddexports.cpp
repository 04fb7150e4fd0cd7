// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/support/ui/printed.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage colourful()
{
    QImage image(300, 200, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 7 % 256, y * 5 % 256, x * y % 256));
    return image;
}

/// A story whose one picture is the file \a name with \a bytes; none where they are empty.
Snapshot illustrated(const QString &name, const QByteArray &bytes)
{
    return Snapshot::read(*SourceText::fromUtf8("# Plan\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![A brick](" + name.toUtf8()
                              + ")\n\nIt hurts every day.\n"),
        {.exists = [bytes](const QString &) { return !bytes.isEmpty(); },
            .read = [bytes](const QString &) { return bytes.isEmpty() ? QByteArray() : bytes; }});
}

} // namespace

/// What nobody means to export.
class OddExportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aPictureThatIsNoneIsExplained_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ";
        QTest::newRow("missing") << u"gone.svg"_s << QByteArray() << u"There is no file"_s;
        QTest::newRow("script") << u"a.svg"_s << svg + "viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>" << u"a script"_s;
        QTest::newRow("a reference to the web")
            << u"a.svg"_s << svg + "viewBox=\"0 0 9 9\"><image xlink:href=\"http://example.org/a.png\"/></svg>" << u"isn't drawn"_s;
        QTest::newRow("a reference to a file")
            << u"a.svg"_s << svg + "viewBox=\"0 0 9 9\"><image href=\"file:///etc/passwd\"/></svg>" << u"isn't drawn"_s;
        QTest::newRow("half a photograph") << u"a.jpg"_s << encoded(colourful(), "JPG").chopped(9000) << u"breaks off"_s;
        QTest::newRow("900 million pixels") << u"a.png"_s << encoded(QImage(30000, 30000, QImage::Format_Mono), "PNG")
                                            << u"30,000 × 30,000 pixels"_s;
        QTest::newRow("words") << u"a.png"_s << QByteArray("words") << u"no picture"_s;
    }

    void aPictureThatIsNoneIsExplained()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const Snapshot plan = illustrated(name, bytes);
        for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Deck}) {
            const QString words = wordsOf(pdfOf(plan, {.format = format}));
            QVERIFY2(words.contains(joined(reason)), qPrintable(words));
        }
        QVERIFY2(wordsOf(pdfOf(plan)).contains(joined(u"It hurts every day."_s)), "the words stay");
        QVERIFY(exported(plan, {.format = ExportFormat::Html}).value().contains(reason.toUtf8()));
        QVERIFY(exported(plan, {.format = ExportFormat::Pptx}).value().size() > 1000);
    }

    void aPictureWithoutBoundsIsDrawnWithin()
    {
        const Snapshot plan = illustrated(u"a.svg"_s,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e9\" viewBox=\"0 0 1e9 1e9\">"
            "<rect width=\"1e9\" height=\"1e9\" fill=\"#f00\"/></svg>");
        for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Deck, ExportFormat::Pptx, ExportFormat::Html})
            QVERIFY(exported(plan, {.format = format}).value().size() > 1000);
    }

    void absurdTitlesAreExported_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("10 KB of words") << u"Nobody reads all of this. "_s.repeated(400).trimmed();
        QTest::newRow("10 KB without a gap") << QString(10'000, u'x');
        QTest::newRow("right to left") << u"משחק לסידור צעצועים"_s;
        QTest::newRow("emoji") << u"\U0001F9F8\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F600"_s;
        QTest::newRow("marks") << u"\\<b\\> &amp; \\| \\`x\\` =1+1 %1 \\# \\[a\\](b)"_s;
        QTest::newRow("control characters") << u"a\u0001b\u0007c\u202Ed\u200Be"_s;
    }

    void absurdTitlesAreExported()
    {
        QFETCH(const QString, title);
        const QByteArray words = title.toUtf8();
        const Snapshot plan = strategyOf("# " + words + "\n\n## Vision\n\n### " + words + "\n\n#### " + words
            + "\n\nIt hurts.\n\n## Framework\n\n### Bets\n\n#### The bet " + words + "\n\n## Roadmap\n\n### " + words
            + "\n\n#### The item " + words + "\n\n- When: 2027 Q1\n- Value now: 5/5\n- Vision: 5/5\n- Team: " + words + "\n");
        for (const ExportRules &rules : exportFormats()) {
            if (rules.format == ExportFormat::StoryboardPng)
                continue;
            const auto bytes = exported(plan, {.format = rules.format, .isDraft = true});
            QVERIFY2(bytes && !bytes->isEmpty(), rules.name.data());
            if (rules.isPaged)
                verifyNothingIsCutOff(*bytes);
        }
    }
};

THROUGHLINE_SUITE(OddExportsTest)
#include "tst_oddexports.moc"
