// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/editing.h"
#include "tests/support/suites.h"
#include "tests/support/ui/fakedialogs.h"
#include "ui/shell/copier.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>

using namespace throughline;

namespace {

const QByteArray copierPlan
    = "# P\n\n## Vision\n\n### Today\n\n#### Ouch\n\nAnother brick.\n\n## Framework\n\n### Bets\n\n#### A *game*\n\nFun.\n\n"
      "## Roadmap\n\n#### Launch\n- When: 2027 Q1\n- Why: [A game](#a-game)\n";

/// A document of which something may be selected.
struct CopierDesk {
    CopierDesk()
    {
        document.start(*SourceText::fromUtf8(copierPlan));
        QGuiApplication::clipboard()->clear();
    }

    void select(const QByteArray &id) { selection.selectElement(elementCalled(document.snapshot(), id)); }
    static const QMimeData *copied() { return QGuiApplication::clipboard()->mimeData(); }

    Document document;
    Selection selection{&document};
    Copier copier{&document, &selection};
    QSignalSpy said{&copier, &Copier::said};
};

} // namespace

class CopierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void anElementIsCopiedAsItsAuthorWroteIt()
    {
        CopierDesk desk;
        desk.select("a-game");
        desk.copier.copyMarkdown();
        QCOMPARE(CopierDesk::copied()->text(), QStringLiteral("#### A *game*\n\nFun.\n"));
        QCOMPARE(desk.said.size(), 1);
    }

    void formattedTextIsThereForWhoTakesItAndPlainForOthers()
    {
        CopierDesk desk;
        desk.select("launch");
        desk.copier.copyFormatted();
        QVERIFY2(
            CopierDesk::copied()->html().contains(QStringLiteral("<h4>Launch</h4>")), qPrintable(CopierDesk::copied()->html()));
        QVERIFY(!CopierDesk::copied()->html().contains(QStringLiteral("href")));
        QVERIFY(CopierDesk::copied()->text().startsWith(QStringLiteral("#### Launch")));
    }

    void picturesAreDrawn_data()
    {
        QTest::addColumn<Copier::Motif>("motif");
        QTest::newRow("slide") << Copier::Motif::Slide;
        QTest::newRow("roadmap") << Copier::Motif::Roadmap;
        QTest::newRow("priorities") << Copier::Motif::Priorities;
        QTest::newRow("map") << Copier::Motif::Map;
    }

    void picturesAreDrawn()
    {
        QFETCH(const Copier::Motif, motif);
        CopierDesk desk;
        desk.select("ouch");
        desk.copier.copyPicture(motif, {.today = QDate(2027, 1, 1)}, {});
        QCOMPARE(desk.said.size(), 1);
        QVERIFY2(CopierDesk::copied()->hasImage(), qPrintable(desk.said.front().front().toString()));
        QVERIFY(qvariant_cast<QImage>(CopierDesk::copied()->imageData()).width() >= 1920);
    }

    void withoutASelectionItSaysWhatToDo()
    {
        CopierDesk desk;
        desk.copier.copyMarkdown();
        desk.copier.copyFormatted();
        desk.copier.copyPicture(Copier::Motif::Slide, {}, {});
        QCOMPARE(desk.said.size(), 3);
        QVERIFY(desk.said.back().front().toString().contains(QStringLiteral("Select a frame")));
        QVERIFY(!CopierDesk::copied() || (!CopierDesk::copied()->hasText() && !CopierDesk::copied()->hasImage()));
    }
};

THROUGHLINE_SUITE(CopierTest)
#include "tst_copier.moc"
