// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exporter.h"

#include "ui/print/exportto.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace throughline {

namespace {

/// What a file dialog calls the files of a format.
QString filterOf(ExportFormat format)
{
    const QString suffix = rulesOf(format).suffix;
    const QHash<QString, QString> kinds{{QStringLiteral("pdf"), Exporter::tr("PDF")},
        {QStringLiteral("md"), Exporter::tr("Markdown")}, {QStringLiteral("html"), Exporter::tr("Web page")},
        {QStringLiteral("csv"), Exporter::tr("Table")}, {QStringLiteral("png"), Exporter::tr("Picture")},
        {QStringLiteral("svg"), Exporter::tr("Drawing")}, {QStringLiteral("json"), Exporter::tr("JSON")},
        {QStringLiteral("pptx"), Exporter::tr("Presentation")}, {QStringLiteral("ics"), Exporter::tr("Calendar")}};
    return suffix.isEmpty() ? Exporter::tr("Folder of pictures (*)") : QStringLiteral("%1 (*.%2)").arg(kinds.value(suffix), suffix);
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

void Exporter::carryOut(const ExportWish &wish, bool opensResult)
{
    const QString path = m_dialogs->askWhereToExport(
        QDir(folder()).filePath(exportFileName(m_document->displayName(), wish.format)), filterOf(wish.format));
    if (path.isEmpty())
        return;
    bool isCancelled = false;
    const Result<void> result = write(wish, path, isCancelled);
    if (!result) {
        if (!isCancelled)
            m_dialogs->showError(result.error().message);
        return;
    }
    Q_EMIT exported(path);
    if (opensResult)
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

Result<void> Exporter::write(ExportWish wish, const QString &path, bool &isCancelled) const
{
    if (!rulesOf(wish.format).isPaged && wish.format != ExportFormat::StoryboardPng)
        return exportTo(m_document->snapshot(), wish, path, m_document->path());
    const auto progress = m_dialogs->startProgress(tr("Exporting “%1”…").arg(QFileInfo(path).fileName()));
    wish.progress = [&progress, &isCancelled](double share) {
        isCancelled = !progress->report(share);
        return !isCancelled;
    };
    return exportTo(m_document->snapshot(), wish, path, m_document->path());
}

} // namespace throughline
