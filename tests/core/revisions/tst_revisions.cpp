// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revisions/revisions.h"
#include "core/store/zip/zip.h"
#include "tests/support/repository.h"
#include "tests/support/suites.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <unistd.h>

using namespace throughline;

namespace {

QStringList summariesOf(const Revisions &revisions)
{
    QStringList all;
    for (const Revision &revision : revisions.list)
        all += revision.summary;
    return all;
}

/// Every file of the repository's own with its bytes: reading changes none.
QMap<QString, QByteArray> insideOf(const TestRepository &repository)
{
    QMap<QString, QByteArray> all;
    QDirIterator walk(repository.path(".git"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            all.insert(file.fileName(), file.readAll());
    }
    return all;
}

const QByteArray longText = "# Plan\n\nOne line.\nAnother line.\nA third line.\nA fourth line.\n";

} // namespace

class RevisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void aFileHasTheCommitsThatChangedIt()
    {
        TestRepository repository;
        repository.commit({.files = {{"plan.md", "# 1\n"}}, .message = "Begin\n\nBecause we must.\n"});
        repository.commit({.files = {{"plan.md", "# 1\n"}, {"other.md", "x"}}, .message = "Another file"});
        repository.commit({.files = {{"plan.md", "# 2\n"}, {"other.md", "x"}}, .message = "Größer", .author = "Zoë"});
        const auto before = insideOf(repository);
        const auto revisions = revisionsOf(repository.path("plan.md"));
        QVERIFY2(revisions, revisions ? "" : qPrintable(revisions.error().message));
        QCOMPARE(summariesOf(*revisions), QStringList({QStringLiteral("Größer"), "Begin"}));
        QCOMPARE(revisions->note, QString());
        const Revision &newest = revisions->list.front();
        QCOMPARE(newest.author, QStringLiteral("Zoë"));
        QCOMPARE(newest.time, QDateTime(QDate(2023, 11, 14), QTime(22, 16, 20), QTimeZone::UTC));
        QCOMPARE(newest.time.offsetFromUtc(), 7200);
        QCOMPARE(newest.id.size(), 40);
        QCOMPARE(revisions->list.back().words, QStringLiteral("Begin\n\nBecause we must."));
        QCOMPARE(textOf(repository.path("plan.md"), newest).value(), QByteArray("# 2\n"));
        QCOMPARE(textOf(repository.path("plan.md"), revisions->list.back()).value(), QByteArray("# 1\n"));
        QCOMPARE(insideOf(repository), before);
    }

    void aMergeThatTookOneSideIsNone()
    {
        TestRepository repository;
        const git_oid base = repository.commit({.files = {{"plan.md", "# 1\n"}}, .message = "Base"});
        const git_oid left = repository.commit({.files = {{"plan.md", "# 2\n"}}, .message = "Left"});
        const git_oid right
            = repository.commit({.files = {{"plan.md", "# 1\n"}, {"b", "b"}}, .message = "Right", .parents = {base}});
        repository.commit({.files = {{"plan.md", "# 2\n"}, {"b", "b"}}, .message = "Merge", .parents = {right, left}});
        QCOMPARE(summariesOf(*revisionsOf(repository.path("plan.md"))), QStringList({"Left", "Base"}));
        const git_oid other = repository.commit({.files = {{"plan.md", "# 3\n"}}, .message = "Other", .parents = {base}});
        repository.commit({.files = {{"plan.md", "# 2 and 3\n"}}, .message = "Both", .parents = {left, other}});
        QCOMPARE(summariesOf(*revisionsOf(repository.path("plan.md"))), QStringList({"Both", "Other", "Left", "Base"}));
    }

    void aRenameIsFollowed()
    {
        TestRepository repository;
        repository.commit({.files = {{"old.md", longText}}, .message = "Begin"});
        repository.commit({.files = {{"plan.md", longText + "More.\n"}}, .message = "Rename"});
        repository.commit({.files = {{"plan.md", longText + "Even more.\n"}}, .message = "Go on"});
        const auto revisions = revisionsOf(repository.path("plan.md"));
        QCOMPARE(summariesOf(*revisions), QStringList({"Go on", "Rename", "Begin"}));
        QCOMPARE(revisions->list.back().path, QStringLiteral("old.md"));
        QCOMPARE(textOf(repository.path("plan.md"), revisions->list.back()).value(), longText);
    }

    void bundlesHaveRevisionsToo()
    {
        TestRepository repository;
        const QByteArray pack = zipped({{.path = "text.md", .bytes = "# Packed\n", .modified = {}}}).value();
        repository.commit({.files = {{"plan.textpack", pack}}});
        const auto revisions = revisionsOf(repository.path("plan.textpack"));
        QCOMPARE(revisions->list.size(), 1u);
        QCOMPARE(textOf(repository.path("plan.textpack"), revisions->list.front()).value(), QByteArray("# Packed\n"));
    }

    void whatIsInNoRepositorySaysSo()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("plan.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto revisions = revisionsOf(file.fileName());
        QCOMPARE(revisions.error().code, ErrorCode::NotFound);
        QVERIFY(revisions.error().message.contains("in no git repository"));
        QVERIFY(!revisionsOf(folder.filePath("none.md")));
    }

