// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/selecttool.h"

#include "core/sketch/arranging.h"
#include "core/sketch/picking.h"
#include "ui/storyboard/sketching/backdrop.h"
#include "ui/theme/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double turnStep = 15; // degrees
constexpr double handleSide = 8; // pixels

bool hasWords(const Mark &mark)
{
    return std::holds_alternative<TextMark>(mark) || std::holds_alternative<BubbleMark>(mark);
}

bool isTextAlone(const Sketch &sketch, const QList<int> &marks)
{
    return marks.size() == 1 && std::holds_alternative<TextMark>(sketch.marks[marks.first()]);
}

Qt::CursorShape cursorFor(Handle handle, double angle)
{
    if (handle == Handle::Turn || handle == Handle::Tail || handle == Handle::LineStart || handle == Handle::LineEnd)
        return Qt::CrossCursor;
    double direction = handle == Handle::Left || handle == Handle::Right ? 0
        : handle == Handle::TopLeft || handle == Handle::BottomRight     ? 45
        : handle == Handle::Top || handle == Handle::Bottom              ? 90
                                                                         : 135;
    direction = std::fmod(direction + angle + 22.5, 180);
    return direction < 45 ? Qt::SizeHorCursor
        : direction < 90  ? Qt::SizeFDiagCursor
        : direction < 135 ? Qt::SizeVerCursor
                          : Qt::SizeBDiagCursor;
}

} // namespace

bool SelectTool::isDragged(const Touch &touch) const
{
    return m_isMoved || QLineF(m_start, touch.position).length() >= leastDrag * m_easel.unit();
}

std::optional<SelectionFrame> SelectTool::currentFrame() const
{
    if (m_gesture == Gesture::None)
        return SelectionFrame::around(m_easel.sketch(), m_easel.selection());
    QList<int> shown = m_easel.selection();
    if (m_duplicates && m_shown.marks.size() > m_base.marks.size()) {
        shown.clear();
        for (qsizetype i = m_base.marks.size(); i < m_shown.marks.size(); ++i)
            shown.append(static_cast<int>(i));
    }
    return SelectionFrame::around(m_shown, shown);
}

int SelectTool::markUnder(const Touch &touch) const
{
    const Sketch &sketch = m_easel.sketch();
    const int mark = markAt(sketch, touch.position, pickTolerance * m_easel.unit());
    const bool isMeant = mark != 0 || !hasBackdrop(sketch) || touch.clicks == 2 || m_easel.selection() == QList<int>{0};
    return isMeant ? mark : -1;
}

void SelectTool::press(const Touch &touch)
{
    m_start = touch.position;
    m_base = m_easel.sketch();
    m_shown = m_base;
    m_before = m_easel.selection();
    m_isMoved = false;
    m_duplicates = false;
    m_frame = SelectionFrame::around(m_base, m_before);
    m_pressed = markUnder(touch);
    if (m_pressed >= 0 && touch.clicks == 2 && hasWords(m_base.marks[m_pressed])) {
        m_gesture = Gesture::None;
        return m_easel.write(m_base.marks[m_pressed], m_pressed);
    }
    if (const auto handle = m_frame ? m_frame->handleAt(touch.position, m_easel.unit()) : std::nullopt)
        return grab(*handle);
    pressOnMarks(touch);
}

void SelectTool::grab(Handle handle)
{
    m_handle = handle;
    m_gesture = isScaling(handle) ? Gesture::Scale
        : handle == Handle::Turn  ? Gesture::Turn
        : handle == Handle::Tail  ? Gesture::Tail
                                  : Gesture::LineEnd;
}

