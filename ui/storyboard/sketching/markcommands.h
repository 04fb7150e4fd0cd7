// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/arranging.h"
#include "ui/storyboard/sketching/bars/stylebar.h"

#include <QCoreApplication>

class QMimeData;

namespace throughline {

/// What is done with the selected marks otherwise than by the pointer, each in one undo step; and what comes onto the page from the
/// clipboard or the shelf.
class MarkCommands {
    Q_DECLARE_TR_FUNCTIONS(MarkCommands)

public:
    explicit MarkCommands(SketchCanvas *canvas)
        : m_canvas(canvas)
    {
    }

    bool hasSelection() const { return !m_canvas->selection().isEmpty(); }
    void selectAll();
    void arrange(Arrange how);
    void nudge(QPointF by);

    void recolour(Colour colour);
    void resize(double size);
    void fill(bool isFilled);
    void smooth(Smoothing smoothing);
    void setEven(bool isEven);

    void copy() const;
    void cut();
    Result<void> paste();
    Result<void> insert(const QMimeData &data, QPointF middle);
    void insertStencil(const QString &name, QPointF middle);

    /// The tool whose options the first selected mark has, and how it looks; as \a otherwise where nothing is selected.
    ToolKind kindOfSelection(ToolKind otherwise) const;
    DrawingStyle styleOfSelection(const DrawingStyle &otherwise) const;

private:
    template <typename Function> void change(const QString &name, Function change);
    void add(const QList<Mark> &marks, const QString &name);
    void put(const Rearranged &rearranged, const QString &name);

    SketchCanvas *m_canvas;
};

} // namespace throughline
