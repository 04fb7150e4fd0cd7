// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/slides.h"

#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

const QByteArray slidesPlan = R"(---
owner: Sam
---
# Tidy Quest

## Vision

### Today

Every evening, the *same* request.

#### Ouch
![A foot](ouch.svg)

Another **brick**.

One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen.

### The turn

#### A game?
- Believe it: [A real game](#a-real-game), [Grown-ups stay out](#grown-ups-stay-out)
- Lasts: 1:30

### Tomorrow

## Framework

### Pains

#### Mess

### Bets

#### A real game
- Solves: [Mess](#mess)

#### Grown-ups stay out

#### Nobody names this
)";

Snapshot readPlan(const QByteArray &text, bool hasPictures = true)
{
    return Snapshot::read(
        SourceText::fromUtf8(text).value(), {.exists = [hasPictures](const QString &) { return hasPictures; }, .read = {}});
}

/// Each slide as "kind: words / words".
QStringList shown(const Snapshot &snapshot, const SlideOptions &options = {})
{
    const QStringList kinds{"title", "act", "frame", "closing"};
    QStringList all;
    for (const Slide &slide : slidesOf(snapshot, options)) {
        QStringList words;
        for (const SlideWords &text : slide.words)
            words += text.text;
        all += kinds[static_cast<int>(slide.kind)] + ": " + words.join(" / ");
    }
    return all;
}

} // namespace

class SlidesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aStoryIsCardsAndFramesAndTheBetsThatItNames()
    {
        const QStringList expected{"title: Tidy Quest / Sam", "act: Today / Every evening, the same request.",
            "frame: Ouch / Another brick.", "act: The turn", "frame: A game? / A real game  ·  Grown-ups stay out",
            "closing: Why this will work / A real game / Mess / Grown-ups stay out"};
        QStringList simplified;
        for (const QString &slide : expected)
            simplified += QString(slide).replace("  ", " ");
        QCOMPARE(shown(readPlan(slidesPlan)), simplified);
    }

    void cardsAreLeftOutOnRequest()
    {
        const SlideOptions bare{.hasTitle = false, .hasActs = false, .hasClosing = false, .showsBets = false};
        QCOMPARE(shown(readPlan(slidesPlan), bare), QStringList({"frame: Ouch / Another brick.", "frame: A game?"}));
    }

    void hiddenCaptionsStayWhereThereIsNoPicture()
    {
        const SlideOptions hidden{
            .captions = CaptionPlace::Hidden, .hasTitle = false, .hasActs = false, .hasClosing = false, .showsBets = false};
        QCOMPARE(shown(readPlan(slidesPlan), hidden), QStringList({"frame: ", "frame: A game?"}));
        QCOMPARE(shown(readPlan(slidesPlan, false), hidden), QStringList({"frame: Ouch / Another brick.", "frame: A game?"}));
    }

    void aPictureThatIsMissingKeepsItsPlace()
    {
        const auto pictureOf
            = [](const Snapshot &snapshot) { return slidesOf(snapshot, {.hasTitle = false, .hasActs = false})[0].picture; };
        QVERIFY(!pictureOf(readPlan(slidesPlan)).isEmpty());
        QCOMPARE(pictureOf(readPlan(slidesPlan, false)), pictureOf(readPlan(slidesPlan)));
        QCOMPARE(
            pictureOf(Snapshot::read(SourceText::fromUtf8(slidesPlan).value())), QString()); // of a text alone nothing is known
    }

    void anEmptyDocumentHasATitle() { QCOMPARE(shown(readPlan({})), QStringList("title: Untitled strategy")); }

    void aFrameLastsAsItSaysOrAsItsWordsTake()
    {
        const Snapshot snapshot = readPlan(slidesPlan);
        QCOMPARE(frameSeconds(*snapshot.strategy().element(elementCalled(snapshot, "ouch")).body), 10);
        const auto isTurn = [](const Slide &slide) { return slide.title == "A game?"; };
        const std::vector<Slide> slides = slidesOf(snapshot, {});
        const auto turn = std::ranges::find_if(slides, isTurn);
        QCOMPARE(frameSeconds(*snapshot.strategy().element(turn->frame).body), 90);
    }
};

THROUGHLINE_SUITE(SlidesTest)
#include "tst_slides.moc"
