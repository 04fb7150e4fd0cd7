// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/presentation.h"

#include "ui/document/selection.h"
#include "ui/present/keysheet.h"
#include "ui/present/notespane.h"
#include "ui/present/rehearsalsheet.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace throughline {

namespace {

constexpr double plainShare = 0.62; // of its screen that a plain window takes

QScreen *screenCalled(const QString &name)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto found = std::ranges::find(screens, name, &QScreen::name);
    return found == screens.end() ? nullptr : *found;
}

} // namespace

Presentation::Presentation(Document *document, Selection *selection, const Theme &theme, QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_settings(settings)
{
    const auto rearrange = [this] { QTimer::singleShot(0, this, [this] { arrange(currentScreens()); }); };
    connect(qGuiApp, &QGuiApplication::screenAdded, this, rearrange);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, rearrange);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, rearrange);
}

Presentation::~Presentation() = default;

void Presentation::start(const PresentOptions &options)
{
    if (isRunning())
        return;
    m_options = options;
    m_talk = std::make_unique<Talk>(m_document, SlideStyle::make(options.isDark), options.slides);
    m_pointing = std::make_unique<Pointing>();
    const int wanted = options.element >= 0 ? m_talk->slideOf(options.element) : options.slide;
    if (wanted > 0)
        m_talk->begin(wanted);
    m_audience = std::make_unique<AudienceWindow>(m_talk.get(), m_pointing.get(), m_theme);
    m_audience->surface()->setFades(options.fades);
    connect(m_audience.get(), &TalkWindow::keyPressed, this, &Presentation::handleKey);
    connect(m_audience.get(), &TalkWindow::closed, this, &Presentation::leave);
    connect(m_talk.get(), &Talk::moved, m_pointing.get(), [this] {
        if (!m_talk->isFrozen())
            m_pointing->wipe();
    });
    m_wantedScreen = m_settings->value(QStringLiteral("present/screen")).toString();
    m_inhibitor.hold(tr("A presentation is running"));
    arrange(currentScreens());
}

void Presentation::openConsole()
{
    if (m_console)
        return;
    m_console = std::make_unique<Console>(m_talk.get(), m_pointing.get(), m_theme, m_settings);
    m_console->controls()->setOptions(m_options);
    connect(m_console.get(), &TalkWindow::keyPressed, this, &Presentation::handleKey);
    connect(m_console.get(), &TalkWindow::closed, this, &Presentation::leave);
    connect(m_console->controls(), &ControlBar::wanted, this, &Presentation::perform);
    connect(m_console->controls(), &ControlBar::optionsChanged, this, &Presentation::setOptions);
}

void Presentation::arrange(const QList<StageScreen> &screens)
{
    if (!isRunning() || screens.isEmpty())
        return;
    const bool hadConsole = m_console != nullptr;
    const bool isWindowed = m_options.isWindowed || (m_options.isRehearsal && screens.size() < 2);
    m_screens = screens;
    m_staging = stage(screens, m_wantedScreen, isWindowed, hadConsole);
    if (m_staging.hasConsole) {
        openConsole();
        m_audience->setNotesShown(false);
        m_console->controls()->setScreens(static_cast<int>(screens.size()));
    }
    place(m_audience.get(), screens[m_staging.audience], m_staging.isFull);
    if (!m_console)
        return m_audience->activateWindow();
    place(m_console.get(), screens[m_staging.console], false);
    if (m_staging.isFull)
        m_console->showMaximized();
    m_console->raise();
    m_console->activateWindow();
    m_console->setFocus();
}

void Presentation::place(TalkWindow *window, const StageScreen &screen, bool isFull)
{
    if (QScreen *found = screenCalled(screen.name))
        window->setScreen(found);
    if (isFull) {
        window->setWindowFlag(Qt::FramelessWindowHint);
        window->setGeometry(screen.geometry);
        window->showFullScreen();
        return;
    }
    window->setWindowFlag(Qt::FramelessWindowHint, false);
    QRect area({}, (QSizeF(screen.geometry.size()) * plainShare).toSize());
    area.moveCenter(screen.geometry.center());
    if (window == m_audience.get())
        area.setSize(SlideStyle::size(m_options.slides.shape).scaled(area.size(), Qt::KeepAspectRatio).toSize());
    window->showNormal();
    window->setGeometry(area);
}

void Presentation::swapScreens()
{
    if (m_screens.size() < 2 || m_options.isWindowed)
        return;
    m_wantedScreen = m_screens[m_staging.console].name;
    m_settings->setValue(QStringLiteral("present/screen"), m_wantedScreen);
    arrange(m_screens);
}

void Presentation::chooseNextScreen()
{
    if (m_screens.size() < 2 || m_options.isWindowed)
        return;
    m_wantedScreen = m_screens[(m_staging.audience + 1) % m_screens.size()].name;
    m_settings->setValue(QStringLiteral("present/screen"), m_wantedScreen);
    arrange(m_screens);
}

void Presentation::setOptions(const PresentOptions &options)
{
    m_options = options;
    options.remember(*m_settings);
    m_audience->surface()->setFades(options.fades);
    m_talk->setLook(SlideStyle::make(options.isDark), options.slides);
}

void Presentation::applyTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_console)
        m_console->applyTheme(theme);
}

TalkWindow *Presentation::speakersWindow() const
{
    if (m_console)
        return m_console.get();
    return m_audience.get();
}

