// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/pictures.h"
#include "core/sketch/svgwriter.h"
#include "core/store/journal.h"
#include "core/store/unsavedwork.h"
#include "tests/support/faults/faultydisk.h"
#include "tests/support/suites.h"
#include "ui/document/document.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

/// In memory where that is possible: what fails here is made up, so that a real disk would only take time.
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/throughline-XXXXXX");
}

/// A strategy with two frames, of which the first has a picture, and an edit of both pictures and of words that isn't saved yet.
class EditedStrategy {
public:
    EditedStrategy()
    {
        if (!writeInto(path(), "# Plan\n\n## Vision\n\n### Today\n\n#### Ouch\n\nA brick.\n\n#### Ah\n\nNo brick.\n"))
            qFatal("can't write the test's document");
        if (!document.open(path()))
            qFatal("can't open the test's document");
        draw(0, 1);
        if (!document.save())
            qFatal("can't save the test's document");
        before = files();
        draw(0, 2);
        draw(1, 3);
        document.apply(TextEdit::insert(document.snapshot().text().size(), QByteArray(40'000, 'x') + '\n'), QStringLiteral("Type"));
        after = before;
        after[QStringLiteral("plan.strategy.md")] = document.snapshot().text().toUtf8();
        for (const QString &name : {QStringLiteral("plan.assets/ouch.svg"), QStringLiteral("plan.assets/ah.svg")})
            after[name] = document.snapshot().pictures().bytes(name).joined();
    }

    QString path() const { return folder.filePath(QStringLiteral("plan.strategy.md")); }

    /// What is below the folder now, by path.
    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> found;
        QDirIterator walk(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            found.insert(QDir(folder.path()).relativeFilePath(file), readFile(file).value_or("can't be read"));
        }
        return found;
    }

    QTemporaryDir folder{folderTemplate()};
    Document document;
    QMap<QString, QByteArray> before;
    QMap<QString, QByteArray> after;

private:
    void draw(int frame, double x)
    {
        Sketch drawn;
        drawn.marks.append(LineMark{.from = {x, 10}, .to = {90, 90}});
        const auto edit
            = setPicture(document.snapshot(), frame, {writeSketch(drawn), QStringLiteral("svg"), {}, document.assetsFolder()});
        if (!edit)
            qFatal("can't draw");
        document.apply(*edit, QStringLiteral("Draw"));
    }
};

/// Each file is the old or the new one, and nothing else is there.
QStringList complaintsAbout(const EditedStrategy &strategy, bool mayLeaveStrays)
{
    QStringList complaints;
    const auto files = strategy.files();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const bool isKnown = strategy.after.contains(file.key());
        if (!isKnown && !mayLeaveStrays)
            complaints += file.key() + QStringLiteral(" is left over");
        if (isKnown && file.value() != strategy.after[file.key()] && file.value() != strategy.before.value(file.key()))
            complaints += file.key() + QStringLiteral(" is a mix");
    }
    if (!files.contains(QStringLiteral("plan.strategy.md")))
        complaints += QStringLiteral("the document is gone");
    const bool isNew = files[QStringLiteral("plan.strategy.md")] == strategy.after[QStringLiteral("plan.strategy.md")];
    if (isNew && files != strategy.after && !mayLeaveStrays)
        complaints += QStringLiteral("the text names pictures that aren't there");
    return complaints;
}

void addFaults()
{
    QTest::addColumn<FaultyDisk::Fault>("fault");
    QTest::addColumn<FaultyDisk::Lasting>("lasting");
    using enum FaultyDisk::Fault;
    using enum FaultyDisk::Lasting;
    QTest::newRow("an error") << Error << Once;
    QTest::newRow("nothing but errors") << Error << FromThenOn;
    QTest::newRow("full for a moment") << Full << Once;
    QTest::newRow("full") << Full << FromThenOn;
    QTest::newRow("a short write") << Short << Once;
    QTest::newRow("short writes") << Short << FromThenOn;
}

} // namespace

class SystemCallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aSaveLeavesTheOldOrTheNewDocument_data() { addFaults(); }

    void aSaveLeavesTheOldOrTheNewDocument()
    {
        QFETCH(const FaultyDisk::Fault, fault);
        QFETCH(const FaultyDisk::Lasting, lasting);
        bool hasFailed = true;
        int call = 0;
        for (; hasFailed; ++call) {
            EditedStrategy strategy;
            Result<void> saved;
            QByteArrayList calls;
            {
                const FaultyDisk disk(strategy.folder.path().toUtf8(), fault, call, lasting);
                saved = strategy.document.save();
                hasFailed = disk.hasFailed();
                calls = disk.calls();
            }
            const QString where = QString::fromUtf8(calls.value(call));
            const bool mayLeaveStrays = lasting == FaultyDisk::Lasting::FromThenOn || calls.value(call).startsWith("unlink");
            const QStringList complaints = complaintsAbout(strategy, mayLeaveStrays);
            QVERIFY2(complaints.isEmpty(), qPrintable(where + QStringLiteral(": ") + complaints.join(u';')));
            if (saved) {
                QCOMPARE(strategy.files(), strategy.after);
                QVERIFY(!strategy.document.isModified());
                continue;
            }
            QVERIFY2(saved.error().message.startsWith(strategy.folder.path()), qPrintable(where + saved.error().message));
            QVERIFY2(!saved.error().message.contains(u'\n'), qPrintable(saved.error().message));
            QVERIFY(strategy.document.isModified());
            const Result<void> again = strategy.document.save();
            QVERIFY2(again, qPrintable(where + QStringLiteral(": ") + (again ? QString() : again.error().message)));
        }
        QVERIFY2(call > 20, "there were hardly any calls to fail");
    }

    void aJournalIsWholeUpToWhatItSays_data() { addFaults(); }

    void aJournalIsWholeUpToWhatItSays()
    {
        QFETCH(const FaultyDisk::Fault, fault);
        QFETCH(const FaultyDisk::Lasting, lasting);
        const QByteArrayList texts{"# Plan\n1", "# Plan\n21", "# Plan\n321"};
        bool hasFailed = true;
        int call = 0;
        for (; hasFailed; ++call) {
            const QTemporaryDir folder(folderTemplate());
            QStringList failures;
            Journal journal(folder.path(), [&failures](const Error &error) { failures += error.message; });
            const JournalBase base{.path = {}, .text = *SourceText::fromUtf8("# Plan\n")};
            const auto step
                = [](const QByteArray &words) { return JournalStep{.text = TextEdit::insert(7, words), .pictures = {}}; };
            bool isKept = false;
            QByteArrayList calls;
            {
                const FaultyDisk disk(folder.path().toUtf8(), fault, call, lasting);
                journal.begin(base, step("1"));
                journal.append(step("2"));
                journal.append(step("3"));
                isKept = journal.flush();
                hasFailed = disk.hasFailed();
                calls = disk.calls();
            }
            const QByteArray where = calls.value(call);
            QVERIFY2(isKept == failures.isEmpty(), where.constData());
            checkLeft(folder.path(), texts, isKept, where);
            journal.begin(base, {.text = TextEdit::insert(7, "again"), .pictures = {}});
            QVERIFY2(journal.flush(), where.constData());
            checkLeft(folder.path(), {"# Plan\nagain"}, true, where);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        }
        QVERIFY2(call > 5, "there were hardly any calls to fail");
    }

    /// On disk before it has its name, and pictures before the text that names them.
    void whatHasItsNameIsOnDisk()
    {
        EditedStrategy strategy;
        QByteArrayList calls;
        {
            const FaultyDisk disk(strategy.folder.path().toUtf8(), FaultyDisk::Fault::None, 0);
            QVERIFY(strategy.document.save());
            calls = disk.calls();
        }
        const QByteArray folder = strategy.folder.path().toUtf8();
        const auto isNaming = [](const QByteArray &call) { return call.startsWith("rename ") || call.startsWith("linkat "); };
        const auto named = [&](const QByteArray &file) {
            const auto call = std::ranges::find_if(
                calls, [&](const QByteArray &made) { return isNaming(made) && made.endsWith(' ' + folder + '/' + file); });
            return call == calls.end() ? -1 : call - calls.begin();
        };
        const qsizetype text = named("plan.strategy.md");
        for (const QByteArray &picture : {QByteArray("plan.assets/ouch.svg"), QByteArray("plan.assets/ah.svg")}) {
            QVERIFY2(named(picture) >= 0 && named(picture) < text, picture.constData());
            QVERIFY(calls.sliced(named(picture), text - named(picture)).contains("fsync " + folder + "/plan.assets"));
        }
        QVERIFY(calls.sliced(text).contains("fsync " + folder));
        bool isOnDisk = false;
        for (const QByteArray &call : std::as_const(calls)) {
            isOnDisk = call.startsWith("fsync") || (isOnDisk && !call.startsWith("write"));
            QVERIFY2(!isNaming(call) || isOnDisk, call.constData());
        }
    }

private:
    /// What another process would find.
    static void checkLeft(const QString &folder, const QByteArrayList &texts, bool isWhole, const QByteArray &where)
    {
        const QStringList files = QDir(folder).entryList({QStringLiteral("*.journal")}, QDir::Files);
        QVERIFY2(!isWhole || files.size() == 1, where.constData());
        for (const QString &name : files) {
            const auto state = readJournal(*readFile(QDir(folder).filePath(name)), name);
            QVERIFY2(state, where.constData());
            QVERIFY2(texts.contains(state->text.toUtf8()), where.constData());
            QVERIFY2(!isWhole || (state->text.toUtf8() == texts.constLast() && state->damage.isEmpty()), where.constData());
        }
    }
};

THROUGHLINE_SUITE(SystemCallsTest)
#include "tst_systemcalls.moc"
