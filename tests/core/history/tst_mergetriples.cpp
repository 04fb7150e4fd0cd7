// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/conflictmarkers.h"
#include "core/history/lines.h"
#include "core/history/merge.h"
#include "tests/support/merging.h"
#include "tests/support/randommarkdown.h"
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

/// The lines of prose that either side wrote and the base hasn't.
QSet<QByteArray> newProse(const MergeTriple &triple)
{
    const auto proseOf = [](const QByteArray &text) {
        QSet<QByteArray> lines;
        for (const QByteArrayView line : linesOf(text)) {
            const QByteArrayView words = line.trimmed();
            if (!words.isEmpty() && !words.startsWith('#') && !words.startsWith("- "))
                lines.insert(words.toByteArray());
        }
        return lines;
    };
    return (proseOf(triple.ours) + proseOf(triple.theirs)) - proseOf(triple.base);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Keeps the five texts, which are longer than a message can be, and says where.
QByteArray told(const MergeTriple &triple, const QByteArray &result)
{
    QTemporaryDir folder(QDir::temp().filePath(QStringLiteral("merge-triple")));
    folder.setAutoRemove(false);
    write(folder.filePath("base"), triple.base);
    write(folder.filePath("ours"), triple.ours);
    write(folder.filePath("theirs"), triple.theirs);
    write(folder.filePath("merged"), result);
    write(folder.filePath("one-after-the-other"), triple.oursThenTheirs);
    return "see " + folder.path().toUtf8();
}

/// How many conflicts git finds.
int conflictsOfGit(const QTemporaryDir &folder, const MergeTriple &triple)
{
    write(folder.filePath("base"), triple.base);
    write(folder.filePath("ours"), triple.ours);
    write(folder.filePath("theirs"), triple.theirs);
    QProcess git;
    git.setWorkingDirectory(folder.path());
    git.start("git", {"merge-file", "-p", "-q", "ours", "base", "theirs"});
    return git.waitForFinished() && git.exitStatus() == QProcess::NormalExit ? git.exitCode() : -1;
}

int roundsOr(int usual)
{
    const int asked = qEnvironmentVariableIntValue("THROUGHLINE_MERGE_TRIPLES");
    return asked > 0 ? asked : usual;
}

} // namespace

class MergeTriplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    /// THROUGHLINE_MERGE_TRIPLES asks for more rounds.
    void editsThatDontTouchTheSameThingGoTogether()
    {
        QRandomGenerator random(2027);
        const int rounds = roundsOr(80);
        int apart = 0;
        int conflicts = 0;
        QByteArrayList otherwise;
        for (int round = 0; round < rounds; ++round) {
            const MergeTriple triple = randomTriple(random, 6, 3);
            const Merged result = merge(read(triple.base), read(triple.ours), read(triple.theirs));
            const QByteArray marked = withConflictMarkers(result, {});
            conflicts += !result.isClean();
            // What comes to the same text in either order doesn't touch the same thing.
            if (!triple.oursThenTheirs.isEmpty() && triple.oursThenTheirs == triple.theirsThenOurs) {
                ++apart;
                if (!result.isClean() || result.text() != triple.oursThenTheirs)
                    otherwise += told(triple, marked);
            }
            for (const QByteArray &line : newProse(triple)) {
                if (!marked.contains(line))
                    QFAIL("lost: " + line + ", " + told(triple, marked));
            }
        }
        // Two neighbours that changed places: which of them moved can't be told, and it matters where the other side put something
        // between them. And what is renamed and wholly rewritten at once isn't known again; then somebody is asked.
        QVERIFY2(otherwise.size() <= rounds / 1000, otherwise.join('\n'));
        qInfo("%d triples: %d whose edits stand apart (%lld merged otherwise), %d with conflicts", rounds, apart,
            static_cast<long long>(otherwise.size()), conflicts);
        QVERIFY(apart > rounds / 3);
    }

    void mergingWithWhatIsTheSameChangesNothing()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 100; ++round) {
            const QByteArray base = randomStrategy(random, 8);
            const QByteArray other = randomStrategy(random, 8);
            QCOMPARE(merge(read(base), read(other), read(other)).text(), other);
            QCOMPARE(merge(read(base), read(base), read(other)).text(), other);
            QCOMPARE(merge(read(base), read(other), read(base)).text(), other);
        }
    }

    /// Whatever the three texts are, each line that a side wrote is in the marked text, and ours is what the choice of ours gives
    /// back.
    void noLineOfAnyTextIsLost()
    {
        QRandomGenerator random(77);
        for (int round = 0; round < roundsOr(60); ++round) {
            MergeTriple triple;
            triple.base = random.bounded(2) ? randomStrategy(random, 5) : randomMarkdown(random, 25);
            triple.ours = random.bounded(2) ? randomStrategy(random, 5) : randomMarkdown(random, 25);
            triple.theirs = random.bounded(2) ? randomStrategy(random, 5) : randomMarkdown(random, 25);
            const QByteArray own = "Words of ours " + QByteArray::number(round) + ".";
            const QByteArray other = "Words of theirs " + QByteArray::number(round) + ".";
            triple.ours.insert(triple.ours.lastIndexOf('\n') + 1, "\n" + own + "\n");
            triple.theirs.insert(triple.theirs.indexOf('\n') + 1, "\n" + other + "\n");
            const Merged result = merge(read(triple.base), read(triple.ours), read(triple.theirs));
            const QByteArray marked = withConflictMarkers(result, {});
            if (!marked.contains(own) || !marked.contains(other))
                QFAIL(told(triple, marked));
        }
    }

    void gitFindsThreeTimesAsManyConflictsAtLeast()
    {
        QTemporaryDir folder;
        QRandomGenerator random(31);
        const int rounds = qMin(roundsOr(40), 2000);
        int ofGit = 0;
        int own = 0;
        for (int round = 0; round < rounds; ++round) {
            const MergeTriple triple = randomTriple(random, 6, 3);
            const int found = conflictsOfGit(folder, triple);
            if (found < 0)
                QSKIP("git isn't there");
            ofGit += found > 0;
            own += !merge(read(triple.base), read(triple.ours), read(triple.theirs)).isClean();
        }
        qInfo("%d triples: git has conflicts in %d, we in %d", rounds, ofGit, own);
        QVERIFY(own * 3 <= ofGit);
    }
};

THROUGHLINE_SUITE(MergeTriplesTest)
#include "tst_mergetriples.moc"
