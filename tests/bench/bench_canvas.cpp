// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a pen's event to what it changed painted: 2,000 strokes on the page, and a stroke of 2,000 points being drawn. Beside a
// floor: the same number of rectangles of the same size copied from a pixmap to the window.

#include "core/sketch/svgwriter.h"
#include "tests/support/goals.h"
#include "ui/storyboard/sketching/canvas/sketchcanvas.h"
#include "ui/storyboard/sketching/sketcheditor.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QPaintEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <numbers>
#include <random>
#include <vector>

using namespace throughline;

namespace {

constexpr int strokes = 2000;
constexpr int pointsOfStroke = 60;
constexpr int points = 2000;
constexpr double goal = 8; // ms of the processor, 95th percentile

/// Of this process: what the machine does besides isn't ours.
double now(clockid_t clock = CLOCK_MONOTONIC)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Sketch fullSketch()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> across(0, 1280);
    std::uniform_real_distribution<double> down(0, 720);
    std::uniform_real_distribution<double> step(-9, 9);
    Sketch sketch;
    for (int s = 0; s < strokes; ++s) {
        InkMark ink;
        double x = across(random);
        double y = down(random);
        for (int p = 0; p < pointsOfStroke; ++p)
            ink.points.append({x += step(random), y += step(random), 0.3 + 0.005 * p});
        sketch.marks.append(ink);
    }
    return sketch;
}

/// Round and round over the whole page, faster than a hand would: 20 to 60 units between two points.
QPointF onTheWay(int point)
{
    const double turn = point * 0.11;
    return {640 + (200 + point * 0.18) * std::cos(turn), 360 + (120 + point * 0.1) * std::sin(turn)};
}

/// Remembers which rectangle was painted.
class Watch : public QObject {
public:
    QRect painted;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted = painted.united(static_cast<QPaintEvent *>(event)->rect());
        return false;
    }
};

class Copier : public QWidget {
public:
    QPixmap page;

protected:
    void paintEvent(QPaintEvent *event) override { QPainter(this).drawPixmap(event->rect(), page, event->rect()); }
};

struct Times {
    std::vector<double> wall;
    std::vector<double> processor;

    template <typename Function> void take(Function work)
    {
        const double start = now();
        const double startOfProcess = now(CLOCK_PROCESS_CPUTIME_ID);
        work();
        wall.push_back(now() - start);
        processor.push_back(now(CLOCK_PROCESS_CPUTIME_ID) - startOfProcess);
    }

    void print(const char *what) const
    {
        std::printf("  %-30s median %6.2f ms, p95 %6.2f ms, longest %6.2f ms; p95 of the process's own time %6.2f ms\n", what,
            quantile(wall, 0.5), quantile(wall, 0.95), quantile(wall, 1), quantile(processor, 0.95));
    }
};

struct Drawn {
    Times events;
    std::vector<QRect> rects;
    Times lift;
};

Drawn draw(SketchCanvas *canvas, int count)
{
    const QPointingDevice stylus(QStringLiteral("pen"), 1, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Pen,
        QInputDevice::Capability::Position | QInputDevice::Capability::Pressure, 1, 3);
    const auto send = [&](QEvent::Type type, int point) {
        const QPointF place = canvas->view().toWidget(onTheWay(point));
        QTabletEvent event(type, &stylus, place, canvas->mapToGlobal(place),
            type == QEvent::TabletRelease ? 0 : 0.5 + 0.0002 * point, 0, 0, 0, 0, 0, {},
            type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton,
            type == QEvent::TabletRelease ? Qt::NoButton : Qt::LeftButton);
        QApplication::sendEvent(canvas, &event);
        QApplication::processEvents();
    };
    Watch watch;
    canvas->installEventFilter(&watch);
    Drawn drawn;
    send(QEvent::TabletPress, 0);
    for (int point = 1; point < count; ++point) {
        watch.painted = {};
        drawn.events.take([&] { send(QEvent::TabletMove, point); });
        drawn.rects.push_back(watch.painted);
    }
    drawn.lift.take([&] { send(QEvent::TabletRelease, count - 1); });
    canvas->removeEventFilter(&watch);
    return drawn;
}

Times copy(const std::vector<QRect> &rects, const QSize &size)
{
    Copier window;
    window.setAttribute(Qt::WA_OpaquePaintEvent);
    window.resize(size);
    window.page = QPixmap(size);
    window.page.fill(Qt::white);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return {};
    QApplication::processEvents();
    Times times;
    for (const QRect &rect : rects)
        times.take([&] {
            window.update(rect);
            QApplication::processEvents();
        });
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.qpa.*=false"));
    const QApplication application(argc, argv);
    const Theme theme = Theme::make(false, QFont());
    QApplication::setStyle(new Style(theme));
    Document document;
    Selection selection(&document);
    document.start(*SourceText::fromUtf8("# Plan\n\n## Vision\n\n### Today\n\n#### Morning\n\n![](plan.assets/morning.svg)\n"));
    document.apply({{}, {{QStringLiteral("plan.assets/morning.svg"), writeSketch(fullSketch())}}}, QStringLiteral("Fill"));
    SketchEditor editor(&document, &selection, theme);
    editor.resize(1440, 900);
    editor.show();
    if (!QTest::qWaitForWindowExposed(&editor))
        return 2;
    editor.edit(document.snapshot().strategy().find("morning"));
    QApplication::processEvents();
    auto *canvas = editor.findChild<SketchCanvas *>();

    const Drawn drawn = draw(canvas, points);
    std::printf("canvas of %d x %d, %d strokes on the page, %d points of one being drawn, platform %s\n", canvas->width(),
        canvas->height(), strokes, points, qPrintable(QGuiApplication::platformName()));
    drawn.events.print("event to painted");
    copy(drawn.rects, canvas->size()).print("floor: the rectangle copied");
    drawn.lift.print("first one lifted to painted");
    Times lifts;
    for (int i = 0; i < 20; ++i) {
        const Times lift = draw(canvas, pointsOfStroke).lift;
        lifts.wall.push_back(lift.wall.front());
        lifts.processor.push_back(lift.processor.front());
    }
    lifts.print("short ones lifted to painted");
    std::printf("\n");
    Goals goals;
    goals.atMost("a pen's event to painted, p95", quantile(drawn.events.processor, 0.95), goal, "ms");
    goals.atMost("the pen lifted to painted, p95", quantile(lifts.processor, 0.95), goal, "ms");
    goals.print();
    return 0;
}
