// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/markcommands.h"

#include "core/sketch/shapes.h"
#include "core/sketch/stencils.h"
#include "ui/paint/sketchtype.h"
#include "ui/storyboard/sketching/sketchmime.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <numeric>

namespace throughline {

namespace {

constexpr QPointF copyOffset{24, 24};
constexpr double stencilHeight = 220;

/// Overloads in one, for std::visit.
template <typename... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};

ToolKind kindOf(const Mark &mark)
{
    return std::visit(Overloaded{
                          [](const InkMark &ink) {
                              return ink.tool == InkTool::Pencil ? ToolKind::Pencil
                                  : ink.tool == InkTool::Marker  ? ToolKind::Marker
                                                                 : ToolKind::Pen;
                          },
                          [](const LineMark &line) { return line.heads == ArrowHeads::None ? ToolKind::Line : ToolKind::Arrow; },
                          [](const ShapeMark &shape) { return shape.kind == ShapeKind::Box ? ToolKind::Box : ToolKind::Ellipse; },
                          [](const TextMark &) { return ToolKind::Text; },
                          [](const BubbleMark &) { return ToolKind::Bubble; },
                          [](const auto &) { return ToolKind::Select; },
                      },
        mark);
}

void resizeMark(Mark &mark, double size)
{
    std::visit(Overloaded{
                   [&](InkMark &ink) { ink.size = size; },
                   [&](LineMark &line) { line.width = size; },
                   [&](ShapeMark &shape) { shape.width = size; },
                   [&](TextMark &text) {
                       const QPointF corner = text.placement.rect.topLeft();
                       text.size = size;
                       text.placement.rect = {corner, sketchTextSize(text.text, size, text.isBold)};
                   },
                   [&](BubbleMark &bubble) { bubble.size = size; },
                   [](auto &) {},
               },
        mark);
}

void takeStyle(const Mark &mark, ToolKind kind, DrawingStyle &style)
{
    std::visit(Overloaded{
                   [&](const InkMark &ink) {
                       style.setColour(kind, ink.colour.withAlpha(255));
                       style.setSize(kind, ink.size);
                       style.smoothing = ink.smoothing;
                       style.isEven = ink.isEven;
                   },
                   [&](const LineMark &line) {
                       style.setColour(kind, line.colour);
                       style.setSize(kind, line.width);
                   },
                   [&](const ShapeMark &shape) {
                       style.setColour(kind, shape.stroke);
                       style.setSize(kind, shape.width);
                       style.isFilled = shape.fill.isVisible();
                   },
                   [&](const TextMark &text) {
                       style.setColour(kind, text.colour);
                       style.setSize(kind, text.size);
                   },
                   [&](const BubbleMark &bubble) {
                       style.setColour(kind, bubble.stroke);
                       style.setSize(kind, bubble.size);
                   },
                   [](const auto &) {},
               },
        mark);
}

} // namespace

void MarkCommands::selectAll()
{
    QList<int> all(m_canvas->sketch().marks.size());
    std::iota(all.begin(), all.end(), 0);
    m_canvas->select(all);
}

template <typename Function> void MarkCommands::change(const QString &name, Function change)
{
    if (!hasSelection())
        return;
    Sketch sketch = m_canvas->sketch();
    for (const int mark : m_canvas->selection())
        change(sketch.marks[mark]);
    m_canvas->commit(sketch, name);
}

void MarkCommands::put(const Rearranged &rearranged, const QString &name)
{
    m_canvas->commit(rearranged.sketch, name);
    m_canvas->select(rearranged.marks);
}

