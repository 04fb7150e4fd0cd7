// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "app/workbench/drawing.h"
#include "core/export/pictures.h"
#include "core/store/store.h"
#include "ui/print/exported.h"
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
    const SlideImageRequest image{.size = request.wish.size};
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
    if (request.wish.pictureFolder.isEmpty())
        return {};
    return writeAllInto(
        QFileInfo(request.output).absoluteDir().filePath(request.wish.pictureFolder), pictureCopies(request.file.snapshot));
}

/// What is exported where. Fails with Usage where the arguments don't say it.
Result<Request> requestOf(const Arguments &arguments)
{
    const std::optional<ExportFormat> format = exportFormatNamed(arguments.value("to"));
    if (!format)
        return failure(ErrorCode::Usage,
            tr("say what to export to: --to and one of %1").arg(exportChoices().join(QStringLiteral(", "))));
    const QString input = arguments.positional().front();
    auto file = readStrategy(input);
    if (!file)
        return std::unexpected(file.error());
    const auto size = parseSize(arguments.value("size", "1920x1080"));
    if (!size)
        return std::unexpected(size.error());
    const QString output = arguments.value("o", defaultOutput(input, *format));
    const bool copiesPictures = format == ExportFormat::Markdown && output != QStringLiteral("-");
    return Request{.file = *std::move(file),
        .output = output,
        .wish = {.format = *format,
            .isDraft = arguments.has("draft"),
            .hasShortTradeOffs = arguments.value("trade-offs") == QStringLiteral("short"),
            .paper = QPageSize(arguments.value("paper") == QStringLiteral("letter") ? QPageSize::Letter : QPageSize::A4),
            .size = *size,
            .roadmap = {.today = QDate::currentDate()},
            .pictureFolder = copiesPictures ? pictureFolderOf(output) : QString()}};
}

} // namespace

Result<ExitStatus> runExport(const Arguments &arguments)
{
    const auto request = requestOf(arguments);
    if (!request)
        return std::unexpected(request.error());
    const QString input = arguments.positional().front();
    const QString own = QFileInfo(input).canonicalFilePath();
    if (!own.isEmpty() && QFileInfo(request->output).canonicalFilePath() == own)
        return failure(ErrorCode::Refused, tr("%1: is the strategy itself; name another file to export to").arg(request->output));
    const ExportWish &wish = request->wish;
    if (wish.format == ExportFormat::Pdf && !wish.isDraft && !mayBeFinal(input, request->file.snapshot))
        return ExitStatus::Findings;
    if (wish.format == ExportFormat::StoryboardPng)
        return exportSlides(*request).transform([] { return ExitStatus::Fine; });
    return exported(request->file.snapshot, wish)
        .and_then([&](const QByteArray &bytes) { return print(bytes, request->output); })
        .and_then([&] { return copyPictures(*request); })
        .transform([] { return ExitStatus::Fine; });
}

} // namespace throughline
