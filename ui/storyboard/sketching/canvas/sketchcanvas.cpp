// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/canvas/sketchcanvas.h"

#include "core/sketch/arranging.h"
#include "core/sketch/shapes.h"
#include "ui/paint/sketchtype.h"
#include "ui/storyboard/sketching/canvas/wordsedit.h"
#include "ui/storyboard/sketching/tools/toolset.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double leastZoom = 0.1;
constexpr double mostZoom = 32;
constexpr double gridStep = 40; // of the sketch's units
constexpr double promptSize = 30; // of the sketch's units
constexpr double leastPrompt = 16; // pixels

} // namespace

SketchCanvas::SketchCanvas(FrameSketch *frame, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_theme(theme)
    , m_page(theme)
{
    setMouseTracking(true);
    setTabletTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Page to draw on"));
    connect(frame, &FrameSketch::changed, this, &SketchCanvas::showSketch);
    // Only the application is told when the pen leaves.
    qApp->installEventFilter(this);
}

SketchCanvas::~SketchCanvas() = default;

// --- What is shown ---

const Sketch &SketchCanvas::sketch() const
{
    return m_frame->sketch();
}

void SketchCanvas::showSketch(bool isOwn)
{
    if (!isOwn)
        cancelGesture();
    if (m_words)
        m_words->followMarks(sketch().marks);
    const bool isOtherPage = m_page.sketch().area != sketch().area;
    // Where marks came or went, places mean other marks now.
    if (!isOwn && m_page.sketch().marks.size() != sketch().marks.size())
        select({});
    dropDraft();
    const auto last = static_cast<int>(sketch().marks.size());
    m_selection.removeIf([last](int mark) { return mark >= last; });
    if (isOtherPage)
        fit();
    if (m_words)
        showWords();
    update(ringRect());
}

void SketchCanvas::show(const Sketch &sketch)
{
    const bool wasBlank = isBlank();
    const QRectF changed = m_page.show(sketch);
    wasBlank == isBlank() ? updateArea(changed) : update();
}

void SketchCanvas::updateArea(const QRectF &area)
{
    if (area.isEmpty())
        return;
    const QRectF page = m_page.sketch().area;
    const QRect pixels = m_view.toWidget(area.intersected(page)).toAlignedRect().adjusted(-2, -2, 2, 2);
    update(pixels);
}

void SketchCanvas::showDraft(const Mark &mark)
{
    if (!m_draft && isBlank())
        update(); // the prompt goes
    if (const auto *ink = std::get_if<InkMark>(&mark))
        updateArea(m_ink.show(*ink));
    else
        updateArea(m_draft ? bounds(*m_draft).united(bounds(mark)) : bounds(mark));
    m_draft = mark;
}

void SketchCanvas::showPreview(const Sketch &sketch)
{
    show(sketch);
}

void SketchCanvas::dropDraft()
{
    if (m_draft)
        updateArea(m_ink.take().united(bounds(*m_draft)));
    m_draft.reset();
    show(sketch());
}

void SketchCanvas::updateOverlay()
{
    update();
}

void SketchCanvas::select(const QList<int> &marks)
{
    if (marks == m_selection)
        return;
    m_selection = marks;
    update();
    Q_EMIT selectionChanged();
}

void SketchCanvas::commit(const Sketch &sketch, const QString &name)
{
    // Refused or the same: what was shown goes.
    if (!m_frame->put(sketch, name))
        dropDraft();
}

void SketchCanvas::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_page.setTheme(theme);
    update();
}

void SketchCanvas::setGuides(Guides guides)
{
    m_guides = guides;
    update();
}

void SketchCanvas::setUnderlay(const Picture &picture)
{
    m_page.setUnderlay(picture);
    update();
}

void SketchCanvas::setPrompt(const QString &prompt)
{
    if (prompt == m_prompt)
        return;
    m_prompt = prompt;
    update();
}

bool SketchCanvas::isBlank() const
{
    return m_page.sketch().marks.isEmpty();
}

// --- Zoom ---

