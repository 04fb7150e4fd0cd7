// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/support/ui/fakedialogs.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exportform.h"
#include "ui/export/exportoffers.h"
#include "ui/export/proofview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace throughline;

namespace {

const QByteArray plan
    = "# Plan\n\n## Vision\n### Today\n#### Ouch\nIt hurts.\n\n> Pause here.\n\n### Tomorrow\n#### Calm\nAll is well.\n\n"
      "## Framework\n### Pains\n#### Mess\n### Bets\n#### Game\n- Solves: [Mess](#mess)\n### Concerns\n#### Doubt\n"
      "- About: [Game](#game)\n\n## Roadmap\n#### Launch\n- When: 2027 Q1\n- Why: [Game](#game)\n- Milestone: yes\n";

/// The dialog about a strategy, with settings that nobody else sees.
class Desk {
public:
    explicit Desk(const QByteArray &text = plan, ExportFormat format = ExportFormat::Pdf)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , dialog(Snapshot::read(*SourceText::fromUtf8(text)), {.format = format}, &settings, &dialogs, Theme::make(false, QFont()))
    {
        dialog.show();
        if (!QTest::qWaitForWindowExposed(&dialog))
            qFatal("the dialog doesn't show");
    }

    void choose(ExportFormat format)
    {
        auto *list = dialog.findChild<QListWidget *>();
        const auto offers = exportOffers();
        const auto offer = std::ranges::find(offers, format, &ExportOffer::format);
        const QList<QListWidgetItem *> found = list->findItems(offer->name, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        list->scrollToItem(found.front()); // a small screen shows but some of them
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found.front()).center());
        settle();
    }

    /// Until the preview is there.
    void settle()
    {
        QVERIFY(QTest::qWaitFor([&] { return !words().startsWith(QStringLiteral("Laying out")); }));
    }

    QString words() const
    {
        QString all;
        for (const auto *label : dialog.findChildren<QLabel *>())
            if (label->isVisible())
                all += label->text() + u'\n';
        return all;
    }

    QCheckBox *box(const QString &start) const
    {
        for (auto *box : dialog.findChildren<QCheckBox *>())
            if (box->text().startsWith(start))
                return box;
        return nullptr;
    }

