// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/edits/suspects.h"
#include "ui/framework/frameworkpane.h"
#include "ui/history/historysheet.h"
#include "ui/interview/checkinsheet.h"
#include "ui/interview/interviewer.h"
#include "ui/interview/interviewsheet.h"
#include "ui/interview/suspectsheet.h"
#include "ui/map/mappane.h"
#include "ui/picking/newitemsheet.h"
#include "ui/planning/planningsheet.h"
#include "ui/planning/rollforwardsheet.h"
#include "ui/roadmap/roadmappane.h"
#include "ui/shell/findingspanel.h"
#include "ui/shell/inspector.h"
#include "ui/shell/moderail.h"
#include "ui/shell/outlinepanel.h"
#include "ui/shell/ribbon.h"
#include "ui/shell/stage.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/undopanel.h"
#include "ui/source/sourcepane.h"
#include "ui/storyboard/storyboardpane.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr std::array sides{std::pair{Workspace::Side::Outline, "outline"}, std::pair{Workspace::Side::Inspector, "inspector"},
    std::pair{Workspace::Side::Findings, "findings"}, std::pair{Workspace::Side::Ribbon, "ribbon"},
    std::pair{Workspace::Side::Undo, "undo"}};

/// Made when it is first wanted.
bool isOptional(Workspace::Side side)
{
    return side == Workspace::Side::Findings || side == Workspace::Side::Undo;
}

/// What a document is looked at in first: its storyboard, where it has one.
Mode firstMode(const Strategy &strategy)
{
    const bool hasFrames = std::ranges::contains(strategy.elements(), ElementKind::Frame, &Element::kind);
    return hasFrames ? Mode::Vision : Mode::Text;
}

/// False where nothing in \a pane can have the focus.
bool focusFirst(QWidget *pane)
{
    const Qt::FocusReason reason = Qt::TabFocusReason;
    if (pane->focusProxy()) {
        pane->setFocus(reason);
        return true;
    }
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)
            && !next->focusProxy()) {
            next->setFocus(reason);
            return true;
        }
    }
    return false;
}

} // namespace