QRectF SketchCanvas::room() const
{
    return QRectF(rect()).adjusted(Theme::roomy, Theme::roomy, -Theme::roomy, -Theme::roomy);
}

void SketchCanvas::setView(const PageView &view)
{
    m_view = view;
    m_page.setView(view, size(), devicePixelRatioF());
    m_ink.setView(view, size(), devicePixelRatioF());
    if (m_words)
        m_words->setView(view);
    update();
    Q_EMIT zoomChanged();
}

void SketchCanvas::fit()
{
    m_isFitted = true;
    setView(PageView::fitting(m_frame->sketch().area, room()));
}

void SketchCanvas::zoomBy(double factor, QPointF fixed)
{
    m_isFitted = false;
    const double wanted = std::clamp(m_view.scale * factor, leastZoom, mostZoom);
    setView(m_view.zoomed(wanted / m_view.scale, fixed));
}

QPointF SketchCanvas::middle() const
{
    const QRectF page = m_view.toWidget(m_page.sketch().area);
    const QRectF seen = page.intersected(QRectF(rect()));
    return m_view.toSketch(seen.isEmpty() ? page.center() : seen.center());
}

std::optional<QPointF> SketchCanvas::pointer() const
{
    return m_pointer ? std::optional(m_view.toSketch(*m_pointer)) : std::nullopt;
}

void SketchCanvas::resizeEvent(QResizeEvent *)
{
    m_isFitted ? fit() : setView(m_view);
}

// --- Words ---

void SketchCanvas::write(const Mark &mark, int place)
{
    if (!m_frame->obstacle().isEmpty())
        return;
    endWriting(false);
    m_words = new WordsEdit(mark, place, sketch().area, this);
    m_words->setView(m_view);
    connect(m_words, &WordsEdit::wordsChanged, this, &SketchCanvas::showWords);
    connect(m_words, &WordsEdit::finished, this, &SketchCanvas::endWriting);
    m_words->show();
    m_words->setFocus();
    showWords();
    Q_EMIT writingChanged();
}

void SketchCanvas::writeSelected()
{
    if (m_selection.size() != 1)
        return;
    const Mark &mark = sketch().marks[m_selection.first()];
    if (std::holds_alternative<TextMark>(mark) || std::holds_alternative<BubbleMark>(mark))
        write(mark, m_selection.first());
}

/// The sketch without the words that the field shows.
void SketchCanvas::showWords()
{
    Sketch shown = sketch();
    Mark mark = m_words->mark();
    if (auto *bubble = std::get_if<BubbleMark>(&mark)) {
        bubble->text.clear();
        m_words->place() < 0 ? shown.marks.append(mark) : void(shown.marks[m_words->place()] = mark);
    } else if (m_words->place() >= 0) {
        shown.marks.removeAt(m_words->place());
    }
    showPreview(shown);
}

void SketchCanvas::finishWriting()
{
    endWriting(false);
}

void SketchCanvas::endWriting(bool isEscaped)
{
    if (!m_words)
        return;
    WordsEdit *words = std::exchange(m_words, nullptr);
    const int place = words->place();
    const Mark mark = words->mark();
    const bool isText = std::holds_alternative<TextMark>(mark);
    const bool isDropped = words->isBlank() && (isText || (isEscaped && place < 0));
    const bool hadFocus = words->hasFocus();
    words->disconnect(this);
    words->hide();
    words->deleteLater();
    if (hadFocus)
        setFocus();
    Sketch after = sketch();
    if (place < 0 && !isDropped)
        after.marks.append(mark);
    else if (place >= 0 && isDropped)
        after = removed(after, {place});
    else if (place >= 0)
        after.marks[place] = mark;
    commit(after, place >= 0 ? tr("Edit Words") : isText ? tr("Write") : tr("Draw Speech Bubble"));
    Q_EMIT writingChanged();
}

