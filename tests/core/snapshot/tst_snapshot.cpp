// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/described.h"
#include "tests/support/randommarkdown.h"

#include <QTest>

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

QTEST_GUILESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
