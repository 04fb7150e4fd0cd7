// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/timepane.h"

#include "ui/present/presentkeys.h"
#include "ui/theme/icons.h"
#include "ui/theme/tint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QTime>
#include <QTimer>
#include <QToolButton>

namespace throughline {

namespace {

constexpr int tickTime = 250; // ms
constexpr int longestTarget = 24 * 60; // minutes
constexpr int minute = 60;

QFont withEvenDigits(QFont font)
{
    font.setFeature("tnum", 1);
    return font;
}

} // namespace

QString timeText(qint64 seconds)
{
    constexpr qint64 hour = 3600;
    const QLatin1Char zero('0');
    const QString tail = QStringLiteral("%1").arg(seconds % minute, 2, 10, zero);
    if (seconds < hour)
        return QStringLiteral("%1:%2").arg(seconds / minute).arg(tail);
    return QStringLiteral("%1:%2:%3").arg(seconds / hour).arg(seconds % hour / minute, 2, 10, zero).arg(tail);
}

TimePane::TimePane(Talk *talk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_theme(theme)
    , m_clock(new QLabel(this))
    , m_elapsed(new QLabel(this))
    , m_pace(new QLabel(this))
    , m_target(new QSpinBox(this))
    , m_pause(addButton())
    , m_reset(addButton())
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::gap);
    m_elapsed->setAccessibleName(tr("Time since the start"));
    m_clock->setAccessibleName(tr("Time of day"));
    m_target->setRange(0, longestTarget);
    m_target->setSuffix(tr(" min"));
    m_target->setSpecialValueText(tr("Target: as the frames say"));
    m_target->setPrefix(tr("Target: "));
    m_target->setFocusPolicy(Qt::ClickFocus);
    m_target->setAccessibleName(tr("Target time"));
    m_target->setToolTip(tr("How long the talk should take"));
    layout->addWidget(m_elapsed);
    layout->addWidget(m_pause);
    layout->addWidget(m_reset);
    layout->addSpacing(Theme::gap);
    layout->addWidget(m_pace);
    layout->addSpacing(Theme::gap);
    layout->addWidget(m_target);
    layout->addStretch();
    layout->addWidget(m_clock);
    connect(m_pause, &QToolButton::clicked, talk, [talk] { talk->setTimerRunning(!talk->timer().isRunning()); });
    connect(m_reset, &QToolButton::clicked, talk, &Talk::resetTimer);
    connect(m_target, &QSpinBox::valueChanged, talk, [talk](int minutes) { talk->setTarget(minutes * minute); });
    connect(m_target, &QSpinBox::editingFinished, this, [this] {
        if (m_target->hasFocus())
            window()->setFocus();
    });
    connect(talk, &Talk::timeChanged, this, &TimePane::tick);
    connect(talk, &Talk::deckChanged, this, &TimePane::tick);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &TimePane::tick);
    timer->start(tickTime);
    applyTheme(theme);
}

QToolButton *TimePane::addButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

void TimePane::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_elapsed->setFont(withEvenDigits(theme.display));
    m_clock->setFont(withEvenDigits(theme.title));
    m_pace->setFont(theme.strong);
    tint(m_clock, theme.mutedText);
    m_reset->setIcon(themedIcon(presentKey(PresentAction::ResetTimer).icon, theme));
    m_reset->setToolTip(presentToolTip(PresentAction::ResetTimer));
    m_reset->setAccessibleName(presentKey(PresentAction::ResetTimer).name);
    tick();
}

QString TimePane::paceWords() const
{
    if (!m_talk->timer().isStarted())
        return tr("Planned: %1").arg(timeText(m_talk->target() > 0 ? m_talk->target() : m_talk->plannedSeconds()));
    const int behind = m_talk->secondsBehind();
    if (behind > 0)
        return tr("%1 behind").arg(timeText(behind));
    return behind < 0 ? tr("%1 ahead").arg(timeText(-behind)) : tr("On pace");
}

void TimePane::tick()
{
    const QString format = QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    m_clock->setText(QLocale().toString(QTime::currentTime(), format));
    m_elapsed->setText(timeText(m_talk->timer().elapsed() / 1000));
    const bool isRunning = m_talk->timer().isRunning();
    tint(m_elapsed, isRunning || !m_talk->timer().isStarted() ? m_theme.text : m_theme.mutedText);
    m_pace->setText(paceWords());
    tint(m_pace, !m_talk->timer().isStarted() ? m_theme.mutedText : m_talk->secondsBehind() > 0 ? m_theme.warning : m_theme.traced);
    if (m_pause->property("isRunning") != QVariant(isRunning)) {
        m_pause->setProperty("isRunning", isRunning);
        m_pause->setToolTip(presentToolTip(PresentAction::PauseTimer));
        m_pause->setAccessibleName(isRunning ? tr("Pause the timer") : tr("Start the timer"));
    }
    m_pause->setIcon(themedIcon(isRunning ? QStringLiteral("talk-pause") : QStringLiteral("talk-play"), m_theme));
}

} // namespace throughline
