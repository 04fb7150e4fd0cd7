// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menubook.h"

#include "ui/export/exportoffers.h"
#include "ui/roadmap/roadmappane.h"
#include "ui/shell/copier.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/moderail.h"
#include "ui/shell/outlinepanel.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenuBar>
#include <QStyleHints>

namespace throughline {

MenuBook::MenuBook(MainWindow *window)
    : m_window(window)
    , m_file(addMenu(tr("&File")))
    , m_edit(addMenu(tr("&Edit")))
    , m_element(addMenu(tr("E&lement")))
    , m_view(addMenu(tr("&View")))
    , m_go(addMenu(tr("&Go")))
    , m_present(addMenu(tr("&Present")))
    , m_help(addMenu(tr("&Help")))
{
    fillFile();
    fillEdit();
    fillElement();
    fillView();
    fillGo();
    fillPresent();
    fillHelp();
    setHasDocument(false);
}

QMenu *MenuBook::addMenu(const QString &title)
{
    return m_window->menuBar()->addMenu(title);
}

QAction *MenuBook::add(
    QMenu *menu, const QString &text, const QKeySequence &keys, const QString &icon, std::function<void()> act, bool needsDocument)
{
    auto *action = menu->addAction(text);
    action->setShortcut(keys);
    setIcon(action, icon);
    QObject::connect(action, &QAction::triggered, m_window, std::move(act));
    if (needsDocument)
        m_needDocument << action;
    return action;
}

void MenuBook::setIcon(QAction *action, const QString &icon)
{
    if (icon.isEmpty())
        return;
    action->setIcon(themedIcon(icon, m_window->m_theme));
    m_icons.insert(action, icon);
}

void MenuBook::applyTheme()
{
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(themedIcon(it.value(), m_window->m_theme));
}

void MenuBook::fillFile()
{
    MainWindow *w = m_window;
    add(m_file, tr("&New…"), QKeySequence::New, QStringLiteral("new"), [w] { w->showStartPage(); }, false);
    add(m_file, tr("&Open…"), QKeySequence::Open, QStringLiteral("open"), [w] { w->m_desk->open(); }, false);
    auto *recent = m_file->addMenu(tr("Open &recent"));
    QObject::connect(recent, &QMenu::aboutToShow, w, [this, recent] { fillRecent(recent); });
    m_file->addSeparator();
    add(m_file, tr("&Save"), QKeySequence::Save, QStringLiteral("save"), [w] { w->m_desk->save(); });
    add(m_file, tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), {}, [w] { w->m_desk->saveAs(); });
    m_file->addSeparator();
    add(m_file, tr("&History…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), {}, [w] { w->m_workspace->showHistory(); });
    add(m_file, tr("&Keep a baseline…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), {},
        [w] { w->m_workspace->keepBaseline(); });
    m_file->addSeparator();
    add(m_file, tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), {}, [w] { w->openExport(); });
    add(m_file, tr("&Print…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P), {}, [w] { w->openExport(ExportFormat::Pdf); });
    auto *exports = m_file->addMenu(tr("Export &as"));
    for (const ExportOffer &offer : exportOffers()) {
        if (offer.startsGroup)
            exports->addSeparator();
        add(exports, offer.name + u'…', {}, {}, [w, format = offer.format] { w->openExport(format); });
    }
    m_file->addSeparator();
    add(m_file, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), {}, [w] { w->close(); }, false);
}

void MenuBook::fillRecent(QMenu *menu)
{
    menu->clear();
    for (const QString &path : m_window->m_desk->recent().paths())
        QObject::connect(menu->addAction(QFileInfo(path).fileName()), &QAction::triggered, m_window,
            [w = m_window, path] { w->m_desk->open(path); });
    if (menu->isEmpty())
        menu->addAction(tr("Nothing yet"))->setEnabled(false);
    menu->addSeparator();
    QObject::connect(
        menu->addAction(tr("Forget these")), &QAction::triggered, m_window, [w = m_window] { w->m_desk->recent().clear(); });
}

void MenuBook::fillEdit()
{
    QUndoStack *stack = m_window->m_document->undoStack();
    m_undo = stack->createUndoAction(m_window, tr("&Undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    setIcon(m_undo, QStringLiteral("undo"));
    m_redo = stack->createRedoAction(m_window, tr("&Redo"));
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    setIcon(m_redo, QStringLiteral("redo"));
    m_edit->addActions({m_undo, m_redo});
    m_edit->addSeparator();
    MainWindow *w = m_window;
    auto *copy = m_edit->addMenu(tr("&Copy as"));
    add(copy, tr("&Markdown"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M), {}, [w] { w->m_copier->copyMarkdown(); });
    add(copy, tr("&Formatted text"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F), {}, [w] { w->m_copier->copyFormatted(); });
    add(copy, tr("&Picture"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I), {}, [w] { w->copyPicture(); });
}

void MenuBook::fillElement()
{
    MainWindow *w = m_window;
    const auto outline = [w](auto act) { return [w, act] { act(w->m_workspace->outline()); }; };
    add(m_element, tr("&Another like it"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), QStringLiteral("plus"),
        outline([](OutlinePanel *o) { o->addLikeSelected(); }));
    auto *fresh = m_element->addMenu(tr("&New"));
    for (const ElementKind kind : {ElementKind::Frame, ElementKind::Market, ElementKind::Pain, ElementKind::Bet,
             ElementKind::Alternative, ElementKind::TradeOff, ElementKind::Concern, ElementKind::Item})
        add(fresh, tr("New %1").arg(kindName(kind)), {}, {}, outline([kind](OutlinePanel *o) { o->addNew(kind); }));
    m_element->addSeparator();
    add(m_element, tr("&Rename…"), {}, {}, outline([](OutlinePanel *o) { o->renameSelected(); }));
    add(m_element, tr("&Duplicate"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), {},
        outline([](OutlinePanel *o) { o->duplicateSelected(); }));
    add(m_element, tr("Move &up"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up), {},
        outline([](OutlinePanel *o) { o->moveSelected(-1); }));
    add(m_element, tr("Move d&own"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down), {},
        outline([](OutlinePanel *o) { o->moveSelected(1); }));
    m_element->addSeparator();
    add(m_element, tr("&Why? interview"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), QStringLiteral("why"),
        [w] { w->m_workspace->askWhy(); });
    add(m_element, tr("Review suspect whys"), {}, {}, [w] { w->m_workspace->reviewSuspects(); });
    add(m_element, tr("Confirm its whys"), {}, QStringLiteral("check"), [w] { w->m_workspace->confirmWhys(); });
    add(m_element, tr("Confirm all suspect whys"), {}, {}, [w] { w->m_workspace->confirmAllWhys(); });
    add(m_element, tr("Chec&k-in…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), {}, [w] { w->m_workspace->checkIn(); });
    m_element->addSeparator();
    m_resources = add(m_element, tr("Resources and back-cast"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        QStringLiteral("table"), [w] { w->m_workspace->showResources(); });
    m_rollForward = add(m_element, tr("Roll forward…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), QStringLiteral("calendar"),
        [w] { w->m_workspace->rollForward(); });
    m_element->addSeparator();
    add(m_element, tr("Re&move…"), {}, {}, outline([](OutlinePanel *o) { o->removeSelected(); }));
}

void MenuBook::addSide(QMenu *menu, const QString &text, const QKeySequence &keys, const QString &icon, Workspace::Side side)
{
    auto *action
        = add(menu, text, keys, icon, {[w = m_window, side] { w->m_workspace->show(side, !w->m_workspace->isShown(side)); }});
    action->setCheckable(true);
    m_sides.insert(side, action);
}

void MenuBook::fillView()
{
    addSide(m_view, tr("&Outline"), QKeySequence(Qt::Key_F9), QStringLiteral("outline"), Workspace::Side::Outline);
    addSide(m_view, tr("&Inspector"), QKeySequence(Qt::Key_F10), QStringLiteral("inspector"), Workspace::Side::Inspector);
    addSide(m_view, tr("&Findings"), QKeySequence(Qt::Key_F7), QStringLiteral("findings"), Workspace::Side::Findings);
    addSide(m_view, tr("&Throughline"), QKeySequence(Qt::SHIFT | Qt::Key_F9), QStringLiteral("link"), Workspace::Side::Ribbon);
    addSide(m_view, tr("Un&do list"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z), QStringLiteral("undo"), Workspace::Side::Undo);
    m_view->addSeparator();
    addAppearance(m_view->addMenu(tr("&Appearance")));
    auto *full = add(
        m_view, tr("F&ull screen"), QKeySequence(Qt::Key_F11), {},
        [w = m_window] { w->setWindowState(w->windowState() ^ Qt::WindowFullScreen); }, false);
    full->setCheckable(true);
}

void MenuBook::addAppearance(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const std::pair<QString, Qt::ColorScheme> looks[] = {{tr("As the desktop"), Qt::ColorScheme::Unknown},
        {tr("Light"), Qt::ColorScheme::Light}, {tr("Dark"), Qt::ColorScheme::Dark}};
    const int chosen = m_window->m_settings->value(QStringLiteral("appearance"), 0).toInt();
    for (const auto &[name, scheme] : looks) {
        auto *action = add(
            menu, name, {}, {},
            [w = m_window, scheme] {
                w->m_settings->setValue(QStringLiteral("appearance"), static_cast<int>(scheme));
                QGuiApplication::styleHints()->setColorScheme(scheme);
                Q_EMIT w->appearanceChosen();
            },
            false);
        action->setCheckable(true);
        action->setChecked(static_cast<int>(scheme) == chosen);
        group->addAction(action);
    }
}

void MenuBook::fillGo()
{
    MainWindow *w = m_window;
    add(m_go, tr("&Go to…"), QKeySequence(Qt::CTRL | Qt::Key_P), QStringLiteral("search"), [w] { w->openGoTo(); });
    add(m_go, tr("&Line…"), QKeySequence(Qt::CTRL | Qt::Key_L), {}, [w] { w->openGoToLine(); });
    add(m_go, tr("Ne&xt pane"), QKeySequence(Qt::Key_F6), {}, [w] { w->m_workspace->focusNext(true); });
    add(m_go, tr("Pre&vious pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), {}, [w] { w->m_workspace->focusNext(false); });
    add(m_go, tr("&Commands…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), {}, [w] { w->openPalette(); }, false);
    m_go->addSeparator();
    add(m_go, tr("Filter the &outline"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), {}, [w] {
        w->m_workspace->show(Workspace::Side::Outline, true);
        w->m_workspace->outline()->focusFilter();
    });
    add(m_go, tr("&What is left open"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), {},
        [w] { w->m_workspace->showFindings(Severity::Info); });
}

void MenuBook::fillPresent()
{
    MainWindow *w = m_window;
    add(m_present, tr("&Present from the start"), QKeySequence(Qt::Key_F5), {}, [w] { w->present({}); });
    add(m_present, tr("Present from &here"), QKeySequence(Qt::SHIFT | Qt::Key_F5), {}, [w] { w->present({.isFromHere = true}); });
    add(m_present, tr("&Rehearse"), QKeySequence(Qt::CTRL | Qt::Key_F5), {}, [w] { w->present({.isRehearsal = true}); });
    add(m_present, tr("Present in two &windows, for a call"), {}, {}, [w] { w->present({.isWindowed = true}); });
}

void MenuBook::fillHelp()
{
    MainWindow *w = m_window;
    add(m_help, tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_F1), {}, [w] { w->showShortcuts(); }, false);
    add(m_help, tr("&About Throughline"), {}, {}, [w] { w->m_dialogs->showAbout(); }, false);
}

void MenuBook::addWorkspace()
{
    Workspace *workspace = m_window->m_workspace;
    addModes();
    static_cast<RoadmapPane *>(workspace->pane(Mode::Roadmap))->addPlanning(m_resources, m_rollForward);
    for (const Pane *pane : workspace->stage()->panes()) {
        addPaneActions(*pane, pane->mode() == Mode::Text ? m_edit : m_element);
        QObject::connect(
            pane, &Pane::presentWanted, m_window, [this](bool isFromHere) { m_window->present({.isFromHere = isFromHere}); });
    }
    m_needDocument << m_paneActions[Mode::Text];
    QObject::connect(workspace->stage(), &Stage::modeChanged, m_window, [this] { showModes(); });
    showModes();
    QObject::connect(workspace, &Workspace::shownChanged, m_window,
        [this](Workspace::Side side, bool isShown) { m_sides[side]->setChecked(isShown); });
    for (auto it = m_sides.cbegin(); it != m_sides.cend(); ++it)
        it.value()->setChecked(workspace->isShown(it.key()));
}

void MenuBook::addModes()
{
    Workspace *workspace = m_window->m_workspace;
    QAction *first = m_view->actions().constFirst();
    for (const Mode mode : allModes) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(mode));
        auto *action = workspace->rail()->addMode(modeTitle(mode), modeIcon(mode), QKeySequence(Qt::CTRL | key));
        m_view->insertAction(first, action);
        m_needDocument << action;
    }
    QObject::connect(workspace->rail(), &ModeRail::modeChosen, workspace->stage(),
        [stage = workspace->stage()](int mode) { stage->show(static_cast<Mode>(mode)); });
    m_split = add(m_view, tr("&Side by side"), QKeySequence(Qt::CTRL | Qt::Key_Backslash), {},
        [stage = workspace->stage()] { stage->setSplit(!stage->isSplit()); });
    m_split->setCheckable(true);
    m_view->removeAction(m_split);
    m_view->insertAction(first, m_split);
    m_view->insertSeparator(first);
}

void MenuBook::addPaneActions(const Pane &pane, QMenu *menu)
{
    const QList<QAction *> actions = pane.editActions();
    QList<QAction *> all = actions;
    if (!actions.isEmpty())
        all.prepend(menu->addSeparator());
    menu->addActions(actions);
    m_paneActions[pane.mode()] = all;
}

void MenuBook::showModes()
{
    Stage *stage = m_window->m_workspace->stage();
    m_window->m_workspace->rail()->setMode(static_cast<int>(stage->mode()));
    m_split->setChecked(stage->isSplit());
    for (const auto &[mode, actions] : m_paneActions) {
        for (QAction *action : actions)
            action->setVisible(stage->isShown(mode));
    }
}

void MenuBook::setHasDocument(bool hasDocument)
{
    for (QAction *action : std::as_const(m_needDocument))
        action->setEnabled(hasDocument);
    const QUndoStack *stack = m_window->m_document->undoStack();
    m_undo->setEnabled(hasDocument && stack->canUndo());
    m_redo->setEnabled(hasDocument && stack->canRedo());
}

std::vector<MenuBook::Entry> MenuBook::entries() const
{
    std::vector<Entry> entries;
    const auto collect = [&entries](const auto &self, const QMenu *menu, const QString &name) -> void {
        for (QAction *action : menu->actions()) {
            if (action->menu())
                self(self, action->menu(), name);
            else if (!action->isSeparator() && action->isVisible() && !action->text().isEmpty())
                entries.push_back({name, action});
        }
    };
    for (const QMenu *menu : {m_file, m_edit, m_element, m_view, m_go, m_present, m_help})
        collect(collect, menu, menu->title().remove(u'&'));
    return entries;
}

std::vector<Dialogs::Shortcut> MenuBook::shortcuts() const
{
    std::vector<Dialogs::Shortcut> shortcuts;
    for (const Entry &entry : entries()) {
        // What would be undone now is no part of a key's name.
        const QString name = entry.action == m_undo ? tr("Undo") : entry.action == m_redo ? tr("Redo") : entry.action->text();
        if (!entry.action->shortcut().isEmpty())
            shortcuts.push_back({entry.menu, QString(name).remove(u'&'), entry.action->shortcut()});
    }
    return shortcuts;
}

} // namespace throughline
