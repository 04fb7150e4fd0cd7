// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"
#include "app/workbench/drawing.h"
#include "core/export/exports.h"
#include "core/export/pictures.h"
#include "core/export/priorities.h"
#include "core/export/shorttradeoffs.h"
#include "core/store/store.h"
#include "ui/print/mapimage.h"
#include "ui/print/pdfdocument.h"
#include "ui/print/priorityimage.h"
#include "ui/print/roadmapimage.h"
#include "ui/print/slideimages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app", text);
}

constexpr QLatin1StringView storyboard("storyboard-png");
constexpr QLatin1StringView notDoing("not-doing");
constexpr QLatin1StringView map("map-"); // with the kind of picture behind
constexpr QLatin1StringView roadmap("roadmap-");
constexpr QLatin1StringView priorities("priorities-");

/// What an export is asked to do.
struct Request {
    ReadStrategy file;
    QString format;
    QString output; ///< "-" for standard output
    bool isDraft = false;
    QPageSize paper;
    QSize size;
    RankingWeights weights = {};
};

QString defaultOutput(const QString &input, const QString &format)
{
    if (input == QStringLiteral("-"))
        return input;
    const QFileInfo info(input);
    QString base = info.fileName();
    for (const QString &suffix : {QStringLiteral(".strategy.md"), QStringLiteral(".md"), QStringLiteral(".markdown")}) {
        if (base.endsWith(suffix, Qt::CaseInsensitive)) {
            base.chop(suffix.size());
            break;
        }
    }
    const QString name = format == QStringLiteral("md") ? base + QStringLiteral(".export.md")
        : format == notDoing                            ? base + QStringLiteral(".not-doing.md")
        : format == storyboard                          ? base + QStringLiteral(".storyboard")
        : format.startsWith(roadmap)                    ? base + QStringLiteral(".roadmap.") + format.mid(roadmap.size())
        : format.startsWith(priorities)                 ? base + QStringLiteral(".priorities.") + format.mid(priorities.size())
        : format.startsWith(map)                        ? base + QStringLiteral(".map.") + format.mid(map.size())
                                                        : base + u'.' + format;
    return info.dir().filePath(name);
}

/// A final export of a strategy with untraced items is refused; the items are named.
bool mayBeFinal(const QString &name, const Snapshot &snapshot)
{
    bool isTraced = true;
    for (const Finding &finding : snapshot.findings()) {
        if (finding.code != FindingCode::NoWhy)
            continue;
        isTraced = false;
        const int line = snapshot.text().positionOf(snapshot.rangeOf(finding).start).line;
        printError(name + u':' + QString::number(line) + QStringLiteral(": ") + snapshot.messageOf(finding));
    }
    if (!isTraced)
        printError(tr("%1: a final PDF wants a why for each roadmap item: add them, or export with --draft").arg(name));
    return isTraced;
}

Result<QByteArray> bytesOf(const Request &request)
{
    const Snapshot &snapshot = request.file.snapshot;
    if (request.format == QStringLiteral("pdf"))
        return writePdf(snapshot, {.paper = request.paper, .isDraft = request.isDraft, .progress = {}});
    if (request.format == QStringLiteral("html"))
        return exportHtml(snapshot);
    if (request.format == QStringLiteral("csv"))
        return exportCsv(snapshot);
    if (request.format == QStringLiteral("json"))
        return exportJson(snapshot);
    if (request.format == notDoing)
        return exportNotDoing(snapshot);
    if (request.format.startsWith(roadmap)) {
        const RoadmapImageRequest image{.size = request.size, .look = {.today = QDate::currentDate()}};
        return request.format.endsWith(QStringLiteral("svg")) ? roadmapSvg(snapshot, image) : roadmapPng(snapshot, image);
    }
    if (request.format == u"priorities-csv")
        return prioritiesCsv(snapshot, request.weights);
    if (request.format.startsWith(priorities)) {
        const PriorityImageRequest image{.size = request.size, .look = {.weights = request.weights}};
        return request.format.endsWith(QStringLiteral("svg")) ? prioritySvg(snapshot, image) : priorityPng(snapshot, image);
    }
    if (request.format.startsWith(map))
        return request.format.endsWith(QStringLiteral("svg")) ? mapSvg(snapshot, request.size) : mapPng(snapshot, request.size);
    const bool isStream = request.output == QStringLiteral("-");
    return exportMarkdown(
        snapshot, isStream ? QString() : QFileInfo(request.output).completeBaseName() + QStringLiteral(".assets"));
}

