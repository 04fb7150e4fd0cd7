// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/slideimages.h"

#include "core/base/translate.h"
#include "ui/paint/imagebytes.h"
#include "ui/paint/slidepainter.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr double widestClassic = 1.5; // width to height, between 4:3 and 16:9

SlidePainter painterFor(const SlideImageRequest &request)
{
    const bool isClassic = request.size.width() < widestClassic * request.size.height();
    return {SlideStyle::make(request.isDark), {.shape = isClassic ? SlideShape::Classic : SlideShape::Wide}};
}

QByteArray pngOfSlide(const Snapshot &snapshot, const SlidePainter &painter, const Slide &slide, QSize size)
{
    PictureCache pictures;
    return pngOf(painter.image(size, slide, pictures.picture(snapshot.pictures(), slide.picture)));
}

} // namespace

Result<QByteArray> slidePng(const Snapshot &snapshot, int number, const SlideImageRequest &request)
{
    const SlidePainter painter = painterFor(request);
    const std::vector<Slide> deck = deckOf(snapshot, painter);
    if (number < 1 || number > static_cast<int>(deck.size()))
        return failure(ErrorCode::Usage, tr("there is no slide %1; the last one is %2").arg(number).arg(deck.size()));
    return pngOfSlide(snapshot, painter, deck[static_cast<std::size_t>(number - 1)], request.size);
}

Result<QByteArray> slideOfFramePng(const Snapshot &snapshot, int frame, const SlideImageRequest &request)
{
    const SlidePainter painter = painterFor(request);
    const std::vector<Slide> deck = deckOf(snapshot, painter);
    const auto slide
        = std::ranges::find_if(deck, [frame](const Slide &each) { return each.kind == SlideKind::Frame && each.frame == frame; });
    if (frame < 0 || slide == deck.end())
        return failure(ErrorCode::Usage, tr("Select a frame of the storyboard first"));
    return pngOfSlide(snapshot, painter, *slide, request.size);
}

Result<void> writeSlides(const Snapshot &snapshot, const SlideImageRequest &request,
    const std::function<Result<void>(int number, int count, const QByteArray &png)> &write)
{
    const SlidePainter painter = painterFor(request);
    const std::vector<Slide> deck = deckOf(snapshot, painter);
    PictureCache pictures;
    int number = 0;
    for (const Slide &slide : deck) {
        const QByteArray bytes = pngOf(painter.image(request.size, slide, pictures.picture(snapshot.pictures(), slide.picture)));
        if (const auto written = write(++number, static_cast<int>(deck.size()), bytes); !written)
            return written;
    }
    return {};
}

int slideCount(const Snapshot &snapshot, const SlideImageRequest &request)
{
    return static_cast<int>(deckOf(snapshot, painterFor(request)).size());
}

} // namespace throughline
