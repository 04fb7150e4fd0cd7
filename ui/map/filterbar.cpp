// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/filterbar.h"

#include "core/base/shortened.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace throughline {

namespace {

constexpr int mostName = 16; // characters of what is chosen that a button shows

QString themeName(const QString &theme)
{
    return theme.isEmpty() ? FilterBar::tr("Without a theme") : theme;
}

QString periodName(const QString &period)
{
    return period.isEmpty() ? FilterBar::tr("No time given") : period;
}

QString statusName(ItemStatus status)
{
    switch (status) {
    case ItemStatus::Planned:
        return FilterBar::tr("Planned");
    case ItemStatus::Doing:
        return FilterBar::tr("Doing");
    case ItemStatus::Done:
        return FilterBar::tr("Done");
    case ItemStatus::Dropped:
        break;
    }
    return FilterBar::tr("Dropped");
}

/// An ampersand in an author's words is no mnemonic.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

FilterBar::FilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new QLineEdit(this))
{
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setToolTip(tr("Words of a title: what leads there and what relies on it stays (Ctrl+F)"));
    m_words->setAccessibleName(tr("Filter by words of a title"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(Theme::sidePanel / 4);
    m_words->setMaximumWidth(Theme::sidePanel);
    m_words->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tight / 2);
    layout->addWidget(m_words, 100);
    m_themes = addMenu(tr("Theme"), tr("Only items of a theme"), [this](QMenu *menu) { fillThemes(menu); });
    m_periods = addMenu(tr("When"), tr("Only items that start then"), [this](QMenu *menu) { fillPeriods(menu); });
    m_states = addMenu(tr("Status"), tr("Only items in a state"), [this](QMenu *menu) { fillStates(menu); });
    addFunnel();
    m_clear = addButton();
    m_clear->setToolTip(tr("Show everything again"));
    m_clear->setAccessibleName(tr("Clear the filter"));
    layout->addStretch(1);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.text = text;
        change();
    });
    applyTheme(theme);
    showChoices();
}

QToolButton *FilterBar::addButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(Theme::control);
    layout()->addWidget(button);
    return button;
}

QToolButton *FilterBar::addMenu(const QString &name, const QString &tip, std::function<void(QMenu *)> fill)
{
    QToolButton *button = addButton();
    auto *menu = new QMenu(button);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setCheckable(true);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [menu, fill = std::move(fill)] {
        menu->clear();
        fill(menu);
    });
    return button;
}

void FilterBar::addFunnel()
{
    m_funnel = addButton();
    m_funnel->setObjectName(QStringLiteral("Funnel"));
    m_funnel->setPopupMode(QToolButton::InstantPopup);
    m_funnel->setCheckable(true);
    auto *menu = new QMenu(m_funnel);
    for (const QToolButton *button : {m_themes, m_periods, m_states})
        menu->addMenu(button->menu());
    menu->addSeparator();
    m_all = menu->addAction(tr("Show everything again"), this, &FilterBar::clear);
    m_funnel->setMenu(menu);
}

void FilterBar::addChoice(QMenu *menu, const QString &text, bool isChosen, std::function<void()> choose)
{
    QAction *action = menu->addAction(menuText(text));
    action->setCheckable(true);
    action->setChecked(isChosen);
    connect(action, &QAction::triggered, this, [this, choose = std::move(choose)] {
        choose();
        change();
    });
}

void FilterBar::fillThemes(QMenu *menu)
{
    addChoice(menu, tr("Any theme"), !m_filter.theme, [this] { m_filter.theme.reset(); });
    menu->addSeparator();
    for (const QString &theme : themeChoices(m_strategy()))
        addChoice(menu, themeName(theme), m_filter.theme == theme, [this, theme] { m_filter.theme = theme; });
}

void FilterBar::fillPeriods(QMenu *menu)
{
    addChoice(menu, tr("Any time"), !m_filter.when, [this] { m_filter.when.reset(); });
    menu->addSeparator();
    for (const QString &period : periodChoices(m_strategy()))
        addChoice(menu, periodName(period), m_filter.when == period, [this, period] { m_filter.when = period; });
}

void FilterBar::fillStates(QMenu *menu)
{
    addChoice(menu, tr("Any status"), !m_filter.status, [this] { m_filter.status.reset(); });
    menu->addSeparator();
    for (const ItemStatus status : {ItemStatus::Planned, ItemStatus::Doing, ItemStatus::Done, ItemStatus::Dropped})
        addChoice(menu, statusName(status), m_filter.status == status, [this, status] { m_filter.status = status; });
}

void FilterBar::change()
{
    showChoices();
    Q_EMIT changed(m_filter);
}

void FilterBar::reset()
{
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    m_filter = {};
    showChoices();
}

void FilterBar::clear()
{
    reset();
    Q_EMIT changed(m_filter);
    Q_EMIT left();
}

void FilterBar::focusWords()
{
    m_words->setFocus();
    m_words->selectAll();
}

void FilterBar::showChoices()
{
    QStringList chosen;
    const auto show = [&chosen](QToolButton *button, const QString &name, bool isSet, const QString &value) {
        const QString whole = isSet ? tr("%1: %2").arg(name, value) : name;
        if (isSet)
            chosen << whole;
        button->setChecked(isSet);
        button->setText(menuText(isSet ? shortened(value, mostName) : name));
        button->setAccessibleName(whole);
        button->menu()->setTitle(menuText(whole));
    };
    show(m_themes, tr("Theme"), m_filter.theme.has_value(), themeName(m_filter.theme.value_or(QString())));
    show(m_periods, tr("When"), m_filter.when.has_value(), periodName(m_filter.when.value_or(QString())));
    show(m_states, tr("Status"), m_filter.status.has_value(), m_filter.status ? statusName(*m_filter.status) : QString());
    showFunnel(chosen);
    arrange();
}

void FilterBar::showFunnel(const QStringList &chosen)
{
    const QString tip = chosen.isEmpty() ? tr("Only items of a theme, a time or a state") : chosen.join(QStringLiteral(" · "));
    m_funnel->setChecked(!chosen.isEmpty());
    m_funnel->setToolTip(tip);
    m_funnel->setAccessibleName(tip);
    m_all->setEnabled(m_filter.isActive());
}

void FilterBar::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    arrange();
}

void FilterBar::arrange()
{
    for (QToolButton *button : {m_themes, m_periods, m_states})
        button->setVisible(!m_isCompact);
    m_funnel->setVisible(m_isCompact);
    m_clear->setVisible(!m_isCompact && m_filter.isActive());
}

void FilterBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_clear->setIcon(themedIcon(QStringLiteral("close"), theme));
    m_funnel->setIcon(themedIcon(QStringLiteral("filter"), theme));
}

/// Escape takes the words away, and then the keyboard back; Enter only the latter.
bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape && !m_words->text().isEmpty()) {
        m_words->clear();
        return true;
    }
    if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Down) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace throughline
