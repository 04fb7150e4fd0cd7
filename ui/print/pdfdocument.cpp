// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfdocument.h"

#include "core/base/translate.h"
#include "ui/print/pagepainter.h"
#include "ui/print/pdffinish.h"
#include "ui/print/strategypages.h"

#include <QBuffer>
#include <QPdfWriter>

namespace throughline {

namespace {

auto cancelled()
{
    return failure(ErrorCode::Refused, tr("The export was cancelled."));
}

constexpr qsizetype mostKeywords = 40;
constexpr double allDrawn = 0.8; // share of the work

/// Draws the pages into \a drawn; false where \a options cancelled it.
bool draw(DrawnPages &drawn, Composer &composer, const PdfOptions &options)
{
    drawn.marks.assign(composer.pages().size(), PageMarks(&drawn.fonts));
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
        composer.clear(i);
        if (options.progress && !options.progress(allDrawn * (i + 1) / count))
            return false;
    }
    drawn.fonts.paint(writer, painter);
    painter.end();
    return true;
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

Result<QByteArray> writePages(const Snapshot &snapshot, Composer composer, const PdfOptions &options)
{
    DrawnPages pages;
    if (!draw(pages, composer, options))
        return cancelled();
    Result<QByteArray> result = finishPdf(pages, composer, metadataOf(snapshot));
    if (result && options.progress && !options.progress(1))
        return cancelled();
    return result;
}

} // namespace throughline