void MarkCommands::arrange(Arrange how)
{
    if (!hasSelection())
        return;
    const Sketch &sketch = m_canvas->sketch();
    const QList<int> marks = m_canvas->selection();
    switch (how) {
    case Arrange::ToFront:
        return put(broughtToFront(sketch, marks), tr("Bring to Front"));
    case Arrange::Forward:
        return put(broughtForward(sketch, marks), tr("Bring Forward"));
    case Arrange::Backward:
        return put(sentBackward(sketch, marks), tr("Send Backward"));
    case Arrange::ToBack:
        return put(sentToBack(sketch, marks), tr("Send to Back"));
    case Arrange::Flip:
        return put({mirrored(sketch, marks), marks}, tr("Flip"));
    case Arrange::Duplicate:
        return put(duplicated(sketch, marks, copyOffset), tr("Duplicate"));
    case Arrange::Remove:
        return put({removed(sketch, marks), {}}, tr("Delete"));
    }
}

void MarkCommands::nudge(QPointF by)
{
    if (hasSelection())
        m_canvas->commit(moved(m_canvas->sketch(), m_canvas->selection(), by), tr("Move"));
}

void MarkCommands::recolour(Colour colour)
{
    change(tr("Colour"), [colour](Mark &mark) {
        mark = recoloured(std::move(mark), colour);
        if (auto *shape = std::get_if<ShapeMark>(&mark); shape && shape->fill.isVisible())
            shape->fill = DrawingStyle::fillFor(colour);
    });
}

void MarkCommands::resize(double size)
{
    change(tr("Size"), [size](Mark &mark) { resizeMark(mark, size); });
}

void MarkCommands::fill(bool isFilled)
{
    change(tr("Fill"), [isFilled](Mark &mark) {
        if (auto *shape = std::get_if<ShapeMark>(&mark))
            shape->fill = isFilled ? DrawingStyle::fillFor(shape->stroke) : noColour;
    });
}

void MarkCommands::smooth(Smoothing smoothing)
{
    change(tr("Smoothing"), [smoothing](Mark &mark) {
        if (auto *ink = std::get_if<InkMark>(&mark))
            ink->smoothing = smoothing;
    });
}

void MarkCommands::setEven(bool isEven)
{
    change(tr("Width"), [isEven](Mark &mark) {
        if (auto *ink = std::get_if<InkMark>(&mark))
            ink->isEven = isEven;
    });
}

void MarkCommands::copy() const
{
    if (hasSelection())
        QGuiApplication::clipboard()->setMimeData(mimeOf(m_canvas->sketch(), m_canvas->selection()).release());
}

void MarkCommands::cut()
{
    if (!hasSelection())
        return;
    copy();
    put({removed(m_canvas->sketch(), m_canvas->selection()), {}}, tr("Cut"));
}

Result<void> MarkCommands::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data ? insert(*data, m_canvas->middle()) : Result<void>();
}

Result<void> MarkCommands::insert(const QMimeData &data, QPointF middle)
{
    return marksOf(data, middle, m_canvas->style()).transform([this](const QList<Mark> &marks) {
        add(besideEqual(m_canvas->sketch(), marks), tr("Paste"));
    });
}

void MarkCommands::insertStencil(const QString &name, QPointF middle)
{
    if (const Stencil *found = stencil(name))
        add(besideEqual(m_canvas->sketch(), {placed(*found, middle, stencilHeight)}), tr("Place Stencil"));
}

void MarkCommands::add(const QList<Mark> &marks, const QString &name)
{
    if (marks.isEmpty())
        return;
    Sketch sketch = m_canvas->sketch();
    const qsizetype before = sketch.marks.size();
    sketch.marks.append(marks);
    m_canvas->setTool(ToolKind::Select);
    m_canvas->commit(sketch, name);
    QList<int> added(m_canvas->sketch().marks.size() - before);
    std::iota(added.begin(), added.end(), static_cast<int>(before));
    m_canvas->select(added);
}

ToolKind MarkCommands::kindOfSelection(ToolKind otherwise) const
{
    return hasSelection() ? kindOf(m_canvas->sketch().marks[m_canvas->selection().first()]) : otherwise;
}

DrawingStyle MarkCommands::styleOfSelection(const DrawingStyle &otherwise) const
{
    DrawingStyle style = otherwise;
    if (hasSelection())
        takeStyle(m_canvas->sketch().marks[m_canvas->selection().first()], kindOfSelection(ToolKind::Select), style);
    return style;
}

} // namespace throughline
