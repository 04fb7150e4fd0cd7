// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/frames.h"
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray framesPlan
    = "# Plan\n\n## Vision\n\n### Today\n\n#### One\n\nFirst words.\n\n#### Two\n\n> Notes.\n\n### Tomorrow\n\n#### Three\n\n"
      "## Roadmap\n\n### Now\n\n#### Build\n- Why: [Two](#two)\n";

/// The headings of levels two to four, in order, of an edited text.
QByteArray framesShapeOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("##"))
            lines += line;
    }
    return lines.join('|');
}

std::vector<int> framesCalled(const Snapshot &snapshot, const QByteArrayList &ids)
{
    std::vector<int> frames;
    for (const QByteArray &id : ids)
        frames.push_back(elementCalled(snapshot, id));
    return frames;
}

EditAction moving(const QByteArrayList &ids, Act act, const QByteArray &before = {})
{
    return [=](const Snapshot &s) {
        return moveFrames(s, framesCalled(s, ids), {.act = act, .before = before.isEmpty() ? -1 : elementCalled(s, before)});
    };
}

/// The sections of elements of an act, as bytes without the blank lines around them, sorted: what moving must not change.
QByteArrayList contents(const Snapshot &snapshot)
{
    QByteArrayList all;
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e)
        all += snapshot.text().slice(snapshot.rangeOf(e)).trimmed();
    std::ranges::sort(all);
    return all;
}

/// True where \a edit changes no byte of \a range.
bool isUntouched(TextRange range, const TextEdit &edit)
{
    return std::ranges::all_of(
        edit.replacements(), [&](const Replacement &r) { return r.range.end <= range.start || r.range.start >= range.end; });
}

QByteArray randomVision(QRandomGenerator &random)
{
    const QByteArray end = random.bounded(4) == 0 ? "\r\n" : "\n";
    const QByteArray gap = random.bounded(3) == 0 ? end : end + end;
    QByteArray text = random.bounded(2) ? "# Plan" + gap : QByteArray();
    text += "## Vision" + gap;
    int n = 0;
    for (const QByteArray name : {"Today", "The turn", "Prologue", "Tomorrow"}) {
        if (random.bounded(3) == 0)
            continue;
        text += "### " + name + gap;
        for (int i = random.bounded(4); i > 0; --i) {
            text += "#### Frame " + QByteArray::number(++n) + gap;
            if (random.bounded(2))
                text += "Words of it." + gap;
            if (random.bounded(3) == 0)
                text += "- Lasts: 5 s" + gap;
        }
    }
    if (random.bounded(2))
        text += "## Roadmap" + gap + "### Now" + gap + "#### Item" + end;
    else if (random.bounded(2))
        text = text.trimmed();
    return text;
}

} // namespace

class FramesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void framesMoveTogetherInTheirOrder()
    {
        QCOMPARE(framesShapeOf(edited(framesPlan, moving({"two", "one"}, Act::Tomorrow))),
            QByteArray("## Vision|### Today|### Tomorrow|#### Three|#### One|#### Two|## Roadmap|### Now|#### Build"));
        QCOMPARE(edited(framesPlan, moving({"three"}, Act::Today, "two")),
            QByteArray("# Plan\n\n## Vision\n\n### Today\n\n#### One\n\nFirst words.\n\n#### Three\n\n#### Two\n\n> Notes.\n\n### "
                       "Tomorrow\n\n"
                       "## Roadmap\n\n### Now\n\n#### Build\n- Why: [Two](#two)\n"));
    }

    void whatIsThereAlreadyStays()
    {
        QCOMPARE(edited(framesPlan, moving({"one"}, Act::Today, "one")), framesPlan);
        QCOMPARE(edited(framesPlan, moving({"one"}, Act::Today, "two")), framesPlan);
        QCOMPARE(edited(framesPlan, moving({"one", "two"}, Act::Today)), framesPlan);
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(framesPlan));
        QVERIFY(moving({"one", "two"}, Act::Today)(snapshot)->isEmpty());
        const TextRange two = snapshot.rangeOf(elementCalled(snapshot, "two"));
        QVERIFY(isUntouched(two, moving({"two", "three"}, Act::Today)(snapshot)->text));
        QCOMPARE(framesShapeOf(edited(framesPlan, moving({"one", "three"}, Act::Today, "two"))),
            QByteArray("## Vision|### Today|#### One|#### Three|#### Two|### Tomorrow|## Roadmap|### Now|#### Build"));
        QCOMPARE(framesShapeOf(edited(framesPlan, moving({"one", "three"}, Act::Tomorrow))),
            QByteArray("## Vision|### Today|#### Two|### Tomorrow|#### One|#### Three|## Roadmap|### Now|#### Build"));
    }

    void framesArePartedAsTheirNeighboursAre()
    {
        QCOMPARE(edited("## Vision\n\n### Today\n\n#### One\nWords.\n#### Two\n\nMore.\n\n### Tomorrow\n",
                     moving({"one", "two"}, Act::Tomorrow)),
            QByteArray("## Vision\n\n### Today\n\n### Tomorrow\n\n#### One\nWords.\n\n#### Two\n\nMore.\n"));
        QCOMPARE(edited("## Vision\n### Today\n#### One\nWords.\n### Tomorrow\n#### Two\n", moving({"one"}, Act::Tomorrow)),
            QByteArray("## Vision\n### Today\n### Tomorrow\n#### Two\n#### One\nWords.\n"));
    }

    void anActsHeadingIsMadeWhereItBelongs()
    {
        QCOMPARE(framesShapeOf(edited(framesPlan, moving({"one"}, Act::Turn))),
            QByteArray("## Vision|### Today|#### Two|### The turn|#### One|### Tomorrow|#### Three|## Roadmap|### Now|#### Build"));
        // Two stands where the heading goes: it stays, and the heading comes before it.
        QCOMPARE(framesShapeOf(edited(framesPlan, moving({"one", "two"}, Act::Turn))),
            QByteArray("## Vision|### Today|### The turn|#### One|#### Two|### Tomorrow|#### Three|## Roadmap|### Now|#### Build"));
        QCOMPARE(framesShapeOf(edited(framesPlan, moving({"three", "two"}, Act::Turn))),
            QByteArray("## Vision|### Today|#### One|### The turn|#### Two|#### Three|### Tomorrow|## Roadmap|### Now|#### Build"));
    }

    void aFirstFrameMakesVisionAndAct()
    {
        const auto add = [](const Snapshot &s) { return addFrame(s, QStringLiteral("Ouch"), {}); };
        QCOMPARE(edited("", add), QByteArray("## Vision\n\n### Today\n\n#### Ouch\n"));
        QCOMPARE(framesShapeOf(edited("# Plan\n\n## Roadmap\n", add)), QByteArray("## Vision|### Today|#### Ouch|## Roadmap"));
        QCOMPARE(framesShapeOf(edited("---\nnames: {Vision: Blick, Today: Heute}\n---\n## Blick\n", add)),
            QByteArray("## Blick|### Heute|#### Ouch"));
    }

    void framesStandOnlyInTheVision()
    {
        const auto move = [](const Snapshot &s) { return moveFrames(s, {0}, {.before = elementCalled(s, "build")}); };
        QVERIFY(edited(framesPlan, move).startsWith('<'));
    }

    void aNewTitleIsFree()
    {
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(framesPlan));
        QCOMPARE(freeTitle(snapshot, QStringLiteral("New frame")), QStringLiteral("New frame"));
        QCOMPARE(freeTitle(snapshot, QStringLiteral("Two")), QStringLiteral("Two 2"));
    }

    void copiesGoBehindTheLast()
    {
        const auto copy = [](const Snapshot &s) { return duplicateFrames(s, framesCalled(s, {"one", "two"})); };
        QCOMPARE(framesShapeOf(edited(framesPlan, copy)),
            QByteArray("## Vision|### Today|#### One|#### Two|#### One (copy)|#### Two (copy)|### Tomorrow|#### Three|## "
                       "Roadmap|### Now|#### Build"));
    }

    void removingTellsWhatLinkedToThem()
    {
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(framesPlan));
        const auto removal = removeElements(snapshot, framesCalled(snapshot, {"two", "one"}));
        QVERIFY(removal);
        QCOMPARE(removal->inbound.size(), std::size_t(1));
        QCOMPARE(framesShapeOf(snapshot.edited(removal->edit).text().toUtf8()),
            QByteArray("## Vision|### Today|### Tomorrow|#### Three|## Roadmap|### Now|#### Build"));
    }

    void whatWasCopiedCanBePasted()
    {
        const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(framesPlan));
        const QByteArray text = textOfFrames(snapshot, framesCalled(snapshot, {"two", "one"}));
        QCOMPARE(text, QByteArray("#### One\n\nFirst words.\n\n#### Two\n\n> Notes.\n"));
        QVERIFY(isFramesText(text));
        QVERIFY(!isFramesText("Words\n"));
        QVERIFY(!isFramesText("### Today\n\n#### One\n"));
        const auto paste = [&](const Snapshot &s) { return pasteFrames(s, text, {.act = Act::Tomorrow}); };
        QVERIFY(
            edited(framesPlan, paste).contains("#### Three\n\n#### One 2\n\nFirst words.\n\n#### Two 2\n\n> Notes.\n\n## Roadmap"));
        QCOMPARE(edited("", [&](const Snapshot &s) { return pasteFrames(s, text, {}); }), "## Vision\n\n### Today\n\n" + text);
    }

    void movingChangesNothingElse()
    {
        QRandomGenerator random(2027);
        for (int round = 0; round < 1500; ++round) {
            const QByteArray text = randomVision(random);
            const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
            std::vector<int> all;
            for (int e = 0; e < std::ssize(before.strategy().elements()); ++e) {
                if (before.strategy().element(e).kind() == ElementKind::Frame)
                    all.push_back(e);
            }
            std::vector<int> moved;
            for (const int frame : all) {
                if (random.bounded(3) == 0)
                    moved.push_back(frame);
            }
            FramePlace to{.act = static_cast<Act>(random.bounded(3))};
            if (!all.empty() && random.bounded(2))
                to = {.group = before.strategy().element(all[0]).group,
                    .before = all[static_cast<std::size_t>(random.bounded(static_cast<int>(all.size())))]};
            const Result<TextEdit> edit = moveFrames(before, moved, to);
            for (const int frame : all) {
                if (!std::ranges::contains(moved, frame))
                    QVERIFY(isUntouched(before.rangeOf(frame), *edit));
            }
            const QByteArray after = edited(text, [&](const Snapshot &s) { return moveFrames(s, moved, to); });
            QVERIFY2(
                !after.startsWith("the incremental") && !after.startsWith("undoing") && !after.startsWith('<'), after.constData());
            const Snapshot now = Snapshot::read(*SourceText::fromUtf8(after));
            QCOMPARE(contents(now), contents(before));
            checkOrder(before, now, moved, to);
        }
    }

private:
    /// Those that moved stand together, in their order, where they were put; the others in theirs.
    void checkOrder(const Snapshot &before, const Snapshot &now, const std::vector<int> &moved, const FramePlace &to)
    {
        QByteArrayList wanted;
        QByteArrayList others;
        for (int e = 0; e < std::ssize(before.strategy().elements()); ++e)
            (std::ranges::contains(moved, e) ? wanted : others) += before.strategy().id(e);
        QByteArrayList stay;
        QByteArrayList gone;
        qsizetype first = -1;
        for (int e = 0; e < std::ssize(now.strategy().elements()); ++e) {
            const QByteArray id = now.strategy().id(e);
            if (!wanted.contains(id)) {
                stay += id;
                continue;
            }
            gone += id;
            first = first < 0 ? e : first;
            QCOMPARE(qsizetype(e), first + std::ssize(gone) - 1);
            const auto act = now.strategy().groupOf(now.strategy().element(e)).act;
            if (to.before < 0)
                QCOMPARE(act, std::optional(to.act));
        }
        QCOMPARE(stay, others);
        QCOMPARE(gone, wanted);
    }
};

THROUGHLINE_SUITE(FramesTest)
#include "tst_frames.moc"