    QTemporaryDir folder;
    QSettings settings;
    FakeDialogs dialogs;
    ExportDialog dialog;
};

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void everyFormatHasAPreview_data()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportOffer &offer : exportOffers())
            QTest::newRow(qPrintable(offer.name)) << offer.format;
    }

    void everyFormatHasAPreview()
    {
        QFETCH(const ExportFormat, format);
        Desk desk(plan, format);
        QSignalSpy drawn(desk.dialog.findChild<Press *>(), &Press::drawn);
        const auto *text = desk.dialog.findChild<QPlainTextEdit *>();
        QVERIFY(QTest::qWaitFor([&] { return drawn.size() > 0 || !text->toPlainText().isEmpty(); }));
        QCOMPARE(desk.dialog.wish().format, format);
        QVERIFY(exportOffers().size() == std::size_t(std::ssize(exportFormats())));
    }

    void thePreviewIsWhatIsExported()
    {
        Desk desk(plan, ExportFormat::Csv);
        const auto *text = desk.dialog.findChild<QPlainTextEdit *>();
        QVERIFY(QTest::qWaitFor([&] { return text->toPlainText().contains(QStringLiteral("Launch")); }));
        desk.choose(ExportFormat::Markdown);
        QVERIFY(QTest::qWaitFor([&] { return text->toPlainText().startsWith(QStringLiteral("# Plan")); }));
        desk.choose(ExportFormat::Deck);
        QVERIFY2(QTest::qWaitFor([&] { return desk.words().contains(QStringLiteral("Page 1 of")); }), qPrintable(desk.words()));
        QVERIFY(desk.dialog.findChild<ProofView *>()->isVisible());
    }

    void whatReadersDoNotGetIsSaid()
    {
        Desk desk(plan, ExportFormat::Markdown);
        const auto *text = desk.dialog.findChild<QPlainTextEdit *>();
        QVERIFY(QTest::qWaitFor([&] { return text->toPlainText().contains(QStringLiteral("Doubt")); }));
        auto *concerns = desk.box(QStringLiteral("Concerns (1)"));
        QVERIFY(concerns && concerns->isChecked());
        QVERIFY(!desk.box(QStringLiteral("Dropped items"))->isEnabled());
        QTest::mouseClick(concerns, Qt::LeftButton, {}, QPoint(8, concerns->height() / 2));
        QVERIFY(QTest::qWaitFor([&] { return !text->toPlainText().contains(QStringLiteral("Doubt")); }));
        QVERIFY(desk.words().contains(QStringLiteral("Left out: Concerns (1)")));
        QCOMPARE(desk.dialog.wish().withheld, Matters(Matter::Concerns));
    }

    void anUnfinishedPlanGoesOutAsADraft()
    {
        QByteArray text = plan;
        text += "#### Odd\n- When: 2027 Q2\n";
        Desk desk(text);
        QVERIFY(desk.words().contains(QStringLiteral("without a why: 1")));
        QVERIFY(desk.dialog.wish().isDraft);
        QVERIFY(!desk.box(QStringLiteral("Stamp"))->isEnabled());
        QSignalSpy review(&desk.dialog, &ExportDialog::reviewWanted);
        for (auto *button : desk.dialog.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("&Show them"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(review.size(), 1);
        QVERIFY(!desk.dialog.isVisible());
        Desk fine;
        QVERIFY(!fine.dialog.wish().isDraft);
        QVERIFY(!fine.words().contains(QStringLiteral("without a why")));
    }

    void presetsAreKeptAndForgotten()
    {
        Desk desk(plan, ExportFormat::Handout);
        desk.dialogs.title = QStringLiteral("Board");
        for (auto *box : desk.dialog.findChildren<QComboBox *>())
            if (box->accessibleName() == QStringLiteral("On a page"))
                box->setCurrentText(QStringLiteral("6"));
        const auto press = [&desk](const QString &text) {
            for (auto *button : desk.dialog.findChildren<QToolButton *>())
                if (button->text() == text)
                    QTest::mouseClick(button, Qt::LeftButton);
        };
        press(QStringLiteral("Keep…"));
        QCOMPARE(Presets(&desk.settings).names(), QStringList{QStringLiteral("Board")});
        desk.choose(ExportFormat::Csv);
        auto *names = desk.dialog.findChild<QComboBox *>();
        for (auto *box : desk.dialog.findChildren<QComboBox *>())
            if (box->accessibleName() == QStringLiteral("Preset"))
                names = box;
        QCOMPARE(names->currentText(), QStringLiteral("Board"));
        Q_EMIT names->activated(1);
        QCOMPARE(desk.dialog.wish().format, ExportFormat::Handout);
        QCOMPARE(desk.dialog.wish().handout.perPage, 6);
        press(QStringLiteral("Forget"));
        QVERIFY(Presets(&desk.settings).names().isEmpty());
    }

    void presetsSurviveNonsense()
    {
        Desk desk;
        desk.settings.setValue(
            QStringLiteral("export/last"), QByteArray("{\"perPage\":7,\"width\":-3,\"format\":\"docx\",\"notes\":99}"));
        const ExportWish wish = Presets(&desk.settings).last();
        QCOMPARE(wish.handout.perPage, 3);
        QVERIFY(wish.size.width() > 0);
        QCOMPARE(wish.format, ExportFormat::Pdf);
        QCOMPARE(wish.paper.id(), QPageSize::A4);
        desk.settings.setValue(QStringLiteral("export/presets"), QByteArray("not JSON"));
        QVERIFY(Presets(&desk.settings).names().isEmpty());
    }

    void pagesTurnByKeyAndChangeSize()
    {
        Desk desk(plan, ExportFormat::Deck);
        QVERIFY2(QTest::qWaitFor([&] { return desk.words().contains(QStringLiteral("Page 1 of")); }), qPrintable(desk.words()));
        auto *pages = desk.dialog.findChild<ProofView *>();
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_PageDown);
        QCOMPARE(pages->sheet(), 1);
        QTest::keyClick(pages, Qt::Key_End);
        QVERIFY(pages->sheet() > 3);
        QTest::keyClick(pages, Qt::Key_Home);
        QCOMPARE(pages->sheet(), 0);
        QTest::keyClick(pages, Qt::Key_Plus);
        QVERIFY(pages->zoom() > 1.1);
        QTest::keyClick(pages, Qt::Key_0);
        QCOMPARE(pages->zoom(), 1.0);
    }

    void anEmptyStrategySaysThatThereIsNothing()
    {
        Desk desk(QByteArray(), ExportFormat::RoadmapPdf);
        QVERIFY(QTest::qWaitFor([&] { return desk.words().contains(QStringLiteral("nothing to show")); }));
        desk.choose(ExportFormat::Json);
        QVERIFY(QTest::qWaitFor([&] { return desk.dialog.findChild<QPlainTextEdit *>()->isVisible(); }));
    }
};

THROUGHLINE_SUITE(TestExportDialog)
#include "tst_exportdialog.moc"
