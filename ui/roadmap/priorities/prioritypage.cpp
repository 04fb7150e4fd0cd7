// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/prioritypage.h"

#include "ui/roadmap/priorities/prioritiesview.h"
#include "ui/roadmap/priorities/priorityactions.h"
#include "ui/roadmap/priorities/priorityfoot.h"
#include "ui/roadmap/priorities/rankinglist.h"
#include "ui/roadmap/priorities/rankingpanel.h"
#include "ui/roadmap/roadmaptray.h"

#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline {

namespace {

constexpr int sideWidth = Theme::sidePanel + Theme::vast;
constexpr int trayHeight = Theme::bottomPanel;

} // namespace

PriorityPage::PriorityPage(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_view(new PrioritiesView(document, selection, theme, this))
    , m_ranking(new QAction(tr("Ranking beside the priorities"), this))
    , m_side(new QWidget(this))
    , m_panel(new RankingPanel(theme, m_side))
    , m_tray(new RoadmapTray(document, selection,
          {.object = QStringLiteral("unscored"),
              .heading = tr("No scores yet"),
              .name = tr("Items without scores"),
              .hint = tr("Drag one onto the plane, or press Enter to put it into the middle."),
              .none = tr("Every item has its scores. Drag a bubble here to take them away.")},
          theme, m_side))
    , m_actions(new PriorityActions(document, dialogs, m_view))
{
    m_ranking->setCheckable(true);
    m_ranking->setChecked(true);
    m_ranking->setShortcut(Qt::Key_R);
    m_ranking->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_ranking);
    m_foot = new PriorityFoot(m_view, m_ranking, theme, this);
    auto *down = new QVBoxLayout(m_side);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_panel, 1);
    down->addWidget(m_tray);
    m_tray->setMaximumHeight(trayHeight);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_view, 1);
    across->addWidget(m_side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(across, 1);
    layout->addWidget(m_foot);
    setFocusProxy(m_view);
    join(selection);
}

void PriorityPage::join(Selection *selection)
{
    m_view->setStandIn(m_panel);
    connect(m_ranking, &QAction::triggered, this, &PriorityPage::turnRanking);
    connect(m_view, &PrioritiesView::modelChanged, this, &PriorityPage::showModel);
    connect(m_view, &PrioritiesView::refused, this, &PriorityPage::refused);
    connect(m_view, &PrioritiesView::newItemWanted, this, &PriorityPage::newItemWanted);
    connect(m_view, &PrioritiesView::menuWanted, this, [this](QPoint at) { m_actions->newMenu(this)->popup(at); });
    connect(m_view, &PrioritiesView::draggedOut, this, &PriorityPage::dragOut);
    connect(m_actions, &PriorityActions::refused, this, &PriorityPage::refused);
    connect(m_panel, &RankingPanel::weightsChanged, m_view, &PrioritiesView::setWeights);
    connect(m_panel->list(), &RankingList::chosen, m_view, &PrioritiesView::select);
    connect(m_panel->list(), &RankingList::opened, this, [this](int item) {
        if (isNarrow())
            turnRanking();
        m_view->editTitle(item);
    });
    connect(m_tray, &RoadmapTray::placeWanted, m_view, &PrioritiesView::give);
    const auto follow = [this, selection] { m_panel->list()->follow(selection->element()); };
    connect(selection, &Selection::changed, this, follow);
    connect(m_view, &PrioritiesView::currentChanged, this, follow);
    m_view->setWeights(m_panel->weights());
}

QList<QAction *> PriorityPage::all() const
{
    return QList<QAction *>{m_ranking} + m_actions->all();
}

void PriorityPage::applyTheme(const Theme &theme)
{
    m_view->applyTheme(theme);
    m_panel->applyTheme(theme);
    m_tray->applyTheme(theme);
    m_foot->applyTheme(theme);
}

void PriorityPage::restore(const QSettings &settings)
{
    const int percent = settings.value(QStringLiteral("priorities/vision"), 60).toInt();
    m_panel->setWeights({.vision = std::clamp(percent, 0, 100) / 100.0,
        .countsEffort = settings.value(QStringLiteral("priorities/effort"), true).toBool()});
    m_isWantedBeside = settings.value(QStringLiteral("priorities/ranking"), true).toBool();
    const int colour = settings.value(QStringLiteral("priorities/colour"), static_cast<int>(m_view->colour())).toInt();
    m_view->setColour(static_cast<RoadmapColour>(std::clamp(colour, 0, static_cast<int>(RoadmapColour::Vision))));
    arrange();
}

void PriorityPage::store(QSettings &settings) const
{
    settings.setValue(QStringLiteral("priorities/vision"), qRound(m_panel->weights().vision * 100));
    settings.setValue(QStringLiteral("priorities/effort"), m_panel->weights().countsEffort);
    settings.setValue(QStringLiteral("priorities/ranking"), m_isWantedBeside);
    settings.setValue(QStringLiteral("priorities/colour"), static_cast<int>(m_view->colour()));
}

void PriorityPage::refresh(const RoadmapFilter &filter)
{
    m_view->catchUp();
    if (filter != m_view->model().filter())
        m_view->setFilter(filter);
}

void PriorityPage::showModel()
{
    const PriorityModel &model = m_view->model();
    m_panel->setContent(model.content());
    m_panel->list()->follow(m_view->current());
    m_tray->setItems(model.ranking().unscored(), model.filter().isActive());
    m_tray->setVisible(!model.ranking().unscored().empty());
}

bool PriorityPage::isNarrow() const
{
    return width() < Theme::popup;
}

void PriorityPage::turnRanking()
{
    bool &isWanted = isNarrow() ? m_isWantedInPlace : m_isWantedBeside;
    isWanted = !isWanted;
    arrange();
    if (isNarrow())
        (isWanted ? static_cast<QWidget *>(m_panel->list()) : m_view)->setFocus();
}

void PriorityPage::arrange()
{
    const bool isShown = isNarrow() ? m_isWantedInPlace : m_isWantedBeside;
    m_ranking->setChecked(isShown);
    m_view->setVisible(!isNarrow() || !isShown);
    m_side->setVisible(isShown);
    m_side->setMaximumWidth(isNarrow() ? QWIDGETSIZE_MAX : sideWidth);
    m_side->setMinimumWidth(isNarrow() ? 0 : sideWidth);
}

void PriorityPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// To the ranking's side: the bubbles lose their scores there.
void PriorityPage::dragOut(QPoint globalPosition, bool isDrop)
{
    const bool isOver = m_tray->isVisible() && m_tray->rect().contains(m_tray->mapFromGlobal(globalPosition));
    m_tray->setLit(isOver && !isDrop);
    if (isOver && isDrop)
        m_view->clearScores();
}

} // namespace throughline
