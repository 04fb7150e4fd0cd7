// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/output.h"
#include "core/base/nearest.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

using namespace throughline;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("throughline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("throughline"));
}

Result<ExitStatus> runCommand(const Command &command, const QStringList &words)
{
    const QStringList options
        = words.first(words.contains(QStringLiteral("--")) ? words.indexOf(QStringLiteral("--")) : words.size());
    if (options.contains(QStringLiteral("--help")) || options.contains(QStringLiteral("-h")))
        return print(helpOn(command).toUtf8()).transform([] { return ExitStatus::Fine; });
    const auto arguments = Arguments::parse(words, command.options);
    if (!arguments)
        return std::unexpected(arguments.error());
    const qsizetype given = arguments->positional().size();
    if (given < command.leastArguments || (command.mostArguments >= 0 && given > command.mostArguments))
        return failure(
            ErrorCode::Usage, QCoreApplication::translate("app", "usage: throughline %1 %2").arg(command.name, command.synopsis));
    return command.run(*arguments);
}

int report(const Result<ExitStatus> &result)
{
    if (result)
        return static_cast<int>(*result);
    printError(result.error().message);
    return static_cast<int>(ExitStatus::CannotDo);
}

/// A word that is neither a command nor a file: likely a command with a slip in it.
int reportUnknown(const QString &word)
{
    QStringList names;
    for (const Command &command : commands())
        names += command.name;
    const QString nearest = nearestName(word, names);
    const QString hint = nearest.isEmpty() ? QCoreApplication::translate("app", "“throughline help” lists the commands")
                                           : QCoreApplication::translate("app", "did you mean “%1”?").arg(nearest);
    printError(QCoreApplication::translate("app", "there is no command and no file “%1”; %2").arg(word, hint));
    return static_cast<int>(ExitStatus::CannotDo);
}

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

} // namespace

int main(int argc, char *argv[])
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const bool wantsHelp = first == QStringLiteral("--help") || first == QStringLiteral("-h");
    const Command *command = findCommand(wantsHelp ? QStringLiteral("help")
            : first == QStringLiteral("--version") ? QStringLiteral("version")
                                                   : first);
    if (command && !command->needsWindow) {
        const QCoreApplication application(argc, argv);
        nameApplication();
        return report(runCommand(*command, QCoreApplication::arguments().sliced(2)));
    }
    if (!command && !first.isEmpty() && !QFileInfo::exists(first)) {
        const QCoreApplication application(argc, argv);
        return reportUnknown(first);
    }

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
        return report(runCommand(*command, QCoreApplication::arguments().sliced(2)));
    return runWorkbench(application, QCoreApplication::arguments().sliced(1));
}
