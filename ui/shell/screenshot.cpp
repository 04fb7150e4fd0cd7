// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshot.h"

#include "core/base/translate.h"
#include "core/store/store.h"
#include "ui/paint/imagebytes.h"
#include "ui/present/console.h"
#include "ui/roadmap/roadmappane.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/stage.h"
#include "ui/shell/workspace.h"
#include "ui/storyboard/storyboardpane.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

namespace throughline {

namespace {

constexpr qint64 settlingTime = 600; // ms, for what is drawn after the first paint
constexpr qint64 longestSettling = 20'000; // ms, for pictures that take longer

/// The theme, put on.
Theme dressed(bool isDark)
{
    const Theme theme = Theme::make(isDark, Theme::current().body);
    QApplication::setStyle(new Style(theme));
    QApplication::setFont(theme.body);
    QApplication::setPalette(theme.palette());
    return theme;
}

/// What is selected in a picture of \a mode.
ElementKind firstKind(Mode mode)
{
    switch (mode) {
    case Mode::Vision:
        return ElementKind::Frame;
    case Mode::Framework:
        return ElementKind::Bet;
    case Mode::Roadmap:
    case Mode::Map:
    case Mode::Text:
        break;
    }
    return ElementKind::Item;
}

/// Nothing where the strategy is empty.
Result<int> wantedElement(const Strategy &strategy, const QByteArray &id, Mode mode)
{
    if (!id.isEmpty()) {
        const int element = strategy.find(id);
        return element < 0 ? failure(ErrorCode::Usage, tr("There is no element “%1”.").arg(QString::fromUtf8(id)))
                           : Result<int>(element);
    }
    const auto &elements = strategy.elements();
    const auto first = std::ranges::find_if(elements, [mode](const Element &element) { return element.kind() == firstKind(mode); });
    if (first != elements.end())
        return static_cast<int>(first - elements.begin());
    return elements.empty() ? -1 : 0;
}

/// Shows the storyboard as \a view says, or draws on \a frame.
Result<void> showView(StoryboardPane &pane, const QString &view, const Strategy &strategy, int frame)
{
    const QStringList boards{QStringLiteral("strip"), QStringLiteral("grid"), QStringLiteral("outline")};
    if (boards.contains(view)) {
        pane.setView(static_cast<BoardView>(boards.indexOf(view)));
        return {};
    }
    if (view != QStringLiteral("sketch"))
        return failure(ErrorCode::Usage, tr("There is no view “%1”.").arg(view));
    if (frame < 0 || strategy.element(frame).kind() != ElementKind::Frame)
        return failure(ErrorCode::Usage, tr("Only a frame can be drawn on."));
    pane.draw(frame);
    return {};
}

Result<void> showView(RoadmapPane &pane, const QString &view)
{
    const QStringList lenses{QStringLiteral("timeline"), QStringLiteral("horizons"), QStringLiteral("priorities")};
    if (!lenses.contains(view))
        return failure(ErrorCode::Usage, tr("There is no view “%1”.").arg(view));
    pane.showThrough(static_cast<RoadmapLens>(lenses.indexOf(view)));
    return {};
}

Result<void> arrange(MainWindow &window, Mode mode, const ScreenshotRequest &request)
{
    const Strategy &strategy = window.document()->snapshot().strategy();
    Stage *stage = window.workspace()->stage();
    stage->show(mode);
    return wantedElement(strategy, request.selected, mode).and_then([&](int element) -> Result<void> {
        if (element >= 0)
            window.selection()->selectElement(element);
        if (request.view.isEmpty())
            return {};
        if (mode == Mode::Roadmap)
            return showView(*static_cast<RoadmapPane *>(stage->pane(mode)), request.view);
        if (mode != Mode::Vision)
            return failure(ErrorCode::Usage, tr("Only the vision and the roadmap have views to choose from."));
        return showView(*static_cast<StoryboardPane *>(stage->pane(mode)), request.view, strategy, element);
    });
}

void settle(const QWidget &window)
{
    QElapsedTimer time;
    time.start();
    const auto isSettled = [&window] { return std::ranges::all_of(window.findChildren<Pane *>(), &Pane::isSettled); };
    while (time.elapsed() < settlingTime || (time.elapsed() < longestSettling && !isSettled()))
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// Refuses what a window would only ask about: a dialog in a run without a person is a hang.
Result<void> openIn(MainWindow &window, const QString &file)
{
    if (file.isEmpty()) {
        window.showStartPage();
        return {};
    }
    return window.document()->open(file).transform([&window] { window.showWorkspace(); });
}

Result<void> writePng(const QPixmap &picture, const QString &path)
{
    return writeFile(path, pngOf(picture.toImage()));
}

} // namespace

Result<void> takeScreenshot(const ScreenshotRequest &request)
{
    const auto mode = modeNamed(request.mode);
    if (!mode)
        return failure(ErrorCode::Usage, tr("There is no mode “%1”.").arg(request.mode));
    const Theme theme = dressed(request.isDark);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    MainWindow window(theme, &settings);
    window.resize(request.size);
    return openIn(window, request.file)
        .and_then([&] {
            window.show();
            return request.file.isEmpty() ? Result<void>() : arrange(window, *mode, request);
        })
        .and_then([&] {
            settle(window);
            return writePng(window.grab(), request.output);
        });
}

Result<void> takeConsoleScreenshot(const ScreenshotRequest &request, int slide)
{
    const Theme theme = dressed(request.isDark);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Document document;
    return document.open(request.file).and_then([&]() -> Result<void> {
        Talk talk(&document, SlideStyle::make(request.isDark), {});
        if (slide >= std::ssize(talk.deck()))
            return failure(
                ErrorCode::Usage, tr("There is no slide %1; the last one is %2.").arg(slide + 1).arg(talk.deck().size()));
        talk.begin(slide);
        Pointing pointing;
        Console console(&talk, &pointing, theme, &settings);
        console.controls()->setOptions({.slides = {}, .isDark = request.isDark});
        console.resize(request.size);
        console.show();
        settle(console);
        return writePng(console.grab(), request.output);
    });
}

} // namespace throughline
