// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmaphead.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <array>

namespace throughline {

RoadmapHead::RoadmapHead(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it fits itself to the width there is
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::tight, Theme::wide, Theme::tight);
    layout->setSpacing(Theme::tight / 2);
    addLenses();
    layout->addSpacing(Theme::gap);
    m_lanes = addMenu(tr("What the items of a lane have in common"));
    const QString lanes = tr("Lanes: %1");
    addChoice(m_lanes, lanes, tr("theme"), LaneBy::Theme, &RoadmapHead::lanesChosen);
    addChoice(m_lanes, lanes, tr("team"), LaneBy::Team, &RoadmapHead::lanesChosen);
    addChoice(m_lanes, lanes, tr("status"), LaneBy::Status, &RoadmapHead::lanesChosen);
    addChoice(m_lanes, lanes, tr("bet"), LaneBy::Bet, &RoadmapHead::lanesChosen);
    connect(m_lanes->menu(), &QMenu::aboutToShow, this, &RoadmapHead::fillLanes);
    connect(this, &RoadmapHead::lanesChosen, this, [this](LaneBy lanesBy) {
        m_lanesBy = lanesBy;
        showLaneChoice();
    });
    m_colours = addMenu(tr("What the colour of a bar tells"));
    const QString colours = tr("Colour: %1");
    addChoice(m_colours, colours, tr("status"), RoadmapColour::Status, &RoadmapHead::colourChosen);
    addChoice(m_colours, colours, tr("confidence"), RoadmapColour::Confidence, &RoadmapHead::colourChosen);
    addChoice(m_colours, colours, tr("team"), RoadmapColour::Team, &RoadmapHead::colourChosen);
    addChoice(m_colours, colours, tr("theme"), RoadmapColour::Theme, &RoadmapHead::colourChosen);
    addChoice(m_colours, colours, tr("bet"), RoadmapColour::Bet, &RoadmapHead::colourChosen);
    addChoice(m_colours, colours, tr("how far it is traced"), RoadmapColour::Traced, &RoadmapHead::colourChosen);
    addChoice(m_colours, colours, tr("value now"), RoadmapColour::ValueNow, &RoadmapHead::colourChosen);
    addChoice(m_colours, colours, tr("vision"), RoadmapColour::Vision, &RoadmapHead::colourChosen);
    layout->addSpacing(Theme::gap);
    addUnits();
    layout->addSpacing(Theme::gap);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setToolTip(tr("Words of a title, a theme, a why or any field, or of one: team:blue (Ctrl+F)"));
    m_words->setAccessibleName(tr("Filter the roadmap"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(Theme::sidePanel / 3);
    m_words->setMaximumWidth(Theme::sidePanel);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.words = words;
        Q_EMIT filterChanged(m_filter);
    });
    layout->addWidget(m_words, 1);
    layout->addStretch();
    m_tray = addMenu(tr("Items without a date"));
    m_tray->setPopupMode(QToolButton::DelayedPopup);
    m_tray->setMenu(nullptr);
    m_tray->setCheckable(true);
    m_tray->setChecked(true);
    connect(m_tray, &QToolButton::toggled, this, &RoadmapHead::trayToggled);
    showUndated(0);
    applyTheme(theme);
}

QToolButton *RoadmapHead::addMenu(const QString &tip)
{
    auto *button = new QToolButton(this);
    auto *menu = new QMenu(button);
    button->setToolTip(tip);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(Theme::control);
    button->setMenu(menu);
    layout()->addWidget(button);
    return button;
}

/// The first choice is the one at the beginning.
template <typename T> void RoadmapHead::addChoice(
    QToolButton *button, const QString &format, const QString &text, T value, void (RoadmapHead::*chosen)(T))
{
    auto *group = button->findChild<QActionGroup *>();
    if (!group)
        group = new QActionGroup(button);
    QAction *action = group->addAction(text);
    action->setCheckable(true);
    button->menu()->addAction(action);
    const auto show = [button, format, text] {
        button->setText(format.arg(text));
        button->setAccessibleName(button->text());
    };
    action->setData(static_cast<int>(value));
    connect(action, &QAction::toggled, this, [show](bool isChosen) {
        if (isChosen)
            show();
    });
    connect(action, &QAction::triggered, this, [this, value, chosen] { Q_EMIT(this->*chosen)(value); });
    if (group->actions().size() > 1)
        return;
    action->setChecked(true);
}

