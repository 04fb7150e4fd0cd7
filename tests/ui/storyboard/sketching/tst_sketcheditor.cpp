// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/sketching/sketchdesk.h"

#include "ui/storyboard/sketching/bars/stylebar.h"

#include <QBuffer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

using namespace throughline;

namespace {

QByteArray png(const QSize &size, const QColor &colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray withPicture(const char *name)
{
    return QByteArray(twoFrames).replace("The alarm rings.", QByteArray("![A photo](") + name + ")\n\nThe alarm rings.");
}

void wheel(SketchDesk &desk, QPointF position, int delta, Qt::KeyboardModifiers modifiers)
{
    const QPointF place = desk.at(position);
    QWheelEvent event(place, desk.canvas->mapToGlobal(place), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(desk.canvas, &event);
}

} // namespace

class SketchEditorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void openingAndLeavingChangesNothing()
    {
        SketchDesk desk;
        QSignalSpy closed(&desk.editor, &SketchEditor::closed);
        desk.key(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(desk.steps(), 0);
        QCOMPARE(desk.document.snapshot().text().toUtf8(), QByteArray(twoFrames));
        QVERIFY(desk.document.snapshot().pictures().changed().isEmpty());
    }

    void escapeLeavesTheSelectionFirst()
    {
        SketchDesk desk;
        QSignalSpy closed(&desk.editor, &SketchEditor::closed);
        desk.drag({100, 100}, {300, 100});
        desk.key(Qt::Key_V);
        desk.click({200, 100});
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.canvas->selection().isEmpty());
        QCOMPARE(closed.count(), 0);
        desk.key(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void aSketchIsEditableAfterSavingAndOpening()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan.md"));
        SketchDesk desk;
        desk.penStroke({100, 100}, {300, 200}, 0.7);
        QVERIFY(desk.document.saveAs(path));
        desk.penStroke({100, 300}, {300, 300});
        QVERIFY(desk.document.save());
        const Sketch saved = desk.written();
        desk.document.undoStack()->undo();
        QCOMPARE(desk.markCount(), 1);
        desk.document.undoStack()->undo();
        QVERIFY(desk.path().isEmpty());

        SketchDesk again;
        QVERIFY(again.document.open(path));
        again.show();
        QCOMPARE(again.canvas->sketch(), saved);
        again.key(Qt::Key_V);
        again.drag({200, 300}, {200, 400});
        QCOMPARE(again.markCount(), 2);
        QVERIFY(again.mark<InkMark>(1).points.first().y > 390);
        again.document.undoStack()->undo();
        QCOMPARE(again.written(), saved);
    }

    void guidesAndOnionSkinLeaveNoTrace()
    {
        SketchDesk desk;
        desk.drag({100, 100}, {300, 100});
        desk.key(Qt::Key_PageDown);
        const QByteArray text = desk.document.snapshot().text().toUtf8();
        const QImage bare = desk.canvas->grab().toImage();
        desk.key(Qt::Key_O, Qt::ShiftModifier);
        const QImage withOnion = desk.canvas->grab().toImage();
        QVERIFY(withOnion != bare);
        desk.key(Qt::Key_G);
        QCOMPARE(desk.canvas->guides(), Guides::Grid);
        QVERIFY(desk.canvas->grab().toImage() != withOnion);
        QCOMPARE(desk.steps(), 1);
        QCOMPARE(desk.document.snapshot().text().toUtf8(), text);
        desk.drag({500, 500}, {600, 500});
        QCOMPARE(desk.written("noon").marks.size(), 1);
    }

    void pageKeysGoToTheNeighbours()
    {
        SketchDesk desk;
        const int first = desk.editor.frame();
        desk.key(Qt::Key_PageUp);
        QCOMPARE(desk.editor.frame(), first);
        desk.key(Qt::Key_PageDown);
        QCOMPARE(desk.editor.frame(), first + 1);
        QCOMPARE(desk.selection.element(), first + 1);
        desk.key(Qt::Key_PageUp);
        QCOMPARE(desk.editor.frame(), first);
    }

    void theFrameIsFollowedThroughEditsAndSelection()
    {
        SketchDesk desk;
        desk.drag({100, 100}, {300, 100});
        const QByteArray before = "#### Before\n\nDark.\n\n";
        const qsizetype place = desk.document.snapshot().text().toUtf8().indexOf("#### Morning");
        desk.document.apply(TextEdit::insert(place, before), QStringLiteral("Insert"));
        QCOMPARE(desk.editor.frame(), desk.document.snapshot().strategy().find("morning"));
        QCOMPARE(desk.canvas->sketch().marks.size(), 1);
        desk.selection.selectElement(desk.document.snapshot().strategy().find("noon"));
        QCOMPARE(desk.editor.frame(), desk.document.snapshot().strategy().find("noon"));
    }

    void aFrameThatIsRemovedClosesTheEditor()
    {
        SketchDesk desk;
        QSignalSpy closed(&desk.editor, &SketchEditor::closed);
        const qsizetype place = desk.document.snapshot().text().toUtf8().indexOf("### Today");
        const qsizetype end = desk.document.snapshot().text().toUtf8().size();
        desk.document.apply(TextEdit::remove({place, end}), QStringLiteral("Remove"));
        QCOMPARE(closed.count(), 1);
        QCOMPARE(desk.editor.frame(), -1);
        desk.penStroke({100, 100}, {300, 200});
        QCOMPARE(desk.steps(), 1);
    }

    void aPhotoIsDrawnOver()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("photo.png")), png({200, 200}, Qt::darkCyan));
        write(folder.filePath(QStringLiteral("plan.md")), withPicture("photo.png"));
        SketchDesk desk;
        QVERIFY(desk.document.open(folder.filePath(QStringLiteral("plan.md"))));
        desk.show();
        QCOMPARE(desk.canvas->sketch().area, QRectF(0, 0, 720, 720));
        QCOMPARE(desk.steps(), 0);
        desk.drag({100, 100}, {300, 100});
        QCOMPARE(desk.markCount(), 2);
        QCOMPARE(desk.mark<ImageMark>(0).bytes, png({200, 200}, Qt::darkCyan));
        QVERIFY(desk.path().endsWith(QStringLiteral(".svg")));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("photo.png"))));

        // What is drawn over is paper to an eraser and to a click.
        desk.key(Qt::Key_E);
        desk.drag({200, 60}, {200, 140});
        QCOMPARE(desk.markCount(), 1);
        desk.key(Qt::Key_V);
        desk.click({400, 400});
        QVERIFY(desk.canvas->selection().isEmpty());
    }

    void aForeignDrawingIsKept()
    {
        QTemporaryDir folder;
        const QByteArray circle = "<circle cx=\"50\" cy=\"50\" r=\"40\" fill=\"red\"/>";
        write(folder.filePath(QStringLiteral("other.svg")),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">" + circle + "</svg>");
        write(folder.filePath(QStringLiteral("plan.md")), withPicture("other.svg"));
        SketchDesk desk;
        QVERIFY(desk.document.open(folder.filePath(QStringLiteral("plan.md"))));
        desk.show();
        desk.drag({10, 10}, {90, 10});
        QCOMPARE(desk.markCount(), 2);
        QCOMPARE(desk.mark<ForeignMark>(0).xml, QString::fromUtf8(circle));
        QVERIFY(desk.path() != QStringLiteral("other.svg"));
    }

    void whatCannotBeShownIsNotDrawnOn_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no picture") << QByteArray("broken.png") << QByteArray("no picture");
        QTest::newRow("script") << QByteArray("a.svg") << QByteArray("<svg><script>1</script></svg>");
        QTest::newRow("missing") << QByteArray("gone.png") << QByteArray();
        QTest::newRow("outside") << QByteArray("../a.png") << QByteArray();
        QTest::newRow("on the web") << QByteArray("https://example.org/a.png") << QByteArray();
    }

    void whatCannotBeShownIsNotDrawnOn()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, bytes);
        QTemporaryDir folder;
        if (!bytes.isEmpty())
            write(folder.filePath(QString::fromUtf8(path)), bytes);
        write(folder.filePath(QStringLiteral("plan.md")), withPicture(path));
        SketchDesk desk;
        const QImage blank = desk.canvas->grab().toImage();
        QVERIFY(desk.document.open(folder.filePath(QStringLiteral("plan.md"))));
        desk.show();
        QVERIFY(desk.canvas->grab().toImage() != blank); // the reason
        desk.drag({100, 100}, {300, 100});
        desk.key(Qt::Key_T);
        desk.click({300, 300});
        QCOMPARE(desk.steps(), 0);
        QVERIFY(!desk.canvas->isWriting());
        QVERIFY(desk.document.snapshot().text().toUtf8().contains('(' + path + ')'));
    }

    void undoGoesBackAcrossFrames()
    {
        SketchDesk desk;
        const QByteArray text = desk.document.snapshot().text().toUtf8();
        desk.penStroke({100, 100}, {300, 100});
        desk.penStroke({100, 200}, {300, 200});
        desk.key(Qt::Key_PageDown);
        desk.penStroke({100, 300}, {300, 300});
        desk.key(Qt::Key_E);
        desk.penStroke({200, 250}, {200, 350}); // takes the whole stroke
        desk.key(Qt::Key_PageUp);
        desk.key(Qt::Key_B);
        desk.penStroke({100, 400}, {300, 400});
        QCOMPARE(desk.steps(), 5);
        QCOMPARE(desk.markCount(), 3);
        const QList<std::pair<qsizetype, qsizetype>> before{{2, 0}, {2, 1}, {2, 0}, {1, 0}, {0, 0}};
        for (const auto &[morning, noon] : before) {
            desk.document.undoStack()->undo();
            QCOMPARE(desk.written("morning").marks.size(), morning);
            QCOMPARE(desk.written("noon").marks.size(), noon);
        }
        QCOMPARE(desk.document.snapshot().text().toUtf8(), text);
        for (int i = 0; i < 5; ++i)
            desk.document.undoStack()->redo();
        QCOMPARE(desk.markCount(), 3);
        QCOMPARE(desk.written("noon").marks.size(), 0);
    }

    void theWheelZoomsAtThePointerAndCtrlZeroFits()
    {
        SketchDesk desk;
        const double fitted = desk.canvas->zoom();
        const QPointF before = desk.at({300, 200});
        wheel(desk, {300, 200}, 240, Qt::ControlModifier);
        QVERIFY(desk.canvas->zoom() > fitted * 1.3);
        QVERIFY((desk.at({300, 200}) - before).manhattanLength() < 0.01);
        desk.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(desk.canvas->zoom(), fitted);
    }

    void spaceAndTheMiddleButtonPan()
    {
        SketchDesk desk;
        QTest::keyPress(desk.canvas, Qt::Key_Space);
        const QPointF before = desk.canvas->view().origin;
        desk.drag({300, 200}, {400, 200});
        QTest::keyRelease(desk.canvas, Qt::Key_Space);
        QVERIFY(desk.canvas->view().origin.x() > before.x() + 10);
        QCOMPARE(desk.steps(), 0);
        desk.drag({300, 200}, {400, 200});
        QCOMPARE(desk.steps(), 1);
    }

    void tabReachesTheToolsAndEveryControlHasAName()
    {
        SketchDesk desk;
        QTest::keyClick(desk.canvas, Qt::Key_Tab);
        QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
        for (const QAbstractButton *button : desk.editor.findChildren<QAbstractButton *>())
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->toolTip()));
    }
};

THROUGHLINE_SUITE(SketchEditorTest)
#include "tst_sketcheditor.moc"
