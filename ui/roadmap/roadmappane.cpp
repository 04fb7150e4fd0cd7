// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmappane.h"

#include "core/layout/roadmaplanes.h"
#include "ui/panes/introduction.h"
#include "ui/roadmap/horizonactions.h"
#include "ui/roadmap/horizonlist.h"
#include "ui/roadmap/horizonsview.h"
#include "ui/roadmap/priorities/prioritiesview.h"
#include "ui/roadmap/priorities/priorityactions.h"
#include "ui/roadmap/priorities/prioritypage.h"
#include "ui/roadmap/roadmapactions.h"
#include "ui/roadmap/roadmapfoot.h"
#include "ui/roadmap/roadmaphead.h"
#include "ui/roadmap/roadmapoverview.h"
#include "ui/roadmap/roadmaptray.h"
#include "ui/roadmap/roadmapview.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline {

namespace {

constexpr int leastForTray = Theme::popup; // a narrower pane is the timeline's alone

} // namespace

RoadmapPane::RoadmapPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : Pane(Mode::Roadmap, parent)
    , m_document(document)
    , m_head(new RoadmapHead(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_introduction(new Introduction(tr("Plan what you will do, and why"),
          tr("A roadmap item says what you will do and when, and each one is asked for its why. Begin with what you have in mind "
             "already: its reasons grow into your framework."),
          {tr("Add a roadmap item")}, theme, this))
    , m_view(new RoadmapView(document, selection, theme, this))
    , m_horizons(new HorizonsView(document, selection, theme, this))
    , m_priorities(new PriorityPage(document, selection, dialogs, theme, this))
    , m_tray(new RoadmapTray(document, selection,
          {.object = QStringLiteral("undated"),
              .heading = tr("No date yet"),
              .name = tr("Items without a date"),
              .hint = tr("Drag one to a place on the roadmap, or press Enter to give it the present column."),
              .none = tr("Every item has a date. Drag a bar here to take its date away.")},
          theme, this))
    , m_overview(new RoadmapOverview(m_view, theme, this))
    , m_foot(new RoadmapFoot(m_view, theme, this))
    , m_actions(new RoadmapActions(document, dialogs, m_view))
    , m_horizonActions(new HorizonActions(document, dialogs, m_horizons))
    , m_filter(new QAction(tr("Filter the roadmap"), this))
{
    layOut();
    join();
    setFocusProxy(m_view);
}

void RoadmapPane::layOut()
{
    auto *plan = new QWidget(this);
    auto *across = new QHBoxLayout(plan);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    auto *down = new QVBoxLayout;
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_view, 1);
    down->addWidget(m_overview);
    down->addWidget(m_foot);
    across->addLayout(down, 1);
    across->addWidget(m_tray);
    m_tray->setFixedWidth(Theme::sidePanel * 3 / 4);
    m_pages->addWidget(plan);
    m_pages->addWidget(m_introduction);
    m_pages->addWidget(m_horizons);
    m_pages->addWidget(m_priorities);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
    m_head->addButtonFor(RoadmapLens::Timeline, m_actions->newItem(), QStringLiteral("new"));
    m_head->addButtonFor(RoadmapLens::Timeline, m_actions->zoomOut(), QStringLiteral("minus"));
    m_head->addButtonFor(RoadmapLens::Timeline, m_actions->zoomIn(), QStringLiteral("plus"));
    m_head->addButtonFor(RoadmapLens::Timeline, m_actions->fit(), QStringLiteral("fit"));
    const PriorityActions &priorities = *m_priorities->actions();
    m_head->addButtonFor(RoadmapLens::Priorities, priorities.newItem(), QStringLiteral("new"));
    m_head->addButtonFor(RoadmapLens::Priorities, priorities.zoomOut(), QStringLiteral("minus"));
    m_head->addButtonFor(RoadmapLens::Priorities, priorities.zoomIn(), QStringLiteral("plus"));
    m_head->addButtonFor(RoadmapLens::Priorities, priorities.fit(), QStringLiteral("fit"));
}

void RoadmapPane::join()
{
    m_filter->setShortcut(QKeySequence::Find);
    m_filter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_filter);
    addLens(RoadmapLens::Horizons, tr("Horizons in place of the timeline"), Qt::Key_H);
    addLens(RoadmapLens::Priorities, tr("Priorities in place of the timeline"), Qt::Key_P);
    m_head->setLanes([this](LaneBy lanesBy) { return lanesOf(m_document->snapshot(), lanesBy); });
    connect(m_head, &RoadmapHead::lensChosen, this, &RoadmapPane::showThrough);
    connect(m_horizons, &HorizonsView::refused, this, &RoadmapPane::refused);
    connect(m_horizons, &HorizonsView::newItemWanted, this, &RoadmapPane::newItemWanted);
    connect(m_priorities, &PriorityPage::refused, this, &RoadmapPane::refused);
    connect(m_priorities, &PriorityPage::newItemWanted, this, &RoadmapPane::newItemWanted);
    connect(m_filter, &QAction::triggered, m_head, &RoadmapHead::focusFilter);
    connect(m_head, &RoadmapHead::lanesChosen, m_view, &RoadmapView::setLanesBy);
    connect(m_head, &RoadmapHead::colourChosen, this, &RoadmapPane::setColour);
    connect(m_head, &RoadmapHead::unitChosen, m_view, &RoadmapView::setUnit);
    connect(m_head, &RoadmapHead::filterChanged, this, &RoadmapPane::setFilter);
    connect(m_head, &RoadmapHead::left, this, [this] { focusProxy()->setFocus(); });
    connect(m_head, &RoadmapHead::trayToggled, this, [this](bool isShown) {
        m_isTrayWanted = isShown;
        showTray();
    });
    connect(m_document, &Document::snapshotChanged, this, [this](const DocumentChange &change) {
        if (!change.edit)
            m_head->clearFilter();
        dropLostLane();
        if (m_lens != RoadmapLens::Timeline && isVisible()) // the timeline is out of sight and waits
            showPage();
    });
    m_view->setStandIn(m_introduction);
    connect(m_view, &RoadmapView::modelChanged, this, &RoadmapPane::showModel);
    connect(m_view, &RoadmapView::unitChanged, m_head, &RoadmapHead::showUnit);
    connect(m_view, &RoadmapView::refused, this, &RoadmapPane::refused);
    connect(m_view, &RoadmapView::newItemWanted, this, &RoadmapPane::newItemWanted);
    connect(m_view, &RoadmapView::menuWanted, this, &RoadmapPane::showMenu);
    connect(m_view, &RoadmapView::draggedOut, this, &RoadmapPane::dragOut);
    connect(m_tray, &RoadmapTray::placeWanted, m_view, &RoadmapView::schedule);
    connect(m_actions, &RoadmapActions::refused, this, &RoadmapPane::refused);
    connect(m_horizonActions, &HorizonActions::refused, this, &RoadmapPane::refused);
    connect(m_introduction, &Introduction::chosen, m_view, &RoadmapView::askForItem);
}

