// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exporter.h"

#include "core/export/pictures.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace throughline {

namespace {

/// What a file dialog calls the files of a format.
QString filterOf(ExportFormat format)
{
    const QString suffix = rulesOf(format).suffix;
    const QString kind = suffix == QStringLiteral("pdf") ? Exporter::tr("PDF")
        : suffix == QStringLiteral("md")                 ? Exporter::tr("Markdown")
        : suffix == QStringLiteral("html")               ? Exporter::tr("Web page")
        : suffix == QStringLiteral("csv")                ? Exporter::tr("Table")
        : suffix == QStringLiteral("png")                ? Exporter::tr("Picture")
        : suffix == QStringLiteral("svg")                ? Exporter::tr("Drawing")
                                                         : Exporter::tr("JSON");
    return QStringLiteral("%1 (*.%2)").arg(kind, suffix);
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
    const QString path = m_dialogs->askWhereToExport(
        QDir(folder()).filePath(exportFileName(m_document->displayName(), format)), filterOf(format));
    if (path.isEmpty())
        return;
    const Result<void> result = write(format, path, isDraft);
    if (result)
        Q_EMIT exported(path);
    else if (result.error().code != ErrorCode::Refused)
        m_dialogs->showError(result.error().message);
}

Result<QByteArray> Exporter::bytes(ExportWish wish) const
{
    if (wish.format != ExportFormat::Pdf)
        return exported(m_document->snapshot(), wish);
    const auto progress = m_dialogs->startProgress(tr("Making the PDF…"));
    wish.progress = [&progress](double share) { return progress->report(share); };
    return exported(m_document->snapshot(), wish);
}

Result<void> Exporter::write(ExportFormat format, const QString &path, bool isDraft) const
{
    const QString pictures = format == ExportFormat::Markdown ? pictureFolderOf(path) : QString();
    const auto written = bytes({.format = format,
                                   .isDraft = isDraft,
                                   .hasShortTradeOffs = m_areTradeOffsShort,
                                   .roadmap = m_roadmap(),
                                   .pictureFolder = pictures})
                             .and_then([&path](const QByteArray &content) { return writeFile(path, content); });
    if (!written || pictures.isEmpty())
        return written;
    return writeAllInto(QFileInfo(path).dir().filePath(pictures), pictureCopies(m_document->snapshot()));
}

} // namespace throughline
