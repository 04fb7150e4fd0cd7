// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/store/documentform.h"
#include "ui/dialogs/widgetdialogs.h"
#include "ui/export/exportdialog.h"
#include "ui/picking/linkpicker.h"
#include "ui/present/presentation.h"
#include "ui/roadmap/roadmappane.h"
#include "ui/shell/copier.h"
#include "ui/shell/exporter.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/menubook.h"
#include "ui/shell/mergesheet.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusbar.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>

namespace throughline {

namespace {

constexpr QSize firstSize(1280, 800);

/// The first strategy among what is dragged, or empty.
QString draggedFile(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)
            || path.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive) || formOf(path) != DocumentForm::File)
            return path;
    }
    return {};
}

} // namespace

MainWindow::MainWindow(const Theme &theme, QSettings *settings, Dialogs *dialogs)
    : m_theme(theme)
    , m_settings(settings)
    , m_ownDialogs(dialogs ? nullptr : std::make_unique<WidgetDialogs>(this))
    , m_dialogs(dialogs ? dialogs : m_ownDialogs.get())
    , m_document(new Document(this))
    , m_selection(new Selection(m_document))
    , m_desk(new FileDesk(m_document, m_dialogs, settings, this))
    , m_exporter(new Exporter(m_document, m_dialogs, this))
    , m_copier(new Copier(m_document, m_selection, this))
    , m_pages(new QStackedWidget(this))
    , m_menus(std::make_unique<MenuBook>(this))
{
    setAcceptDrops(true);
    setCentralWidget(m_pages);
    join();
    restore();
    showTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::join()
{
    connect(m_document, &Document::fileChanged, this, &MainWindow::showTitle);
    connect(m_desk, &FileDesk::opened, this, &MainWindow::showWorkspace);
    connect(m_desk, &FileDesk::settling, this, [this] {
        if (m_workspace)
            m_workspace->settle();
    });
    joinOutsideChanges();
    connect(
        m_desk, &FileDesk::saved, this, [this] { m_workspace->status()->say(tr("Saved “%1”").arg(m_document->displayName())); });
    connect(m_desk, &FileDesk::restored, this,
        [this] { m_workspace->status()->say(tr("Restored “%1”; save it to keep it").arg(m_document->displayName())); });
    connect(m_desk, &FileDesk::discarded, this, [this] { showStartPage(); }, Qt::QueuedConnection); // it was asked by the page
    connect(m_desk, &FileDesk::unsafe, this, [this](const QString &reason) {
        m_workspace->status()->say(tr("Changes aren't kept in case of a crash, so save often. %1").arg(reason));
    });
    connect(m_copier, &Copier::said, this, [this](const QString &words) { m_workspace->status()->say(words); });
    connect(m_exporter, &Exporter::printed, this,
        [this](const QString &name) { m_workspace->status()->say(tr("Printed “%1”").arg(name)); });
    connect(m_exporter, &Exporter::exported, this,
        [this](const QString &path) { m_workspace->status()->say(tr("Exported “%1”").arg(QFileInfo(path).fileName())); });
}

void MainWindow::joinOutsideChanges()
{
    OutsideChanges *outside = m_desk->outside();
    outside->keep(m_selection);
    connect(outside, &OutsideChanges::gone, this, [this] {
        m_workspace->status()->say(tr("“%1” is no longer there; saving writes it again").arg(m_document->displayName()));
    });
    connect(outside, &OutsideChanges::reloaded, this, [this] {
        endConflicts();
        m_workspace->status()->say(tr("“%1” was changed by another program and read again").arg(m_document->displayName()));
    });
    connect(outside, &OutsideChanges::merged, this, [this] {
        endConflicts();
        m_workspace->status()->say(
            tr("“%1” was changed by another program; its changes and yours are together now").arg(m_document->displayName()));
    });
    connect(outside, &OutsideChanges::conflicted, this, &MainWindow::askAboutConflicts);
}

/// The text is that of the file, or both are together.
void MainWindow::endConflicts()
{
    m_workspace->status()->setUndecided(false);
    if (m_mergeSheet)
        m_mergeSheet->close();
}

void MainWindow::askAboutConflicts()
{
    if (!m_mergeSheet) {
        m_mergeSheet = new MergeSheet(m_theme, m_workspace);
        connect(m_mergeSheet, &MergeSheet::decided, this, [this](const std::vector<MergeChoice> &choices) {
            if (m_desk->outside()->decide(choices) == OutsideChanges::Outcome::Failed)
                m_dialogs->showError(m_desk->outside()->error().message);
        });
        connect(m_document, &Document::snapshotChanged, m_mergeSheet, [this] {
            if (m_mergeSheet->isVisible()) // what is in conflict may be another thing now
                m_desk->outside()->lookSoon();
        });
    }
    m_workspace->settle();
    m_workspace->status()->setUndecided(true);
    m_mergeSheet->ask(m_desk->outside()->pending().conflicts);
}

void MainWindow::restore()
{
    resize(firstSize);
    restoreGeometry(m_settings->value(QStringLiteral("geometry")).toByteArray());
}

void MainWindow::showTitle()
{
    const bool isOpen = m_workspace && m_pages->currentWidget() == m_workspace;
    setWindowTitle(isOpen ? m_document->displayName() + QStringLiteral("[*]") : tr("Throughline"));
    setWindowFilePath(isOpen ? m_document->path() : QString());
    setWindowModified(isOpen && m_document->isModified());
}

void MainWindow::showStartPage()
{
    delete m_start;
    m_start = new StartPage(
        m_desk->recent(), m_desk->unsavedWork(), m_workspace ? m_document->displayName() : QString(), m_theme, this);
    connect(m_start, &StartPage::startWanted, m_desk, &FileDesk::startFrom);
    connect(m_start, &StartPage::openWanted, m_desk, &FileDesk::open);
    connect(m_start, &StartPage::restoreWanted, m_desk, &FileDesk::restore);
    connect(m_start, &StartPage::discardWanted, m_desk, &FileDesk::discard);
    connect(m_start, &StartPage::backWanted, this, &MainWindow::showWorkspace);
    m_pages->addWidget(m_start);
    m_pages->setCurrentWidget(m_start);
    m_menus->setHasDocument(false);
    showTitle();
}

void MainWindow::showWorkspace()
{
    if (!m_workspace) {
        m_workspace = new Workspace(m_document, m_selection, m_dialogs, m_theme, this);
        m_workspace->restore(*m_settings);
        m_menus->addWorkspace();
        connect(m_workspace->status(), &StatusBar::stateClicked, m_desk, &FileDesk::save);
        connect(m_workspace->status(), &StatusBar::wordsClicked, this, &MainWindow::openGoTo);
        m_pages->addWidget(m_workspace);
    }
    m_pages->setCurrentWidget(m_workspace);
    m_menus->setHasDocument(true);
    m_workspace->focusEditor();
    showTitle();
}

void MainWindow::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_menus->applyTheme();
    if (m_start)
        m_start->applyTheme(theme);
    if (m_workspace)
        m_workspace->applyTheme(theme);
    if (m_presentation)
        m_presentation->applyTheme(theme);
    if (m_mergeSheet)
        m_mergeSheet->applyTheme(theme);
}

