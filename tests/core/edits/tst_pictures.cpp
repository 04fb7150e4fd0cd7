// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/pictures.h"

#include "core/edits/edits.h"
#include "core/sketch/svgwriter.h"
#include "tests/support/editing.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

QByteArray sketch()
{
    Sketch drawn;
    drawn.marks.append(LineMark{.from = {10, 10}, .to = {90, 90}});
    return writeSketch(drawn);
}

/// A folder with our sketch ouch.svg, somebody else's mess.svg and a photograph.
PictureSource folder()
{
    static const QHash<QString, QByteArray> files{{QStringLiteral("plan.assets/ouch.svg"), sketch()},
        {QStringLiteral("plan.assets/mess.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"},
        {QStringLiteral("photo.png"), "PNG"}};
    return {.exists = [](const QString &path) { return files.contains(path); },
        .read = [](const QString &path) { return files.value(path); }};
}

Snapshot snapshotOf(const QByteArray &text)
{
    return Snapshot::read(*SourceText::fromUtf8(text), folder());
}

/// The text after \a edit, and below it what became of the pictures: "+ path" written, "- path" gone.
QByteArray outcome(const Snapshot &before, const Result<Edit> &edit)
{
    if (!edit)
        return '<' + edit.error().message.toUtf8() + '>';
    const Snapshot after = before.edited(*edit);
    QByteArray text = after.text().toUtf8();
    for (const PictureChange &change : edit->pictures)
        text += (change.bytes.isNull() ? "- " : "+ ") + change.path.toUtf8() + '\n';
    const Snapshot back = after.edited(before.inverse(*edit));
    if (back.text() != before.text())
        return "undoing gives other bytes";
    for (const PictureChange &change : edit->pictures) {
        if (back.pictures().bytes(change.path) != before.pictures().bytes(change.path))
            return "undoing gives another picture";
    }
    return text;
}

const QByteArray story
    = "# S\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![A foot](plan.assets/ouch.svg)\n\nA brick.\n\n#### Mess\n\n"
      "![Toys](plan.assets/mess.svg)\n\n#### Empty\n\nWords.\n";

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aFirstPictureIsNamedAfterItsFrame()
    {
        const Snapshot before = snapshotOf(story);
        const auto edit = setPicture(
            before, elementCalled(before, "empty"), {sketch(), QStringLiteral("svg"), {}, QStringLiteral("other.assets")});
        QCOMPARE(outcome(before, edit),
            QByteArray(story).replace("#### Empty\n", "#### Empty\n\n![Empty](plan.assets/empty.svg)\n")
                + "+ plan.assets/empty.svg\n");
    }

    void theFirstPictureOfADocumentGoesWhereItSays()
    {
        const Snapshot before = snapshotOf("# S\n## Vision\n### Today\n#### My (first) frame\n");
        const auto edit = setPicture(before, 0, {sketch(), QStringLiteral("svg"), {}, QStringLiteral("my plan.assets")});
        QCOMPARE(outcome(before, edit),
            QByteArray(
                "# S\n## Vision\n### Today\n#### My (first) frame\n![My (first) frame](my%20plan.assets/my-first-frame.svg)\n"
                "+ my plan.assets/my-first-frame.svg\n"));
    }

    void ourSketchIsDrawnOver()
    {
        const Snapshot before = snapshotOf(story);
        const auto edit = setPicture(before, elementCalled(before, "ouch"), {sketch(), QStringLiteral("svg"), {}, {}});
        QCOMPARE(outcome(before, edit), story + "+ plan.assets/ouch.svg\n");
    }

    void somebodyElsesPictureStays()
    {
        const Snapshot before = snapshotOf(story);
        const auto edit = setPicture(before, elementCalled(before, "mess"), {sketch(), QStringLiteral("svg"), {}, {}});
        QCOMPARE(outcome(before, edit),
            QByteArray(story).replace("plan.assets/mess.svg", "plan.assets/mess-2.svg") + "+ plan.assets/mess-2.svg\n");
    }

    void clearingRemovesOnlyWhatWeDrew()
    {
        const Snapshot before = snapshotOf(story);
        QCOMPARE(outcome(before, clearPicture(before, elementCalled(before, "ouch"))),
            QByteArray(story).replace("![A foot](plan.assets/ouch.svg)\n\n", "") + "- plan.assets/ouch.svg\n");
        QCOMPARE(outcome(before, clearPicture(before, elementCalled(before, "mess"))),
            QByteArray(story).replace("![Toys](plan.assets/mess.svg)\n\n", ""));
    }

    void aSketchFollowsARename()
    {
        const Snapshot before = snapshotOf(story);
        const auto edit = renameElement(before, elementCalled(before, "ouch"), QStringLiteral("That hurts"));
        QCOMPARE(outcome(before, edit),
            QByteArray(story).replace("#### Ouch", "#### That hurts").replace("ouch.svg", "that-hurts.svg")
                + "- plan.assets/ouch.svg\n+ plan.assets/that-hurts.svg\n");
        const auto other = renameElement(before, elementCalled(before, "mess"), QStringLiteral("Chaos"));
        QCOMPARE(outcome(before, other), QByteArray(story).replace("#### Mess", "#### Chaos"));
    }

    void aPictureThatIsCalledLikeItsFrameStaysSo()
    {
        const Snapshot before = snapshotOf(QByteArray(story).replace("![A foot]", "![Ouch]"));
        const auto edit = renameElement(before, elementCalled(before, "ouch"), QStringLiteral("That hurts"));
        QCOMPARE(outcome(before, edit),
            QByteArray(story)
                    .replace("#### Ouch", "#### That hurts")
                    .replace("![A foot]", "![That hurts]")
                    .replace("ouch.svg", "that-hurts.svg")
                + "- plan.assets/ouch.svg\n+ plan.assets/that-hurts.svg\n");
    }

    void aCopyHasASketchOfItsOwn()
    {
        const Snapshot before = snapshotOf(story);
        const QByteArray after = outcome(before, duplicateElement(before, elementCalled(before, "ouch")));
        QVERIFY2(after.contains("#### Ouch (copy)\n\n![A foot](plan.assets/ouch-copy.svg)"), after.constData());
        QVERIFY(after.endsWith("+ plan.assets/ouch-copy.svg\n"));
    }

    void removingAFrameRemovesItsSketch()
    {
        const Snapshot before = snapshotOf(story);
        const auto removal = removeElement(before, elementCalled(before, "ouch"));
        QVERIFY(removal.has_value());
        QCOMPARE(removal->edit.pictures, (std::vector<PictureChange>{{QStringLiteral("plan.assets/ouch.svg"), {}}}));
    }

    void aSharedSketchIsNobodysAlone()
    {
        const QByteArray shared = QByteArray(story).replace("mess.svg", "ouch.svg");
        const Snapshot before = snapshotOf(shared);
        QVERIFY(clearPicture(before, elementCalled(before, "ouch"))->pictures.empty());
        const auto edit = setPicture(before, elementCalled(before, "mess"), {sketch(), QStringLiteral("svg"), {}, {}});
        QVERIFY(outcome(before, edit).endsWith("+ plan.assets/mess-2.svg\n"));
    }

    void onlyFramesHavePictures()
    {
        const Snapshot before = snapshotOf("# S\n## Roadmap\n### T\n#### Item\n");
        QVERIFY(!setPicture(before, 0, {sketch(), QStringLiteral("svg"), {}, {}}).has_value());
    }

    void aMissingPictureIsNoFindingOnceItIsThere()
    {
        const Snapshot before = snapshotOf("# S\n## Vision\n### Today\n#### F\n\n![x](plan.assets/f.svg)\n");
        const auto isMissing = [](const Snapshot &snapshot) {
            return std::ranges::any_of(snapshot.findings(), [](const Finding &f) { return f.code == FindingCode::MissingPicture; });
        };
        QVERIFY(isMissing(before));
        const Snapshot after = before.edited(Edit({}, {{QStringLiteral("plan.assets/f.svg"), sketch()}}));
        QVERIFY(!isMissing(after));
        QVERIFY(isMissing(after.edited(Edit({}, {{QStringLiteral("plan.assets/f.svg"), {}}}))));
    }
};

THROUGHLINE_SUITE(TestPictures)
#include "tst_pictures.moc"
