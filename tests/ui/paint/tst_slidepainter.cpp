// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/paint/slidepainter.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray redSquare
    = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#ff0000"/></svg>)";

QString randomWord(QRandomGenerator &random)
{
    static const QStringList alphabets{"abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", "漢字仮名交じり文",
        "אבגדהוזחט", "äöüßéèñç", "WWWMMM"};
    const QString &alphabet = alphabets[random.bounded(alphabets.size())];
    const int length = random.bounded(20) == 0 ? 60 + random.bounded(200) : 1 + random.bounded(12);
    QString word;
    for (int i = 0; i < length; ++i)
        word += alphabet[random.bounded(alphabet.size())];
    return word;
}

QString randomText(QRandomGenerator &random, int words)
{
    QStringList all;
    for (int i = 0; i < words; ++i)
        all += randomWord(random);
    return all.join(' ');
}

QString lettersOf(const QString &text)
{
    QString letters = text;
    letters.removeIf([](QChar c) { return c.isSpace(); });
    return letters;
}

Slide frame(const QString &title, const QString &caption, const QString &picture)
{
    return {.kind = SlideKind::Frame,
        .act = Act::Today,
        .frame = 3,
        .picture = picture,
        .title = title,
        .words = {{SlideRole::Headline, title}, {SlideRole::Caption, caption}, {SlideRole::Footnote, "A bet"}}};
}

} // namespace

class SlidePainterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void noWordIsLostAndNoLineLeavesItsSlide_data()
    {
        QTest::addColumn<SlideShape>("shape");
        QTest::addColumn<CaptionPlace>("place");
        QTest::addColumn<QString>("picture");
        for (const SlideShape shape : {SlideShape::Wide, SlideShape::Classic}) {
            const QByteArray name = shape == SlideShape::Wide ? "wide" : "classic";
            QTest::newRow(name + ", on the picture") << shape << CaptionPlace::LowerThird << "p.svg";
            QTest::newRow(name + ", below the picture") << shape << CaptionPlace::Below << "p.svg";
            QTest::newRow(name + ", without a picture") << shape << CaptionPlace::LowerThird << QString();
        }
    }

    void noWordIsLostAndNoLineLeavesItsSlide()
    {
        QFETCH(const SlideShape, shape);
        QFETCH(const CaptionPlace, place);
        QFETCH(const QString, picture);
        const SlidePainter painter(SlideStyle::make(false), {.shape = shape, .captions = place});
        constexpr int rounds = 4; // of which the first has a very long title, the second a very long caption
        QRandomGenerator random(7);
        for (int round = 0; round < rounds; ++round) {
            const Slide slide = frame(randomText(random, 1 + random.bounded(round == 0 ? 120 : 12)),
                randomText(random, random.bounded(round == 1 ? 900 : 80) + 1), picture);
            QString wanted;
            for (const SlideWords &words : slide.words)
                wanted += lettersOf(words.text);
            QString laidOut;
            for (const Slide &part : painter.paginated({slide})) {
                const SetWords set = painter.setting(part);
                QVERIFY2(set.rest.empty(), qPrintable(slide.title));
                const QRectF pictured = place == CaptionPlace::Below ? painter.pictureArea(part) : QRectF();
                for (const SlideLine &line : set.lines) {
                    laidOut += lettersOf(line.text);
                    QVERIFY2(QRectF({}, painter.size()).contains(line.box), qPrintable(line.text));
                    QVERIFY2(!pictured.intersects(line.box), qPrintable(line.text));
                    QVERIFY2(
                        QFontMetricsF(line.font).horizontalAdvance(line.text) <= painter.size().width() - 2 * SlideStyle::edge + 1,
                        qPrintable(line.text));
                    QVERIFY2(line.font.pixelSize() >= painter.style()
                                 .type(line.role,
                                     picture.isEmpty() || part.part > 0 ? SlideStyle::Place::Page : SlideStyle::Place::Band, {})
                                 .floor,
                        qPrintable(line.text));
                }
            }
            QCOMPARE(laidOut, wanted);
        }
    }

    void linesDontOverlap()
    {
        const SlidePainter painter(SlideStyle::make(false), {});
        const SetWords set = painter.setting(
            frame("A title of some length that needs more than one line of a slide to be read", "And a caption.", {}));
        for (std::size_t i = 1; i < set.lines.size(); ++i)
            QVERIFY(set.lines[i].box.top() >= set.lines[i - 1].box.bottom() - 0.01);
    }

    void aCaptionOfTwoThousandLettersGoesOnBehindItsPicture()
    {
        const SlidePainter painter(SlideStyle::make(false), {});
        const std::vector<Slide> parts
            = painter.paginated({frame("Ouch", QString("Another brick underfoot. ").repeated(80).trimmed(), "p.svg")});
        QCOMPARE(parts.size(), 2U);
        QCOMPARE(parts[0].picture, "p.svg");
        QCOMPARE(parts[1].picture, QString());
        QCOMPARE(parts[1].frame, 3);
        QCOMPARE(parts[1].part, 1);
    }

    void shortWordsAreSetLarge()
    {
        const SlidePainter painter(SlideStyle::make(false), {});
        const SetWords set = painter.setting(frame("Ouch", "Another brick.", {}));
        QCOMPARE(set.lines.size(), 3U);
        QCOMPARE(
            set.lines[0].font.pixelSize(), painter.style().type(SlideRole::Headline, SlideStyle::Place::Page, {}).font.pixelSize());
    }

    void thePictureFillsTheSlideAndTheCaptionLiesOnIt()
    {
        const SlidePainter painter(SlideStyle::make(false), {.captions = CaptionPlace::LowerThird});
        const Picture picture = Picture::read(redSquare);
        const QImage image = painter.image({640, 360}, frame("Ouch", "A brick.", "p.svg"), picture);
        QCOMPARE(image.pixelColor(5, 5), QColor(Qt::red));
        QVERIFY(image.pixelColor(635, 355) != QColor(Qt::red));
    }

    void aCaptionBelowCoversNothingOfThePicture()
    {
        const SlidePainter painter(SlideStyle::make(false), {.captions = CaptionPlace::Below});
        const QImage image = painter.image({640, 360}, frame("Ouch", "A brick.", "p.svg"), Picture::read(redSquare));
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            red += image.pixelColor(320, y) == QColor(Qt::red) ? 1 : 0;
        int across = 0;
        for (int x = 0; x < image.width(); ++x)
            across += image.pixelColor(x, 40) == QColor(Qt::red) ? 1 : 0;
        QVERIFY2(qAbs(across * 9 - red * 16) < 40, qPrintable(QString("%1 x %2").arg(across).arg(red)));
    }

    void aSlideOfAnotherShapeIsInTheMiddleOfADarkSurround()
    {
        const SlidePainter painter(SlideStyle::make(false), {.shape = SlideShape::Classic});
        const QImage image = painter.image({1600, 900}, frame("Ouch", "A brick.", {}), {});
        QCOMPARE(image.pixelColor(100, 450), QColor(Qt::black));
        QCOMPARE(image.pixelColor(210, 450), painter.style().act(Act::Today).ground);
    }

    void aFileThatIsNoPictureIsExplainedAndLeavesTheWords()
    {
        const SlidePainter painter(SlideStyle::make(false), {.captions = CaptionPlace::Hidden});
        Slide slide = frame("Ouch", {}, "p.svg");
        slide.words.clear();
        const Picture broken = Picture::read("nonsense", "p.svg");
        QVERIFY(broken.obstacle().contains("p.svg"));
        const QImage explained = painter.image({640, 360}, slide, broken);
        const auto differing = [&](const QImage &other, int from, int to) {
            int count = 0;
            for (int y = from; y < to; ++y)
                for (int x = 0; x < other.width(); ++x)
                    count += other.pixel(x, y) == explained.pixel(x, y) ? 0 : 1;
            return count;
        };
        QVERIFY(differing(painter.image({640, 360}, slide, Picture::read("nonsense", "other.svg")), 0, 300) > 20); // the reason
        Slide other = slide;
        other.title = "Oh";
        QVERIFY(differing(painter.image({640, 360}, other, broken), 300, 360) > 20); // the title
    }
};

THROUGHLINE_SUITE(SlidePainterTest)
#include "tst_slidepainter.moc"
