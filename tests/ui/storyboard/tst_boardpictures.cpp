// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/boardbench.h"
#include "ui/storyboard/picturefiles.h"

#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolTip>

using namespace throughline;

using Kind = BoardTarget::Kind;

namespace {

QByteArray imageBytes(const char *format, QSize size = {40, 30})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    if (!image.save(&buffer, format))
        qFatal("Qt writes no %s", format);
    return buffer.data();
}

const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 9\"><rect width=\"16\" height=\"9\"/></svg>";

void dropFiles(BoardBench &b, const QStringList &paths, QPoint point)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QWidget *viewport = b.board->viewport();
    QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(point, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &move);
    QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &drop);
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(name));
    return file.fileName();
}

QByteArray pictureOf(const BoardBench &b, const QString &title)
{
    const ElementBody &body = *b.strategy().element(b.frame(title)).body;
    return b.document.snapshot().pictures().bytes(b.strategy().pictureOf(body)).joined();
}

} // namespace

class BoardPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void anImageIsPastedOntoTheCurrentFrame()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::red);
        QApplication::clipboard()->setImage(image);
        b.select(QStringLiteral("One"));
        b.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(b.text().contains("![One](plan.assets/one.png)"), b.text().constData());
        QCOMPARE(QImage::fromData(pictureOf(b, QStringLiteral("One"))).size(), image.size());
        b.undo();
        QCOMPARE(b.text(), before);
        QVERIFY(!b.document.snapshot().pictures().exists(QStringLiteral("plan.assets/one.png")));
    }

    void vectorsStayVectors()
    {
        BoardBench b(smallBoard());
        auto *data = new QMimeData;
        data->setData(QStringLiteral("image/svg+xml"), svg);
        QApplication::clipboard()->setMimeData(data);
        b.select(QStringLiteral("Two"));
        b.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(b.text().contains("(plan.assets/two.svg)"));
        QCOMPARE(pictureOf(b, QStringLiteral("Two")), svg);
    }

    void aFileIsDroppedOnAFrame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << imageBytes("png") << QStringLiteral("png");
        QTest::newRow("jpeg") << imageBytes("jpeg") << QStringLiteral("jpg");
        QTest::newRow("svg") << svg << QStringLiteral("svg");
    }

    void aFileIsDroppedOnAFrame()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, suffix);
        const QTemporaryDir folder;
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        dropFiles(b, {write(folder, QStringLiteral("sore-foot.") + suffix, bytes)}, b.area(QStringLiteral("Two")).center());
        QVERIFY2(b.text().contains("![Sore foot](plan.assets/two." + suffix.toUtf8() + ')'), b.text().constData());
        QCOMPARE(pictureOf(b, QStringLiteral("Two")), bytes); // kept as it is
        b.undo();
        QCOMPARE(b.text(), before);
    }

    void filesInEmptySpaceBecomeFrames()
    {
        const QTemporaryDir folder;
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        const QStringList files{
            write(folder, QStringLiteral("wet_feet.png"), imageBytes("png")), write(folder, QStringLiteral("dry feet.svg"), svg)};
        dropFiles(b, files, b.board->areaOf({.kind = Kind::Vacancy, .band = 1}).center());
        QCOMPARE(b.shape(), QStringLiteral("Today: One, Two | The turn: Wet feet, Dry feet | Tomorrow: Three"));
        QCOMPARE(pictureOf(b, QStringLiteral("Dry feet")), svg);
        QCOMPARE(b.selected(), QStringList({"Wet feet", "Dry feet"}));
        b.undo();
        QCOMPARE(b.text(), before);
        const QRect one = b.area(QStringLiteral("One"), Kind::Card);
        dropFiles(b, files.first(1), {one.left() - 4, one.center().y()});
        QCOMPARE(b.shape(), QStringLiteral("Today: Wet feet, One, Two | The turn:  | Tomorrow: Three"));
    }

    void whatIsNoPictureIsRefused()
    {
        const QTemporaryDir folder;
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        dropFiles(b, {write(folder, QStringLiteral("a.png"), "words")}, b.area(QStringLiteral("Two")).center());
        QCOMPARE(b.refused.size(), 1);
        QVERIFY(b.refused[0].contains(QLatin1String("a.png")));
        QCOMPARE(b.text(), before);
    }

    void aPictureIsChosenReplacedAndRemoved()
    {
        const QTemporaryDir folder;
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.select(QStringLiteral("One"));
        b.dialogs.picture = write(folder, QStringLiteral("a.png"), imageBytes("png"));
        b.key(Qt::Key_P);
        QVERIFY(b.text().contains("(plan.assets/one.png)"));
        b.dialogs.picture = write(folder, QStringLiteral("b.svg"), svg);
        b.key(Qt::Key_P);
        QVERIFY(b.text().contains("(plan.assets/one.svg)"));
        QVERIFY(!b.text().contains("one.png"));
        b.key(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(!b.text().contains("plan.assets"));
        for (int i = 0; i < 3; ++i)
            b.undo();
        QCOMPARE(b.text(), before);
    }

    void aLargeImageIsScaledDownOnRequest()
    {
        const QTemporaryDir folder;
        BoardBench b(smallBoard());
        b.select(QStringLiteral("One"));
        b.dialogs.picture = write(folder, QStringLiteral("large.jpg"), imageBytes("jpeg", {2400, 1200}));
        b.key(Qt::Key_P);
        QCOMPARE(pixelsOf(pictureOf(b, QStringLiteral("One"))), QSize(2400, 1200));
        b.dialogs.pictureSize = 1920;
        for (QAction *action : b.pane.editActions()) {
            if (action->text().startsWith(QLatin1String("Scale"))) {
                QVERIFY(action->isEnabled());
                action->trigger();
                QCOMPARE(pixelsOf(pictureOf(b, QStringLiteral("One"))), QSize(1920, 960));
                QVERIFY(!action->isEnabled());
            }
        }
    }

    void aPictureThatCantBeShownSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing") << QByteArray("gone.png") << QStringLiteral("There is no file “gone.png”");
        QTest::newRow("outside") << QByteArray("../a.png") << QStringLiteral("outside the strategy's folder");
        QTest::newRow("on the web") << QByteArray("https://example.org/a.png") << QStringLiteral("nothing is fetched");
        QTest::newRow("script") << QByteArray("script.svg") << QStringLiteral("holds a script");
    }

    void aPictureThatCantBeShownSaysWhy()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QString, reason);
        const QTemporaryDir folder;
        write(folder, QStringLiteral("script.svg"), "<svg><script>1</script></svg>");
        const QString plan
            = write(folder, QStringLiteral("plan.md"), smallBoard().replace("#### Two\n", "#### Two\n\n![x](" + path + ")\n"));
        BoardBench b(smallBoard());
        QVERIFY(b.document.open(plan));
        const QPoint middle = b.area(QStringLiteral("Two")).center();
        const auto tip = [&] {
            QHelpEvent help(QEvent::ToolTip, middle, b.board->viewport()->mapToGlobal(middle));
            QApplication::sendEvent(b.board->viewport(), &help);
            return QToolTip::text();
        };
        QVERIFY2(QTest::qWaitFor([&] { return tip().contains(reason); }), qPrintable(tip()));
        QVERIFY(b.text().contains('(' + path + ')'));
    }

    void picturesAreDrawnBesideTheWindowsWork()
    {
        const QTemporaryDir folder;
        BoardBench b(smallBoard());
        b.select(QStringLiteral("One"));
        b.dialogs.picture = write(folder, QStringLiteral("photo.jpg"), imageBytes("jpeg", {4000, 3000}));
        b.key(Qt::Key_P);
        const auto middle = [&] {
            const QPoint point = b.area(QStringLiteral("One")).center();
            return b.board->viewport()->grab().toImage().pixelColor(point);
        };
        const auto isPhoto = [](const QColor &colour) { return colour.red() < 20 && qAbs(colour.green() - 128) < 8; };
        QVERIFY(!isPhoto(middle())); // not yet
        QVERIFY(QTest::qWaitFor([&] { return isPhoto(middle()); }));
    }

    void aHiddenBoardFollowsNothingAndCatchesUp()
    {
        BoardBench b(smallBoard());
        b.pane.hide();
        const int before = b.board->model().frameCount();
        const qsizetype place = b.text().indexOf("#### Two");
        b.document.apply(TextEdit::insert(place, "#### Between\n\n"), QStringLiteral("Insert"));
        QCOMPARE(b.board->model().frameCount(), before);
        b.pane.show();
        QCOMPARE(b.board->model().frameCount(), before + 1);
        b.click(QStringLiteral("Between"));
        QCOMPARE(b.current(), QStringLiteral("Between"));
    }

    void aPictureIsCopied()
    {
        const QTemporaryDir folder;
        BoardBench b(smallBoard());
        b.select(QStringLiteral("One"));
        b.dialogs.picture = write(folder, QStringLiteral("b.svg"), svg);
        b.key(Qt::Key_P);
        b.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")), svg);
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }
};

THROUGHLINE_SUITE(BoardPicturesTest)
#include "tst_boardpictures.moc"
