// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/edits.h"
#include "tests/support/described.h"
#include "tests/support/largestrategy.h"
#include "tests/support/randommarkdown.h"
#include "tests/support/suites.h"

#include <QTest>

#include <array>

using namespace throughline;

namespace {

TextEdit randomEdit(QRandomGenerator &random, const QByteArray &text)
{
    const auto at = [&](qsizetype least) {
        qsizetype offset = random.bounded(static_cast<int>(text.size() - least) + 1) + least;
        while (offset > 0 && offset < text.size() && (static_cast<uchar>(text[offset]) & 0xC0U) == 0x80U)
            --offset; // between characters
        if (offset > 0 && offset < text.size() && text[offset - 1] == '\r' && text[offset] == '\n')
            --offset;
        return offset;
    };
    const qsizetype start = at(0);
    const qsizetype end = random.bounded(3) == 0 ? std::min(at(start), start + 40) : start;
    const bool isSplit = end < text.size() && end > start && (static_cast<uchar>(text[end]) & 0xC0U) == 0x80U;
    static constexpr QByteArrayView keys = "x \n#`-";
    const QByteArray inserted = random.bounded(3) == 0 ? randomMarkdown(random, 1 + random.bounded(3))
                                                       : QByteArray(1, keys[random.bounded(static_cast<int>(keys.size()))]);
    return TextEdit::replace({start, isSplit ? start : std::max(end, start)}, inserted);
}

} // namespace

class SnapshotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsReadKeepsEveryByte()
    {
        QRandomGenerator random(41);
        for (int i = 0; i < 10000; ++i) {
            QByteArray text = i % 3 ? randomMarkdown(random, 1 + random.bounded(12)) : randomStrategy(random, 3);
            if (i % 5 == 0)
                text.chop(1); // a last line without its end
            QCOMPARE(Snapshot::read(*SourceText::fromUtf8(text)).text().toUtf8(), text);
        }
    }

    void anEditedSnapshotEqualsOneReadAfresh()
    {
        QRandomGenerator random(42);
        for (int document = 0; document < 300; ++document) {
            const QByteArray text = document % 2 ? randomMarkdown(random, 20) : randomStrategy(random, 12);
            Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
            for (int step = 0; step < 12; ++step) {
                const QByteArray before = snapshot.text().toUtf8();
                const TextEdit edit = randomEdit(random, before);
                snapshot = snapshot.edited(edit);
                const Snapshot fresh = Snapshot::read(*SourceText::fromUtf8(snapshot.text().toUtf8()));
                if (described(snapshot) != described(fresh)) {
                    qInfo().noquote() << "before:" << before << "\nedit at" << edit.span().start << edit.span().end
                                      << edit.replacements().front().text;
                    QCOMPARE(described(snapshot), described(fresh));
                }
            }
        }
    }

    /// Words that make and unmake headings, links, order and repeats, typed key by key into a strategy and taken out again.
    void whatIsTypedIntoAStrategyLeavesItAsReadAfresh()
    {
        static constexpr std::array<QByteArrayView, 8> typed{"x\n\n#### New\n- Why: [Bet 1](#bet-1)\n\n",
            "Item 3: make tidying the game\n\n#### ", "- After: [b](#item-2-make-tidying-the-game)\n",
            "[Bet 0](#bet-0 \"reviewed 00000000\"), ", "see [it](#new) ", "<a id=\"bet-1\"></a>\n#### Pinned\n",
            "- When: 2026 Q1\n", "#### Bet 1\n- Solves: [Pain 0](#pain-0)\n"};
        QRandomGenerator random(45);
        const QByteArray text = largeStrategy(24) + "#### New\n- When: 2027 Q1\n- After: [a](#item-1-make-tidying-the-game)\n";
        for (std::size_t round = 0; round < 3 * typed.size(); ++round) {
            Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(text));
            const QByteArrayView keys = typed[round % typed.size()];
            const qsizetype line = text.indexOf('\n', random.bounded(static_cast<int>(text.size()))) + 1;
            const qsizetype heading = text.indexOf("#### ", line);
            const qsizetype start = heading < 0 || round % 3 == 0 ? line : heading + (round % 3 == 1 ? 5 : 0);
            std::vector<TextEdit> edits;
            for (qsizetype i = 0; i < keys.size(); ++i)
                edits.push_back(TextEdit::insert(start + i, keys.sliced(i, 1).toByteArray()));
            edits.push_back(TextEdit::replace({start, start + keys.size()}, {}));
            for (const TextEdit &edit : edits) {
                snapshot = snapshot.edited(edit);
                const QByteArray now = snapshot.text().toUtf8();
                QCOMPARE(described(snapshot), described(Snapshot::read(*SourceText::fromUtf8(now))));
            }
        }
    }

    /// As a rename does: many places at once, most of them far from each other.
    void whatChangesFarApartAtOnceLeavesItAsReadAfresh()
    {
        static constexpr std::array<QByteArrayView, 9> words{"x", "\n\n#### New\n", "\n- Why: [Bet 1](#bet-1)\n", "[it](#new) ",
            "\n- When: 2026 Q1\n", "#### ", "\n### Other\n", "\n[d]: #bet-2\n", "```\n"};
        QRandomGenerator random(46);
        const QByteArray text = largeStrategy(60);
        for (int round = 0; round < 400; ++round) {
            const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
            const qsizetype stretch = text.size() / (2 + random.bounded(6));
            std::vector<Replacement> replacements;
            for (qsizetype at = random.bounded(stretch); at < text.size() - 8; at += stretch) {
                const bool isHeading = random.bounded(2) == 0;
                const qsizetype heading = text.indexOf("\n#### ", at);
                const qsizetype start = isHeading && heading >= 0 && heading < at + stretch / 2 ? heading + 6 : at;
                const auto word = static_cast<std::size_t>(random.bounded(round % 2 ? 1 : static_cast<int>(words.size())));
                const qsizetype removed = random.bounded(4);
                replacements.push_back({{start, start + removed}, words[word].toByteArray()});
            }
            const TextEdit edit(std::move(replacements));
            const Snapshot after = before.edited(edit);
            QCOMPARE(described(after), described(Snapshot::read(*SourceText::fromUtf8(after.text().toUtf8()))));
            QCOMPARE(described(after.edited(edit.inverse(before.text()))), described(before));
        }
    }

    void aRenameThatLinksFollowLeavesItAsReadAfresh()
    {
        QRandomGenerator random(47);
        Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(largeStrategy(60)));
        for (int round = 0; round < 100; ++round) {
            const int element = random.bounded(static_cast<int>(snapshot.strategy().elements().size()));
            const auto renaming = renameElement(snapshot, element, QStringLiteral("Renamed %1").arg(round));
            QVERIFY(renaming);
            snapshot = snapshot.edited(renaming->text);
            QCOMPARE(described(snapshot), described(Snapshot::read(*SourceText::fromUtf8(snapshot.text().toUtf8()))));
        }
    }

    void anOrderThatGoesRoundIsFoundByAllItConcerns()
    {
        const QByteArray text = "## Roadmap\n\n#### A\n- When: 2027 Q1\n\n#### B\n- After: [a](#a)\n\n#### C\n- After: [b](#b)\n\n"
                                "#### D\n- After: [c](#c)\n";
        const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
        const TextEdit edit = TextEdit::insert(text.indexOf("\n\n#### B") + 1, "- After: [d](#d)\n");
        const Snapshot round = before.edited(edit);
        QCOMPARE(described(round), described(Snapshot::read(*SourceText::fromUtf8(round.text().toUtf8()))));
        QCOMPARE(described(round.edited(edit.inverse(before.text()))), described(before));
    }

    void undoingAnEditGivesBackTheSameBytes()
    {
        QRandomGenerator random(43);
        for (int i = 0; i < 2000; ++i) {
            const QByteArray text = randomMarkdown(random, 15);
            const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
            const TextEdit edit = randomEdit(random, text);
            const Snapshot back = before.edited(edit).edited(edit.inverse(before.text()));
            QCOMPARE(back.text().toUtf8(), text);
        }
    }

    void bytesOutsideAnEditStay()
    {
        QRandomGenerator random(44);
        for (int i = 0; i < 2000; ++i) {
            const QByteArray text = randomMarkdown(random, 15);
            const TextEdit edit = randomEdit(random, text);
            const QByteArray after = Snapshot::read(*SourceText::fromUtf8(text)).edited(edit).text().toUtf8();
            QVERIFY(after.startsWith(text.first(edit.span().start)));
            QVERIFY(after.endsWith(text.sliced(edit.span().end)));
        }
    }
};

THROUGHLINE_SUITE(SnapshotTest)
#include "tst_snapshot.moc"
