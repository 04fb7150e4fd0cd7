// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/store/unsavedwork.h"
#include "tests/support/suites.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace throughline;

namespace {

SourceText textOf(const QByteArray &bytes)
{
    return *SourceText::fromUtf8(bytes);
}

JournalStep inserted(qsizetype offset, const QByteArray &words)
{
    return {.text = TextEdit::insert(offset, words), .pictures = {}};
}

/// A folder of journals, and what is left behind in it.
struct JournalBench {
    QTemporaryDir folder;
    QStringList failures;
    JournalBase base{.path = folder.filePath(QStringLiteral("plan.md")), .text = textOf("# Plan\n")};

    QString journals() const { return folder.filePath(QStringLiteral("journals")); }
    std::unique_ptr<Journal> journal()
    {
        return std::make_unique<Journal>(journals(), [this](const Error &error) { failures += error.message; });
    }
    std::vector<UnsavedWork> left() const { return findUnsavedWork(journals()); }
    QStringList files() const { return QDir(journals()).entryList(QDir::Files); }

    /// The only one that is left; a state without edits where it isn't the only one or can't be read.
    UnsavedState state() const
    {
        const auto works = left();
        return works.size() == 1 && works.front().state ? *works.front().state : UnsavedState{};
    }

    /// A journal of three edits, which its owner left behind.
    QByteArray threeEdits()
    {
        auto writing = journal();
        writing->begin(base, inserted(7, "one\n"));
        writing->append(inserted(11, "two\n"));
        writing->append(inserted(15, "three\n"));
        writing.reset();
        return *readFile(QDir(journals()).filePath(files().constFirst()));
    }
};

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatWasNotSavedIsLeftBehind()
    {
        JournalBench bench;
        bench.threeEdits();
        const UnsavedState state = bench.state();
        QCOMPARE(state.text.toUtf8(), "# Plan\none\ntwo\nthree\n");
        QCOMPARE(state.base.text, bench.base.text);
        QCOMPARE(state.base.path, bench.base.path);
        QCOMPARE(state.edits, 3);
        QVERIFY(state.last.secsTo(QDateTime::currentDateTime()) < 60);
        QVERIFY(state.damage.isEmpty());
        QVERIFY(bench.failures.isEmpty());
    }

    void anUntitledDocumentHasAJournalToo()
    {
        JournalBench bench;
        bench.base = {.path = {}, .text = {}};
        auto journal = bench.journal();
        journal->begin(bench.base, inserted(0, "words"));
        journal.reset();
        QCOMPARE(bench.state().text.toUtf8(), "words");
        QVERIFY(bench.state().base.path.isEmpty());
    }

    void oneThatIsBeingWrittenIsNotOffered()
    {
        JournalBench bench;
        auto journal = bench.journal();
        journal->begin(bench.base, inserted(7, "mine"));
        QVERIFY(journal->flush());
        QCOMPARE(bench.files().size(), 1);
        QVERIFY(bench.left().empty());
        journal.reset();
        QCOMPARE(bench.left().size(), std::size_t(1));
    }

    void theOwnersDeathFreesIt()
    {
        JournalBench bench;
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t owner = ::fork();
        if (owner == 0) {
            auto journal = bench.journal();
            journal->begin(bench.base, inserted(7, "theirs"));
            journal->flush();
            std::ignore = ::write(ready[1], "!", 1);
            ::alarm(60); // where the test fails, nobody else ends it
            ::pause();
            ::_exit(0);
        }
        char mark = 0;
        QCOMPARE(::read(ready[0], &mark, 1), 1);
        QVERIFY(bench.left().empty());
        ::kill(owner, SIGKILL);
        ::waitpid(owner, nullptr, 0);
        QCOMPARE(bench.state().text.toUtf8(), "# Plan\ntheirs");
        ::close(ready[0]);
        ::close(ready[1]);
    }

    void oneThatSomebodyTookIsNobodyElses()
    {
        JournalBench bench;
        bench.threeEdits();
        const QString path = QDir(bench.journals()).filePath(bench.files().constFirst());
        auto mine = ClaimedJournal::claim(path);
        QVERIFY(mine);
        QVERIFY(bench.left().empty());
        QCOMPARE(ClaimedJournal::claim(path).error().code, ErrorCode::Refused);
        QCOMPARE(mine->read()->edits, 3);
        QVERIFY(mine->remove());
        mine = std::unexpected(Error{});
        QCOMPARE(ClaimedJournal::claim(path).error().code, ErrorCode::NotFound);
    }

    void savingRemovesIt()
    {
        JournalBench bench;
        auto journal = bench.journal();
        journal->begin(bench.base, inserted(7, "words"));
        QVERIFY(journal->flush());
        journal->remove();
        QVERIFY(journal->flush());
        QVERIFY(bench.files().isEmpty());
        journal->begin(bench.base, inserted(7, "more"));
        journal.reset();
        QCOMPARE(bench.state().text.toUtf8(), "# Plan\nmore");
    }