void SelectTool::pressOnMarks(const Touch &touch)
{
    if (m_pressed < 0 && !(m_frame && m_frame->contains(touch.position)))
        return startBand(touch);
    m_gesture = Gesture::Pick;
    const bool adds = touch.modifiers.testFlag(Qt::ShiftModifier);
    if (m_pressed >= 0 && !m_before.contains(m_pressed)) {
        QList<int> selection = adds ? m_before : QList<int>();
        selection.append(m_pressed);
        std::ranges::sort(selection);
        m_easel.select(selection);
        m_pressed = -1; // so that letting it go doesn't take it away again
    }
    m_duplicates = touch.modifiers.testFlag(Qt::AltModifier);
}

void SelectTool::startBand(const Touch &touch)
{
    m_gesture = Gesture::Band;
    m_band = QRectF(touch.position, QSizeF());
    if (!touch.modifiers.testFlag(Qt::ShiftModifier)) {
        m_before.clear();
        m_easel.select({});
    }
}

void SelectTool::move(const Touch &touch)
{
    if (m_gesture == Gesture::None || !isDragged(touch))
        return;
    m_isMoved = true;
    if (m_gesture == Gesture::Pick)
        m_gesture = Gesture::Move;
    if (m_gesture == Gesture::Band)
        return selectBand(touch);
    if (auto sketch = result(touch)) {
        m_shown = std::move(*sketch);
        m_easel.showPreview(m_shown);
        m_easel.updateOverlay();
    }
}

void SelectTool::selectBand(const Touch &touch)
{
    m_band = QRectF(m_start, touch.position).normalized();
    QList<int> selection = marksIn(m_base, *m_band);
    for (const int mark : m_before) {
        if (!selection.contains(mark))
            selection.append(mark);
    }
    std::ranges::sort(selection);
    m_easel.select(selection);
    m_easel.updateOverlay();
}

std::optional<Sketch> SelectTool::result(const Touch &touch) const
{
    switch (m_gesture) {
    case Gesture::Move:
        return movedSketch(touch);
    case Gesture::Scale:
        return scaledSketch(touch);
    case Gesture::Turn:
        return turnedSketch(touch);
    case Gesture::Tail:
    case Gesture::LineEnd:
        return withPointMoved(touch);
    default:
        return {};
    }
}

Sketch SelectTool::movedSketch(const Touch &touch) const
{
    QPointF by = touch.position - m_start;
    if (touch.modifiers.testFlag(Qt::ShiftModifier))
        by = std::abs(by.x()) > std::abs(by.y()) ? QPointF(by.x(), 0) : QPointF(0, by.y());
    return m_duplicates ? duplicated(m_base, m_easel.selection(), by).sketch : moved(m_base, m_easel.selection(), by);
}

Sketch SelectTool::scaledSketch(const Touch &touch) const
{
    const bool keepsProportions = touch.modifiers.testFlag(Qt::ShiftModifier) || isTextAlone(m_base, m_before);
    const auto scale
        = m_frame->scale(m_handle, m_start, touch.position, keepsProportions, touch.modifiers.testFlag(Qt::AltModifier));
    Sketch sketch = m_base;
    for (const int mark : m_before)
        sketch.marks[mark] = scaledIn(*m_frame, scale, m_base.marks[mark]);
    return sketch;
}

double SelectTool::turnedBy(const Touch &touch) const
{
    const QPointF centre = m_frame->centre();
    // QLineF counts anticlockwise.
    double by = QLineF(centre, m_start).angle() - QLineF(centre, touch.position).angle();
    if (touch.modifiers.testFlag(Qt::ShiftModifier))
        by = std::round((by + m_frame->angle()) / turnStep) * turnStep - m_frame->angle();
    return by;
}

Sketch SelectTool::turnedSketch(const Touch &touch) const
{
    return turned(m_base, m_before, m_frame->centre(), turnedBy(touch));
}

Sketch SelectTool::withPointMoved(const Touch &touch) const
{
    Sketch sketch = m_base;
    Mark &mark = sketch.marks[m_before.first()];
    const bool isConstrained = touch.modifiers.testFlag(Qt::ShiftModifier);
    if (auto *line = std::get_if<LineMark>(&mark)) {
        QPointF &end = m_handle == Handle::LineStart ? line->from : line->to;
        const QPointF &other = m_handle == Handle::LineStart ? line->to : line->from;
        end = isConstrained ? constrained(other, touch.position) : touch.position;
    } else if (auto *bubble = std::get_if<BubbleMark>(&mark)) {
        bubble->tail = touch.position;
    }
    return sketch;
}

