// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/slidestrip.h"

#include <QPainter>

namespace throughline {

SlideStrips::SlideStrips(const Snapshot &snapshot, const SlideStyle &style, const SlideOptions &options)
    : m_snapshot(snapshot)
    , m_painter(std::make_shared<const SlidePainter>(style, options))
    , m_pictures(std::make_shared<PictureCache>())
    , m_slides(deckOf(snapshot, *m_painter))
{
}

qreal SlideStrips::aspect() const
{
    return m_painter->size().width() / m_painter->size().height();
}

QString SlideStrips::described(const Slide &slide) const
{
    QStringList all;
    if (slide.frame >= 0) {
        const ElementBody &body = *m_snapshot.strategy().element(slide.frame).body;
        if (body.picture >= 0)
            all.append(body.section->string(body.section->links[static_cast<std::size_t>(body.picture)].text));
    }
    for (const SlideWords &words : slide.words)
        all.append(words.text);
    all.removeAll(QString());
    return all.isEmpty() ? slide.title : all.join(u'\n');
}

Strip SlideStrips::strip(const Slide &slide, qreal width) const
{
    const QRectF area(0, 0, width, width / aspect());
    const auto draw = [painter = m_painter, cache = m_pictures, pictures = m_snapshot.pictures(), slide, area](
                          QPainter &paint) { painter->paint(paint, area, slide, cache->picture(pictures, slide.picture)); };
    return {.height = area.height(), .drawings = {Drawing(draw, newTag(TagRole::Figure, {}, described(slide)))}};
}

} // namespace throughline
