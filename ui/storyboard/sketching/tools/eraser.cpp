// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/tools/eraser.h"

#include "core/sketch/erasing.h"
#include "ui/storyboard/sketching/backdrop.h"

namespace throughline {

double EraserTool::reach() const
{
    return m_easel.style().size(m_kind);
}

QCursor EraserTool::cursor(QPointF, Qt::KeyboardModifiers) const
{
    return Qt::BlankCursor; // the ring shows where it is
}

void EraserTool::erase(const QList<QPointF> &way)
{
    const Eraser eraser{way, reach()};
    Sketch left = m_left;
    // What was drawn over is paper, too.
    if (m_hasBackdrop)
        left.marks.removeFirst();
    left = m_kind == ToolKind::Eraser ? withoutTouched(left, eraser) : withoutErased(left, eraser);
    if (m_hasBackdrop)
        left.marks.prepend(m_left.marks.first());
    if (left == m_left)
        return;
    m_left = std::move(left);
    m_easel.showPreview(m_left);
}

void EraserTool::press(const Touch &touch)
{
    m_left = m_easel.sketch();
    m_hasBackdrop = hasBackdrop(m_left);
    m_last = touch.position;
    erase({touch.position});
}

void EraserTool::move(const Touch &touch)
{
    erase({m_last, touch.position});
    m_last = touch.position;
}

void EraserTool::release(const Touch &touch)
{
    move(touch);
    m_easel.commit(m_left, tr("Erase"));
}

} // namespace throughline
