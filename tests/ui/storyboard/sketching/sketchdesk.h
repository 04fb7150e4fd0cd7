// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/svgreader.h"
#include "ui/storyboard/sketching/canvas/sketchcanvas.h"
#include "ui/storyboard/sketching/sketcheditor.h"

#include <QApplication>
#include <QPointingDevice>
#include <QRegularExpression>
#include <QTabletEvent>
#include <QTest>

namespace throughline {

inline constexpr char twoFrames[] = "# Plan\n"
                                    "\n"
                                    "## Vision\n"
                                    "\n"
                                    "### Today\n"
                                    "\n"
                                    "#### Morning\n"
                                    "\n"
                                    "The alarm rings.\n"
                                    "\n"
                                    "#### Noon\n"
                                    "\n"
                                    "Lunch is cold.\n";

/// The editor of sketches on a document of its own, shown offscreen, with hands for mouse and pen. Places are in the sketch's
/// units.
class SketchDesk {
public:
    explicit SketchDesk(const QByteArray &text = twoFrames)
    {
        document.start(*SourceText::fromUtf8(text));
        show();
    }

    void show()
    {
        editor.resize(1200, 800);
        editor.show();
        editor.activateWindow();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("the window didn't become active");
        canvas = editor.findChild<SketchCanvas *>();
        if (const int first = document.snapshot().strategy().find("morning"); first >= 0)
            editor.edit(first);
    }

    QString path(const QByteArray &id = "morning") const
    {
        const Strategy &strategy = document.snapshot().strategy();
        return strategy.pictureOf(*strategy.element(strategy.find(id)).body);
    }
    /// What the document holds, read anew.
    Sketch written(const QByteArray &id = "morning") const
    {
        const QByteArray bytes = document.snapshot().pictures().bytes(path(id)).joined();
        return bytes.isEmpty() ? Sketch() : readSketch(bytes).value_or(Sketch());
    }
    template <typename Kind> Kind mark(int place = 0) const { return std::get<Kind>(written().marks.at(place)); }
    qsizetype markCount() const { return written().marks.size(); }
    int steps() { return document.undoStack()->index(); }

    QPointF at(QPointF position) const { return canvas->view().toWidget(position); }
    QColor pixel(QPointF position) const { return canvas->grab().toImage().pixelColor(at(position).toPoint()); }

    void mouse(QEvent::Type type, QPointF position, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        const QPointF place = at(position);
        const bool isMove = type == QEvent::MouseMove;
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
        QMouseEvent event(type, place, canvas->mapToGlobal(place), isMove ? Qt::NoButton : button, held, modifiers);
        QApplication::sendEvent(canvas, &event);
    }
    void press(QPointF position, Qt::KeyboardModifiers modifiers = {}) { mouse(QEvent::MouseButtonPress, position, modifiers); }
    void move(QPointF position, Qt::KeyboardModifiers modifiers = {}) { mouse(QEvent::MouseMove, position, modifiers); }
    void release(QPointF position, Qt::KeyboardModifiers modifiers = {}) { mouse(QEvent::MouseButtonRelease, position, modifiers); }
    void click(QPointF position, Qt::KeyboardModifiers modifiers = {})
    {
        press(position, modifiers);
        release(position, modifiers);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from, modifiers);
        for (int i = 1; i <= 4; ++i)
            move(from + (to - from) * i / 4, modifiers);
        release(to, modifiers);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : canvas, static_cast<Qt::Key>(key), modifiers);
    }

    void pen(QEvent::Type type, QPointF position, double pressure, Qt::MouseButton button = Qt::LeftButton)
    {
        const QPointF place = at(position);
        const bool isHeld = type == QEvent::TabletPress || (type == QEvent::TabletMove && button != Qt::NoButton);
        QTabletEvent event(type, isUpsideDown ? &rubber : &stylus, place, canvas->mapToGlobal(place), pressure, 0, 0, 0, 0, 0, {},
            type == QEvent::TabletMove ? Qt::NoButton : button, isHeld ? button : Qt::NoButton);
        QApplication::sendEvent(canvas, &event);
    }
    void penLeaves()
    {
        QTabletEvent event(QEvent::TabletLeaveProximity, &stylus, {}, {}, 0, 0, 0, 0, 0, 0, {}, Qt::NoButton, Qt::NoButton);
        QApplication::sendEvent(qApp, &event);
    }
    void penStroke(QPointF from, QPointF to, double pressure = 0.6)
    {
        pen(QEvent::TabletPress, from, pressure);
        for (int i = 1; i <= 4; ++i)
            pen(QEvent::TabletMove, from + (to - from) * i / 4, pressure);
        pen(QEvent::TabletRelease, to, 0);
    }

    Document document;
    Selection selection{&document};
    SketchEditor editor{&document, &selection, Theme::make(false, QFont())};
    SketchCanvas *canvas = nullptr;
    bool isUpsideDown = false;

private:
    static constexpr auto can = QInputDevice::Capability::Position | QInputDevice::Capability::Pressure;
    QPointingDevice stylus{
        QStringLiteral("pen"), 1, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Pen, can, 1, 3};
    QPointingDevice rubber{
        QStringLiteral("pen"), 2, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Eraser, can, 1, 3};
};

/// Any warning fails the test, but for what the platform without a screen says of itself.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace throughline
