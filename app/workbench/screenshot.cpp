// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshot.h"
#include "app/output.h"
#include "app/workbench/drawing.h"
#include "core/base/translate.h"
#include "ui/print/slideimages.h"

namespace throughline {

namespace {

/// The slide as the audience sees it, or the console beside which it is spoken to.
Result<void> drawPresenting(const Arguments &arguments, QSize size)
{
    if (arguments.positional().isEmpty())
        return failure(
            ErrorCode::Usage, tr("say which strategy's slide to draw: throughline screenshot FILE --mode present -o PNG"));
    const QString path = arguments.positional().front();
    const bool isDark = arguments.has("dark");
    const QString view = arguments.value("view", "slide");
    const auto number = parseSlideNumber(arguments.value("from", "1"));
    if (!number)
        return std::unexpected(number.error());
    if (view == QStringLiteral("console"))
        return takeConsoleScreenshot({.file = path, .size = size, .isDark = isDark, .output = arguments.value("o")}, *number - 1);
    if (view != QStringLiteral("slide"))
        return failure(ErrorCode::Usage, tr("a presentation has no view “%1”, only slide and console").arg(view));
    const auto file = readStrategy(path);
    if (!file)
        return std::unexpected(file.error());
    return slidePng(file->snapshot, *number, {.size = size, .isDark = isDark}).and_then([&](const QByteArray &png) {
        return print(png, arguments.value("o"));
    });
}

} // namespace

Result<ExitStatus> runScreenshot(const Arguments &arguments)
{
    if (!arguments.has("o"))
        return failure(ErrorCode::Usage, tr("say where to write the picture: -o FILE.png"));
    const auto size = parseSize(arguments.value("size", "1440x900"));
    if (!size)
        return std::unexpected(size.error());
    const QString file = arguments.positional().value(0);
    if (arguments.value("mode") == QStringLiteral("present"))
        return drawPresenting(arguments, *size).transform([] { return ExitStatus::Fine; });
    return takeScreenshot({.file = file,
                              .mode = arguments.value("mode", "text"),
                              .view = arguments.value("view"),
                              .selected = arguments.value("select").toUtf8(),
                              .size = *size,
                              .isDark = arguments.has("dark"),
                              .output = arguments.value("o")})
        .transform([] { return ExitStatus::Fine; });
}

} // namespace throughline
