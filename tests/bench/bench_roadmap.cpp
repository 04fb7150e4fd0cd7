// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The roadmap of 10,000 items in 200 lanes: laid out, painted, scrolled, zoomed, and a bar dragged, beside the floor: the same
// boxes filled and nothing else. Then the same items as bubbles by their scores.

#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/ui/fakedialogs.h"
#include "ui/roadmap/priorities/prioritiesview.h"
#include "ui/roadmap/roadmappane.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace throughline;

namespace {

constexpr int items = 10000;
constexpr int rounds = 200;
constexpr int turns = 5;
constexpr QSize windowSize(1440, 900);

double processorNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Milliseconds of the processor, which others may be using too, that each call takes.
std::vector<double> times(int count, const std::function<void(int)> &act)
{
    std::vector<double> all;
    for (int i = 0; i < count; ++i) {
        const double before = processorNow();
        act(i);
        all.push_back(processorNow() - before);
    }
    return all;
}

/// Sees to it that what is timed was painted.
class PaintCounter : public QObject {
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

void send(QWidget *to, QEvent::Type type, QPoint point)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, point, to->mapToGlobal(point), button, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(to, &event);
}

/// Fills the boxes that the view shows.
double floorOf(RoadmapView &view)
{
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    return median(times(50, [&](int) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        for (int bar = 0; bar < std::ssize(view.model().roadmap().bars()); ++bar) {
            if (const QRect area = view.areaOf(bar); area.intersects(image.rect()))
                painter.fillRect(area, Qt::gray);
        }
    }));
}

/// Fills the squares of the bubbles that the plane shows.
double floorOf(PrioritiesView &plane)
{
    QImage image(plane.viewport()->size(), QImage::Format_RGB32);
    return median(times(50, [&](int) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        for (int bubble = 0; bubble < std::ssize(plane.model().priorities().bubbles()); ++bubble) {
            if (const QRect area = plane.areaOf(bubble); area.intersects(image.rect()))
                painter.fillRect(area, Qt::gray);
        }
    }));
}

/// What does something \a count times, each until it is on the screen.
using Shown = std::function<std::vector<double>(int count, const std::function<void(int)> &act)>;

