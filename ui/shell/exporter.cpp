// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exporter.h"

#include "core/export/exports.h"
#include "core/export/pictures.h"
#include "core/export/priorities.h"
#include "core/export/shorttradeoffs.h"
#include "core/store/store.h"
#include "ui/print/mapimage.h"
#include "ui/print/pdfdocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace throughline {

namespace {

constexpr QSize mapSize(1920, 1080); // it gets higher where it needs to

struct FormatWords {
    QString suffix;
    QString filter;
};

FormatWords words(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return {QStringLiteral("pdf"), Exporter::tr("PDF (*.pdf)")};
    case ExportFormat::Markdown:
    case ExportFormat::NotDoing:
        return {QStringLiteral("md"), Exporter::tr("Markdown (*.md)")};
    case ExportFormat::Html:
        return {QStringLiteral("html"), Exporter::tr("Web page (*.html)")};
    case ExportFormat::Csv:
    case ExportFormat::PrioritiesCsv:
        return {QStringLiteral("csv"), Exporter::tr("Table (*.csv)")};
    case ExportFormat::MapPng:
    case ExportFormat::RoadmapPng:
    case ExportFormat::PrioritiesPng:
        return {QStringLiteral("png"), Exporter::tr("Picture (*.png)")};
    case ExportFormat::MapSvg:
    case ExportFormat::RoadmapSvg:
    case ExportFormat::PrioritiesSvg:
        return {QStringLiteral("svg"), Exporter::tr("Drawing (*.svg)")};
    case ExportFormat::Json:
        break;
    }
    return {QStringLiteral("json"), Exporter::tr("JSON (*.json)")};
}

QString pictureFolder(const QString &path)
{
    return QFileInfo(path).completeBaseName() + QStringLiteral(".assets");
}

} // namespace

Exporter::Exporter(Document *document, Dialogs *dialogs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_dialogs(dialogs)
{
}

QString Exporter::folder() const
{
    return m_document->path().isEmpty() ? QDir::homePath() : QFileInfo(m_document->path()).path();
}

void Exporter::exportAs(ExportFormat format)
{
    const Coverage coverage = m_document->snapshot().trace().coverage();
    const int untraced = coverage.items - coverage.traced;
    const bool isDraft = format == ExportFormat::Pdf && untraced > 0;
    if (isDraft) {
        const auto answer = m_dialogs->askAboutUntraced(untraced);
        if (answer == Dialogs::Finality::Review)
            Q_EMIT reviewWanted();
        if (answer != Dialogs::Finality::Draft)
            return;
    }
    QString name = m_document->displayName();
    name.truncate(name.indexOf(u'.') > 0 ? name.indexOf(u'.') : name.size());
    if (format == ExportFormat::Markdown)
        name += tr(" export");
    if (format == ExportFormat::NotDoing)
        name += tr(" not doing");
    if (format == ExportFormat::MapPng || format == ExportFormat::MapSvg)
        name += tr(" map");
    if (format == ExportFormat::RoadmapSvg || format == ExportFormat::RoadmapPng)
        name += tr(" roadmap");
    if (format == ExportFormat::PrioritiesSvg || format == ExportFormat::PrioritiesPng || format == ExportFormat::PrioritiesCsv)
        name += tr(" priorities");
    const QString path
        = m_dialogs->askWhereToExport(QDir(folder()).filePath(name + u'.' + words(format).suffix), words(format).filter);
    if (path.isEmpty())
        return;
    const Result<void> result = write(format, path, isDraft);
    if (result)
        Q_EMIT exported(path);
    else if (result.error().code != ErrorCode::Refused)
        m_dialogs->showError(result.error().message);
}

Snapshot Exporter::toExport() const
{
    return m_areTradeOffsShort ? withShortTradeOffs(m_document->snapshot()) : m_document->snapshot();
}

Result<QByteArray> Exporter::pdf(bool isDraft) const
{
    const auto progress = m_dialogs->startProgress(tr("Making the PDF…"));
    return writePdf(toExport(), {.isDraft = isDraft, .progress = [&progress](double share) { return progress->report(share); }});
}

Result<QByteArray> Exporter::bytes(ExportFormat format, const QString &path, bool isDraft) const
{
    const Snapshot &snapshot = m_document->snapshot();
    switch (format) {
    case ExportFormat::Pdf:
        return pdf(isDraft);
    case ExportFormat::Markdown:
        return exportMarkdown(toExport(), pictureFolder(path));
    case ExportFormat::Csv:
        return exportCsv(snapshot);
    case ExportFormat::Json:
        return exportJson(snapshot);
    case ExportFormat::NotDoing:
        return exportNotDoing(snapshot);
    case ExportFormat::MapPng:
        return mapPng(snapshot, mapSize);
    case ExportFormat::MapSvg:
        return mapSvg(snapshot, mapSize);
    case ExportFormat::RoadmapSvg:
        return roadmapSvg(snapshot, {.look = m_roadmap()});
    case ExportFormat::RoadmapPng:
        return roadmapPng(snapshot, {.look = m_roadmap()});
    case ExportFormat::PrioritiesSvg:
        return prioritySvg(snapshot, {.look = m_priorities()});
    case ExportFormat::PrioritiesPng:
        return priorityPng(snapshot, {.look = m_priorities()});
    case ExportFormat::PrioritiesCsv:
        return prioritiesCsv(snapshot, m_priorities().weights);
    case ExportFormat::Html:
        break;
    }
    return exportHtml(toExport());
}

Result<void> Exporter::write(ExportFormat format, const QString &path, bool isDraft) const
{
    const auto written
        = bytes(format, path, isDraft).and_then([&path](const QByteArray &content) { return writeFile(path, content); });
    if (!written || format != ExportFormat::Markdown)
        return written;
    return writeAllInto(QFileInfo(path).dir().filePath(pictureFolder(path)), pictureCopies(m_document->snapshot()));
}

} // namespace throughline
