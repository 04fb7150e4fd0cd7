// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documentform.h"
#include "core/store/documents.h"
#include "core/store/store.h"
#include "core/store/textbundle.h"
#include "tests/support/suites.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace throughline;

namespace {

const QByteArray packedText = "# Plan\r\n\r\n![Ouch](assets/ouch.svg) \r\nno line end";
const QByteArray packedInfo = "{\"version\": 2,\n  \"org.example.colour\" : \"blue\"  }\n";

ArchiveEntry packEntry(const QString &path, const QByteArray &bytes)
{
    return {.path = path, .bytes = bytes, .modified = QDateTime(QDate(2026, 3, 1), QTime(12, 30))};
}

std::vector<ArchiveEntry> usualEntries()
{
    return {packEntry("Content.textbundle/info.json", packedInfo), packEntry("Content.textbundle/text.md", packedText),
        packEntry("Content.textbundle/assets/ouch.svg", "<svg/>"),
        packEntry("Content.textbundle/extra/notes.bin", QByteArray(3000, 'n')),
        packEntry("__MACOSX/Content.textbundle/._text.md", "resource fork")};
}

QByteArray packOf(const std::vector<ArchiveEntry> &entries)
{
    return zipped(entries).value();
}

QByteArray packWith(const QString &path, const QByteArray &bytes = "x")
{
    std::vector<ArchiveEntry> entries = usualEntries();
    entries.push_back(packEntry(path, bytes));
    return packOf(entries);
}

/// With another byte in the header of the last entry in the archive's directory.
QByteArray patchedHeader(QByteArray archive, qsizetype at, quint32 value, int bytes)
{
    const qsizetype header = archive.lastIndexOf("PK\1\2");
    for (int i = 0; i < bytes; ++i)
        archive[header + at + i] = static_cast<char>(value >> (8 * i));
    return archive;
}

std::vector<ArchiveEntry> entriesOf(const QByteArray &archive)
{
    return unzipped(archive, readZipDirectory(archive, "test").value()).value();
}

const ArchiveEntry *find(const std::vector<ArchiveEntry> &entries, const QString &path)
{
    const auto found = std::ranges::find(entries, path, &ArchiveEntry::path);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

class TextBundleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void aPackIsOpenedAndSavedWithAllThatIsInIt()
    {
        const QString path = put("usual.textpack", packOf(usualEntries()));
        const auto file = openFile(path);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        QCOMPARE(file->text.toUtf8(), packedText);
        QCOMPARE(file->path, path);
        const PictureSource pictures = picturesBeside(path);
        QVERIFY(pictures.exists("assets/ouch.svg") && !pictures.exists("assets/none.svg") && !pictures.exists("../__MACOSX/x"));
        QCOMPARE(pictures.read("assets/ouch.svg"), QByteArray("<svg/>"));

        const auto stamp = saveStrategy(path, *SourceText::fromUtf8("# New\n"), file->stamp,
            {{"assets/ouch.svg", "<svg>1</svg>", "<svg/>"}, {"assets/second.png", "png", {}}});
        QVERIFY2(stamp, stamp ? "" : qPrintable(stamp.error().message));
        QVERIFY(!hasChangedOnDisk(path, *stamp));
        QCOMPARE(pictures.read("assets/ouch.svg"), QByteArray("<svg>1</svg>")); // read again
        const auto entries = entriesOf(readFile(path).value());
        QCOMPARE(entries.size(), usualEntries().size() + 1);
        for (const ArchiveEntry &before : usualEntries()) {
            const ArchiveEntry *after = find(entries, before.path);
            QVERIFY(after);
            if (before.path.endsWith("text.md") && !before.path.startsWith("__")) {
                QCOMPARE(after->bytes, QByteArray("# New\n"));
            } else if (!before.path.endsWith("ouch.svg")) {
                QCOMPARE(after->bytes, before.bytes);
                QCOMPARE(after->modified, before.modified);
            }
        }
        QCOMPARE(find(entries, "Content.textbundle/assets/second.png")->bytes, QByteArray("png"));

        QVERIFY(saveStrategy(path, *SourceText::fromUtf8("# New\n"), *stamp, {{"assets/ouch.svg", {}, "<svg>1</svg>"}}));
        QVERIFY(!pictures.exists("assets/ouch.svg"));
    }

    void aPackThatIsSavedWithoutAnEditHasTheSameText()
    {
        const QString path = put("same.textpack", packOf(usualEntries()));
        const auto file = openFile(path);
        QVERIFY(saveStrategy(path, file->text, file->stamp, {}));
        const auto entries = entriesOf(readFile(path).value());
        QCOMPARE(entries.size(), usualEntries().size());
        for (const ArchiveEntry &before : usualEntries())
            QCOMPARE(find(entries, before.path)->bytes, before.bytes);
    }

    void aPackNeedsNoFolderAroundIt()
    {
        const QString path = put("flat.textpack", packOf({packEntry("text.markdown", "# Flat\n"), packEntry("assets/a.svg", "a")}));
        QCOMPARE(openFile(path)->text.toUtf8(), QByteArray("# Flat\n"));
        QVERIFY(saveStrategy(path, *SourceText::fromUtf8("# Other\n"), {}, {}));
        const auto entries = entriesOf(readFile(path).value());
        QCOMPARE(find(entries, "text.markdown")->bytes, QByteArray("# Other\n"));
        QCOMPARE(QJsonDocument::fromJson(find(entries, "info.json")->bytes)["version"].toInt(), 2); // which the format wants
    }

    void whatAPackMayNotHoldIsRefused_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto refused = static_cast<int>(ErrorCode::Refused);
        const auto tooLarge = static_cast<int>(ErrorCode::TooLarge);
        const auto unreadable = static_cast<int>(ErrorCode::ReadFailed);
        const QByteArray usual = packOf(usualEntries());
        const QByteArray plain = packWith("Content.textbundle/assets/x.svg");
        QTest::newRow("climbing") << packWith("../evil.svg") << refused << "leads out of it";
        QTest::newRow("climbing later") << packWith("Content.textbundle/../../evil.svg") << refused << "leads out of it";
        QTest::newRow("absolute") << packWith("/etc/evil") << refused << "leads out of it";
        QTest::newRow("backslashes") << packWith("..\\evil.svg") << refused << "leads out of it";
        QTest::newRow("a drive") << packWith("C:/evil.svg") << refused << "leads out of it";
        QTest::newRow("a link") << patchedHeader(plain, 40, 0120777, 2) << refused << "is a link";
        QTest::newRow("encrypted") << patchedHeader(plain, 8, 1, 2) << refused << "is encrypted";
        QTest::newRow("an odd compression") << patchedHeader(plain, 10, 14, 2) << refused << "compressed in a way";
        QTest::newRow("twice") << QByteArray(packWith("Content.textbundle/assets/ouch.sv_")).replace("ouch.sv_", "ouch.svg")
                               << refused << "is there twice";
        QTest::newRow("a name that isn't UTF-8")
            << QByteArray(packWith("Content.textbundle/assets/_.svg")).replace("/_.svg", "/\xff.svg") << refused << "UTF-8";
        QTest::newRow("10 GB promised") << patchedHeader(plain, 24, 0xffff'ffff, 4) << tooLarge << "would grow to more than";
        QTest::newRow("more comes than promised")
            << patchedHeader(packWith("Content.textbundle/assets/x.svg", QByteArray(100'000, 'x')), 24, 10, 4) << unreadable
            << "is damaged";
        QTest::newRow("a bomb") << packWith("Content.textbundle/assets/x.svg", QByteArray(40 << 20, 'x')) << tooLarge
                                << "would grow";
        QTest::newRow("another checksum") << patchedHeader(plain, 16, 1, 4) << unreadable << "is damaged";
        QTest::newRow("no zip") << QByteArray("# Plan\n") << unreadable << "isn't a whole zip archive";
        QTest::newRow("empty") << QByteArray("") << unreadable << "isn't a whole zip archive";
        QTest::newRow("cut off") << usual.first(usual.size() - 30) << unreadable << "isn't a whole zip archive";
        QTest::newRow("no text") << packOf({packEntry("info.json", "{}"), packEntry("assets/text.md", "# A\n")}) << unreadable
                                 << "is no TextBundle";
        QTest::newRow("several texts") << packOf({packEntry("text.md", "# A\n"), packEntry("text.markdown", "# B\n")}) << unreadable
                                       << "text.md, text.markdown";
        QTest::newRow("another encoding") << packOf({packEntry("text.md", "# Caf\xe9\n")}) << static_cast<int>(ErrorCode::NotUtf8)
                                          << "another-encoding";
        std::vector<ArchiveEntry> many{packEntry("text.md", "# A\n")};
        for (int i = 0; i < 10'001; ++i)
            many.push_back(packEntry(QStringLiteral("assets/%1").arg(i), {}));
        QTest::newRow("too many") << packOf(many) << tooLarge << "10002 files";
    }

    void whatAPackMayNotHoldIsRefused()
    {
        QFETCH(const QByteArray, archive);
        QFETCH(const int, code);
        QFETCH(const QString, words);
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(' ', '-') + ".textpack";
        const QString path = put(name, archive);
        const QStringList before = QDir(m_folder.path()).entryList();
        const auto file = openFile(path);
        QVERIFY(!file);
        QVERIFY2(file.error().message.contains(words) && file.error().message.startsWith(path), qPrintable(file.error().message));
        QCOMPARE(static_cast<int>(file.error().code), code);
        if (file.error().code != ErrorCode::NotUtf8) {
            QVERIFY(!saveStrategy(path, *SourceText::fromUtf8("# New\n"), {}, {})); // what can't be read isn't thrown away
            QVERIFY(!picturesBeside(path).exists("assets/ouch.svg"));
        }
        QCOMPARE(readFile(path).value_or(QByteArray()), archive);
        QCOMPARE(QDir(m_folder.path()).entryList(), before);
    }

    void aDamagedPackIsNeverReadWrongly()
    {
        const QByteArray usual = packOf(usualEntries());
        const QString path = m_folder.filePath("damaged.textpack");
        for (qsizetype at = 0; at < usual.size(); at += 7) {
            QByteArray damaged = usual;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            put("damaged.textpack", damaged);
            if (const auto file = openFile(path))
                QCOMPARE(file->text.toUtf8(), packedText);
            put("damaged.textpack", usual.first(at));
            QVERIFY(!openFile(path));
        }
    }

    void aPackThatSomebodyElseChangedIsNotOverwritten()
    {
        const QString path = put("changed.textpack", packOf(usualEntries()));
        const auto file = openFile(path);
        const QByteArray theirs = packWith("Content.textbundle/assets/theirs.svg");
        put("changed.textpack", theirs);
        const auto saved = saveStrategy(path, file->text, file->stamp, {});
        QCOMPARE(saved.error().code, ErrorCode::ChangedOnDisk);
        QCOMPARE(readFile(path).value(), theirs);
    }

    void noPictureIsPutOutsideAPackOrOverAnothers()
    {
        const QString path = put("pictures.textpack", packOf(usualEntries()));
        const SourceText text = *SourceText::fromUtf8("# A\n");
        for (const char *outside : {"../x.svg", "/x.svg", "a/../../x.svg"})
            QCOMPARE(saveStrategy(path, text, {}, {{outside, "x", {}}}).error().code, ErrorCode::Refused);
        QCOMPARE(saveStrategy(path, text, {}, {{"assets/ouch.svg", "mine", "other"}}).error().code, ErrorCode::ChangedOnDisk);
        QCOMPARE(readFile(path).value(), packOf(usualEntries()));
    }

    void aFolderIsOpenedAndSavedWithAllThatIsInIt()
    {
        const QString path = m_folder.filePath("plan.textbundle");
        put("plan.textbundle/info.json", packedInfo);
        put("plan.textbundle/text.md", packedText);
        put("plan.textbundle/assets/ouch.svg", "<svg/>");
        put("plan.textbundle/extra.bin", "extra");
        for (const QString &way : {path, path + '/', path + "/text.md"}) {
            const auto file = openFile(way);
            QVERIFY(file);
            QCOMPARE(file->path, path);
            QCOMPARE(file->text.toUtf8(), packedText);
            QVERIFY(picturesBeside(way).exists("assets/ouch.svg"));
        }
        const auto stamp = saveStrategy(path, *SourceText::fromUtf8("# New\n"), openFile(path)->stamp, {{"assets/b.svg", "b", {}}});
        QVERIFY(stamp);
        QVERIFY(!hasChangedOnDisk(path, *stamp));
        QCOMPARE(readFile(path + "/text.md").value(), QByteArray("# New\n"));
        QCOMPARE(readFile(path + "/info.json").value(), packedInfo);
        QCOMPARE(readFile(path + "/assets/b.svg").value(), QByteArray("b"));
        put("plan.textbundle/text.md", "# Theirs\n");
        QVERIFY(hasChangedOnDisk(path, *stamp));
        QCOMPARE(saveStrategy(path, *SourceText::fromUtf8("# Mine\n"), *stamp, {}).error().code, ErrorCode::ChangedOnDisk);
    }

    void nothingOutsideAFolderIsReadOrWritten()
    {
        put("secret.svg", "secret");
        put("secret.md", "# Secret\n");
        put("linked.textbundle/text.md", "# A\n");
        const QString path = m_folder.filePath("linked.textbundle");
        QVERIFY(QFile::link(m_folder.path(), path + "/assets"));
        QVERIFY(QFile::link(m_folder.filePath("secret.svg"), path + "/direct.svg"));
        QVERIFY(!picturesBeside(path).exists("assets/secret.svg") && !picturesBeside(path).exists("direct.svg"));
        const auto saved = saveStrategy(path, *SourceText::fromUtf8("# B\n"), {}, {{"assets/new.svg", "new", {}}});
        QCOMPARE(saved.error().code, ErrorCode::Refused);
        QVERIFY(!QFile::exists(m_folder.filePath("new.svg")));
        QCOMPARE(readFile(path + "/text.md").value(), QByteArray("# A\n"));

        QVERIFY(QDir(m_folder.path()).mkdir("text.textbundle"));
        QVERIFY(QFile::link(m_folder.filePath("secret.md"), m_folder.filePath("text.textbundle/text.md")));
        QCOMPARE(openFile(m_folder.filePath("text.textbundle")).error().code, ErrorCode::Refused);
        QVERIFY(!saveStrategy(m_folder.filePath("text.textbundle"), *SourceText::fromUtf8("# B\n"), {}, {}));
        QCOMPARE(readFile(m_folder.filePath("secret.md")).value(), QByteArray("# Secret\n"));
    }

    void otherFoldersAreNoBundles()
    {
        put("file.textbundle", packOf(usualEntries()));
        QCOMPARE(openFile(m_folder.filePath("file.textbundle")).error().code, ErrorCode::NotAFile);
        QCOMPARE(openFile(m_folder.filePath("none.textbundle")).error().code, ErrorCode::NotFound);
        put("two.textbundle/text.md", "a");
        put("two.textbundle/text.txt", "b");
        QVERIFY(openFile(m_folder.filePath("two.textbundle")).error().message.contains("text.md, text.txt"));
        QVERIFY(QDir(m_folder.path()).mkdir("empty.textbundle"));
        QVERIFY(openFile(m_folder.filePath("empty.textbundle")).error().message.contains("no text.md"));
    }

    void anotherNameTakesAlongWhatIsInIt()
    {
        const QString pack = put("from.textpack", packOf(usualEntries()));
        const QString folder = m_folder.filePath("to.textbundle");
        const SourceText text = *SourceText::fromUtf8("# As\n");
        QVERIFY(saveStrategyAs(folder, text, {{"assets/ouch.svg", "<svg/>", {}}}, pack));
        QCOMPARE(readFile(folder + "/text.md").value(), QByteArray("# As\n"));
        QCOMPARE(readFile(folder + "/info.json").value(), packedInfo);
        QCOMPARE(readFile(folder + "/extra/notes.bin").value().size(), 3000);
        QVERIFY(!QFile::exists(folder + "/__MACOSX") && QFileInfo(folder).isExecutable());

        const QString again = m_folder.filePath("again.textpack");
        QVERIFY(saveStrategyAs(again, text, {{"assets/ouch.svg", "<svg/>", {}}}, folder));
        const auto entries = entriesOf(readFile(again).value());
        QCOMPARE(entries.size(), 4u);
        QCOMPARE(find(entries, "info.json")->bytes, packedInfo);
        QCOMPARE(find(entries, "extra/notes.bin")->bytes.size(), 3000);

        QVERIFY(saveStrategyAs(m_folder.filePath("fresh.textpack"), text, {}, {}));
        QCOMPARE(openFile(m_folder.filePath("fresh.textpack"))->text.toUtf8(), QByteArray("# As\n"));
    }

    void aBundleThatCannotBeWrittenLeavesNothing()
    {
        const QString nowhere = m_folder.filePath("none/plan.textbundle");
        QVERIFY(!saveStrategyAs(nowhere, *SourceText::fromUtf8("# A\n"), {}, {}));
        const QStringList before = QDir(m_folder.path()).entryList();
        QVERIFY(!saveStrategyAs(m_folder.filePath("bad.textbundle"), *SourceText::fromUtf8("# A\n"), {{"../x.svg", "x", {}}}, {}));
        QVERIFY(!saveStrategyAs(m_folder.filePath("bad.textpack"), *SourceText::fromUtf8("# A\n"), {{"../x.svg", "x", {}}}, {}));
        QCOMPARE(QDir(m_folder.path()).entryList(), before);
    }

private:
    QString put(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("can't write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

THROUGHLINE_SUITE(TextBundleTest)
#include "tst_textbundle.moc"
