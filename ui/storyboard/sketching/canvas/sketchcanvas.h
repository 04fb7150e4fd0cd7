// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/canvas/pagelayer.h"
#include "ui/storyboard/sketching/canvas/penguard.h"
#include "ui/storyboard/sketching/canvas/wetink.h"
#include "ui/storyboard/sketching/framesketch.h"
#include "ui/storyboard/sketching/tools/tool.h"

#include <QElapsedTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>

class QMimeData;

namespace throughline {

class WordsEdit;

/// Lines over the page that help to compose, never part of the sketch.
enum class Guides : quint8 { None, Grid, Thirds };

/// The page in full size: shows a frame's sketch, zooms and pans it, and hands the pointer's gestures to the tools.
class SketchCanvas : public QWidget, private Easel {
    Q_OBJECT

public:
    SketchCanvas(FrameSketch *frame, const Theme &theme, QWidget *parent = nullptr);
    ~SketchCanvas() override;

    ToolKind tool() const { return m_kind; }
    void setTool(ToolKind kind);
    const DrawingStyle &style() const override { return m_style; }
    /// For the marks to come, and for words being typed.
    void setStyle(const DrawingStyle &style);

    const Sketch &sketch() const override;
    const QList<int> &selection() const override { return m_selection; }
    void select(const QList<int> &marks) override;
    void commit(const Sketch &sketch, const QString &name) override;

    bool isBusy() const { return m_gesture != nullptr; }
    bool isWriting() const { return m_words != nullptr; }
    /// Lets the words of the one mark that is selected be typed, where it has any.
    void writeSelected();
    /// Keeps words being typed.
    void finishWriting();
    /// Leaves the gesture that goes on, if any, without a trace.
    bool cancelGesture();

    void applyTheme(const Theme &theme);
    void setGuides(Guides guides);
    Guides guides() const { return m_guides; }
    /// The picture that shows through the paper.
    void setUnderlay(const Picture &picture);
    /// What an empty page says.
    void setPrompt(const QString &prompt);

    double zoom() const { return m_view.scale; }
    void fit();
    void zoomBy(double factor, QPointF fixed);
    /// The middle of what is seen of the page.
    QPointF middle() const;
    /// The pointer's place on the page, where it is over it.
    std::optional<QPointF> pointer() const;
    const PageView &view() const { return m_view; }

Q_SIGNALS:
    void selectionChanged();
    void zoomChanged();
    void writingChanged();
    /// A stencil called \a name was let fall at \a position.
    void stencilDropped(const QString &name, QPointF position);
    void mimeDropped(const QMimeData *data, QPointF position);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    double unit() const override { return 1 / m_view.scale; }
    void showDraft(const Mark &mark) override;
    void showPreview(const Sketch &sketch) override;
    void dropDraft() override;
    void updateOverlay() override;
    void write(const Mark &mark, int place) override;

    Tool &toolOf(ToolKind kind);
    Touch touchOf(QPointF at, double pressure, Qt::KeyboardModifiers modifiers) const;
    void begin(ToolKind kind, const Touch &touch);
    void proceed(const Touch &touch);
    void end(const Touch &touch);
    void startPan(QPointF at);
    void pan(QPointF to);
    void hover(QPointF at, Qt::KeyboardModifiers modifiers);
    void updateCursor();
    QRect ringRect() const;
    void penPressed(const QTabletEvent &event);
    void penMoved(const QTabletEvent &event);
    int clicksAt(QPointF at);
    bool isHeldKey(const QKeyEvent &event) const;

    void showSketch(bool isOwn);
    void show(const Sketch &sketch);
    void updateArea(const QRectF &area);
    void setView(const PageView &view);
    QRectF room() const;
    void showWords();
    void endWriting(bool isEscaped);

    void paintGuides(QPainter &painter) const;
    void paintPrompt(QPainter &painter) const;
    void paintRing(QPainter &painter) const;
    bool isBlank() const;

    FrameSketch *m_frame;
    Theme m_theme;
    DrawingStyle m_style;
    ToolKind m_kind = ToolKind::Pen;
    std::map<ToolKind, std::unique_ptr<Tool>> m_tools;
    QList<int> m_selection;

    PageLayer m_page;
    PageView m_view;
    bool m_isFitted = true;
    Guides m_guides = Guides::None;
    QString m_prompt;

    Tool *m_gesture = nullptr; ///< whose gesture goes on
    Touch m_touch; ///< the latest of it
    std::optional<Mark> m_draft;
    WetInk m_ink; ///< the draft where that is a stroke
    PenGuard m_pen;
    std::optional<QPointF> m_panned; ///< where the page is held
    bool m_isSpaceHeld = false;
    bool m_isPenErasing = false; ///< the pen hovers upside down
    std::optional<QPointF> m_pointer; ///< over the canvas, in pixels
    QElapsedTimer m_sinceClick;
    QPointF m_clicked;
    int m_clicks = 0;

    WordsEdit *m_words = nullptr;
};

} // namespace throughline
