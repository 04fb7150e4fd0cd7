// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfdocument.h"

#include "ui/print/pagepainter.h"
#include "ui/print/pdffinish.h"
#include "ui/print/strategypages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfDocument", text);
}

constexpr double laidOut = 0.5; ///< share of the work that is done when all pages are laid out
constexpr double drawn = 0.9;

/// The pages as QPdfWriter writes them; nothing where \a options cancelled it.
std::optional<QByteArray> draw(const Composer &composer, const PdfOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(composer.paper(), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    const int count = int(composer.pages().size());
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            writer.newPage();
        paintPage(painter, composer, i, options.isDraft);
        if (options.progress && !options.progress(laidOut + (drawn - laidOut) * (i + 1) / count))
            return {};
    }
    painter.end();
    return bytes;
}

} // namespace

Result<QByteArray> writePages(const Snapshot &snapshot, const Composer &composer, const PdfOptions &options)
{
    const auto cancelled = failure(ErrorCode::Refused, tr("The PDF was cancelled."));
    const std::optional<QByteArray> pages = draw(composer, options);
    if (!pages)
        return cancelled;
    const FrontMatter &front = snapshot.strategy().frontMatter();
    const QString title = strategyTitle(snapshot);
    const QString language = front.language.isEmpty() ? QStringLiteral("en") : front.language;
    Result<QByteArray> result = finishPdf(*pages, composer, {title, front.owner, tr("Product strategy"), language});
    if (result && options.progress && !options.progress(1))
        return cancelled;
    return result;
}

Result<QByteArray> writePdf(const Snapshot &snapshot, const PdfOptions &options)
{
    Composer composer(options.paper.size(QPageSize::Point), PageStyle());
    const StepDone step = [&options](double share) { return !options.progress || options.progress(share * laidOut); };
    if (!step(0) || !composeStrategy(composer, snapshot, step))
        return failure(ErrorCode::Refused, tr("The PDF was cancelled."));
    return writePages(snapshot, composer, options);
}

} // namespace throughline
