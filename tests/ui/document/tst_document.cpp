// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/document/document.h"

#include "core/edits/pictures.h"
#include "core/sketch/svgwriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray text = "# S\n\n## Vision\n\n### Today\n\n#### Ouch\n\nA brick.\n";

QByteArray sketch(double x)
{
    Sketch drawn;
    drawn.marks.append(LineMark{.from = {x, 10}, .to = {90, 90}});
    return writeSketch(drawn);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A strategy with one frame, open from a folder of its own.
struct Desk {
    QTemporaryDir folder;
    Document document;

    Desk()
    {
        write(path(), text);
        QVERIFY(document.open(path()));
    }

    QString path(const QString &name = QStringLiteral("plan.strategy.md")) const { return folder.filePath(name); }
    QString picture() const { return path(QStringLiteral("plan.assets/ouch.svg")); }
    void draw(double x)
    {
        const auto edit = setPicture(document.snapshot(), 0, {sketch(x), QStringLiteral("svg"), {}, document.assetsFolder()});
        QVERIFY(edit.has_value());
        document.apply(*edit, QStringLiteral("Draw"));
    }
};

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void drawingIsSavedWithTheText()
    {
        Desk desk;
        desk.draw(1);
        QVERIFY(!QFile::exists(desk.picture()));
        QVERIFY(desk.document.isModified());
        QVERIFY(desk.document.save().has_value());
        QCOMPARE(bytesOf(desk.picture()), sketch(1));
        QVERIFY(bytesOf(desk.path()).contains("![Ouch](plan.assets/ouch.svg)"));
        desk.draw(2);
        QVERIFY(desk.document.save().has_value());
        QCOMPARE(bytesOf(desk.picture()), sketch(2));
    }

    void undoTakesBackTextAndPictureAlsoAfterSaving()
    {
        Desk desk;
        desk.draw(1);
        desk.draw(2);
        QVERIFY(desk.document.save().has_value());
        desk.document.undoStack()->undo();
        QCOMPARE(desk.document.snapshot().pictures().bytes(QStringLiteral("plan.assets/ouch.svg")).joined(), sketch(1));
        QVERIFY(desk.document.save().has_value());
        QCOMPARE(bytesOf(desk.picture()), sketch(1));
        desk.document.undoStack()->undo();
        QCOMPARE(desk.document.snapshot().text().toUtf8(), text);
        QVERIFY(desk.document.save().has_value());
        QVERIFY(!QFile::exists(desk.picture()));
        QVERIFY(!QDir(desk.path(QStringLiteral("plan.assets"))).exists());
        desk.document.undoStack()->redo();
        desk.document.undoStack()->redo();
        QVERIFY(desk.document.save().has_value());
        QCOMPARE(bytesOf(desk.picture()), sketch(2));
    }

    void aPictureWhoseFileWasTakenAwayIsWrittenAgain()
    {
        Desk desk;
        desk.draw(1);
        QVERIFY(desk.document.save().has_value());
        QVERIFY(QFile::remove(desk.picture()));
        desk.document.apply(TextEdit::insert(0, "Words\n\n"), QStringLiteral("Type"));
        QVERIFY(desk.document.save().has_value());
        QCOMPARE(bytesOf(desk.picture()), sketch(1));
        QVERIFY(QFile::remove(desk.picture()));
        desk.draw(2);
        QVERIFY(desk.document.save().has_value());
        QCOMPARE(bytesOf(desk.picture()), sketch(2));
    }

    void aFileThatAppearedMeanwhileIsNotWrittenOver()
    {
        Desk desk;
        desk.draw(1);
        QVERIFY(QDir().mkpath(desk.path(QStringLiteral("plan.assets"))));
        write(desk.picture(), "somebody else's");
        const auto saved = desk.document.save();
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().code, ErrorCode::ChangedOnDisk);
        QCOMPARE(bytesOf(desk.picture()), QByteArray("somebody else's"));
        QCOMPARE(bytesOf(desk.path()), text);
        QVERIFY(desk.document.isModified());
    }

    void aDrawingThatWasSavedIsFoundAgain()
    {
        Desk desk;
        desk.draw(1);
        QVERIFY(desk.document.save().has_value());
        Document again;
        QVERIFY(again.open(desk.path()).has_value());
        QCOMPARE(again.snapshot().pictures().bytes(QStringLiteral("plan.assets/ouch.svg")).joined(), sketch(1));
    }

    void savingElsewhereTakesThePicturesAlong()
    {
        Desk desk;
        desk.draw(1);
        QVERIFY(desk.document.save().has_value());
        desk.draw(2);
        const QTemporaryDir elsewhere;
        QVERIFY(desk.document.saveAs(elsewhere.filePath(QStringLiteral("copy.strategy.md"))).has_value());
        QCOMPARE(bytesOf(elsewhere.filePath(QStringLiteral("plan.assets/ouch.svg"))), sketch(2));
        QCOMPARE(bytesOf(desk.picture()), sketch(1));
        desk.draw(3);
        QVERIFY(desk.document.save().has_value());
        QCOMPARE(bytesOf(elsewhere.filePath(QStringLiteral("plan.assets/ouch.svg"))), sketch(3));
        QCOMPARE(bytesOf(desk.picture()), sketch(1));
    }

    void anUntitledDocumentKeepsItsDrawingUntilItIsSaved()
    {
        const QTemporaryDir folder;
        Document document;
        document.start(*SourceText::fromUtf8(text));
        const auto edit = setPicture(document.snapshot(), 0, {sketch(1), QStringLiteral("svg"), {}, document.assetsFolder()});
        document.apply(*edit, QStringLiteral("Draw"));
        QVERIFY(document.saveAs(folder.filePath(QStringLiteral("new.strategy.md"))).has_value());
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("s.assets/ouch.svg"))), sketch(1));
    }
};

THROUGHLINE_SUITE(TestDocument)
#include "tst_document.moc"
