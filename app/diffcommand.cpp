// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/base/translate.h"
#include "core/history/differencetext.h"

#include <QJsonDocument>

namespace throughline {

namespace {

QByteArray shown(const Difference &difference, const ReadStrategy &before, const ReadStrategy &after, const QString &format)
{
    if (format == QStringLiteral("json")) {
        QJsonObject object = differenceToJson(difference, before.snapshot, after.snapshot);
        object["before"] = before.name;
        object["after"] = after.name;
        return QJsonDocument(object).toJson();
    }
    return format == QStringLiteral("md") ? differenceToMarkdown(difference, before.snapshot, after.snapshot)
                                          : differenceToText(difference, before.snapshot, after.snapshot);
}

Result<ExitStatus> diffFiles(const Arguments &arguments)
{
    if (arguments.positional().count(QStringLiteral("-")) > 1)
        return failure(ErrorCode::Usage, tr("only one of both can be standard input"));
    const auto before = readStrategy(arguments.positional().front());
    if (!before)
        return std::unexpected(before.error());
    const auto after = readStrategy(arguments.positional().back());
    if (!after)
        return std::unexpected(after.error());
    const Difference difference = differenceOf(before->snapshot, after->snapshot);
    return print(shown(difference, *before, *after, arguments.value("format", "text"))).transform([&] {
        return difference.isEmpty() ? ExitStatus::Fine : ExitStatus::Findings;
    });
}

} // namespace

Command diffCommand()
{
    return {.name = "diff",
        .synopsis = "BEFORE AFTER [--format text|json|md]",
        .summary = tr("tell what is different in the newer of two strategies"),
        .details
        = tr("Elements are compared wherever they have gone: added, removed, renamed, moved, moved in time, other priorities,\n"
             "other whys, reworded. Exits with 0 where both are the same, byte for byte, and with 1 where they differ."),
        .options = {{"format", "FORMAT", tr("how it is written: text, json or md"), {"text", "json", "md"}}},
        .leastArguments = 2,
        .mostArguments = 2,
        .run = diffFiles};
}

} // namespace throughline