Workspace::Workspace(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
    , m_theme(theme)
    , m_rail(new ModeRail(theme, this))
    , m_outline(new OutlinePanel(document, selection, dialogs, theme, this))
    , m_stage(new Stage(this))
    , m_inspector(new Inspector(document, selection, theme, this))
    , m_ribbon(new Ribbon(document, selection, theme, this))
    , m_interviewer(new Interviewer(document, this))
    , m_status(new StatusBar(document, selection, theme, this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
{
    fillStage(dialogs);
    layOut();
    join();
}

void Workspace::fillStage(Dialogs *dialogs)
{
    m_stage->addPane(new StoryboardPane(m_document, m_selection, dialogs, m_theme, this));
    m_stage->addPane(new FrameworkPane(m_document, m_selection, dialogs, m_theme, this));
    m_stage->addPane(new RoadmapPane(m_document, m_selection, dialogs, m_theme, this));
    m_stage->addPane(new MapPane(m_document, m_selection, dialogs, m_theme, this));
    m_stage->addPane(new SourcePane(m_document, m_selection, m_theme, this));
}

Pane *Workspace::pane(Mode mode) const
{
    return m_stage->pane(mode);
}

void Workspace::layOut()
{
    m_down->addWidget(m_stage);
    m_down->setChildrenCollapsible(false);
    m_across->addWidget(m_outline);
    m_across->addWidget(m_down);
    m_across->addWidget(m_inspector);
    m_across->setChildrenCollapsible(false);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({Theme::sidePanel, Theme::popup, Theme::inspectorPanel});
    m_outline->setMinimumWidth(Theme::sidePanel / 2);
    m_inspector->setMinimumWidth(Theme::sidePanel + Theme::roomy); // scores and their names side by side

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_across);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(middle, 1);
    whole->addWidget(m_ribbon);
    whole->addWidget(m_status);
}

void Workspace::join()
{
    for (Panel *panel : {static_cast<Panel *>(m_outline), static_cast<Panel *>(m_inspector), static_cast<Panel *>(m_ribbon)}) {
        connect(panel, &Panel::refused, m_status, &StatusBar::say);
        connect(panel, &Panel::whyWanted, this, &Workspace::askWhy);
        connect(panel, &Panel::suspectsWanted, this, &Workspace::reviewSuspects);
    }
    for (const Pane *pane : m_stage->panes()) {
        connect(pane, &Pane::refused, m_status, &StatusBar::say);
        connect(pane, &Pane::newItemWanted, this, &Workspace::createItem);
    }
    connect(m_outline, &OutlinePanel::itemWanted, this, &Workspace::createItem);
    connect(m_outline, &OutlinePanel::activated, this, &Workspace::focusEditor);
    connect(m_status, &StatusBar::findingsClicked, this, &Workspace::showFindings);
    connect(m_status, &StatusBar::coverageClicked, this, [this] { showFindings(Severity::Error); });
}

void Workspace::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_rail->applyTheme(theme);
    for (Pane *pane : m_stage->panes())
        pane->applyTheme(theme);
    for (Sheet *sheet : window()->findChildren<Sheet *>())
        sheet->applyTheme(theme);
    for (Panel *panel : findChildren<Panel *>())
        panel->applyTheme(theme);
}

void Workspace::clearStage()
{
    settle();
    for (Sheet *sheet : {static_cast<Sheet *>(m_interview), static_cast<Sheet *>(m_suspects), static_cast<Sheet *>(m_newItem),
             static_cast<Sheet *>(m_checkIn), static_cast<Sheet *>(m_planning), static_cast<Sheet *>(m_rollForward),
             static_cast<Sheet *>(m_history)}) {
        if (sheet && sheet->isVisible())
            sheet->close();
    }
}

void Workspace::askWhy(int item)
{
    const bool isOpen = m_interview && m_interview->isVisible();
    if (!isOpen)
        clearStage();
    if (item >= 0)
        m_interviewer->askOnly(item);
    else if (!isOpen)
        m_interviewer->askAll(m_selection->element());
    if (!m_interview)
        m_interview = new InterviewSheet(m_interviewer, m_selection, m_theme, m_stage);
    m_interview->open();
}

void Workspace::createItem(const NewElement &place)
{
    clearStage();
    m_newItem = new NewItemSheet(m_document, m_selection, place, m_theme, m_stage);
    m_newItem->open();
}

void Workspace::reviewSuspects()
{
    clearStage();
    if (!m_suspects)
        m_suspects = new SuspectSheet(m_document, m_selection, m_theme, m_stage);
    m_suspects->begin(m_selection->element());
    m_suspects->open();
}

void Workspace::confirm(const Result<TextEdit> &edit, const QString &name, const QString &message)
{
    if (!edit)
        return m_status->say(edit.error().message);
    m_document->apply(*edit, name);
    m_status->say(edit->isEmpty() ? tr("It is confirmed as it stands") : message);
}

void Workspace::confirmWhys()
{
    settle();
    const int element = m_selection->element();
    if (element < 0)
        return m_status->say(tr("Select the element whose whys still hold"));
    confirm(throughline::confirmWhys(m_document->snapshot(), element), tr("Confirm its whys"), tr("Its whys are confirmed"));
}

void Workspace::confirmAllWhys()
{
    settle();
    confirm(confirmSuspects(m_document->snapshot()), tr("Confirm all whys"), tr("All suspect whys are confirmed"));
}

void Workspace::checkIn()
{
    clearStage();
    m_checkIn = new CheckInSheet(m_document, m_selection->element(), m_theme, m_stage);
    connect(m_checkIn, &CheckInSheet::said, m_status, &StatusBar::say);
    m_checkIn->open();
}

void Workspace::showResources()
{
    clearStage();
    if (!m_planning) {
        m_planning = new PlanningSheet(m_document, m_selection, m_theme, m_stage);
        connect(m_planning, &PlanningSheet::said, m_status, &StatusBar::say);
    }
    m_planning->begin(QDate::currentDate());
    m_planning->open();
}

void Workspace::rollForward()
{
    clearStage();
    if (!m_rollForward)
        m_rollForward = new RollForwardSheet(m_document, m_selection, m_theme, m_stage);
    m_rollForward->begin(QDate::currentDate());
    m_rollForward->open();
}

HistorySheet *Workspace::history()
{
    if (m_history)
        return m_history;
    m_history = new HistorySheet(m_document, m_selection, m_dialogs, m_theme, m_stage);
    connect(m_history, &HistorySheet::said, m_status, &StatusBar::say);
    connect(m_history, &HistorySheet::olderPlanWanted, this,
        [this](const std::optional<OlderPlan> &older) { static_cast<RoadmapPane *>(pane(Mode::Roadmap))->showOlderPlan(older); });
    return m_history;
}

void Workspace::showHistory()
{
    clearStage();
    history()->begin();
    history()->open();
}

void Workspace::keepBaseline()
{
    settle();
    history()->keepBaseline();
}

void Workspace::focusEditor()
{
    const int element = m_selection->element();
    if (element >= 0 && !pane(m_stage->mode())->shows(m_document->snapshot().strategy().element(element).kind()))
        m_stage->show(Mode::Text);
    else
        m_stage->focusPane();
}

/// Esc leads back to the pane in use from wherever it has no other meaning.
void Workspace::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_stage->focusPane();
    else
        QWidget::keyPressEvent(event);
}