void RoadmapHead::addLenses()
{
    const auto addLens = [this](RoadmapLens lens, const QString &text, const QString &tip) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(Theme::control);
        layout()->addWidget(button);
        m_lenses.insert(lens, button);
        connect(button, &QToolButton::clicked, this, [this, lens] { Q_EMIT lensChosen(lens); });
    };
    addLens(RoadmapLens::Timeline, tr("Timeline"), tr("Bars over time"));
    addLens(RoadmapLens::Horizons, tr("Horizons"), tr("Cards by how far away they are (H)"));
    addLens(RoadmapLens::Priorities, tr("Priorities"), tr("Value now against the vision (P)"));
    m_lenses[m_lens]->setChecked(true);
    m_lensMenu = addMenu(tr("What the roadmap is looked at through"));
    const QString name = QStringLiteral("%1");
    addChoice(m_lensMenu, name, tr("Timeline"), RoadmapLens::Timeline, &RoadmapHead::lensChosen);
    addChoice(m_lensMenu, name, tr("Horizons"), RoadmapLens::Horizons, &RoadmapHead::lensChosen);
    addChoice(m_lensMenu, name, tr("Priorities"), RoadmapLens::Priorities, &RoadmapHead::lensChosen);
}

/// Below what makes a lane, the lanes themselves, to look at one alone.
void RoadmapHead::fillLanes()
{
    QMenu *menu = m_lanes->menu();
    const QList<QAction *> all = menu->actions();
    const auto choices = m_lanes->findChild<QActionGroup *>()->actions();
    for (QAction *action : all) {
        if (!choices.contains(action))
            delete action;
    }
    menu->addSection(tr("Show"));
    const auto add = [&](const QString &text, const std::optional<RoadmapFilter::Lane> &lane) {
        QAction *action = menu->addAction(QString(text).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(m_filter.lane == lane);
        connect(action, &QAction::triggered, this, [this, lane] { filterByLane(lane); });
    };
    add(tr("All lanes"), {});
    for (const RoadmapLane &lane : m_lanesOf(m_lanesBy)) {
        const QString title = laneTitle(lane, m_lanesBy);
        if (lane.itemCount > 0)
            add(title, RoadmapFilter::Lane{.lanesBy = m_lanesBy, .key = lane.key, .title = title});
    }
}

void RoadmapHead::filterByLane(const std::optional<RoadmapFilter::Lane> &lane)
{
    m_filter.lane = lane;
    showLaneChoice();
    Q_EMIT filterChanged(m_filter);
}

void RoadmapHead::showLaneChoice()
{
    if (m_filter.lane) {
        const QString title = QFontMetrics(m_lanes->font()).elidedText(m_filter.lane->title, Qt::ElideRight, Theme::sidePanel / 2);
        m_lanes->setText(tr("Only: %1").arg(title).replace(u'&', QStringLiteral("&&")));
        m_lanes->setAccessibleName(tr("Only the lane %1").arg(m_filter.lane->title));
    } else {
        m_lanes->setText(tr("Lanes: %1").arg(m_lanes->findChild<QActionGroup *>()->checkedAction()->text()));
        m_lanes->setAccessibleName(m_lanes->text());
    }
    fit();
}

void RoadmapHead::addUnits()
{
    const auto addUnit = [this](Period::Unit unit, const QString &text) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(tr("How long a column is; + and −, or Ctrl and the wheel, for what lies between"));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(Theme::control);
        layout()->addWidget(button);
        m_units.insert(unit, button);
        connect(button, &QToolButton::clicked, this, [this, unit] { Q_EMIT unitChosen(unit); });
    };
    addUnit(Period::Unit::Month, tr("Months"));
    addUnit(Period::Unit::Quarter, tr("Quarters"));
    addUnit(Period::Unit::Half, tr("Halves"));
    addUnit(Period::Unit::Year, tr("Years"));
    showUnit(Period::Unit::Quarter);
}