void RoadmapPane::addPlanning(QAction *resources, QAction *rollForward)
{
    m_head->addButtonFor({}, resources, QStringLiteral("table"));
    m_head->addButtonFor({}, rollForward, QStringLiteral("calendar"));
}

QList<QAction *> RoadmapPane::editActions() const
{
    return QList<QAction *>{m_filter, m_lenses[RoadmapLens::Horizons], m_lenses[RoadmapLens::Priorities]} + m_actions->all()
        + m_horizonActions->all() + m_priorities->all();
}

void RoadmapPane::applyTheme(const Theme &theme)
{
    m_head->applyTheme(theme);
    m_introduction->applyTheme(theme);
    m_view->applyTheme(theme);
    m_tray->applyTheme(theme);
    m_overview->applyTheme(theme);
    m_foot->applyTheme(theme);
    m_horizons->applyTheme(theme);
    m_priorities->applyTheme(theme);
}

void RoadmapPane::restore(const QSettings &settings)
{
    const auto chosen
        = [&settings](const char *key, int most) { return std::clamp(settings.value(QLatin1StringView(key), 0).toInt(), 0, most); };
    const auto lanes = static_cast<LaneBy>(chosen("roadmap/lanes", static_cast<int>(LaneBy::Bet)));
    const auto colour = static_cast<RoadmapColour>(chosen("roadmap/colour", static_cast<int>(RoadmapColour::Vision)));
    m_head->showLanes(lanes);
    m_view->setLanesBy(lanes);
    m_view->setColour(colour);
    m_priorities->restore(settings);
    showThrough(static_cast<RoadmapLens>(chosen("roadmap/lens", static_cast<int>(RoadmapLens::Priorities))));
    m_view->setMonthWidth(settings.value(QStringLiteral("roadmap/month"), m_view->monthWidth()).toDouble());
}

void RoadmapPane::store(QSettings &settings) const
{
    settings.setValue(QStringLiteral("roadmap/lanes"), static_cast<int>(m_view->model().options().lanesBy));
    settings.setValue(QStringLiteral("roadmap/colour"), static_cast<int>(m_view->colour()));
    m_priorities->store(settings);
    settings.setValue(QStringLiteral("roadmap/lens"), static_cast<int>(m_lens));
    settings.setValue(QStringLiteral("roadmap/month"), m_view->monthWidth());
}

