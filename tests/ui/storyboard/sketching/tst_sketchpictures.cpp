// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from outside that are put into a sketch.

#include "tests/support/suites.h"
#include "tests/ui/storyboard/sketching/sketchdesk.h"

#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace throughline;

namespace {

QByteArray imageBytes(const char *format, QSize size = {160, 90}, const QColor &colour = Qt::darkCyan)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    image.save(&buffer, format);
    return buffer.data();
}

/// A photograph that was taken with the camera held upright: its pixels lie on their side.
QByteArray photoOnItsSide()
{
    const QByteArray exif = QByteArray::fromHex("ffe10022457869660000" // what follows is Exif
                                                "4d4d002a00000008000101120003000000010006000000000000"); // turned to the right
    return imageBytes("jpeg", {90, 60}).insert(2, exif);
}

void paste(SketchDesk &desk, const QString &type, const QByteArray &bytes)
{
    auto *data = new QMimeData;
    data->setData(type, bytes);
    QApplication::clipboard()->setMimeData(data);
    desk.key(Qt::Key_V, Qt::ControlModifier);
}

/// Drops a file with \a bytes as another program would.
void drop(SketchDesk &desk, const QString &name, const QByteArray &bytes, QPointF position)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(desk.at(position).toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(desk.canvas, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(desk.at(position), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(desk.canvas, &drop);
}

} // namespace

class SketchPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void anImageIsPastedAndIsOneUndoStep_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "jpeg", "webp"})
            QTest::newRow(format) << QByteArray(format);
    }

    void anImageIsPastedAndIsOneUndoStep()
    {
        QFETCH(const QByteArray, format);
        SketchDesk desk;
        desk.drag({100, 100}, {300, 100});
        const QByteArray bytes = imageBytes(format);
        paste(desk, "image/" + format, bytes);
        QCOMPARE(desk.markCount(), 2);
        QCOMPARE(desk.mark<ImageMark>(1).bytes, bytes);
        QCOMPARE(desk.mark<ImageMark>(1).mimeType, "image/" + format);
        QCOMPARE(desk.mark<ImageMark>(1).placement.rect.size(), QSizeF(160, 90));
        QCOMPARE(desk.canvas->selection(), QList<int>{1});
        const QColor shown = desk.pixel(desk.mark<ImageMark>(1).placement.rect.center());
        QVERIFY2(qAbs(shown.green() - QColor(Qt::darkCyan).green()) < 4 && shown.red() < 4, qPrintable(shown.name()));
        desk.document.undoStack()->undo();
        QCOMPARE(desk.markCount(), 1);
        QCOMPARE(desk.steps(), 1);
    }

    void aPastedImageIsKeptWhenItIsSavedAndOpened()
    {
        const QTemporaryDir folder;
        SketchDesk desk;
        const QByteArray bytes = imageBytes("png");
        paste(desk, QStringLiteral("image/png"), bytes);
        QVERIFY(desk.document.saveAs(folder.filePath(QStringLiteral("plan.md"))));
        SketchDesk again;
        QVERIFY(again.document.open(folder.filePath(QStringLiteral("plan.md"))));
        again.show();
        QCOMPARE(again.mark<ImageMark>(0).bytes, bytes);
    }

    void aFileIsDroppedWhereThePointerIs()
    {
        SketchDesk desk;
        drop(desk, QStringLiteral("bus.png"), imageBytes("png"), {300, 200});
        QVERIFY((desk.mark<ImageMark>().placement.rect.center() - QPointF(300, 200)).manhattanLength() < 2);
    }

    void aPhotographOnItsSideIsPutUpright()
    {
        SketchDesk desk;
        drop(desk, QStringLiteral("tall.jpg"), photoOnItsSide(), {300, 200});
        const auto mark = desk.mark<ImageMark>();
        QCOMPARE(mark.placement.rect.size(), QSizeF(60, 90));
        QCOMPARE(QImage::fromData(mark.bytes).size(), QSize(60, 90)); // for viewers that know nothing of it
    }

    void aHugeImageIsMadeSmaller()
    {
        SketchDesk desk;
        drop(desk, QStringLiteral("wide.png"), imageBytes("png", {6000, 600}), {300, 200});
        QCOMPARE(QImage::fromData(desk.mark<ImageMark>().bytes).size(), QSize(2560, 256));
        QCOMPARE(desk.mark<ImageMark>().placement.rect.size(), QSizeF(640, 64));
    }

    void aDrawingFromElsewhereComesWhereThePointerIs()
    {
        SketchDesk desk;
        const QByteArray icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"#008080\">"
                                "<rect width=\"24\" height=\"24\"/></svg>";
        drop(desk, QStringLiteral("icon.svg"), icon, {600, 360});
        QCOMPARE(desk.markCount(), 1);
        QCOMPARE(desk.pixel({600, 360}).name(), QStringLiteral("#008080"));
        QCOMPARE(desk.pixel({400, 360}).name(), QStringLiteral("#008080"));
        QVERIFY(desk.pixel({300, 360}) != desk.pixel({400, 360}));
        paste(desk, QStringLiteral("image/svg+xml"), icon);
        QCOMPARE(desk.markCount(), 2);
    }

    void whatCantBeShownIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto svg = [](const QByteArray &content) {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>";
        };
        const QByteArray jpeg = imageBytes("jpeg", {640, 360});
        QTest::newRow("truncated JPEG") << "a.jpg" << jpeg.first(jpeg.size() / 2) << "breaks off";
        QTest::newRow("truncated PNG") << "a.png" << imageBytes("png", {640, 360}).first(60) << "can't be read";
        QTest::newRow("words") << "a.png" << QByteArray("words") << "is no picture";
        QTest::newRow("script") << "a.svg" << svg("<script>1</script>") << "script";
        QTest::newRow("another file") << "a.svg" << svg("<image href=\"/etc/passwd\"/>") << "another file";
        QTest::newRow("an empty drawing") << "a.svg" << svg("") << "nothing in it";
    }

    void whatCantBeShownIsRefusedWithTheReason()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        SketchDesk desk;
        desk.drag({100, 100}, {300, 100});
        QSignalSpy refused(&desk.editor, &SketchEditor::refused);
        drop(desk, name, bytes, {300, 200});
        QCOMPARE(refused.size(), 1);
        QVERIFY2(refused.front().front().toString().contains(reason), qPrintable(refused.front().front().toString()));
        QCOMPARE(desk.markCount(), 1);
        QCOMPARE(desk.steps(), 1);
    }
};

THROUGHLINE_SUITE(SketchPicturesTest)
#include "tst_sketchpictures.moc"
