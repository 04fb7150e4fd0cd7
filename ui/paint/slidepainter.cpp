// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/slidepainter.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr std::array scales{1.0, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4, 0.34};
constexpr double continuedScale = 0.77; // one of them
constexpr qsizetype mostRemembered = 4096;
constexpr qreal opticalMiddle = 0.46; // words in the exact middle look low

QFont scaledFont(const SlideType &type, double scale)
{
    QFont font = type.font;
    font.setPixelSize(std::max(type.floor, static_cast<int>(type.font.pixelSize() * scale)));
    return font;
}

bool isCard(const Slide &slide)
{
    return slide.kind == SlideKind::Title || slide.kind == SlideKind::Act;
}

void moveDown(SetWords &words, QPointF offset)
{
    for (SlideLine &line : words.lines) {
        line.box.translate(offset);
        line.baseline += offset;
    }
}

void paintLines(QPainter &painter, const SetWords &words)
{
    for (const SlideLine &line : words.lines) {
        painter.setFont(line.font);
        painter.setPen(line.colour);
        painter.drawText(line.baseline, line.text);
    }
}

} // namespace

SlidePainter::SlidePainter(const SlideStyle &style, const SlideOptions &options)
    : m_style(style)
    , m_options(options)
{
}

QRectF SlidePainter::fitted(const QRectF &target) const
{
    QRectF area({}, size().scaled(target.size(), Qt::KeepAspectRatio));
    area.moveCenter(target.center());
    return area;
}

SlidePainter::Box SlidePainter::boxOf(const Slide &slide) const
{
    const qreal width = size().width() - 2 * SlideStyle::edge;
    if (!slide.picture.isEmpty())
        return {SlideStyle::Place::Band, {width, SlideStyle::height * SlideStyle::bandShare - 2 * SlideStyle::bandPad}};
    const qreal bottom = isCard(slide) ? SlideStyle::cardFloor : SlideStyle::height - SlideStyle::pageTop;
    return {SlideStyle::Place::Page, {width, bottom - SlideStyle::pageTop}};
}

SlideColours SlidePainter::coloursOf(const Slide &slide) const
{
    if (slide.picture.isEmpty())
        return slide.kind == SlideKind::Frame || slide.kind == SlideKind::Act ? m_style.act(slide.act) : m_style.paper;
    return m_style.band;
}

SetWords SlidePainter::wordsAt(
    double scale, const std::vector<SlideWords> &words, const Box &box, const SlideColours &colours) const
{
    SetWords result;
    qreal y = 0;
    for (const SlideWords &paragraph : words) {
        if (!result.rest.empty()) {
            result.rest.push_back(paragraph);
            continue;
        }
        const SlideType type = m_style.type(paragraph.role, box.place, colours);
        const QFont font = scaledFont(type, scale);
        const QFontMetricsF metrics(font);
        const qreal leading = type.leading * font.pixelSize();
        const qreal ascent = (leading - metrics.height()) / 2 + metrics.ascent();
        QTextLayout layout(paragraph.text, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(box.room.width());
            if (y + leading > box.room.height()) {
                result.rest.push_back({paragraph.role, paragraph.text.sliced(line.textStart())});
                break;
            }
            const qreal width = line.naturalTextWidth();
            const qreal x = paragraph.text.isRightToLeft() ? box.room.width() - width : 0;
            result.lines.push_back({.text = paragraph.text.sliced(line.textStart(), line.textLength()).trimmed(),
                .box = {x, y, width, leading},
                .baseline = {x, y + ascent},
                .font = font,
                .colour = type.colour,
                .role = paragraph.role});
            y += leading;
            result.height = y;
        }
        layout.endLayout();
        y += type.after * scale;
    }
    return result;
}

