// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/paint/picture.h"
#include "ui/storyboard/sketching/framesketch.h"
#include "ui/storyboard/sketching/markcommands.h"
#include "ui/theme/theme.h"

#include <QKeyCombination>
#include <QWidget>

#include <functional>
#include <map>

namespace throughline {

class CaptionBar;
class StencilShelf;
class ToolBar;

/// Drawing on a storyboard's frame in full size: tools at the left, colours above, stencils at the right, the page in the middle.
/// All that is drawn becomes an edit of the document's; opening a frame and leaving it again changes nothing.
class SketchEditor : public QWidget {
    Q_OBJECT

public:
    SketchEditor(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);
    ~SketchEditor() override;

    /// Shows \a frame; an empty one gets a sketch with its first mark.
    void edit(int frame);
    /// In the current snapshot, or -1.
    int frame() const { return m_frame->frame(); }
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void closed();
    void refused(const QString &reason);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectBars();
    void connectCanvas();
    void addKeys();
    void addArrangingKeys();
    void bind(QKeyCombination keys, std::function<void()> run);
    const std::function<void()> *boundTo(const QKeyEvent &event) const;

    void report(const Result<void> &result);
    void setTool(ToolKind kind);
    void showStyle();
    void showFrame();
    void showOnion();
    void showShelf(bool isShown);
    void followSelection(Origin origin);
    void changeStyle(const std::function<void(DrawingStyle &, ToolKind)> &change);
    void chooseColour(Colour colour);
    void chooseSize(double size);
    void stepSize(int steps);
    void nudge(QPointF direction, bool isFar);
    void step(int by);
    void escape();
    void close();
    QList<int> frames() const;

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    FrameSketch *m_frame;
    SketchCanvas *m_canvas;
    MarkCommands m_marks;
    ToolBar *m_tools;
    StyleBar *m_bar;
    StencilShelf *m_shelf;
    CaptionBar *m_caption;
    PictureCache m_pictures;
    PictureBytes m_onion; ///< what shows through the paper
    std::map<int, std::function<void()>> m_keys; ///< by QKeyCombination::toCombined()
};

} // namespace throughline
