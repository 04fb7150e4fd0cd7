// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/console.h"

#include "ui/present/nextslide.h"
#include "ui/present/notespane.h"
#include "ui/present/progressstrip.h"
#include "ui/present/timepane.h"
#include "ui/theme/tint.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr int messageTime = 6000; // ms

} // namespace

Console::Console(Talk *talk, Pointing *pointing, const Theme &theme, QSettings *settings)
    : m_talk(talk)
    , m_theme(theme)
    , m_surface(new SlideSurface(talk, pointing, SlideSurface::Role::Console, this))
    , m_progress(new ProgressStrip(talk, theme, this))
    , m_next(new NextSlide(talk, theme, this))
    , m_notes(new NotesPane(talk, theme, settings, this))
    , m_time(new TimePane(talk, theme, this))
    , m_controls(new ControlBar(talk, pointing, theme, this))
{
    setObjectName(QStringLiteral("console"));
    auto *page = new QWidget(this);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(Theme::wide, Theme::pad, Theme::wide, Theme::pad);
    all->setSpacing(Theme::pad);
    all->addWidget(m_time);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::roomy);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    columns->addLayout(left, 8);
    columns->addLayout(right, 5);
    buildLeft(left);
    buildRight(right);
    all->addLayout(columns, 1);
    all->addWidget(m_controls);
    setMain(page);

    connect(talk, &Talk::moved, this, &Console::showState);
    connect(talk, &Talk::shownChanged, this, &Console::showState);
    connect(talk, &Talk::deckChanged, this, &Console::showState);
    connect(talk, &Talk::jumpChanged, this, &Console::showState);
    connect(m_notes, &NotesPane::refused, this, &Console::say);
    applyTheme(theme);
}

QLabel *Console::addLabel(QBoxLayout *layout)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(label, 1);
    return label;
}

void Console::buildLeft(QBoxLayout *layout)
{
    layout->setSpacing(Theme::gap);
    auto *head = new QHBoxLayout;
    m_place = addLabel(head);
    m_audience = addLabel(head);
    m_audience->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addLayout(head);
    m_surface->setMinimumSize(Theme::sidePanel, Theme::bottomPanel / 2);
    layout->addWidget(m_surface);
    layout->addWidget(m_progress);
    layout->addWidget(m_notes->narration(), 1);
}

void Console::buildRight(QBoxLayout *layout)
{
    layout->setSpacing(Theme::gap);
    auto *head = new QHBoxLayout;
    m_nextLabel = addLabel(head);
    layout->addLayout(head);
    layout->addWidget(m_next, 2);
    layout->addWidget(m_notes, 3);
}

void Console::applyTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    setFont(theme.body);
    m_place->setFont(theme.strong);
    m_audience->setFont(theme.strong);
    m_nextLabel->setFont(theme.strong);
    m_progress->applyTheme(theme);
    m_next->applyTheme(theme);
    m_notes->applyTheme(theme);
    m_time->applyTheme(theme);
    m_controls->applyTheme(theme);
    showState();
}

void Console::say(const QString &message)
{
    m_message = message;
    showState();
    QTimer::singleShot(messageTime, this, [this, message] {
        if (m_message == message)
            m_message.clear();
        showState();
    });
}

QString Console::audienceWords() const
{
    if (!m_message.isEmpty())
        return m_message;
    if (m_talk->jumpTarget() > 0)
        return tr("Go to %1: press Enter").arg(m_talk->jumpTarget());
    if (m_talk->cover() == Cover::Black)
        return tr("The audience sees black");
    if (m_talk->cover() == Cover::White)
        return tr("The audience sees white");
    return m_talk->isFrozen() ? tr("Frozen: the audience sees “%1”").arg(m_talk->shown().title) : QString();
}

void Console::showState()
{
    const QString number = tr("%1 of %2").arg(m_talk->current() + 1).arg(m_talk->deck().size());
    m_place->setText(QStringLiteral("%1   %2").arg(number, m_talk->currentSlide().title));
    m_audience->setText(audienceWords());
    tint(m_audience, m_theme.warning);
    const Slide *next = m_talk->nextSlide();
    m_nextLabel->setText(next ? tr("Next: %1").arg(next->title) : tr("This is the last slide"));
    tint(m_nextLabel, m_theme.mutedText);
    setWindowTitle(tr("Console: %1").arg(m_talk->currentSlide().title));
}

} // namespace throughline