/// As large as it fits; where nothing does, at a size that reads well, as there will be another slide anyway.
SetWords SlidePainter::fittedWords(const Slide &slide, const std::vector<SlideWords> &words) const
{
    const Box box = boxOf(slide);
    const SlideColours colours = coloursOf(slide);
    for (const double scale : scales) {
        if (slide.part > 0 && scale > continuedScale)
            continue;
        SetWords result = wordsAt(scale, words, box, colours);
        if (result.rest.empty())
            return result;
    }
    return wordsAt(continuedScale, words, box, colours);
}

SetWords SlidePainter::setting(const Slide &slide) const
{
    const Box box = boxOf(slide);
    SetWords words = fittedWords(slide, slide.words);
    const qreal spare = box.room.height() - words.height;
    const qreal top = box.place == SlideStyle::Place::Band ? SlideStyle::height - SlideStyle::bandPad - words.height
                                                           : SlideStyle::pageTop + spare * opticalMiddle;
    moveDown(words, {SlideStyle::edge, top});
    return words;
}

const std::vector<std::vector<SlideWords>> &SlidePainter::partsOf(const Slide &slide) const
{
    QString key(slide.picture.isEmpty() ? (isCard(slide) ? u'c' : u'p') : u'b');
    for (const SlideWords &words : slide.words)
        key += QChar(u'A' + static_cast<char16_t>(words.role)) + words.text + u'\n';
    if (const auto known = m_parts.constFind(key); known != m_parts.cend())
        return *known;
    if (m_parts.size() > mostRemembered)
        m_parts.clear();
    std::vector<std::vector<SlideWords>> parts;
    std::vector<SlideWords> words = slide.words;
    Slide part = slide;
    do {
        part.words = words;
        std::vector<SlideWords> rest = fittedWords(part, words).rest;
        if (!rest.empty()) { // the part keeps what stands before the rest
            const std::size_t whole = words.size() - rest.size();
            const QString cut = words[whole].text.chopped(rest.front().text.size());
            words.resize(cut.isEmpty() ? whole : whole + 1);
            if (!cut.isEmpty())
                words.back().text = cut.trimmed();
        }
        parts.push_back(words);
        words = std::move(rest);
        part.picture.clear();
        ++part.part;
    } while (!words.empty());
    return *m_parts.emplace(key, std::move(parts));
}

std::vector<Slide> SlidePainter::paginated(const std::vector<Slide> &slides) const
{
    std::vector<Slide> all;
    all.reserve(slides.size());
    for (const Slide &slide : slides) {
        int number = 0;
        for (const std::vector<SlideWords> &words : partsOf(slide)) {
            Slide part = slide;
            part.words = words;
            part.part = number++;
            if (part.part > 0)
                part.picture.clear();
            all.push_back(std::move(part));
        }
    }
    return all;
}

void SlidePainter::paint(QPainter &painter, const QRectF &target, const Slide &slide, const Picture &picture) const
{
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.topLeft());
    painter.scale(target.width() / size().width(), target.height() / size().height());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    if (slide.picture.isEmpty()) {
        paintPage(painter, slide);
    } else if (picture.isNull() && slide.words.empty()) {
        Slide titled = slide; // where nothing else tells what was to be seen
        titled.words.push_back({SlideRole::Headline, slide.title});
        paintPictured(painter, titled, picture);
    } else {
        paintPictured(painter, slide, picture);
    }
    painter.restore();
}

QImage SlidePainter::image(QSize size, const Slide &slide, const Picture &picture) const
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(StageStyle().surround);
    QPainter painter(&image);
    const QRectF whole({}, size);
    const QRectF area = fitted(whole);
    const bool isSameShape = whole.width() - area.width() < 2 && whole.height() - area.height() < 2; // but for rounding
    paint(painter, isSameShape ? whole : area, slide, picture);
    return image;
}

QRectF SlidePainter::pictureArea(const Slide &slide) const
{
    if (slide.picture.isEmpty())
        return {};
    const qreal band
        = slide.words.empty() || m_options.captions != CaptionPlace::Below ? 0 : setting(slide).height + 2 * SlideStyle::bandPad;
    return {0, 0, size().width(), SlideStyle::height - band};
}

