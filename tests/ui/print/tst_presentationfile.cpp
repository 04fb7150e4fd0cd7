// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"
#include "tests/support/suites.h"
#include "tests/support/ui/fakedialogs.h"
#include "tests/support/ui/printed.h"
#include "ui/print/presentationfile.h"

#include <KZip>

#include <QBuffer>
#include <QXmlStreamReader>

using namespace throughline;

namespace {

const QDate presentationfileToday(2026, 11, 30);

QByteArray presentation(const QByteArray &text, SlideShape shape = SlideShape::Wide)
{
    const auto bytes = writePresentation(
        Snapshot::read(*SourceText::fromUtf8(text)), {.shape = shape, .roadmap = {.today = presentationfileToday}});
    return bytes ? *bytes : QByteArray();
}

/// Every part, by name.
QMap<QString, QByteArray> partsOf(const QByteArray &bytes)
{
    QMap<QString, QByteArray> parts;
    QBuffer buffer;
    buffer.setData(bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::ReadOnly))
        return parts;
    const std::function<void(const KArchiveDirectory *, const QString &)> read
        = [&](const KArchiveDirectory *folder, const QString &path) {
              for (const QString &name : folder->entries()) {
                  const KArchiveEntry *entry = folder->entry(name);
                  if (entry->isDirectory())
                      read(static_cast<const KArchiveDirectory *>(entry), path + name + u'/');
                  else
                      parts.insert(path + name, static_cast<const KArchiveFile *>(entry)->data());
              }
          };
    read(zip.directory(), QStringLiteral("/"));
    return parts;
}

/// The words of a part, paragraphs parted by bars.
QString wordsOfPart(const QByteArray &part)
{
    QStringList words;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QStringLiteral("t"))
            words += xml.readElementText();
    }
    return xml.hasError() ? xml.errorString() : words.join(u'|');
}

const QByteArray plan
    = "# Plan & 5 < 6\n\n## Vision\n### Today\n#### Ouch\nIt hurts.\n\nA long story.\n\n> Pause here.\n\n"
      "## Framework\n### Bets\n#### Game\n\n## Roadmap\n### Play\n#### Launch\n- When: 2027 Q1\n- Why: [Game](#game)\n"
      "#### Odd\n- When: 2027 Q2\n#### Some day\n";

/// A shape of a roadmap's slide and where it is.
struct Box {
    QString name;
    QRectF area = {};
    QString words = {};
};

/// Those that stand for items, in EMU.
QList<Box> boxesOf(const QByteArray &slide)
{
    QList<Box> boxes;
    QXmlStreamReader xml(slide);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("cNvPr"))
            boxes.append({.name = xml.attributes().value(QStringLiteral("name")).toString()});
        else if (xml.name() == QStringLiteral("off") && !boxes.isEmpty())
            boxes.back().area.moveTopLeft(
                {xml.attributes().value(QStringLiteral("x")).toDouble(), xml.attributes().value(QStringLiteral("y")).toDouble()});
        else if (xml.name() == QStringLiteral("ext") && xml.attributes().hasAttribute(QStringLiteral("cx")) && !boxes.isEmpty())
            boxes.back().area.setSize(
                {xml.attributes().value(QStringLiteral("cx")).toDouble(), xml.attributes().value(QStringLiteral("cy")).toDouble()});
        else if (xml.name() == QStringLiteral("t") && !boxes.isEmpty())
            boxes.back().words += xml.readElementText();
    }
    const QStringList others{QString(), QStringLiteral("Column"), QStringLiteral("Lane"), QStringLiteral("Title"),
        QStringLiteral("Words"), QStringLiteral("Line")};
    boxes.removeIf([&](const Box &box) { return others.contains(box.name) || box.area.height() <= 0 || box.area.width() <= 0; });
    return boxes;
}

} // namespace

class TestPresentationFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void wordsAreTextAndNotesAreNotes()
    {
        const auto parts = partsOf(presentation(plan));
        QCOMPARE(wordsOfPart(parts[QStringLiteral("/ppt/slides/slide1.xml")]), QStringLiteral("Plan & 5 < 6"));
        QCOMPARE(wordsOfPart(parts[QStringLiteral("/ppt/slides/slide2.xml")]), QStringLiteral("Today"));
        QCOMPARE(wordsOfPart(parts[QStringLiteral("/ppt/slides/slide3.xml")]), QStringLiteral("Ouch|It hurts."));
        QCOMPARE(
            wordsOfPart(parts[QStringLiteral("/ppt/notesSlides/notesSlide3.xml")]), QStringLiteral("A long story.|Pause here."));
        QVERIFY(parts[QStringLiteral("/ppt/slides/slide3.xml")].contains("<p:ph type=\"title\"/>"));
    }

    void barsAreShapesAndWhatHasNoDateIsNotForgotten()
    {
        const auto parts = partsOf(presentation(plan));
        const QByteArray chart = parts[QStringLiteral("/ppt/slides/slide4.xml")];
        QCOMPARE(wordsOfPart(chart).section(u'|', 0, 0), QStringLiteral("Roadmap"));
        for (const auto &words : {"Launch", "Odd", "Play", "2027 01", "Without a date: Some day"})
            QVERIFY2(wordsOfPart(chart).split(u'|').contains(QString::fromLatin1(words)), words);
        QCOMPARE(chart.count("roundRect"), 2);
        QCOMPARE(chart.count("prstDash"), 1); // what has no why
    }

    void aLongRoadmapTakesMoreSlides()
    {
        QByteArray text = "# P\n## Roadmap\n";
        for (int i = 0; i < 40; ++i)
            text += "#### Item " + QByteArray::number(i) + "\n- When: 2027\n";
        const auto parts = partsOf(presentation(text, SlideShape::Classic));
        QString all;
        for (auto part = parts.cbegin(); part != parts.cend(); ++part)
            if (part.key().startsWith(QStringLiteral("/ppt/slides/slide")))
                all += wordsOfPart(part.value()) + u'|';
        for (int i = 0; i < 40; ++i)
            QVERIFY(all.contains(QStringLiteral("|Item %1|").arg(i)));
        QVERIFY(parts.contains(QStringLiteral("/ppt/slides/slide4.xml")));
    }

    void noTitleOfTheRoadmapStandsOnAnother_data()
    {
        QTest::addColumn<Snapshot>("snapshot");
        QTest::newRow("tidy-quest") << sampleStrategy(QStringLiteral("tidy-quest"));
        QTest::newRow("rota") << sampleStrategy(QStringLiteral("rota"));
        QTest::newRow("60 items") << strategyOf(largeStrategy(60));
    }

    void noTitleOfTheRoadmapStandsOnAnother()
    {
        QFETCH(const Snapshot, snapshot);
        const auto parts = partsOf(
            writePresentation(snapshot, {.shape = SlideShape::Wide, .roadmap = {.today = presentationfileToday}}).value());
        int titles = 0;
        for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
            if (!part.key().startsWith(QStringLiteral("/ppt/slides/slide")) || !part.value().contains("name=\"Column\""))
                continue;
            const QList<Box> boxes = boxesOf(part.value());
            for (const Box &box : boxes) {
                titles += box.words.isEmpty() ? 0 : 1;
                for (const Box &other : boxes) {
                    const bool mayTouch = box.name == other.name || box.words.isEmpty();
                    QVERIFY2(
                        mayTouch || !box.area.intersects(other.area), qPrintable(box.name + QStringLiteral(" on ") + other.name));
                }
            }
        }
        QVERIFY(titles > 10);
    }

    void everyPartIsXmlWithATypeAndEveryRelationHasATarget()
    {
        const auto parts = partsOf(presentation(plan));
        const QByteArray types = parts[QStringLiteral("/[Content_Types].xml")];
        for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
            QXmlStreamReader xml(part.value());
            while (!xml.atEnd()) {
                xml.readNext();
                if (xml.isStartElement() && xml.name() == QStringLiteral("Relationship"))
                    QVERIFY2(parts.contains(xml.attributes().value(QStringLiteral("Target")).toString()), qPrintable(part.key()));
            }
            QVERIFY2(!xml.hasError(), qPrintable(part.key() + xml.errorString()));
            const bool isListed = types.contains("PartName=\"" + part.key().toUtf8() + '"');
            QVERIFY2(isListed || part.key().endsWith(QStringLiteral(".rels")) || part.key().startsWith(QStringLiteral("/[")),
                qPrintable(part.key()));
        }
    }

    void theSameStrategyGivesTheSameBytes()
    {
        QCOMPARE(presentation(plan), presentation(plan));
        QVERIFY(!presentation("").isEmpty());
        QVERIFY(
            !presentation("# \x01\xF0\x9F\x98\x80\n## Vision\n### Today\n#### \x02 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\n").isEmpty());
    }
};

THROUGHLINE_SUITE(TestPresentationFile)
#include "tst_presentationfile.moc"
