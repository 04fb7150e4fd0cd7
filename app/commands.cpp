// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/base/translate.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline {

namespace {

ExitStatus fine()
{
    return ExitStatus::Fine;
}

} // namespace

Command completionCommand()
{
    return {.name = "completion",
        .synopsis = "bash|zsh|fish",
        .summary = tr("print completion for a shell, to be sourced by it"),
        .details = tr("bash: source <(throughline completion bash)\n"
                      "zsh:  source <(throughline completion zsh)\n"
                      "fish: throughline completion fish | source"),
        .arguments = [] { return QList<QStringList>{{"bash", "zsh", "fish"}}; },
        .leastArguments = 1,
        .mostArguments = 1,
        .run =
            [](const Arguments &arguments) {
                return completionFor(arguments.positional().front())
                    .and_then([](const QString &text) { return print(text.toUtf8()); })
                    .transform(fine);
            }};
}

Command manCommand()
{
    return {.name = "man", .summary = tr("print the man page"), .run = [](const Arguments &) {
                return print(manPage().toUtf8()).transform(fine);
            }};
}

Command versionCommand()
{
    return {.name = "version", .summary = tr("print the version"), .run = [](const Arguments &) {
                return print("throughline " + QCoreApplication::applicationVersion().toUtf8() + '\n').transform(fine);
            }};
}

Command helpCommand()
{
    return {.name = "help",
        .synopsis = "[COMMAND]",
        .summary = tr("tell what a command does"),
        .arguments =
            [] {
                QStringList names;
                std::ranges::transform(commands(), std::back_inserter(names), &Command::name);
                return QList<QStringList>{names};
            },
        .mostArguments = 1,
        .run = [](const Arguments &arguments) -> Result<ExitStatus> {
            if (arguments.positional().isEmpty())
                return print(generalHelp().toUtf8()).transform(fine);
            const Command *command = findCommand(arguments.positional().front());
            if (!command)
                return failure(ErrorCode::Usage,
                    tr("there is no command “%1”; “throughline help” lists them").arg(arguments.positional().front()));
            return print(helpOn(*command).toUtf8()).transform(fine);
        }};
}

const QList<Command> &commands()
{
    static const QList<Command> all{checkCommand(), showCommand(), traceCommand(), exportCommand(), editCommand(), diffCommand(),
        mergeCommand(), resolveCommand(), newCommand(), templatesCommand(), presentCommand(), screenshotCommand(),
        completionCommand(), manCommand(), versionCommand(), helpCommand()};
    return all;
}

const Command *findCommand(const QString &name)
{
    const auto command = std::ranges::find(commands(), name, &Command::name);
    return command == commands().end() ? nullptr : &*command;
}

} // namespace throughline