void RoadmapHead::addButtonFor(std::optional<RoadmapLens> lens, QAction *action, const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(Theme::control);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setAccessibleName(action->text());
    button->setToolTip(keys.isEmpty() ? action->text() : tr("%1 (%2)").arg(action->text(), keys));
    button->setIcon(themedIcon(icon, m_theme));
    m_icons.insert(button, icon);
    if (lens)
        m_lensOf.insert(button, *lens);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    fit();
}

void RoadmapHead::showUnit(Period::Unit unit)
{
    m_units[unit]->setChecked(true);
}

void RoadmapHead::showChoice(QToolButton *button, int value)
{
    for (QAction *action : button->findChild<QActionGroup *>()->actions())
        if (action->data().toInt() == value)
            action->setChecked(true);
}

void RoadmapHead::showLanes(LaneBy lanesBy)
{
    m_lanesBy = lanesBy;
    showChoice(m_lanes, static_cast<int>(lanesBy));
    showLaneChoice();
}

void RoadmapHead::showColour(RoadmapColour colour)
{
    showChoice(m_colours, static_cast<int>(colour));
}

/// What only bars have is for the timeline alone.
void RoadmapHead::showLens(RoadmapLens lens)
{
    m_lens = lens;
    for (auto it = m_lenses.cbegin(); it != m_lenses.cend(); ++it)
        it.value()->setChecked(it.key() == lens);
    showChoice(m_lensMenu, static_cast<int>(lens));
    fit();
}

void RoadmapHead::showUndated(int count)
{
    m_undated = count;
    m_tray->setText(tr("No date: %1").arg(count));
    m_tray->setAccessibleName(tr("Items without a date: %1").arg(count));
    fit();
}

void RoadmapHead::clearFilter()
{
    m_words->clear();
    if (m_filter.lane)
        filterByLane({});
}

void RoadmapHead::focusFilter()
{
    m_words->setFocus();
    m_words->selectAll();
}

void RoadmapHead::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(themedIcon(it.value(), theme));
    update();
}

/// Escape takes the words away, and then the keyboard back; Enter only the latter.
bool RoadmapHead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_words->text().isEmpty()) {
        m_words->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Where there is little room, what the keyboard and the menus do as well isn't shown: how long a column is, then colours, zoom and
/// lanes.
void RoadmapHead::fit()
{
    QList<QWidget *> units;
    for (QToolButton *button : std::as_const(m_units))
        units << button;
    QList<QWidget *> commands;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it) {
        const bool isUseful = m_lensOf.value(it.key(), m_lens) == m_lens;
        it.key()->setVisible(isUseful);
        if (isUseful)
            commands << it.key();
    }
    const bool isTimeline = m_lens == RoadmapLens::Timeline;
    const std::array<std::pair<QList<QWidget *>, bool>, 4> groups{{{units, isTimeline},
        {{m_colours}, m_lens != RoadmapLens::Horizons}, {commands, true}, {{m_tray}, isTimeline && m_undated > 0}}};
    const auto show = [](const QList<QWidget *> &widgets, bool areShown) {
        for (QWidget *widget : widgets)
            widget->setVisible(areShown);
    };
    const auto isTooWide = [this] { return layout()->minimumSize().width() > width(); };
    for (const auto &[widgets, isUseful] : groups)
        show(widgets, isUseful);
    m_lanes->show();
    showLenses(true);
    for (const auto &[widgets, isUseful] : groups) {
        if (isTooWide())
            show(widgets, false);
    }
    if (isTooWide())
        showLenses(false);
    if (isTooWide())
        m_lanes->hide();
}

/// Side by side, or as a menu.
void RoadmapHead::showLenses(bool areBeside)
{
    for (QToolButton *button : std::as_const(m_lenses))
        button->setVisible(areBeside);
    m_lensMenu->setVisible(!areBeside);
}

void RoadmapHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RoadmapHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, height() - Theme::hairline, width(), Theme::hairline, m_theme.border);
}

} // namespace throughline
