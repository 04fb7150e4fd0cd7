// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printing.h"

#include "core/base/translate.h"
#include "ui/print/pagepainter.h"
#include "ui/print/printout.h"

#include <QPageRanges>
#include <QPainter>
#include <QPrinter>

namespace throughline {

namespace {

/// From points of a page of \a paper to the printer's pixels, so that all of it is on its sheet, in the middle.
QTransform onSheet(const QPrinter &printer, QSizeF paper)
{
    const QRectF sheet = printer.pageLayout().fullRectPixels(printer.resolution());
    const double scale = std::min(sheet.width() / paper.width(), sheet.height() / paper.height());
    const QPointF corner((sheet.width() - paper.width() * scale) / 2, (sheet.height() - paper.height() * scale) / 2);
    return QTransform::fromTranslate(corner.x(), corner.y()).scale(scale, scale);
}

std::vector<int> askedOf(const QPrinter &printer, int count)
{
    std::vector<int> pages;
    const bool areSome = printer.printRange() == QPrinter::PageRange && !printer.pageRanges().isEmpty();
    for (int page = 0; page < count; ++page) {
        if (!areSome || printer.pageRanges().contains(page + 1))
            pages.push_back(page);
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(pages);
    return pages;
}

} // namespace

Result<void> print(const Snapshot &snapshot, const ExportWish &wish, QPrinter &printer)
{
    const auto reach = [&wish](double share) { return !wish.progress || wish.progress(share); };
    const auto cancelled = [] { return failure(ErrorCode::Refused, tr("Printing was cancelled.")); };
    const auto pages = composed(shownTo(snapshot, wish).snapshot, wish, [&](double share) { return reach(share * laidOut); });
    if (!pages)
        return cancelled();
    const std::vector<int> wanted = askedOf(printer, static_cast<int>(pages->pages().size()));
    if (wanted.empty())
        return failure(ErrorCode::Usage, nothingWanted(*pages));
    printer.setFullPage(true);
    const auto unreachable = [&] {
        return failure(ErrorCode::WriteFailed, tr("The printer takes nothing: see whether it is on, or choose another one"));
    };
    QPainter painter;
    if (!painter.begin(&printer))
        return unreachable();
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i > 0 && !printer.newPage())
            return unreachable();
        painter.setTransform(onSheet(printer, pages->paper()));
        paintPage(painter, *pages, wanted[i], wish.isDraft);
        if (!reach(laidOut + (1 - laidOut) * static_cast<double>(i + 1) / static_cast<double>(wanted.size()))) {
            painter.end();
            printer.abort();
            return cancelled();
        }
    }
    return {};
}

} // namespace throughline
