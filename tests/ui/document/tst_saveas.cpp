// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textbundle.h"
#include "tests/support/suites.h"
#include "ui/document/document.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

const QByteArray plainPlan
    = "# S\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![A *foot*](plan.assets/ouch.svg \"Title\") \n\n"
      "#### Aha\n![Idea][idea]\n\n[idea]: <img/the idea.png>\n\n#### Nothing\n![Gone](plan.assets/gone.svg)\n\n"
      "![Web](https://example.org/a.svg)\n\nSee plan.assets/ouch.svg.";
const QByteArray packedPlan
    = "# S\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![A *foot*](assets/ouch.svg \"Title\") \n\n"
      "#### Aha\n![Idea][idea]\n\n[idea]: <assets/the%20idea.png>\n\n#### Nothing\n![Gone](assets/gone.svg)\n\n"
      "![Web](https://example.org/a.svg)\n\nSee plan.assets/ouch.svg.";

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A strategy with two pictures in folders of their own, open.
struct Shelf {
    QTemporaryDir folder;
    Document document;

    Shelf()
    {
        put("plan.strategy.md", plainPlan);
        put("plan.assets/ouch.svg", "<svg/>");
        put("img/the idea.png", "png");
        QVERIFY(document.open(at("plan.strategy.md")));
    }

    QString at(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    void put(const char *name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(at(name)).path());
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QByteArray picture(const char *path) const { return document.snapshot().pictures().bytes(QString::fromLatin1(path)).joined(); }
    QByteArray text() const { return document.snapshot().text().toUtf8(); }
};

} // namespace

class SaveAsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void aTextPackTakesPicturesInAndGivesThemBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("packed") << "plan.textpack";
        QTest::newRow("a folder") << "plan.textbundle";
    }

    void aTextPackTakesPicturesInAndGivesThemBack()
    {
        QFETCH(const QString, name);
        Shelf shelf;
        Document &document = shelf.document;
        const QString packed = shelf.folder.filePath(name);
        QVERIFY(document.saveAs(packed));
        QCOMPARE(shelf.text(), packedPlan);
        QCOMPARE(document.path(), packed);
        QCOMPARE(document.undoStack()->count(), 1);
        QVERIFY(!document.isModified());
        QCOMPARE(document.assetsFolder(), QStringLiteral("assets"));
        QCOMPARE(fileBytes(shelf.at("plan.strategy.md")), plainPlan); // the old document stays whole
        QCOMPARE(fileBytes(shelf.at("plan.assets/ouch.svg")), QByteArray("<svg/>"));

        Document opened;
        QVERIFY(opened.open(packed));
        QCOMPARE(opened.snapshot().text().toUtf8(), packedPlan);
        QCOMPARE(opened.snapshot().pictures().bytes("assets/ouch.svg").joined(), QByteArray("<svg/>"));
        QCOMPARE(opened.snapshot().pictures().bytes("assets/the idea.png").joined(), QByteArray("png"));
        QVERIFY(opened.save());
        QVERIFY(opened.reload());
        QCOMPARE(opened.snapshot().text().toUtf8(), packedPlan);

        QVERIFY(QDir().mkpath(shelf.at("back")));
        QVERIFY(opened.saveAs(shelf.at("back/again.strategy.md")));
        const QByteArray back = QByteArray(packedPlan).replace("(assets/", "(again.assets/").replace("<assets/", "<again.assets/");
        QCOMPARE(fileBytes(shelf.at("back/again.strategy.md")), back);
        QCOMPARE(fileBytes(shelf.at("back/again.assets/ouch.svg")), QByteArray("<svg/>"));
        QCOMPARE(fileBytes(shelf.at("back/again.assets/the idea.png")), QByteArray("png"));
    }

    void undoLeadsTheLinksBackAndTheySaveSo()
    {
        Shelf shelf;
        QVERIFY(shelf.document.saveAs(shelf.at("plan.textpack")));
        shelf.document.undoStack()->undo();
        QCOMPARE(shelf.text(), plainPlan);
        QCOMPARE(shelf.picture("plan.assets/ouch.svg"), QByteArray("<svg/>"));
        QVERIFY(shelf.document.save());
        Document opened;
        QVERIFY(opened.open(shelf.at("plan.textpack")));
        QCOMPARE(opened.snapshot().pictures().bytes("plan.assets/ouch.svg").joined(), QByteArray("<svg/>"));
        QVERIFY(!opened.snapshot().pictures().exists("assets/ouch.svg"));
    }

    void whatCannotBeSavedElsewhereChangesNothing()
    {
        Shelf shelf;
        QVERIFY(!shelf.document.saveAs(shelf.at("nowhere/plan.textpack")));
        QCOMPARE(shelf.text(), plainPlan);
        QCOMPARE(shelf.document.path(), shelf.at("plan.strategy.md"));
        QCOMPARE(shelf.document.undoStack()->count(), 0);
    }

    void anUntitledDocumentIsPackedToo()
    {
        const QTemporaryDir folder;
        Document document;
        document.start(*SourceText::fromUtf8("# S\n\n## Vision\n\n### Today\n\n#### Ouch\n"));
        const Edit drawn(TextEdit::insert(document.snapshot().text().size(), "![Ouch](s.assets/ouch.svg)\n"),
            {{QStringLiteral("s.assets/ouch.svg"), QByteArray("<svg/>")}});
        document.apply(drawn, QStringLiteral("Draw"));
        QVERIFY(document.saveAs(folder.filePath("new.textpack")));
        QVERIFY(document.snapshot().text().toUtf8().endsWith("![Ouch](assets/ouch.svg)\n"));
        QCOMPARE(picturesBeside(folder.filePath("new.textpack")).read("assets/ouch.svg"), QByteArray("<svg/>"));
    }

    void aChangeFromOutsideIsNoticed()
    {
        Shelf shelf;
        QVERIFY(shelf.document.saveAs(shelf.at("plan.textpack")));
        QVERIFY(!shelf.document.hasChangedOnDisk());
        QVERIFY(saveStrategy(shelf.at("plan.textpack"), *SourceText::fromUtf8("# Theirs\n"), {}, {}));
        QVERIFY(shelf.document.hasChangedOnDisk());
        QVERIFY(shelf.document.reload());
        QCOMPARE(shelf.text(), QByteArray("# Theirs\n"));
    }
};

THROUGHLINE_SUITE(SaveAsTest)
#include "tst_saveas.moc"
