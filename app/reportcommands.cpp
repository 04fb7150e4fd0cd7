// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/base/translate.h"
#include "core/export/exports.h"
#include "core/export/json.h"
#include "core/export/matrixtext.h"
#include "core/export/tracetext.h"

#include <QJsonDocument>

namespace throughline {

namespace {

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

QByteArray matrixOf(const Snapshot &snapshot, const QString &name, const QString &format)
{
    const Strategy &strategy = snapshot.strategy();
    const MatrixKind kind = name == QStringLiteral("pains-bets") ? MatrixKind::PainsBets : MatrixKind::ItemsBets;
    const Matrix matrix = Matrix::of(strategy, snapshot.trace(), kind, std::vector<bool>(strategy.elements().size(), true));
    if (format == QStringLiteral("json"))
        return matrixToJson(matrix, strategy);
    return format == QStringLiteral("csv") ? matrixToCsv(matrix, strategy) : matrixToTsv(matrix, strategy);
}

Result<ExitStatus> printMatrix(const Arguments &arguments)
{
    const QString format = arguments.value("format", "tsv");
    if (format == QStringLiteral("text") || format == QStringLiteral("dot"))
        return failure(ErrorCode::Usage, tr("a matrix is a table: --format tsv, csv or json"));
    return readStrategy(arguments.positional().front())
        .and_then([&](const ReadStrategy &file) { return print(matrixOf(file.snapshot, arguments.value("matrix"), format)); })
        .transform([] { return ExitStatus::Fine; });
}

Result<ExitStatus> trace(const Arguments &arguments)
{
    if (arguments.has("matrix"))
        return printMatrix(arguments);
    const QString format = arguments.value("format", "text");
    if (format == QStringLiteral("tsv"))
        return failure(ErrorCode::Usage, tr("--format tsv is for --matrix; use csv"));
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
        .synopsis = "FILE [--format text|json|csv|dot] [--matrix pains-bets|items-bets [--format tsv|csv|json]]",
        .summary = tr("print why coverage, both ways"),
        .details = tr("A matrix has a row for each pain point or roadmap item, a column for each bet, and their sums."),
        .options = {{"format", "FORMAT", tr("text, json, csv, or dot for Graphviz; for a matrix tsv, csv or json"),
                        {"text", "json", "csv", "dot", "tsv"}},
            {"matrix", "MATRIX", tr("which bet solves which pain, or why each item is done"), {"pains-bets", "items-bets"}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .run = trace};
}

} // namespace throughline
