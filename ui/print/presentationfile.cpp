// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/presentationfile.h"

#include "core/base/pictureformat.h"
#include "ui/paint/imagebytes.h"
#include "ui/paint/slidepainter.h"
#include "ui/print/office/drawing.h"
#include "ui/print/office/presentationparts.h"
#include "ui/print/office/roadmapshapes.h"
#include "ui/print/strategypages.h"

#include <QPainter>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

constexpr int drawnWidth = 1920; // pixels of a picture that isn't one of pixels

class PresentationFile {
public:
    PresentationFile(const Snapshot &snapshot, const PresentationPlan &plan)
        : m_snapshot(snapshot)
        , m_plan(plan)
        , m_painter(SlideStyle::make(false), {.shape = plan.shape})
        , m_parts(&m_package, m_painter.size())
    {
    }

    Result<QByteArray> write()
    {
        for (const Slide &slide : deckOf(m_snapshot, m_painter))
            addSlide(slide);
        for (RoadmapShapes chart(m_snapshot, m_plan.roadmap, m_painter.size()); chart.hasMore();)
            m_parts.addSlide(chart.takeSlide(), {});
        m_parts.finish(strategyTitle(m_snapshot), m_snapshot.strategy().frontMatter().owner, m_plan.roadmap.today);
        return m_package.bytes(m_plan.roadmap.today);
    }

private:
    void addSlide(const Slide &slide)
    {
        OfficeDrawing drawing(m_painter.ground(slide));
        if (const QRectF room = m_painter.pictureArea(slide); !room.isEmpty())
            addPicture(drawing, slide, room);
        addWords(drawing, slide);
        m_parts.addSlide(std::move(drawing).take(), slide.part == 0 ? notesOf(slide) : QString());
    }

    /// Each of the slide's paragraphs is a box of its own, with the lines that it has on the slide.
    void addWords(OfficeDrawing &drawing, const Slide &slide) const
    {
        const SetWords set = m_painter.setting(slide);
        const double width = m_painter.size().width() - 2 * SlideStyle::edge;
        std::size_t line = 0;
        bool hasTitle = false;
        for (const SlideWords &paragraph : slide.words) {
            qsizetype read = 0;
            const std::size_t first = line;
            for (; line < set.lines.size() && set.lines[line].role == paragraph.role; ++line) {
                const qsizetype at = paragraph.text.indexOf(set.lines[line].text, read);
                if (at < 0)
                    break;
                read = at + set.lines[line].text.size();
            }
            if (first == line)
                continue;
            const SlideLine &look = set.lines[first];
            const double height = set.lines[line - 1].box.bottom() - look.box.top();
            const bool isTitle = !hasTitle
                && (paragraph.role == SlideRole::Display || paragraph.role == SlideRole::Headline
                    || paragraph.role == SlideRole::Eyebrow);
            hasTitle = hasTitle || isTitle;
            drawing.add({.name = isTitle ? u"Title"_s : u"Words"_s,
                .area = QRectF(SlideStyle::edge, look.box.top(), width, height),
                .words = {.text = paragraph.text,
                    .font = look.font,
                    .colour = look.colour,
                    .leading = look.box.height(),
                    .isRightToLeft = paragraph.text.isRightToLeft(),
                    .isTitle = isTitle}});
        }
    }

    QString notesOf(const Slide &slide) const
    {
        if (slide.frame < 0)
            return {};
        const ElementBody &body = *m_snapshot.strategy().element(slide.frame).body;
        QStringList notes{body.proseText().trimmed(), body.notesText().trimmed()};
        notes.removeAll(QString());
        return notes.join(u"\n\n"_s);
    }

    void addPicture(OfficeDrawing &drawing, const Slide &slide, const QRectF &room)
    {
        const Picture picture = m_pictures.picture(m_snapshot.pictures(), slide.picture);
        if (picture.isNull()) {
            SlideLine words = missing();
            drawing.add({.name = u"Picture"_s,
                .area = room.adjusted(SlideStyle::edge, SlideStyle::bandPad, -SlideStyle::edge, -SlideStyle::bandPad),
                .line = words.colour,
                .isDashed = true,
                .padding = SlideStyle::bandPad,
                .words = {.text = picture.obstacle(), .font = words.font, .colour = words.colour, .isInMiddle = true}});
            return;
        }
        const QString part = partOf(slide, picture);
        drawing.addPicture(m_package.relate(m_parts.nextSlide(), "image", part), descriptionOf(slide), picture.fitted(room));
    }

    SlideLine missing() const
    {
        const SlideType type = m_painter.style().type(SlideRole::Footnote, SlideStyle::Place::Page, m_painter.style().band);
        SlideLine line;
        line.font = type.font;
        line.colour = type.colour;
        return line;
    }

    QString descriptionOf(const Slide &slide) const
    {
        const ElementBody &body = *m_snapshot.strategy().element(slide.frame).body;
        const QString words
            = body.picture < 0 ? QString() : body.section->string(body.section->links[static_cast<std::size_t>(body.picture)].text);
        return words.isEmpty() ? slide.title : words;
    }

    /// PNG and JPEG as they are; anything else drawn.
    QString partOf(const Slide &slide, const Picture &picture)
    {
        if (const auto known = m_known.constFind(slide.picture); known != m_known.cend())
            return *known;
        QByteArray bytes = m_snapshot.pictures().bytes(slide.picture).joined();
        const PictureFormat format = pictureFormat(bytes);
        const bool isJpeg = format == PictureFormat::Jpeg;
        if (!isJpeg && format != PictureFormat::Png)
            bytes = drawn(picture);
        const QString part = u"/ppt/media/image%1.%2"_s.arg(m_known.size() + 1).arg(isJpeg ? u"jpeg"_s : u"png"_s);
        m_package.addPart(part, isJpeg ? "image/jpeg" : "image/png", bytes);
        return *m_known.insert(slide.picture, part);
    }

    static QByteArray drawn(const Picture &picture)
    {
        const QSize size
            = (picture.size() * (drawnWidth / picture.size().width())).toSize().boundedTo({4096, 4096}).expandedTo({1, 1});
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        picture.draw(painter, QRectF(image.rect()));
        painter.end();
        return pngOf(image);
    }

    Snapshot m_snapshot;
    PresentationPlan m_plan;
    SlidePainter m_painter;
    OfficePackage m_package;
    PresentationParts m_parts;
    PictureCache m_pictures;
    QHash<QString, QString> m_known; ///< parts by picture
};

} // namespace

Result<QByteArray> writePresentation(const Snapshot &snapshot, const PresentationPlan &plan)
{
    return PresentationFile(snapshot, plan).write();
}

} // namespace throughline