void SketchCanvas::setStyle(const DrawingStyle &style)
{
    m_style = style;
    if (m_words) {
        const bool isText = std::holds_alternative<TextMark>(m_words->mark());
        const ToolKind kind = isText ? ToolKind::Text : ToolKind::Bubble;
        m_words->restyle(style.colour(kind), style.size(kind));
    }
    update(ringRect());
}

// --- Painting ---

void SketchCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    // Another screen may have another ratio.
    m_page.setView(m_view, size(), devicePixelRatioF());
    m_ink.setView(m_view, size(), devicePixelRatioF());
    const QPixmap &page = m_page.pixmap();
    const double ratio = page.devicePixelRatio();
    const QRect dirty = event->rect();
    const QRectF source(QPointF(dirty.topLeft()) * ratio, QSizeF(dirty.size()) * ratio);
    painter.drawPixmap(QRectF(dirty), page, source);

    painter.setRenderHint(QPainter::Antialiasing);
    m_ink.paint(painter, dirty, m_view.toWidget(m_page.sketch().area));
    painter.save();
    painter.setTransform(m_view.transform());
    painter.setClipRect(m_page.sketch().area, Qt::IntersectClip);
    if (m_draft && m_ink.isEmpty())
        paintMark(painter, *m_draft);
    paintGuides(painter);
    paintPrompt(painter);
    painter.restore();

    painter.save();
    painter.setTransform(m_view.transform());
    if (!m_words)
        toolOf(m_kind).paintOverlay(painter, m_theme);
    painter.restore();
    paintRing(painter);
}

void SketchCanvas::paintGuides(QPainter &painter) const
{
    if (m_guides == Guides::None)
        return;
    const QRectF area = m_page.sketch().area;
    QColor colour = m_theme.accent;
    colour.setAlphaF(m_guides == Guides::Grid ? 0.16F : 0.45F);
    QPen pen(colour, 0);
    painter.setPen(pen);
    QList<QLineF> lines;
    const double across = m_guides == Guides::Grid ? gridStep : area.width() / 3;
    const double down = m_guides == Guides::Grid ? gridStep : area.height() / 3;
    for (double x = across; x < area.width() - 1; x += across)
        lines.append({area.left() + x, area.top(), area.left() + x, area.bottom()});
    for (double y = down; y < area.height() - 1; y += down)
        lines.append({area.left(), area.top() + y, area.right(), area.top() + y});
    painter.drawLines(lines);
}

void SketchCanvas::paintPrompt(QPainter &painter) const
{
    const QString words = m_frame->obstacle().isEmpty() ? m_prompt : m_frame->obstacle();
    if (!isBlank() || m_draft || m_words || words.isEmpty())
        return;
    const QRectF area = m_page.sketch().area;
    QColor colour = qColour(SketchColours::ink);
    colour.setAlphaF(0.45F);
    painter.setPen(colour);
    painter.setFont(sketchFont(std::max(promptSize, leastPrompt / m_view.scale)));
    painter.drawText(area.adjusted(promptSize, 0, -promptSize, 0), Qt::AlignCenter | Qt::TextWordWrap, words);
}

QRect SketchCanvas::ringRect() const
{
    const ToolKind kind = m_isPenErasing ? ToolKind::Eraser : m_kind;
    if (!m_pointer || !isEraser(kind))
        return {};
    const double radius = m_style.size(kind) * m_view.scale + 3;
    return QRectF(*m_pointer - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)).toAlignedRect();
}

void SketchCanvas::paintRing(QPainter &painter) const
{
    const ToolKind kind = m_isPenErasing ? ToolKind::Eraser : m_kind;
    if (!m_pointer || !isEraser(kind) || m_words)
        return;
    const double radius = m_style.size(kind) * m_view.scale;
    painter.setBrush(Qt::NoBrush);
    // Dark in light, so that it is seen on ink and on paper.
    painter.setPen(QPen(qColour(SketchColours::paper), 3));
    painter.drawEllipse(*m_pointer, radius, radius);
    painter.setPen(QPen(qColour(SketchColours::ink), 1.2));
    painter.drawEllipse(*m_pointer, radius, radius);
}

} // namespace throughline
