// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/suites.h"
#include "tests/support/ui/printed.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTest>

#include <memory>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

const QStringList everyFormat{"pdf", "deck", "handout", "brief", "roadmap-pdf", "pptx", "storyboard-png", "roadmap-svg", "roadmap-png",
    "priorities-svg", "map-svg", "md", "html", "csv", "json", "ics", "not-doing", "resources"};

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage motley()
{
    QImage image(300, 200, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 7 % 256, y * 5 % 256, x * y % 256));
    return image;
}

QByteArray withPicture(const QByteArray &name)
{
    return "# Plan\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![A brick](" + name + ")\n\nIt hurts every day.\n";
}

} // namespace

/// What nobody means to export, and places that nobody can export to.
class BadExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init() { m_folder = std::make_unique<ScratchFolder>(); }

    void aPictureThatIsNoneIsExplained_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ";
        QTest::newRow("missing") << u"gone.svg"_s << QByteArray() << u"There is no file"_s;
        QTest::newRow("script") << u"a.svg"_s << svg + "viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>" << u"a script"_s;
        QTest::newRow("a reference to the web") << u"a.svg"_s
                                                << svg + "viewBox=\"0 0 9 9\"><image xlink:href=\"http://example.org/a.png\"/></svg>"
                                                << u"isn't drawn"_s;
        QTest::newRow("a reference to a file") << u"a.svg"_s << svg + "viewBox=\"0 0 9 9\"><image href=\"file:///etc/passwd\"/></svg>"
                                               << u"isn't drawn"_s;
        QTest::newRow("half a photograph") << u"a.jpg"_s << encoded(motley(), "JPG").chopped(9000) << u"breaks off"_s;
        QTest::newRow("900 million pixels") << u"a.png"_s << encoded(QImage(30000, 30000, QImage::Format_Mono), "PNG")
                                            << u"30,000 × 30,000 pixels"_s;
        QTest::newRow("words") << u"a.png"_s << QByteArray("words") << u"no picture"_s;
    }

    void aPictureThatIsNoneIsExplained()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        if (!bytes.isEmpty())
            m_folder->write(name, bytes);
        const QString plan = m_folder->write("plan.md", withPicture(name.toUtf8()));
        for (const QString format : {"pdf", "deck", "html", "pptx", "md", "storyboard-png"})
            verifyExported(plan, format);
        for (const QString format : {"pdf", "deck"}) {
            const QString words = wordsOf(contentsOf(output(format)));
            QVERIFY2(words.contains(joined(reason)) && words.contains(joined(u"It hurts every day."_s)), qPrintable(words));
        }
        QVERIFY2(contentsOf(output("html")).contains(reason.toUtf8()), contentsOf(output("html")));
    }

    void aPictureWithoutBoundsIsDrawnWithin()
    {
        m_folder->write("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e9\" viewBox=\"0 0 1e9 1e9\">"
                      "<rect width=\"1e9\" height=\"1e9\" fill=\"#f00\"/></svg>");
        const QString plan = m_folder->write("plan.md", withPicture("a.svg"));
        for (const QString format : {"pdf", "deck", "html", "pptx", "storyboard-png"})
            verifyExported(plan, format);
        QVERIFY(wordsOf(contentsOf(output("pdf"))).contains(joined(u"It hurts every day."_s)));
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
        QTest::newRow("stacked accents") << u"Z"_s + u"\u0301\u0316"_s.repeated(200);
    }

    void absurdTitlesAreExported()
    {
        QFETCH(const QString, title);
        const QByteArray words = title.toUtf8();
        const QString plan = m_folder->write("plan.md",
            "# " + words + "\n\n## Vision\n\n### " + words + "\n\n#### " + words + "\n\nIt hurts.\n\n## Framework\n\n### Bets\n\n#### The bet "
                + words + "\n\n## Roadmap\n\n### " + words + "\n\n#### The item " + words
                + "\n\n- When: 2027 Q1\n- Value now: 5/5\n- Vision: 5/5\n- Team: " + words + "\n");
        for (const QString &format : everyFormat)
            verifyExported(plan, format);
        for (const QString format : {"pdf", "deck", "handout", "brief", "roadmap-pdf"})
            verifyNothingIsCutOff(contentsOf(output(format)));
    }

    void aFullDiskLeavesNothingHalf_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : everyFormat)
            QTest::newRow(qPrintable(format)) << format;
    }

    void aFullDiskLeavesNothingHalf()
    {
        QFETCH(const QString, format);
        constexpr int room = 512; // bytes in a file: less than any of them needs
        const Run result
            = run({"export", sampleFile(), "--to", format, "-o", output(format)}, {}, room);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.error.count('\n'), 1);
        QVERIFY2(result.error.contains("the disk is full; free some space"), result.error);
        QCOMPARE(m_folder->files(), QStringList());
    }

    void aFullDiskLeavesWhatWasThere()
    {
        m_folder->write("out.pdf", "the last version");
        QCOMPARE(run({"export", sampleFile(), "--to", "pdf", "-o", output("pdf")}, {}, 512).status, 2);
        QCOMPARE(m_folder->files(), QStringList{"out.pdf"});
        QCOMPARE(contentsOf(output("pdf")), QByteArray("the last version"));
    }

    void nothingOfTheStrategyIsWrittenOver_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("its file") << u"plan.md"_s << QByteArray("is the strategy itself");
        QTest::newRow("a link to it") << u"link.md"_s << QByteArray("is the strategy itself");
        QTest::newRow("by another way") << u"plan.assets/../plan.md"_s << QByteArray("is the strategy itself");
        QTest::newRow("its picture") << u"plan.assets/p.svg"_s << QByteArray("is a picture of the strategy");
    }

    void nothingOfTheStrategyIsWrittenOver()
    {
        QFETCH(const QString, target);
        QFETCH(const QByteArray, reason);
        const QByteArray text = withPicture("plan.assets/p.svg");
        const QString plan = m_folder->write("plan.md", text);
        const QByteArray picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
        const QString itsPicture = m_folder->write("plan.assets/p.svg", picture);
        QVERIFY(QFile::link(plan, m_folder->path("link.md")));
        for (const QString &format : everyFormat) {
            const Run result = run({"export", plan, "--to", format, "-o",
                format == "storyboard-png" ? m_folder->path(target).replace("p.svg", "%d") : m_folder->path(target)});
            if (format == "storyboard-png")
                continue; // goes elsewhere
            QCOMPARE(result.status, 2);
            QVERIFY2(result.error.contains(reason) && result.error.count('\n') == 1, result.error);
        }
        QCOMPARE(contentsOf(plan), text);
        QCOMPARE(contentsOf(itsPicture), picture);
    }

    void copiesOfPicturesSpareTheStrategysOwn()
    {
        const QByteArray one = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
        const QByteArray other = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        m_folder->write("other/p.svg", other);
        const QString own = m_folder->write("plan.assets/p.svg", one);
        const QString plan = m_folder->write("plan.strategy.md", withPicture("other/p.svg") + "\n#### Calm\n\n![Calm](plan.assets/p.svg)\n");
        QCOMPARE(run({"export", plan, "--to", "md", "-o", m_folder->path("plan.md")}).status, 0);
        QCOMPARE(contentsOf(own), one);
        QVERIFY2(contentsOf(m_folder->path("plan.md")).contains("![Calm](plan.assets/p.svg)"), contentsOf(m_folder->path("plan.md")));
        QCOMPARE(run({"export", plan, "--to", "md", "-o", m_folder->path("other/plan.md")}).status, 0);
        QCOMPARE(contentsOf(m_folder->path("other/plan.assets/p.svg")), other);
    }

private:
    QString output(const QString &format) const { return m_folder->path("out." + format); }

    void verifyExported(const QString &plan, const QString &format)
    {
        const Run result = run({"export", plan, "--to", format, "--draft", "-o", output(format)});
        QVERIFY2(result.status == 0, format.toUtf8() + ": " + result.error.first(std::min<qsizetype>(400, result.error.size())));
        QCOMPARE(result.error, QByteArray());
        QVERIFY2(QFileInfo(output(format)).size() > 0, qPrintable(format));
    }

    std::unique_ptr<ScratchFolder> m_folder;
};

THROUGHLINE_SUITE(BadExportTest)
#include "tst_badexport.moc"