void SlidePainter::paintPage(QPainter &painter, const Slide &slide) const
{
    const SlideColours colours = coloursOf(slide);
    painter.fillRect(QRectF({}, size()), colours.ground);
    if (isCard(slide))
        paintThroughline(painter, slide, colours);
    paintLines(painter, setting(slide));
}

void SlidePainter::paintPictured(QPainter &painter, const Slide &slide, const Picture &picture) const
{
    const QRectF whole({}, size());
    painter.fillRect(whole, m_style.band.ground);
    if (slide.words.empty())
        return paintPicture(painter, whole, picture);
    const SetWords words = setting(slide);
    QRectF band = whole;
    band.setTop(SlideStyle::height - words.height - 2 * SlideStyle::bandPad);
    if (m_options.captions == CaptionPlace::Below) {
        paintPicture(painter, pictureArea(slide), picture);
    } else {
        paintPicture(painter, picture.isNull() ? whole.adjusted(0, 0, 0, -band.height()) : whole, picture);
        painter.setOpacity(SlideStyle::bandOpacity);
        painter.fillRect(band, m_style.band.ground);
        painter.setOpacity(1);
        painter.fillRect(QRectF(0, band.top(), band.width(), SlideStyle::bandRule), m_style.act(slide.act).accent);
    }
    paintLines(painter, words);
}

/// The picture, or why there is none.
void SlidePainter::paintPicture(QPainter &painter, const QRectF &area, const Picture &picture) const
{
    if (!picture.isNull())
        return picture.draw(painter, area);
    const QRectF box = area.adjusted(SlideStyle::edge, SlideStyle::bandPad, -SlideStyle::edge, -SlideStyle::bandPad);
    const SlideType type = m_style.type(SlideRole::Footnote, SlideStyle::Place::Page, m_style.band);
    painter.setPen(QPen(type.colour, SlideStyle::lineWidth / 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, SlideStyle::node, SlideStyle::node);
    painter.setFont(type.font);
    painter.drawText(
        box.adjusted(SlideStyle::bandPad, 0, -SlideStyle::bandPad, 0), Qt::AlignCenter | Qt::TextWordWrap, picture.obstacle());
}

/// The story as a line through its three acts, filled as far as it has been told.
void SlidePainter::paintThroughline(QPainter &painter, const Slide &slide, const SlideColours &colours) const
{
    constexpr std::array acts{Act::Today, Act::Turn, Act::Tomorrow};
    const qreal step = (size().width() - 2 * SlideStyle::edge) / (acts.size() - 1) / 2;
    QColor faint = colours.ink;
    faint.setAlphaF(0.28F);
    const QPointF first(SlideStyle::edge + SlideStyle::node, SlideStyle::lineAt);
    const auto node = [&](std::size_t act) { return first + QPointF(step * static_cast<qreal>(act), 0); };
    const auto reached = std::ranges::find(acts, slide.act.value_or(Act::Today)) - acts.begin();
    const bool isBegun = slide.kind == SlideKind::Act && slide.act.has_value();
    painter.setPen(QPen(faint, SlideStyle::lineWidth));
    painter.drawLine(first, {size().width(), SlideStyle::lineAt});
    if (isBegun) {
        painter.setPen(QPen(colours.accent, SlideStyle::lineWidth));
        painter.drawLine(QPointF(0, SlideStyle::lineAt), node(static_cast<std::size_t>(reached)));
    }
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const bool isTold = isBegun && static_cast<std::ptrdiff_t>(i) <= reached;
        painter.setPen(QPen(isTold ? colours.accent : faint, SlideStyle::lineWidth));
        painter.setBrush(isTold ? colours.accent : colours.ground);
        painter.drawEllipse(node(i), SlideStyle::node, SlideStyle::node);
    }
}

std::vector<Slide> deckOf(const Snapshot &snapshot, const SlidePainter &painter)
{
    return painter.paginated(slidesOf(snapshot, painter.options()));
}

} // namespace throughline
