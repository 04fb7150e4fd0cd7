// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "ui/shell/screenshot.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app", text);
}

Result<QSize> parseSize(const QString &text)
{
    constexpr int least = 320;
    constexpr int most = 8192;
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < least || size.height() < least || size.width() > most || size.height() > most)
        return failure(ErrorCode::Usage, tr("--size is WIDTHxHEIGHT, each from 320 to 8192, not “%1”").arg(text));
    return size;
}

Result<ExitStatus> run(const Arguments &arguments)
{
    if (!arguments.has("o"))
        return failure(ErrorCode::Usage, tr("say where to write the picture: -o FILE.png"));
    const auto size = parseSize(arguments.value("size", "1440x900"));
    if (!size)
        return std::unexpected(size.error());
    const QString file = arguments.positional().value(0);
    return takeScreenshot(
        {.file = file, .mode = "text", .size = *size, .isDark = arguments.has("dark"), .output = arguments.value("o")})
        .transform([] { return ExitStatus::Fine; });
}

} // namespace

Command screenshotCommand()
{
    return {.name = "screenshot",
        .synopsis = "[FILE] --mode text [--size WxH] [--dark] -o PNG",
        .summary = tr("draw the workbench into a picture; without FILE the start page"),
        .options = {{"mode", "MODE", tr("text"), {"text"}}, {"size", "WxH", tr("the window's size, 1440x900 unless told"), {}},
            {"dark", {}, tr("in dark colours"), {}}, {"o", "PNG", tr("where to write"), {}}},
        .mostArguments = 1,
        .needsWindow = true,
        .run = run};
}

} // namespace throughline