    void whatIsNotCommittedSaysSo()
    {
        TestRepository repository;
        QFile file(repository.path("plan.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(revisionsOf(file.fileName())->note.contains("no commits yet"));
        repository.commit({.files = {{"other.md", "x"}}});
        const auto revisions = revisionsOf(file.fileName());
        QVERIFY(revisions->list.empty());
        QVERIFY(revisions->note.contains("isn't committed yet"));
    }

    void aBareRepositoryIsRefused()
    {
        TestRepository repository(true);
        QFile file(repository.path("plan.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto revisions = revisionsOf(file.fileName());
        QVERIFY2(!revisions && revisions.error().message.contains("bare"), revisions ? "" : qPrintable(revisions.error().message));
    }

    void aBrokenRepositorySaysSo_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("head") << "HEAD" << QByteArray("rubbish\n");
        QTest::newRow("head leads nowhere") << "HEAD" << QByteArray("0123456789012345678901234567890123456789\n");
        QTest::newRow("configuration") << "config" << QByteArray("[core\nrubbish = \n=");
    }

    void aBrokenRepositorySaysSo()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, bytes);
        TestRepository repository;
        repository.commit({.files = {{"plan.md", "# 1\n"}}});
        QFile inside(repository.path(".git/" + file));
        QVERIFY(inside.open(QIODevice::WriteOnly) && inside.write(bytes) == bytes.size());
        inside.close();
        const auto revisions = revisionsOf(repository.path("plan.md"));
        QVERIFY(!revisions || revisions->list.empty());
        QVERIFY(!(revisions ? revisions->note : revisions.error().message).isEmpty());
    }

    void aLostObjectSaysSo()
    {
        TestRepository repository;
        repository.commit({.files = {{"plan.md", "# 1\n"}}, .message = "Begin"});
        repository.commit({.files = {{"plan.md", "# 2\n"}}, .message = "Go on"});
        const auto revisions = revisionsOf(repository.path("plan.md"));
        const QString object = QString::fromLatin1(revisions->list.back().object);
        const QString file = repository.path(".git/objects/" + object.first(2) + '/' + object.sliced(2));
        QVERIFY(QFile::remove(file));
        const auto text = textOf(repository.path("plan.md"), revisions->list.back());
        QVERIFY(!text && text.error().message.contains("git fsck"));
        QVERIFY(textOf(repository.path("plan.md"), revisions->list.front()));
    }

    void aShallowCloneSaysThatThereIsMore()
    {
        TestRepository repository;
        repository.commit({.files = {{"plan.md", "# 1\n"}}, .message = "Begin"});
        const git_oid cut = repository.commit({.files = {{"plan.md", "# 2\n"}}, .message = "Go on"});
        repository.commit({.files = {{"plan.md", "# 3\n"}}, .message = "Last"});
        QFile shallow(repository.path(".git/shallow"));
        QVERIFY(shallow.open(QIODevice::WriteOnly));
        shallow.write(QByteArray(git_oid_tostr_s(&cut)) + '\n');
        shallow.close();
        const auto revisions = revisionsOf(repository.path("plan.md"));
        QVERIFY2(revisions, revisions ? "" : qPrintable(revisions.error().message));
        QVERIFY(summariesOf(*revisions).startsWith("Last"));
        QVERIFY(revisions->note.contains("shallow"));
    }

    void somebodyElsesRepositoryIsNotRead()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give files away");
        TestRepository repository;
        repository.commit({.files = {{"plan.md", "# 1\n"}}});
        QDirIterator walk(
            repository.path({}), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        bool isGiven = ::chown(repository.path({}).toUtf8().constData(), 12345, 12345) == 0;
        while (walk.hasNext())
            isGiven = ::chown(walk.next().toUtf8().constData(), 12345, 12345) == 0 && isGiven;
        if (!isGiven)
            QSKIP("files can't be given away here");
        const auto revisions = revisionsOf(repository.path("plan.md"));
        QVERIFY(!revisions);
        QCOMPARE(revisions.error().code, ErrorCode::NoPermission);
        QVERIFY(revisions.error().message.contains("safe.directory"));
    }

    void aWorktreeAndASubmoduleHaveTheirOwn()
    {
        TestRepository repository;
        repository.commit({.files = {{"plan.md", "# 1\n"}}, .message = "Begin"});
        git_worktree *tree = nullptr;
        const QTemporaryDir elsewhere;
        QVERIFY(git_worktree_add(&tree, repository.get(), "side", elsewhere.filePath("side").toUtf8().constData(), nullptr) == 0);
        git_worktree_free(tree);
        QCOMPARE(summariesOf(*revisionsOf(elsewhere.filePath("side/plan.md"))), QStringList("Begin"));

        git_repository *inner = nullptr;
        QVERIFY(git_repository_init(&inner, repository.path("inner").toUtf8().constData(), false) == 0);
        git_repository_free(inner);
        QFile file(repository.path("inner/plan.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(revisionsOf(file.fileName())->note.contains("no commits yet"));
    }

    void listingStopsWhenItIsToldTo()
    {
        TestRepository repository;
        for (int i = 0; i < 20; ++i)
            repository.commit({.files = {{"plan.md", QByteArray::number(i)}}}, false);
        QFile file(repository.path("plan.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto revisions = revisionsOf(file.fileName(), [](qsizetype found) { return found < 5; });
        QCOMPARE(revisions->list.size(), 5u);
        QVERIFY(revisions->note.contains("Stopped"));
    }
};

THROUGHLINE_SUITE(RevisionsTest)
#include "tst_revisions.moc"