    void whatIsInTheFileAlreadyIsNotOffered()
    {
        JournalBench bench;
        bench.threeEdits();
        QVERIFY(writeFile(bench.base.path, "# Plan\none\ntwo\n"));
        QCOMPARE(bench.left().size(), std::size_t(1));
        QVERIFY(writeFile(bench.base.path, "# Plan\none\ntwo\nthree\n"));
        QVERIFY(bench.left().empty());
        QVERIFY(bench.files().isEmpty());
    }

    void twoDocumentsHaveTwoJournals()
    {
        JournalBench bench;
        auto first = bench.journal();
        auto second = bench.journal();
        first->begin(bench.base, inserted(7, "first"));
        second->begin(bench.base, inserted(7, "second"));
        first.reset();
        second.reset();
        QCOMPARE(bench.left().size(), std::size_t(2));
    }

    void picturesAreKeptStrokeByStroke()
    {
        JournalBench bench;
        const QByteArray head(100'000, 'h');
        const QByteArray tail("</svg>");
        const QString name = QStringLiteral("plan.assets/a.svg");
        const auto drawn = [&](const QByteArrayList &marks) {
            return JournalStep{.text = {}, .pictures = {{name, PictureBytes(QByteArrayList{head} + marks + QByteArrayList{tail})}}};
        };
        auto journal = bench.journal();
        journal->begin(bench.base, drawn({"<a/>"}));
        for (const QByteArrayList &marks : {QByteArrayList{"<a/>", "<b/>"}, {"<a/>", "<b/>", "<c/>"}, {"<b/>", "<c/>"}})
            journal->append(drawn(marks));
        journal->append({.text = {}, .pictures = {{QStringLiteral("gone.svg"), {}}}});
        journal.reset();
        const UnsavedState state = bench.state();
        QCOMPARE(state.pictures.size(), std::size_t(2));
        QCOMPARE(state.pictures[0], (ChangedPicture{QStringLiteral("gone.svg"), {}}));
        QCOMPARE(state.pictures[1].path, name);
        QCOMPARE(state.pictures[1].bytes.joined(), head + "<b/><c/>" + tail);
        QVERIFY(QFileInfo(bench.left().front().journal).size() < 2 * head.size());
    }

    void writingItAnewKeepsWhatItHas()
    {
        JournalBench bench;
        auto journal = bench.journal();
        journal->begin(bench.base, inserted(7, "one\n"));
        QVERIFY(!journal->isOvergrown());
        const QByteArray page(100'000, 'x');
        for (int i = 0; !journal->isOvergrown(); ++i) {
            QVERIFY(i < 1000);
            journal->append({.text = TextEdit::replace({7, i == 0 ? 11 : 7 + page.size()}, page), .pictures = {}});
        }
        journal->begin(bench.base, {.text = TextEdit::insert(7, page), .pictures = {}, .edits = 100});
        QVERIFY(!journal->isOvergrown());
        journal->append(inserted(7, "last\n"));
        journal.reset();
        QCOMPARE(bench.state().text.toUtf8(), "# Plan\nlast\n" + page);
        QCOMPARE(bench.state().edits, 101);
        QVERIFY(QFileInfo(bench.left().front().journal).size() < 2 * page.size());
    }

    void everyEditLeadsToTheSameText()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 50; ++round) {
            JournalBench bench;
            SourceText text = textOf(QStringLiteral("Müller’s naïve plan — 計画\n").repeated(round).toUtf8());
            bench.base.text = text;
            auto journal = bench.journal();
            for (int i = 0; i < 40; ++i) {
                const QString now = QString::fromUtf8(text.toUtf8());
                const qsizetype from = random.bounded(now.size() + 1);
                const qsizetype to = from + random.bounded(now.size() - from + 1);
                const TextRange range{now.first(from).toUtf8().size(), now.first(to).toUtf8().size()};
                const TextEdit edit({{range, QStringLiteral("ä→").repeated(random.bounded(30)).toUtf8()},
                    {{text.size(), text.size()}, range.end == text.size() ? "" : "end\n"}});
                text = text.edited(edit);
                const JournalStep step{.text = edit, .pictures = {}};
                i == 0 ? journal->begin(bench.base, step) : journal->append(step);
            }
            journal.reset();
            QCOMPARE(bench.state().text.toUtf8(), text.toUtf8());
        }
    }

