// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "app/workbench/drawing.h"
#include "core/base/translate.h"
#include "core/model/values.h"
#include "ui/print/exportto.h"

#include <QDir>
#include <QFileInfo>

namespace throughline {

namespace {

/// What an export is asked to do.
struct Request {
    ReadStrategy file;
    QString output; ///< "-" for standard output
    ExportWish wish;
};

QString defaultOutput(const QString &input, ExportFormat format)
{
    return input == QStringLiteral("-") ? input : QFileInfo(input).dir().filePath(exportFileName(input, format));
}

/// A final export of a strategy with untraced items is refused; the items are named.
bool mayBeFinal(const QString &name, const Snapshot &snapshot)
{
    bool isTraced = true;
    bool isMerged = true;
    for (const Finding &finding : snapshot.findings()) {
        if (finding.code != FindingCode::NoWhy && finding.code != FindingCode::ConflictMarker)
            continue;
        (finding.code == FindingCode::NoWhy ? isTraced : isMerged) = false;
        const int line = snapshot.text().positionOf(snapshot.rangeOf(finding).start).line;
        printError(name + u':' + QString::number(line) + QStringLiteral(": ") + snapshot.messageOf(finding));
    }
    if (!isMerged)
        printError(tr("%1: both versions of a merge are in the text: merge them with “throughline resolve”, or export with --draft")
                .arg(name));
    else if (!isTraced)
        printError(tr("%1: a final PDF wants a why for each roadmap item: add them, or export with --draft").arg(name));
    return isTraced && isMerged;
}

/// Invalid where none is wanted.
Result<QDate> sessionOf(const Arguments &arguments)
{
    if (!arguments.has("session"))
        return QDate();
    const auto day = parseDate(arguments.value("session"));
    return day ? Result<QDate>(*day) : failure(ErrorCode::Usage, tr("--session takes a date such as 2027-01-15"));
}

HandoutPlan handoutOf(const Arguments &arguments)
{
    HandoutPlan plan;
    plan.perPage = arguments.value("per-page", QString::number(plan.perPage)).toInt();
    const QString notes = arguments.value("notes");
    plan.notes = notes == QStringLiteral("none") ? HandoutNotes::None
        : notes == QStringLiteral("below")       ? HandoutNotes::Below
                                                 : HandoutNotes::Beside;
    return plan;
}

/// What is exported where. Fails with Usage where the arguments don't say it.
Result<Request> requestOf(const Arguments &arguments)
{
    const std::optional<ExportFormat> format = exportFormatNamed(arguments.value("to"));
    if (!format)
        return failure(
            ErrorCode::Usage, tr("say what to export to: --to and one of %1").arg(exportChoices().join(QStringLiteral(", "))));
    const QString input = arguments.positional().front();
    auto file = readStrategy(input);
    if (!file)
        return std::unexpected(file.error());
    const auto size = parseSize(arguments.value("size", "1920x1080"));
    if (!size)
        return std::unexpected(size.error());
    const auto withheld = mattersNamed(arguments.value("without"));
    if (!withheld)
        return failure(ErrorCode::Usage, tr("--without takes some of %1").arg(matterNames().join(QStringLiteral(", "))));
    const auto weight = parseWeight(arguments.value("vision-weight", "60"));
    if (!weight)
        return std::unexpected(weight.error());
    const auto session = sessionOf(arguments);
    if (!session)
        return std::unexpected(session.error());
    const auto pages = PageRanges::read(arguments.value("pages"));
    if (!pages)
        return std::unexpected(pages.error());
    const QString output = arguments.value("o", defaultOutput(input, *format));
    return Request{.file = *std::move(file),
        .output = output,
        .wish = {.format = *format,
            .withheld = *withheld,
            .isDraft = arguments.has("draft"),
            .hasShortTradeOffs = arguments.value("trade-offs") == QStringLiteral("short"),
            .paper = QPageSize(arguments.value("paper") == QStringLiteral("letter") ? QPageSize::Letter : QPageSize::A4),
            .isLandscape = arguments.has("landscape") || format == ExportFormat::RoadmapPdf,
            .pages = *pages,
            .deck = arguments.value("shape") == QStringLiteral("classic") ? SlideShape::Classic : SlideShape::Wide,
            .handout = handoutOf(arguments),
            .size = *size,
            .roadmap = {.today = QDate::currentDate()},
            .priorities = {.weights = {.vision = *weight}},
            .session = *session,
            .hasMermaid = arguments.has("mermaid")}};
}

} // namespace

Result<ExitStatus> runExport(const Arguments &arguments)
{
    const auto request = requestOf(arguments);
    if (!request)
        return std::unexpected(request.error());
    const QString input = arguments.positional().front();
    const ExportWish &wish = request->wish;
    if (rulesOf(wish.format).isPaged && !wish.isDraft && !mayBeFinal(input, request->file.snapshot))
        return ExitStatus::Findings;
    return exportTo(request->file.snapshot, wish, request->output, input).transform([] { return ExitStatus::Fine; });
}

} // namespace throughline
