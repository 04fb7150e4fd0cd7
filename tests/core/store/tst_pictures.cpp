// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/suites.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class StorePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void onlyFilesBelowTheDocumentAreRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("beside") << "a.svg" << true;
        QTest::newRow("below") << "deep/a.svg" << true;
        QTest::newRow("there and back") << "deep/../a.svg" << true;
        QTest::newRow("climbing") << "../outside.svg" << false;
        QTest::newRow("climbing later") << "deep/../../outside.svg" << false;
        QTest::newRow("a folder that begins alike") << "../plans/a.svg" << false;
        QTest::newRow("absolute") << QDir::tempPath() << false;
        QTest::newRow("a resource") << ":/throughline/icons/plus.svg" << false;
    }

    void onlyFilesBelowTheDocumentAreRead()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, isRead);
        const QTemporaryDir folder;
        for (const char *name : {"plan/a.svg", "plan/deep/a.svg", "outside.svg", "plans/a.svg"})
            write(folder.filePath(name), "<svg/>");
        const PictureSource pictures = picturesBeside(folder.filePath("plan/plan.md"));
        QCOMPARE(pictures.exists(path), isRead);
        QCOMPARE(!pictures.read(path).isNull(), isRead);
        QVERIFY(!pictures.exists(folder.filePath("outside.svg")) && pictures.read(folder.filePath("outside.svg")).isNull());
    }

    void filesAreWrittenIntoAFolderThatIsMade()
    {
        const QTemporaryDir folder;
        const QString below = folder.filePath("a/b");
        QVERIFY(writeAllInto(below, {{"one.svg", "1"}, {"two.svg", "2"}}));
        QCOMPARE(readFile(below + "/two.svg").value(), QByteArray("2"));
        QVERIFY(writeAllInto(folder.filePath("none"), {}));
        QVERIFY(!QFile::exists(folder.filePath("none")));
        QVERIFY(!writeAllInto(below + "/one.svg", {{"three.svg", "3"}})); // a file is no folder
    }
};

THROUGHLINE_SUITE(StorePicturesTest)
#include "tst_pictures.moc"
