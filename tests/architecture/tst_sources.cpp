// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/project.h"
#include "tests/support/suites.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;

namespace {

const QString root = throughline::inProject({});

/// `^` is the start of any line. (No raw strings here: moc loses its way in them.)
QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::MultilineOption);
}

/// A folder of sources, and the folders that it may include besides itself. Whoever is not named in another's list is out of its
/// sight.
struct Layer {
    QString folder;
    QStringList sees;
};

/// docs/architecture.md, "Rules the build enforces", as a table.
QList<Layer> layers()
{
    const QStringList chain{
        u"core/base"_s, u"core/text"_s, u"core/syntax"_s, u"core/model"_s, u"core/trace"_s, u"core/check"_s, u"core/snapshot"_s};
    const QStringList early = chain.first(2);
    QList<Layer> all;
    for (qsizetype i = 0; i < chain.size(); ++i)
        all.append({chain[i], chain.first(i)});
    for (const auto &folder : {u"core/layout"_s, u"core/export"_s, u"core/history"_s})
        all.append({folder, chain});
    all.append(
        {u"core/edits"_s, chain + QStringList{u"core/sketch"_s}}); // a sketch that we drew may be replaced, any other picture not
    for (const auto &folder : {u"core/sketch"_s, u"core/store"_s})
        all.append({folder, early});

    all.append({u"core/revisions"_s, early + QStringList{u"core/store"_s}});

    const QStringList below{
        u"core/*"_s, u"ui/theme"_s, u"ui/paint"_s, u"ui/document"_s, u"ui/dialogs"_s, u"ui/picking"_s, u"ui/panes"_s};
    all.append({u"ui/theme"_s, {u"core/*"_s}});
    all.append({u"ui/paint"_s, {u"core/*"_s, u"ui/theme"_s}});
    all.append({u"ui/print"_s, {u"core/*"_s, u"ui/theme"_s, u"ui/paint"_s}});
    all.append({u"ui/document"_s, {u"core/*"_s}});
    all.append({u"ui/dialogs"_s, {u"core/*"_s, u"ui/theme"_s, u"ui/paint"_s, u"ui/document"_s}});
    all.append({u"ui/picking"_s, {u"core/*"_s, u"ui/theme"_s, u"ui/document"_s}});
    all.append({u"ui/panes"_s, {u"core/*"_s, u"ui/theme"_s, u"ui/document"_s}});
    for (const auto &pane : {u"ui/storyboard"_s, u"ui/framework"_s, u"ui/roadmap"_s, u"ui/map"_s, u"ui/source"_s, u"ui/present"_s,
             u"ui/interview"_s, u"ui/planning"_s, u"ui/history"_s})
        all.append({pane, below});
    all.append({u"ui/export"_s, {u"core/*"_s, u"ui/theme"_s, u"ui/paint"_s, u"ui/print"_s, u"ui/dialogs"_s}});
    all.append({u"ui/shell"_s, {u"core/*"_s, u"ui/*"_s}});
    all.append({u"app"_s, {u"core/*"_s, u"ui/*"_s}});
    return all;
}

QString layerOf(const QString &path)
{
    return path.startsWith("app/"_L1) ? u"app"_s : path.section(u'/', 0, 1);
}

bool sees(const Layer &from, const QString &to)
{
    return from.folder == to || from.sees.contains(to) || from.sees.contains(to.section(u'/', 0, 0) + "/*"_L1);
}