void measurePriorities(PrioritiesView &plane, Document &document, const Shown &once, const Shown &shown, Goals &goals)
{
    const auto layout = times(20, [&](int) { (void)priorityContent(document.snapshot(), {}); });
    goals.atMost("lay out and rank 10,000 bubbles", median(layout), 30, "ms");
    std::printf("floor of the bubbles: %.2f ms\n", floorOf(plane));
    goals.atMost(
        "bubbles, zoom, p95", quantile(shown(rounds, [&](int i) { plane.setZoom(1.05 + 0.05 * (i % 40)); }), 0.95), 8, "ms");
    plane.setZoom(3);
    QScrollBar *across = plane.horizontalScrollBar();
    goals.atMost("bubbles, pan, p95",
        quantile(shown(rounds, [&](int i) { across->setValue(across->value() + (i % 40 < 20 ? 20 : -20)); }), 0.95), 8, "ms");
    plane.fit();
    goals.atMost("bubbles, weight, p95",
        quantile(shown(50, [&](int i) { plane.setWeights({.vision = 0.3 + 0.01 * (i % 40)}); }), 0.95), 16, "ms");
    const QPoint middle = plane.viewport()->rect().center();
    goals.atMost("bubbles, hover, p95",
        quantile(times(rounds,
                     [&](int i) {
                         send(plane.viewport(), QEvent::MouseMove, middle + QPoint(i % 50 * 6, i % 30 * 4));
                         QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
                     }),
            0.95),
        4, "ms");
    const QPoint grip = plane.areaOf(static_cast<int>(plane.model().priorities().bubbles().size()) - 1).center();
    send(plane.viewport(), QEvent::MouseButtonPress, grip);
    goals.atMost("bubbles, drag, p95",
        quantile(shown(rounds, [&](int i) { send(plane.viewport(), QEvent::MouseMove, grip + QPoint(20 + i, i % 40)); }), 0.95), 4,
        "ms");
    const auto drop = once(1, [&](int) { send(plane.viewport(), QEvent::MouseButtonRelease, middle); });
    goals.atMost("bubbles, drop to painted", drop.front(), 16, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const Theme theme = Theme::make(false, QApplication::font());
    QApplication::setStyle(new Style(theme));
    QApplication::setPalette(theme.palette());
    Document document;
    Selection selection(&document);
    FakeDialogs dialogs;
    document.start(*SourceText::fromUtf8(largeStrategy(items)));
    Goals goals;
    const auto layout = times(20, [&](int) { (void)Roadmap::of(document.snapshot(), {.today = QDate(2027, 2, 1)}); });
    goals.atMost("lay out 10,000 items", median(layout), 30, "ms");

    RoadmapPane pane(&document, &selection, &dialogs, theme);
    pane.resize(windowSize);
    pane.show();
    (void)QTest::qWaitForWindowExposed(&pane);
    auto *view = pane.findChild<RoadmapView *>();
    PaintCounter painted;
    view->viewport()->installEventFilter(&painted);
    // From what somebody does until it is on the screen.
    const auto once = [&](int count, const std::function<void(int)> &act) {
        painted.count = 0;
        auto all = times(count, [&](int i) {
            act(i);
            QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        });
        if (painted.count < count * 9 / 10) // a bar that is dragged below the lowest lane stays where it is
            qFatal("only %d of %d were painted", painted.count, count);
        return all;
    };
    const auto shown
        = [&](int count, const std::function<void(int)> &act) { return calmest(turns, [&] { return once(count, act); }); };
    QApplication::processEvents();
    std::printf("floor: %.2f ms\n", floorOf(*view));
    QScrollBar *down = view->verticalScrollBar();
    QScrollBar *across = view->horizontalScrollBar();
    int steps = 0; // each turn goes on to lanes that nobody has seen
    goals.atMost(
        "pan down, p95", quantile(shown(rounds, [&](int) { down->setValue(++steps * 60 % down->maximum()); }), 0.95), 2, "ms");
    goals.atMost("pan across, p95",
        quantile(shown(rounds, [&](int i) { across->setValue(across->value() + (i % 20 < 10 ? 20 : -20)); }), 0.95), 2, "ms");
    goals.atMost("zoom, p95", quantile(shown(rounds, [&](int i) { view->setMonthWidth(30.0 + i % 30); }), 0.95), 8, "ms");
    view->showToday();
    down->setValue(0);
    QApplication::processEvents();
    const QPoint grip = view->areaOf(0).center();
    send(view->viewport(), QEvent::MouseButtonPress, grip);
    goals.atMost("drag a bar, p95",
        quantile(shown(rounds, [&](int i) { send(view->viewport(), QEvent::MouseMove, grip + QPoint(20 + i, i % 40)); }), 0.95), 4,
        "ms");
    const auto drops = calmest(turns, [&] {
        const auto drop = once(1, [&](int) { send(view->viewport(), QEvent::MouseButtonRelease, grip + QPoint(220, 0)); });
        document.undoStack()->undo();
        QApplication::processEvents();
        send(view->viewport(), QEvent::MouseButtonPress, grip);
        send(view->viewport(), QEvent::MouseMove, grip + QPoint(220, 0));
        return drop;
    });
    send(view->viewport(), QEvent::MouseButtonRelease, grip + QPoint(220, 0));
    goals.atMost("drop to painted", drops.front(), 16, "ms");
    view->fit();
    QApplication::processEvents();
    std::printf("floor, all columns: %.2f ms\n", floorOf(*view));
    goals.atMost("all columns, p95", quantile(shown(50, [&](int) { view->viewport()->update(); }), 0.95), 8, "ms");
    pane.showThrough(RoadmapLens::Priorities);
    auto *plane = pane.findChild<PrioritiesView *>();
    plane->viewport()->installEventFilter(&painted);
    QApplication::processEvents();
    measurePriorities(*plane, document, once, shown, goals);
    goals.print();
    return 0;
}
