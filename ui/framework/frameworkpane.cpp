// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/frameworkpane.h"

#include "core/export/exports.h"
#include "ui/framework/comparisonpanel.h"
#include "ui/framework/wall.h"
#include "ui/framework/wallactions.h"
#include "ui/framework/wallbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr QLatin1String tradeOffsKey("framework/tradeOffsShort");

} // namespace

FrameworkPane::FrameworkPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : Pane(Mode::Framework, parent)
    , m_document(document)
    , m_selection(selection)
    , m_commands(new CardCommands(document, selection, dialogs, this))
    , m_bar(new WallBar(theme, this))
    , m_wall(new Wall(document, selection, m_commands, theme, this))
    , m_actions(new WallActions(m_wall))
    , m_comparison(new ComparisonPanel(document, selection, m_commands, theme, this))
    , m_theme(theme)
{
    auto *down = new QSplitter(Qt::Vertical, this);
    down->addWidget(m_wall);
    down->addWidget(m_comparison);
    down->setChildrenCollapsible(false);
    down->setStretchFactor(0, 1);
    m_comparison->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(down, 1);
    setFocusProxy(m_wall);
    join();
    setToday(QDate::currentDate());
    showModel();
}

void FrameworkPane::join()
{
    connect(m_commands, &CardCommands::refused, this, &FrameworkPane::refused);
    connect(m_actions, &WallActions::refused, this, &FrameworkPane::refused);
    connect(m_actions, &WallActions::filterWanted, m_bar, &WallBar::focusFilter);
    connect(m_actions, &WallActions::dueToggled, this, &FrameworkPane::toggleDue);
    connect(m_actions, &WallActions::tradeOffsToggled, this, [this] { setTradeOffsShort(!areTradeOffsShort()); });
    connect(m_actions, &WallActions::comparisonWanted, this, &FrameworkPane::compare);
    connect(m_actions, &WallActions::notDoingWanted, this, &FrameworkPane::copyNotDoing);
    connect(m_wall, &Wall::comparisonWanted, this, &FrameworkPane::compare);
    connect(m_wall, &Wall::menuWanted, this, &FrameworkPane::showMenu);
    connect(m_wall, &Wall::modelChanged, this, &FrameworkPane::showModel);
    connect(m_bar, &WallBar::filterChanged, this, [this] {
        WallWish wish = m_wall->model().wish();
        wish.filter = m_bar->filter();
        m_wall->setWish(wish);
    });
    connect(m_bar, &WallBar::filterLeft, this, [this] {
        m_wall->setFocus();
        if (m_wall->currentCard() < 0 && m_wall->model().cardCount() > 0)
            m_wall->select(m_wall->model().elementAt(0));
    });
    connect(m_bar, &WallBar::dueToggled, this, &FrameworkPane::toggleDue);
    connect(m_bar, &WallBar::tradeOffsToggled, this, [this] { setTradeOffsShort(!areTradeOffsShort()); });
    connect(m_bar, &WallBar::comparisonToggled, this, &FrameworkPane::toggleComparison);
    connect(m_comparison, &ComparisonPanel::closed, this, &FrameworkPane::toggleComparison);
    connect(m_commands, &CardCommands::adding, this, [this] {
        m_bar->clearFilter();
        if (m_wall->model().wish().isOnlyDue)
            toggleDue();
    });
}

QList<QAction *> FrameworkPane::editActions() const
{
    return m_actions->all();
}

void FrameworkPane::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_bar->applyTheme(theme);
    m_wall->applyTheme(theme);
    m_comparison->applyTheme(theme);
}

bool FrameworkPane::areTradeOffsShort() const
{
    return m_wall->model().wish().tradeOffs == TradeOffs::Short;
}

void FrameworkPane::setTradeOffsShort(bool areShort)
{
    WallWish wish = m_wall->model().wish();
    wish.tradeOffs = areShort ? TradeOffs::Short : TradeOffs::Long;
    m_wall->setWish(wish);
    m_bar->showTradeOffs(areShort);
}

void FrameworkPane::restore(const QSettings &settings)
{
    setTradeOffsShort(settings.value(tradeOffsKey, false).toBool());
}

void FrameworkPane::store(QSettings &settings) const
{
    settings.setValue(tradeOffsKey, areTradeOffsShort());
}

void FrameworkPane::setToday(QDate today)
{
    WallWish wish = m_wall->model().wish();
    wish.today = today;
    m_wall->setWish(wish);
}

void FrameworkPane::toggleDue()
{
    WallWish wish = m_wall->model().wish();
    wish.isOnlyDue = !wish.isOnlyDue;
    m_wall->setWish(wish);
    showModel();
}

void FrameworkPane::showModel()
{
    const WallModel &model = m_wall->model();
    const auto counted = [&](ElementKind kind) {
        const int count = model.count(kind);
        return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? kindName(kind) : kindNamePlural(kind));
    };
    QStringList sum;
    for (const ElementKind kind : {ElementKind::Alternative, ElementKind::TradeOff, ElementKind::Concern}) {
        if (model.count(kind) > 0)
            sum += counted(kind);
    }
    m_bar->showSum(sum.join(QStringLiteral(" · ")));
    m_bar->showDue(model.dueCount(), model.wish().isOnlyDue);
}

void FrameworkPane::showMenu(QPoint globalPosition)
{
    m_actions->newMenu(this)->popup(globalPosition);
}

void FrameworkPane::compare(int element)
{
    m_selection->selectElement(element);
    m_comparison->show();
    m_comparison->begin();
    m_bar->showComparison(true);
}

void FrameworkPane::toggleComparison()
{
    m_comparison->setVisible(m_comparison->isHidden());
    m_bar->showComparison(!m_comparison->isHidden());
    if (m_comparison->isHidden())
        m_wall->setFocus();
    else
        m_comparison->setFocus();
}

void FrameworkPane::copyNotDoing()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(exportNotDoing(m_document->snapshot())));
    Q_EMIT refused(tr("Copied what we are not doing, and why, as Markdown"));
}

} // namespace throughline