    void eachCutLeavesWhatCameBefore()
    {
        const QByteArray whole = JournalBench().threeEdits();
        const QByteArrayList states{"# Plan\none\n", "# Plan\none\ntwo\n", "# Plan\none\ntwo\nthree\n"};
        qsizetype known = 0;
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const auto state = readJournal(whole.first(size), QStringLiteral("j"));
            if (!state)
                continue;
            if (state->edits == 0) {
                QCOMPARE(state->text.toUtf8(), "# Plan\n");
                continue;
            }
            QCOMPARE(state->text.toUtf8(), states[state->edits - 1]);
            QVERIFY(state->edits >= known);
            known = state->edits;
        }
        QCOMPARE(known, 3);
        QVERIFY(!readJournal(whole.chopped(1), QStringLiteral("j"))->damage.isEmpty());
        QVERIFY(readJournal(whole, QStringLiteral("j"))->damage.isEmpty());
    }

    void noBrokenByteGoesUnnoticed()
    {
        const QByteArray whole = JournalBench().threeEdits();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray broken = whole;
            broken[at] = static_cast<char>(broken[at] ^ 0x10);
            const auto state = readJournal(broken, QStringLiteral("j"));
            QVERIFY2(!state || !state->damage.isEmpty(), qPrintable(QString::number(at)));
            QVERIFY(state || state.error().message.startsWith(QStringLiteral("j: ")));
        }
    }

    void foreignFilesAreNamedAndStay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray heading = journalHeading();
        QTest::newRow("nothing") << QByteArray() << ErrorCode::ReadFailed;
        QTest::newRow("foreign") << QByteArray("\x7F"
                                               "ELF not a journal at all")
                                 << ErrorCode::ReadFailed;
        QTest::newRow("a newer version") << QByteArray("Throughline journal 12\nO") << ErrorCode::UnknownVersion;
        QTest::newRow("only the heading") << heading << ErrorCode::ReadFailed;
        QTest::newRow("an absurd length") << heading + 'O' + QByteArray(8, '\xFF') + QByteArray(100, 'x') << ErrorCode::ReadFailed;
    }

    void foreignFilesAreNamedAndStay()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        JournalBench bench;
        const QString path = QDir(bench.journals()).filePath(QStringLiteral("a.journal"));
        QVERIFY(writeInto(path, bytes));
        const auto works = bench.left();
        QCOMPARE(works.size(), std::size_t(1));
        QVERIFY(!works.front().state);
        QCOMPARE(works.front().state.error().code, code);
        QVERIFY(works.front().state.error().message.contains(QStringLiteral("a.journal")));
        QVERIFY(QFile::exists(path));
    }

    /// Digests that are right don't make an edit right.
    void absurdEditsAreDamage_data()
    {
        QTest::addColumn<TextEdit>("edit");
        QTest::newRow("past the end") << TextEdit::insert(1'000'000, "x");
        QTest::newRow("before the start") << TextEdit::insert(-1, "x");
        QTest::newRow("within a character") << TextEdit::insert(1, "x");
        QTest::newRow("not UTF-8") << TextEdit::insert(0, "\xFF");
    }

    void absurdEditsAreDamage()
    {
        QFETCH(const TextEdit, edit);
        JournalBench bench;
        bench.base.text = textOf("ä");
        auto journal = bench.journal();
        journal->begin(bench.base, inserted(0, "a"));
        journal->append(inserted(0, "b"));
        journal->append({.text = edit.replacements().front().range.start == 1 ? TextEdit::insert(3, "x") : edit, .pictures = {}});
        journal->append(inserted(0, "c"));
        journal.reset();
        QCOMPARE(bench.state().text.toUtf8(), "baä");
        QVERIFY(!bench.state().damage.isEmpty());
    }

    void whatWasNeverFinishedIsCleanedUp()
    {
        JournalBench bench;
        const QString path = QDir(bench.journals()).filePath(QStringLiteral("a.journal.new"));
        QVERIFY(writeInto(path, "half"));
        bench.left();
        QVERIFY(QFile::exists(path)); // its owner may be about to lock it
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
        file.close();
        bench.left();
        QVERIFY(!QFile::exists(path));
    }

    void nobodyElseMayLookIntoIt()
    {
        JournalBench bench;
        bench.threeEdits();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(bench.left().front().journal).permissions() & others));
        QVERIFY(!(QFileInfo(bench.journals()).permissions() & others));
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        JournalBench bench;
        QVERIFY(writeFile(bench.journals(), "a file"));
        auto journal = bench.journal();
        journal->begin(bench.base, inserted(7, "one\n"));
        journal->append(inserted(7, "two\n"));
        QVERIFY(!journal->flush());
        QCOMPARE(bench.failures.size(), 1);
        QVERIFY(QFile::remove(bench.journals()));
        journal->begin(bench.base, inserted(7, "one\n"));
        QVERIFY(journal->flush());
    }
};

THROUGHLINE_SUITE(JournalTest)
#include "tst_journal.moc"