void MainWindow::present(const PresentWish &wish)
{
    if (!m_presentation)
        m_presentation = new Presentation(m_document, m_selection, m_theme, m_settings, this);
    if (m_presentation->isRunning())
        return;
    m_workspace->settle();
    PresentOptions options = PresentOptions::remembered(*m_settings);
    options.isRehearsal = wish.isRehearsal;
    options.isWindowed = wish.isWindowed;
    options.element = wish.isFromHere ? m_selection->element() : -1;
    m_presentation->start(options);
}

void MainWindow::openPalette()
{
    std::vector<Choice> choices;
    for (const auto &entry : m_menus->entries()) {
        QAction *action = entry.action;
        if (!action->isEnabled())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        choices.push_back({.text = tr("%1: %2").arg(entry.menu, action->text().remove(u'&').remove(u'…')),
            .detail = keys,
            .icon = {},
            .choose = [action] { action->trigger(); }});
    }
    (new Picker(m_theme, this))->open(tr("Run a command"), std::move(choices));
}

void MainWindow::openGoTo()
{
    auto choices = elementChoices(m_document->snapshot(), {}, m_theme, [this](int element) {
        m_selection->selectElement(element);
        m_workspace->focusEditor();
    });
    (new Picker(m_theme, this))->open(tr("Go to an element"), std::move(choices));
}

void MainWindow::openGoToLine()
{
    const int last = m_document->snapshot().text().lineCount();
    const auto lineChoice = [this, last](const QString &typed) {
        bool isNumber = false;
        const int line = typed.toInt(&isNumber);
        const bool isThere = isNumber && line >= 1 && line <= last;
        const auto go = [this, line] {
            m_selection->selectOffset(m_document->snapshot().text().lineStart(line));
            m_workspace->focusEditor();
        };
        return Choice{.text = isThere ? tr("Line %1").arg(line) : tr("There are lines 1 to %1").arg(last),
            .detail = {},
            .icon = {},
            .isEnabled = isThere,
            .choose = go};
    };
    (new Picker(m_theme, this))->open(tr("Line, 1 to %1").arg(last), {}, lineChoice);
}

void MainWindow::openExport(std::optional<ExportFormat> format)
{
    m_workspace->settle();
    ExportWish wish = Presets(m_settings).last();
    wish.format = format.value_or(wish.format);
    const auto *roadmap = m_workspace->findChild<RoadmapPane *>();
    wish.roadmap = roadmap->look();
    wish.priorities = roadmap->priorityLook();
    auto *dialog = new ExportDialog(m_document->snapshot(), wish, m_settings, m_dialogs, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_exporter->carryOut(dialog->wish(), dialog->opensResult()); });
    connect(dialog, &ExportDialog::printWanted, this, [this, dialog] { m_exporter->print(dialog->wish()); });
    connect(dialog, &ExportDialog::reviewWanted, this, [this] { m_workspace->showFindings(Severity::Error); });
    dialog->open();
}

void MainWindow::copyPicture()
{
    m_workspace->settle();
    const auto *roadmap = m_workspace->findChild<RoadmapPane *>();
    Copier::Motif motif = Copier::Motif::Slide;
    if (const Mode mode = m_workspace->stage()->mode(); mode == Mode::Map)
        motif = Copier::Motif::Map;
    else if (mode == Mode::Roadmap)
        motif = roadmap->lens() == RoadmapLens::Priorities ? Copier::Motif::Priorities : Copier::Motif::Roadmap;
    m_copier->copyPicture(motif, roadmap->look(), roadmap->priorityLook());
}

void MainWindow::showShortcuts()
{
    m_dialogs->showShortcuts(m_menus->shortcuts());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_desk->mayLeave())
        return event->ignore();
    m_settings->setValue(QStringLiteral("geometry"), saveGeometry());
    if (m_workspace)
        m_workspace->store(*m_settings);
    m_desk->leave();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_workspace)
        m_desk->lookForOutsideChanges();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = draggedFile(event->mimeData());
    event->acceptProposedAction();
    QMetaObject::invokeMethod(this, [this, path] { m_desk->open(path); }, Qt::QueuedConnection);
}

} // namespace throughline
