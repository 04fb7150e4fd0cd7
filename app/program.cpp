// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/output.h"

#include <QCoreApplication>

namespace throughline {

namespace {

Result<ExitStatus> tryCommand(const Command &command, const QStringList &words)
{
    if (asksForHelp(words))
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

} // namespace

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("throughline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("throughline"));
}

const Command *commandOf(const QString &word)
{
    if (word == QStringLiteral("--help") || word == QStringLiteral("-h"))
        return findCommand(QStringLiteral("help"));
    return findCommand(word == QStringLiteral("--version") ? QStringLiteral("version") : word);
}

bool asksForHelp(const QStringList &words)
{
    const QStringList options
        = words.first(words.contains(QStringLiteral("--")) ? words.indexOf(QStringLiteral("--")) : words.size());
    return options.contains(QStringLiteral("--help")) || options.contains(QStringLiteral("-h"));
}

int runCommand(const Command &command, const QStringList &words)
{
    const Result<ExitStatus> result = tryCommand(command, words);
    if (result)
        return static_cast<int>(*result);
    printError(result.error().message);
    return static_cast<int>(ExitStatus::CannotDo);
}

} // namespace throughline