RoadmapLook RoadmapPane::look() const
{
    const RoadmapOptions &options = m_view->model().options();
    return {.lanesBy = options.lanesBy, .colour = m_view->colour(), .today = options.today};
}

QAction *RoadmapPane::addLens(RoadmapLens lens, const QString &text, Qt::Key key)
{
    auto *action = new QAction(text, this);
    action->setCheckable(true);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_pages->addAction(action);
    m_lenses.insert(lens, action);
    connect(action, &QAction::triggered, this, [this, lens] { showThrough(m_lens == lens ? RoadmapLens::Timeline : lens); });
    return action;
}

QWidget *RoadmapPane::view() const
{
    switch (m_lens) {
    case RoadmapLens::Timeline:
        return m_view;
    case RoadmapLens::Horizons:
        return m_horizons;
    case RoadmapLens::Priorities:
        break;
    }
    return m_priorities;
}

PriorityLook RoadmapPane::priorityLook() const
{
    return {.colour = m_priorities->view()->colour(), .weights = m_priorities->view()->model().weights()};
}

void RoadmapPane::showThrough(RoadmapLens lens)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_lens = lens;
    for (auto it = m_lenses.cbegin(); it != m_lenses.cend(); ++it)
        it.value()->setChecked(it.key() == lens);
    m_head->showLens(lens);
    m_head->showColour(lens == RoadmapLens::Priorities ? m_priorities->view()->colour() : m_view->colour());
    setFocusProxy(view());
    setFilter(m_head->filter());
    if (hadFocus)
        view()->setFocus();
}

void RoadmapPane::showOlderPlan(const std::optional<OlderPlan> &older)
{
    if (older)
        showThrough(RoadmapLens::Timeline);
    m_view->setOlderPlan(older);
}

void RoadmapPane::setFilter(const RoadmapFilter &filter)
{
    if (m_lens != RoadmapLens::Timeline)
        return showPage();
    m_view->catchUp();
    if (filter != m_view->model().filter())
        m_view->setFilter(filter);
    showModel();
}

/// Each view keeps the one that suits it.
void RoadmapPane::setColour(RoadmapColour colour)
{
    if (m_lens == RoadmapLens::Priorities)
        m_priorities->view()->setColour(colour);
    else
        m_view->setColour(colour);
}

/// A lane that is called otherwise now, or is gone, is nothing to filter by.
void RoadmapPane::dropLostLane()
{
    const auto &lane = m_head->filter().lane;
    if (lane && !std::ranges::contains(lanesOf(m_document->snapshot(), lane->lanesBy), lane->key, &RoadmapLane::key))
        m_head->filterByLane({});
}

void RoadmapPane::showPage()
{
    const bool hasItems = m_document->snapshot().trace().coverage().items > 0;
    QWidget *page = m_lens == RoadmapLens::Timeline ? m_pages->widget(0) : view();
    m_pages->setCurrentWidget(hasItems ? page : m_introduction);
    if (hasItems && m_lens == RoadmapLens::Horizons)
        m_horizons->refresh(m_view->model().options().today, m_head->filter().shownIn(m_document->snapshot()));
    if (hasItems && m_lens == RoadmapLens::Priorities)
        m_priorities->refresh(m_head->filter());
}

void RoadmapPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (m_lens != RoadmapLens::Timeline)
        showPage();
}

void RoadmapPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTray();
}

void RoadmapPane::showModel()
{
    const RoadmapModel &model = m_view->model();
    showPage();
    m_tray->setItems(model.roadmap().tray(), model.filter().isActive());
    m_head->showUndated(static_cast<int>(model.roadmap().tray().size()));
    showTray();
}

void RoadmapPane::showTray()
{
    const bool hasItems = !m_view->model().roadmap().tray().empty();
    m_tray->setVisible(m_isTrayWanted && hasItems && width() >= leastForTray);
}

void RoadmapPane::showMenu(QPoint globalPosition)
{
    m_actions->newMenu(this)->popup(globalPosition);
}

void RoadmapPane::dragOut(QPoint globalPosition, bool isDrop)
{
    const bool isOver = m_tray->isVisible() && m_tray->rect().contains(m_tray->mapFromGlobal(globalPosition));
    m_tray->setLit(isOver && !isDrop);
    if (isOver && isDrop)
        m_view->unschedule();
}

} // namespace throughline
