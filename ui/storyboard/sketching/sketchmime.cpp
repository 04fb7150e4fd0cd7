// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/sketchmime.h"

#include "core/sketch/arranging.h"
#include "core/sketch/svgreader.h"
#include "core/sketch/svgwriter.h"
#include "ui/paint/sketchtype.h"
#include "ui/storyboard/picturefiles.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>

#include <algorithm>

namespace throughline {

namespace {

constexpr QLatin1String svgMimeType("image/svg+xml");
constexpr QSizeF mostOfImage{640, 480};
constexpr int mostPixels = 2560; // a sketch holds it in its file
constexpr double mostOfText = 900;
constexpr QPointF step{20, 20};

QList<Mark> marksInSvg(const QByteArray &svg)
{
    const auto sketch = readSketch(svg);
    QList<Mark> marks;
    if (!sketch)
        return marks;
    for (const Mark &mark : sketch->marks) {
        const auto *foreign = std::get_if<ForeignMark>(&mark);
        if (!foreign || isSelfContained(*foreign))
            marks.append(mark);
    }
    return marks;
}

/// In the formats that a sketch takes as they are; others are written anew.
ImageMark imageMark(const PictureFromOutside &picture)
{
    QByteArray bytes = picture.bytes;
    const QSize pixels = pixelsOf(bytes);
    if (std::max(pixels.width(), pixels.height()) > mostPixels)
        bytes = scaledDown(bytes, mostPixels).value_or(bytes);
    for (const char *kept : {"png", "jpg", "gif", "webp"}) {
        if (picture.suffix == QLatin1String(kept))
            return {.placement = {},
                .mimeType = kept == QLatin1String("jpg") ? "image/jpeg" : QByteArray("image/") + kept,
                .bytes = bytes};
    }
    QBuffer written;
    QImage::fromData(bytes).save(&written, "PNG");
    return {.placement = {}, .mimeType = "image/png", .bytes = written.data()};
}

QList<Mark> marksIn(const PictureFromOutside &picture, QPointF middle)
{
    if (picture.suffix == QStringLiteral("svg"))
        return marksInSvg(picture.bytes);
    QSizeF size = pixelsOf(picture.bytes);
    if (size.isEmpty())
        return {};
    if (size.width() > mostOfImage.width() || size.height() > mostOfImage.height())
        size.scale(mostOfImage, Qt::KeepAspectRatio);
    ImageMark mark = imageMark(picture);
    mark.placement.rect.setSize(size);
    mark.placement.rect.moveCenter(middle);
    return {mark};
}

Mark textMark(const QString &words, QPointF middle, const DrawingStyle &style)
{
    TextMark text;
    text.size = style.size(ToolKind::Text);
    text.colour = style.colour(ToolKind::Text);
    text.text = wrappedSketchText(words.trimmed(), text.size, mostOfText);
    text.placement.rect.setSize(sketchTextSize(text.text, text.size));
    text.placement.rect.moveCenter(middle);
    return text;
}

} // namespace

std::unique_ptr<QMimeData> mimeOf(const Sketch &sketch, const QList<int> &marks)
{
    Sketch taken = sketch;
    taken.marks.clear();
    taken.title.clear();
    QStringList words;
    for (const int mark : marks) {
        taken.marks.append(sketch.marks[mark]);
        if (const auto *text = std::get_if<TextMark>(&sketch.marks[mark]))
            words.append(text->text);
        if (const auto *bubble = std::get_if<BubbleMark>(&sketch.marks[mark]))
            words.append(bubble->text);
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(svgMimeType, writeSketch(taken));
    if (!words.isEmpty())
        data->setText(words.join(u'\n'));
    return data;
}

bool hasMarks(const QMimeData &data)
{
    return data.hasFormat(svgMimeType) || hasPictures(&data) || (data.hasText() && !data.hasUrls());
}

Result<QList<Mark>> marksOf(const QMimeData &data, QPointF middle, const DrawingStyle &style)
{
    QList<Mark> marks;
    if (data.hasFormat(svgMimeType)) {
        marks = marksInSvg(data.data(svgMimeType));
    } else if (hasPictures(&data)) {
        const auto pictures = picturesIn(&data);
        if (!pictures)
            return std::unexpected(pictures.error());
        for (const PictureFromOutside &picture : *pictures)
            marks.append(marksIn(picture, middle));
    } else if (data.hasText() && !data.text().trimmed().isEmpty()) {
        marks.append(textMark(data.text(), middle, style));
    }
    return marks;
}

QList<Mark> besideEqual(const Sketch &sketch, QList<Mark> marks)
{
    const auto isTaken
        = [&](const Mark &mark) { return !std::holds_alternative<ForeignMark>(mark) && sketch.marks.contains(mark); };
    while (std::ranges::any_of(marks, isTaken)) {
        for (Mark &mark : marks)
            mark = moved(std::move(mark), step);
    }
    return marks;
}

} // namespace throughline
