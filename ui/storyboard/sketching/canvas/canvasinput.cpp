// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/canvas/sketchcanvas.h"
#include "ui/storyboard/sketching/canvas/wordsedit.h"
#include "ui/storyboard/sketching/sketchmime.h"
#include "ui/storyboard/sketching/tools/toolset.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineF>
#include <QMimeData>
#include <QMouseEvent>
#include <QStyleHints>
#include <QTabletEvent>
#include <QWheelEvent>

#include <cmath>

namespace throughline {

namespace {

constexpr double mousePressure = 0.5;
constexpr double sameClick = 6; // pixels
constexpr double notchZoom = 1.2;
constexpr double notch = 120; // of QWheelEvent::angleDelta()

} // namespace

// --- Gestures ---

Tool &SketchCanvas::toolOf(ToolKind kind)
{
    auto &tool = m_tools[kind];
    if (!tool)
        tool = makeTool(kind, *this);
    return *tool;
}

void SketchCanvas::setTool(ToolKind kind)
{
    if (kind == m_kind)
        return;
    cancelGesture();
    finishWriting();
    update(ringRect());
    m_kind = kind;
    if (kind != ToolKind::Select)
        select({});
    update();
    updateCursor();
}

Touch SketchCanvas::touchOf(QPointF at, double pressure, Qt::KeyboardModifiers modifiers) const
{
    return {.position = m_view.toSketch(at), .pressure = pressure, .modifiers = modifiers};
}

void SketchCanvas::begin(ToolKind kind, const Touch &touch)
{
    if (m_words) {
        finishWriting();
        // Clicking away from words ends them; the next click may begin others.
        if (kind == ToolKind::Text || kind == ToolKind::Bubble)
            return;
    }
    if (!m_frame->obstacle().isEmpty())
        return;
    m_gesture = &toolOf(kind);
    m_touch = touch;
    m_gesture->press(touch);
}

void SketchCanvas::proceed(const Touch &touch)
{
    if (!m_gesture)
        return;
    m_touch = touch;
    m_gesture->move(touch);
}

void SketchCanvas::end(const Touch &touch)
{
    Tool *gesture = std::exchange(m_gesture, nullptr);
    if (gesture)
        gesture->release(touch);
    updateCursor();
}

bool SketchCanvas::cancelGesture()
{
    Tool *gesture = std::exchange(m_gesture, nullptr);
    if (!gesture)
        return false;
    if (m_pen.isDown())
        m_pen.up();
    gesture->cancel();
    return true;
}

void SketchCanvas::startPan(QPointF at)
{
    m_panned = at;
    if (m_words)
        m_words->setFocus();
    updateCursor();
}

void SketchCanvas::pan(QPointF to)
{
    m_isFitted = false;
    PageView view = m_view;
    view.origin += to - *m_panned;
    m_panned = to;
    setView(view);
}

void SketchCanvas::hover(QPointF at, Qt::KeyboardModifiers modifiers)
{
    update(ringRect());
    m_pointer = at;
    m_touch.modifiers = modifiers;
    update(ringRect());
    if (!m_gesture)
        updateCursor();
}

void SketchCanvas::updateCursor()
{
    if (m_panned)
        return setCursor(Qt::ClosedHandCursor);
    if (m_isSpaceHeld)
        return setCursor(Qt::OpenHandCursor);
    const ToolKind kind = m_isPenErasing ? ToolKind::Eraser : m_kind;
    const QPointF position = m_pointer ? m_view.toSketch(*m_pointer) : QPointF();
    setCursor(toolOf(kind).cursor(position, m_touch.modifiers));
}

// --- Mouse ---

int SketchCanvas::clicksAt(QPointF at)
{
    const bool isAgain = m_sinceClick.isValid()
        && m_sinceClick.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval()
        && QLineF(m_clicked, at).length() < sameClick;
    m_clicks = isAgain ? m_clicks % 2 + 1 : 1;
    m_clicked = at;
    m_sinceClick.start();
    return m_clicks;
}

void SketchCanvas::mousePressEvent(QMouseEvent *event)
{
    if (!m_pen.takesMouse() || m_gesture)
        return;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceHeld))
        return startPan(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    Touch touch = touchOf(event->position(), mousePressure, event->modifiers());
    touch.clicks = clicksAt(event->position());
    begin(m_kind, touch);
}

void SketchCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void SketchCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pen.takesMouse())
        return;
    if (m_panned)
        return pan(event->position());
    hover(event->position(), event->modifiers());
    proceed(touchOf(event->position(), mousePressure, event->modifiers()));
}

void SketchCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panned && event->button() != Qt::RightButton) {
        m_panned.reset();
        return updateCursor();
    }
    if (m_pen.takesMouse() && event->button() == Qt::LeftButton)
        end(touchOf(event->position(), mousePressure, event->modifiers()));
}

void SketchCanvas::leaveEvent(QEvent *)
{
    update(ringRect());
    m_pointer.reset();
}

void SketchCanvas::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (m_gesture)
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoomBy(std::pow(notchZoom, event->angleDelta().y() / notch), event->position());
    const QPointF by = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
    m_panned = QPointF();
    pan(by);
    m_panned.reset();
}

// --- Pen ---

void SketchCanvas::penPressed(const QTabletEvent &event)
{
    if (event.button() == Qt::MiddleButton || (m_isSpaceHeld && event.button() == Qt::LeftButton))
        return startPan(event.position());
    if (event.button() != Qt::LeftButton || m_pen.isDown())
        return;
    if (!hasFocus() && !m_words)
        setFocus(Qt::MouseFocusReason);
    cancelGesture(); // of the mouse: the pen is what is meant
    m_pen.down();
    const bool isEraserEnd = event.pointerType() == QPointingDevice::PointerType::Eraser;
    const ToolKind kind = isEraserEnd && !isEraser(m_kind) ? ToolKind::Eraser : m_kind;
    Touch touch = touchOf(event.position(), event.pressure(), event.modifiers());
    touch.clicks = clicksAt(event.position());
    begin(kind, touch);
}

void SketchCanvas::penMoved(const QTabletEvent &event)
{
    if (m_panned)
        return pan(event.position());
    m_isPenErasing = event.pointerType() == QPointingDevice::PointerType::Eraser && !isEraser(m_kind);
    hover(event.position(), event.modifiers());
    // A pen that is being lifted reports places without pressure, which aren't part of the stroke.
    if (m_pen.isDown() && event.pressure() > 0)
        proceed(touchOf(event.position(), event.pressure(), event.modifiers()));
}

void SketchCanvas::tabletEvent(QTabletEvent *event)
{
    event->accept();
    switch (event->type()) {
    case QEvent::TabletPress:
        return penPressed(*event);
    case QEvent::TabletMove:
        return penMoved(*event);
    case QEvent::TabletRelease:
        if (m_panned) {
            m_panned.reset();
            return updateCursor();
        }
        if (event->button() == Qt::LeftButton && m_pen.isDown()) {
            m_pen.up();
            end(m_touch);
        }
        return;
    default:
        return;
    }
}

bool SketchCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::TabletLeaveProximity) {
        update(ringRect());
        m_isPenErasing = false;
        if (m_pen.isDown()) {
            m_pen.up();
            end(m_touch);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SketchCanvas::hideEvent(QHideEvent *event)
{
    if (m_pen.isDown())
        m_pen.up();
    end(m_touch);
    finishWriting();
    QWidget::hideEvent(event);
}

// --- Keys ---

bool SketchCanvas::isHeldKey(const QKeyEvent &event) const
{
    return event.key() == Qt::Key_Shift || event.key() == Qt::Key_Alt;
}

bool SketchCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void SketchCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        m_isSpaceHeld = true;
        return updateCursor();
    }
    // What Shift and Alt mean for a gesture is seen at once, not when the pointer moves next.
    if (isHeldKey(*event) && m_gesture) {
        Touch touch = m_touch;
        touch.modifiers |= event->key() == Qt::Key_Shift ? Qt::ShiftModifier : Qt::AltModifier;
        return proceed(touch);
    }
    QWidget::keyPressEvent(event);
}

void SketchCanvas::focusOutEvent(QFocusEvent *event)
{
    m_isSpaceHeld = false;
    updateCursor();
    QWidget::focusOutEvent(event);
}

void SketchCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceHeld = false;
        return updateCursor();
    }
    if (isHeldKey(*event) && m_gesture) {
        Touch touch = m_touch;
        touch.modifiers &= ~(event->key() == Qt::Key_Shift ? Qt::ShiftModifier : Qt::AltModifier);
        return proceed(touch);
    }
    QWidget::keyReleaseEvent(event);
}

// --- Drops ---

void SketchCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *mime = event->mimeData();
    if (m_frame->obstacle().isEmpty() && (mime->hasFormat(QLatin1String(stencilMimeType)) || hasMarks(*mime)))
        event->acceptProposedAction();
}

void SketchCanvas::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QPointF position = m_view.toSketch(event->position());
    const QMimeData *mime = event->mimeData();
    if (mime->hasFormat(QLatin1String(stencilMimeType)))
        Q_EMIT stencilDropped(QString::fromUtf8(mime->data(QLatin1String(stencilMimeType))), position);
    else
        Q_EMIT mimeDropped(mime, position);
}

} // namespace throughline
