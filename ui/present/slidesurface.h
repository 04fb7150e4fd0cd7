// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/pointing.h"
#include "ui/present/slidecache.h"
#include "ui/present/talk.h"

#include <QVariantAnimation>
#include <QWidget>

class QTimer;

namespace throughline {

/// The slide, with what the speaker points at, as large as it fits. On the audience's screen it is what they may see and nothing
/// else; in the console it is the slide that the speaker is on, and the mouse points at the audience's.
class SlideSurface : public QWidget {
    Q_OBJECT

public:
    enum class Role : quint8 { Audience, Console };

    SlideSurface(Talk *talk, Pointing *pointing, Role role, QWidget *parent);

    void setFades(bool fades) { m_fades = fades; }
    /// True once the next slide needs only to be put on the screen.
    bool isNextReady() const;

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// Pressed where there was nothing to draw or drag.
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect area() const;
    QSize pixels() const;
    const Slide &slide() const;
    const Pictures &pictures() const;
    Cover cover() const;
    void change();
    void prepare();
    void showPointer();
    void hidePointer();
    void paintSlide(QPainter &painter);

    Talk *m_talk;
    Pointing *m_pointing;
    Role m_role;
    SlideCache m_cache;
    QTimer *m_idle;
    QTimer *m_stillness;
    StageStyle m_style;
    bool m_fades = true;
    QVariantAnimation m_fade;
    QImage m_seen; ///< what was painted last
    QImage m_before; ///< fades away over the slide; null where nothing does
    bool m_isDragging = false;
    bool m_hasMoved = false;
    QPointF m_dragged;
};

} // namespace throughline
