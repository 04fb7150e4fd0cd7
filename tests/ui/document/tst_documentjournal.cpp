// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unsavedwork.h"
#include "tests/support/suites.h"
#include "ui/document/documentjournal.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

/// A document whose edits are journaled.
class JournaledDocument {
public:
    JournaledDocument()
    {
        if (!writeFile(path(), "# Plan\n") || !document.open(path()))
            qFatal("can't open the test's document");
        journal = std::make_unique<DocumentJournal>(&document, journals());
    }

    QString path() const { return folder.filePath(QStringLiteral("plan.md")); }
    QString journals() const { return folder.filePath(QStringLiteral("journals")); }
    void type(const QByteArray &words) { document.apply(TextEdit::insert(7, words), QStringLiteral("Type")); }
    QByteArray text() const { return document.snapshot().text().toUtf8(); }

    int files()
    {
        journal->flush();
        return static_cast<int>(QDir(journals()).entryList(QDir::Files).size());
    }

    /// The process ends without a chance to tidy up, and another one looks.
    std::vector<UnsavedWork> crash()
    {
        journal.reset();
        return findUnsavedWork(journals());
    }

    QTemporaryDir folder;
    Document document;
    std::unique_ptr<DocumentJournal> journal;
};

} // namespace

class DocumentJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsTypedOutlivesACrash()
    {
        JournaledDocument here;
        QCOMPARE(here.files(), 0);
        here.type("b");
        here.type("a");
        here.document.apply(
            Edit({}, {{QStringLiteral("plan.assets/a.svg"), PictureBytes(QByteArray("<svg/>"))}}), QStringLiteral("Draw"));
        const auto works = here.crash();
        QCOMPARE(works.size(), std::size_t(1));
        QVERIFY(works.front().state);
        QCOMPARE(works.front().state->edits, 3);
        Document restored;
        restored.restore(*works.front().state);
        QCOMPARE(restored.snapshot().text().toUtf8(), "# Plan\nab");
        QCOMPARE(restored.snapshot().pictures().bytes(QStringLiteral("plan.assets/a.svg")).joined(), "<svg/>");
        QCOMPARE(restored.path(), here.path());
        QVERIFY(restored.isModified());
        QVERIFY(restored.save());
        QCOMPARE(*readFile(here.path()), "# Plan\nab");
        restored.undoStack()->undo();
        QCOMPARE(restored.snapshot().text().toUtf8(), "# Plan\n");
    }

    void aFileThatChangedSinceIsNotOverwritten()
    {
        JournaledDocument here;
        here.type("mine\n");
        const auto works = here.crash();
        QVERIFY(writeFile(here.path(), "# Plan\ntheirs\n"));
        Document restored;
        restored.restore(*works.front().state);
        QCOMPARE(restored.snapshot().text().toUtf8(), "# Plan\nmine\n");
        QCOMPARE(restored.save().error().code, ErrorCode::ChangedOnDisk);
        QCOMPARE(*readFile(here.path()), "# Plan\ntheirs\n");
    }

    void anUntitledDocumentIsRestoredAsOne()
    {
        JournaledDocument here;
        here.document.start(*SourceText::fromUtf8("# New\n"));
        here.document.apply(TextEdit::insert(6, "words"), QStringLiteral("Type"));
        const auto works = here.crash();
        Document restored;
        restored.restore(*works.front().state);
        QCOMPARE(restored.snapshot().text().toUtf8(), "# New\nwords");
        QVERIFY(restored.path().isEmpty());
        QVERIFY(restored.saveAs(here.folder.filePath(QStringLiteral("new.md"))));
    }

    void whatIsSavedNeedsNoJournal()
    {
        JournaledDocument here;
        here.type("words");
        QCOMPARE(here.files(), 1);
        QVERIFY(here.document.save());
        QCOMPARE(here.files(), 0);
        here.document.undoStack()->undo();
        QCOMPARE(here.files(), 1);
        here.document.undoStack()->redo();
        QCOMPARE(here.files(), 0);
        here.type("more ");
        const auto works = here.crash();
        QCOMPARE(works.front().state->text.toUtf8(), "# Plan\nmore words");
        QCOMPARE(works.front().state->base.text.toUtf8(), "# Plan\nwords");
    }

    void letGoOfItIsGone()
    {
        JournaledDocument here;
        here.type("words");
        here.journal->discard();
        QCOMPARE(here.files(), 0);
        here.type("others");
        QVERIFY(here.document.open(here.path())); // another document takes its place
        QCOMPARE(here.files(), 0);
    }

    void undoingIsKeptToo()
    {
        JournaledDocument here;
        here.type("a");
        here.document.apply(TextEdit::insert(0, "b"), QStringLiteral("Type"));
        here.document.undoStack()->undo();
        QCOMPARE(here.crash().front().state->text.toUtf8(), here.text());
    }

    void aSavedCopyIsWhatComesAfterCountsFrom()
    {
        JournaledDocument here;
        here.type("words");
        const QString copy = here.folder.filePath(QStringLiteral("copy.md"));
        QVERIFY(here.document.saveAs(copy));
        QCOMPARE(here.files(), 0);
        here.type("more ");
        const auto works = here.crash();
        QCOMPARE(works.front().state->base.path, copy);
        QCOMPARE(works.front().state->base.text.toUtf8(), "# Plan\nwords");
    }

    void aLongJournalIsWrittenAnewAsOneEdit()
    {
        JournaledDocument here;
        const QByteArray page(100'000, 'x');
        const QString picture = QStringLiteral("plan.assets/a.svg");
        here.document.apply(Edit(TextEdit::insert(7, page), {{picture, PictureBytes(page)}}), QStringLiteral("Type"));
        constexpr int edits = 100;
        for (int i = 1; i < edits; ++i)
            here.document.apply(TextEdit::replace({7, 7 + page.size()}, QByteArray(page.size(), static_cast<char>('a' + i % 26))),
                QStringLiteral("Type"));
        here.journal->flush();
        const auto works = here.crash();
        QVERIFY(QFileInfo(works.front().journal).size() < 60 * page.size());
        QCOMPARE(works.front().state->edits, edits);
        QCOMPARE(works.front().state->text.toUtf8(), here.text());
        QCOMPARE(works.front().state->pictures.size(), std::size_t(1));
        QCOMPARE(works.front().state->pictures.front().bytes.joined(), page);
    }

    void whatCannotBeKeptIsSaidAndTriedAgain()
    {
        JournaledDocument here;
        QVERIFY(writeFile(here.journals(), "in the way"));
        QSignalSpy failed(here.journal.get(), &DocumentJournal::failed);
        here.type("a");
        QVERIFY(!here.journal->flush());
        QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }));
        QVERIFY(failed.front().front().toString().contains(here.journals()));
        QVERIFY(QFile::remove(here.journals()));
        QVERIFY(QTest::qWaitFor([&] { return here.type("b"), here.files() == 1; }, 10'000));
        QCOMPARE(here.crash().front().state->text.toUtf8(), here.text());
    }
};

THROUGHLINE_SUITE(DocumentJournalTest)
#include "tst_documentjournal.moc"
