// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/sketchmime.h"

#include "core/sketch/arranging.h"
#include "core/sketch/svgreader.h"
#include "core/sketch/svgwriter.h"
#include "ui/paint/sketchpainter.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>

#include <algorithm>

namespace throughline {

namespace {

const QString svgMimeType = QStringLiteral("image/svg+xml");
constexpr QSizeF mostOfImage{640, 480};
constexpr double mostOfText = 900;
constexpr QPointF step{20, 20};

QByteArray pngOf(const QImage &image)
{
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

Mark imageMark(const QImage &image, QPointF middle)
{
    QSizeF size = image.size();
    if (size.width() > mostOfImage.width() || size.height() > mostOfImage.height())
        size.scale(mostOfImage, Qt::KeepAspectRatio);
    ImageMark mark{.placement = {}, .mimeType = "image/png", .bytes = pngOf(image)};
    mark.placement.rect.setSize(size);
    mark.placement.rect.moveCenter(middle);
    return mark;
}

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
    return data.hasFormat(svgMimeType) || data.hasImage() || data.hasText();
}

QList<Mark> marksOf(const QMimeData &data, QPointF middle, const DrawingStyle &style)
{
    if (data.hasFormat(svgMimeType))
        return marksInSvg(data.data(svgMimeType));
    if (data.hasImage()) {
        const auto image = qvariant_cast<QImage>(data.imageData());
        return image.isNull() ? QList<Mark>() : QList<Mark>{imageMark(image, middle)};
    }
    if (data.hasText() && !data.text().trimmed().isEmpty())
        return {textMark(data.text(), middle, style)};
    return {};
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
