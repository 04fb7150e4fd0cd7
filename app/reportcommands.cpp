// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/export/exports.h"
#include "core/export/json.h"
#include "core/export/tracetext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app", text);
}

Result<ExitStatus> show(const Arguments &arguments)
{
    return readStrategy(arguments.positional().front())
        .and_then([](const ReadStrategy &file) { return print(exportJson(file.snapshot)); })
        .transform([] { return ExitStatus::Fine; });
}

QByteArray traced(const Snapshot &snapshot, const QString &format)
{
    if (format == QStringLiteral("json"))
        return QJsonDocument(traceToJson(snapshot)).toJson();
    if (format == QStringLiteral("csv"))
        return traceToCsv(snapshot);
    return format == QStringLiteral("dot") ? traceToDot(snapshot) : traceToText(snapshot);
}

Result<ExitStatus> trace(const Arguments &arguments)
{
    const QString format = arguments.value("format", "text");
    return readStrategy(arguments.positional().front())
        .and_then([&format](const ReadStrategy &file) { return print(traced(file.snapshot, format)); })
        .transform([] { return ExitStatus::Fine; });
}

} // namespace

Command showCommand()
{
    return {.name = "show",
        .synopsis = "FILE [--format json]",
        .summary = tr("print the whole model as JSON"),
        .options = {{"format", "FORMAT", tr("json"), {"json"}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .run = show};
}

Command traceCommand()
{
    return {.name = "trace",
        .synopsis = "FILE [--format text|json|csv|dot]",
        .summary = tr("print why coverage, both ways"),
        .options = {{"format", "FORMAT", tr("text, json, csv, or dot for Graphviz"), {"text", "json", "csv", "dot"}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .run = trace};
}

} // namespace throughline
