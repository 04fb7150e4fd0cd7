// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/controlbar.h"

#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace throughline {

ControlBar::ControlBar(Talk *talk, Pointing *pointing, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_pointing(pointing)
    , m_layout(new QHBoxLayout(this))
    , m_slides(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(Theme::tight / 2);
    addButtons({PresentAction::Previous, PresentAction::Next, PresentAction::Overview});
    m_layout->addSpacing(Theme::pad);
    addButtons({PresentAction::Black, PresentAction::White, PresentAction::Freeze});
    m_layout->addSpacing(Theme::pad);
    addButtons({PresentAction::Laser, PresentAction::Spotlight, PresentAction::Pen, PresentAction::Zoom});
    m_layout->addStretch();
    addSlidesMenu();
    addButtons({PresentAction::SwapScreens, PresentAction::NextScreen, PresentAction::Keys, PresentAction::Leave});
    connect(talk, &Talk::shownChanged, this, &ControlBar::showState);
    connect(talk, &Talk::moved, this, &ControlBar::showState);
    connect(talk, &Talk::deckChanged, this, &ControlBar::showState);
    connect(pointing, &Pointing::changed, this, &ControlBar::showState);
    applyTheme(theme);
    showState();
}

void ControlBar::addButtons(std::initializer_list<PresentAction> actions)
{
    for (const PresentAction action : actions) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // keys belong to the talk
        button->setIconSize({Theme::largeIcon, Theme::largeIcon});
        button->setFixedSize(Theme::control + Theme::gap, Theme::control + Theme::gap);
        button->setToolTip(presentToolTip(action));
        button->setAccessibleName(presentKey(action).name);
        connect(button, &QToolButton::clicked, this, [this, action] { Q_EMIT wanted(action); });
        m_layout->addWidget(button);
        m_buttons.insert(action, button);
    }
}

void ControlBar::addSlidesMenu()
{
    m_slides->setAutoRaise(true);
    m_slides->setFocusPolicy(Qt::NoFocus);
    m_slides->setText(tr("Slides"));
    m_slides->setToolTip(tr("How the slides look"));
    m_slides->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_slides->setIconSize({Theme::largeIcon, Theme::largeIcon});
    m_slides->setFixedHeight(Theme::control + Theme::gap);
    connect(m_slides, &QToolButton::clicked, this, [this] {
        fillSlidesMenu();
        m_menu->popup(m_slides->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
    });
    m_layout->addWidget(m_slides);
}

void ControlBar::fillSlidesMenu()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
    const auto add = [this](QActionGroup *group, const QString &name, bool isOn, auto change) {
        QAction *action = group ? group->addAction(name) : new QAction(name, m_menu);
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::triggered, this, [this, change](bool isChecked) {
            change(m_options, isChecked);
            Q_EMIT optionsChanged(m_options);
        });
        m_menu->addAction(action);
    };
    auto *captions = new QActionGroup(m_menu);
    const auto addCaption = [&](const QString &name, CaptionPlace place) {
        add(captions, name, m_options.slides.captions == place,
            [place](PresentOptions &options, bool) { options.slides.captions = place; });
    };
    m_menu->addSection(tr("Captions"));
    addCaption(tr("Below the picture"), CaptionPlace::Below);
    addCaption(tr("On the picture"), CaptionPlace::LowerThird);
    addCaption(tr("Hidden"), CaptionPlace::Hidden);
    auto *shapes = new QActionGroup(m_menu);
    const auto addShape = [&](const QString &name, SlideShape shape) {
        add(shapes, name, m_options.slides.shape == shape,
            [shape](PresentOptions &options, bool) { options.slides.shape = shape; });
    };
    m_menu->addSection(tr("Shape"));
    addShape(tr("16:9"), SlideShape::Wide);
    addShape(tr("4:3"), SlideShape::Classic);
    m_menu->addSection(tr("Show"));
    add(nullptr, tr("Title card"), m_options.slides.hasTitle,
        [](PresentOptions &options, bool isOn) { options.slides.hasTitle = isOn; });
    add(nullptr, tr("Act cards"), m_options.slides.hasActs,
        [](PresentOptions &options, bool isOn) { options.slides.hasActs = isOn; });
    add(nullptr, tr("Closing card"), m_options.slides.hasClosing,
        [](PresentOptions &options, bool isOn) { options.slides.hasClosing = isOn; });
    add(nullptr, tr("Bets on frames"), m_options.slides.showsBets,
        [](PresentOptions &options, bool isOn) { options.slides.showsBets = isOn; });
    m_menu->addSeparator();
    add(nullptr, tr("Dark slides"), m_options.isDark, [](PresentOptions &options, bool isOn) { options.isDark = isOn; });
    add(nullptr, tr("Fade between slides"), m_options.fades, [](PresentOptions &options, bool isOn) { options.fades = isOn; });
}

void ControlBar::setOptions(const PresentOptions &options)
{
    m_options = options;
}

void ControlBar::setScreens(int count)
{
    m_buttons[PresentAction::SwapScreens]->setEnabled(count > 1);
    m_buttons[PresentAction::NextScreen]->setEnabled(count > 1);
}

void ControlBar::applyTheme(const Theme &theme)
{
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        (*button)->setIcon(themedIcon(presentKey(button.key()).icon, theme));
    m_slides->setIcon(themedIcon(QStringLiteral("talk-slides"), theme));
}

void ControlBar::showState()
{
    const auto mark = [this](PresentAction action, bool isOn) {
        m_buttons[action]->setCheckable(isOn); // a click asks for the change; only the talk makes it
        m_buttons[action]->setChecked(isOn);
    };
    mark(PresentAction::Black, m_talk->cover() == Cover::Black);
    mark(PresentAction::White, m_talk->cover() == Cover::White);
    mark(PresentAction::Freeze, m_talk->isFrozen());
    mark(PresentAction::Laser, m_pointing->tool() == PointingTool::Laser);
    mark(PresentAction::Spotlight, m_pointing->tool() == PointingTool::Spotlight);
    mark(PresentAction::Pen, m_pointing->tool() == PointingTool::Pen);
    mark(PresentAction::Zoom, m_pointing->isZoomed());
    m_buttons[PresentAction::Previous]->setEnabled(m_talk->current() > 0);
    m_buttons[PresentAction::Next]->setEnabled(m_talk->nextSlide() != nullptr);
}

} // namespace throughline