QString read(const QString &path)
{
    QFile file(root + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sources(const QStringList &folders)
{
    QStringList found;
    for (const auto &folder : folders) {
        QDirIterator walk(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next().mid(root.size()));
    }
    found.sort();
    return found;
}

/// The whole matches' first groups, each with its line number, as compilers write them.
struct Match {
    qsizetype line;
    QString text;
};

QList<Match> matches(const QString &text, const QRegularExpression &wanted)
{
    QList<Match> found;
    for (const auto &match : wanted.globalMatch(text))
        found.append({text.first(match.capturedStart()).count(u'\n') + 1, match.captured(1)});
    return found;
}

QString place(const QString &path, qsizetype line)
{
    return u"%1:%2: "_s.arg(path).arg(line);
}

/// What `wanted`'s first group finds in the code of `folders`, comments left out, one complaint each.
QStringList complaints(const QStringList &folders, const QRegularExpression &wanted, const QString &why)
{
    static const QRegularExpression comment(u"//[^\n]*"_s);
    QStringList all;
    for (const auto &path : sources(folders)) {
        for (const auto &[line, text] : matches(read(path).remove(comment), wanted))
            all.append(place(path, line) + text + u' ' + why);
    }
    return all;
}

QStringList outside(QStringList folders, const QStringList &allowed)
{
    folders.removeIf([&](const QString &folder) { return allowed.contains(folder); });
    return folders;
}

QByteArray shown(const QStringList &complaints)
{
    return complaints.join(u'\n').toUtf8();
}

} // namespace

class SourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everyFolderHasAPlace()
    {
        QStringList strays;
        for (const auto &path : sources({u"app"_s, u"core"_s, u"ui"_s})) {
            const auto folder = layerOf(path);
            if (std::ranges::none_of(layers(), [&](const Layer &layer) { return layer.folder == folder; }))
                strays.append(path + u" is in no folder that docs/architecture.md names"_s);
        }
        QVERIFY2(strays.isEmpty(), shown(strays).constData());
    }

    void includesGoOneWay_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("sees");
        for (const auto &layer : layers())
            QTest::newRow(qPrintable(layer.folder)) << layer.folder << layer.sees;
    }

    void includesGoOneWay()
    {
        QFETCH(const QString, folder);
        QFETCH(const QStringList, sees);
        static const QRegularExpression include = pattern("^\\s*#\\s*include\\s+[\"<]((?:app|core|ui|tests)/[^\">]+)");
        QStringList breaches;
        for (const auto &path : sources({folder})) {
            for (const auto &[line, target] : matches(read(path), include)) {
                if (!::sees({folder, sees}, layerOf(target)))
                    breaches.append(place(path, line) + folder + u" may not include "_s + target);
            }
        }
        QVERIFY2(breaches.isEmpty(), shown(breaches).constData());
    }

    void quotedIncludesStartAtTheRoot()
    {
        static const QRegularExpression relative
            = pattern("^\\s*#\\s*include\\s+\"((?!(?:app|core|ui|tests)/)(?![^\"]*\\.moc\")[^\"]+)");
        const auto found = complaints({u"app"_s, u"core"_s, u"ui"_s}, relative, u"should be named from the project's root"_s);
        QVERIFY2(found.isEmpty(), shown(found).constData());
    }

    void coreKnowsNoWindow()
    {
        static const QRegularExpression gui
            = pattern("^\\s*#\\s*include\\s+<(Qt(?!Core/)[A-Z]\\w*/"
                      "|Q(?:Color|Font|Image|Pixmap|Painter\\w*|Widget|Application|GuiApplication)|KSyntaxHighlighting)");
        const auto found = complaints({u"core"_s}, gui, u"needs more than Qt Core"_s);
        QVERIFY2(found.isEmpty(), shown(found).constData());
    }

    void onlyAModuleKnowsTheLibraryOfColours()
    {
        static const QRegularExpression library = pattern("KSyntaxHighlighting[:/]");
        auto found = complaints({u"app"_s, u"core"_s, u"ui"_s}, library,
            u"brings libraries that the first paint would wait for; see ui/source/linereader.h"_s);
        found.removeIf([](const QString &complaint) { return complaint.startsWith("ui/source/colouring/"_L1); });
        QVERIFY2(found.isEmpty(), shown(found).constData());
    }

    void onlyStoreAndHistoryTouchTheDisk()
    {
        static const QRegularExpression disk
            = pattern("\\b(QFile|QSaveFile|QFileDevice|QTemporaryFile|QTemporaryDir|QLockFile|QDir|[io]?fstream|fopen)\\b");
        QStringList folders;
        for (const auto &layer : layers())
            if (layer.folder.startsWith("core/"_L1))
                folders.append(layer.folder);
        auto found = complaints(outside(folders, {u"core/store"_s, u"core/history"_s}), disk, u"belongs in core/store"_s);

        // Windows and commands may read their own resources, but what they write to disk goes through the store.
        static const QRegularExpression write = pattern("\\b(QSaveFile|QTemporaryFile|ofstream|fopen)\\b");
        found += complaints({u"app"_s, u"ui"_s}, write, u"belongs in core/store"_s);
        QVERIFY2(found.isEmpty(), shown(found).constData());
    }

    void everySourceNamesItsLicence()
    {
        QStringList bare;
        for (const auto &path : sources({u"app"_s, u"core"_s, u"ui"_s, u"tests"_s})) {
            if (!read(path).startsWith(
                    "// SPDX-FileCopyrightText: 2026 Throughline contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1))
                bare.append(path + u":1: the two SPDX lines are missing"_s);
        }
        QVERIFY2(bare.isEmpty(), shown(bare).constData());
    }

    void everyHeaderIsReadOnce()
    {
        QStringList repeated;
        for (const auto &path : sources({u"app"_s, u"core"_s, u"ui"_s, u"tests"_s})) {
            if (path.endsWith(".h"_L1) && !read(path).contains("\n#pragma once\n"_L1))
                repeated.append(path + u":3: #pragma once is missing"_s);
        }
        QVERIFY2(repeated.isEmpty(), shown(repeated).constData());
    }

    /// In docs/architecture.md a path is a word in backticks with a slash in it, and starts at the project's root.
    void everyPathThatTheArchitectureNamesExists()
    {
        const auto name = u"docs/architecture.md"_s;
        const auto text = read(name);
        if (text.isEmpty())
            QSKIP("there is no docs/architecture.md");
        static const QRegularExpression path = pattern("`((?:app|core|ui|tests|resources|docs)/[\\w./-]*)`");
        QStringList gone;
        for (const auto &[line, target] : matches(text, path)) {
            if (!QFile::exists(root + target))
                gone.append(place(name, line) + target + u" doesn't exist"_s);
        }
        QVERIFY2(gone.isEmpty(), shown(gone).constData());
    }
};

THROUGHLINE_SUITE(SourcesTest)
#include "tst_sources.moc"
