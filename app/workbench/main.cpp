// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"
#include "app/program.h"
#include "app/workbench/drawing.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QHash>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

using namespace throughline;

namespace {

bool hasDisplay()
{
    return std::ranges::any_of(std::to_array({"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}), qEnvironmentVariableIsSet);
}

/// A command draws without a display, be there one or not: a display that can't be reached would end the program.
void drawWithoutDisplay()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // what that platform can't do is nobody's concern
}

/// With what it does, where that is to draw.
Command completed(Command command)
{
    const QHash<QString, Result<ExitStatus> (*)(const Arguments &)> runs{{QStringLiteral("export"), runExport},
        {QStringLiteral("present"), runPresent}, {QStringLiteral("screenshot"), runScreenshot}};
    if (command.needsWindow)
        command.run = runs.value(command.name);
    return command;
}

} // namespace

int main(int argc, char *argv[])
{
    const Command *command = commandOf(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (command && !command->needsDisplay)
        drawWithoutDisplay();
    if (!hasDisplay()) {
        printError(QCoreApplication::translate(
            "app", "there is no display to show a window on; “throughline help” lists what works without one"));
        return static_cast<int>(ExitStatus::CannotDo);
    }
    QApplication application(argc, argv);
    nameApplication();
    QApplication::setDesktopFileName(QStringLiteral("org.throughline.Throughline"));
    if (command)
        return runCommand(completed(*command), QCoreApplication::arguments().sliced(2));
    return runWorkbench(application, QCoreApplication::arguments().sliced(1));
}