QString SelectTool::nameOf(Gesture gesture) const
{
    switch (gesture) {
    case Gesture::Scale:
        return tr("Scale");
    case Gesture::Turn:
        return tr("Rotate");
    case Gesture::Tail:
        return tr("Move Tail");
    case Gesture::LineEnd:
        return tr("Move Line’s End");
    default:
        return m_duplicates ? tr("Duplicate") : tr("Move");
    }
}

void SelectTool::release(const Touch &touch)
{
    move(touch);
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    m_band.reset();
    if (gesture == Gesture::Pick)
        finishPick(touch);
    if (gesture == Gesture::None || gesture == Gesture::Pick || gesture == Gesture::Band || !m_isMoved)
        return m_easel.updateOverlay();
    const qsizetype before = m_base.marks.size();
    m_easel.commit(m_shown, nameOf(gesture));
    if (!m_duplicates)
        return;
    QList<int> copies;
    for (qsizetype i = before; i < m_easel.sketch().marks.size(); ++i)
        copies.append(static_cast<int>(i));
    m_easel.select(copies);
}

/// A click on what was selected already takes it out of several with Shift, and picks it alone without.
void SelectTool::finishPick(const Touch &touch)
{
    const bool adds = touch.modifiers.testFlag(Qt::ShiftModifier);
    if (m_pressed < 0) {
        if (m_easel.selection() == m_before && markUnder(touch) < 0)
            m_easel.select({});
        return;
    }
    QList<int> selection = adds ? m_easel.selection() : QList<int>{m_pressed};
    if (adds)
        selection.removeOne(m_pressed);
    m_easel.select(selection);
}

void SelectTool::cancel()
{
    m_gesture = Gesture::None;
    m_band.reset();
    m_easel.dropDraft();
    m_easel.select(m_before);
}

QCursor SelectTool::cursor(QPointF position, Qt::KeyboardModifiers modifiers) const
{
    const auto frame = currentFrame();
    if (const auto handle = frame ? frame->handleAt(position, m_easel.unit()) : std::nullopt)
        return cursorFor(*handle, frame->angle());
    const Touch here{.position = position, .modifiers = modifiers};
    const bool isOver = markUnder(here) >= 0 || (frame && frame->contains(position));
    if (!isOver)
        return Qt::ArrowCursor;
    return modifiers.testFlag(Qt::AltModifier) ? Qt::DragCopyCursor : Qt::SizeAllCursor;
}

void SelectTool::paintOverlay(QPainter &painter, const Theme &theme) const
{
    QPen pen(theme.accent, 1.5);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double unit = m_easel.unit();
    if (const auto frame = currentFrame()) {
        const auto corners = frame->corners();
        if (frame->hasFrame())
            painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
        // While it is dragged the frame would hide what becomes of it.
        if (m_gesture == Gesture::None || m_gesture == Gesture::Pick) {
            const double half = handleSide / 2 * unit;
            painter.setBrush(theme.raised);
            for (const auto &[handle, point] : frame->handles(unit)) {
                if (handle == Handle::Turn)
                    painter.drawLine(frame->at({0.5, 0}), point);
                if (isScaling(handle))
                    painter.drawRect(QRectF(point - QPointF(half, half), QSizeF(2 * half, 2 * half)));
                else
                    painter.drawEllipse(point, half * 1.15, half * 1.15);
            }
        }
    }
    if (m_band) {
        QColor veil = theme.accent;
        veil.setAlphaF(0.12F);
        painter.setBrush(veil);
        painter.drawRect(*m_band);
    }
}

} // namespace throughline
