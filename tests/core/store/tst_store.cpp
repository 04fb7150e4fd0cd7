// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/randommarkdown.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace throughline;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("can't be read");
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsOpenedAndSavedHasTheSameBytes()
    {
        const QString path = m_folder.filePath("same.md");
        QRandomGenerator random(5);
        QByteArrayList texts{"", "\xEF\xBB\xBF# A\r\n\r\n", "no line end", "a\rb\r\n\nc  \n\n", QByteArray("nul \0 byte\n", 11),
            QByteArray(3'000'000, '#')};
        for (int i = 0; i < 200; ++i)
            texts += randomMarkdown(random, 10);
        for (const QByteArray &text : texts) {
            put(path, text);
            const Result<OpenedFile> file = openFile(path);
            QVERIFY(file);
            QVERIFY(saveFile(path, file->text, file->stamp));
            QCOMPARE(bytesOf(path), text);
        }
    }

    void aLinkStaysALinkAndPermissionsStay()
    {
        const QString path = m_folder.filePath("target.md");
        const QString link = m_folder.filePath("link.md");
        put(path, "old\n");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const QFile::Permissions before = QFileInfo(path).permissions();
        QVERIFY(QFile::link(path, link));
        QVERIFY(saveFile(link, *SourceText::fromUtf8("new\n")));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(bytesOf(path), QByteArray("new\n"));
        QCOMPARE(QFileInfo(path).permissions(), before);
    }

    void aFileThatSomebodyElseChangedIsNotOverwritten()
    {
        const QString path = m_folder.filePath("changed.md");
        put(path, "mine\n");
        const Result<OpenedFile> file = openFile(path);
        put(path, "theirs\n");
        QVERIFY(hasChangedOnDisk(path, file->stamp));
        const auto saved = saveFile(path, file->text, file->stamp);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::ChangedOnDisk);
        QCOMPARE(bytesOf(path), QByteArray("theirs\n"));
        QVERIFY(saveFile(path, file->text));
        QCOMPARE(bytesOf(path), QByteArray("mine\n"));
    }

    void aFileThatIsGoneIsWrittenAgain()
    {
        const QString path = m_folder.filePath("gone.md");
        put(path, "mine\n");
        const Result<OpenedFile> file = openFile(path);
        QVERIFY(QFile::remove(path));
        QVERIFY(saveFile(path, file->text, file->stamp));
        QCOMPARE(bytesOf(path), QByteArray("mine\n"));
    }

    void whatIsNoTextIsRefusedWithItsPlace()
    {
        const QString path = m_folder.filePath("latin.md");
        put(path, "# Plan\n\ncaf\xE9\n");
        const Result<OpenedFile> file = openFile(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::NotUtf8);
        for (const QString &word : {QStringLiteral("latin.md"), QStringLiteral("3"), QStringLiteral("4")})
            QVERIFY2(file.error().message.contains(word), qPrintable(file.error().message));
    }

    void eachTroubleHasItsOwnWords_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a missing file") << QStringLiteral("missing.md") << ErrorCode::NotFound;
        QTest::newRow("a folder") << QStringLiteral(".") << ErrorCode::NotAFile;
        QTest::newRow("a missing folder") << QStringLiteral("none/plan.md") << ErrorCode::NotFound;
    }

    void eachTroubleHasItsOwnWords()
    {
        QFETCH(const QString, path);
        QFETCH(const ErrorCode, code);
        const Result<OpenedFile> file = openFile(m_folder.filePath(path));
        QVERIFY(!file);
        QCOMPARE(file.error().code, code);
        QVERIFY(!file.error().message.contains(u'\n'));
    }

    void withoutPermissionNothingIsWritten()
    {
        if (geteuid() == 0)
            QSKIP("the superuser may write anywhere");
        const QString path = m_folder.filePath("closed.md");
        put(path, "old\n");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        QVERIFY(!saveFile(path, *SourceText::fromUtf8("new\n")));
        QCOMPARE(bytesOf(path), QByteArray("old\n"));
    }

    void aFullDiskIsSaid()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full here");
        const auto written = writeFile(QStringLiteral("/dev/full"), QByteArray(100'000, 'x'));
        QVERIFY(!written);
        QVERIFY2(
            written.error().message.contains(QStringLiteral("space")) || written.error().message.contains(QStringLiteral("full")),
            qPrintable(written.error().message));
    }

private:
    QTemporaryDir m_folder;
};

THROUGHLINE_SUITE(StoreTest)
#include "tst_store.moc"
