// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmappane.h"

#include "ui/roadmap/horizonactions.h"
#include "ui/roadmap/horizonlist.h"
#include "ui/roadmap/horizonsview.h"
#include "ui/roadmap/roadmapactions.h"
#include "ui/roadmap/roadmapfoot.h"
#include "ui/roadmap/roadmaphead.h"
#include "ui/roadmap/roadmapintroduction.h"
#include "ui/roadmap/roadmapoverview.h"
#include "ui/roadmap/roadmaptray.h"
#include "ui/roadmap/roadmapview.h"

#include <QApplication>
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
    , m_introduction(new RoadmapIntroduction(theme, this))
    , m_view(new RoadmapView(document, selection, theme, this))
    , m_horizons(new HorizonsView(document, selection, theme, this))
    , m_tray(new RoadmapTray(document, selection, theme, this))
    , m_overview(new RoadmapOverview(m_view, theme, this))
    , m_foot(new RoadmapFoot(m_view, theme, this))
    , m_actions(new RoadmapActions(document, dialogs, m_view))
    , m_horizonActions(new HorizonActions(document, dialogs, m_horizons))
    , m_filter(new QAction(tr("Filter the roadmap"), this))
    , m_horizonsMode(new QAction(tr("Horizons in place of the timeline"), this))
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
    m_head->addButtonFor(m_actions->newItem(), QStringLiteral("new"));
    m_head->addButtonFor(m_actions->zoomOut(), QStringLiteral("minus"));
    m_head->addButtonFor(m_actions->zoomIn(), QStringLiteral("plus"));
    m_head->addButtonFor(m_actions->fit(), QStringLiteral("fit"));
}

void RoadmapPane::join()
{
    m_filter->setShortcut(QKeySequence::Find);
    m_filter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_filter);
    m_horizonsMode->setCheckable(true);
    m_horizonsMode->setShortcut(Qt::Key_H);
    m_horizonsMode->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_horizons->addAction(m_horizonsMode);
    m_view->addAction(m_horizonsMode);
    connect(m_horizonsMode, &QAction::toggled, this, &RoadmapPane::showHorizons);
    connect(m_head, &RoadmapHead::horizonsChosen, m_horizonsMode, &QAction::setChecked);
    connect(m_horizons, &HorizonsView::refused, this, &RoadmapPane::refused);
    connect(m_horizons, &HorizonsView::newItemWanted, this, &RoadmapPane::newItemWanted);
    connect(m_filter, &QAction::triggered, m_head, &RoadmapHead::focusFilter);
    connect(m_head, &RoadmapHead::lanesChosen, m_view, &RoadmapView::setLanesBy);
    connect(m_head, &RoadmapHead::colourChosen, m_view, &RoadmapView::setColour);
    connect(m_head, &RoadmapHead::unitChosen, m_view, &RoadmapView::setUnit);
    connect(m_head, &RoadmapHead::filterChanged, m_view, &RoadmapView::setFilter);
    connect(m_head, &RoadmapHead::left, this, [this] { focusProxy()->setFocus(); });
    connect(m_head, &RoadmapHead::trayToggled, this, [this](bool isShown) {
        m_isTrayWanted = isShown;
        showTray();
    });
    connect(m_document, &Document::snapshotChanged, this, [this](const DocumentChange &change) {
        if (!change.edit)
            m_head->clearFilter();
        if (areHorizonsShown() && isVisible()) { // the timeline is out of sight and waits
            m_view->catchUp();
            showPage();
        }
    });
    m_view->setStandIn(m_introduction);
    connect(m_view, &RoadmapView::modelChanged, this, &RoadmapPane::showModel);
    connect(m_view, &RoadmapView::unitChanged, m_head, &RoadmapHead::showUnit);
    connect(m_view, &RoadmapView::refused, this, &RoadmapPane::refused);
    connect(m_view, &RoadmapView::newItemWanted, this, &RoadmapPane::newItemWanted);
    connect(m_view, &RoadmapView::menuWanted, this, &RoadmapPane::showMenu);
    connect(m_view, &RoadmapView::draggedOut, this, &RoadmapPane::dragOut);
    connect(m_tray, &RoadmapTray::dateWanted, m_view, &RoadmapView::schedule);
    connect(m_actions, &RoadmapActions::refused, this, &RoadmapPane::refused);
    connect(m_horizonActions, &HorizonActions::refused, this, &RoadmapPane::refused);
    connect(m_introduction, &RoadmapIntroduction::addWanted, m_view, &RoadmapView::askForItem);
}

void RoadmapPane::addPlanning(QAction *resources, QAction *rollForward)
{
    m_head->addButtonFor(resources, QStringLiteral("table"), RoadmapHead::For::Plan);
    m_head->addButtonFor(rollForward, QStringLiteral("forward"), RoadmapHead::For::Plan);
}

QList<QAction *> RoadmapPane::editActions() const
{
    return QList<QAction *>{m_filter, m_horizonsMode} + m_actions->all() + m_horizonActions->all();
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
}

void RoadmapPane::restore(const QSettings &settings)
{
    const auto chosen
        = [&settings](const char *key, int most) { return std::clamp(settings.value(QLatin1StringView(key), 0).toInt(), 0, most); };
    const auto lanes = static_cast<LaneBy>(chosen("roadmap/lanes", static_cast<int>(LaneBy::Bet)));
    const auto colour = static_cast<RoadmapColour>(chosen("roadmap/colour", static_cast<int>(RoadmapColour::Vision)));
    m_head->showLanes(lanes);
    m_view->setLanesBy(lanes);
    m_head->showColour(colour);
    m_view->setColour(colour);
    m_horizonsMode->setChecked(settings.value(QStringLiteral("roadmap/horizons"), false).toBool());
    m_view->setMonthWidth(settings.value(QStringLiteral("roadmap/month"), m_view->monthWidth()).toDouble());
}

void RoadmapPane::store(QSettings &settings) const
{
    settings.setValue(QStringLiteral("roadmap/lanes"), static_cast<int>(m_view->model().options().lanesBy));
    settings.setValue(QStringLiteral("roadmap/colour"), static_cast<int>(m_view->colour()));
    settings.setValue(QStringLiteral("roadmap/horizons"), areHorizonsShown());
    settings.setValue(QStringLiteral("roadmap/month"), m_view->monthWidth());
}

RoadmapLook RoadmapPane::look() const
{
    const RoadmapOptions &options = m_view->model().options();
    return {.lanesBy = options.lanesBy, .colour = m_view->colour(), .today = options.today};
}

void RoadmapPane::showHorizons(bool areShown)
{
    QWidget *view = areShown ? static_cast<QWidget *>(m_horizons) : m_view;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_head->showHorizons(areShown);
    setFocusProxy(view);
    m_view->catchUp();
    showModel();
    if (hadFocus && areShown)
        m_horizons->takeFocus();
    else if (hadFocus)
        m_view->setFocus();
}

void RoadmapPane::showPage()
{
    const bool hasItems = m_view->model().hasItems();
    QWidget *page = hasItems && areHorizonsShown() ? static_cast<QWidget *>(m_horizons) : m_pages->widget(hasItems ? 0 : 1);
    m_pages->setCurrentWidget(page);
    if (page == m_horizons)
        showHorizonCards();
}

void RoadmapPane::showHorizonCards()
{
    const RoadmapOptions &options = m_view->model().options();
    m_horizons->refresh(options.today, options.shows);
}

void RoadmapPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (areHorizonsShown()) {
        m_view->catchUp();
        showPage();
    }
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
    m_tray->setItems(model.roadmap().tray(), !model.filter().isEmpty());
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
