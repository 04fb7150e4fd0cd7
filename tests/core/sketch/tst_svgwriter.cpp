// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/svgwriter.h"

#include "core/sketch/arranging.h"
#include "tests/support/suites.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace throughline;

namespace {

Mark randomMark(std::mt19937 &random)
{
    std::uniform_real_distribution<double> place(0, 700);
    if (random() % 3 == 0)
        return LineMark{{place(random), place(random)}, {place(random), place(random)}};
    InkMark ink;
    for (int i = 0; i < 5; ++i)
        ink.points.append({place(random), place(random), 0.1 * i});
    return ink;
}

Sketch changed(const Sketch &sketch, std::mt19937 &random)
{
    Sketch next = sketch;
    const int mark = next.marks.isEmpty() ? 0 : static_cast<int>(random() % static_cast<unsigned>(next.marks.size()));
    switch (random() % 6) {
    case 0:
        return removed(next, {mark});
    case 1:
        return moved(next, {mark}, {3, 4});
    case 2:
        return broughtToFront(next, {mark}).sketch;
    case 3:
        next.title += QStringLiteral("a");
        return next;
    default:
        next.marks.insert(mark, randomMark(random));
        return next;
    }
}

} // namespace

class SvgWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aWriterThatRemembersWritesTheSameBytes()
    {
        std::mt19937 random(11);
        SketchWriter writer;
        Sketch sketch;
        for (int step = 0; step < 300; ++step) {
            sketch = changed(sketch, random);
            QCOMPARE(writer.write(sketch).joined(), writeSketch(sketch));
        }
        QVERIFY(sketch.marks.size() > 20);
    }

    /// Whose bytes lie at the same address.
    static qsizetype sharedPieces(const PictureBytes &before, const PictureBytes &after)
    {
        return std::ranges::count_if(after.pieces(), [&before](const QByteArray &piece) {
            return std::ranges::contains(before.pieces(), piece.constData(), [](const QByteArray &b) { return b.constData(); });
        });
    }

    void aChangedMarkIsTheOnlyOneWhoseBytesAreNew()
    {
        std::mt19937 random(13);
        SketchWriter writer;
        Sketch sketch;
        for (int mark = 0; mark < 50; ++mark)
            sketch.marks.append(randomMark(random));
        const PictureBytes first = writer.write(sketch);
        sketch.marks.append(randomMark(random));
        const PictureBytes appended = writer.write(sketch);
        QCOMPARE(sharedPieces(first, appended), first.pieces().size() - 1); // the start is written anew
        sketch = moved(sketch, {20}, {3, 4});
        const PictureBytes changed = writer.write(sketch);
        QCOMPARE(sharedPieces(appended, changed), appended.pieces().size() - 2);
        sketch = removed(sketch, {20});
        QCOMPARE(sharedPieces(changed, writer.write(sketch)), changed.pieces().size() - 2);
    }

    void theNextStateIsNormalisedAsFromScratch()
    {
        std::mt19937 random(12);
        Sketch before;
        for (int step = 0; step < 100; ++step) {
            const Sketch next = changed(before, random);
            QCOMPARE(normalised(next, before.marks), normalised(next));
            before = normalised(next);
        }
        QVERIFY(before.marks.size() > 5);
    }
};

THROUGHLINE_SUITE(SvgWriterTest)
#include "tst_svgwriter.moc"
