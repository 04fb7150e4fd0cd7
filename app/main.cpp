// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"
#include "app/program.h"
#include "core/base/nearest.h"
#include "core/store/documentform.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include <unistd.h>

using namespace throughline;

namespace {

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

/// A TextPack is unpacked by a library that only the workbench loads.
bool namesPack(const QStringList &words)
{
    return std::ranges::any_of(words, [](const QString &word) { return formOf(word) == DocumentForm::Pack; });
}

/// What draws is a program of its own beside this one: loading the libraries for it would take most of the time of what doesn't.
int becomeWorkbench(char *argv[])
{
    std::error_code error;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path workbench = self.parent_path() / "throughline-workbench";
    ::execv(workbench.c_str(), argv);
    printError(
        QCoreApplication::translate("app", "%1: can't be started; install Throughline again, it belongs beside “throughline”")
            .arg(QString::fromStdString(workbench.string())));
    return static_cast<int>(ExitStatus::CannotDo);
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(
        SIGXFSZ, SIG_IGN); // so that a file larger than the system allows is an error like any other; the workbench inherits it
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const Command *command = commandOf(first);
    const bool isUnknown = !command && !first.isEmpty() && !QFileInfo::exists(first);
    if (!command && !isUnknown)
        return becomeWorkbench(argv);
    const QCoreApplication application(argc, argv);
    nameApplication();
    if (isUnknown)
        return reportUnknown(first);
    const QStringList words = QCoreApplication::arguments().sliced(2);
    if ((command->needsWindow || namesPack(words)) && !asksForHelp(words))
        return becomeWorkbench(argv);
    return runCommand(*command, words);
}
