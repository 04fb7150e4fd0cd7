// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exporter.h"

#include "ui/print/exportto.h"
#include "ui/print/printing.h"
#include "ui/print/printout.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPrinter>
#include <QThread>
#include <QUrl>

#include <atomic>

namespace throughline {

namespace {

constexpr int frame = 16; // ms

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
    const QString what = tr("Exporting “%1”…").arg(QFileInfo(path).fileName());
    const auto work = [snapshot = m_document->snapshot(), path, own = m_document->path()](
                          const ExportWish &watched) { return exportTo(snapshot, watched, path, own); };
    if (!watch(wish, what, work))
        return;
    Q_EMIT exported(path);
    if (opensResult)
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void Exporter::print(const ExportWish &wish)
{
    const QString name = m_document->displayName();
    const std::unique_ptr<QPrinter> printer = m_dialogs->askPrinter(name, paperOf(wish));
    if (!printer)
        return;
    const auto work = [&](const ExportWish &watched) { return throughline::print(m_document->snapshot(), watched, *printer); };
    if (watch(wish, tr("Printing “%1”…").arg(name), work))
        Q_EMIT printed(name);
}

bool Exporter::watch(ExportWish wish, const QString &what, const std::function<Result<void>(const ExportWish &)> &work) const
{
    std::unique_ptr<Progress> progress = m_dialogs->startProgress(what);
    std::atomic<bool> isCancelled = false;
    Result<void> result;
    if (rulesOf(wish.format).isPaged || wish.format == ExportFormat::StoryboardPng) {
        wish.progress = [&](double share) {
            isCancelled = !progress->report(share);
            return !isCancelled;
        };
        result = work(wish);
    } else { // which can't say how far it is: in a thread, so that the window lives meanwhile
        wish.progress = [&isCancelled](double) { return !isCancelled; };
        const std::unique_ptr<QThread> thread(QThread::create([&] { result = work(wish); }));
        thread->start();
        while (!thread->wait(frame))
            isCancelled = isCancelled || !progress->report(0);
    }
    progress.reset();
    if (!result && !isCancelled)
        m_dialogs->showError(result.error().message);
    return result.has_value();
}

} // namespace throughline
