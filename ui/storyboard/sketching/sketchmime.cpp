// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/sketchmime.h"

#include "core/base/translate.h"
#include "core/sketch/arranging.h"
#include "core/sketch/svgreader.h"
#include "core/sketch/svgwriter.h"
#include "core/snapshot/pictureobstacle.h"
#include "ui/paint/sketchtype.h"
#include "ui/storyboard/picturefiles.h"
#include "ui/storyboard/sketching/sketchimage.h"

#include <QMimeData>

#include <algorithm>

namespace throughline {

namespace {

constexpr QLatin1String svgMimeType("image/svg+xml");
constexpr QSizeF mostOfImage{640, 480};
constexpr double mostOfText = 900;
constexpr QPointF step{20, 20};

/// Whether an attribute of a drawing's root tells how what is in it looks.
bool isInherited(const RootAttribute &attribute)
{
    static const QStringList starts{QStringLiteral("fill"), QStringLiteral("stroke"), QStringLiteral("font"),
        QStringLiteral("text-"), QStringLiteral("color"), QStringLiteral("opacity"), QStringLiteral("style"),
        QStringLiteral("xmlns:")};
    return std::ranges::any_of(starts, [&](const QString &start) { return attribute.name.startsWith(start); });
}

/// A drawing from elsewhere as one mark: its places are those of another page.
Mark placed(const Sketch &drawing, QPointF middle)
{
    const QRectF &page = drawing.area;
    const QSizeF size = page.size().scaled(mostOfImage, Qt::KeepAspectRatio);
    const double scale = size.width() / page.width();
    const QPointF corner = middle - QPointF(size.width(), size.height()) / 2 - page.topLeft() * scale;
    QString xml = QStringLiteral("<g transform=\"translate(%1 %2) scale(%3)\"").arg(corner.x()).arg(corner.y()).arg(scale);
    for (const RootAttribute &attribute : drawing.rootAttributes) {
        if (isInherited(attribute))
            xml += QStringLiteral(" %1=\"%2\"").arg(attribute.name, attribute.value.toHtmlEscaped());
    }
    xml += u'>';
    for (const Mark &mark : drawing.marks)
        xml += std::get<ForeignMark>(mark).xml;
    return ForeignMark{xml + QStringLiteral("</g>")};
}

Result<QList<Mark>> marksInSvg(const QByteArray &svg, QPointF middle)
{
    auto sketch = readSketch(svg);
    if (!sketch)
        return std::unexpected(sketch.error());
    const auto isHarmful = [](const Mark &mark) {
        const auto *foreign = std::get_if<ForeignMark>(&mark);
        return foreign && !isSelfContained(*foreign);
    };
    sketch->marks.removeIf(isHarmful);
    if (isForeign(*sketch) && !sketch->marks.isEmpty() && !sketch->area.isEmpty())
        sketch->marks = {placed(*sketch, middle)};
    sketch->marks.removeIf(isHarmful); // for what its root says
    if (sketch->marks.isEmpty())
        return failure(ErrorCode::ReadFailed, tr("There is nothing in it that can be drawn here"));
    return sketch->marks;
}

/// Fails with what stands in the way of showing it.
Result<QList<Mark>> marksIn(const PictureFromOutside &picture, QPointF middle)
{
    const QString name = tr("The picture");
    if (const QString obstacle = obstacleOf(name, picture.bytes); !obstacle.isEmpty())
        return failure(ErrorCode::ReadFailed, obstacle);
    if (picture.suffix == QStringLiteral("svg"))
        return marksInSvg(picture.bytes, middle);
    auto image = sketchImage(picture.bytes);
    if (!image)
        return failure(ErrorCode::ReadFailed, obstacleOfDamage(name));
    QSizeF size = image->size;
    if (size.width() > mostOfImage.width() || size.height() > mostOfImage.height())
        size.scale(mostOfImage, Qt::KeepAspectRatio);
    image->mark.placement.rect.setSize(size);
    image->mark.placement.rect.moveCenter(middle);
    return QList<Mark>{image->mark};
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
    if (data.hasFormat(svgMimeType))
        return marksInSvg(data.data(svgMimeType), middle);
    QList<Mark> marks;
    if (!hasPictures(&data)) {
        if (data.hasText() && !data.text().trimmed().isEmpty())
            marks.append(textMark(data.text(), middle, style));
        return marks;
    }
    const auto pictures = picturesIn(&data);
    if (!pictures)
        return std::unexpected(pictures.error());
    for (const PictureFromOutside &picture : *pictures) {
        const auto shown = marksIn(picture, middle);
        if (!shown)
            return shown;
        marks.append(*shown);
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