/// Where the slide with \a number goes: into a folder, or where a pattern says.
QString slidePath(const QString &output, int number, int count)
{
    const QString digits = QString::number(number).rightJustified(QString::number(count).size(), u'0');
    if (const qsizetype mark = output.lastIndexOf(QStringLiteral("%d")); mark >= 0)
        return QString(output).replace(mark, 2, digits);
    return QDir(output).filePath(tr("slide-%1.png").arg(digits));
}

/// One picture for each slide, none of them over the strategy itself.
Result<void> exportSlides(const Request &request)
{
    if (request.output == QStringLiteral("-"))
        return failure(ErrorCode::Usage, tr("a storyboard is several pictures: name a folder, or a file such as slide-%d.png"));
    const SlideImageRequest image{.size = request.size};
    const QString own = QFileInfo(request.file.name).canonicalFilePath();
    const int count = slideCount(request.file.snapshot, image);
    for (int number = 1; number <= count; ++number) {
        const QString path = slidePath(request.output, number, count);
        if (!own.isEmpty() && QFileInfo(path).canonicalFilePath() == own)
            return failure(ErrorCode::Refused, tr("%1: is the strategy itself; name other files to export to").arg(path));
    }
    return writeSlides(request.file.snapshot, image,
        [&request](int number, int of, const QByteArray &png) { return writeInto(slidePath(request.output, number, of), png); });
}

Result<void> copyPictures(const Request &request)
{
    if (request.format != QStringLiteral("md") || request.output == QStringLiteral("-"))
        return {};
    const QFileInfo output(request.output);
    return writeAllInto(
        output.absoluteDir().filePath(output.completeBaseName() + QStringLiteral(".assets")), pictureCopies(request.file.snapshot));
}

} // namespace

Result<ExitStatus> runExport(const Arguments &arguments)
{
    if (!arguments.has("to"))
        return failure(ErrorCode::Usage,
            tr("say what to export to: --to pdf, storyboard-png, map-svg, map-png, roadmap-svg, roadmap-png, priorities-svg, "
               "priorities-png, priorities-csv, md, html, csv, json or not-doing"));
    const QString input = arguments.positional().front();
    auto file = readStrategy(input);
    if (!file)
        return std::unexpected(file.error());
    const QString format = arguments.value("to");
    if (arguments.value("trade-offs") == QStringLiteral("short") && (format == u"pdf" || format == u"md" || format == u"html"))
        file->snapshot = withShortTradeOffs(file->snapshot);
    const auto size = parseSize(arguments.value("size", "1920x1080"));
    if (!size)
        return std::unexpected(size.error());
    const auto weight = parseWeight(arguments.value("vision-weight", "60"));
    if (!weight)
        return std::unexpected(weight.error());
    const Request request{.file = *std::move(file),
        .format = format,
        .output = arguments.value("o", defaultOutput(input, format)),
        .isDraft = arguments.has("draft"),
        .paper = QPageSize(arguments.value("paper") == QStringLiteral("letter") ? QPageSize::Letter : QPageSize::A4),
        .size = *size,
        .weights = {.vision = *weight}};
    const QString own = QFileInfo(input).canonicalFilePath();
    if (!own.isEmpty() && QFileInfo(request.output).canonicalFilePath() == own)
        return failure(ErrorCode::Refused, tr("%1: is the strategy itself; name another file to export to").arg(request.output));
    if (format == QStringLiteral("pdf") && !request.isDraft && !mayBeFinal(input, request.file.snapshot))
        return ExitStatus::Findings;
    if (format == storyboard)
        return exportSlides(request).transform([] { return ExitStatus::Fine; });
    return bytesOf(request)
        .and_then([&](const QByteArray &bytes) { return print(bytes, request.output); })
        .and_then([&] { return copyPictures(request); })
        .transform([] { return ExitStatus::Fine; });
}

} // namespace throughline
