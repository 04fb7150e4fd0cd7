// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "ui/print/slideimages.h"
#include "ui/shell/screenshot.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app", text);
}

/// The slide as the audience sees it on a screen of \a size.
Result<void> drawSlide(const Arguments &arguments, QSize size)
{
    if (arguments.positional().isEmpty())
        return failure(
            ErrorCode::Usage, tr("say which strategy's slide to draw: throughline screenshot FILE --mode present -o PNG"));
    const auto number = parseSlideNumber(arguments.value("from", "1"));
    if (!number)
        return std::unexpected(number.error());
    const auto file = readStrategy(arguments.positional().front());
    if (!file)
        return std::unexpected(file.error());
    return slidePng(file->snapshot, *number, {.size = size, .isDark = arguments.has("dark")}).and_then([&](const QByteArray &png) {
        return print(png, arguments.value("o"));
    });
}

Result<ExitStatus> run(const Arguments &arguments)
{
    if (!arguments.has("o"))
        return failure(ErrorCode::Usage, tr("say where to write the picture: -o FILE.png"));
    const auto size = parseSize(arguments.value("size", "1440x900"));
    if (!size)
        return std::unexpected(size.error());
    const QString file = arguments.positional().value(0);
    if (arguments.value("mode") == QStringLiteral("present"))
        return drawSlide(arguments, *size).transform([] { return ExitStatus::Fine; });
    return takeScreenshot({.file = file,
                              .mode = arguments.value("mode", "text"),
                              .size = *size,
                              .isDark = arguments.has("dark"),
                              .output = arguments.value("o")})
        .transform([] { return ExitStatus::Fine; });
}

} // namespace

Command screenshotCommand()
{
    return {.name = "screenshot",
        .synopsis = "[FILE] --mode vision|framework|text|present [--size WxH] [--dark] [--from N] -o PNG",
        .summary = tr("draw the workbench into a picture; without FILE the start page"),
        .options = {{"mode", "MODE", tr("vision, framework, text, or present for a slide of the storyboard"),
                        {"vision", "framework", "text", "present"}},
            {"size", "WxH", tr("the window's size, 1440x900 unless told"), {}}, {"dark", {}, tr("in dark colours"), {}},
            {"from", "N", tr("which slide, counted from 1"), {}}, {"o", "PNG", tr("where to write"), {}}},
        .mostArguments = 1,
        .needsWindow = true,
        .run = run};
}

} // namespace throughline