void Presentation::handleKey(QKeyEvent *event)
{
    if (m_isEnding)
        return event->key() == Qt::Key_Escape ? end() : void();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const int digit = digitOf(*event); digit >= 0)
        m_talk->typeDigit(digit);
    else if (isEnter && m_talk->jumpTarget() > 0)
        perform(PresentAction::Jump);
    else if (event->key() == Qt::Key_Backspace && m_talk->jumpTarget() > 0)
        m_talk->forgetJump();
    else if (const PresentKey *key = presentKeyFor(*event))
        perform(key->action);
}

void Presentation::perform(PresentAction action)
{
    switch (action) {
    case PresentAction::Next:
        m_talk->next();
        break;
    case PresentAction::Previous:
        m_talk->previous();
        break;
    case PresentAction::First:
        m_talk->goTo(0);
        break;
    case PresentAction::Last:
        m_talk->goTo(static_cast<int>(m_talk->deck().size()) - 1);
        break;
    case PresentAction::Jump:
        if (m_talk->takeJump())
            closeOver();
        else
            m_talk->forgetJump();
        break;
    case PresentAction::Overview:
        toggleOverview();
        break;
    case PresentAction::Black:
        m_talk->toggleCover(Cover::Black);
        break;
    case PresentAction::White:
        m_talk->toggleCover(Cover::White);
        break;
    case PresentAction::Freeze:
        m_talk->setFrozen(!m_talk->isFrozen());
        break;
    case PresentAction::Laser:
        m_pointing->toggleTool(PointingTool::Laser);
        break;
    case PresentAction::Spotlight:
        m_pointing->toggleTool(PointingTool::Spotlight);
        break;
    case PresentAction::Pen:
        m_pointing->toggleTool(PointingTool::Pen);
        break;
    case PresentAction::Zoom:
        m_pointing->toggleZoom();
        break;
    case PresentAction::Notes:
        if (!m_console)
            m_audience->setNotesShown(!m_audience->areNotesShown());
        break;
    case PresentAction::PauseTimer:
        m_talk->setTimerRunning(!m_talk->timer().isRunning());
        break;
    case PresentAction::ResetTimer:
        m_talk->resetTimer();
        break;
    case PresentAction::BiggerNotes:
        zoomNotes(1);
        break;
    case PresentAction::SmallerNotes:
        zoomNotes(-1);
        break;
    case PresentAction::SwapScreens:
        swapScreens();
        break;
    case PresentAction::NextScreen:
        chooseNextScreen();
        break;
    case PresentAction::Keys:
        toggleKeys();
        break;
    case PresentAction::Leave:
        back();
        break;
    }
}

void Presentation::zoomNotes(int steps)
{
    if (m_console)
        m_console->notes()->zoom(steps);
    else
        m_audience->zoomNotes(steps);
}

/// Leaves what is on top: a page, a number half typed, a tool, a zoom, a cover; at last the talk.
void Presentation::back()
{
    if (closeOver() || m_talk->forgetJump())
        return;
    if (m_pointing->tool() != PointingTool::None)
        return m_pointing->toggleTool(m_pointing->tool());
    if (m_pointing->isZoomed())
        return m_pointing->endZoom();
    if (m_talk->cover() != Cover::None)
        return m_talk->toggleCover(m_talk->cover());
    if (m_talk->isFrozen())
        return m_talk->setFrozen(false);
    leave();
}

void Presentation::showOver(QWidget *page)
{
    closeOver();
    m_over = page;
    page->setPalette(m_theme.palette());
    speakersWindow()->showOver(page);
}

bool Presentation::closeOver()
{
    if (!m_over)
        return false;
    m_over->deleteLater();
    m_over.clear();
    speakersWindow()->showMain();
    return true;
}

void Presentation::toggleOverview()
{
    if (qobject_cast<Overview *>(m_over)) {
        closeOver();
        return;
    }
    auto *overview = new Overview(m_talk.get(), m_theme);
    connect(overview, &Overview::chosen, this, [this](int slide) {
        m_talk->goTo(slide);
        closeOver();
    });
    showOver(overview);
    overview->open();
}

void Presentation::toggleKeys()
{
    if (qobject_cast<KeySheet *>(m_over))
        closeOver();
    else
        showOver(new KeySheet(m_theme));
}

void Presentation::leave()
{
    if (!isRunning())
        return;
    if (m_options.isRehearsal && !m_isEnding && !m_talk->rehearsed().empty())
        return offerDurations();
    end();
}

void Presentation::offerDurations()
{
    m_talk->setTimerRunning(false);
    m_isEnding = true;
    auto *sheet = new RehearsalSheet(m_document->snapshot(), m_talk->rehearsed(), m_theme);
    connect(sheet, &RehearsalSheet::kept, this, [this] {
        if (const auto kept = m_talk->keepRehearsed(); !kept && m_console)
            return m_console->say(kept.error().message);
        end();
    });
    connect(sheet, &RehearsalSheet::discarded, this, &Presentation::end);
    showOver(sheet);
}

void Presentation::end()
{
    m_inhibitor.release();
    if (const int frame = m_talk->frame(); frame >= 0)
        m_selection->selectElement(frame, this);
    m_isEnding = false;
    m_over.clear();
    // The windows may be those whose events led here.
    m_audience->disconnect(this);
    m_audience->hide();
    m_audience.release()->deleteLater();
    if (m_console) {
        m_console->disconnect(this);
        m_console->hide();
        m_console.release()->deleteLater();
    }
    m_pointing.release()->deleteLater();
    m_talk.release()->deleteLater();
    Q_EMIT finished();
}

} // namespace throughline
