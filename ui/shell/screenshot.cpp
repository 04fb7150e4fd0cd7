// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshot.h"

#include "core/store/store.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/stage.h"
#include "ui/shell/workspace.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

namespace throughline {

namespace {

constexpr qint64 settlingTime = 600; // ms, for what is drawn after the first paint
constexpr qint64 longestSettling = 20'000; // ms, for pictures that take longer

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

void selectFirst(MainWindow &window, ElementKind kind)
{
    const auto &elements = window.document()->snapshot().strategy().elements();
    const auto item = std::ranges::find(elements, kind, &Element::kind);
    if (item != elements.end())
        window.selection()->selectElement(static_cast<int>(item - elements.begin()));
    else if (!elements.empty())
        window.selection()->selectElement(0);
}

void settle(const MainWindow &window)
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
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return writeFile(path, buffer.data());
}

} // namespace

Result<void> takeScreenshot(const ScreenshotRequest &request)
{
    const auto mode = modeNamed(request.mode);
    if (!mode)
        return failure(
            ErrorCode::Usage, QCoreApplication::translate("throughline::Screenshot", "There is no mode “%1”.").arg(request.mode));
    const Theme theme = Theme::make(request.isDark, Theme::current().body);
    QApplication::setStyle(new Style(theme));
    QApplication::setFont(theme.body);
    QApplication::setPalette(theme.palette());
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    MainWindow window(theme, &settings);
    window.resize(request.size);
    return openIn(window, request.file).and_then([&] {
        window.show();
        if (!request.file.isEmpty()) {
            window.workspace()->stage()->show(*mode);
            selectFirst(window, firstKind(*mode));
        }
        settle(window);
        return writePng(window.grab(), request.output);
    });
}

} // namespace throughline
