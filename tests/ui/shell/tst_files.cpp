// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/export/exportdialog.h"
#include "ui/print/mapimage.h"
#include "ui/shell/inspector.h"
#include "ui/shell/inspector/growingedit.h"
#include "ui/shell/startcard.h"
#include "ui/shell/startpage.h"
#include "ui/source/sourceeditor.h"

#include <QDragEnterEvent>
#include <QMimeData>

using namespace throughline;

namespace {

const QByteArray filesPlan
    = "# Plan\n\n## Framework\n\n### Strategic bets\n\n#### A game\n\nWords.\n\n## Roadmap\n\n### First\n\n#### Launch\n"
      "- Why: [A game](#a-game)\n";

using Drawn = QByteArray (*)(const Snapshot &snapshot, QSize size);

class FilesBench : public Bench {
public:
    FilesBench()
        : Bench(filesPlan)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window isn't active");
    }

    QByteArray onDisk() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void writeFromOutside(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    GrowingEdit *prose()
    {
        for (auto *edit : window.workspace()->inspector()->findChildren<GrowingEdit *>()) {
            if (edit->accessibleName() == QLatin1String("Text"))
                return edit;
        }
        return nullptr;
    }

    SourceEditor *editor() { return window.findChild<SourceEditor *>(); }
    StartPage *startPage() { return window.findChild<StartPage *>(); }
};

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void whatIsStillBeingTypedIsSaved()
    {
        FilesBench bench;
        bench.select(QStringLiteral("A game"));
        bench.prose()->setFocus();
        QTest::keyClicks(bench.prose(), QStringLiteral("New "));
        QTest::keyClick(&bench.window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(bench.onDisk().contains("New Words.\n"));
        QVERIFY(!bench.window.document()->isModified());
        QVERIFY(bench.prose()->hasFocus());
    }

    void closingAsksAboutWhatIsStillBeingTyped()
    {
        FilesBench bench;
        bench.select(QStringLiteral("A game"));
        bench.prose()->setFocus();
        QTest::keyClicks(bench.prose(), QStringLiteral("New "));
        QVERIFY(!bench.window.close());
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("unsaved")});
    }

    void theMapIsExportedFromTheMenu_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Drawn>("drawn");
        QTest::newRow("picture") << QStringLiteral("Map as a picture (PNG)…") << QStringLiteral("map.png") << &mapPng;
        QTest::newRow("drawing") << QStringLiteral("Map as a drawing (SVG)…") << QStringLiteral("map.svg") << &mapSvg;
    }

    void theMapIsExportedFromTheMenu()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, name);
        QFETCH(const Drawn, drawn);
        FilesBench bench;
        bench.dialogs.path = bench.folder.filePath(name);
        const auto actions = bench.window.findChildren<QAction *>();
        const auto found = std::ranges::find(actions, action, &QAction::text);
        QVERIFY(found != actions.end());
        (*found)->trigger();
        auto *dialog = bench.window.findChild<ExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("export")});
        QFile file(bench.dialogs.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == drawn(bench.window.document()->snapshot(), {1920, 1080}));
    }

    void undoTakesBackWhatIsBeingTyped()
    {
        FilesBench bench;
        bench.select(QStringLiteral("A game"));
        bench.prose()->setFocus();
        QTest::keyClicks(bench.prose(), QStringLiteral("New "));
        QTest::keyClick(bench.prose(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.text(), QString::fromUtf8(filesPlan));
        QCOMPARE(bench.prose()->toPlainText(), QStringLiteral("Words."));
    }

    void linksFollowARetypedHeadingBeforeItIsSaved()
    {
        FilesBench bench;
        bench.editor()->setFocus();
        bench.editor()->goTo(bench.text().indexOf(QStringLiteral("A game\n")) + 6);
        QCoreApplication::processEvents(); // the cursor has come to the heading
        QTest::keyClicks(bench.editor(), QStringLiteral("s"));
        QVERIFY(bench.window.desk()->save());
        QVERIFY(bench.onDisk().contains("#### A games\n"));
        QVERIFY(bench.onDisk().contains("[A games](#a-games)"));
    }

    void linksFollowARetypedHeadingWhenTheFocusLeaves()
    {
        FilesBench bench;
        bench.editor()->setFocus();
        bench.editor()->goTo(bench.text().indexOf(QStringLiteral("A game\n")) + 6);
        QCoreApplication::processEvents(); // the cursor has come to the heading
        QTest::keyClicks(bench.editor(), QStringLiteral("s"));
        bench.prose()->setFocus();
        QVERIFY(bench.text().contains(QStringLiteral("[A games](#a-games)")));
    }

    void aChangeFromOutsideKeepsCursorAndUndo()
    {
        FilesBench bench;
        bench.select(QStringLiteral("Launch"));
        bench.writeFromOutside(QByteArray(filesPlan).replace("Words.", "Other words."));
        bench.window.desk()->lookForOutsideChanges();
        QVERIFY(bench.text().contains(QStringLiteral("Other words.")));
        QCOMPARE(bench.selected(), QStringLiteral("Launch"));
        QVERIFY(!bench.window.document()->isModified());
        QVERIFY(bench.window.desk()->save());
        QVERIFY(bench.dialogs.asked.isEmpty());
        bench.window.document()->undoStack()->undo();
        QCOMPARE(bench.text(), QString::fromUtf8(filesPlan));
        QVERIFY(bench.window.document()->isModified());
    }

    void theStartPageLeadsBackToTheOpenDocument()
    {
        FilesBench bench;
        bench.window.document()->apply(TextEdit::insert(0, "Mine.\n\n"), QStringLiteral("Type"));
        QTest::keyClick(&bench.window, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(bench.startPage()->isVisible());
        QVERIFY(bench.dialogs.asked.isEmpty());
        QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bench.text().startsWith(QStringLiteral("Mine.")));
        QTest::keyClick(bench.startPage(), Qt::Key_Escape);
        QVERIFY(bench.window.workspace()->isVisible());
    }

    void aTemplateAsksOnceAboutUnsavedChanges()
    {
        FilesBench bench;
        bench.window.document()->apply(TextEdit::insert(0, "Mine.\n\n"), QStringLiteral("Type"));
        bench.window.showStartPage();
        QTest::mouseClick(bench.window.findChild<StartCard *>(QStringLiteral("from-roadmap")), Qt::LeftButton);
        QCOMPARE(bench.dialogs.asked, QStringList{QStringLiteral("unsaved")});
        QVERIFY(bench.text().startsWith(QStringLiteral("Mine.")));
        bench.dialogs.unsaved = Dialogs::Unsaved::Discard;
        QTest::mouseClick(bench.window.findChild<StartCard *>(QStringLiteral("from-roadmap")), Qt::LeftButton);
        QVERIFY(!bench.text().startsWith(QStringLiteral("Mine.")));
    }

    void aFileDraggedOverTheTextIsTheWindows()
    {
        FilesBench bench;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(bench.path())});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(bench.editor()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(bench.editor()->viewport(), &drop);
        QVERIFY(!bench.text().contains(QStringLiteral("file:")));
    }
};

THROUGHLINE_SUITE(TestFiles)
#include "tst_files.moc"
