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

auto cancelled()
{
    return failure(ErrorCode::Refused, tr("The PDF was cancelled."));
}

constexpr qsizetype mostKeywords = 40;
constexpr double laidOut = 0.5; ///< share of the work that is done when all pages are laid out
constexpr double allDrawn = 0.9;

/// The pages as QPdfWriter writes them; nothing where \a options cancelled it.
std::optional<DrawnPages> draw(const Composer &composer, const PdfOptions &options)
{
    DrawnPages drawn;
    drawn.marks.resize(composer.pages().size());
    QBuffer buffer(&drawn.bytes);
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
        paintPage(painter, composer, i, options.isDraft, &drawn.marks[std::size_t(i)]);
        if (options.progress && !options.progress(laidOut + (allDrawn - laidOut) * (i + 1) / count))
            return {};
    }
    painter.end();
    return drawn;
}

PdfMetadata metadataOf(const Snapshot &snapshot)
{
    const Strategy &strategy = snapshot.strategy();
    const FrontMatter &front = strategy.frontMatter();
    PdfMetadata metadata{.title = strategyTitle(snapshot),
        .author = front.owner,
        .subject = tr("Product strategy"),
        .language = front.language.isEmpty() ? QStringLiteral("en") : front.language};
    for (const Group &group : strategy.groups())
        if (group.part == Part::Roadmap && !group.name.isEmpty())
            metadata.keywords.append(group.name);
    for (const Element &element : strategy.elements())
        if (element.kind() == ElementKind::Market || element.kind() == ElementKind::Bet)
            metadata.keywords.append(element.body->title());
    metadata.keywords.resize(std::min(metadata.keywords.size(), mostKeywords));
    return metadata;
}

} // namespace

Result<QByteArray> writePages(const Snapshot &snapshot, const Composer &composer, const PdfOptions &options)
{
    const std::optional<DrawnPages> pages = draw(composer, options);
    if (!pages)
        return cancelled();
    Result<QByteArray> result = finishPdf(*pages, composer, metadataOf(snapshot));
    if (result && options.progress && !options.progress(1))
        return cancelled();
    return result;
}

Result<QByteArray> writePdf(const Snapshot &snapshot, const PdfOptions &options)
{
    Composer composer(options.paper.size(QPageSize::Point), PageStyle());
    const StepDone step = [&options](double share) { return !options.progress || options.progress(share * laidOut); };
    if (!step(0) || !composeStrategy(composer, snapshot, step))
        return cancelled();
    return writePages(snapshot, composer, options);
}

} // namespace throughline