void Workspace::settle()
{
    for (Pane *pane : m_stage->panes())
        pane->settle();
    m_inspector->settle();
    if (m_planning)
        m_planning->settle();
}

void Workspace::focusNext(bool isForward)
{
    std::vector<QWidget *> stops{m_outline};
    std::ranges::copy(m_stage->panes(), std::back_inserter(stops));
    stops.insert(stops.end(), {m_findings, m_inspector, m_undo, m_ribbon, m_status});
    std::erase_if(stops, [](const QWidget *stop) { return !stop || !stop->isVisible(); });
    if (!isForward)
        std::ranges::reverse(stops);
    const auto here = std::ranges::find_if(stops, [focused = QApplication::focusWidget()](const QWidget *stop) {
        return focused && (stop == focused || stop->isAncestorOf(focused));
    });
    const auto start = here == stops.end() ? stops.begin() : here + 1;
    std::rotate(stops.begin(), start, stops.end());
    for (QWidget *stop : stops) {
        if (focusFirst(stop))
            return;
    }
}

void Workspace::restore(const QSettings &settings)
{
    m_downSizes = settings.value(QStringLiteral("down")).toByteArray();
    for (const auto &[side, name] : sides)
        show(side, settings.value(QStringLiteral("shown/") + QLatin1String(name), !isOptional(side)).toBool());
    for (Pane *pane : m_stage->panes())
        pane->restore(settings);
    const auto mode = modeNamed(settings.value(QStringLiteral("mode")).toString());
    m_stage->show(mode.value_or(firstMode(m_document->snapshot().strategy())));
    m_stage->setSplit(settings.value(QStringLiteral("split"), false).toBool());
    m_across->restoreState(settings.value(QStringLiteral("across")).toByteArray());
}

void Workspace::store(QSettings &settings) const
{
    for (const auto &[side, name] : sides)
        settings.setValue(
            QStringLiteral("shown/") + QLatin1String(name), isShown(side) || (side == Side::Outline && m_isOutlineAside));
    for (const Pane *pane : m_stage->panes())
        pane->store(settings);
    settings.setValue(QStringLiteral("mode"), modeName(m_stage->mode()));
    settings.setValue(QStringLiteral("split"), m_stage->isSplit());
    settings.setValue(QStringLiteral("across"), m_across->saveState());
    if (m_findings)
        settings.setValue(QStringLiteral("down"), m_down->saveState());
}

} // namespace throughline
